"""What screen readers are told: everything that can have the focus has a name and a role."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from windows import ferry, hands, reader, see, window

from annotator.ui.actions import ACTIONS
from annotator.ui.main_window import MainWindow
from annotator.ui.panels import PANELS

__all__ = ["ferry", "hands", "reader", "see", "window"]

DIALOGS = (
    *("paste-article", "export", "preferences", "keys", "shortcuts", "about", "correct", "details"),
    *("backups", "report", "open-server", "guidelines", "statements", "progress", "guide"),
)


def nameless(root: QWidget) -> list[str]:
    """Everything under a widget that can have the focus and says nothing."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if widget.focusProxy() is not None or not widget.isEnabled():
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or told.role() is QAccessible.Role.NoRole:
            found.append(f"{_path(widget)} has no role")
        elif not told.text(QAccessible.Text.Name).strip():
            found.append(f"{_path(widget)} has no name")
    return found


def _path(widget: QWidget) -> str:
    parents = []
    while widget is not None:
        parents.append(widget.objectName() or type(widget).__name__)
        widget = widget.parentWidget()
    return "/".join(reversed(parents[:4]))


@pytest.mark.parametrize("place", range(len(PANELS)), ids=[panel.id for panel in PANELS])
def test_panels(reader, window: MainWindow, see: Callable[[], None], place: int) -> None:
    reader.claim("The ferry will stop in May", "Keep the ferry", "-")
    window.navigator.show_panel(place)
    see()
    assert nameless(window) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs(reader, window: MainWindow, see: Callable[[], None], name: str) -> None:
    action = next(action for action in ACTIONS if action.id == name)
    before = set(QApplication.topLevelWidgets())
    action.run(window)
    see()
    opened = [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget not in before and widget.isVisible()
    ]
    assert [line for widget in (*opened, window) for line in nameless(widget)] == []
    for widget in opened:
        widget.close()
