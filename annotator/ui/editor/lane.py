"""Paints the statement lane: bars that show how far each claim reaches, leaders, and rows."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QStaticText

from annotator.formats.bundle import Annotation
from annotator.language import tr
from annotator.ui import fonts
from annotator.ui.editor import badge, wording
from annotator.ui.editor.header import CAPTION_ABOVE_TEXT, RULE_ABOVE_TEXT
from annotator.ui.editor.lane_layout import Group, LaneLayout, Row
from annotator.ui.editor.layout import ReadingLayout
from annotator.ui.editor.metrics import LANE_WIDTH
from annotator.ui.editor.scene import Scene
from annotator.ui.theme import faded, mix

CARD_LEFT = 7  # how far a card reaches out of the lane, to the left
CARD_EXTRA = 12  # how much wider than the lane it is
_TEXT_LEFT = 31  # of a row's words, right of its badge


class Lane:
    """Paints the rows that can be seen. Rows are placed by LaneLayout."""

    def __init__(self, scene: Scene, layout: ReadingLayout, places: LaneLayout) -> None:
        self._scene = scene
        self._layout = layout
        self._places = places
        self.has_widget = False

    @property
    def left(self) -> int | None:
        return self._layout.metrics.lane_left

    def row_at(self, point: QPointF) -> Row | None:
        """The row under a point of the document."""
        left = self.left
        if left is None or not left - CARD_LEFT <= point.x() <= left + LANE_WIDTH + 5:
            return None
        return next(iter(self._places.rows(point.y() - 1, point.y() + 1)), None)

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paint what is between two heights of the document."""
        if self.left is None or self._scene.document is None:
            return
        if top < self._layout.header_height:
            self._paint_caption(painter, self.left)
        if not self._scene.index.cards:
            self._paint_empty(painter, self.left)
            return
        for y, group in self._places.groups(top, bottom):
            painter.save()
            painter.translate(0, y)
            self._paint_group(painter, group, top - y, bottom - y)
            painter.restore()

    def _paint_caption(self, painter: QPainter, left: int) -> None:
        theme, height = self._scene.theme, self._layout.header_height
        if height <= CAPTION_ABOVE_TEXT:
            return
        font = fonts.interface_font(10.5, 600, spacing=107)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink3))
        caption = tr("STATEMENTS")
        painter.drawText(QPointF(left, height - CAPTION_ABOVE_TEXT), caption)
        x = left + QFontMetricsF(font).horizontalAdvance(caption) + 9
        painter.setFont(fonts.interface_font(10.5))
        count = str(len(self._scene.index.cards))
        painter.drawText(QPointF(x, height - CAPTION_ABOVE_TEXT), count)
        painter.setPen(QPen(QColor(theme.line), 1))
        y = height - RULE_ABOVE_TEXT + 0.5
        painter.drawLine(QLineF(left, y, left + LANE_WIDTH, y))

    def _paint_empty(self, painter: QPainter, left: int) -> None:
        """What will be seen here."""
        words = tr("None yet: select what somebody claims.")
        box = QRectF(left, self._layout.header_height + 8, LANE_WIDTH, 60)
        painter.setFont(fonts.interface_font(12))
        painter.setPen(QColor(self._scene.theme.ink3))
        painter.drawText(box, int(Qt.TextFlag.TextWordWrap), words)

    def _paint_group(self, painter: QPainter, group: Group, top: float, bottom: float) -> None:
        self._paint_extents(painter, group, top, bottom)
        for row in group.rows:
            if (
                max(row.y + row.height, row.anchor) > top - 10
                and min(row.y, row.anchor) < bottom + 10
            ):
                self._paint_leader(painter, row)
                self._paint_row(painter, row)
        if group.hidden:
            self._paint_hidden(painter, group)

    # --- beside the column

    def _paint_extents(self, painter: QPainter, group: Group, top: float, bottom: float) -> None:
        selected = self._scene.card
        painter.setPen(Qt.PenStyle.NoPen)
        for extent in group.extents:
            if extent.bottom < top or extent.top > bottom:
                continue
            hue = self._scene.theme.hue(extent.hue)
            on = selected is not None and selected.bearer.id == extent.annotation_id
            painter.setBrush(hue if on else faded(hue, 0.75))
            x = self._extent_left(extent.level)
            height = extent.bottom - extent.top - 2
            painter.drawRoundedRect(QRectF(x, extent.top + 1, 3, height), 1.5, 1.5)

    def _extent_left(self, level: int) -> int:
        return self._layout.metrics.right + 13 + level * 7

    def _paint_leader(self, painter: QPainter, row: Row) -> None:
        """The hair-line from the bar of the text to the row."""
        left, theme = self.left, self._scene.theme
        if left is None or row.card.bearer.start < 0:
            return
        on = row.card.id in (self._scene.card_id, self._scene.hovered_id)
        colour = self._colour(row) if on else faded(theme.ink3, 0.38)
        painter.setPen(QPen(colour, 1.6 if on else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        start = QPointF(self._extent_left(max(0, row.extent)) + 5, row.anchor - 3)
        end = QPointF(
            left - 1 - (6 if row.card.id == self._scene.card_id else 0), self._middle(row)
        )
        path = QPainterPath(start)
        if abs(end.y() - start.y()) > 1.5:
            turn = left - 10
            path.cubicTo(
                QPointF((start.x() + turn) / 2 + 6, start.y()), QPointF(turn - 8, end.y()), end
            )
        else:
            path.lineTo(end)
        painter.drawPath(path)

    def _colour(self, row: Row) -> QColor:
        return self._scene.theme.stance(row.card.stance.polarity if row.card.stance else None)

    # --- rows

    def _middle(self, row: Row) -> float:
        """The height of the badge's centre."""
        if row.card.id == self._scene.card_id:
            return row.y + 23.0
        return row.y + (10.0 if row.compact else 14.0)

    def _paint_row(self, painter: QPainter, row: Row) -> None:
        left = self.left
        assert left is not None
        selected = row.card.id == self._scene.card_id
        if selected:
            if self.has_widget:
                return
            self._paint_card(painter, row, left)
        elif row.card.id == self._scene.hovered_id:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faded(self._scene.theme.ink, 0.05))
            box = QRectF(left - CARD_LEFT, row.y - 2, LANE_WIDTH + CARD_EXTRA, row.height + 2)
            painter.drawRoundedRect(box, 8, 8)
        middle = self._middle(row)
        radius = 7.0 if row.compact else badge.RADIUS
        centre = QPointF(left + badge.RADIUS, middle)
        badge.paint_badge(painter, self._scene.theme, centre, row.card.stance, radius)
        right = self._paint_signs(painter, row, middle - (0 if row.compact else 5))
        if row.compact:
            self._paint_one_line(painter, row, middle, right)
        else:
            self._paint_two_lines(painter, row, middle, right)
        if selected:
            self._paint_third_line(painter, row, middle + 33)

    def _paint_card(self, painter: QPainter, row: Row, left: int) -> None:
        """The card of the selected row, with a soft shadow."""
        theme = self._scene.theme
        box = QRectF(left - CARD_LEFT, row.y, LANE_WIDTH + CARD_EXTRA, row.height)
        painter.setPen(Qt.PenStyle.NoPen)
        for grow, alpha in ((3, 0.025), (2, 0.03), (1, 0.035)):
            painter.setBrush(faded("#000000", alpha * (2.4 if theme.dark else 1.0)))
            shadow = box.adjusted(-grow, -grow + 1.5, grow, grow + 1.5)
            painter.drawRoundedRect(shadow, 9 + grow, 9 + grow)
        frame = mix(theme.line, theme.ink, 0.12) if theme.dark else QColor(theme.line)
        painter.setPen(QPen(frame, 1))
        painter.setBrush(QColor(theme.card))
        painter.drawRoundedRect(box, 8, 8)

    def _paint_signs(self, painter: QPainter, row: Row, middle: float) -> float:
        """Discuss and note, at the right; how far words may go."""
        theme = self._scene.theme
        right = float((self.left or 0) + LANE_WIDTH)
        parts: list[Annotation] = [each for each in (row.card.claim, row.card.stance) if each]
        if any(part.discuss for part in parts):
            right = badge.paint_discuss(painter, theme, right, middle)
        if any(part.note for part in parts):
            right = badge.paint_note(painter, theme, right, middle)
        return right

    def _paint_two_lines(self, painter: QPainter, row: Row, middle: float, right: float) -> None:
        scene, x = self._scene, (self.left or 0) + _TEXT_LEFT
        self._paint_title(painter, row, middle - 1.5, right)
        y = middle + 16
        hue = scene.hue_of_card(row.card)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(scene.theme.tint(hue))
        painter.drawRoundedRect(QRectF(x, y - 9, 10, 10), 2.5, 2.5)
        painter.setBrush(scene.theme.hue(hue))
        painter.drawRoundedRect(QRectF(x, y - 9, 2.4, 10), 1, 1)
        words = wording.target(scene, row.card)
        edge = (self.left or 0) + LANE_WIDTH
        _words(painter, fonts.interface_font(12), scene.theme.ink2, QPointF(x + 16, y), words, edge)

    def _paint_title(self, painter: QPainter, row: Row, y: float, right: float) -> float:
        """Holders, then reporters, then what the colour says; where the words end."""
        scene, x = self._scene, float((self.left or 0) + _TEXT_LEFT)
        who = wording.holders(scene, row.card.bearer)
        colour = scene.theme.ink if who else scene.theme.ink3
        font = fonts.interface_font(12.5, 600 if who else 400)
        x = _words(painter, font, colour, QPointF(x, y), who or tr("nobody named"), right)
        more = wording.reporters(scene, row.card.bearer), wording.colour(scene, row.card)
        for words in filter(None, more):
            if right - x > 40:
                at = QPointF(x + 6, y)
                x = _words(painter, fonts.interface_font(11.5), scene.theme.ink3, at, words, right)
        return x

    def _paint_one_line(self, painter: QPainter, row: Row, middle: float, right: float) -> None:
        theme, y = self._scene.theme, middle + 4
        half = (self.left or 0) + LANE_WIDTH * 0.55
        x = self._paint_title(painter, row, y, min(right, half))
        words = wording.target(self._scene, row.card)
        _words(painter, fonts.interface_font(12), theme.ink2, QPointF(x + 8, y), words, right)

    def _paint_third_line(self, painter: QPainter, row: Row, y: float) -> None:
        stance = row.card.stance
        verb = tr(wording.VERBS[stance.polarity]) if stance else tr("no stance yet")
        at = QPointF((self.left or 0) + _TEXT_LEFT, y)
        right = (self.left or 0) + LANE_WIDTH
        _words(painter, fonts.interface_font(11), self._scene.theme.ink3, at, verb, right)

    def _paint_hidden(self, painter: QPainter, group: Group) -> None:
        left, theme = self.left or 0, self._scene.theme
        y = group.bottom + 4
        words = tr("+ {hidden} more here: click in the text", hidden=group.hidden)
        _words(
            painter,
            fonts.interface_font(10),
            theme.ink3,
            QPointF(left, y),
            words,
            left + LANE_WIDTH,
        )


def _words(
    painter: QPainter, font: QFont, colour: str, at: QPointF, words: str, right: float
) -> float:
    """Words on one line, cut short at `right`; where they end."""
    text, width, ascent = _shortened(
        font.pixelSize(), font.weight(), words, max(0, int(right - at.x()))
    )
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawStaticText(QPointF(at.x(), at.y() - ascent), text)
    return at.x() + width


@lru_cache(maxsize=2048)
def _shortened(size: int, weight: int, words: str, width: int) -> tuple[QStaticText, float, float]:
    """Words that fit into a width, laid out once; how wide they are, and their ascent."""
    font = fonts.interface_font(size, weight)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
    text = QStaticText(shown)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.prepare(font=font)
    return text, metrics.horizontalAdvance(shown), metrics.ascent()
