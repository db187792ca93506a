"""Between code points of the stored text and Qt's positions. The only file that knows both.

Qt counts UTF-16 units, in the document or, in a line of text, from the start of its paragraph
("local" here). A paragraph is a line of the stored text, and a block of Qt's document.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from PySide6.QtGui import QAbstractTextDocumentLayout, QTextCursor, QTextDocument

from annotator.text.offsets import Utf16Map
from annotator.text.span import Span


class Coordinates:
    """Places in one stored text: code points, paragraphs, and Qt's positions."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._map = Utf16Map(text)
        self._plain = self._map.length == len(text)
        self.starts = [0]
        at = text.find("\n") + 1
        while at:
            self.starts.append(at)
            at = text.find("\n", at) + 1

    def check(self, document: QTextDocument) -> None:
        """Raise ValueError unless Qt's document has as many units as the stored text."""
        there = document.characterCount() - 1
        if there != self._map.length:
            raise ValueError(f"the document has {there} units, the text {self._map.length}")

    # --- paragraphs

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph in which a code point lies."""
        return bisect_right(self.starts, offset) - 1

    def extent(self, paragraph: int) -> tuple[int, int]:
        """Start and end of a paragraph in code points, without its line end."""
        following = paragraph + 1
        end = self.starts[following] - 1 if following < len(self.starts) else len(self.text)
        return self.starts[paragraph], end

    def number(self, paragraph: int) -> int:
        """What a reader calls a paragraph: 1, 2, 3; blank lines are not counted."""
        return self._numbers[paragraph]

    @cached_property
    def _numbers(self) -> Sequence[int]:
        extents = map(self.extent, range(len(self.starts)))
        return array("l", accumulate(end > start for start, end in extents))

    def local(self, paragraph: int, offset: int) -> int:
        """Where a code point lies in its paragraph, for QTextLine."""
        if self._plain:
            return offset - self.starts[paragraph]
        return self._map.to_utf16(offset) - self._map.to_utf16(self.starts[paragraph])

    def offset(self, paragraph: int, local: int) -> int:
        """The code point at a local position of a paragraph."""
        if self._plain:
            return self.starts[paragraph] + local
        return self._map.to_code_point(self._map.to_utf16(self.starts[paragraph]) + local)

    # --- the document

    def position(self, paragraph: int, local: int) -> int:
        """The document position of a local one, for what Qt asks of a layout."""
        return self._map.to_utf16(self.starts[paragraph]) + local

    def caret(self, cursor: QTextCursor) -> int:
        """The code point before which the caret stands."""
        return self._map.to_code_point(cursor.position())

    def selection(self, cursor: QTextCursor) -> Span | None:
        """What is selected."""
        if not cursor.hasSelection():
            return None
        start = self._map.to_code_point(cursor.selectionStart())
        # half a character counts as a whole one
        end = self._map.to_code_point(cursor.selectionEnd())
        if self._map.to_utf16(end) < cursor.selectionEnd():
            end += 1
        return Span(start, end)

    def place_caret(self, cursor: QTextCursor, offset: int) -> QTextCursor:
        """The cursor with its caret before a code point (clamped), nothing selected."""
        cursor.setPosition(self._map.to_utf16(max(0, min(offset, len(self.text)))))
        return cursor

    def place_selection(self, cursor: QTextCursor, span: Span) -> QTextCursor:
        """The cursor with a span selected and the caret at its end."""
        self.place_caret(cursor, span.start)
        end = self._map.to_utf16(min(span.end, len(self.text)))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def selections(self, context: QAbstractTextDocumentLayout.PaintContext) -> list[Span]:
        """What a paint context shows as selected."""
        # the formats and cursors of a context are temporaries: read them here, keep none
        spans = (self.selection(QTextCursor(each.cursor)) for each in context.selections)
        return [span for span in spans if span]
