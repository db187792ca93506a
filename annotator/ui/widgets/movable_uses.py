"""A list of uses of which chosen ones can be moved to another entry, found by a few letters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QToolButton, QVBoxLayout, QWidget

from annotator.language import tr
from annotator.ui.widgets.into_rows import name_keys
from annotator.ui.widgets.picker import Find, Picker
from annotator.ui.widgets.plain import plain
from annotator.ui.widgets.uses import UsesList


class MovableUses(QWidget):
    """Tells which uses were chosen, and where they are to go."""

    moved = Signal(object, object)

    def __init__(self, text: str, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.uses = UsesList(self)
        self.uses.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        name_keys(self.uses, tr("open"))
        self.uses.itemSelectionChanged.connect(self._on_selected)
        self.move_button = QToolButton(self)
        self.move_button.setText(plain(text))
        self.move_button.clicked.connect(self._on_move)
        self.picker = Picker(find, self, placeholder=tr("Move the chosen uses to …"))
        self.picker.picked.connect(self._on_picked)
        self.picker.abandoned.connect(self._close)
        self.picker.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.uses, 1)
        layout.addWidget(self.move_button)
        layout.addWidget(self.picker)
        self._on_selected()

    def _on_selected(self) -> None:
        self.move_button.setEnabled(bool(self.uses.selectedItems()))

    def _on_move(self) -> None:
        self.move_button.hide()
        self.picker.show()
        self.picker.start()

    def _close(self) -> None:
        self.picker.hide()
        self.move_button.show()

    def _on_picked(self, value: object) -> None:
        chosen = [item.data(Qt.ItemDataRole.UserRole) for item in self.uses.selectedItems()]
        self._close()
        self.uses.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit(chosen, value)
