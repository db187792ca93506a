"""Merging by the pointer alone: one is selected, and the other is asked for beside the button."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from annotator.language import tr
from annotator.suggest.typeahead import Entry, rank
from annotator.ui.panel import Panel
from annotator.ui.popup import PickerPopup
from annotator.ui.widgets.picker import Choice

_AIR = 20  # pixels that the question is narrower than its panel
_WIDEST = 340


def ask_other(
    panel: Panel, button: QWidget, entries: Sequence[Entry], merge: Callable[[int], None]
) -> None:
    """Ask which of the entries is the same as what is selected; `merge` is told its id.

    The question goes when the entries have changed: what is selected may be gone.
    """

    def find(typed: str) -> list[Choice]:
        return [Choice(entry.id, entry.name) for entry in rank(typed, entries)]

    width = min(_WIDEST, panel.width() - _AIR)
    popup = PickerPopup(panel, tr("Which one is the same?"), find, width)
    popup.closed.connect(popup.hide)
    popup.answered.connect(merge)
    panel.workspace.registry_changed.connect(popup.close_quietly)
    panel.workspace.project_changed.connect(popup.close_quietly)
    popup.ask(QRect(button.mapTo(panel, button.rect().topLeft()), button.size()))
