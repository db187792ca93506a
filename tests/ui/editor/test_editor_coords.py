"""Code points and Qt's positions agree, whatever the text."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from annotator.text.offsets import canonical
from annotator.text.span import Span
from annotator.ui.editor.coords import Coordinates

PIECES = [
    "a",
    "ß",
    "\n",
    "🙂",
    "👩\u200d👩\u200d👧",
    "e\u0301",
    "\u00a0",
    "שלום",
    "مرحبا",
    "🇩🇪",
    "\t",
    "𝔘",
]
texts = (
    st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=30).map("".join).map(canonical)
)


def document_of(text: str) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText(text)
    return document


@pytest.mark.usefixtures("qapp")
@given(texts, st.randoms(use_true_random=False))
def test_selections_are_the_same_characters(text: str, rng: random.Random) -> None:
    coords, document = Coordinates(text), document_of(text)
    coords.check(document)
    start, end = sorted((rng.randint(0, len(text)), rng.randint(0, len(text))))
    if start < end:
        cursor = coords.place_selection(QTextCursor(document), Span(start, end))
        assert cursor.selectedText().replace("\u2029", "\n") == text[start:end]
        assert coords.selection(cursor) == Span(start, end)
        assert coords.caret(cursor) == end


@pytest.mark.usefixtures("qapp")
@given(texts)
def test_paragraphs_are_blocks(text: str) -> None:
    coords, document = Coordinates(text), document_of(text)
    assert document.blockCount() == len(coords.starts)
    for number in range(document.blockCount()):
        start, end = coords.extent(number)
        block = document.findBlockByNumber(number)
        assert coords.local(number, end) == block.length() - 1
        assert coords.position(number, 0) == block.position()
        for offset in range(start, end + 1):
            assert coords.paragraph_at(offset) == number
            assert coords.offset(number, coords.local(number, offset)) == offset


@pytest.mark.usefixtures("qapp")
def test_half_a_character_is_selected_as_a_whole() -> None:
    coords, document = Coordinates("a🙂b"), document_of("a🙂b")
    cursor = QTextCursor(document)
    cursor.setPosition(2)
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    assert coords.selection(cursor) == Span(1, 2)


@pytest.mark.usefixtures("qapp")
def test_a_text_that_qt_changes_is_refused() -> None:
    with pytest.raises(ValueError, match="units"):
        Coordinates("a\r\nb").check(document_of("a\r\nb"))


def test_paragraphs_are_numbered_as_readers_count_them() -> None:
    coords = Coordinates("One.\n\n\nTwo.\nThree.")
    assert [coords.number(at) for at in range(len(coords.starts))] == [1, 1, 1, 2, 3]
