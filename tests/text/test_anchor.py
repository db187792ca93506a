"""Quotes are found again, and needles everywhere."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from nasty_texts import nasty_texts

from annotator.text.anchor import find
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
