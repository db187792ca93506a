"""Offsets of which it is not said what they count: found out by the words that stand there.

Programs count code points or UTF-16 units, and a line end CR LF as one or as two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from annotator.errors import InputError
from annotator.formats.parts.raw_text import RawText
from annotator.text.span import Span

Passage = tuple[int, int, str]
"""Start, end, and the words there, or the beginning of them; empty where they are not known."""

_LEAST = 3
"""Fewer characters than these stand anywhere."""


class Positions:
    """Turns the offsets of passages in a text into spans of its canonical form."""

    def __init__(self, raw: str, where: str, passages: Iterable[Passage]) -> None:
        text = RawText(raw, where)
        self.text = text.text
        readings = list(_readings(text, raw, where))
        self.span = readings[0]
        if len(readings) > 1:
            known = [one for one in passages if len(_letters(one[2])) >= _LEAST]
            self.span = max(readings, key=lambda read: self._fitting(read, known))

    def _fitting(self, read: Callable[[int, int], Span], passages: Iterable[Passage]) -> int:
        """How many of the passages have the words that they should have."""
        return sum(self._fits(read, *passage) for passage in passages)

    def _fits(self, read: Callable[[int, int], Span], start: int, end: int, words: str) -> bool:
        try:
            found = _letters(read(start, end).of(self.text))
        except InputError:
            return False
        return found.startswith(_letters(words))


def _readings(text: RawText, raw: str, where: str) -> Iterator[Callable[[int, int], Span]]:
    """The ways to count that differ in this text; the first is the standard's."""
    yield text.span
    if text.is_astral:
        yield text.utf16_span
    if "\r\n" in raw:
        with_lf = RawText(text.text, where)
        yield with_lf.span
        if text.is_astral:
            yield with_lf.utf16_span


def _letters(words: str) -> str:
    """Words without white space, and without the dots that say that there were more."""
    return "".join(words.split()).rstrip(".…")
