"""Menus and shortcuts, made from the table of actions and the keys of the codebook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from annotator.ui.actions import ACTIONS, Action, Menu, When

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_NARROWER = frozenset({When.SELECTION, When.ANNOTATION, When.STATEMENT, When.SPAN})


class Menus:
    """The window's actions: what applies now is enabled, the rest does nothing."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._made: dict[str, QAction] = {}
        self._registry_keys: list[QShortcut] = []
        self._make_menus()

    def _make_menus(self) -> None:
        for name in Menu:
            menu = self._window.menuBar().addMenu(name.value)
            group = None
            for action in (a for a in ACTIONS if a.menu is name):
                if group is not None and action.group != group:
                    menu.addSeparator()
                group = action.group
                menu.addAction(self._make_action(action))

    def _make_action(self, action: Action) -> QAction:
        made = QAction(action.text, self._window)
        made.setObjectName(action.id)
        made.setShortcuts([QKeySequence(keys) for keys in action.keys])
        made.triggered.connect(partial(self._run, action))
        # Also where the menu bar is hidden, or belongs to the system.
        self._window.addAction(made)
        self._made[action.id] = made
        return made

    def _run(self, action: Action, _checked: bool = False) -> None:
        if self._applies(action.when):
            action.run(self._window)

    def _applies(self, when: When) -> bool:
        return when in self.context()

    def context(self) -> frozenset[When]:
        """What is there for actions to work on."""
        found = {When.ALWAYS}
        if self._window.workspace.project is not None:
            found.add(When.PROJECT)
        if self._window.workspace.document is None:
            return frozenset(found)
        found.add(When.ARTICLE)
        editing = self._window.desk.editing
        if editing.article.selection() is not None:
            found |= {When.SELECTION, When.SPAN}
        if editing.article.annotation is not None:
            found |= {When.ANNOTATION, When.SPAN}
        if editing.article.card is not None:
            found.add(When.STATEMENT)
        return frozenset(found)

    def show_context(self) -> Sequence[Action]:
        """Enable what applies now; the actions that the key bar should show."""
        context = self.context()
        for action in ACTIONS:
            self._made[action.id].setEnabled(action.when in context)
        narrower = context & _NARROWER
        return [a for a in ACTIONS if a.hint and a.when in (narrower or context)]

    def make_registry_keys(self) -> None:
        """Keys of issues and labels: on a selection, or on the selected statement."""
        for shortcut in self._registry_keys:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._registry_keys = []
        registry = self._window.workspace.registry
        entries: list[tuple[str, Callable[[], None]]] = [
            (issue.key, partial(self._window.desk.use_issue, issue.id))
            for issue in registry.issues.values()
            if issue.key and not issue.retired
        ]
        entries += [
            (label.key, partial(self._window.desk.use_label, label.id))
            for label in registry.labels.values()
            if label.key and not label.retired
        ]
        for key, gesture in entries:
            shortcut = QShortcut(QKeySequence(key), self._window)
            shortcut.activated.connect(gesture)
            self._registry_keys.append(shortcut)

    def open_at(self, place: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        context = self.context()
        for action in ACTIONS:
            if action.menu is Menu.ANNOTATE and action.when in context and action.group != "edges":
                menu.addAction(self._made[action.id])
        menu.popup(place)
