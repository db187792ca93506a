"""The head of the article: source, title in balanced lines, and who wrote it when."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout, QTextOption

from annotator.formats.bundle import Document
from annotator.language import tr
from annotator.ui import fonts
from annotator.ui.editor.metrics import Metrics
from annotator.ui.theme import Theme
from annotator.ui.words import written_out

TOP = 44
BARE = 40  # the height without a document
RULE_ABOVE_TEXT = 26
CAPTION_ABOVE_TEXT = 47


class Header:
    """Measures and paints the head of one document."""

    def __init__(self, document: Document | None, metrics: Metrics) -> None:
        self._document = document
        self._metrics = metrics
        self._size = _title_size(metrics.reading.font_px)
        self._pitch = round(self._size * 1.21)
        self._leftward = document is not None and _reads_leftward(document.title)
        self._title = self._balanced(document.title if document else "")
        lines = self._title.lineCount() * self._pitch
        self.height = TOP + 14 + lines + 22 + 20 + RULE_ABOVE_TEXT if document else BARE

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint at the top of the document."""
        if not self._document:
            return
        x = self._metrics.left
        painter.setFont(fonts.interface_font(11.5, 600, spacing=106))
        painter.setPen(QColor(theme.ink3))
        self._draw_line(painter, TOP, _flat(self._document.source or "").upper())
        painter.setPen(QColor(theme.ink))
        self._title.draw(painter, QPointF(x + 1 if self._leftward else x - 1, TOP + 14))
        rule = self.height - RULE_ABOVE_TEXT
        painter.setFont(fonts.interface_font(12.5))
        painter.setPen(QColor(theme.ink2))
        self._draw_line(painter, rule - 20, self._facts())
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QLineF(x, rule + 0.5, self._metrics.right, rule + 0.5))

    def _draw_line(self, painter: QPainter, baseline: float, words: str) -> None:
        """As much of a line as there is room for, at the side where the title begins."""
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self._metrics.width)
        free = self._metrics.width - metrics.horizontalAdvance(shown) if self._leftward else 0
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if self._leftward else Qt.LayoutDirection.LeftToRight
        )
        painter.drawText(QPointF(self._metrics.left + free, baseline), shown)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _facts(self) -> str:
        document = self._document
        assert document is not None
        date = document.published
        facts = [
            document.source,
            written_out(date) if date else None,
            tr("by {author}", author=document.author) if document.author else None,
            document.language,
        ]
        return "   ·   ".join(_flat(fact) for fact in facts if fact)

    def _balanced(self, title: str) -> QTextLayout:
        """The title in the narrowest column that does not need more lines."""
        font = self._metrics.reading.font(self._size, 600)
        layout = QTextLayout(_flat(title), font)
        layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        low, high = self._metrics.width * 0.4, float(self._metrics.width)
        fewest = self._break(layout, high)
        for _ in range(9 if fewest > 1 else 0):
            middle = (low + high) / 2
            if self._break(layout, middle) > fewest:
                low = middle
            else:
                high = middle
        self._break(layout, high)
        return layout

    def _break(self, layout: QTextLayout, width: float) -> int:
        layout.beginLayout()
        y = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            free = self._metrics.width - line.naturalTextWidth() if self._leftward else 0
            line.setPosition(QPointF(free, y))
            y += self._pitch
        layout.endLayout()
        return layout.lineCount()


def _title_size(font_px: float) -> float:
    """Well above the text, but less so the larger the text is."""
    return font_px + min(font_px, 24) * 0.74


def _reads_leftward(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((each for each in directions if each in ("L", "R", "AL")), "L") != "L"


def _flat(text: str) -> str:
    return " ".join(text.split())
