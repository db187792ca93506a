"""Where a page of the guide is read. Nothing but our own pages is shown, and nothing is loaded."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QImage, QTextDocument, QTextFrameFormat
from PySide6.QtWidgets import QTextBrowser, QWidget

from annotator.language import tr

_DIALECT = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_MARGIN = 26
_ENDING = ".md"


def document_of(markdown: str) -> QTextDocument:
    """A page as a document, for those who want its words."""
    document = QTextDocument()
    document.setMarkdown(markdown, _DIALECT)
    return document


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
        self.verticalScrollBar().setValue(0)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Nothing is fetched, from this machine or another."""
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(Qt.GlobalColor.transparent)
        return blank

    def _on_link(self, url: QUrl) -> None:
        if not url.scheme() and url.path().endswith(_ENDING):
            self.page_chosen.emit(url.path().removesuffix(_ENDING))
