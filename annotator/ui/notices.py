"""The one calm place for what the user should know of the open project: a line above the keys."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from annotator.language import tr
from annotator.ui import messages
from annotator.ui.widgets.plain import LineLabel

_HEIGHT = 38


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to know, in one line; `more` says what it means and what to do.

    Where one thing is likely to be done about it, a button of this `name` does it.
    """

    id: str
    text: str
    more: str
    name: str = ""
    do: Callable[[], object] | None = None


class NoticeBar(QWidget):
    """Shows one notice after the other; each stays until it is dismissed. Hidden without any."""

    dismissed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notices")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self._waiting: deque[Notice] = deque()
        self.text = LineLabel("", self)
        self.more = self._button(tr("What does that mean?"))
        self.more.clicked.connect(self._on_more)
        self.likely = self._button("")
        self.likely.clicked.connect(self._on_likely)
        self.dismiss = self._button(tr("Got it"))
        self.dismiss.clicked.connect(self._on_dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.likely)
        row.addWidget(self.more)
        row.addWidget(self.dismiss)
        self._show_first()

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        return button

    @property
    def shown(self) -> Notice | None:
        """The notice that can be read now."""
        return self._waiting[0] if self._waiting else None

    def add(self, notice: Notice) -> None:
        """Show a notice, after those that wait already; none is shown twice."""
        if all(notice.id != other.id for other in self._waiting):
            self._waiting.append(notice)
            self._show_first()

    def clear(self) -> None:
        """They were about a project that is not open any more."""
        self._waiting.clear()
        self._show_first()

    def _show_first(self) -> None:
        notice = self.shown
        self.setVisible(notice is not None)
        if notice is not None:
            self.text.setText(notice.text)
            self.likely.setText(notice.name)
            self.likely.setVisible(notice.do is not None)

    def _on_more(self) -> None:
        notice = self.shown
        if notice is not None:
            messages.show_information(self.window(), notice.text, notice.more)

    def _on_likely(self) -> None:
        notice = self.shown
        if notice is not None and notice.do is not None:
            notice.do()

    def _on_dismiss(self) -> None:
        if self._waiting:
            notice = self._waiting.popleft()
            self._show_first()
            self.dismissed.emit(notice.id)
