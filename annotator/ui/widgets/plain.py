"""Widgets for words of users and documents: these are never markup, and never name a shortcut."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    Qt,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QPushButton, QStyle, QStyleOptionButton, QWidget

_NARROWEST = 40  # pixels
_LINES = 2


def plain(text: str) -> str:
    """For menus and buttons, which take a single & for the sign of a shortcut."""
    return text.replace("&", "&&")


def tip(text: str) -> str:
    """For tool tips, which take for markup whatever looks like it."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


def broken(text: str, font: QFont, room: int, most: int) -> list[str]:
    """A text in lines of at most `room` pixels; the last one is cut where more would be needed."""
    layout = QTextLayout(" ".join(text.split()), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    whole, at = layout.text(), 0
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid() and len(lines) < most - 1:
        line.setLineWidth(room)
        lines.append(whole[at : at + line.textLength()])
        at += line.textLength()
    layout.endLayout()
    rest = QFontMetrics(font).elidedText(whole[at:], Qt.TextElideMode.ElideRight, room)
    return [*lines, rest] if rest else lines


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
    """A button that says as much of its words as two lines hold, and the rest in its tip."""

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
        option = QStyleOptionButton()
        self.initStyleOption(option)
        inside = QStyle.SubElement.SE_PushButtonContents
        room = self.style().subElementRect(inside, option, self).width() - 1
        lines = broken(self._words, self.font(), room, _LINES)
        self.setText(plain("\n".join(lines)))
        full = "" if "".join(lines) == self._words else f"{self._words}\n"
        self.setToolTip(tip(f"{full}{self._meaning}"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().sizeHint().height())
