"""Tokens: the words of a text and the signs between them, for formats that count in these."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from annotator.text.segment import WORD
from annotator.text.span import WHITE, Span

_GRAPHEME = regex.compile(r"\X")


def tokens(text: str, span: Span) -> Iterator[Span]:
    """The tokens in a piece of a text: its words, and one for every other sign that shows.

    Together they have all characters of the piece but white space between tokens.
    """
    start = span.start
    for word in WORD.finditer(text, span.start, span.end):
        yield from _signs(text, start, word.start())
        yield Span(word.start(), word.end())
        start = word.end()
    yield from _signs(text, start, span.end)


def _signs(text: str, start: int, end: int) -> Iterator[Span]:
    for sign in _GRAPHEME.finditer(text, start, end):
        if sign[0].strip(WHITE):
            yield Span(sign.start(), sign.end())
