"""Our offsets against those of a real QTextDocument, over thousands of nasty texts."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nasty_texts import nasty_series, nasty_texts
from PySide6.QtGui import QTextCursor, QTextDocument

from annotator.text.offsets import Utf16Map, canonical

pytestmark = pytest.mark.usefixtures("qapp")


def selected(document: QTextDocument, start: int, end: int) -> str:
    """What Qt selects between two UTF-16 offsets; it gives U+2029 for a line end."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n")


def check(document: QTextDocument, raw: str, edges: list[float]) -> None:
    """The document has the map's length, and selects what the text has between any two edges."""
    text = canonical(raw)
    mapped = Utf16Map(text)
    document.setPlainText(text)
    assert document.characterCount() - 1 == mapped.length
    offsets = sorted(round(edge * len(text)) for edge in edges)
    for start, end in pairwise(offsets):
        units = mapped.to_utf16(start), mapped.to_utf16(end)
        assert selected(document, *units) == text[start:end]
        assert [mapped.to_code_point(unit) for unit in units] == [start, end]


def test_ten_thousand_texts():
    chance = random.Random(7)
    document = QTextDocument()
    checked = 0
    for raw in nasty_series(10_000):
        check(document, raw, [0, *(chance.random() for _ in range(4)), 1])
        checked += 1
    assert checked == 10_000


@given(nasty_texts(), st.lists(st.floats(0, 1), min_size=2, max_size=5))
def test_any_text(raw, edges):
    check(QTextDocument(), raw, edges)


def test_a_long_text():
    check(QTextDocument(), "".join(nasty_series(2_000)), [number / 500 for number in range(501)])
