"""What the windows with a table of many rows share: how it looks, and work that is put off."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QAbstractItemModel, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from annotator.settings import Store
from annotator.ui.widgets.table_menu import TableMenu


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
    return table


def remember_columns(table: QTableView, store: Store, key: str) -> None:
    """Let the columns be chosen by a menu, and be the same the next time."""
    menu, hidden = TableMenu(table), store.get(key)
    if isinstance(hidden, list):
        menu.hide(hidden)
    menu.hidden_changed.connect(partial(store.set, key))


def put_off(milliseconds: int, slot: Callable[[], object], parent: QObject) -> QTimer:
    """A timer that calls once when nothing has started it anew for so long."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer
