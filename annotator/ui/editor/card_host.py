"""Holds the real widget that stands in for the selected card of the lane."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.ui.editor.lane import CARD_EXTRA, CARD_LEFT
from annotator.ui.editor.lane_layout import SELECTED
from annotator.ui.editor.metrics import LANE_WIDTH
from annotator.ui.editor.page import Page

WIDTH = LANE_WIDTH + CARD_EXTRA
_BELOW_TEXT = 8


def _has_focus(widget: QWidget) -> bool:
    focus = widget.window().focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def hide_kindly(widget: QWidget, home: QWidget) -> None:
    """Hide a widget. The focus that it had goes home: Qt would give it to whatever comes next."""
    if _has_focus(widget):
        home.setFocus(Qt.FocusReason.OtherFocusReason)
    widget.hide()


class CardHost(QObject):
    """Places a widget on the viewport, where its card's row is."""

    resized = Signal()

    def __init__(self, viewport: QWidget, page: Page) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._page = page
        self.widget: QWidget | None = None

    def set_widget(self, widget: QWidget | None) -> None:
        """Take a widget in, as a child of the viewport; the one before loses its parent."""
        if self.widget is widget:
            return
        if self.widget:
            self.widget.removeEventFilter(self)
            self.widget.hide()
            self.widget.setParent(None)
        self.widget = widget
        if widget:
            widget.setParent(self._viewport)
            widget.setCursor(Qt.CursorShape.ArrowCursor)
            widget.installEventFilter(self)
        self._page.lane.has_widget = widget is not None
        self.measure()

    def measure(self) -> bool:
        """Reserve as much room in the lane as the widget wants; whether that is news."""
        height = self._height() if self.widget else SELECTED
        if height == self._page.places.selected_height:
            return False
        self._page.places.selected_height = height
        self._page.places.clear()
        return True

    def place(self, scroll: int) -> None:
        """Move the widget to its row, or hide it when no card is selected."""
        if not self.widget:
            return
        box = self._box()
        if box is None:
            hide_kindly(self.widget, self._viewport)
            return
        self.widget.setGeometry(box.translated(0, -scroll))
        self.widget.setVisible(True)

    @property
    def has_focus(self) -> bool:
        """Whether keys go into the widget."""
        return self.widget is not None and _has_focus(self.widget)

    def extent(self) -> tuple[int, int] | None:
        """From where to where the widget reaches in the document; None when no card is selected."""
        box = self._box() if self.widget else None
        return (box.top(), box.bottom()) if box else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget and event.type() == QEvent.Type.LayoutRequest and self.measure():
            self.resized.emit()
        return False

    def _height(self) -> int:
        assert self.widget is not None
        if self.widget.hasHeightForWidth():
            return self.widget.heightForWidth(WIDTH)
        return self.widget.sizeHint().height()

    def _box(self) -> QRect | None:
        """Where the widget belongs, in the document; below the claim if there is no lane."""
        page, card = self._page, self._page.scene.card
        if card is None:
            return None
        height = page.places.selected_height
        left = page.lane.left
        row = page.places.row_of(card.id)
        if left is not None and row:
            return QRect(left - CARD_LEFT, row.y, WIDTH, height)
        end = max(0, card.bearer.end - 1)
        below = page.layout.line_top(end) + page.layout.metrics.line + _BELOW_TEXT
        return QRect(max(0, page.layout.metrics.view_width - WIDTH - 8), below, WIDTH, height)
