"""The handles at the edges of the selected annotation: where they are, and how they look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.ui.editor.layout import ReadingLayout, Spot
from annotator.ui.editor.scene import Scene

_REACH = 8.0  # from the knob, in pixels
_KNOB = 3.6


class Handle(NamedTuple):
    """One edge of a fragment of the selected annotation."""

    annotation_id: int
    number: int
    at_start: bool
    spot: Spot


def handles(scene: Scene, layout: ReadingLayout) -> Iterator[Handle]:
    """The handles of the selected annotation."""
    annotation = scene.annotation
    if annotation is None or annotation.kind not in scene.shown:
        return
    for number, fragment in enumerate(annotation.fragments):
        start, end = fragment.start, fragment.end
        if scene.edge and scene.edge.number == number:
            start, end = scene.edge.span.start, scene.edge.span.end
        yield Handle(annotation.id, number, True, layout.spot(start))
        yield Handle(annotation.id, number, False, layout.spot(end, after=True))


def handle_at(scene: Scene, layout: ReadingLayout, point: QPointF) -> Handle | None:
    """The handle whose knob is under a point of the document.

    Only the knob is taken: a drag that begins in the text at an edge selects text, as anywhere.
    """
    near = [
        (distance, handle)
        for handle in handles(scene, layout)
        if (distance := (point - _knob(handle, layout)).manhattanLength()) <= _REACH
    ]
    return min(near, key=lambda each: each[0])[1] if near else None


def _knob(handle: Handle, layout: ReadingLayout) -> QPointF:
    """The middle of a handle's knob: above the start, below the end."""
    x, y = handle.spot
    metrics = layout.metrics
    return QPointF(x, y - metrics.box_up if handle.at_start else y + metrics.box_down)


def paint_handles(painter: QPainter, scene: Scene, layout: ReadingLayout) -> None:
    """A stem as high as the tint, with a knob above the start and below the end."""
    accent = QColor(scene.theme.accent)
    for handle in handles(scene, layout):
        x, y = handle.spot
        top, bottom = y - layout.metrics.box_up, y + layout.metrics.box_down
        painter.setPen(QPen(accent, 1.6))
        painter.drawLine(QLineF(x, top, x, bottom))
        painter.setPen(QPen(QColor(scene.theme.paper), 1.2))
        painter.setBrush(accent)
        painter.drawEllipse(_knob(handle, layout), _KNOB, _KNOB)
    painter.setBrush(Qt.BrushStyle.NoBrush)
