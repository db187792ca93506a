"""What the words of a mention tell."""

import pytest

from annotator.suggest.names import looks_unnamed


@pytest.mark.parametrize("words", ["one resident", "a Le Monde source", "another", "ein Amt"])
def test_words_that_name_nobody(words: str) -> None:
    assert looks_unnamed(words)


@pytest.mark.parametrize("words", ["a", "Tom Rudd", "the mayor", "Anna"])
def test_words_that_may_name_somebody(words: str) -> None:
    assert not looks_unnamed(words)
