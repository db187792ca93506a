"""Fields that are written when they are left: nothing has to be saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

_HEIGHT = 46


class LineField(QLineEdit):
    """One line; Enter writes it, Escape goes back to what is stored."""

    written = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self._stored = ""
        self.editingFinished.connect(self._commit)

    def set_stored(self, text: str) -> None:
        """Show what is stored; what is being typed is not touched."""
        self._stored = text
        if self.text() != text and not (self.hasFocus() and self.isModified()):
            self.setText(text)

    def _commit(self) -> None:
        self.setModified(False)
        if self.text().strip() != self._stored:
            self._stored = self.text().strip()
            self.written.emit(self._stored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._stored:
            self.setText(self._stored)
            return
        super().keyPressEvent(event)


class TextField(QPlainTextEdit):
    """Several lines; leaving the field writes it, Escape goes back to what is stored."""

    written = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(_HEIGHT)
        self._stored = ""

    def set_stored(self, text: str) -> None:
        """Show what is stored; what is being typed is not touched."""
        self._stored = text
        if self.toPlainText() != text and not (self.hasFocus() and self.document().isModified()):
            self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.document().setModified(False)
        if self.toPlainText().strip() != self._stored:
            self._stored = self.toPlainText().strip()
            self.written.emit(self._stored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._stored:
            self.setPlainText(self._stored)
            return
        super().keyPressEvent(event)
