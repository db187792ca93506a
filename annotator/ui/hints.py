"""Which keys the key bar names: those that count where the focus is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from annotator.language import mark, tr
from annotator.ui.actions import ACTIONS, Action
from annotator.ui.actions.base import key_text
from annotator.ui.widgets.own_keys import keys_of

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_ELSEWHERE = (("to-text", mark("to the text")), ("palette", mark("anything by its name")))
"""Beside the article letters are text, or find rows: these keys count in any case."""


class Hints(QObject):
    """Follows the focus; a dialog in front changes nothing."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions: Sequence[Action] = ()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def show(self, actions: Sequence[Action]) -> None:
        """These actions apply to what is selected in the article."""
        self._actions = actions
        self._show(self._window.focusWidget())

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.window() is self._window:
            self._show(new)

    def _show(self, focus: QWidget | None) -> None:
        own = keys_of(focus)
        if own is not None:
            hints = [(key_text(key), text) for key, text in own]
        elif self.is_at_the_desk(focus) or self._window.workspace.document is None:
            hints = [(self._key(each), tr(each.hint)) for each in self._actions]
        else:
            named = {action.id: action for action in ACTIONS}
            hints = [(self._key(named[name]), tr(hint)) for name, hint in _ELSEWHERE]
        self._window.keybar.show_hints(hints)

    def _key(self, action: Action) -> str:
        return self._window.shortcuts.first(action)

    def is_at_the_desk(self, focus: QWidget | None) -> bool:
        """Whether the keys of the article count; they do where nothing has the focus."""
        desk = self._window.desk
        return focus is None or focus is desk or desk.isAncestorOf(focus)
