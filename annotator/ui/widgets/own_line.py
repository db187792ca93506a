"""A line to type in that keeps Enter and Escape for itself, whatever the window does with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.language import tr
from annotator.ui.widgets.own_keys import has_keys

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OwnLine(QLineEdit):
    """Enter asks to go on, Shift+Enter back, Escape to leave."""

    stepped = Signal(int)
    left = Signal()

    def __init__(
        self, parent: QWidget | None = None, keys: Sequence[tuple[str, str]] | None = None
    ) -> None:
        """A line to find with, unless `keys` say what its keys do."""
        super().__init__(parent)
        finding = (
            ("Return", tr("next hit")),
            ("Shift+Return", tr("previous hit")),
            ("Esc", tr("to the text")),
        )
        has_keys(self, finding if keys is None else keys)

    def event(self, event: QEvent) -> bool:
        """The window's shortcuts do not get these keys."""
        own = isinstance(event, QKeyEvent) and event.key() in (*_ENTER, Qt.Key.Key_Escape)
        if own and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
