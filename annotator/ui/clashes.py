"""Whether an action may have a key, and who has it already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.formats.bundle import Issue, Label
from annotator.language import tr
from annotator.ui.actions import Action
from annotator.ui.actions.base import AT_THE_DESK, key_text
from annotator.ui.shortcuts import normal

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_READING = (
    *(move for move in QKeySequence.StandardKey if move.name.startswith(("MoveTo", "Select"))),
    QKeySequence.StandardKey.Copy,
)
"""With these keys one moves and selects in the article: they are not to be had."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Why an action cannot simply have a key. `owner` is who has it, if it can be taken away."""

    words: str
    owner: Action | Issue | Label | None = None


def clash(window: MainWindow, action: Action, key: str) -> Clash | None:
    """What stands against giving the action this key; None where it is free."""
    shown = key_text(key)
    other = window.shortcuts.owner(key)
    if other is not None and other is not action:
        return Clash(tr("{key} belongs to “{name}”.", key=shown, name=other.name), other)
    refused = _refusal(window, action, key)
    if refused:
        return Clash(refused)
    entry = _entry(window, key)
    if entry is not None:
        kind = tr("issue") if isinstance(entry, Issue) else tr("label")
        words = tr("{key} belongs to the {kind} “{name}”.", key=shown, kind=kind, name=entry.name)
        return Clash(words, entry)
    return None


def _refusal(window: MainWindow, action: Action, key: str) -> str:
    """Why nobody, or not this action, can have the key; empty where it can."""
    if normal(key) in {normal(default) for default in action.keys}:
        return ""
    shown = key_text(key)
    if action.when not in AT_THE_DESK and _is_typed(key):
        return tr(
            "{key} alone is for what is done on the article. Hold Ctrl or Alt, or take F1 to F12.",
            key=shown,
        )
    if normal(key).removeprefix("Shift+") == "Space":
        return tr("{key} presses buttons.", key=shown)
    if normal(key) in _reading_keys():
        return tr("{key} moves or selects in the article.", key=shown)
    for menu in window.menuBar().actions():
        if normal(key) == normal(QKeySequence.mnemonic(menu.text())):
            name = menu.text().replace("&", "")
            return tr("{key} opens the menu “{name}”.", key=shown, name=name)
    return ""


def _reading_keys() -> set[str]:
    return {normal(each) for standard in _READING for each in QKeySequence.keyBindings(standard)}


def _is_typed(key: str) -> bool:
    """Whether it is a letter or a digit, as one types it."""
    sign = normal(key).removeprefix("Shift+")
    return len(sign) == 1 and sign.isalnum()


def _entry(window: MainWindow, key: str) -> Issue | Label | None:
    """The issue or label of the open project that has the key."""
    registry = window.workspace.registry
    entries: list[Issue | Label] = [*registry.issues.values(), *registry.labels.values()]
    return next((each for each in entries if each.key and normal(each.key) == normal(key)), None)


def is_kept_by_fields(key: str) -> bool:
    """Whether a field in which one types uses the key itself, such as Ctrl+Z."""
    combination = QKeySequence(key)[0]  # type: ignore[index]  # a gap in the stubs
    event = QKeyEvent(
        QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers()
    )
    event.ignore()
    QApplication.sendEvent(QLineEdit(), event)
    return event.isAccepted()
