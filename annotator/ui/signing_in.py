"""In whose name one works: the others of a project, and whoever is new to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from annotator.language import tr
from annotator.text.folding import fold
from annotator.ui.popup import PickerPopup
from annotator.ui.widgets.picker import Choice
from annotator.ui.workspace import Workspace
from annotator.vocabulary import AnnotatorKind

_WIDTH, _TOP = 340, 90  # pixels


def ask_name(workspace: Workspace, window: QWidget, chosen: Callable[[str], object]) -> None:
    """Ask in whose name to go on, and tell it."""
    mine = workspace.opened.annotator.name
    people = workspace.opened.header().annotators
    names = [p.name for p in people if p.kind is AnnotatorKind.PERSON and p.name != mine]

    def find(typed: str) -> list[Choice]:
        wanted = " ".join(typed.split())
        rows = [Choice(name, name) for name in names if fold(wanted) in fold(name)]
        if wanted and wanted not in (*names, mine):
            rows.append(Choice(wanted, tr("New annotator “{name}”", name=wanted)))
        return [*rows, Choice(mine, mine, tr("as now"))]

    popup = PickerPopup(window, tr("In whose name do you go on?"), find, _WIDTH)
    popup.closed.connect(popup.hide)
    popup.answered.connect(lambda name: chosen(name) if name != mine else None)
    popup.ask(QRect((window.width() - _WIDTH) // 2, _TOP, _WIDTH, 0))
