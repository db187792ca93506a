"""Where a team's project is: the address of its server, and the password."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QWidget,
)

from annotator import passwords
from annotator.language import tr
from annotator.ui.widgets.form import roomy_form


class ServerDialog(QDialog):
    """Asks for a PostgreSQL URL. `chosen` tells it, with the password, and whether to keep that."""

    chosen = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Open a project on a server"))
        self.setMinimumWidth(480)
        self.address = QLineEdit("postgresql://", self)
        self.address.setPlaceholderText("postgresql://user@host/database")
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(tr("empty: the keyring’s, or ~/.pgpass"))
        self.keep = QCheckBox(tr("&Keep the password in the keyring of the system"), self)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Open | kinds.Cancel, self)
        form = roomy_form(self)
        form.addRow(tr("&Address"), self.address)
        form.addRow(tr("&Password"), self.password)
        form.addRow("", self.keep)
        form.addRow(self.buttons)
        self.address.textChanged.connect(self._show_state)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._show_state()

    def _show_state(self) -> None:
        address = self.address.text().strip()
        complete = bool(address.partition("://")[2])
        self.buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(complete)

    def accept(self) -> None:
        """Tell what was chosen, and close."""
        place = self.address.text().strip()
        if self.password.text():
            place = passwords.with_password(place, self.password.text())
        super().accept()
        self.chosen.emit(place, self.keep.isChecked())
