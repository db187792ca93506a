"""What is known about an article besides its text: title, source, author, date and the like."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import InputError, UserError
from annotator.formats.bundle import Document
from annotator.formats.parts.dates import parse_date
from annotator.language import mark, tr
from annotator.ui.widgets.form import ProblemLabel, roomy_form
from annotator.ui.workspace import Workspace

_FIELDS = {
    "title": mark("Title"),
    "source": mark("Source"),
    "author": mark("Author"),
    "published": mark("Date"),
    "url": mark("Address"),
    "language": mark("Language"),
}


class DetailsDialog(QDialog):
    """Closes only when what was changed is written: one undo step."""

    def __init__(
        self, workspace: Workspace, document: Document, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._document = document
        self.setWindowTitle(tr("Details of this article"))
        self.fields = {name: QLineEdit(_shown(document, name), self) for name in _FIELDS}
        self.fields["published"].setPlaceholderText("2024-03-14")
        self.fields["language"].setPlaceholderText("en")
        self.problem = ProblemLabel(self)
        form = roomy_form()
        for name, label in _FIELDS.items():
            form.addRow(tr(label), self.fields[name])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(tr("Change"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        self.resize(520, self.sizeHint().height())

    def accept(self) -> None:
        """Write what was changed. What cannot be is said, and nothing that was typed is lost."""
        try:
            values = self._changed()
            if values:
                self._workspace.opened.documents.edit(self._document.id, **values)
        except UserError as error:
            self.problem.say(str(error))
            return
        super().accept()

    def _changed(self) -> dict[str, Any]:
        """Only these are written: others may have changed the rest meanwhile."""
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        changed: dict[str, Any] = {
            name: text for name, text in typed.items() if text != _shown(self._document, name)
        }
        day = changed.get("published")
        if day is not None:
            changed["published"] = parse_date(day)
            if day and changed["published"] is None:
                raise InputError(
                    tr("“{day}” is not a date.", day=day), tr("Write it as 2024-03-14.")
                )
        return changed


def _shown(document: Document, name: str) -> str:
    value = getattr(document, name)
    return "" if value is None else str(value)
