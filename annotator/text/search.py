"""Finding words and patterns in a text, and showing what was found in its context."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import regex

from annotator.errors import InputError
from annotator.language import tr
from annotator.text.anchor import any_spelling
from annotator.text.edges import snap
from annotator.text.span import Span

SECONDS = 2.0
"""How long one pattern may work on one text: some patterns would take for ever."""


@dataclass(frozen=True)
class Pattern:
    """What is looked for: any of some words or phrases, or one regular expression.

    In words, white space, quotation marks, apostrophes and dashes may be written differently.
    Raises InputError, when it is made, for an expression that cannot be understood.
    """

    words: tuple[str, ...]
    case: bool = False
    whole_word: bool = True
    is_regex: bool = False

    def __post_init__(self) -> None:
        if not any(word.strip() for word in self.words):
            raise InputError(tr("There is nothing to look for."), tr("Type at least one letter."))
        _ = self._compiled

    @cached_property
    def _compiled(self) -> regex.Pattern[str]:
        flags = regex.VERSION1 | (0 if self.case else regex.IGNORECASE)
        if self.is_regex:
            source = self.words[0]
        else:
            # The longest first, so that a name is not cut short by its surname.
            longest = sorted({w.strip() for w in self.words if w.strip()}, key=len, reverse=True)
            # A letter is not found without its marks, nor a person without the family.
            source = "|".join(any_spelling(word) for word in longest)
            source = rf"(?:{source})(?![\p{{M}}\u200d])"
        if self.whole_word:
            source = rf"(?<![\p{{L}}\p{{M}}\p{{N}}_])(?:{source})(?![\p{{L}}\p{{M}}\p{{N}}_])"
        try:
            return regex.compile(source, flags)
        except regex.error as error:
            raise InputError(
                tr("The expression cannot be understood: {error}.", error=error),
                tr("Check its brackets, or look for plain words."),
            ) from error

    def find(self, text: str, start: int = 0) -> Iterator[Span]:
        """All places from `start` on, in order, on grapheme borders; empty matches are passed over.

        Raises InputError when the expression takes too long.
        """
        try:
            for match in self._compiled.finditer(text, pos=start, timeout=SECONDS):
                if match.start() < match.end():
                    yield snap(text, Span(match.start(), match.end()))
        except TimeoutError as error:
            raise InputError(
                tr("The expression takes too long on this article."),
                tr("Make it simpler: nested repetitions such as (a+)+ are slow."),
            ) from error


@dataclass(frozen=True, slots=True)
class Context:
    """What was found, and what stands before and after it in the same line of text."""

    before: str
    found: str
    after: str


def in_context(text: str, span: Span, width: int = 60) -> Context:
    """A place with up to `width` code points on both sides, cut at words and line breaks."""
    before = text[max(0, span.start - width) : span.start]
    after = text[span.end : span.end + width]
    before = before[before.rfind("\n") + 1 :]
    after = after.partition("\n")[0]
    if len(before) == width < span.start and " " in before:
        # A word that begins just here stays; the sign takes the place of the space.
        before = f"…{before[before.index(' ') or 1 :]}"
    if len(after) == width < len(text) - span.end and " " in after:
        after = f"{after[: after.rindex(' ')]} …"
    return Context(before, span.of(text).replace("\n", " "), after)
