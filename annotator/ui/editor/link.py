"""The connector from who holds a claim, or from the claim that is spoken of, to the claim.

It runs only between the lines and along the left margin, never across text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from annotator.analysis.statements import Card
from annotator.formats.bundle import Annotation
from annotator.ui.editor.layout import ReadingLayout
from annotator.ui.editor.scene import Scene
from annotator.ui.theme import faded

_CORNER = 4.0
_MARGIN = 12  # left of the column

Point = tuple[float, float]


def paint_links(painter: QPainter, scene: Scene, layout: ReadingLayout) -> None:
    """The connectors of the selected card and of the one under the pointer."""
    for card, source in links(scene):
        _paint_link(painter, scene, layout, card, source)


def links(scene: Scene) -> Iterator[tuple[Card, Annotation]]:
    """The cards whose connectors are shown, each with an annotation where one starts."""
    for card_id in {scene.card_id, scene.hovered_id}:
        card = scene.index.card(card_id)
        if card and card.bearer.fragments:
            for source in _sources(card, scene):
                yield card, source


def _sources(card: Card, scene: Scene) -> list[Annotation]:
    ids = [party.mention_id for party in card.bearer.holders]
    ids.append(card.stance.target_claim_id if card.stance else None)
    found = (scene.index.annotations.get(each) for each in ids if each is not None)
    return [each for each in found if each and each.fragments and each is not card.bearer]


def _paint_link(
    painter: QPainter, scene: Scene, layout: ReadingLayout, card: Card, source: Annotation
) -> None:
    points = _route(layout, source, card.bearer)
    path = _rounded(points)
    colour = scene.theme.stance(card.stance.polarity if card.stance else None)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(faded(scene.theme.paper, 0.85), 4))
    painter.drawPath(path)
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(points[0][0], points[0][1] - 0.5), 2.8, 2.8)


def _route(layout: ReadingLayout, source: Annotation, goal: Annotation) -> list[Point]:
    """The corners of the way from below the source to the start of the goal."""
    metrics = layout.metrics
    fragment = source.fragments[0]
    begin, end = layout.spot(fragment.start), layout.spot(fragment.end, after=True)
    start = layout.spot(goal.start)
    x = (begin.x + end.x) / 2 if begin.y == end.y else max(metrics.left, end.x - 10.0)
    y = end.y + metrics.underline + 1.5
    gap, top = end.y + metrics.box_down + 2.5, start.y - metrics.box_up
    goal_x, margin = start.x - 2, float(metrics.left - _MARGIN)
    if start.y == end.y:
        return [(x, y), (x, gap), (goal_x, gap), (goal_x, start.y + metrics.box_down)]
    if 0 <= top - 3 - gap < metrics.line * 0.6:
        return [(x, y), (x, gap), (goal_x, gap), (goal_x, top)]
    above = top - 3.0
    return [(x, y), (x, gap), (margin, gap), (margin, above), (goal_x, above), (goal_x, top)]


def _rounded(points: Sequence[Point]) -> QPainterPath:
    """A path of horizontal and vertical lines with round corners."""
    path = QPainterPath(QPointF(*points[0]))
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(_CORNER, _distance(before, corner) / 2, _distance(corner, after) / 2)
        into, out = _direction(before, corner), _direction(corner, after)
        path.lineTo(corner[0] - into[0] * radius, corner[1] - into[1] * radius)
        end = QPointF(corner[0] + out[0] * radius, corner[1] + out[1] * radius)
        path.quadTo(QPointF(*corner), end)
    path.lineTo(*points[-1])
    return path


def _distance(a: Point, b: Point) -> float:
    return max(abs(a[0] - b[0]), abs(a[1] - b[1]))


def _direction(a: Point, b: Point) -> Point:
    return (float((b[0] > a[0]) - (b[0] < a[0])), float((b[1] > a[1]) - (b[1] < a[1])))
