"""The articles with their progress for Qt: filtered by words, sorted by a column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.language import mark, tr
from annotator.records import ArticleProgress
from annotator.text.folding import fold
from annotator.ui.progress.wording import ORDER
from annotator.ui.widgets.plain import tip
from annotator.ui.words import decimal, said

Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its text, and by what it sorts."""

    title: str
    text: Callable[[ArticleProgress], str]
    key: Callable[[ArticleProgress], Any]
    width: int
    is_number: bool = False


COLUMNS: tuple[Column, ...] = (
    Column(mark("Article"), lambda line: line.title, lambda line: fold(line.title), 320),
    Column(
        mark("Source"), lambda line: line.source or "", lambda line: fold(line.source or ""), 130
    ),
    Column(
        mark("Date"),
        lambda line: line.published.isoformat() if line.published else "",
        lambda line: line.published.isoformat() if line.published else "",
        100,
    ),
    Column(
        mark("Status"),
        lambda line: said(line.status),
        lambda line: -ORDER.index(line.status),
        110,
    ),
    Column(
        mark("Statements"),
        lambda line: str(line.statements),
        lambda line: line.statements,
        90,
        is_number=True,
    ),
    Column(
        mark("Minutes"),
        lambda line: decimal(line.seconds / 60),
        lambda line: line.seconds,
        80,
        is_number=True,
    ),
    Column(
        mark("Finished by"),
        lambda line: str(line.finished_by),
        lambda line: line.finished_by,
        90,
        is_number=True,
    ),
)


class ProgressModel(QAbstractTableModel):
    """All lines are in memory; a filter or an order makes a new list of those that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[ArticleProgress] = ()
        self._folded: list[str] = []
        self._shown: Sequence[ArticleProgress] = ()
        self._words = ""
        self._sort: tuple[int, Qt.SortOrder] | None = None

    def show_lines(self, lines: Sequence[ArticleProgress]) -> None:
        """Take over the lines; filter and order stay."""
        self._all = lines
        self._folded = [fold(f"{line.title}\n{line.source or ''}") for line in lines]
        self._arrange()

    def filter(self, words: str) -> None:
        """Show the articles that have all of these words in title or source."""
        self._words = words
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        wanted = fold(self._words).split()
        lines = [
            line
            for line, folded in zip(self._all, self._folded, strict=True)
            if all(word in folded for word in wanted)
        ]
        if self._sort is not None:
            column, order = self._sort
            backward = order == Qt.SortOrder.DescendingOrder
            lines.sort(key=COLUMNS[column].key, reverse=backward)
        self._shown = lines
        self.endResetModel()

    @property
    def lines(self) -> Sequence[ArticleProgress]:
        """The lines that are shown, in order."""
        return self._shown

    @property
    def total(self) -> int:
        """How many articles there are in all."""
        return len(self._all)

    # --- for Qt

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section].is_number:
            return Qt.AlignmentFlag.AlignCenter  # at the right stands the arrow of the order
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column, line = COLUMNS[index.column()], self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(column.text(line))
        if role == Qt.ItemDataRole.TextAlignmentRole and column.is_number:
            return _RIGHT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 goes back to the order of import."""
        self._sort = (column, order) if column >= 0 else None
        self._arrange()
