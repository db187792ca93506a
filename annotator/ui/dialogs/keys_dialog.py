"""The cheat sheet: all keys as they are now, the mouse, and the keys of the codebook."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from annotator.formats.bundle import Issue, Label
from annotator.language import mark, tr
from annotator.ui.actions import ACTIONS, Action, Menu
from annotator.ui.actions.base import key_text
from annotator.ui.dialogs.keys_sheet import KeyBlock, KeyRow, KeysSheet, columns_in
from annotator.ui.widgets.first_size import first_size
from annotator.ui.words import capital

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_GESTURES = (
    (mark("Drag, double-click"), mark("select text")),
    (mark("Ctrl+drag"), mark("add a fragment to the selected annotation")),
    (mark("Click"), mark("select what is there; again: what lies around it")),
    (mark("Drag its knob"), mark("move the edge of what is selected")),
    (mark("Ctrl+wheel"), mark("size of the text")),
)
_SIZE = (1400, 860)


class KeysDialog(QDialog):
    """Can be searched by typing; it follows when keys are changed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setWindowTitle(tr("Keys"))
        first_size(self, *_SIZE)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search by words or keys"))
        self.search.setAccessibleName(tr("Search keys"))
        self.search.setClearButtonEnabled(True)
        self.area = QScrollArea(self)
        self.area.setAccessibleName(tr("All keys"))
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.change = QPushButton(tr("Change keys …"), self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        buttons.addButton(self.change, QDialogButtonBox.ButtonRole.ActionRole)
        for button in (self.change, buttons.button(QDialogButtonBox.StandardButton.Close)):
            button.setAutoDefault(False)  # Enter ends the search, not the dialog
        buttons.rejected.connect(self.reject)
        self.change.clicked.connect(window.show_shortcuts)
        self.search.textChanged.connect(self.refresh)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.area, 1)
        layout.addWidget(buttons)
        window.shortcuts.changed.connect(self.refresh)
        window.workspace.registry_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the keys as they are now."""
        self._count = columns_in(self.width())
        wanted = self.search.text().casefold().split()
        found = (
            KeyBlock(block.heading, tuple(row for row in block.rows if row.has(wanted)))
            for block in self._blocks()
        )
        self.sheet = KeysSheet([block for block in found if block.rows], self._count)
        self.area.setWidget(self.sheet)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if columns_in(self.width()) != self._count:
            self.refresh()

    def _blocks(self) -> Iterator[KeyBlock]:
        """What belongs together in a menu stays together here."""
        for menu in Menu:
            heading = tr(menu.value).replace("&", "")
            here = [a for a in ACTIONS if a.menu is menu and self._window.shortcuts.keys(a)]
            for _, actions in groupby(here, key=lambda action: action.group):
                yield KeyBlock(heading, tuple(map(self._row, actions)))
        gestures = tuple(KeyRow(capital(tr(what)), (tr(how),)) for how, what in _GESTURES)
        yield KeyBlock(tr("Mouse"), gestures)
        entries = tuple(self._entries())
        if entries:
            yield KeyBlock(tr("Issues and labels of this project"), entries)

    def _row(self, action: Action) -> KeyRow:
        keys = self._window.shortcuts.keys(action)
        return KeyRow(action.full_name, tuple(key_text(key) for key in keys))

    def _entries(self) -> Iterator[KeyRow]:
        """The keys of the codebook that count: those that no action has."""
        registry = self._window.workspace.registry
        entries: list[Issue | Label] = [*registry.issues.values(), *registry.labels.values()]
        for entry in entries:
            if entry.key and not entry.retired and not self._window.shortcuts.owner(entry.key):
                yield KeyRow(entry.name, (key_text(entry.key),))
