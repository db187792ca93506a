"""Where two versions of a text differ, and where a place of the old one lies in the new one.

Offsets are code points, half-open. Lines are compared first, then the sentences of what differs,
their words, and the characters of these: so a few corrections in a text of 100,000 characters are
found in milliseconds. Texts that have too little in common are not compared to the end.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from annotator.text.span import Span

_LEVELS = (
    re.compile(r"[^\n]*\n+|[^\n]+"),
    re.compile(r"[^.!?…。]*(?:[.!?…。]+\W*|$)", re.DOTALL),
    re.compile(r"\w+|\W"),
    re.compile(r".", re.DOTALL),
)
_CHARACTERS = len(_LEVELS) - 1

_LONGEST = 2_000
"""Longer pieces in which no word is the same are not compared by characters: it would say nothing.
"""
_EFFORT = 10_000_000_000
"""How many tokens times differences are looked at: two seconds at most. What differs in more is not
compared by these tokens, but by smaller ones, or not at all.
"""
_ACCIDENT = 24
"""As many equal characters between two differences are no accident, however long these are."""


class Gap(NamedTuple):
    """Where the texts differ: `[old, old_end)` has become `[new, new_end)`. One may be empty."""

    old: int
    old_end: int
    new: int
    new_end: int

    @property
    def size(self) -> int:
        """The length of its longer side."""
        return max(self.old_end - self.old, self.new_end - self.new)

    @property
    def drift(self) -> int:
        """How far the text behind it has moved."""
        return self.new_end - self.old_end

    def moved(self, by: int) -> Gap:
        """The same gap some characters further on."""
        return Gap(*(offset + by for offset in self))


class Alignment:
    """The differences of two texts, in order. All other characters are carried over."""

    def __init__(self, gaps: Sequence[Gap]) -> None:
        self.gaps = gaps
        self._starts = [gap.old for gap in gaps]
        self._ends = [gap.old_end for gap in gaps]
        self._new_ends = [gap.new_end for gap in gaps]

    def start(self, offset: int) -> int:
        """Where a span of the old text that starts here starts now.

        What was inserted before it stays outside, and also what the start was rewritten with.
        """
        at = bisect_right(self._ends, offset)
        if at < len(self.gaps) and self.gaps[at].old < offset:
            return self.gaps[at].new_end
        return offset + (self.gaps[at - 1].drift if at else 0)

    def end(self, offset: int) -> int:
        """Where a span of the old text that ends here ends now; the mirror image of `start`."""
        at = bisect_left(self._starts, offset)
        if at and offset < self.gaps[at - 1].old_end:
            return self.gaps[at - 1].new
        return offset + (self.gaps[at - 1].drift if at else 0)

    def touches(self, start: int, end: int) -> bool:
        """Whether anything differs between two old offsets, or right beside them."""
        at = bisect_left(self._ends, start)
        return at < len(self.gaps) and self.gaps[at].old <= end

    def gap_within(self, offset: int) -> Gap | None:
        """The gap of which an old offset lies inside, not at an edge."""
        at = bisect_right(self._ends, offset)
        if at < len(self.gaps) and self.gaps[at].old < offset:
            return self.gaps[at]
        return None

    def carried(self, span: Span) -> int:
        """How many characters of a span of the old text are carried over."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        lost = (
            min(gap.old_end, span.end) - max(gap.old, span.start) for gap in self.gaps[first:last]
        )
        return span.length - sum(lost)

    def is_new(self, span: Span) -> bool:
        """Whether a span of the new text holds any character that was not carried over."""
        at = bisect_right(self._new_ends, span.start)
        return at < len(self.gaps) and max(self.gaps[at].new, span.start) < span.end


def align(old: str, new: str, spans: Iterable[Span] = ()) -> Alignment:
    """Compare two texts. Where a difference may lie in several places, it leaves `spans` alone.

    ("aab" may have become "ab" by losing its first or its second character.)
    """
    gaps = _without_accidents(_gaps(old, new, Gap(0, len(old), 0, len(new)), 0))
    return Alignment(_settled(old, new, gaps, list(spans)))


def _gaps(old: str, new: str, gap: Gap, level: int) -> Iterator[Gap]:
    """The differences within a gap, compared at this level and below."""
    gap = _trimmed(old, new, gap)
    if gap.size == 0:
        return
    too_long = level == _CHARACTERS and gap.size > _LONGEST
    if level > _CHARACTERS or too_long or gap.old == gap.old_end or gap.new == gap.new_end:
        yield gap
        return
    for part in _parts(old, new, gap, _LEVELS[level]):
        yield from _gaps(old, new, part, level + 1)


