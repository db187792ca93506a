"""What stands in the place of the article while a project has none: how to get some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.language import tr
from annotator.ui.actions import ACTIONS
from annotator.ui.widgets.plain import PlainLabel, plain
from annotator.ui.widgets.same_as import SAME_AS

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_WAYS = ("import", "import-folder", "paste-article", "import-url")
_WIDTH = 380


class NoArticles(QWidget):
    """Offers the ways in which articles come into a project; the usual one has the focus."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions = {action.id: action for action in ACTIONS if action.id in _WAYS}
        column = QWidget(self)
        column.setFixedWidth(_WIDTH)
        rows = QVBoxLayout(column)
        rows.setSpacing(8)
        rows.addWidget(PlainLabel(tr("No articles yet"), column, role="display"))
        words = tr("Drop files or folders anywhere in this window, or bring them in here.")
        hint = PlainLabel(words, column, role="quiet")
        hint.setWordWrap(True)
        rows.addWidget(hint)
        rows.addSpacing(16)
        self.buttons: dict[str, QPushButton] = {}
        for name in _WAYS:
            self.buttons[name] = self._button(name, column)
            rows.addWidget(self.buttons[name])
        first = self.buttons[_WAYS[0]]
        first.setDefault(True)
        self.setFocusProxy(first)
        outer = QVBoxLayout(self)
        outer.setAlignment(Qt.AlignmentFlag.AlignCenter)
        outer.addWidget(column)

    def _button(self, name: str, parent: QWidget) -> QPushButton:
        text = self._actions[name].name
        button = QPushButton(plain(text), parent)
        button.setMinimumHeight(36)
        button.setToolTip(text)
        button.setProperty(SAME_AS, name)
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        self._actions[str(self.sender().property(SAME_AS))].run(self._window)
