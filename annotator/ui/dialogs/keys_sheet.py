"""The cheat sheet itself: keys in columns, below headings, as on a printed card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.language import tr
from annotator.ui.widgets.plain import PlainLabel

_NARROWEST = 310  # of a column, in pixels
_MOST = 4
_ROW = 21
_ABOVE_WORDS = 2  # so that they stand on one line with their keys
_BETWEEN_COLUMNS = 30
_ABOVE_HEADING = 12
_FEWEST = 16  # rows in a column, before there is a second one
_HEADING_ROWS = 2  # how many rows a heading takes, with the room above it
_LETTERS = 46  # of words and keys beside each other in a row; more go into a second one
_AROUND_KEY = 4  # as wide as so many letters


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What is done by which keys."""

    words: str
    keys: tuple[str, ...]

    @property
    def height(self) -> int:
        """About how many lines it takes."""
        letters = len(self.words) + sum(len(key) + _AROUND_KEY for key in self.keys)
        return 1 + letters // _LETTERS

    def has(self, wanted: Sequence[str]) -> bool:
        """Whether all these words, in small letters, occur in it."""
        words = " ".join((self.words, *self.keys)).casefold()
        return all(word in words for word in wanted)


@dataclass(frozen=True, slots=True)
class KeyBlock:
    """Rows that stay together, below a heading."""

    heading: str
    rows: tuple[KeyRow, ...]


class KeysSheet(QWidget):
    """Shows blocks of keys in columns of about the same length."""

    def __init__(
        self, blocks: Sequence[KeyBlock], count: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        columns = QHBoxLayout(self)
        columns.setContentsMargins(22, 10, 22, 16)
        columns.setSpacing(_BETWEEN_COLUMNS)
        if not blocks:
            nothing = PlainLabel(tr("No key, and nothing that has one, is called so."), self)
            nothing.setProperty("role", "quiet")
            columns.addWidget(nothing, 0, Qt.AlignmentFlag.AlignTop)
        for column in in_columns(blocks, count):
            place = QVBoxLayout()
            place.setSpacing(0)
            heading = ""
            for block in column:
                self._add(place, block, is_new=block.heading != heading)
                heading = block.heading
            place.addStretch(1)
            columns.addLayout(place, 1)

    def _add(self, place: QVBoxLayout, block: KeyBlock, *, is_new: bool) -> None:
        part = QWidget(self)
        inside = QVBoxLayout(part)
        inside.setContentsMargins(0, _ABOVE_HEADING if is_new else _ABOVE_HEADING // 2, 0, 0)
        inside.setSpacing(0)
        if is_new:
            inside.addWidget(PlainLabel(block.heading.upper(), part, role="heading"))
        for row in block.rows:
            inside.addWidget(_row(row, part))
        place.addWidget(part)


def _row(row: KeyRow, parent: QWidget) -> QWidget:
    widget = QWidget(parent)
    widget.setMinimumHeight(_ROW)
    line = QHBoxLayout(widget)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    words = PlainLabel(row.words, widget)
    words.setWordWrap(True)
    words.setContentsMargins(0, _ABOVE_WORDS, 0, _ABOVE_WORDS)
    top = Qt.AlignmentFlag.AlignTop
    line.addWidget(words, 1, top)
    for key in row.keys:
        line.addWidget(PlainLabel(key, widget, role="key"), 0, top)
    return widget


def columns_in(width: int) -> int:
    """How many columns there is room for in a width in pixels."""
    return min(_MOST, max(1, width // _NARROWEST))


def in_columns(blocks: Sequence[KeyBlock], count: int) -> list[list[KeyBlock]]:
    """Blocks in order, in columns of which the longest is as short as can be."""
    heights = [sum(row.height for row in block.rows) + _HEADING_ROWS for block in blocks]
    limit = max([_FEWEST, -(-sum(heights) // count), *heights])
    while len(filled := _filled(blocks, heights, limit)) > count:
        limit += 1
    return filled


def _filled(blocks: Sequence[KeyBlock], heights: Sequence[int], limit: int) -> list[list[KeyBlock]]:
    columns: list[list[KeyBlock]] = [[]]
    used = 0
    for block, height in zip(blocks, heights, strict=True):
        if used and used + height > limit:
            columns.append([])
            used = 0
        columns[-1].append(block)
        used += height
    return columns
