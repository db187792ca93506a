"""The menu of a wide table: how it is sorted, and which of its columns are seen."""

from __future__ import annotations

from collections.abc import Container
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QTableView

from annotator.language import tr
from annotator.ui.widgets.plain import plain


class TableMenu(QObject):
    """Over the head and over the cells: the head for the mouse, the cells for the keyboard too.

    `hidden_changed` tells the places of all columns that are hidden.
    """

    hidden_changed = Signal(list)

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        header = table.horizontalHeader()
        for widget in (table, header):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._over_cell)
        header.customContextMenuRequested.connect(self._over_head)

    def hide(self, columns: Container[object]) -> None:
        """Hide these columns, and show the others."""
        for column in range(self._count):
            self._table.setColumnHidden(column, column in columns)

    @property
    def _count(self) -> int:
        return self._table.model().columnCount()

    @property
    def _hidden(self) -> list[int]:
        return [one for one in range(self._count) if self._table.isColumnHidden(one)]

    def _over_cell(self, place: QPoint) -> None:
        column = self._table.indexAt(place).column()
        self._open(column, self._table.viewport().mapToGlobal(place))

    def _over_head(self, place: QPoint) -> None:
        header = self._table.horizontalHeader()
        self._open(header.logicalIndexAt(place), header.mapToGlobal(place))

    def _open(self, column: int, place: QPoint) -> None:
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if column >= 0:
            self._add_orders(menu, column)
        self._add_columns(menu)
        menu.popup(place)

    def _add_orders(self, menu: QMenu, column: int) -> None:
        title = self._title(column)
        orders = (
            (tr("Sort by {column}", column=title), column, Qt.SortOrder.AscendingOrder),
            (tr("Sort by {column}, backward", column=title), column, Qt.SortOrder.DescendingOrder),
            (tr("Do not sort"), -1, Qt.SortOrder.AscendingOrder),
        )
        for text, by, order in orders:
            menu.addAction(text).triggered.connect(partial(self._sort, by, order))
        menu.addSeparator()

    def _add_columns(self, menu: QMenu) -> None:
        columns = menu.addMenu(tr("Columns"))
        header, hidden = self._table.horizontalHeader(), self._hidden
        for column in (header.logicalIndex(place) for place in range(self._count)):
            action = columns.addAction(self._title(column))
            action.setCheckable(True)
            action.setChecked(column not in hidden)
            # With none of them there would be no menu to bring one back.
            action.setEnabled(column in hidden or len(hidden) < self._count - 1)
            action.toggled.connect(partial(self._show, column))

    def _title(self, column: int) -> str:
        return plain(str(self._table.model().headerData(column, Qt.Orientation.Horizontal)))

    def _sort(self, column: int, order: Qt.SortOrder, _checked: bool = False) -> None:
        self._table.sortByColumn(column, order)

    def _show(self, column: int, shown: bool) -> None:
        self._table.setColumnHidden(column, not shown)
        self.hidden_changed.emit(self._hidden)
