"""The card of the tour: what to do next, at an edge of the window, and out of the way if wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.language import tr
from annotator.ui.widgets.plain import PlainLabel

_WIDTH, _EDGE, _BELOW = 300, 8, 46


class TourCard(QFrame):
    """Never takes the focus by itself: the keys stay with the article. Can be dragged away."""

    back = Signal()
    on = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_WIDTH)
        self._corner = 0
        self._grip: QPoint | None = None
        self._dragged_to: QPoint | None = None
        self.progress = PlainLabel("", self, role="heading")
        self.title = self._text("title")
        self.why = self._text("quiet")
        self.by_keys = self._text("")
        self.by_mouse = self._text("quiet")
        self.move_button = QToolButton(self)
        self.move_button.setProperty("flat", True)
        self.move_button.setText("⤡")
        self.move_button.setToolTip(tr("To another corner"))
        self.move_button.setAccessibleName(tr("To another corner"))
        self.move_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.move_button.clicked.connect(self._on_move)
        self.back_button = self._button(tr("&Back"), self.back.emit)
        self.on_button = self._button(tr("&Skip"), self.on.emit)
        self.end_button = self._button(tr("E&nd"), self.ended.emit)
        self._lay_out()
        self.hide()

    def _text(self, role: str) -> PlainLabel:
        label = PlainLabel("", self, role=role)
        label.setWordWrap(True)
        return label

    def _button(self, text: str, gesture: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: gesture())
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.progress, 1)
        head.addWidget(self.move_button)
        foot = QHBoxLayout()
        foot.addWidget(self.back_button)
        foot.addWidget(self.on_button)
        foot.addStretch(1)
        foot.addWidget(self.end_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 8, 10, 12)
        self._column.setSpacing(7)
        self._column.addLayout(head)
        for label in (self.title, self.why, self.by_keys, self.by_mouse):
            self._column.addWidget(label)
        self._column.addLayout(foot)

    def show_texts(self, progress: str, title: str, why: str, by_keys: str, by_mouse: str) -> None:
        """Show a step, and tell it to screen readers."""
        self.progress.setText(progress)
        for label, text in (
            (self.title, title),
            (self.why, why),
            (self.by_keys, by_keys),
            (self.by_mouse, by_mouse),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(f"{progress}. {title}")
        self.setAccessibleDescription(" ".join((why, by_keys, by_mouse)))
        self.show()
        self.place()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    # --- where it stands

    def place(self) -> None:
        """Stand in the chosen corner, or where one dragged it, and always inside the window."""
        self._column.activate()
        self.resize(_WIDTH, self.heightForWidth(_WIDTH))
        room = self._room.rect()
        right, bottom = room.width() - self.width() - _EDGE, room.height() - self.height() - _BELOW
        corners = [(_EDGE, bottom), (right, bottom), (right, _BELOW), (_EDGE, _BELOW)]
        wanted = self._dragged_to or QPoint(*corners[self._corner])
        self.move(max(0, min(wanted.x(), right)), max(0, min(wanted.y(), bottom)))
        self.raise_()

    def _on_move(self) -> None:
        self._corner = (self._corner + 1) % 4
        self._dragged_to = None
        self.place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.globalPosition().toPoint() - self.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._dragged_to = event.globalPosition().toPoint() - self._grip
            self.place()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
