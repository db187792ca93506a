"""Which keys the key bar names: those that count where the focus is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from annotator.language import mark, tr
from annotator.ui.actions import ACTIONS, Action
from annotator.ui.actions.base import key_text
from annotator.ui.widgets.key_hint import Hint
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
            hints = [Hint(key_text(key), text, partial(self._press, key)) for key, text in own]
        elif self.is_at_the_desk(focus) or self._window.workspace.document is None:
            hints = [self._hint(each, each.hint) for each in self._actions]
        else:
            named = {action.id: action for action in ACTIONS}
            hints = [self._hint(named[name], hint) for name, hint in _ELSEWHERE]
        self._window.keybar.show_hints(hints)

    def _hint(self, action: Action, text: str) -> Hint:
        key = self._window.shortcuts.first(action)
        return Hint(key, tr(text), partial(self._window.menus.run, action))

    def _press(self, keys: str, _checked: bool = False) -> None:
        """As if a key were pressed where the focus is: what it does there is known only there."""
        focus = self._window.focusWidget()
        pressed = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs do not know it
        if focus is not None:
            event = QKeyEvent(QEvent.Type.KeyPress, pressed.key(), pressed.keyboardModifiers())
            QApplication.sendEvent(focus, event)

    def is_at_the_desk(self, focus: QWidget | None) -> bool:
        """Whether the keys of the article count; they do where nothing has the focus."""
        desk = self._window.desk
        return focus is None or focus is desk or desk.isAncestorOf(focus)
