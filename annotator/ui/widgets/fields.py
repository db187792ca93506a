"""Fields that are written when they are left: nothing has to be saved."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QTextDocument
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from annotator.language import tr
from annotator.ui.widgets.choice_box import ChoiceBox
from annotator.ui.widgets.own_keys import has_keys

_NEEDED = Qt.ScrollBarPolicy.ScrollBarAsNeeded
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_AROUND = 6  # pixels: padding and border of the style sheet


def grow(field: QPlainTextEdit, fewest: int, most: int) -> None:
    """Let a field be as high as its text, between two numbers of lines."""

    def fit(*_what_changed: object) -> None:
        wanted = _lines_of(field.document())
        lines = min(most, max(fewest, wanted))
        # A bar that came for a moment would take width, and so make more lines.
        field.setVerticalScrollBarPolicy(_NEEDED if wanted > most else _NEVER)
        around = 2 * field.document().documentMargin() + 2 * _AROUND
        field.setFixedHeight(ceil(lines * QFontMetricsF(field.font()).lineSpacing() + around))

    field.document().documentLayout().documentSizeChanged.connect(fit)
    field.updateRequest.connect(fit)  # another width makes other lines
    fit()


def _lines_of(document: QTextDocument) -> int:
    """How many lines a text takes at its present width; Qt counts them when they are painted."""
    lines, block = 0, document.begin()
    while block.isValid():
        document.documentLayout().blockBoundingRect(block)
        lines += block.lineCount()
        block = block.next()
    return lines


def _escape() -> tuple[str, str]:
    return "Esc", tr("as it was, then to the text")


class LineField(QLineEdit):
    """One line; Enter writes it, Escape goes back to what is stored."""

    written = Signal(str)

    def __init__(self, name: str, example: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(example or name)
        has_keys(self, (("Return", tr("keep it")), _escape()))
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
        has_keys(self, (("Tab", tr("keep it")), _escape()))
        grow(self, 2, 5)
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


class ChoiceField(ChoiceBox):
    """One of several; what keys have gone to is written with Enter or when the field is left.

    Written are choices from the open list, too, at once. Escape goes back to what is stored.
    """

    written = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        has_keys(self, (("Return", tr("keep it")), _escape()))
        self._stored = -1
        self._walking = False
        self.undecided = False
        self.activated.connect(self._on_activated)

    def set_stored(self, place: int) -> None:
        """Show what is stored; a choice that is not made yet is not touched."""
        self._stored = place
        if not (self.undecided and self.hasFocus()):
            self.undecided = False
            self.setCurrentIndex(place)

    def _on_activated(self) -> None:
        self.undecided = True
        if not self._walking:
            self._commit()

    def _commit(self) -> None:
        undecided, self.undecided = self.undecided, False
        if undecided and self.currentIndex() != self._stored:
            self._stored = self.currentIndex()
            self.written.emit(self.currentData())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._commit()
            return
        if event.key() == Qt.Key.Key_Escape and self.currentIndex() != self._stored:
            self.undecided = False
            self.setCurrentIndex(self._stored)
            return
        self._walking = True
        super().keyPressEvent(event)
        self._walking = False
