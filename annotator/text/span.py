"""Spans: contiguous pieces of a text, and sets of them. Offsets are code points, half-open."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# All white space of Unicode, and the characters that show nothing: soft hyphen, zero-width space,
# direction marks, word joiner, byte order mark. Not the joiners: they belong to what they join.
WHITE = (
    " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
    "\xad\u180e\u200b\u200e\u200f\u2060\ufeff"
)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece `[start, end)` of a text, never empty. Spans sort by start, then by end."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    @property
    def length(self) -> int:
        """In code points, at least 1."""
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character; touching is not enough."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether every character of the other is in this one."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The piece of `text`; ValueError when the span reaches beyond its end."""
        if self.end > len(text):
            raise ValueError(f"[{self.start}, {self.end}) reaches beyond {len(text)} code points")
        return text[self.start : self.end]


def trim(text: str, span: Span) -> Span | None:
    """The span without white space at its ends; None when there is nothing else in it."""
    piece = span.of(text)
    start = span.start + len(piece) - len(piece.lstrip(WHITE))
    end = span.start + len(piece.rstrip(WHITE))
    return Span(start, end) if start < end else None


@dataclass(frozen=True, slots=True)
class SpanSet:
    """An immutable set of characters as sorted spans that neither overlap nor touch.

    Any spans may come in: those that overlap or touch are merged, for a fragment is contiguous.
    """

    spans: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "spans", _merged(self.spans))

    def __iter__(self) -> Iterator[Span]:
        return iter(self.spans)

    def __len__(self) -> int:
        return len(self.spans)

    @property
    def start(self) -> int:
        """The first code point; -1 when the set is empty."""
        return self.spans[0].start if self.spans else -1

    @property
    def end(self) -> int:
        """The code point after the last; -1 when the set is empty."""
        return self.spans[-1].end if self.spans else -1

    def add(self, span: Span) -> "SpanSet":
        """The set with these characters too."""
        return SpanSet((*self.spans, span))

    def remove(self, span: Span) -> "SpanSet":
        """The set without these characters; a span that lies around them falls in two."""
        return SpanSet(tuple(rest for own in self.spans for rest in _difference(own, span)))


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)


def _difference(span: Span, hole: Span) -> Iterator[Span]:
    if not span.overlaps(hole):
        yield span
        return
    if span.start < hole.start:
        yield Span(span.start, hole.start)
    if hole.end < span.end:
        yield Span(hole.end, span.end)
