"""Words and patterns in texts, and their contexts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nasty_texts import nasty_texts

from annotator.errors import InputError
from annotator.text.offsets import canonical
from annotator.text.search import Context, Pattern, in_context
from annotator.text.span import Span

TEXT = "Scholz said: “Olaf Scholz’s plan”. SCHOLZ, Scholzens, 🙂 Olaf\u00a0Scholz."


def found(pattern: Pattern, text: str = TEXT) -> list[str]:
    return [span.of(text) for span in pattern.find(text)]


def test_whole_words_without_regard_to_case() -> None:
    assert found(Pattern(("scholz",))) == ["Scholz", "Scholz", "SCHOLZ", "Scholz"]


def test_case_and_parts_of_words() -> None:
    assert found(Pattern(("SCHOLZ",), case=True)) == ["SCHOLZ"]
    assert len(found(Pattern(("scholz",), whole_word=False))) == 5


def test_of_several_words_the_longest_is_taken() -> None:
    assert found(Pattern(("Scholz", "Olaf Scholz"), case=True)) == [
        "Scholz",
        "Olaf Scholz",
        "Olaf\u00a0Scholz",
    ]


def test_straight_quotes_find_curly_ones() -> None:
    assert found(Pattern(("Scholz's plan",))) == ["Scholz’s plan"]


def test_letters_of_expressions_are_letters_in_words() -> None:
    assert found(Pattern(("a.b (c)",), whole_word=False), "axb (c) a.b (c)") == ["a.b (c)"]


def test_regular_expressions() -> None:
    assert found(Pattern((r"\b[A-Z]\w+z\b",), case=True, is_regex=True)) == ["Scholz"] * 3
    assert found(Pattern(("x*",), is_regex=True, whole_word=False), "axx") == ["xx"]


@pytest.mark.parametrize("words", [(), ("",), ("  ",)])
def test_nothing_to_look_for(words: tuple[str, ...]) -> None:
    with pytest.raises(InputError, match="nothing to look for"):
        Pattern(words)


def test_a_wrong_expression_is_refused_when_it_is_made() -> None:
    with pytest.raises(InputError, match="cannot be understood"):
        Pattern(("(",), is_regex=True)


def test_no_letter_is_found_without_its_marks() -> None:
    part = Pattern(("cafe",), whole_word=False)
    assert list(part.find("cafe\u0301 cafe")) == [Span(6, 10)]
    assert list(Pattern(("👩",), whole_word=False).find("👩‍👧 👩")) == [Span(4, 5)]


def test_expressions_do_not_split_what_is_seen_as_one_character() -> None:
    assert found(Pattern(("👨",), is_regex=True, whole_word=False), "x👨‍👩‍👧y") == ["👨‍👩‍👧"]


@given(nasty_texts(), st.sampled_from(["a", ".", "said", "😀", "é", "ß"]))
def test_what_is_found_is_the_word(raw: str, word: str) -> None:
    text = canonical(raw)
    spans = list(Pattern((word,), case=True, whole_word=False).find(text))
    assert all(span.of(text) == word for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_context_is_cut_at_words_and_lines() -> None:
    text = "First line.\nThe quick brown fox jumps over the lazy dog.\nLast."
    start = text.index("fox")
    assert in_context(text, Span(start, start + 3), 9) == Context("… brown ", "fox", " jumps …")
    assert in_context(text, Span(start, start + 3), 200) == Context(
        "The quick brown ", "fox", " jumps over the lazy dog."
    )


def test_context_that_ends_with_the_text_is_not_cut() -> None:
    assert in_context(" 0", Span(1, 2), 1) == Context(" ", "0", "")
    assert in_context("0 ", Span(0, 1), 1) == Context("", "0", " ")


def test_context_that_begins_with_a_space_is_no_longer_than_asked() -> None:
    assert in_context("to be or not", Span(9, 12), 4) == Context("…or ", "not", "")


@given(st.text(min_size=1, max_size=60), st.integers(1, 30), st.data())
def test_a_context_is_around_its_place(text: str, width: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    context = in_context(text, span, width)
    assert context.found == span.of(text).replace("\n", " ")
    assert text[: span.start].endswith(context.before.removeprefix("…"))
    assert len(context.before) <= width
    assert len(context.after) <= width + 2
