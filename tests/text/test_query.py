"""Queries as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError, UserError
from annotator.text.query import And, Not, Or, Term, holds, parse, positive


def term(*words: str, prefix: bool = False) -> Term:
    return Term(words, prefix)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("coal", term("coal")),
        ("coal exit", And((term("coal"), term("exit")))),
        ("coal AND exit", And((term("coal"), term("exit")))),
        ("coal OR gas oil", Or((term("coal"), And((term("gas"), term("oil")))))),
        ("(coal OR gas) exit", And((Or((term("coal"), term("gas"))), term("exit")))),
        ("coal NOT exit", And((term("coal"), Not(term("exit"))))),
        ("“coal exit”", term("coal", "exit")),
        ('"coal exit" ban*', And((term("coal", "exit"), term("ban", prefix=True)))),
        ("Kohle-Ausstieg", term("Kohle", "Ausstieg")),
        ("Ümit’s", term("Ümit", "s")),
        ("… coal !", term("coal")),
    ],
)
def test_meanings(text: str, meaning: object) -> None:
    assert parse(text) == meaning


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "nothing to look for"),
        ("… – !", "nothing to look for"),
        ("(coal", "bracket is open"),
        ("coal)", "bracket too much"),
        ("coal AND", "word is missing"),
        ("OR coal", "no word before"),
        ("NOT coal", "only excludes"),
        ("“coal", "quotation mark is open"),
        ("coal OR NOT gas", "cannot stand beside OR"),
        ("coal ((NOT gas) (NOT oil))", "only excludes"),
        ("NOT NOT coal", "only excludes"),
    ],
)
def test_what_cannot_be_understood_is_said(text: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem) as caught:
        parse(text)
    assert caught.value.hint


def test_excluded_words_are_not_looked_for() -> None:
    assert list(positive(parse("a (b OR c) NOT (d OR e)"))) == [term("a"), term("b"), term("c")]


@pytest.mark.parametrize(
    ("query", "fulfilled"),
    [
        ("a b", True),
        ("a c", False),
        ("c OR b", True),
        ("c OR d", False),
        ("a NOT c", True),
        ("a NOT b", False),
        ("a NOT (b c)", True),
        ("(a OR c) (d OR b)", True),
    ],
)
def test_whether_a_text_fulfils_it(query: str, fulfilled: bool) -> None:
    assert holds(parse(query), lambda each: each.words[0] in "ab") is fulfilled


@given(st.text(alphabet='ab()"“ANDORT* -', max_size=30))
def test_any_text_is_understood_or_refused(text: str) -> None:
    try:
        node = parse(text)
    except UserError:
        return
    assert list(positive(node))
