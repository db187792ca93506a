"""A plain editor of a whole text, which gives back exactly the characters that it was given."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.text.offsets import canonical
from annotator.text.span import Span
from annotator.ui.editor.coords import Coordinates


class WholeText(QPlainTextEdit):
    """Without annotations and without markup; Tab goes on to the next field."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName("article")  # it is read as articles are
        self.setTabChangesFocus(True)

    @property
    def text(self) -> str:
        """What it holds, in the form in which texts are stored."""
        # `toPlainText` would make ordinary spaces of the unbreakable ones.
        return canonical(self.document().toRawText())

    def show_place(self, span: Span | None, offset: int) -> None:
        """Select a span, else put the caret before a code point, and bring it into sight."""
        coords, cursor = Coordinates(self.text), self.textCursor()
        if span is not None:
            self.setTextCursor(coords.place_selection(cursor, span))
        else:
            self.setTextCursor(coords.place_caret(cursor, offset))
        self.centerCursor()
