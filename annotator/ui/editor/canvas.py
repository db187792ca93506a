"""The widget under the reading view: Qt's text, selection, keys and mouse, in code points."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.language import tr
from annotator.text.edges import whole_letters
from annotator.text.segment import WORD
from annotator.text.span import Span
from annotator.ui.editor import overview
from annotator.ui.editor.card_host import CardHost
from annotator.ui.editor.gestures import Gestures
from annotator.ui.editor.page import Page
from annotator.ui.editor.scene import Scene
from annotator.ui.editor.scroller import Scroller
from annotator.ui.theme import LIGHT, Theme

_NOTCH = 120  # wheel units a step
_TRIMMING = {
    QKeySequence.StandardKey.SelectNextChar: QTextCursor.MoveOperation.WordRight,
    QKeySequence.StandardKey.SelectPreviousChar: QTextCursor.MoveOperation.WordLeft,
    QKeySequence.StandardKey.SelectNextWord: QTextCursor.MoveOperation.Right,
    QKeySequence.StandardKey.SelectPreviousWord: QTextCursor.MoveOperation.Left,
}
"""Shift and an arrow select by words, which is what annotators want; with Ctrl by characters."""


class Canvas(QTextEdit):
    """A read-only text with its own layout; what the reader does with it goes out as signals."""

    card_activated = Signal(object)
    card_opened = Signal(object)
    annotation_activated = Signal(object)
    nothing_activated = Signal()
    selection_made = Signal()
    fragment_made = Signal(object)
    edge_dragged = Signal(object, int, object)
    menu_requested = Signal(object)
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self.whole_words = True
        self._scene = Scene(theme=theme)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        self._page = Page(document, self._scene)
        document.setDocumentLayout(self._page.layout)
        self.setDocument(document)
        self._scroller = Scroller(self, self._page)
        self._gestures = Gestures(self._page, self)
        self._host = CardHost(self.viewport(), self._page)
        self._overview = overview.Overview(self, self._page)
        self._turned = 0
        self._set_up()
        self._connect()
        self.set_theme(theme)

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, overview.WIDTH, 0)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(tr("Article"))

    def _connect(self) -> None:
        gestures = self._gestures
        gestures.card_activated.connect(self.card_activated)
        gestures.card_opened.connect(self.card_opened)
        gestures.annotation_activated.connect(self.annotation_activated)
        gestures.nothing_activated.connect(self.nothing_activated)
        gestures.selection_made.connect(self.selection_made)
        gestures.fragment_made.connect(self._on_fragment_made)
        gestures.edge_dragged.connect(self.edge_dragged)
        gestures.changed.connect(self.viewport().update)
        self._host.resized.connect(self._on_card_resized)
        self._scroller.settled.connect(self._on_settled)
        self.verticalScrollBar().valueChanged.connect(self._host.place)

    def _on_card_resized(self) -> None:
        """The card is as high as what is in it; where one types, it stays in sight as a whole."""
        self._refresh()
        extent = self._host.extent()
        if extent and self._host.has_focus:
            self._scroller.reveal_extent(*extent)

    def set_theme(self, theme: Theme) -> None:
        """Change all colours."""
        self._scene.theme = theme
        palette = self.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, theme.paper),
            (QPalette.ColorRole.Window, theme.paper),
            (QPalette.ColorRole.Text, theme.ink),
            (QPalette.ColorRole.Highlight, theme.selection),
            (QPalette.ColorRole.HighlightedText, theme.ink),
        ):
            palette.setColor(role, QColor(colour))
        self.setPalette(palette)
        self._page.layout.renew()
        self._overview.invalidate()
        self.viewport().update()

    # --- text, selection, caret

    @property
    def text(self) -> str:
        """The stored text."""
        return self._scene.coords.text

    def selection(self) -> Span | None:
        """What is selected, as the reader selected it: neither trimmed nor snapped."""
        return self._scene.coords.selection(self.textCursor())

    def set_selection(self, span: Span) -> None:
        """Select a span; the caret goes to its end. Tells nobody."""
        top = self._scroller.top
        self.setTextCursor(self._scene.coords.place_selection(self.textCursor(), span))
        self.verticalScrollBar().setValue(top)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self.set_caret(self.caret())

    def caret(self) -> int:
        """The code point before which the caret stands."""
        return self._scene.coords.caret(self.textCursor())

    def set_caret(self, offset: int) -> None:
        """Move the caret, without scrolling; nothing is selected then."""
        top = self._scroller.top
        self.setTextCursor(self._scene.coords.place_caret(self.textCursor(), offset))
        self.verticalScrollBar().setValue(top)

    # --- places

    def reveal(self, start: int, end: int) -> None:
        """Scroll until `[start, end)` is comfortably visible; do nothing if it is."""
        self._scroller.reveal(start, end)

    def rect_of(self, start: int, end: int) -> QRect:
        """Around the carets at both ends of `[start, end)`, in pixels of the viewport."""
        place, cursor = self._scene.coords.place_caret, self.textCursor()
        return self.cursorRect(place(cursor, start)).united(self.cursorRect(place(cursor, end)))

    def reading_position(self) -> int:
        """The code point at the top of the viewport; 0 while the head of the article is seen."""
        return self._scroller.reading_position()

    def set_reading_position(self, offset: int) -> None:
        """Bring a code point to the top of the viewport."""
        self._scroller.set_reading_position(offset)

    @property
    def is_laid_out(self) -> bool:
        """Whether all heights are exact, and the scroll bar with them."""
        return self._scroller.is_idle

    def _fit(self, place: int) -> None:
        """Fit the lines to the size of the window and the reader's choice; the place is kept."""
        if self._page.resize(self.viewport().width()):
            self._scroller.reset()
            self._scroller.set_reading_position(place)
            self._scroller.start_idle()
        self._scroller.publish()
        self._refresh()

    def _refresh(self) -> None:
        """Bring what is seen up to date after a change."""
        self._host.measure()
        self._scroller.settle()
        self._host.place(self._scroller.top)
        self._overview.update()
        self.viewport().update()

    def _on_settled(self) -> None:
        self._host.place(self._scroller.top)
        self._overview.update()
        self.viewport().update()

    # --- what Qt asks

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the stored text, not what Qt makes of it."""
        data, span = QMimeData(), self.selection()
        if span:
            data.setText(span.of(self.text))
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        self._scroller.settle()
        self._scene.caret = self.caret() if self.hasFocus() else None
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self._scroller.reading_position()
        super().resizeEvent(event)
        area = self.contentsRect()
        left = area.right() - overview.WIDTH + 1
        self._overview.setGeometry(left, area.top(), overview.WIDTH, area.height())
        self._fit(place)

    def showEvent(self, event: QShowEvent) -> None:
        top = self._scroller.top
        super().showEvent(event)  # the first time, Qt scrolls to the caret
        self.verticalScrollBar().setValue(top)
        self._scroller.resume()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._scroller.pause()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._gestures.leave()
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.selection()
        step = next((step for keys, step in _TRIMMING.items() if event.matches(keys)), None)
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moveCursor(step, QTextCursor.MoveMode.KeepAnchor)
        if self.selection() != before:
            self.selection_made.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        if steps:
            self._turned -= steps * _NOTCH
            self.zoom_requested.emit(steps)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.viewport().childAt(event.pos()) is None:
            if event.reason() is QContextMenuEvent.Reason.Mouse:
                point = QPointF(event.pos()) + QPointF(0, self._scroller.top)
                if self._gestures.aim(point, self.selection()):
                    self.clear_selection()
            self.menu_requested.emit(event.globalPos())
        event.accept()

    # --- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._is_elsewhere(event):
            return
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._gestures.press(self._point(event), event.modifiers()):
            return
        if not extends:
            self.clear_selection()  # or Qt would drag the selected text away
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._gestures.move(self._point(event)):
            super().mouseMoveEvent(event)
        self.viewport().setCursor(self._gestures.cursor_at(self._point(event)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        super().mouseReleaseEvent(event)
        if self._gestures.is_over_text:
            self._take_whole_words()
        self._gestures.release(self._point(event), self.selection())

    def _take_whole_words(self) -> None:
        """A hand need not aim between two letters; the knobs of an annotation move by letters."""
        span = self.selection() if self.whole_words else None
        if span is not None and (whole := whole_letters(self.text, span)) != span:
            self.set_selection(whole)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._is_elsewhere(event) or self._gestures.double_click(self._point(event)):
            return
        super().mouseDoubleClickEvent(event)
        self._keep_to_the_word()

    def _keep_to_the_word(self) -> None:
        """Qt counts a quotation mark to the word that it stands at."""
        span = self.selection()
        word = WORD.search(span.of(self.text)) if span else None
        if span and word and word.end() - word.start() < span.length:
            self.set_selection(Span(span.start + word.start(), span.start + word.end()))

    def _is_elsewhere(self, event: QMouseEvent) -> bool:
        """Whether a press is not for the text: another button, or a widget that lies on it."""
        button = event.button() != Qt.MouseButton.LeftButton
        return button or self.viewport().childAt(event.position().toPoint()) is not None

    def _point(self, event: QMouseEvent) -> QPointF:
        """Where the mouse is in the document."""
        return event.position() + QPointF(0, self._scroller.top)

    def _on_fragment_made(self, span: Span) -> None:
        self.clear_selection()
        self.fragment_made.emit(span)
