"""Tokens for formats that count in them. Together they hold every character of the text.

A token is a word, any other character, or white space that is more than one blank. Tokens are also
cut where a span begins or ends, so that no span has to be widened.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from annotator.text.segment import words
from annotator.text.span import WHITE, Span

_BETWEEN = regex.compile(rf"[{WHITE}]+|(?:(?![{WHITE}])\X)")
_WHITE = frozenset(WHITE)


@dataclass(frozen=True, slots=True)
class Token:
    """A token `[start, end)` in code points; `blank` says that one blank follows it."""

    start: int
    end: int
    text: str
    blank: bool = False

    @property
    def is_white(self) -> bool:
        """Whether there is nothing to see in it."""
        return _WHITE.issuperset(self.text)


def tokens(text: str, spans: Iterable[Span] = ()) -> list[Token]:
    """The tokens of a text in which these spans are to begin and end with a token."""
    spans = list(spans)
    starts, ends = {span.start for span in spans}, {span.end for span in spans}
    result = list[Token]()
    for start, end in _cut(text, sorted(starts | ends)):
        fits = start not in starts and start + 1 not in ends
        if text[start] == " " and result and not result[-1].blank and fits:
            last = result[-1]
            result[-1] = Token(last.start, last.end, last.text, blank=True)
            start += 1
        if start < end:
            result.append(Token(start, end, text[start:end]))
    return result


def covered(found: Sequence[Token], span: Span) -> tuple[int, int]:
    """The index of the first and of the last token that a span covers."""
    first = bisect_left(found, span.start, key=lambda token: token.start)
    last = bisect_left(found, span.end, key=lambda token: token.end)
    return first, last


def _cut(text: str, borders: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pieces of a text, none of which has a border inside."""
    place = 0
    for start, end in _pieces(text):
        while place < len(borders) and borders[place] <= start:
            place += 1
        while place < len(borders) and borders[place] < end:
            yield start, borders[place]
            start = borders[place]
            place += 1
        yield start, end


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    end = 0
    for word in [*words(text), Span(len(text), len(text) + 1)]:
        for match in _BETWEEN.finditer(text, end, word.start):
            yield match.span()
        if word.end <= len(text):
            yield word.start, word.end
        end = word.end
