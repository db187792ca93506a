"""A folder of this machine: typed, or chosen in the system's dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from annotator.language import tr


class FolderField(QWidget):
    """`changed` tells the folder, or nothing, when it was typed or chosen."""

    changed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.line = QLineEdit(self)
        self.line.setAccessibleName(name)
        self.choose = QPushButton(tr("Choose …"), self)
        self.choose.setAccessibleName(f"{name}: {tr('Choose …')}")
        self.choose.setAutoDefault(False)  # Enter is for the field
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        self.setFocusProxy(self.line)
        self.line.editingFinished.connect(lambda: self.changed.emit(self.line.text().strip()))
        self.choose.clicked.connect(self._on_choose)

    def show_folder(self, folder: str) -> None:
        """Show a folder; nobody is told."""
        self.line.setText(folder)

    def _on_choose(self) -> None:
        start = self.line.text().strip() or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self._name, start)
        if chosen:
            self.line.setText(chosen)
            self.changed.emit(chosen)
