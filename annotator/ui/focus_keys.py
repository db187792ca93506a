"""Keys that belong to what has the focus, whatever its window does with them."""

from __future__ import annotations

from typing import TypeGuard

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QPushButton,
    QToolButton,
    QWidget,
)

_CTRL = Qt.KeyboardModifier.ControlModifier
_PRESSING = frozenset(QKeyCombination(key) for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter))
_CHOOSING = frozenset(QKeyCombination(_CTRL, key) for key in (Qt.Key.Key_Up, Qt.Key.Key_Down))


class FocusKeys(QObject):
    """Enter presses a button, as Space does; Ctrl with an arrow walks a list to choose several.

    Qt lets Enter through to what stands around a button: a card would close, a dialog begin. It
    listens only to what the focus has come to: a filter of the whole application sees every event.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and (_is_button(new) or _holds_several(new)):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if _combination(event) not in (_PRESSING if _is_button(watched) else _CHOOSING):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and _is_button(watched):
            _press(watched)
            return True
        return False


def _is_button(widget: QObject) -> TypeGuard[QPushButton | QToolButton]:
    return isinstance(widget, QPushButton | QToolButton)


def _holds_several(widget: QObject) -> bool:
    several = QAbstractItemView.SelectionMode.ExtendedSelection
    return isinstance(widget, QAbstractItemView) and widget.selectionMode() is several


def _combination(event: QKeyEvent) -> QKeyCombination:
    """The key that was pressed; on the number pad or not."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeyCombination(modifiers, Qt.Key(event.key()))


def _press(button: QPushButton | QToolButton) -> None:
    if button.menu():
        button.showMenu()
    else:
        button.click()
