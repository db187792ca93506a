"""Paragraphs and words; for sentences see test_sentences."""

from itertools import pairwise

import pytest
from hypothesis import given
from nasty_texts import nasty_texts

from annotator.text.offsets import canonical
from annotator.text.segment import paragraphs, sentence_at, words
from annotator.text.span import Span


def test_paragraphs_are_the_lines_that_are_not_blank():
    text = "\n One. \n\xa0\n\u200b\nTwo\n"
    assert [span.of(text) for span in paragraphs(text)] == ["One.", "Two"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said: “no”!", "He said no"),
        (
            "medium-range don’t rock'n'roll Vor\u00adort",
            "medium-range don’t rock'n'roll Vor\u00adort",
        ),
        ("‘quoted’ - dash – dash", "quoted dash dash"),
        ("1,000.50 3/5/2024 10:30 5% €7 and/or", "1,000.50 3/5/2024 10:30 5 7 and or"),
        ("the U.S. and z.B. or e.g. it.", "the U.S. and z.B. or e.g. it"),
        ("Dnepropetrovsk.Earlier 2.Mai", "Dnepropetrovsk Earlier 2 Mai"),
        ("na\u0308h Straße سلام क्षमा", "na\u0308h Straße سلام क्षमा"),
        ("😀 … 🇩🇪 @user #tag a_b", "user tag a_b"),
        ("", ""),
    ],
)
def test_words(text, expected):
    assert " ".join(span.of(text) for span in words(text)) == expected


@given(nasty_texts())
def test_words_are_sorted_disjoint_and_hold_every_letter(raw):
    text = canonical(raw)
    found = words(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    held = {offset for span in found for offset in range(span.start, span.end)}
    assert all(offset in held for offset, c in enumerate(text) if c.isalpha() or c.isdigit())


def test_sentence_at():
    spans = [Span(2, 5), Span(6, 9)]
    assert [sentence_at(spans, offset) for offset in range(11)] == [0] * 5 + [1] * 6
    assert sentence_at([], 3) is None