def _trimmed(old: str, new: str, gap: Gap) -> Gap:
    """The gap without what both sides begin and end with."""
    one, other = old[gap.old : gap.old_end], new[gap.new : gap.new_end]
    before = _common(one, other)
    after = _common(one[before:][::-1], other[before:][::-1])
    return Gap(gap.old + before, gap.old_end - after, gap.new + before, gap.new_end - after)


def _common(one: str, other: str) -> int:
    """With how many characters both begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _parts(old: str, new: str, gap: Gap, token: re.Pattern[str]) -> Iterator[Gap]:
    """The runs of tokens that differ within a gap."""
    from rapidfuzz.distance import Levenshtein  # only now: the window is painted without it

    one = _tokens(token, old, gap.old, gap.old_end)
    other = _tokens(token, new, gap.new, gap.new_end)
    # Numbers, since the comparison would take two words of the same hash for the same.
    numbers: dict[str, int] = {}
    codes = [[numbers.setdefault(word, len(numbers)) for word in words] for words in (one, other)]
    most = _EFFORT // max(len(one), len(other))
    differences = Levenshtein.distance(*codes, score_cutoff=most)
    if differences > most:
        yield gap
        return
    old_at, new_at = _offsets(one, gap.old), _offsets(other, gap.new)
    part: Gap | None = None
    for op in Levenshtein.opcodes(*codes, score_hint=differences):
        if op.tag != "equal":
            first = part or Gap(old_at[op.src_start], 0, new_at[op.dest_start], 0)
            part = Gap(first.old, old_at[op.src_end], first.new, new_at[op.dest_end])
        elif part:
            yield part
            part = None
    if part:
        yield part


def _tokens(token: re.Pattern[str], text: str, start: int, end: int) -> list[str]:
    return [match.group() for match in token.finditer(text, start, end) if match.group()]


def _offsets(words: Iterable[str], start: int) -> list[int]:
    offsets = [start]
    for word in words:
        offsets.append(offsets[-1] + len(word))
    return offsets


def _without_accidents(gaps: Iterable[Gap]) -> list[Gap]:
    """Gaps are joined where the few characters between them are the same by mere accident."""
    kept: list[Gap] = []
    for gap in gaps:
        while kept and gap.old - kept[-1].old_end <= min(kept[-1].size, gap.size, _ACCIDENT):
            before = kept.pop()
            gap = Gap(before.old, gap.old_end, before.new, gap.new_end)
        kept.append(gap)
    return kept


def _settled(old: str, new: str, gaps: Sequence[Gap], spans: Sequence[Span]) -> list[Gap]:
    """Pure insertions and deletions are moved, as far as the text allows, to where no span is."""
    starts, ends = sorted(span.start for span in spans), sorted(span.end for span in spans)
    settled: list[Gap] = []
    for at, gap in enumerate(gaps):
        back = gap.old - (settled[-1].old_end if settled else 0)
        on = (gaps[at + 1].old if at + 1 < len(gaps) else len(old)) - gap.old_end
        if gap.new == gap.new_end:
            back, on = _play(old, gap.old, gap.old_end, back, on)
        elif gap.old == gap.old_end:
            back, on = _play(new, gap.new, gap.new_end, back, on)
        else:
            back = on = 0
        settled.append(_quietest(gap, back, on, starts, ends) if back or on else gap)
    return settled


def _quietest(gap: Gap, back: int, on: int, starts: Sequence[int], ends: Sequence[int]) -> Gap:
    """The gap where the fewest spans lose a character by it, or get one inside."""
    width = gap.old_end - gap.old
    first, last = gap.old - back, gap.old + on
    places = {gap.old, first, last}
    places.update(ends[bisect_left(ends, first) : bisect_right(ends, last)])
    near = starts[bisect_left(starts, first + width) : bisect_right(starts, last + width)]
    places.update(start - width for start in near)

    def harm(place: int) -> tuple[int, int]:
        touched = bisect_left(starts, place + width) - bisect_right(ends, place)
        return touched, abs(place - gap.old)

    return gap.moved(min(places, key=harm) - gap.old)


def _play(text: str, start: int, end: int, back: int, on: int) -> tuple[int, int]:
    """How far a piece may be moved back and on, at most so far, with the same text resulting."""
    left = 0
    while left < back and text[start - left - 1] == text[end - left - 1]:
        left += 1
    right = 0
    while right < on and text[start + right] == text[end + right]:
        right += 1
    return left, right
