"""Focus mode: the text and its statements fill the screen, until one leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.language import mark
from annotator.ui.actions import ACTIONS, Action
from annotator.ui.actions.base import NARROWER

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_LEAVE = mark("leave focus mode")


class FocusMode(QObject):
    """Hides what stands around the article, fills the screen, and brings all back as it was."""

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.is_on: bool = False
        self._put_away: list[QWidget] = []
        self._before = window.windowState()
        window.workspace.document_changed.connect(self._on_document)

    def toggle(self) -> None:
        """Go into focus mode, or leave it."""
        if self.is_on:
            self.leave()
        else:
            self._enter()

    def _enter(self) -> None:
        window = self._window
        around = (window.menuBar(), window.top_bar, window.navigator, window.guidelines)
        self._put_away = [widget for widget in around if widget.isVisible()]
        for widget in self._put_away:
            widget.hide()
        self._before = window.windowState()
        window.setWindowState(self._before | Qt.WindowState.WindowFullScreen)
        window.desk.setFocus()
        self.is_on = True
        self.changed.emit()

    def leave(self) -> None:
        """Bring back what was there."""
        for widget in self._put_away:
            widget.show()
        self._put_away = []
        if self._window.isFullScreen():  # otherwise the desktop has ended that already
            self._window.setWindowState(self._before)
        self.is_on = False
        self.changed.emit()

    def essential(self, actions: Sequence[Action]) -> Sequence[Action]:
        """Of the keys that apply, those that are named: in focus mode only how to leave it."""
        if not self.is_on:
            return actions
        return [replace(a, hint=_LEAVE) for a in ACTIONS if a.id == "focus-mode"]

    def step_out(self) -> None:
        """Select nothing; where nothing is selected, end the search, then focus mode."""
        find_bar = self._window.seeking.find_bar
        if self._window.menus.context() & NARROWER:
            self._window.desk.leave_card()
        elif find_bar.isVisible():
            find_bar.leave()
        elif self.is_on:
            self.leave()

    def _on_document(self) -> None:
        """Without an article there is nothing to focus on."""
        if self.is_on and self._window.workspace.document is None:
            self.leave()
