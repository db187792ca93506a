"""What the windows with a table of many rows share: how it looks, and work that is put off."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QAbstractItemModel, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget


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
    table.verticalHeader().hide()
    for place, width in enumerate(widths):
        table.setColumnWidth(place, width)
    return table


def put_off(milliseconds: int, slot: Callable[[], object], parent: QObject) -> QTimer:
    """A timer that calls once when nothing has started it anew for so long."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer
