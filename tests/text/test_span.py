"""Spans and span sets against plain sets of characters."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.span import WHITE, Span, SpanSet, trim

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(1, 10)
)


def characters(pieces) -> set[int]:
    return {offset for span in pieces for offset in range(span.start, span.end)}


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 4)])
def test_a_span_is_not_empty_and_not_negative(start, end):
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_a_span_knows_its_piece():
    assert Span(1, 3).of("a👩b") == "👩b"
    assert Span(1, 3).length == 2
    with pytest.raises(ValueError, match="beyond 3"):
        Span(1, 4).of("a👩b")


def test_spans_sort_by_start_then_end():
    assert sorted([Span(2, 3), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(2, 3)]


@given(spans, spans)
def test_overlap_and_containment_are_of_characters(one, other):
    mine, theirs = characters([one]), characters([other])
    assert one.overlaps(other) == bool(mine & theirs)
    assert one.contains(other) == (mine >= theirs)


def test_touching_spans_merge():
    assert SpanSet((Span(5, 7), Span(0, 2), Span(2, 4))).spans == (Span(0, 4), Span(5, 7))


@given(st.lists(spans, max_size=8), spans)
def test_a_span_set_is_a_set_of_characters(pieces, span):
    own = SpanSet(tuple(pieces))
    assert characters(own) == characters(pieces)
    assert characters(own.add(span)) == characters(pieces) | characters([span])
    assert characters(own.remove(span)) == characters(pieces) - characters([span])


@given(st.lists(spans, max_size=8))
def test_a_span_set_is_sorted_and_disjoint(pieces):
    own = SpanSet(tuple(pieces))
    assert all(one.end < other.start for one, other in pairwise(own.spans))
    assert own == SpanSet(tuple(reversed(pieces)))
    assert (own.start, own.end) == (
        min(characters(own), default=-1),
        max(characters(own), default=-2) + 1,
    )
    assert len(own) == len(list(own))


def test_trim_takes_off_what_cannot_be_seen():
    assert trim(" \xa0\u200b“a b”\u2060\n\u3000", Span(0, 11)) == Span(3, 8)
    assert trim("a \t b", Span(1, 4)) is None


def test_trim_knows_all_white_space_of_unicode():
    assert {chr(code) for code in range(0x110000) if chr(code).isspace()} <= set(WHITE)
    assert "\u200d" not in WHITE
