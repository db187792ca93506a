"""What the first lines of articles mean is said and typed in the user's language."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.metadata import FIELDS, HeaderPattern
from annotator.ui.languages import speak
from annotator.ui.widgets.header_box import HeaderBox, pattern_of, words_of

patterns = st.sampled_from(["auto", "none"]) | st.lists(
    st.sampled_from([*FIELDS, "-"]), min_size=1, max_size=5
).map("/".join)


@pytest.fixture
def german(qapp) -> Iterator[None]:
    speak(qapp, "Deutsch")
    yield
    speak(qapp, "English")


@given(patterns)
def test_words_and_patterns_are_the_same(pattern: str) -> None:
    assert pattern_of(words_of(pattern)) == pattern


def test_all_are_the_same_in_german(german) -> None:
    for pattern in ("auto", "none", "title/-/date", "source/author/url/language"):
        assert pattern_of(words_of(pattern)) == pattern
    assert words_of("title/-/date") == "Titel/-/Datum"
    assert pattern_of("Titel / Quelle") == "title/source"
    assert pattern_of("title/source") == "title/source", "the words of the pattern do, too"
    assert pattern_of(" ") == "auto"


def test_what_is_not_known_is_left_to_the_pattern() -> None:
    assert pattern_of("title/nonsense") == "title/nonsense"
    with pytest.raises(Exception, match="nonsense"):
        HeaderPattern(pattern_of("title/nonsense"))


def test_the_box_offers_and_tells_patterns(qtbot) -> None:
    box = HeaderBox()
    qtbot.addWidget(box)
    box.show_pattern("source/date/title")
    assert box.currentText() == "source/date/title"
    box.setCurrentIndex(0)
    assert (box.currentText(), box.pattern) == ("recognised by themselves", "auto")
