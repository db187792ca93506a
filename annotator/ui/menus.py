"""Menus and shortcuts, made from the table of actions and the keys of the codebook."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from annotator.language import tr, verb_text
from annotator.ui.actions import ACTIONS, Action, Menu, When
from annotator.ui.actions.base import AT_THE_DESK, LEADS_TO, MISSING, NARROWER, READ_ONLY
from annotator.ui.alt_gr import with_alt_gr
from annotator.ui.key_tips import name_keys
from annotator.ui.widgets.plain import plain

if TYPE_CHECKING:
    from annotator.services import Step
    from annotator.ui.main_window import MainWindow

_AT_THE_DESK = Qt.ShortcutContext.WidgetWithChildrenShortcut


class _OwnLetters(QObject):
    """While a menu is open, letters choose from it; at the desk they would be keys of actions."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        event.accept()
        return True


class Menus:
    """The window's actions: what applies now is enabled, the rest says what it needs."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._made: dict[str, QAction] = {}
        self._registry_keys: list[QShortcut] = []
        self._own_letters = _OwnLetters(window)
        self._shortcuts = window.shortcuts
        self._shortcuts.changed.connect(self._on_keys)
        self._make_menus()
        self._on_keys()

    def _make_menus(self) -> None:
        for name in Menu:
            menu = self._window.menuBar().addMenu(tr(name.value))
            self._fill(menu, [action for action in ACTIONS if action.menu is name])
            if name is Menu.EDIT:
                menu.aboutToShow.connect(self._name_steps)

    def _fill(self, menu: QMenu, actions: Sequence[Action]) -> None:
        """Put actions into a menu, with lines between the groups, and into its submenus."""
        menu.installEventFilter(self._own_letters)
        submenus: dict[str, QMenu] = {}
        group = None
        for action in actions:
            if group is not None and action.group != group:
                menu.addSeparator()
            group = action.group
            place = menu
            if action.submenu:
                if action.submenu not in submenus:
                    submenus[action.submenu] = menu.addMenu(tr(action.submenu))
                    submenus[action.submenu].installEventFilter(self._own_letters)
                    submenus[action.submenu].setToolTipsVisible(True)
                place = submenus[action.submenu]
            place.addAction(self._make_action(action))

    def _make_action(self, action: Action) -> QAction:
        made = QAction(tr(action.text), self._window)
        made.setObjectName(action.id)
        made.setCheckable(action.is_on is not None)
        if action.tip:
            made.setToolTip(tr(action.tip))
        made.triggered.connect(partial(self.run, action))
        # Also where the menu bar is hidden, or belongs to the system.
        if action.when in AT_THE_DESK:
            made.setShortcutContext(_AT_THE_DESK)
            self._window.desk.addAction(made)
        else:
            self._window.addAction(made)
        self._made[action.id] = made
        return made

    def share(self, other: QWidget, *names: str) -> None:
        """Let the keys of these actions count in another window too."""
        other.addActions([self._made[name] for name in names])

    def _on_keys(self) -> None:
        """Give the actions their keys."""
        for action in ACTIONS:
            keys = [QKeySequence(key) for key in self._shortcuts.keys(action)]
            self._made[action.id].setShortcuts(keys)
        self._window.workspace.reserved_keys = {
            key: action.name for key, action in self._shortcuts.owners().items()
        }
        self.make_registry_keys()
        name_keys(self._window, self._shortcuts)

    def run(self, action: Action, _checked: bool = False) -> None:
        """Carry an action out, if it applies."""
        if self.applies(action, self.context()):
            action.run(self._window)
        self.show_checks()

    def show_checks(self) -> None:
        """Show which of the actions with a check mark are on."""
        for action in ACTIONS:
            if action.is_on is not None:
                self._made[action.id].setChecked(action.is_on(self._window))

    def _name_steps(self) -> None:
        """Say in the menu what undo and redo would do."""
        project = self._window.workspace.project
        if project is None:
            return
        history = project.history
        steps: tuple[tuple[str, str, Step | None], ...] = (
            ("undo", tr("&Undo"), history.next_undo()),
            ("redo", tr("&Redo"), history.next_redo()),
        )
        for name, text, step in steps:
            self._made[name].setText(f"{text}: {plain(verb_text(step.verb))}" if step else text)

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

    def applies(self, action: Action, context: frozenset[When]) -> bool:
        """Whether an action can be carried out where this is there."""
        return action.when in context and not (action.changes and self.is_read_only)

    @property
    def is_read_only(self) -> bool:
        """Whether the open project may only be looked at."""
        project = self._window.workspace.project
        return project is not None and project.read_only

    def show_context(self) -> Sequence[Action]:
        """Enable what applies now; the actions that the key bar should show."""
        context = self.context()
        for action in ACTIONS:
            self._made[action.id].setEnabled(self.applies(action, context))
        self.show_checks()
        narrower = context & NARROWER
        wanted = narrower or context
        return [a for a in ACTIONS if a.hint and self.applies(a, wanted)]

    def press(self, event: QKeyEvent) -> str:
        """Carry out what Qt has no shortcut for: signs that are typed with AltGr.

        What the action of the key would need comes back; empty where it applies, or there is none.
        """
        typed = self._shortcuts.owner(event.text()) if event.text().isprintable() else None
        action = typed or self._shortcuts.owner(event.keyCombination())
        if action is None:
            return ""
        if action.when in AT_THE_DESK and not self._window.hints.is_at_the_desk(
            self._window.focusWidget()
        ):
            return ""  # in a panel, Enter and letters mean something else, or nothing
        if action.when not in self.context():
            return self.missing(action.when)
        if not self.applies(action, self.context()):
            return tr(READ_ONLY)
        if typed and with_alt_gr(event):
            action.run(self._window)
        return ""

    def missing(self, when: When) -> str:
        """What to do first, where something is not there; empty where nothing can be missing."""
        leading = next((each for each in ACTIONS if each.id == LEADS_TO.get(when)), None)
        key = (self._shortcuts.first(leading) or leading.name) if leading else ""
        return tr(MISSING[when], key=key) if when in MISSING else ""

    # --- the keys of the codebook

    def make_registry_keys(self) -> None:
        """Keys of issues and labels: on a selection, or on the selected statement."""
        for shortcut in self._registry_keys:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._registry_keys = []
        for key, gesture in self._registry_gestures():
            # Two meanings of one key would take it away from both.
            if self._shortcuts.owner(key) is None:
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
        menu.installEventFilter(self._own_letters)
        self._name_steps()
        group = None
        for action in self._offered():
            if group is not None and action.group != group:
                menu.addSeparator()
            group = action.group
            menu.addAction(self._made[action.id])
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(place)

    def _offered(self) -> list[Action]:
        """What the menu in the text offers: for the words that are selected, else for the rest."""
        context = self.context()
        words = When.SELECTION in context
        wanted = {When.SELECTION} if words else context & NARROWER or {When.READING}
        shaping = words and When.ANNOTATION in context
        found = [
            action
            for action in ACTIONS
            if action.menu is Menu.ANNOTATE
            and not action.submenu
            and (shaping if action.group == "edges" else action.when in wanted)
        ]
        found += [action for action in ACTIONS if action.id in ("copy", "undo")]
        return [action for action in found if self.applies(action, context)]
