"""Draws a row of a list: its text, and a quiet hint at its right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

HINT = Qt.ItemDataRole.UserRole + 1
"""What is said at the right of a row, as far as there is room."""

_MARGIN, _LEAST = 8, 40


class HintDelegate(QStyledItemDelegate):
    """For items with `HINT`; a number is always shown, words where there is room."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row; the hint takes what room the text leaves."""
        self.initStyleOption(option, index)
        words, hint = option.text, str(index.data(HINT) or "")
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        left = _MARGIN if option.icon.isNull() else _MARGIN + option.decorationSize.width() + 6
        box = option.rect.adjusted(left, 0, -_MARGIN, 0)
        metrics = option.fontMetrics
        kept = metrics.horizontalAdvance(hint) + _MARGIN if hint.isdigit() else 0
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width() - kept)
        painter.save()
        painter.setPen(option.palette.color(role))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), text)
        used = metrics.horizontalAdvance(text) + _MARGIN
        rest = QRect(box.left() + used, box.top(), box.width() - used, box.height())
        if hint and (kept or rest.width() > _LEAST):
            if not selected:
                painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
            shown = metrics.elidedText(hint, Qt.TextElideMode.ElideRight, rest.width())
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(rest, int(flags), shown)
        painter.restore()
