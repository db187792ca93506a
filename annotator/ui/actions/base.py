"""What an action is: data from which menus, shortcuts, the key bar and the help are derived."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class Menu(StrEnum):
    """The menus, in their order."""

    PROJECT = "&Project"
    EDIT = "&Edit"
    ANNOTATE = "&Annotate"
    GO = "&Go"
    VIEW = "&View"
    HELP = "&Help"


class When(StrEnum):
    """What has to be there for an action to make sense."""

    ALWAYS = "always"
    PROJECT = "project"
    ARTICLE = "article"
    READING = "reading"
    SELECTION = "selection"
    ANNOTATION = "annotation"
    STATEMENT = "statement"
    SPAN = "span"


AT_THE_DESK = frozenset(When) - {When.ALWAYS, When.PROJECT, When.ARTICLE}
"""Actions whose keys count only while the focus is on the article: they are letters, Enter, Del."""

MISSING: dict[When, str] = {
    When.PROJECT: "Open a project first.",
    When.ARTICLE: "Open an article first.",
    When.READING: "Open an article first.",
    When.SELECTION: "Select the words first, or press J.",
    When.ANNOTATION: "Click on an annotation first, or press O.",
    When.STATEMENT: "Click on a statement first, or press the key of the next one.",
    When.SPAN: "Select words or an annotation first.",
}
"""What to do where an action does not apply."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing that the user can do. `hint` is its name in the key bar; `keys` its shortcuts.

    `group` separates the actions of a menu by lines.
    """

    id: str
    text: str
    menu: Menu
    run: Callable[[MainWindow], object]
    keys: tuple[str, ...] = ()
    when: When = When.ALWAYS
    hint: str = ""
    group: str = ""
    icon: str = ""


def key_text(keys: str) -> str:
    """How a shortcut is written for people."""
    from PySide6.QtGui import QKeySequence

    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
