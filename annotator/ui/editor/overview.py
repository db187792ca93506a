"""The strip at the right edge: the whole article with its claims, and the part that is seen."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QTextEdit, QWidget

from annotator.language import tr
from annotator.ui.editor.page import Page
from annotator.ui.theme import faded
from annotator.vocabulary import Kind

WIDTH = 18
_PAD = 6
_TICK = 3  # pixels, at least


class Overview(QWidget):
    """Stands in for the scroll bar. The ticks are drawn once per change, not once per step."""

    def __init__(self, view: QTextEdit, page: Page) -> None:
        super().__init__(view)
        self._page = page
        self._bar = view.verticalScrollBar()
        self._viewport = view.viewport()
        self._ticks: QPixmap | None = None
        self._bar.valueChanged.connect(self.update)
        self._bar.rangeChanged.connect(self.update)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(tr("Overview of the article"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def invalidate(self) -> None:
        """What the ticks show has changed."""
        self._ticks = None
        self.update()

    # --- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._page.scene.theme
        if self._ticks is None or self._ticks.size() != self.size() * self.devicePixelRatioF():
            self._ticks = self._drawn_ticks()
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.fillRect(self.rect(), QColor(theme.paper))
            painter.setBrush(faded(theme.ink, 0.09))
            painter.drawRoundedRect(self._thumb(), 4, 4)
            painter.drawPixmap(0, 0, self._ticks)
            self._paint_selected(painter)
        finally:
            painter.end()

    def _thumb(self) -> QRectF:
        total = self._bar.maximum() + self._viewport.height()
        share = (self.height() - 2 * _PAD) / max(1, total)
        height = max(14.0, self._viewport.height() * share)
        return QRectF(3, _PAD + self._bar.value() * share, WIDTH - 6, height)

    def _drawn_ticks(self) -> QPixmap:
        """At most one tick per pixel. Places go by characters, so that no layout is needed."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            self._paint_claims(painter)
            self._paint_hits(painter)
        finally:
            painter.end()
        return pixmap

    def _paint_claims(self, painter: QPainter) -> None:
        """A claim every few pixels at most: the cost does not grow with their number."""
        scene, length = self._page.scene, max(1, len(self._page.scene.coords.text))
        height = max(1, self.height() - 2 * _PAD)
        row = 0
        while row < height and Kind.CLAIM in scene.shown:
            card = scene.index.first_card_from(math.ceil(row * length / height))
            if card is None:
                break
            bearer = card.bearer
            colour = scene.theme.hue(scene.hue_of_card(card))
            painter.fillRect(self._box(bearer.start, bearer.end), colour)
            row = bearer.start * height // length + _TICK

    def _paint_hits(self, painter: QPainter) -> None:
        painter.setBrush(QColor(self._page.scene.theme.accent))
        rows = {round(self._box(hit.start, hit.end).top()) for hit in self._page.scene.hits}
        for row in rows:
            painter.drawRect(QRectF(WIDTH - 5, row, 3, 2))

    def _paint_selected(self, painter: QPainter) -> None:
        card = self._page.scene.card
        if card and card.bearer.fragments:
            colour = self._page.scene.theme.stance(card.stance.polarity if card.stance else None)
            painter.setBrush(colour)
            top = self._box(card.bearer.start, card.bearer.end).top()
            painter.drawRoundedRect(QRectF(2.5, top - 1, WIDTH - 5, 4), 1.5, 1.5)

    def _box(self, start: int, end: int) -> QRectF:
        length = max(1, len(self._page.scene.coords.text))
        height = self.height() - 2 * _PAD
        top = _PAD + start / length * height
        return QRectF(5, top, WIDTH - 10, max(_TICK - 0.5, (end - start) / length * height))

    # --- scrolling

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._scroll_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._scroll_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()  # it is not for the text beneath

    def _scroll_to(self, event: QMouseEvent) -> None:
        """Bring what is under the pointer to the middle of the viewport."""
        total = self._bar.maximum() + self._viewport.height()
        share = (event.position().y() - _PAD) / max(1, self.height() - 2 * _PAD)
        self._bar.setValue(round(share * total - self._viewport.height() / 2))
