"""Where the annotated words of a text are after it was corrected.

A comparison of both texts carries most spans over. What it cannot carry is looked for by its words
and their context; what is not found that way has no place any more. Offsets are code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from annotator.text import anchor
from annotator.text.alignment import align
from annotator.text.edges import expand_to_word, tidy
from annotator.text.span import Span

_MARGIN = 16
"""No cluster of graphemes reaches so far: changes further away do not concern a span."""
_CONTEXT = 32
_FREQUENT = 50
"""Words that are more often in what was rewritten are not told apart by their order."""
_EVIDENCE = 24
"""Words that stand elsewhere are the same ones if so many characters agree, theirs included."""


class Reanchoring:
    """Places spans of an old text in a new one. `changes` counts where the texts differ."""

    def __init__(self, old: str, new: str, spans: Sequence[Span]) -> None:
        self._old, self._new = old, new
        self._alignment = align(old, new, spans)
        self.changes = len(self._alignment.gaps)
        self._placed: dict[Span, Span | None] = {}

    def place(self, span: Span) -> Span | None:
        """Where a span is now, trimmed and on grapheme borders; None when it cannot be placed."""
        if span not in self._placed:
            self._placed[span] = self._look_for(span)
        return self._placed[span]

    def _look_for(self, span: Span) -> Span | None:
        if not self._alignment.touches(span.start - _MARGIN, span.end + _MARGIN):
            return self.drifted(span)
        found = (
            self._carried(span)
            or self._rewritten_around(span)
            or self._elsewhere(span)
            or self._remnant(span)
        )
        return tidy(self._new, self._grown(span, found)) if found else None

    def drifted(self, span: Span) -> Span | None:
        """Where a span would be if only what is before and in it had changed."""
        start, end = self._alignment.start(span.start), self._alignment.end(span.end)
        return Span(start, end) if start < end else None

    def keeps_words(self, old: Iterable[Span], new: Iterable[Span]) -> bool:
        """Whether the same words stand at both places."""
        return [span.of(self._old) for span in old] == [span.of(self._new) for span in new]

    def _is_cut(self, span: Span) -> bool:
        """Whether an edge of the span was rewritten together with what is around it."""
        gap_within = self._alignment.gap_within
        return gap_within(span.start) is not None or gap_within(span.end) is not None

    def _carried(self, span: Span) -> Span | None:
        """Both edges are known, and some of the words are still between them."""
        if self._is_cut(span) or not self._alignment.carried(span):
            return None
        return self.drifted(span)

    def _rewritten_around(self, span: Span) -> Span | None:
        """The words are as often in what was rewritten as they were in it before."""
        first = self._alignment.gap_within(span.start)
        last = self._alignment.gap_within(span.end)
        old = Span(first.old if first else span.start, last.old_end if last else span.end)
        new = self.drifted(old)
        if new is None:
            return None
        before = self._same_words(span, self._old, old)
        after = self._same_words(span, self._new, new)
        if len(before) != len(after) or not before:
            return None
        order = before.index(span)
        ranked = sorted(after, key=lambda place: abs(after.index(place) - order))
        return max(ranked, key=lambda place: self._agreement(span, place))

    def _agreement(self, span: Span, place: Span) -> int:
        """How much of what was around a span is still around a place in the new text."""
        return anchor.agreement(self._new, place, *self._context(span))

    def _context(self, span: Span) -> tuple[str, str]:
        before = self._old[max(0, span.start - _CONTEXT) : span.start]
        return before, self._old[span.end : span.end + _CONTEXT]

    def _same_words(self, span: Span, text: str, within: Span) -> list[Span]:
        """Where the words of a span stand in a piece of the old or the new text.

        Nowhere, where they are too frequent to be told apart by their order.
        """
        quote, places = span.of(self._old), list[Span]()
        at = text.find(quote, within.start, within.end)
        while at >= 0:
            places.append(Span(at, at + span.length))
            if len(places) > _FREQUENT:
                return []
            at = text.find(quote, at + 1, within.end)
        return [place for place in places if self._may_be(span, text, place)]

    def _may_be(self, span: Span, text: str, place: Span) -> bool:
        """Whole words are not found within others."""
        return not _is_whole(self._old, span) or _is_whole(text, place)

    def _elsewhere(self, span: Span) -> Span | None:
        """The words were moved: they stand in what is new, and there is evidence enough."""
        old, new, quote = self._old, self._new, span.of(self._old)
        unique = _stands_once(quote, old) and _stands_once(quote, new)
        if not self._may_stand(span, unique):
            return None

        def where(place: Span) -> bool:
            return self._alignment.is_new(place) and self._may_be(span, new, place)

        near = self._alignment.start(span.start)
        found = anchor.find(new, quote, near, *self._context(span), where)
        if found is None:
            return None
        evidence = span.length + self._agreement(span, found)
        return found if unique or evidence >= _EVIDENCE else None

    def _may_stand(self, span: Span, unique: bool) -> bool:
        """Whether the words are in the new text at all, with as much around them as is needed.

        It looks where any spelling would be found: to weigh each place takes far longer.
        """
        quote = anchor.likeness(span.of(self._old))
        lacking = 0 if unique else _EVIDENCE - span.length
        if lacking <= 0:
            return quote in self._alike
        if span.of(self._old) not in self._new:
            return False  # another spelling of so few characters would be no evidence
        before, after = map(anchor.likeness, self._context(span))
        half = (lacking + 1) // 2
        return any(
            len(beside) >= half and words in self._alike
            for beside, words in (
                (before, before[-half:] + quote),
                (after, quote + after[:half]),
            )
        )

    @cached_property
    def _alike(self) -> str:
        return anchor.likeness(self._new)

    def _remnant(self, span: Span) -> Span | None:
        """What stands in place of the words: all of them were replaced, or less than a half cut."""
        carried = self._alignment.carried(span)
        stays = 2 * carried >= span.length if self._is_cut(span) else True
        return self.drifted(span) if stays else None

    def _grown(self, span: Span, found: Span) -> Span:
        """A span of whole words stays one, where letters were added to its first or last word."""
        whole = expand_to_word(self._new, found)
        if whole == found:
            return found
        old = expand_to_word(self._old, span)
        return Span(
            whole.start if old.start == span.start else found.start,
            whole.end if old.end == span.end else found.end,
        )


def _stands_once(words: str, text: str) -> bool:
    first = text.find(words)
    return first >= 0 and text.find(words, first + 1) < 0


def _is_whole(text: str, span: Span) -> bool:
    return expand_to_word(text, span) == span
