"""Annotated words are found again after a text was corrected."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nasty_texts import nasty_texts

from annotator.text.alignment import Alignment, align
from annotator.text.correction import Reanchoring
from annotator.text.edges import tidy
from annotator.text.offsets import canonical
from annotator.text.span import Span

TEXT = (
    "Olaf Schotz said on Monday that Germany would not send troops. He added that allies agreed.\n"
    "“It is unthinkable”, Mr Schol remarked. Many others, however, disagreed 🙂. He left."
)


def span(quote: str, nth: int = 1, text: str = TEXT) -> Span:
    at = -1
    for _ in range(nth):
        at = text.index(quote, at + 1)
    return Span(at, at + len(quote))


def placed(old: str, new: str, *spans: Span) -> list[str | None]:
    """What stands at the new places of some spans."""
    reanchoring = Reanchoring(old, new, spans)
    places = [reanchoring.place(each) for each in spans]
    return [place.of(new) if place else None for place in places]


CLAIM = "Germany would not send troops"


@pytest.mark.parametrize(
    ("wrong", "right", "quote", "becomes"),
    [
        ("Schotz", "Scholz", "Olaf Schotz", "Olaf Scholz"),
        ("Schotz", "Scholz", CLAIM, CLAIM),
        ("Schol ", "Scholz ", "Schol", "Scholz"),
        ("Mr Schol", "Olaf Scholz", "Mr Schol", "Olaf Scholz"),
        ("would not", "will never", CLAIM, "Germany will never send troops"),
        ("troops", "soldiers and tanks", CLAIM, "Germany would not send soldiers and tanks"),
        ("troops. He", "troops, he", CLAIM, CLAIM),
        ("that allies agreed", "that the allies agreed", "allies", "allies"),
        ("unthinkable", "un\u00adthinkable", "It is unthinkable", "It is un\u00adthinkable"),
        ("Olaf Schotz said on Monday that ", "", "Olaf Schotz", None),
        ("Olaf Schotz said on Monday that ", "", "Germany", "Germany"),
        (" He added that allies agreed.", "", "allies", None),
        ("🙂. ", "", "disagreed", "disagreed"),
    ],
)
def test_what_the_words_become(wrong, right, quote, becomes) -> None:
    assert wrong in TEXT
    assert placed(TEXT, TEXT.replace(wrong, right), span(quote)) == [becomes]


def test_of_equal_words_the_right_ones_are_lost() -> None:
    new = TEXT.replace(" He left.", "")
    assert placed(TEXT, new, span("He", 1), span("He", 2)) == ["He", None]
    assert Reanchoring(TEXT, new, []).place(span("He", 1)) == span("He", 1)


def test_words_that_were_moved_are_found_by_their_context() -> None:
    first, second = TEXT.split("\n")
    new = f"{second}\n{first}"
    spans = [span("Olaf Schotz"), span("He", 1), span("He", 2), span("unthinkable")]
    reanchoring = Reanchoring(TEXT, new, spans)
    wanted = [new.index("Olaf"), new.index("He added"), new.index("He left"), new.index("unth")]
    assert [reanchoring.place(each).start for each in spans] == wanted


def test_words_of_a_sentence_that_was_replaced_are_not_guessed() -> None:
    other = "Observers in Paris, Rome and Warsaw had not expected it."
    new = TEXT.replace("He added that allies agreed.", other)
    assert placed(TEXT, new, span("He"), span("allies"), span("added")) == [None] * 3


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("ab ab", "ab", Span(0, 2)),
        ("ab ab", "ab", Span(3, 5)),
        ("aab", "ab", Span(1, 3)),
        ("aab", "ab", Span(0, 1)),
        ("no, no, no", "no, no, no, no", Span(4, 6)),
        ("one\n\ntwo", "one\n\n\ntwo", Span(0, 3)),
    ],
)
def test_a_difference_leaves_annotated_words_alone_where_it_can(old, new, kept) -> None:
    assert placed(old, new, kept) == [kept.of(old)]


def test_changes_are_counted_as_a_reader_counts_them() -> None:
    def changes(new: str) -> int:
        return Reanchoring(TEXT, new, []).changes

    assert changes(TEXT) == 0
    assert changes(TEXT.replace("Schotz", "Scholz").replace("Schol ", "Scholz ")) == 2
    assert changes(TEXT.replace("Olaf Schotz", "Emmanuel Macron")) == 1
    assert changes("") == 1


def rebuilt(old: str, new: str, alignment: Alignment) -> str:
    """The new text, made of the old one and the differences."""
    at, pieces = 0, []
    for gap in alignment.gaps:
        pieces += [old[at : gap.old], new[gap.new : gap.new_end]]
        at = gap.old_end
    return "".join([*pieces, old[at:]])


def spans_in(data: st.DataObject, text: str, most: int = 4) -> list[Span]:
    edges = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    drawn = data.draw(st.lists(edges, max_size=most))
    found = (tidy(text, Span(start, end)) for start, end in drawn if start < end)
    return [each for each in found if each]


def long_text(name: str, sentences: int) -> str:
    """A text of sentences that are all different."""
    return "".join(
        f"{name} {number} said that {name.lower()}{number * 7919 % 10_007} would stay. "
        for number in range(sentences)
    )


def test_a_change_in_each_sentence_of_a_long_line_moves_all() -> None:
    old = long_text("Minister", 20_000)
    new = old.replace(". ", ".  ")
    quotes = [f"Minister {number} said" for number in range(0, 20_000, 1_000)]
    assert placed(old, new, *(span(quote, text=old) for quote in quotes)) == quotes
    assert len(align(old, new).gaps) == 20_000


def test_texts_without_anything_in_common_are_one_difference() -> None:
    old, new = long_text("Minister", 20_000), long_text("Ferry", 20_000).upper()
    (gap,) = align(old, new).gaps
    assert (gap.old, gap.new) == (0, 0)
    assert placed(old, new, span("Minister 7 said", text=old)) == [None]


def test_what_stayed_between_two_long_parts_of_another_text_is_found() -> None:
    kept = "The mayor of Low Harbour was not for it, and she told everybody why. "
    head, tail = long_text("Minister", 10_000), long_text("Chancellor", 10_000)
    new = long_text("Ferry", 10_000).upper() + kept + long_text("Bridge", 10_000).upper()
    assert placed(head + kept + tail, new, span("she told", text=head + kept + tail)) == [
        "she told"
    ]


def test_words_are_found_elsewhere_in_another_spelling_too() -> None:
    quote = "Nobody can say … what “this” will cost"
    other = 'Nobody can say ... what "this" will cost'
    old = f"{quote}, she said.\n{long_text('Minister', 50)}"
    new = f"{long_text('Minister', 50)}\nBut: {other}, she said."
    assert placed(old, new, span(quote, text=old)) == [other]


@given(nasty_texts(), nasty_texts(), st.data())
def test_the_differences_are_all_there_is(raw, other, data) -> None:
    old, new = canonical(raw), canonical(other)
    alignment = align(old, new, spans_in(data, old))
    assert rebuilt(old, new, alignment) == new
    assert all(gap.size for gap in alignment.gaps)


def edited(data: st.DataObject, text: str, allowed: Callable[[int, int], bool]) -> str:
    """The text with a few random corrections where they are allowed."""
    edges = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    new, low = text, len(text)
    for start, end in sorted(data.draw(st.lists(edges, max_size=4)), reverse=True):
        if end <= low and allowed(start, end):
            new = new[:start] + data.draw(nasty_texts(3)) + new[end:]
            low = start
    return canonical(new)


@given(nasty_texts(), st.data())
def test_a_place_is_always_one_that_may_be_stored(raw, data) -> None:
    old = canonical(raw)
    spans = spans_in(data, old)
    new = edited(data, old, lambda *_: True)
    reanchoring = Reanchoring(old, new, spans)
    for place in filter(None, map(reanchoring.place, spans)):
        assert tidy(new, place) == place


@given(nasty_texts(), st.data())
def test_without_a_change_nothing_moves(raw, data) -> None:
    text = canonical(raw)
    spans = spans_in(data, text)
    assert [Reanchoring(text, text, spans).place(each) for each in spans] == spans


@given(nasty_texts(), nasty_texts(5), st.data())
def test_one_change_outside_all_annotations_loses_none(raw, inserted, data) -> None:
    old = canonical(raw)
    spans = spans_in(data, old)
    start, end = data.draw(
        st.tuples(st.integers(0, len(old)), st.integers(0, len(old))).map(sorted)
    )
    if any(each.start < end and start < each.end for each in spans):
        start = end = len(old)
    new = canonical(old[:start] + inserted + old[end:])
    assert None not in placed(old, new, *spans)


NUMBERED = st.lists(
    st.sampled_from(["the ", "no, ", "🙂 ", "e\u0301 ", "\n", "שלום "]), max_size=12
)


@given(st.lists(NUMBERED, min_size=1, max_size=8), st.data())
def test_changes_outside_lose_no_words_that_stand_once(pieces, data) -> None:
    """Every other piece is annotated, and a name of its own."""
    old, spans = "", []
    for number, piece in enumerate(pieces):
        old += "".join(piece)
        spans.append(Span(len(old), len(old) + 7))
        old += f"Name {number:02} "
    new = edited(data, old, lambda start, end: all(end < s.start or s.end < start for s in spans))
    assert placed(old, new, *spans) == [each.of(old) for each in spans]
