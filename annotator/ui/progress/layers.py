"""The list of layers: a bar of articles by status for each, and its figures in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.language import tr
from annotator.records import LayerProgress
from annotator.ui.fonts import interface_font
from annotator.ui.progress.wording import ORDER, finished_of, lines_about, name_of
from annotator.ui.theme import Theme
from annotator.ui.widgets.plain import tip
from annotator.vocabulary import Status

_HEIGHT, _BAR, _LINE, _EDGE = 132, 10, 19, 12
Index = QModelIndex | QPersistentModelIndex

# Told apart without colours, too: full, striped this way and that, dotted, empty.
_PATTERNS = {
    Status.DONE: Qt.BrushStyle.SolidPattern,
    Status.NOTHING_HERE: Qt.BrushStyle.BDiagPattern,
    Status.EXCLUDED: Qt.BrushStyle.DiagCrossPattern,
    Status.IN_PROGRESS: Qt.BrushStyle.Dense5Pattern,
    Status.TODO: Qt.BrushStyle.NoBrush,
}


class LayerDelegate(QStyledItemDelegate):
    """Draws a layer; the same is said to screen readers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The name, the bar, and the figures below it."""
        layer = index.data(Qt.ItemDataRole.UserRole)
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        if not isinstance(layer, LayerProgress):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(_EDGE, 8, -_EDGE, -6)
        self._draw_name(painter, box, layer)
        self._draw_bar(painter, QRectF(box.left(), box.top() + 24, box.width(), _BAR), layer)
        for row, line in enumerate(lines_about(layer)):
            place = QRect(box.left(), box.top() + 40 + row * _LINE, box.width(), _LINE)
            self._write(painter, place, line, self.theme.ink2)
        painter.restore()

    def _draw_name(self, painter: QPainter, box: QRect, layer: LayerProgress) -> None:
        place = QRect(box.left(), box.top(), box.width(), _LINE)
        finished = finished_of(layer)
        width = round(QFontMetricsF(interface_font(12)).horizontalAdvance(finished))
        self._write(painter, place, finished, self.theme.ink2, Qt.AlignmentFlag.AlignRight)
        place.setRight(max(place.left(), place.right() - width - 10))
        self._write(painter, place, name_of(layer), self.theme.ink, weight=600)

    def _draw_bar(self, painter: QPainter, bar: QRectF, layer: LayerProgress) -> None:
        painter.setPen(QPen(QColor(self.theme.neutral), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        for part, status in _parts(bar, layer):
            colour = self.theme.support if status is Status.DONE else self.theme.neutral
            painter.fillRect(part, QBrush(QColor(colour), _PATTERNS[status]))
            painter.drawLine(part.topRight(), part.bottomRight())

    @staticmethod
    def _write(
        painter: QPainter,
        place: QRect,
        text: str,
        colour: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        weight: int = 400,
    ) -> None:
        font = interface_font(13 if weight > 400 else 12, weight)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        room = place.width()
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(place, align | Qt.AlignmentFlag.AlignVCenter, shown)


def _parts(bar: QRectF, layer: LayerProgress) -> Iterator[tuple[QRectF, Status]]:
    """The pieces of a bar, as wide as the shares of the statuses."""
    left = bar.left()
    for status in ORDER:
        width = bar.width() * layer.counts[status] / max(1, layer.articles)
        if width:
            yield QRectF(left, bar.top(), width, bar.height()), status
        left += width


class LayerList(QListWidget):
    """The project as a whole, then each layer; `chosen` tells of whom the articles are shown."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.delegate = LayerDelegate(theme)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(tr("Annotators"))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._on_row)

    @property
    def current(self) -> LayerProgress | None:
        """The one that is chosen."""
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def show_layers(self, layers: Sequence[LayerProgress]) -> None:
        """Show them; the chosen one stays chosen, else it is the first. Nobody is told."""
        current = self.current
        key = current.layer_id if current else None
        self.blockSignals(True)
        self.clear()
        for layer in layers:
            item = QListWidgetItem(self)
            item.setData(Qt.ItemDataRole.UserRole, layer)
            words = [name_of(layer), finished_of(layer), *filter(None, lines_about(layer))]
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(words))
            item.setToolTip(tip("\n".join(words)))
            if layer.layer_id == key:
                self.setCurrentItem(item)
        self.blockSignals(False)

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit()
