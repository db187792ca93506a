"""Draws an item of several lines: the first as it is, what follows smaller and quiet."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

_BESIDE, _ABOVE, _BETWEEN = 6, 5, 2  # pixels
_SMALLER = 1  # pixels
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_MUCH = 10_000
_Index = QModelIndex | QPersistentModelIndex


class LinesDelegate(QStyledItemDelegate):
    """For items whose first line says what it is; all lines wrap."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        self.initStyleOption(option, index)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractScrollArea) else 0
        return QSize(0, self._parts(option, QRect(0, 0, width, _MUCH))[1].bottom() + _ABOVE + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the item; a colour of its own counts for all of its lines."""
        self.initStyleOption(option, index)
        (head, tail), (first, rest) = _split(option.text), self._parts(option, option.rect)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setFont(option.font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(first, _WRAP, head)
        painter.setFont(_smaller(option.font))
        if not option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(rest, _WRAP, tail)
        painter.restore()

    @staticmethod
    def _parts(option: QStyleOptionViewItem, room: QRect) -> tuple[QRect, QRect]:
        """Where the first line and the others stand."""
        head, tail = _split(option.text)
        box = QRect(room).adjusted(_BESIDE, _ABOVE, -_BESIDE, 0)
        box.setHeight(_MUCH)
        first = QFontMetrics(option.font).boundingRect(box, _WRAP, head)
        box.setTop(first.bottom() + 1 + (_BETWEEN if tail else 0))
        rest = QFontMetrics(_smaller(option.font)).boundingRect(box, _WRAP, tail)
        return first, rest if tail else first


def _split(text: str) -> tuple[str, str]:
    """The first line, and the others. Qt has made other characters of the line feeds."""
    head, _, tail = text.replace("\N{LINE SEPARATOR}", "\n").partition("\n")
    return head, tail


def show_lines(view: QListView) -> None:
    """Draw the items of a list so, in its whole width."""
    view.setItemDelegate(LinesDelegate(view))
    view.setWordWrap(True)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _smaller(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPixelSize(max(1, font.pixelSize() - _SMALLER))
    return smaller
