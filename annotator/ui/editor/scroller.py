"""Keeps the reader's place: scrolls to text, and lays out the rest of the article when idle.

Heights that were estimated become exact in small slices; the text on the screen does not move.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QTextEdit

from annotator.ui.editor.page import Page

_SLICE = 0.004  # seconds of idle layout at a time
_KEPT = 80  # paragraphs around the visible ones whose lines stay in memory
_EDGE = 8  # pixels around a card that is revealed
_COMFORT = 0.12  # of the viewport's height, above and below text that is revealed


class Scroller(QObject):
    """Scrolls one view over its page."""

    settled = Signal()  # the height of the article has changed

    def __init__(self, view: QTextEdit, page: Page) -> None:
        super().__init__(view)
        self._page = page
        self._bar = view.verticalScrollBar()
        self._viewport = view.viewport()
        self._anchor: tuple[int, int] | None = None
        self._bar.valueChanged.connect(self._remember)
        self._pending: Iterator[int] = iter(())
        self._middle = 0
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._lay_out_slice)

    @property
    def top(self) -> int:
        """The height of the document at the top of the viewport."""
        return self._bar.value()

    # --- size

    def reset(self) -> None:
        """Forget the place: the lines have been broken anew."""
        self._anchor = None

    def settle(self) -> None:
        """Lay out what is visible, and publish the height of the article if it has changed."""
        height = self._viewport.height()
        if self._page.prepare(self.top, self.top + height) or self._shift():
            self.publish()
            self._page.prepare(self.top, self.top + height)

    def publish(self) -> None:
        """Tell Qt how high the article is now; the text on the screen stays where it is."""
        top, shift, layout = self.top, self._shift(), self._page.layout
        layout.documentSizeChanged.emit(layout.documentSize())
        if shift:
            self._bar.setValue(top + shift)
            self._viewport.update()
        self._remember()
        self.settled.emit()

    def _remember(self) -> None:
        """Note which paragraph is at the top of the viewport, and where it is."""
        layout = self._page.layout
        paragraph = layout.paragraph_at(self.top)
        in_text = len(layout) and self.top > layout.header_height
        self._anchor = (paragraph, layout.top(paragraph)) if in_text else None

    def _shift(self) -> int:
        """How far that paragraph has moved since, because others above it got exact heights."""
        if self._anchor is None:
            return 0
        paragraph, top = self._anchor
        return self._page.layout.top(paragraph) - top

    # --- places

    def reading_position(self) -> int:
        """The first code point of the line at the top of the viewport."""
        return self._page.layout.offset_at(self.top)

    def set_reading_position(self, offset: int) -> None:
        """Bring a code point to the top of the viewport; 0 brings the head of the article."""
        top = self._page.layout.line_top(offset) if offset > 0 else 0
        self.publish()
        self._bar.setValue(top)

    def exact_position(self) -> tuple[int, int]:
        """The reading position, and how far below the top of its line the viewport begins."""
        offset = self.reading_position()
        return offset, self.top - self._page.layout.line_top(offset)

    def set_exact_position(self, offset: int, below: int) -> None:
        """Bring the viewport back to where it was; negative `below` shows more of the head."""
        self.set_reading_position(offset)
        self._bar.setValue(self._page.layout.line_top(offset) + below)

    def reveal(self, start: int, end: int) -> None:
        """Scroll until a stretch of text is comfortably visible; do nothing if it is."""
        layout, height = self._page.layout, self._viewport.height()
        top = layout.line_top(start)
        bottom = layout.line_top(max(start, end - 1)) + layout.metrics.line
        self.publish()
        margin = round(height * _COMFORT)
        if bottom - top > height - 2 * margin:
            if not self.top + margin <= top < self.top + height - margin:
                self._bar.setValue(top - margin)
        elif top < self.top + margin or bottom > self.top + height - margin:
            self._bar.setValue(top - height // 3)

    def reveal_extent(self, top: int, bottom: int) -> None:
        """Scroll as little as makes a part of the document visible; its top rather than its end."""
        below = bottom + _EDGE - (self.top + self._viewport.height())
        if below > 0:
            self._bar.setValue(self.top + min(below, max(0, top - _EDGE - self.top)))
        elif top < self.top:
            self._bar.setValue(top - _EDGE)

    # --- idle layout

    def start_idle(self) -> None:
        """Make all heights exact, from what is visible outward, while nothing else happens."""
        self._pending = self._outward()
        self.resume()

    def resume(self) -> None:
        """Go on with idle layout, if anybody can see the article."""
        if self._viewport.isVisible():
            self._idle.start()

    def pause(self) -> None:
        self._idle.stop()

    @property
    def is_idle(self) -> bool:
        """Whether there is nothing left to lay out."""
        return not self._idle.isActive()

    def _outward(self) -> Iterator[int]:
        self._middle = self._page.layout.paragraph_at(self.top)
        return _ring(self._middle, len(self._page.layout))

    def _lay_out_slice(self) -> None:
        layout = self._page.layout
        visible, before = layout.paragraph_at(self.top), layout.top(len(layout))
        if abs(visible - self._middle) > _KEPT:
            self._pending = self._outward()  # the reader has gone elsewhere: that comes first
        deadline = perf_counter() + _SLICE
        while perf_counter() < deadline:
            number = next(self._pending, None)
            if number is None:
                self._idle.stop()
                break
            if not layout.is_exact(number):
                layout.lines_of(number)
                if abs(number - visible) > _KEPT:
                    layout.forget(number)
        if layout.top(len(layout)) != before:
            self._page.places.clear()
            self.publish()


def _ring(middle: int, count: int) -> Iterator[int]:
    """The numbers below `count`, those near the middle first."""
    for distance in range(count):
        if middle + distance < count:
            yield middle + distance
        if 0 < distance <= middle:
            yield middle - distance
