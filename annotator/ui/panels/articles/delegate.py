"""Draws one article of the list: status, title, source and date, number of statements."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.records import DocumentLine
from annotator.ui.fonts import interface_font
from annotator.ui.theme import Theme
from annotator.vocabulary import Status

ROW_HEIGHT = 46
_LEFT = 28


class DocumentDelegate(QStyledItemDelegate):
    """For lists whose items carry a `DocumentLine`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the line; it is read from the project at this moment, if it was not before."""
        line = index.data(Qt.ItemDataRole.UserRole)
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        if not isinstance(line, DocumentLine):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_status(painter, QPointF(option.rect.left() + 14, option.rect.top() + 16), line)
        self._draw_words(painter, option.rect.adjusted(_LEFT, 4, -8, -4), line)
        painter.restore()

    def _draw_words(self, painter: QPainter, box: QRect, line: DocumentLine) -> None:
        count = str(line.statements) if line.statements else ""
        quiet = interface_font(11)
        counted = QFontMetricsF(quiet).horizontalAdvance(count) + (8 if count else 0)
        top = QRectF(box.left(), box.top(), box.width() - counted, box.height() / 2)
        bottom = QRectF(box.left(), box.center().y(), box.width(), box.height() / 2)
        self._write(painter, top, line.title, self.theme.ink, 13)
        facts = [line.source or "", line.published.isoformat() if line.published else ""]
        self._write(painter, bottom, " · ".join(f for f in facts if f), self.theme.ink2, 11)
        painter.setFont(quiet)
        painter.setPen(QColor(self.theme.ink2))
        place = QRectF(box.left(), box.top(), box.width(), box.height() / 2)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)

    @staticmethod
    def _write(painter: QPainter, box: QRectF, text: str, colour: str, size: float) -> None:
        font = interface_font(size)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_status(self, painter: QPainter, centre: QPointF, line: DocumentLine) -> None:
        """A ring to do, half full in progress, tick done, dash nothing here, cross excluded."""
        theme, radius = self.theme, 5.0
        colour = QColor(theme.support if line.status is Status.DONE else theme.neutral)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        circle = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        x, y = centre.x(), centre.y()
        if line.status is Status.TODO:
            painter.drawEllipse(circle)
        elif line.status is Status.IN_PROGRESS:
            painter.drawEllipse(circle)
            painter.setBrush(colour)
            painter.drawPie(circle, 90 * 16, -180 * 16)
        elif line.status is Status.DONE:
            painter.setPen(QPen(colour, 2.0))
            painter.drawPolyline(
                [QPointF(x - 5, y), QPointF(x - 1.5, y + 4), QPointF(x + 5, y - 4)]
            )
        elif line.status is Status.NOTHING_HERE:
            painter.setPen(QPen(colour, 2.0))
            painter.drawLine(QPointF(x - 5, y), QPointF(x + 5, y))
        else:
            painter.drawLine(QPointF(x - 4, y - 4), QPointF(x + 4, y + 4))
            painter.drawLine(QPointF(x - 4, y + 4), QPointF(x + 4, y - 4))
