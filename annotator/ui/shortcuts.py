"""The keys of the actions: those of the table of actions, unless the user chose others."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from annotator.settings import Store
from annotator.ui.actions import ACTIONS, Action
from annotator.ui.actions.base import key_text


class Shortcuts(QObject):
    """Keeps, in the user's file, only what differs from the table.

    A key belongs to one action at a time: what the user chose goes before what the table says, also
    when a later version of the program brings a new action with that key.
    """

    changed = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._chosen = {
            action.id: _keys_in(stored)
            for action in ACTIONS
            if isinstance(stored := store.get(action.id), list)
        }
        self._assign()

    def _assign(self) -> None:
        wanted = {a.id: self._chosen.get(a.id, _keys_in(a.keys)) for a in ACTIONS}
        self._owners: dict[str, Action] = {}
        for action in sorted(ACTIONS, key=lambda action: action.id not in self._chosen):
            for key in wanted[action.id]:
                self._owners.setdefault(key, action)
        self._keys = {
            action.id: tuple(key for key in wanted[action.id] if self._owners[key] is action)
            for action in ACTIONS
        }

    # --- what they are

    def keys(self, action: Action) -> tuple[str, ...]:
        """The keys of an action now, in Qt's portable spelling."""
        return self._keys[action.id]

    def first(self, action: Action) -> str:
        """The first key of an action, as people read it; empty where it has none."""
        return next((key_text(key) for key in self.keys(action)), "")

    def text(self, action: Action) -> str:
        """All keys of an action, as people read them."""
        return "  ".join(key_text(key) for key in self.keys(action))

    def owner(self, key: object) -> Action | None:
        """The action that has this key, however the key is given."""
        return self._owners.get(normal(key))

    def owners(self) -> dict[str, Action]:
        """The action of each key."""
        return dict(self._owners)

    def is_changed(self, action: Action) -> bool:
        """Whether an action has other keys than in the table."""
        return self.keys(action) != _keys_in(action.keys)

    # --- changing them

    def give(self, action: Action, key: str) -> None:
        """Give an action one more key, and take it away from the action that had it."""
        other = self.owner(key)
        if other is action:
            return
        if other is not None:
            self._choose(other, [kept for kept in self.keys(other) if kept != normal(key)])
        self._choose(action, [*self.keys(action), normal(key)])
        self._tell()

    def take(self, action: Action, key: str) -> None:
        """Take a key away from an action."""
        self._choose(action, [kept for kept in self.keys(action) if kept != normal(key)])
        self._tell()

    def reset(self, action: Action) -> list[Action]:
        """Give an action the keys of the table again; the actions that have lost them by this."""
        keys = _keys_in(action.keys)
        losers = [other for key in keys if (other := self.owner(key)) not in (None, action)]
        for other in dict.fromkeys(losers):
            self._choose(other, [kept for kept in self.keys(other) if kept not in keys])
        self._choose(action, keys)
        self._tell()
        return list(dict.fromkeys(losers))

    def reset_all(self) -> None:
        """Give all actions the keys of the table."""
        for action in ACTIONS:
            self._choose(action, _keys_in(action.keys))
        self._tell()

    def _choose(self, action: Action, keys: Iterable[str]) -> None:
        chosen = tuple(keys)
        self._chosen[action.id] = chosen
        if chosen == _keys_in(action.keys):
            del self._chosen[action.id]
        self._assign()

    def _tell(self) -> None:
        self._store.update({action.id: self._chosen.get(action.id) for action in ACTIONS})
        self.changed.emit()


def normal(key: object) -> str:
    """One spelling for each key, however it is given; empty for what is no key."""
    return QKeySequence(key).toString()  # type: ignore[call-overload, no-any-return]


def _keys_in(stored: Iterable[object]) -> tuple[str, ...]:
    keys = (normal(key) for key in stored if isinstance(key, str))
    return tuple(dict.fromkeys(key for key in keys if key))
