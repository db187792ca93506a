"""From a line that filters into the rows that it leaves, and from these to what they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from annotator.language import tr
from annotator.ui.widgets.own_keys import OWN_KEYS, has_keys

_FIRST = QPoint(2, 2)


def leads_into(line: QLineEdit, rows: QAbstractItemView) -> None:
    """Down goes from the line into the rows."""
    down = QShortcut(QKeySequence(Qt.Key.Key_Down), line)
    down.setContext(Qt.ShortcutContext.WidgetShortcut)
    down.activated.connect(partial(enter, rows))
    if line.property(OWN_KEYS) is None:
        has_keys(line, (("Down", tr("into the list")), ("Esc", tr("to the text"))))


def leads_on(rows: QAbstractItemView, field: QWidget, more: Sequence[tuple[str, str]] = ()) -> None:
    """Enter goes on from the rows into the first field of the entry that is chosen.

    `more` are the other keys that count in the rows.
    """
    rows.activated.connect(lambda: field.setFocus(Qt.FocusReason.TabFocusReason))
    name_keys(rows, tr("its entry"), more)


def name_keys(rows: QAbstractItemView, entered: str, more: Sequence[tuple[str, str]] = ()) -> None:
    """Say which keys count in the rows of a panel; `entered` is what Enter does."""
    several = rows.selectionMode() is QAbstractItemView.SelectionMode.ExtendedSelection
    choosing = (("Ctrl+Space", tr("choose several")),) if several else ()
    has_keys(rows, (("Return", entered), *choosing, *more, ("Esc", tr("to the text"))))


def enter(rows: QAbstractItemView) -> None:
    """Give the rows the focus; the first one is chosen where none is that can be seen."""
    if rows.visualRect(rows.currentIndex()).isEmpty():
        rows.scrollToTop()
        rows.setCurrentIndex(rows.indexAt(_FIRST))
    rows.setFocus(Qt.FocusReason.TabFocusReason)
