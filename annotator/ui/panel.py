"""What every panel of the navigator is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.language import tr
from annotator.ui.theme import Theme
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.services import Change


class Panel(QWidget):
    """One page of the navigator. It is filled when it is first shown, and refreshes itself.

    `tables` are those whose changes it shows; `place_chosen` asks to open an annotation's article,
    `mentions_requested` to look for all mentions of an actor.
    """

    id: ClassVar[str]
    title: ClassVar[str]
    tables: ClassVar[frozenset[str]]

    place_chosen = Signal(object, object)
    mentions_requested = Signal(object)

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self.workspace = workspace
        self.theme = theme
        self.setAccessibleName(tr(self.title))
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(10, 8, 6, 8)
        self.body.setSpacing(6)
        self._stale = True
        workspace.project_changed.connect(self._mark_stale)
        workspace.changed.connect(self._on_change)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self.theme = theme
        self.update()

    def refresh(self) -> None:
        """Show the state of the project, or nothing where none is open. Each panel has its own."""

    def on_change(self, change: Change) -> None:
        """Show what has changed; a panel that knows better than to refresh says so."""
        self.refresh()

    def start(self) -> None:
        """Take the focus."""
        self.setFocus()

    def _mark_stale(self) -> None:
        self._stale = True
        # A hidden panel lets go of a closed project at once: all that it held would stay with it.
        if self.isVisible() or self.workspace.project is None:
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        # In a method that Qt calls, an error must not come out: it would end the program.
        self.workspace.done(self.refresh)

    def _on_change(self, change: Change) -> None:
        if not change.tables & self.tables:
            return
        if self.isVisible():
            self.workspace.done(lambda: self.on_change(change))
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._fill()
