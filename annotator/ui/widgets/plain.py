"""Widgets for words of users and documents: these are never markup, and never name a shortcut."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

_NARROWEST = 40


def plain(text: str) -> str:
    """For menus and buttons, which take a single & for the sign of a shortcut."""
    return text.replace("&", "&&")


def tip(text: str) -> str:
    """For tool tips, which take for markup whatever looks like it."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


class PlainLabel(QLabel):
    """Words that are shown as they are; `role` is what the style sheet calls them."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, role: str = "") -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        if role:
            self.setProperty("role", role)


class LineLabel(PlainLabel):
    """One line, of which as much is shown as there is room for; the tip says all of it."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        whole, room = self.text(), self.contentsRect()
        shown = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip("" if shown == whole else tip(whole))
        painter = QPainter(self)
        role = self.foregroundRole()
        flags = Qt.AlignmentFlag.AlignVCenter
        self.style().drawItemText(painter, room, flags, self.palette(), True, shown, role)


class WordsButton(QPushButton):
    """A button that says as much of its words as it has room for, and the rest in its tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._meaning = ""

    @property
    def words(self) -> str:
        """All of its words."""
        return self._words

    def set_words(self, words: str, meaning: str) -> None:
        """Say these words; the tip says also what a click does."""
        self._words, self._meaning = words, meaning
        self.setAccessibleName(f"{words}: {meaning}")
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width() - 2 * self.fontMetrics().averageCharWidth() - 4
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(plain(shown))
        full = "" if shown == self._words else f"{self._words}\n"
        self.setToolTip(tip(f"{full}{self._meaning}"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().sizeHint().height())
