"""Draws a picker's row: the text, and a quiet hint at its right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

_MARGIN = 8


class HintDelegate(QStyledItemDelegate):
    """For lists whose items carry a `Choice`."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row; the hint takes what room the text leaves."""
        choice = index.data(Qt.ItemDataRole.UserRole)
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        box = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        metrics = option.fontMetrics
        text = metrics.elidedText(choice.text, Qt.TextElideMode.ElideRight, box.width())
        painter.save()
        painter.setPen(option.palette.color(role))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), text)
        left = metrics.horizontalAdvance(text) + 2 * _MARGIN
        rest = QRect(box.left() + left, box.top(), box.width() - left, box.height())
        if choice.hint and rest.width() > 40:
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
            hint = metrics.elidedText(choice.hint, Qt.TextElideMode.ElideRight, rest.width())
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(rest, int(flags), hint)
        painter.restore()
