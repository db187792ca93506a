"""The statements for Qt: filtered by words and by group, sorted by a column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.language import tr
from annotator.records import StatementLine
from annotator.text.folding import fold
from annotator.ui.statements.columns import COLUMNS, Column

Index = QModelIndex | QPersistentModelIndex


class StatementsModel(QAbstractTableModel):
    """All lines are in memory; a filter or an order makes a new list of those that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[StatementLine] = []
        self._folded: list[str] = []
        self._shown: list[StatementLine] = []
        self._words = ""
        self._group: tuple[Column, str] | None = None
        self._sort: tuple[int, Qt.SortOrder] | None = None

    def show_lines(self, lines: Sequence[StatementLine]) -> None:
        """Take over the lines; filter, group and order stay."""
        self._all = list(lines)
        self._folded = [fold(" ".join(c.text(line) for c in COLUMNS)) for line in lines]
        self._arrange()

    def filter(self, words: str) -> None:
        """Show the lines that hold all of these words, anywhere."""
        self._words = words
        self._arrange()

    def choose_group(self, column: Column | None, value: str = "") -> None:
        """Show the lines with one value in a column; None shows all."""
        self._group = (column, value) if column else None
        self._arrange()

    def groups(self, column: Column) -> list[tuple[str, int]]:
        """The values of a column among the lines that the words leave, with their numbers."""
        counted = Counter(column.text(line) for line in self._matching())
        return sorted(counted.items(), key=lambda item: (-item[1], item[0].casefold()))

    def _matching(self) -> list[StatementLine]:
        wanted = fold(self._words).split()
        if not wanted:
            return self._all
        return [
            line
            for line, folded in zip(self._all, self._folded, strict=True)
            if all(word in folded for word in wanted)
        ]

    def _arrange(self) -> None:
        self.beginResetModel()
        lines = self._matching()
        if self._group is not None:
            column, value = self._group
            lines = [line for line in lines if column.text(line) == value]
        if self._sort is not None:
            at, order = self._sort
            text = COLUMNS[at].text
            backward = order == Qt.SortOrder.DescendingOrder
            lines = sorted(lines, key=lambda line: text(line).casefold(), reverse=backward)
        self._shown = list(lines)
        self.endResetModel()

    def line(self, row: int) -> StatementLine:
        return self._shown[row]

    @property
    def lines(self) -> Sequence[StatementLine]:
        """The lines that are shown, in order."""
        return self._shown

    @property
    def total(self) -> int:
        """How many statements there are in all."""
        return len(self._all)

    # --- for Qt

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return tr(COLUMNS[section].title)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return COLUMNS[index.column()].text(self._shown[index.row()])
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 goes back to the order of the texts."""
        self._sort = (column, order) if column >= 0 else None
        self._arrange()
