"""What the windows with a table of many rows share: how it looks, and work that is put off."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QAbstractItemModel, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from annotator.language import tr
from annotator.ui.widgets.plain import plain


def wide_table(
    model: QAbstractItemModel, name: str, widths: Iterable[int], parent: QWidget
) -> QTableView:
    """A sortable table of whole rows without a grid; `name` is for screen readers."""
    table = QTableView(parent)
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSortingEnabled(True)
    table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    table.horizontalHeader().setSortIndicatorClearable(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)  # Tab leads on to what is below
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.ensurePolished()
    for place, width in enumerate(widths):
        table.setColumnWidth(place, max(width, header.sectionSizeHint(place)))
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    table.customContextMenuRequested.connect(partial(_offer_orders, table))
    return table


def _offer_orders(table: QTableView, place: QPoint) -> None:
    """The head of the table can be clicked; this is how the keyboard sorts."""
    column = table.indexAt(place).column()
    if column < 0:
        return
    title = plain(str(table.model().headerData(column, Qt.Orientation.Horizontal)))
    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    orders = (
        (tr("Sort by {column}", column=title), column, Qt.SortOrder.AscendingOrder),
        (tr("Sort by {column}, backward", column=title), column, Qt.SortOrder.DescendingOrder),
        (tr("Do not sort"), -1, Qt.SortOrder.AscendingOrder),
    )
    for text, by, order in orders:
        menu.addAction(text).triggered.connect(partial(_sort, table, by, order))
    menu.popup(table.viewport().mapToGlobal(place))


def _sort(table: QTableView, column: int, order: Qt.SortOrder, _checked: bool = False) -> None:
    table.sortByColumn(column, order)


def put_off(milliseconds: int, slot: Callable[[], object], parent: QObject) -> QTimer:
    """A timer that calls once when nothing has started it anew for so long."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer
