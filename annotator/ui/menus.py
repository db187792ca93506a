"""Menus and shortcuts, made from the table of actions and the keys of the codebook."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from annotator.ui.actions import ACTIONS, Action, Menu, When
from annotator.ui.actions.base import AT_THE_DESK, MISSING
from annotator.ui.alt_gr import with_alt_gr
from annotator.ui.widgets.plain import plain

if TYPE_CHECKING:
    from annotator.services import Step
    from annotator.ui.main_window import MainWindow

_NARROWER = frozenset({When.SELECTION, When.ANNOTATION, When.STATEMENT, When.SPAN})
_AT_THE_DESK = Qt.ShortcutContext.WidgetWithChildrenShortcut


class Menus:
    """The window's actions: what applies now is enabled, the rest says what it needs."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._made: dict[str, QAction] = {}
        self._registry_keys: list[QShortcut] = []
        self._by_key = {_normal(keys): action for action in ACTIONS for keys in action.keys}
        window.workspace.reserved_keys = {
            key: action.text.replace("&", "") for key, action in self._by_key.items()
        }
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
            if name is Menu.EDIT:
                menu.aboutToShow.connect(self._name_steps)

    def _make_action(self, action: Action) -> QAction:
        made = QAction(action.text, self._window)
        made.setObjectName(action.id)
        made.setShortcuts([QKeySequence(keys) for keys in action.keys])
        made.triggered.connect(partial(self._run, action))
        # Also where the menu bar is hidden, or belongs to the system.
        if action.when in AT_THE_DESK:
            made.setShortcutContext(_AT_THE_DESK)
            self._window.desk.addAction(made)
        else:
            self._window.addAction(made)
        self._made[action.id] = made
        return made

    def _run(self, action: Action, _checked: bool = False) -> None:
        if action.when in self.context():
            action.run(self._window)

    def _name_steps(self) -> None:
        """Say in the menu what undo and redo would do."""
        project = self._window.workspace.project
        if project is None:
            return
        history = project.history
        steps: tuple[tuple[str, str, Step | None], ...] = (
            ("undo", "&Undo", history.next_undo()),
            ("redo", "&Redo", history.next_redo()),
        )
        for name, text, step in steps:
            self._made[name].setText(f"{text}: {plain(step.verb)}" if step else text)

    # --- what applies now

    def context(self) -> frozenset[When]:
        """What is there for actions to work on."""
        found = {When.ALWAYS}
        if self._window.workspace.project is not None:
            found.add(When.PROJECT)
        if self._window.workspace.document is None:
            return frozenset(found)
        found |= {When.ARTICLE, When.READING}
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

    def press(self, event: QKeyEvent) -> str:
        """Carry out what Qt has no shortcut for: signs that are typed with AltGr.

        What the action of the key would need comes back; empty where it applies, or there is none.
        """
        typed = self._by_key.get(_normal(event.text())) if event.text().isprintable() else None
        action = typed or self._by_key.get(_normal(event.keyCombination()))
        if action is None:
            return ""
        if action.when not in self.context():
            return MISSING.get(action.when, "")
        if typed and with_alt_gr(event):
            action.run(self._window)
        return ""

    # --- the keys of the codebook

    def make_registry_keys(self) -> None:
        """Keys of issues and labels: on a selection, or on the selected statement."""
        for shortcut in self._registry_keys:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._registry_keys = []
        for key, gesture in self._registry_gestures():
            # Two meanings of one key would take it away from both.
            if _normal(key) not in self._by_key:
                shortcut = QShortcut(QKeySequence(key), self._window.desk)
                shortcut.setContext(_AT_THE_DESK)
                shortcut.activated.connect(gesture)
                self._registry_keys.append(shortcut)

    def _registry_gestures(self) -> Iterator[tuple[str, Callable[[], None]]]:
        registry, desk = self._window.workspace.registry, self._window.desk
        for issue in registry.issues.values():
            if issue.key and not issue.retired:
                yield issue.key, partial(desk.use_issue, issue.id)
        for label in registry.labels.values():
            if label.key and not label.retired:
                yield label.key, partial(desk.use_label, label.id)

    def open_at(self, place: QPoint) -> None:
        """The menu of what can be done with what is selected."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        context = self.context()
        for action in ACTIONS:
            if action.menu is Menu.ANNOTATE and action.when in context and action.group != "edges":
                menu.addAction(self._made[action.id])
        menu.popup(place)


def _normal(keys: object) -> str:
    """One spelling for each key, however it is given."""
    return QKeySequence(keys).toString()  # type: ignore[call-overload, no-any-return]
