"""Edges of spans against a plain walk over all clusters and words of the text."""

import pytest
import regex
from hypothesis import assume, given
from hypothesis import strategies as st
from nasty_texts import nasty_texts

from annotator.text.edges import (
    expand_to_word,
    next_grapheme,
    next_word_edge,
    previous_grapheme,
    previous_word_edge,
    snap,
    tidy,
    whole_letters,
)
from annotator.text.offsets import canonical
from annotator.text.segment import words
from annotator.text.span import Span, trim

FAMILY = "👩‍👩‍👧‍👦"


@st.composite
def places(draw) -> tuple[str, Span]:
    text = canonical(draw(nasty_texts()))
    assume(text)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


def cluster_edges(text: str) -> list[int]:
    return [0, *(match.end() for match in regex.finditer(r"\X", text))]


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        (f"a{FAMILY}b", 3, 5, FAMILY),
        ("cafe\u0301s", 0, 4, "cafe\u0301"),
        ("🇩🇪🇫🇷", 2, 3, "🇫🇷"),
        ("🇩🇪🇫🇷", 1, 3, "🇩🇪🇫🇷"),
        ("👍🏽!", 1, 2, "👍🏽"),
        ("ok ❤️ 1️⃣", 3, 4, "❤️"),
        ("abc", 1, 2, "b"),
    ],
)
def test_snap_goes_outward(text, start, end, expected):
    assert snap(text, Span(start, end)).of(text) == expected


@given(places())
def test_snap_is_the_smallest_span_between_edges_of_clusters(place):
    text, span = place
    edges = cluster_edges(text)
    assert snap(text, span) == Span(
        max(edge for edge in edges if edge <= span.start),
        min(edge for edge in edges if edge >= span.end),
    )


@given(places())
def test_tidy_is_a_fixed_point(place):
    text, span = place
    tidied = tidy(text, span)
    assert (tidied is None) == (trim(text, span) is None)
    if tidied:
        assert tidy(text, tidied) == tidied
        assert tidied == snap(text, tidied)


def test_tidy_trims_and_snaps():
    text = f" \xa0x{FAMILY}\n"
    assert tidy(text, Span(0, 4)) == Span(2, len(text) - 1)
    assert tidy(text, Span(0, 2)) is None


@given(places())
def test_moving_by_characters_visits_every_edge_of_a_cluster(place):
    text, span = place
    edges = cluster_edges(text)
    for offset in (span.start, span.end):
        assert next_grapheme(text, offset) == min(
            (e for e in edges if e > offset), default=len(text)
        )
        assert previous_grapheme(text, offset) == max((e for e in edges if e < offset), default=0)


@given(places())
def test_moving_by_words_visits_every_edge_of_a_word(place):
    text, span = place
    starts = [word.start for word in words(text)]
    ends = [word.end for word in words(text)]
    for at in (span.start, span.end):
        assert next_word_edge(text, at) == min((e for e in ends if e > at), default=len(text))
        assert next_word_edge(text, at, "start") == min(
            (s for s in starts if s > at), default=len(text)
        )
        assert previous_word_edge(text, at) == max((s for s in starts if s < at), default=0)
        assert previous_word_edge(text, at, "end") == max((e for e in ends if e < at), default=0)


def test_moving_by_words_reads_well():
    text = "He said, “don’t” in the U.S. – twice"
    stops, offset = [], 0
    while offset < len(text):
        offset = next_word_edge(text, offset)
        stops.append(text[:offset].split()[-1])
    assert stops == ["He", "said", "“don’t", "in", "the", "U.S.", "twice"]


@given(places())
def test_expand_to_word_splits_no_word(place):
    text, span = place
    wide = expand_to_word(text, span)
    assert wide.contains(span)
    assert all(wide.contains(word) for word in words(text) if word.overlaps(span))
    assert expand_to_word(text, wide) == wide


@pytest.mark.parametrize(
    ("start", "end", "expected"), [(9, 10, "don’t"), (0, 4, "He said"), (7, 8, " ")]
)
def test_expand_to_word(start, end, expected):
    text = "He said don’t"
    assert expand_to_word(text, Span(start, end)).of(text) == expected


@pytest.mark.parametrize("piece", ["x", " ", "\n", "🇩🇪", "漢", "e\u0301", "a. ", "Привет, "])
def test_edges_in_a_very_long_text(piece):
    text = piece * (200_000 // len(piece))
    middle = len(text) // 2 // len(piece) * len(piece)
    assert previous_grapheme(text, middle) < middle < next_grapheme(text, middle)
    assert previous_word_edge(text, middle) < middle < next_word_edge(text, middle)


@pytest.mark.parametrize(
    ("dragged", "expected"),
    [
        ("e Mond", "Le Monde"),
        ("Macron", "Macron"),
        ("acr", "Macron"),
        ("statements, an", "statements, and"),
        ("“very dan", "“very dangerous"),
        ("02", "2024"),
        ("法国总", "法国总"),
    ],
)
def test_whole_letters(dragged, expected):
    text = "Le Monde on Macron’s statements, and “very dangerous” 2024 法国总统"
    start = text.index(dragged)
    assert whole_letters(text, Span(start, start + len(dragged))).of(text) == expected


@given(places())
def test_whole_letters_widen_once(place):
    text, span = place
    wide = whole_letters(text, span)
    assert wide.contains(span)
    assert whole_letters(text, wide) == wide


@given(places())
def test_whole_letters_take_letters_alone(place):
    text, span = place
    span = snap(text, span)
    wide = whole_letters(text, span)
    assert snap(text, wide) == wide
    taken = text[wide.start : span.start] + text[span.end : wide.end]
    assert regex.fullmatch(r"[\p{L}\p{M}\p{Nd}\xad\u200c\u200d]*", taken)


@pytest.mark.parametrize(
    ("text", "dragged", "expected"),
    [
        ("❤️Macron", "Macron", "Macron"),
        ("1️⃣Macron", "Macron", "Macron"),
        ("👨‍👩‍👧Macron👍🏽", "Macron", "Macron"),
        ("か\u3099Macron", "Macron", "Macron"),
        ("データー2024年", "2024", "2024"),
        ("ｶﾞMacron", "Macron", "Macron"),
        ("Macron² said", "Macron", "Macron"),
        ("ภาษาไทย", "ษา", "ษา"),
        ("e\u0301te\u0301", "t", "e\u0301te\u0301"),
        ("Bundes\xadkanzler", "undes", "Bundes\xadkanzler"),
        ("می\u200cخواهد", "می", "می\u200cخواهد"),
        ("והממשלה הודיעה", "ממשלה", "והממשלה"),
        ("medium-range", "ediu", "medium"),
        ("5km away", "5", "5km"),
        ("20% of", "0", "20"),
        ("https://lemonde.fr/a", "mond", "lemonde"),
    ],
)
def test_whole_letters_of_odd_texts(text, dragged, expected):
    start = text.index(dragged)
    assert whole_letters(text, Span(start, start + len(dragged))).of(text) == expected


def test_whole_letters_judge_each_edge_by_itself():
    text = "Le Monde on " + "x" * 100
    assert whole_letters(text, Span(4, 20)) == Span(3, 20)


def test_whole_letters_leave_what_is_no_word():
    text = "x" * 100_000
    assert whole_letters(text, Span(50_000, 50_010)) == Span(50_000, 50_010)
