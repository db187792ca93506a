"""Paints the article: tints, selection, underlines, connectors, text, numbers, and the lane."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextDocument

from annotator.text.span import Span
from annotator.ui import fonts
from annotator.ui.editor.decorate import Decoration, Decorations
from annotator.ui.editor.handles import paint_handles
from annotator.ui.editor.header import Header
from annotator.ui.editor.lane import Lane
from annotator.ui.editor.lane_layout import LaneLayout
from annotator.ui.editor.layout import PaintContext, ReadingLayout, Strip
from annotator.ui.editor.link import links, paint_links
from annotator.ui.editor.metrics import Reading, measured
from annotator.ui.editor.scene import Scene
from annotator.ui.editor.strokes import draw, strokes_of
from annotator.ui.theme import faded

_SLACK = 12  # what the ink of a line reaches out of it, in pixels


class Page:
    """The painted article: its layout, and everything that is drawn from it."""

    def __init__(self, document: QTextDocument, scene: Scene) -> None:
        self.scene = scene
        self.reading = Reading()
        self.layout = ReadingLayout(document, self.draw)
        self.decorations = Decorations(scene, self.layout)
        self.places = LaneLayout(scene, self.layout)
        self.lane = Lane(scene, self.layout, self.places)
        self.header = Header(None, self.layout.metrics)

    # --- what has changed

    def begin(self, view_width: int) -> None:
        """Lay out anew: another article, or another choice of sizes."""
        self.layout.begin(self.scene.coords, measured(self.reading, view_width))
        self.decorations.clear()
        self.places.begin()
        self.set_header()

    def resize(self, view_width: int) -> bool:
        """Fit the column to a viewport; whether the lines have been broken anew."""
        old, new = self.layout.metrics, measured(self.reading, view_width)
        if new.width != old.width or new.reading != old.reading:
            self.begin(view_width)
            return True
        self.layout.metrics = new
        self.set_header()
        return False

    def set_header(self) -> None:
        """Measure the head of the article."""
        self.header = Header(self.scene.document, self.layout.metrics)
        self.layout.header_height = self.header.height
        self.places.clear()

    def prepare(self, top: float, bottom: float) -> bool:
        """Lay out all that painting needs between two heights; whether the height has changed."""
        before = self.layout.documentSize()
        self.layout.lay_out(top, bottom)
        for offset in self._places_to_show():
            self.layout.line_at(offset)
        self.layout.least_height = 0
        if self.lane.left is not None:
            list(self.places.groups(top, bottom))
            self.layout.least_height = self.places.bottom + 24
        return self.layout.documentSize() != before

    def _places_to_show(self) -> Iterator[int]:
        """Offsets that painting asks for wherever the reader is: ends of connectors, handles."""
        for card, source in links(self.scene):
            yield from (source.start, card.bearer.start)
        for fragment in self.scene.annotation.fragments if self.scene.annotation else ():
            yield from (fragment.start, fragment.end - 1)

    # --- painting

    def draw(self, painter: QPainter, context: PaintContext) -> None:
        """Paint what the context's clip shows; called by Qt."""
        clip = context.clip
        top, bottom = clip.top() - _SLACK, clip.bottom() + _SLACK
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if top < self.layout.header_height:
            self.header.paint(painter, self.scene.theme)
        strips = list(self.layout.strips(top, bottom))
        selected = self.layout.coords.selections(context)
        for strip in strips:
            self._draw_marks(painter, strip, selected)
        paint_links(painter, self.scene, self.layout)
        for strip in strips:
            self._draw_text(painter, strip, QRectF(clip))
        paint_handles(painter, self.scene, self.layout)
        self.lane.paint(painter, top, bottom)

    def _draw_marks(self, painter: QPainter, strip: Strip, selected: list[Span]) -> None:
        theme, metrics = self.scene.theme, self.layout.metrics
        emphasised = self.scene.emphasised
        decorations: list[Decoration] = [
            *self.decorations.of(strip.paragraph, strip.first, strip.last)
        ]
        painter.save()
        painter.translate(metrics.left, strip.top)
        for each in decorations:
            draw(painter, strokes_of(each, theme, metrics, emphasised).under)
        self._draw_bands(painter, strip, self._hits_in(strip), faded(theme.accent, 0.22))
        self._draw_bands(painter, strip, selected, faded(theme.selection, 0.8))
        if self.scene.edge:
            self._draw_bands(painter, strip, [self.scene.edge.span], faded(theme.accent, 0.25))
        for each in decorations:
            draw(painter, strokes_of(each, theme, metrics, emphasised).over)
        painter.restore()

    def _hits_in(self, strip: Strip) -> Sequence[Span]:
        """The search hits of a paragraph: they are sorted, and none lies on another."""
        hits, (start, end) = self.scene.hits, self.layout.coords.extent(strip.paragraph)
        low = bisect_right(hits, start, key=lambda span: span.end)
        return hits[low : bisect_left(hits, end, key=lambda span: span.start)]

    def _draw_bands(
        self, painter: QPainter, strip: Strip, spans: Iterable[Span], colour: QColor
    ) -> None:
        """Bands as high as the lines, without gaps between them: selection, search hits."""
        layout, pitch = self.layout, self.layout.metrics.line
        start, end = layout.coords.extent(strip.paragraph)
        reached = [span for span in spans if span.start < end and span.end > start]
        for number in range(strip.first, strip.last) if reached else ():
            line = strip.layout.lineAt(number)
            first = layout.coords.offset(strip.paragraph, line.textStart())
            last = layout.coords.offset(strip.paragraph, line.textStart() + line.textLength())
            for span in reached:
                a, b = max(first, span.start), min(last, span.end)
                for left, right in layout.intervals(strip.paragraph, line, a, b) if a < b else ():
                    box = QRectF(left, number * pitch + 2, right - left, pitch - 4)
                    painter.fillRect(box, colour)

    def _draw_text(self, painter: QPainter, strip: Strip, clip: QRectF) -> None:
        scene, metrics = self.scene, self.layout.metrics
        origin = QPointF(metrics.left, strip.top)
        painter.setPen(QColor(scene.theme.ink))
        strip.layout.draw(painter, origin, [], clip)
        start, end = self.layout.coords.extent(strip.paragraph)
        if scene.caret is not None and start <= scene.caret <= end:
            local = self.layout.coords.local(strip.paragraph, scene.caret)
            strip.layout.drawCursor(painter, origin, local, 2)
        if strip.first == 0 and end > start:
            self._draw_number(painter, strip)

    def _draw_number(self, painter: QPainter, strip: Strip) -> None:
        metrics = self.layout.metrics
        painter.setFont(fonts.interface_font(10.5))
        painter.setPen(QColor(self.scene.theme.ink3))
        box = QRectF(metrics.left - 70, strip.top + metrics.base - 12, 40, 14)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, flags, str(self.layout.coords.number(strip.paragraph)))
