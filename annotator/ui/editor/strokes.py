"""From marks to strokes: few long paths with pen and brush, made once and drawn many times."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap

from annotator.ui.editor.decorate import Decoration, Mark
from annotator.ui.editor.metrics import Metrics
from annotator.ui.theme import Theme, faded
from annotator.vocabulary import Kind

RADIUS = 4.0
_INSET = 3.5  # of a claim that lies on another one
_DEEPEST = 2
_STACK = 4  # between stacked underlines
_DOT_PITCH, _DOT_HEIGHT = 5, 4
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)


class Stroke(NamedTuple):
    """One path and how it is drawn."""

    pen: QPen
    brush: QBrush
    path: QPainterPath

    def draw(self, painter: QPainter) -> None:
        """Draw the path."""
        painter.setPen(self.pen)
        painter.setBrush(self.brush)
        painter.drawPath(self.path)


class Dots(NamedTuple):
    """Dotted underlines: rows of one tile, since stroking dots costs twenty times as much."""

    colour: QColor
    size: float
    rows: list[QRectF]

    def draw(self, painter: QPainter) -> None:
        """Draw the rows."""
        ratio = painter.device().devicePixelRatio()
        tile = _dot(self.colour.name(), self.size, ratio)
        for row in self.rows:
            painter.drawTiledPixmap(row, tile)


@lru_cache(maxsize=64)
def _dot(colour: str, size: float, ratio: float) -> QPixmap:
    """One dot with the room around it, for a screen with so many pixels in a point."""
    tile = QPixmap(round(_DOT_PITCH * ratio), round(_DOT_HEIGHT * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_NO_PEN)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QPointF(_DOT_PITCH / 2, _DOT_HEIGHT / 2), size / 2, size / 2)
    painter.end()
    return tile


@dataclass(slots=True)
class Strokes:
    """What is drawn of a decoration under the selection, and over it."""

    theme: Theme
    emphasised: frozenset[int]
    under: list[Stroke]
    over: list[Stroke | Dots]


def strokes_of(
    decoration: Decoration, theme: Theme, metrics: Metrics, emphasised: frozenset[int]
) -> Strokes:
    """The strokes of a decoration; made anew only when theme or emphasis have changed."""
    here = emphasised & decoration.ids
    kept = decoration.strokes
    if isinstance(kept, Strokes) and kept.theme is theme and kept.emphasised == here:
        return kept
    sketch = _Sketch(theme, metrics, here, leftward=decoration.leftward)
    for mark in decoration.marks:
        sketch.add(mark)
    for mark in decoration.bridges:
        sketch.add_bridge(mark)
    decoration.strokes = result = Strokes(theme, here, *sketch.finish())
    return result


def draw(painter: QPainter, strokes: Iterable[Stroke | Dots]) -> None:
    """Draw strokes with the painter's origin at the top left of their paragraph's column."""
    for stroke in strokes:
        stroke.draw(painter)


class _Key(NamedTuple):
    """What tells strokes of one decoration apart, in the order of drawing."""

    level: int
    layer: int
    on: bool
    style: str


_TINT, _OUTLINE, _BAR = range(3)
_OUT, _TIGHT = 1.2, -0.6  # how far a bar stands out of its box, in pixels
_BRIDGE, _LABEL, _CUE, _MENTION = range(4)


class _Sketch:
    """Collects marks of the same look, and at the same depth, into one path each."""

    def __init__(
        self, theme: Theme, metrics: Metrics, emphasised: frozenset[int], *, leftward: bool
    ) -> None:
        self._theme = theme
        self._metrics = metrics
        self._emphasised = emphasised
        self._leftward = leftward
        self._under: dict[_Key, Stroke] = {}
        self._over: dict[_Key, Stroke] = {}
        self._dots: dict[_Key, Dots] = {}

    def finish(self) -> tuple[list[Stroke], list[Stroke | Dots]]:
        """The strokes under and over the selection, the outer ones first."""
        over: dict[_Key, Stroke | Dots] = {**self._over, **self._dots}
        return (
            [self._under[key] for key in sorted(self._under)],
            [over[key] for key in sorted(over)],
        )

    def add(self, mark: Mark) -> None:
        on = mark.annotation_id in self._emphasised
        if mark.kind is Kind.CLAIM:
            self._add_claim(mark, on)
        elif mark.kind is Kind.LABEL:
            self._add_label(mark, on)
        elif mark.kind is Kind.MENTION:
            self._add_mention(mark, on)
        else:
            self._add_cue(mark, on)

    # --- claims: a tint, an outline where claims overlap, a bar where it opens

    def _add_claim(self, mark: Mark, on: bool) -> None:
        rect = self._box(mark, min(mark.level, _DEEPEST) * _INSET)
        left, right = self._ends(mark)
        tint = self._path(_Key(mark.level, _TINT, on, mark.style), self._tint_look)
        add_box(tint, rect, left=left, right=right)
        if on or mark.level:
            outline = self._path(_Key(mark.level, _OUTLINE, on, mark.style), self._outline_look)
            add_outline(outline, rect, left=left, right=right)
        if mark.head:
            # Strong where the claim itself starts, unless it would lie on what stands before it.
            width = 2.6 if mark.number == 0 and not mark.tight else 1.5
            out = _TIGHT if mark.tight else _OUT
            x = rect.right() + out - width if self._leftward else rect.left() - out
            bar = self._path(_Key(mark.level, _BAR, False, mark.style), self._bar_look)
            bar.addRoundedRect(QRectF(x, rect.top(), width, rect.height()), 1.3, 1.3)

    def _tint_look(self, style: str, on: bool) -> tuple[QPen, QBrush]:
        return _NO_PEN, QBrush(self._theme.tint(style, emphasised=on))

    def _outline_look(self, style: str, on: bool) -> tuple[QPen, QBrush]:
        hue = self._theme.hue(style)
        return QPen(faded(hue, 0.9 if on else 0.55), 1.3 if on else 1.0), _NO_BRUSH

    def _bar_look(self, style: str, _on: bool) -> tuple[QPen, QBrush]:
        return _NO_PEN, QBrush(self._theme.hue(style))

    def _box(self, mark: Mark, inset: float) -> QRectF:
        metrics, (left, right) = self._metrics, self._ends(mark)
        opening, closing = (1.5, 2.0) if self._leftward else (2.0, 1.5)
        before, after = opening if left else 0.0, closing if right else 0.0
        top = self._baseline(mark) - metrics.box_up + inset
        height = metrics.box_up + metrics.box_down - 2 * inset
        return QRectF(mark.left - before, top, mark.right - mark.left + before + after, height)

    def _ends(self, mark: Mark) -> tuple[bool, bool]:
        """Whether the box is closed at its left, and at its right."""
        return (mark.tail, mark.head) if self._leftward else (mark.head, mark.tail)

    def _baseline(self, mark: Mark) -> int:
        return mark.line * self._metrics.line + self._metrics.base

    # --- labels: a dashed frame, so that a tint beneath stays what it is

    def _add_label(self, mark: Mark, on: bool) -> None:
        left, right = self._ends(mark)
        rect = self._box(mark, min(mark.level, _DEEPEST) * 2.5 - 1.5)
        frame = self._path(_Key(mark.level, _LABEL, on, mark.style), self._label_look, over=True)
        add_outline(frame, rect, left=left, right=right)

    def _label_look(self, style: str, on: bool) -> tuple[QPen, QBrush]:
        pen = QPen(self._theme.hue(style), 1.8 if on else 1.1)
        pen.setDashPattern([3.5, 2.0])
        return pen, _NO_BRUSH

    # --- mentions and cues: solid and dotted underlines, stacked

    def _add_mention(self, mark: Mark, on: bool) -> None:
        line = self._path(_Key(0, _MENTION, on, mark.style), self._mention_look, over=True)
        y, width = self._underline(mark) - 1, mark.right - mark.left
        line.addRect(mark.left, y, width, 3.0 if on else 2.0)

    def _mention_look(self, style: str, _on: bool) -> tuple[QPen, QBrush]:
        return _NO_PEN, QBrush(self._theme.actor(style))

    def _add_cue(self, mark: Mark, on: bool) -> None:
        key = _Key(0, _CUE, on, mark.style)
        if key not in self._dots:
            colour = self._theme.stance(int(mark.style))
            self._dots[key] = Dots(colour, 2.8 if on else 2.2, [])
        top = self._underline(mark) - _DOT_HEIGHT / 2
        self._dots[key].rows.append(
            QRectF(mark.left, top, max(_DOT_PITCH, mark.right - mark.left), _DOT_HEIGHT)
        )

    def _underline(self, mark: Mark) -> int:
        return self._baseline(mark) + self._metrics.underline + min(mark.level, 2) * _STACK

    # --- the dashed thread between the fragments of one annotation

    def add_bridge(self, mark: Mark) -> None:
        thread = self._path(_Key(0, _BRIDGE, False, mark.style), self._bridge_look, over=True)
        y = self._baseline(mark) + self._metrics.box_down - 0.6
        _add_line(thread, mark.left + 2, mark.right - 2, y)

    def _bridge_look(self, style: str, _on: bool) -> tuple[QPen, QBrush]:
        pen = _dashes(self._theme.hue(style), 1.3, [3, 3])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen, _NO_BRUSH

    def _path(
        self, key: _Key, look: Callable[[str, bool], tuple[QPen, QBrush]], *, over: bool = False
    ) -> QPainterPath:
        strokes = self._over if over else self._under
        if key not in strokes:
            path = QPainterPath()
            path.setFillRule(Qt.FillRule.WindingFill)
            strokes[key] = Stroke(*look(key.style, key.on), path)
        return strokes[key].path


def _dashes(colour: QColor, width: float, pattern: list[float]) -> QPen:
    pen = QPen(colour, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern(pattern)
    return pen


def _add_line(path: QPainterPath, left: float, right: float, y: float) -> None:
    path.moveTo(left, y)
    path.lineTo(max(left, right), y)


def add_box(path: QPainterPath, rect: QRectF, *, left: bool, right: bool) -> None:
    """A box that is round only where it is closed: elsewhere it goes on, on another line."""
    if left or right:
        path.addRoundedRect(rect, RADIUS, RADIUS)
    if not (left and right):
        half = rect.width() / 2  # square the open half; boxes are filled by winding
        path.addRect(rect.adjusted(half if left else 0, 0, -half if right else 0, 0))


def add_outline(path: QPainterPath, rect: QRectF, *, left: bool, right: bool) -> None:
    """The outline of such a box, open where it goes on."""
    top, bottom = rect.top() + 0.5, rect.bottom() - 0.5
    a, b = rect.left(), rect.right()
    r = min(RADIUS, rect.width() / 2)
    if left:
        path.moveTo(a + r, bottom)
        path.quadTo(QPointF(a, bottom), QPointF(a, bottom - r))
        path.lineTo(a, top + r)
        path.quadTo(QPointF(a, top), QPointF(a + r, top))
    else:
        path.moveTo(a, top)
    path.lineTo(b - r if right else b, top)
    if right:
        path.quadTo(QPointF(b, top), QPointF(b, top + r))
        path.lineTo(b, bottom - r)
        path.quadTo(QPointF(b, bottom), QPointF(b - r, bottom))
    else:
        path.moveTo(b, bottom)
    path.lineTo(a + r if left else a, bottom)
