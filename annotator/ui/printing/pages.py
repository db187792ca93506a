"""Articles on the pages of a printer or of a PDF file, with a foot on each page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QTextDocument,
    QTextLine,
)

from annotator.errors import ProjectError
from annotator.formats.parts.readings import ArticleReading
from annotator.language import tr
from annotator.ui.fonts import interface_family
from annotator.ui.printing.composing import QUIET, compose, printed_font

MARGINS = QMarginsF(24, 20, 24, 18)
"""Left, top, right, bottom, in millimetres: some 75 characters in a line of A4."""

_FOOT_SIZE = 8.0
"""The size of the foot's letters in points."""

_FOOT_LINES = 2.5
"""Lines that the foot takes."""

_POINTS = 72
"""Points in an inch."""


def draw_articles(device: QPagedPaintDevice, articles: Iterable[ArticleReading]) -> None:
    """Draw articles one after the other, each from a new page on."""
    device.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
    with _painting(device) as painter:
        pages = _Pages(device, painter)
        for article in articles:
            pages.draw(article)


@contextmanager
def _painting(device: QPagedPaintDevice) -> Iterator[QPainter]:
    painter = QPainter()
    if not painter.begin(device):
        raise ProjectError(
            tr("The pages cannot be written."), tr("Check the printer, or the disk.")
        )
    try:
        yield painter
    finally:
        painter.end()


class _Pages:
    """The pages of one file or one printing."""

    def __init__(self, device: QPagedPaintDevice, painter: QPainter) -> None:
        self._device = device
        self._painter = painter
        self._number = 0
        self._unit = device.logicalDpiY() / _POINTS
        self._font = printed_font(interface_family(), _FOOT_SIZE * self._unit)
        self._metrics = QFontMetricsF(self._font, device)
        width, height = float(device.width()), float(device.height())
        foot = _FOOT_LINES * self._metrics.lineSpacing()
        self._body = QSizeF(width, height - foot)
        self._foot = QRectF(0, height - foot, width, foot)

    def draw(self, article: ArticleReading) -> None:
        """Draw an article line by line: Qt itself would draw those at the edges of pages twice."""
        document = compose(article, self._unit, legend=self._number == 0)
        document.setPageSize(self._body)
        for page, lines in groupby(_lines(document), self._page_of):
            if self._number:
                self._device.newPage()
            self._number += 1
            top = QPointF(0, page * self._body.height())
            for origin, line in lines:
                line.draw(self._painter, origin - top)
            self._draw_foot(article)

    def _page_of(self, placed: tuple[QPointF, QTextLine]) -> int:
        origin, line = placed
        return int((origin.y() + line.rect().center().y()) / self._body.height())

    def _draw_foot(self, article: ArticleReading) -> None:
        self._painter.setFont(self._font)
        self._painter.setPen(QUIET)
        number = str(self._number)
        bottom = Qt.AlignmentFlag.AlignBottom
        room = self._foot.width() - self._metrics.horizontalAdvance(number) * 3
        title = self._metrics.elidedText(_foot(article), Qt.TextElideMode.ElideRight, room)
        self._painter.drawText(self._foot, int(bottom | Qt.AlignmentFlag.AlignLeft), title)
        self._painter.drawText(self._foot, int(bottom | Qt.AlignmentFlag.AlignRight), number)


def _lines(document: QTextDocument) -> Iterator[tuple[QPointF, QTextLine]]:
    """All lines in their order, each with the place of its paragraph."""
    layout = document.documentLayout()
    block = document.begin()
    while block.isValid():
        origin = layout.blockBoundingRect(block).topLeft()
        for number in range(block.layout().lineCount()):
            yield origin, block.layout().lineAt(number)
        block = block.next()


def _foot(article: ArticleReading) -> str:
    document = article.document
    day = document.published.isoformat() if document.published else None
    return " · ".join(fact for fact in (document.title, document.source, day) if fact)
