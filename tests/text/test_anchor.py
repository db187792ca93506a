"""Quotes are found again, and needles everywhere."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from nasty_texts import nasty_texts

from annotator.text.anchor import find, occurrences
from annotator.text.offsets import canonical
from annotator.text.span import Span

TEXT = "Peskov spoke. He said “no” – twice. Peskov left; Peskov’s aide said so. PESKOV!"


def test_find_takes_the_first_place_unless_told_more():
    assert find(TEXT, "Peskov") == Span(0, 6)
    assert find(TEXT, "Peskov", near=40) == Span(36, 42)
    assert find(TEXT, "Peskov", near=0, before="; ", after="’s aide") == Span(49, 55)
    assert find(TEXT, "Peskov", near=0, after=" left") == Span(36, 42)


def test_find_gives_none_for_what_is_not_there():
    assert find(TEXT, "Macron", near=3, before="He") is None
    assert find(TEXT, "") is None
    assert find("", "a") is None


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        (TEXT, 'said "no" - twice', "said “no” – twice"),
        (TEXT, "  He\nsaid  ", "He said"),
        ("It is\n\xa0over… now", "It is over... now", "It is\n\xa0over… now"),
        ("„Das geht nicht.“", '"Das geht nicht."', "„Das geht nicht.“"),
        ("Kiev's", "Kiev’s", "Kiev's"),
        ("a (b) [c]* d", "a (b)  [c]* d", "a (b) [c]* d"),
    ],
)
def test_find_tolerates_other_spellings(text, quote, expected):
    found = find(text, quote)
    assert found is not None
    assert found.of(text) == expected


def test_find_prefers_the_exact_spelling():
    text = '“no” and "no"'
    assert find(text, '"no"', near=0) == Span(9, 13)


def test_context_may_be_spelt_differently():
    text = "He – Peskov – left.\nShe – Macron – left. He — Peskov — stayed"
    assert find(text, "Peskov", before="left. He - ", after=" - stayed") == Span(46, 52)


@given(nasty_texts(), st.data())
def test_every_piece_is_found_where_it_was(raw, data):
    text = canonical(raw)
    assume(text)
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert find(text, span.of(text), near=start) == span


def test_occurrences():
    assert occurrences(TEXT, "Peskov") == [Span(0, 6), Span(36, 42), Span(49, 55)]
    assert occurrences(TEXT, "peskov") == []
    assert len(occurrences(TEXT, "peskov", case=False)) == 4
    assert occurrences("aaaa", "aa") == [Span(0, 2), Span(2, 4)]
    assert occurrences("a.b axb (", "a.b") == [Span(0, 3)]


def test_occurrences_of_whole_words():
    text = "art Art. art-house artist smart art’s art_ art"
    assert [span.start for span in occurrences(text, "art", whole_word=True)] == [0, 9, 32, 43]
    assert occurrences("x(a)y", "(a)", whole_word=True) == []


def test_no_letter_is_found_without_its_marks():
    assert occurrences("cafe\u0301 cafe", "cafe") == [Span(6, 10)]
    assert occurrences("👩‍👧 👩", "👩") == [Span(4, 5)]


def test_a_needle_is_not_empty():
    with pytest.raises(ValueError, match="nothing to look for"):
        occurrences(TEXT, "")


@given(nasty_texts(), st.sampled_from(["a", ".", "said", "😀", "é", "ß"]))
def test_occurrences_are_the_needle(raw, needle):
    text = canonical(raw)
    found = occurrences(text, needle)
    assert all(span.of(text) == needle for span in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert set(found) <= set(occurrences(text, needle, case=False))
