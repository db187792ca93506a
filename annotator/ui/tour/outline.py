"""A frame around the place that a card of the tour speaks of. Clicks go through it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

_AROUND, _WIDTH, _RADIUS = 5, 2, 7


class Outline(QWidget):
    """Drawn over the window; it takes neither the mouse nor the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._colour = QColor()
        self.hide()

    def show_around(self, place: QRect, colour: str) -> None:
        """Frame a place of the parent; an empty one is not framed."""
        shown = place.intersected(self._room.rect())
        if shown.isEmpty():
            self.hide()
            return
        self._colour = QColor(colour)
        self.setGeometry(place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, _WIDTH))
        inner = QRectF(self.rect()).adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)
        painter.drawRoundedRect(inner, _RADIUS, _RADIUS)
