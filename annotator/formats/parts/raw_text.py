"""A text as another tool has it, and the way from that tool's offsets to ours."""

from __future__ import annotations

from annotator.errors import InputError
from annotator.language import tr
from annotator.text.offsets import CanonicalMap, Utf16Map, canonical
from annotator.text.span import Span


class RawText:
    """A raw text; `text` is its canonical form. `where` says in messages whose text it is."""

    def __init__(self, raw: str, where: str) -> None:
        self.raw = raw
        self.text = canonical(raw)
        self._where = where
        self._canonical = CanonicalMap(raw)
        self._utf16: Utf16Map | None = None

    @property
    def is_astral(self) -> bool:
        """Whether code points and UTF-16 code units differ."""
        return self._units.length > len(self.raw)

    def span(self, start: int, end: int) -> Span:
        """The span of offsets in code points; `InputError` when they are none in this text."""
        if not 0 <= start < end <= len(self.raw):
            raise self._outside(start, end, len(self.raw))
        first, after = self._canonical.to_canonical(start), self._canonical.to_canonical(end)
        if first == after:
            raise self._outside(start, end, len(self.raw))
        return Span(first, after)

    def utf16_span(self, start: int, end: int) -> Span:
        """The span of offsets in UTF-16 code units; `InputError` when they are none."""
        length = self._units.length
        if not 0 <= start < end <= length:
            raise self._outside(start, end, length)
        return self.span(self._units.to_code_point(start), self._units.to_code_point(end))

    @property
    def _units(self) -> Utf16Map:
        if self._utf16 is None:
            self._utf16 = Utf16Map(self.raw)
        return self._utf16

    def _outside(self, start: int, end: int, length: int) -> InputError:
        return InputError(
            tr(
                "{where}: [{start}, {end}) is no place in a text of {length} characters.",
                where=self._where,
                start=start,
                end=end,
                length=length,
            ),
            tr("Export it again from the program that it comes from."),
        )
