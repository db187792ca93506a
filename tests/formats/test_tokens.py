"""Tokens: they hold the whole text, and spans begin and end with them."""

from hypothesis import given
from hypothesis import strategies as st
from strategies import SEPARATORS, WORDS

from annotator.formats.parts.tokens import covered, tokens
from annotator.text.span import Span

nasty = st.lists(st.sampled_from([*WORDS, *SEPARATORS, "  ", "\u200b", "\u0301"])).map("".join)


@st.composite
def texts_with_spans(draw):
    text = draw(nasty)
    edges = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(edges, edges), max_size=4))
    return text, [Span(*sorted(pair)) for pair in pairs if pair[0] != pair[1]]


@given(texts_with_spans())
def test_tokens_hold_the_whole_text_and_fit_every_span(given_) -> None:
    text, spans = given_
    found = tokens(text, spans)
    assert "".join(one.text + " " * one.blank for one in found) == text
    assert all(one.text == text[one.start : one.end] for one in found)
    for span in spans:
        first, last = covered(found, span)
        assert (found[first].start, found[last].end) == (span.start, span.end)


def test_words_marks_and_wide_gaps() -> None:
    found = tokens("Don’t, U.S. 🙂!  A\n\nb")
    assert [(one.text, one.blank) for one in found] == [
        ("Don’t", False),
        (",", True),
        ("U.S.", True),
        ("🙂", False),
        ("!", True),
        (" ", False),
        ("A", False),
        ("\n\n", False),
        ("b", False),
    ]
    assert [one.text for one in found if one.is_white] == [" ", "\n\n"]


def test_a_token_is_cut_where_a_span_ends() -> None:
    assert [one.text for one in tokens("unthinkable", [Span(0, 2)])] == ["un", "thinkable"]
