"""The layout of the article: paragraphs are laid out when they are seen, and estimated before.

Qt keeps selection, caret, keyboard, find, input methods and accessibility; this class tells it
where the text is. Every line of a paragraph has the same pitch. Geometry is in document pixels.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple, cast

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPainterPath,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from annotator.ui.editor.coords import Coordinates
from annotator.ui.editor.heights import Heights
from annotator.ui.editor.metrics import Metrics, Reading, measured

BOTTOM = 60  # free space below the last line
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]")
_LEFTWARD = ("R", "AL")
_RIGHTWARD = ("L", "EN", "AN")

PaintContext = QAbstractTextDocumentLayout.PaintContext


class Strip(NamedTuple):
    """The visible lines `[first, last)` of a paragraph whose top is at `top`."""

    paragraph: int
    layout: QTextLayout
    top: int
    first: int
    last: int


class Spot(NamedTuple):
    """A place in the text: x, and the baseline of its line."""

    x: float
    y: int


class ReadingLayout(QAbstractTextDocumentLayout):
    """Lays out a document as one column of paragraphs below a header."""

    def __init__(self, document: QTextDocument, on_draw: Callable[..., None]) -> None:
        super().__init__(document)
        self._document = document
        self._on_draw = on_draw
        self._option, self._leftward = _option(), _option()
        # A layout of its own, unlike a document's, is told where lines of its direction begin.
        self._leftward.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._heights = Heights(())
        self._exact = bytearray()
        self._mixed: dict[int, bool] = {}
        self._all_plain = True
        self.metrics = measured(Reading(), 1000)
        self.coords = Coordinates("")
        self.header_height = 0
        self.least_height = 0

    def begin(self, coords: Coordinates, metrics: Metrics) -> None:
        """Start anew: another text, or other sizes. All heights are estimates again."""
        self.coords, self.metrics = coords, metrics
        self._document.setDefaultFont(metrics.font)
        numbers = range(len(coords.starts))
        self._heights = Heights(self._estimate(number) for number in numbers)
        self._exact = bytearray(len(numbers))
        self._mixed.clear()
        self._all_plain = _RIGHT_TO_LEFT.search(coords.text) is None

    def move(self, metrics: Metrics) -> None:
        """Take over sizes that leave the lines as they are: only the column stands elsewhere."""
        self.metrics = metrics

    def _estimate(self, number: int) -> int:
        start, end = self.coords.extent(number)
        return self._height(self.metrics.line_count(end - start), end - start)

    def _height(self, lines: int, length: int) -> int:
        if not length:
            return self.metrics.blank
        return lines * self.metrics.line + self.metrics.gap

    # --- paragraphs

    def __len__(self) -> int:
        return len(self._exact)

    def top(self, paragraph: int) -> int:
        """The top of a paragraph; of the paragraph after the last one: the bottom of the text."""
        return self.header_height + self._heights.top(paragraph)

    def paragraph_at(self, y: float) -> int:
        """The paragraph at a height, or the nearest one."""
        return self._heights.at(y - self.header_height)

    def is_exact(self, paragraph: int) -> bool:
        """Whether the height of a paragraph is known, not estimated."""
        return bool(self._exact[paragraph])

    def lines_of(self, paragraph: int) -> QTextLayout:
        """The lines of a paragraph, laid out now if they are not yet."""
        layout = self._document.findBlockByNumber(paragraph).layout()
        if not (self._exact[paragraph] and layout.lineCount()):
            self._lay_out(paragraph, layout)
        return layout

    def renew(self) -> None:
        """Lay out anew in the same sizes: a style sheet has given the document another font.

        Lines that were shaped in the font before would be drawn with the glyphs of the other one.
        """
        self._document.setDefaultFont(self.metrics.font)
        for paragraph in range(len(self)):
            if self._exact[paragraph]:
                self.forget(paragraph)

    def forget(self, paragraph: int) -> None:
        """Give back the memory of a paragraph's lines; its height stays known."""
        self._document.findBlockByNumber(paragraph).layout().clearLayout()

    def _lay_out(self, paragraph: int, layout: QTextLayout) -> None:
        metrics = self.metrics
        start, end = self.coords.extent(paragraph)
        slot = metrics.line if end > start else metrics.blank
        y = (slot - metrics.line) / 2 + metrics.base - metrics.ascent
        leftward = self.is_right_to_left(paragraph) and self.reads_leftward(paragraph)
        layout.setTextOption(self._leftward if leftward else self._option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(metrics.width)
            line.setPosition(QPointF(0, y))
            y += metrics.line
        layout.endLayout()
        self._exact[paragraph] = 1
        self._heights[paragraph] = self._height(layout.lineCount(), end - start)

    def lay_out(self, top: float, bottom: float) -> bool:
        """Lay out what is between two heights; whether anything below has moved."""
        before = self._heights.total
        number = self.paragraph_at(top)
        while number < len(self) and self.top(number) < bottom:
            self.lines_of(number)
            number += 1
        return self._heights.total != before

    def strips(self, top: float, bottom: float) -> Iterator[Strip]:
        """What is visible between two heights, from top to bottom."""
        number, pitch = self.paragraph_at(top), self.metrics.line
        while number < len(self) and (y := self.top(number)) <= bottom:
            layout = self.lines_of(number)
            first = max(0, int((top - y) // pitch) - 1)  # stacked underlines hang below their line
            last = min(layout.lineCount(), int((bottom - y) // pitch) + 1)
            if first < last:
                yield Strip(number, layout, y, first, last)
            number += 1

    # --- places

    def line_at(self, offset: int) -> tuple[int, int]:
        """The paragraph and the number of the line in which a code point lies."""
        paragraph = self.coords.paragraph_at(offset)
        line = self.lines_of(paragraph).lineForTextPosition(self.coords.local(paragraph, offset))
        return paragraph, max(0, line.lineNumber()) if line.isValid() else 0

    def line_top(self, offset: int) -> int:
        """The top of the line in which a code point lies."""
        paragraph, line = self.line_at(offset)
        return self.top(paragraph) + line * self.metrics.line

    def offset_at(self, y: float) -> int:
        """The first code point of the line at a height; 0 above the text."""
        if not len(self) or y <= self.header_height:
            return 0
        paragraph = self.paragraph_at(y)
        layout = self.lines_of(paragraph)
        number = int((y - self.top(paragraph)) // self.metrics.line)
        line = layout.lineAt(min(number, layout.lineCount() - 1))
        return self.coords.offset(paragraph, line.textStart())

    def spot(self, offset: int, *, after: bool = False) -> Spot:
        """Where a code point starts; with `after`, where the one before it ends."""
        seen = max(0, offset - 1) if after else offset
        paragraph, number = self.line_at(seen)
        line = self.lines_of(paragraph).lineAt(number)
        if self.is_right_to_left(paragraph):
            x = self._edge(paragraph, line, seen, far=after)
        else:
            x = _x(line, self.coords.local(paragraph, offset))
        y = self.top(paragraph) + number * self.metrics.line + self.metrics.base
        return Spot(self.metrics.left + x, y)

    def _edge(self, paragraph: int, line: QTextLine, offset: int, *, far: bool) -> float:
        """The x at which a character starts, or ends, among characters of both directions."""
        _, end = self.coords.extent(paragraph)
        character = self.coords.text[offset : min(offset + 1, end)]
        intervals = self.intervals(paragraph, line, offset, offset + 1) if character else []
        if not intervals:
            return _x(line, self.coords.local(paragraph, offset))
        strong = unicodedata.bidirectional(character)
        leftward = strong in _LEFTWARD or (
            strong not in _RIGHTWARD and self.reads_leftward(paragraph)
        )
        return intervals[0][0] if leftward == far else intervals[-1][1]

    def character_at(self, point: QPointF) -> int | None:
        """The code point under a point; None beside the text."""
        found = self._line_under(point)
        if found is None or point.y() < self.header_height:
            return None
        paragraph, line = found
        x = point.x() - self.metrics.left
        rect = line.naturalTextRect()
        if not rect.left() <= x <= rect.right():
            return None
        local = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return self.coords.offset(paragraph, local)

    def border_at(self, point: QPointF) -> int:
        """The border between code points that is nearest to a point."""
        found = self._line_under(point)
        if found is None:
            return 0
        paragraph, line = found
        return self.coords.offset(paragraph, line.xToCursor(point.x() - self.metrics.left))

    def _line_under(self, point: QPointF) -> tuple[int, QTextLine] | None:
        if not len(self):
            return None
        paragraph = self.paragraph_at(point.y())
        layout = self.lines_of(paragraph)
        number = int((point.y() - self.top(paragraph)) // self.metrics.line)
        return paragraph, layout.lineAt(max(0, min(number, layout.lineCount() - 1)))

    def is_right_to_left(self, paragraph: int) -> bool:
        """Whether a paragraph has right-to-left characters at all."""
        if self._all_plain:
            return False
        if paragraph not in self._mixed:
            start, end = self.coords.extent(paragraph)
            found = _RIGHT_TO_LEFT.search(self.coords.text, start, end)
            self._mixed[paragraph] = found is not None
        return self._mixed[paragraph]

    def reads_leftward(self, paragraph: int) -> bool:
        """Whether a paragraph as a whole runs from right to left."""
        block = self._document.findBlockByNumber(paragraph)
        return block.textDirection() == Qt.LayoutDirection.RightToLeft

    def intervals(
        self, paragraph: int, line: QTextLine, start: int, end: int
    ) -> list[tuple[float, float]]:
        """Where `[start, end)` of one line is seen, from left to right; x within the column.

        Mixed directions may tear a stretch of text apart: then there are several intervals.
        """
        first, last = self.coords.local(paragraph, start), self.coords.local(paragraph, end)
        if not self.is_right_to_left(paragraph):
            return [(_x(line, first), _x(line, last))]
        edges = []
        for run in line.glyphRuns(first, last - first):
            advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
            for place, advance in zip(run.positions(), advances, strict=True):
                edges.append((place.x(), place.x() + advance.x()))
        # the space between words is a little wider than its glyph
        return _merged(sorted(edges), self.metrics.reading.font_px * 0.12)

    # --- what Qt asks

    def draw(self, painter: QPainter, context: PaintContext) -> None:
        self._on_draw(painter, context)

    def documentChanged(self, _start: int, _removed: int, _added: int) -> None:  # noqa: N802
        """Nothing: the text is set only by the view, which calls `begin`; pages are not ours."""

    def documentSize(self) -> QSizeF:  # noqa: N802
        bottom = max(self.top(len(self)) + BOTTOM, self.least_height)
        return QSizeF(self.metrics.view_width, bottom)

    def frameBoundingRect(self, _frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(0, 0), self.documentSize())

    def pageCount(self) -> int:
        return 1

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        paragraph = block.blockNumber()
        if not block.isValid() or paragraph >= len(self):
            return QRectF()
        self.lines_of(paragraph)
        metrics, height = self.metrics, self._heights[paragraph]
        return QRectF(metrics.left, self.top(paragraph), metrics.width, height)

    def hitTest(
        self, point: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy
    ) -> int:
        point = QPointF(cast("QPointF", point))
        found = self._line_under(point)
        if found is None:
            return -1
        paragraph, line = found
        x, rect = point.x() - self.metrics.left, line.naturalTextRect()
        if accuracy == Qt.HitTestAccuracy.ExactHit and not rect.left() <= x <= rect.right():
            return -1
        return self.coords.position(paragraph, line.xToCursor(x))


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _x(line: QTextLine, local: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(local))
    return x


def _merged(edges: list[tuple[float, float]], slack: float) -> list[tuple[float, float]]:
    result: list[tuple[float, float]] = []
    for left, right in edges:
        if right <= left:
            continue
        if result and left <= result[-1][1] + slack:
            result[-1] = (result[-1][0], max(result[-1][1], right))
        else:
            result.append((left, right))
    return result
