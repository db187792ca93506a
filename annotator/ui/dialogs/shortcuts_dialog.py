"""All actions with their keys, which can be changed by pressing others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from annotator.formats.bundle import Issue, Label
from annotator.language import tr
from annotator.ui.actions import ACTIONS, Action
from annotator.ui.actions.base import key_text
from annotator.ui.clashes import Clash, clash, is_kept_by_fields
from annotator.ui.dialogs.shortcuts_table import ShortcutsTable
from annotator.ui.widgets.chips import Chips, ChipText
from annotator.ui.widgets.first_size import first_size
from annotator.ui.widgets.into_rows import leads_into
from annotator.ui.widgets.key_recorder import KeyRecorder
from annotator.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_SIZE = (640, 680)


class ShortcutsDialog(QDialog):
    """Each change counts at once, and can be taken back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shortcuts = window.shortcuts
        self._wanted: tuple[Action, str, Clash] | None = None
        self.setWindowTitle(tr("Change keys"))
        first_size(self, *_SIZE)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search by words or keys"))
        self.search.setAccessibleName(tr("Search keys"))
        self.search.setClearButtonEnabled(True)
        self.table = ShortcutsTable(self._shortcuts, self)
        self.chips = Chips(tr("Keys"), tr("Add a key …"), self)
        self.recorder = KeyRecorder(self)
        self.name = PlainLabel("", self, role="title")
        self.told = PlainLabel("", self, role="quiet")
        self.told.setWordWrap(True)
        self.take_over = QPushButton(tr("Take it over"), self)
        self.reset = QPushButton(tr("Back to the default"), self)
        self.reset_all = QPushButton(tr("All back to the defaults"), self)
        self._lay_out()
        self._connect()
        self.refresh()
        self._tell("")
        self.search.setFocus()

    # --- how it is made

    def _lay_out(self) -> None:
        box = QFrame(self)
        box.setObjectName("card")
        keys, told = QHBoxLayout(), QHBoxLayout()
        keys.addWidget(self.chips, 1)
        keys.addWidget(self.recorder)
        keys.addWidget(self.reset)
        told.addWidget(self.told, 1)
        told.addWidget(self.take_over)
        inside = QVBoxLayout(box)
        inside.addWidget(self.name)
        inside.addLayout(keys)
        inside.addLayout(told)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.reset_all, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        for button in (self.take_over, self.reset, *buttons.buttons()):
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)  # Enter is for the table
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addWidget(box)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.table.filter)
        self.search.returnPressed.connect(self.table.setFocus)
        leads_into(self.search, self.table)
        self.table.chosen.connect(self._on_chosen)
        self.table.wanted.connect(self._on_add)
        self.chips.add_requested.connect(self._on_add)
        self.chips.removed.connect(self._on_removed)
        self.recorder.recorded.connect(self._on_recorded)
        self.recorder.left.connect(self._on_left)
        self.take_over.clicked.connect(self._on_take_over)
        self.reset.clicked.connect(self._on_reset)
        self.reset_all.clicked.connect(self._on_reset_all)
        self._shortcuts.changed.connect(self.refresh)

    # --- what is shown

    def refresh(self) -> None:
        """Show the keys as they are now."""
        self.table.refresh()
        changed = any(self._shortcuts.is_changed(action) for action in ACTIONS)
        self.reset_all.setEnabled(changed)
        self._show_action()

    def _show_action(self) -> None:
        action = self.table.action
        self.name.setText(action.full_name if action else "")
        for widget in (self.chips, self.reset):
            widget.setEnabled(action is not None)
        if action is None:
            self.chips.set_contents([])
            return
        keys = self._shortcuts.keys(action)
        self.chips.set_contents([ChipText(key, key_text(key)) for key in keys])
        self.reset.setEnabled(self._shortcuts.is_changed(action))

    def _on_chosen(self) -> None:
        self._tell("")
        self._show_action()

    def _tell(self, words: str, wanted: tuple[Action, str, Clash] | None = None) -> None:
        """Say something about the last key; and whether it can be taken over."""
        self._wanted = wanted
        self.told.setText(words)
        self.take_over.setVisible(wanted is not None and wanted[2].owner is not None)

    # --- what can be done

    def _on_add(self) -> None:
        if self.table.action is None:
            return
        self._tell(tr("Escape: no new key."))
        self.recorder.start()

    def _on_left(self) -> None:
        self._tell("")
        self.table.setFocus()

    def _on_recorded(self, key: str) -> None:
        self.table.setFocus()
        action = self.table.action
        if action is None:
            return
        against = clash(self._window, action, key)
        if against is None:
            self._give(action, key)
            return
        self._tell(against.words, (action, key, against))
        if against.owner is not None:
            self.take_over.setFocus()

    def _give(self, action: Action, key: str) -> None:
        self._shortcuts.give(action, key)
        stays = is_kept_by_fields(key) and len(key) > 1
        note = tr("In a field, {key} does what it does there.", key=key_text(key))
        self._tell(note if stays else "")

    def _on_take_over(self) -> None:
        if self._wanted is None:
            return
        action, key, against = self._wanted
        owner = against.owner
        if isinstance(owner, Action) or owner is None or self._release(owner):
            self._give(action, key)
        self.table.setFocus()

    def _release(self, owner: Issue | Label) -> bool:
        """Take its key away from an issue or a label: a step that can be undone."""
        workspace = self._window.workspace
        entries = workspace.opened.issues if isinstance(owner, Issue) else workspace.opened.labels
        return workspace.done(lambda: entries.edit(owner.id, key=None))

    def _on_removed(self, key: object) -> None:
        action = self.table.action
        if action is not None:
            self._shortcuts.take(action, str(key))
            self._tell("")

    def _on_reset(self) -> None:
        action = self.table.action
        if action is None:
            return
        losers = self._shortcuts.reset(action)
        names = ", ".join(loser.name for loser in losers)
        self._tell(tr("Taken back from: {names}", names=names) if losers else "")

    def _on_reset_all(self) -> None:
        self._shortcuts.reset_all()
        self._tell("")
