"""What an action is: data from which menus, shortcuts, the key bar and the help are derived."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.language import mark, tr

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


NARROWER = frozenset({When.SELECTION, When.ANNOTATION, When.STATEMENT, When.SPAN})
"""What is there only while something is selected."""

AT_THE_DESK = frozenset(When) - {When.ALWAYS, When.PROJECT, When.ARTICLE}
"""Actions whose keys count only while the focus is on the article: they are letters, Enter, Del."""

READ_ONLY = mark("This project is read-only: nothing can be changed in it.")

MISSING: dict[When, str] = {
    When.PROJECT: "Open a project first.",
    When.ARTICLE: "Open an article first.",
    When.READING: "Open an article first.",
    When.SELECTION: "Select the words first, or press {key}.",
    When.ANNOTATION: "Click on an annotation first, or press {key}.",
    When.STATEMENT: "Click on a statement first, or press the key of the next one.",
    When.SPAN: "Select words or an annotation first.",
}
"""What to do where an action does not apply; `{key}` is that of an action of `LEADS_TO`."""

LEADS_TO: dict[When, str] = {When.SELECTION: "next-sentence", When.ANNOTATION: "outward"}
"""The id of the action that brings about what is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing that the user can do. `hint` is its name in the key bar; `keys` its shortcuts.

    `group` separates the actions of a menu by lines, `submenu` names the menu in which it stands
    there. `is_on` makes it an action with a check mark. `keys` are what the user may change.
    What `writes` needs a project that is not read-only. `tip` tells more in the menu.
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
    submenu: str = ""
    is_on: Callable[[MainWindow], bool] | None = None
    writes: bool = False
    tip: str = ""

    @property
    def changes(self) -> bool:
        """Whether it changes the project, as all that annotates does."""
        return self.writes or self.menu is Menu.ANNOTATE

    @property
    def name(self) -> str:
        """What it does, in the user's language and without the sign of its letter in the menu."""
        return tr(self.text).replace("&", "")

    @property
    def full_name(self) -> str:
        """Its name after that of its submenu, without the dots that promise a question."""
        name = self.name.removesuffix(" …")
        return f"{tr(self.submenu)}: {name}" if self.submenu else name


def key_text(keys: str) -> str:
    """How a shortcut is written for people."""
    from PySide6.QtGui import QKeySequence

    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
