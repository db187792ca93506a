"""A small frame over the article, beside the words that it is about."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from annotator.language import tr
from annotator.ui.widgets.picker import Find, Picker
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.widgets.same_as import SAME_AS

_GAP = 6
_WIDTH = 340


def place_beside(widget: QWidget, words: QRect, room: QRect) -> None:
    """Put a widget below the words, or above where there is no room; always inside `room`."""
    size = widget.sizeHint().boundedTo(widget.maximumSize())
    if widget.hasHeightForWidth():
        size.setHeight(widget.heightForWidth(size.width()))
    below = words.bottom() + _GAP
    fits = below + size.height() <= room.bottom()
    top = below if fits else words.top() - _GAP - size.height()
    left = min(words.left(), room.right() - size.width() - _GAP)
    widget.setGeometry(QRect(QPoint(max(room.left(), left), max(room.top(), top)), size))


class PickerPopup(QFrame):
    """Asks one question with a picker. `closed` ends it; who hears it hides it."""

    answered = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget, question: str, find: Find, width: int = _WIDTH) -> None:
        super().__init__(parent)
        self._room = parent
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._words = QRect()
        title = PlainLabel(question, self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("role", "quiet")
        self.picker = Picker(find, self, placeholder=question)
        self.picker.line.setPlaceholderText("")  # the question stands above it
        self.picker.picked.connect(self._on_picked)
        self.picker.abandoned.connect(self.close_quietly)
        self.picker.typed.connect(self._on_typed)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(10, 8, 10, 10)
        self._body.setSpacing(6)
        self._body.addWidget(title)
        self._body.addWidget(self.picker)
        self.setFixedWidth(width)

    def ask(self, words: QRect, text: str = "") -> None:
        """Show it beside some words, with a text to begin from."""
        self._words = words
        self.show()
        self.raise_()
        self.picker.start(text)
        self._place()

    def close_quietly(self) -> None:
        """Go away without an answer."""
        self.closed.emit()
        self.deleteLater()

    def _on_typed(self) -> None:
        self._place()

    def _place(self) -> None:
        self._body.activate()
        place_beside(self, self._words, self._room.rect())

    def _on_picked(self, value: object) -> None:
        self.closed.emit()
        self.answered.emit(value)
        self.deleteLater()


class SelectionBar(QFrame):
    """What can be made of a selection, for those who work with the mouse."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, gestures: tuple[tuple[str, str, str], ...]) -> None:
        super().__init__(parent)
        self._room = parent
        self.setObjectName("selectionbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(2)
        self.buttons: dict[str, QToolButton] = {}
        for name, text, meaning in gestures:
            button = QToolButton(self)
            button.setProperty("flat", True)
            button.setText(tr(text))
            button.setToolTip(tr(meaning))
            button.setAccessibleName(tr(meaning))
            button.setObjectName(name)
            button.setProperty(SAME_AS, name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self._on_clicked)
            layout.addWidget(button)
            self.buttons[name] = button
        self.hide()

    def show_beside(self, words: QRect, lane: QRect | None) -> None:
        """Show it beside the selected words, and not over the card in the lane."""
        self.adjustSize()
        room = self._room.rect()
        if lane is not None and lane.left() > self.width():
            room.setRight(lane.left())
        place_beside(self, words, room)
        self.show()
        self.raise_()

    def _on_clicked(self) -> None:
        self.chosen.emit(self.sender().objectName())
