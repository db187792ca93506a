"""The page without a project: begin with the sample, a new project, or one from before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.language import tr
from annotator.ui.widgets.plain import PlainLabel, WordsButton

_WIDTH = 380


class Welcome(QWidget):
    """Offers what one can begin with."""

    project_chosen = Signal(str)

    def __init__(
        self,
        sample: Callable[[], object],
        new: Callable[[], object],
        open_: Callable[[], object],
        tour: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QWidget(self)
        column.setFixedWidth(_WIDTH)
        self._column = QVBoxLayout(column)
        self._column.setSpacing(8)
        outer.addWidget(column)
        title = PlainLabel("Standpoint", column, role="display")
        words = PlainLabel(tr("Who says what, and where they stand."), column, role="quiet")
        self._column.addWidget(title)
        self._column.addWidget(words)
        self._column.addSpacing(16)
        self.sample = self._button(tr("Try it on the sample project"), sample)
        self.sample.setDefault(True)
        self.setFocusProxy(self.sample)
        self.tour = self._button(tr("Guided tour, in ten minutes"), tour)
        self.new = self._button(tr("New project …"), new)
        self.open = self._button(tr("Open a project …"), open_)
        self._column.addSpacing(16)
        self._heading = PlainLabel(tr("RECENT"), column, role="heading")
        self._column.addWidget(self._heading)
        self.recent: list[QPushButton] = []

    def _button(self, text: str, gesture: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setMinimumHeight(36)
        button.clicked.connect(lambda: gesture())
        self._column.addWidget(button)
        return button

    def show_recent(self, places: Sequence[str]) -> None:
        """List the projects opened last."""
        for button in self.recent:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.recent = []
        self._heading.setVisible(bool(places))
        for place in places[:6]:
            name = place if "://" in place else Path(place).stem
            button = WordsButton(self)
            button.setObjectName("recent")
            button.setProperty("flat", True)
            button.set_words(name, place)
            button.setProperty("place", place)
            button.clicked.connect(self._on_recent)
            self._column.addWidget(button)
            self.recent.append(button)

    def _on_recent(self) -> None:
        self.project_chosen.emit(str(self.sender().property("place")))
