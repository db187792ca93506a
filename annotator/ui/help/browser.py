"""Where a page of the guide is read. Nothing but our own pages is shown, and nothing is loaded."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from annotator.language import tr

_DIALECT = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_MARGIN = 28
_SECTION, _PARAGRAPH, _CELL, _LINE, _FAINT = 14, 8, 5, 128, 0.4
_ENDING = ".md"


def document_of(markdown: str) -> QTextDocument:
    """A page as a document, for those who want its words."""
    document = QTextDocument()
    document.setMarkdown(markdown, _DIALECT)
    return document


def _spaced(block: QTextBlock) -> QTextBlockFormat:
    """The spaces around a heading, a paragraph, or a line of an example."""
    spaced = QTextBlockFormat()
    level, is_example = block.blockFormat().headingLevel(), block.blockFormat().nonBreakableLines()
    spaced.setTopMargin(_SECTION if level > 1 else 0)
    spaced.setBottomMargin(0 if is_example else _PARAGRAPH)
    if not level:
        kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        spaced.setLineHeight(_LINE, kind)
    return spaced


class HelpBrowser(QTextBrowser):
    """Shows Markdown; a link to another page is told, every other link does nothing."""

    page_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        self.setAccessibleName(tr("User's guide"))
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.anchorClicked.connect(self._on_link)

    def show_markdown(self, text: str) -> None:
        """Show a page from its beginning."""
        document = self.document()
        document.setMarkdown(text, _DIALECT)
        frame: QTextFrameFormat = document.rootFrame().frameFormat()
        frame.setMargin(_MARGIN)
        document.rootFrame().setFrameFormat(frame)
        self._give_air()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _give_air(self) -> None:
        """Markdown says nothing of the space between lines, paragraphs and cells."""
        line = self.palette().color(QPalette.ColorRole.PlaceholderText)
        line.setAlphaF(_FAINT)
        block = self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            table = cursor.currentTable()
            if table is None:
                cursor.mergeBlockFormat(_spaced(block))
            else:
                look = table.format()
                look.setBorderBrush(line)
                look.setBorderCollapse(True)
                look.setCellPadding(_CELL)
                look.setTopMargin(_PARAGRAPH)
                look.setBottomMargin(_PARAGRAPH)
                table.setFormat(look)
            block = block.next()

    def show_word(self, word: str) -> None:
        """Select where a word stands next, after the end from the beginning again."""
        if not self.find(word):
            self.moveCursor(QTextCursor.MoveOperation.Start)
            self.find(word)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Nothing is fetched, from this machine or another."""
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(Qt.GlobalColor.transparent)
        return blank

    def _on_link(self, url: QUrl) -> None:
        if not url.scheme() and url.path().endswith(_ENDING):
            self.page_chosen.emit(url.path().removesuffix(_ENDING))
