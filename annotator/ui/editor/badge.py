"""The signs of the lane: polarity, intensity, discuss, note. Shape, sign and colour agree."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.formats.bundle import Annotation
from annotator.ui import fonts
from annotator.ui.theme import Theme

RADIUS = 10.5


def paint_badge(
    painter: QPainter, theme: Theme, centre: QPointF, stance: Annotation | None, radius: float
) -> None:
    """The sign of a stance: plus on a disc, minus on a square, a ring, or a question mark."""
    painter.save()
    painter.translate(centre)
    painter.scale(radius / RADIUS, radius / RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    if stance is None:
        painter.setPen(QPen(QColor(theme.ink3), 1.4, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(0, 0), RADIUS - 2.5, RADIUS - 2.5)
    elif stance.polarity is None:
        _paint_undecided(painter, theme)
    elif stance.polarity == 0:
        _paint_neutral(painter, theme)
    else:
        _paint_decided(painter, theme, stance.polarity)
    if stance and stance.intensity:
        _paint_intensity(painter, theme.stance(stance.polarity), stance.intensity)
    painter.restore()


def _paint_decided(painter: QPainter, theme: Theme, polarity: int) -> None:
    painter.setBrush(theme.stance(polarity))
    if polarity > 0:
        painter.drawEllipse(QPointF(0, 0), RADIUS, RADIUS)
    else:
        side = 2 * RADIUS - 1.2
        painter.drawRoundedRect(QRectF(-side / 2, -side / 2, side, side), 5, 5)
    painter.setPen(_round_pen(QColor(theme.on_colour), 2.1))
    painter.drawLine(QLineF(-4.4, 0, 4.4, 0))
    if polarity > 0:
        painter.drawLine(QLineF(0, -4.4, 0, 4.4))


def _paint_neutral(painter: QPainter, theme: Theme) -> None:
    painter.setBrush(QColor(theme.paper))
    painter.setPen(QPen(theme.stance(0), 1.8))
    painter.drawEllipse(QPointF(0, 0), RADIUS - 0.9, RADIUS - 0.9)
    painter.drawEllipse(QPointF(0, 0), 3.0, 4.2)


def _paint_undecided(painter: QPainter, theme: Theme) -> None:
    painter.setBrush(QColor(theme.line))
    painter.drawEllipse(QPointF(0, 0), RADIUS, RADIUS)
    painter.setPen(QColor(theme.ink2))
    painter.setFont(fonts.interface_font(13, 600))
    box = QRectF(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")


def _paint_intensity(painter: QPainter, colour: QColor, intensity: int) -> None:
    """One to three dots below the badge."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for i in range(intensity):
        x = (i - (intensity - 1) / 2) * 5.0
        painter.drawEllipse(QPointF(x, RADIUS + 5.0), 1.6, 1.6)


def paint_discuss(painter: QPainter, theme: Theme, right: float, middle: float) -> float:
    """A speech bubble that ends at `right`; where the next sign may end."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(right - 12, middle - 5, 12, 8.5), 2.5, 2.5)
    path.moveTo(right - 9.5, middle + 3)
    path.lineTo(right - 9.5, middle + 6.5)
    path.lineTo(right - 5.5, middle + 3)
    path.setFillRule(Qt.FillRule.WindingFill)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawPath(path)
    return right - 18


def paint_note(painter: QPainter, theme: Theme, right: float, middle: float) -> float:
    """A sheet with lines that ends at `right`; where the next sign may end."""
    painter.setPen(_round_pen(QColor(theme.ink3), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(right - 9.5, middle - 5.5, 9, 11), 1.5, 1.5)
    for y in (-2.5, 0.0, 2.5):
        painter.drawLine(QLineF(right - 7, middle + y, right - (3 if y < 2 else 4.5), middle + y))
    return right - 16


def _round_pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
