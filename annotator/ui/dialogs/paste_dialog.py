"""Pasting one article: its text, and what is known about it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import InputError, UserError
from annotator.formats.base import Draft, TextOptions
from annotator.formats.parts.dates import parse_date
from annotator.formats.plain_text import read_text
from annotator.language import tr
from annotator.ui.widgets.form import ProblemLabel, roomy_form


class PasteDialog(QDialog):
    """Asks for a text and its facts; where a field is empty, what the text says itself counts."""

    def __init__(self, text: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paste an article"))
        self.resize(640, 560)
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(tr("Text of the article"))
        self.text.setPlaceholderText(tr("The text of the article"))
        clipboard = QGuiApplication.clipboard().text()
        self.text.setPlainText(text if text is not None else clipboard)
        self.title = QLineEdit(self)
        self.source = QLineEdit(self)
        self.author = QLineEdit(self)
        self.date = QLineEdit(self)
        self.date.setPlaceholderText("2024-03-14")
        self.url = QLineEdit(self)
        self.language = QLineEdit(self)
        self.problem = ProblemLabel(self)
        form = roomy_form()
        for name, field in (
            (tr("Title"), self.title),
            (tr("Source"), self.source),
            (tr("Author"), self.author),
            (tr("Date"), self.date),
            (tr("Address"), self.url),
            (tr("Language"), self.language),
        ):
            form.addRow(name, field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text, 1)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)

    def accept(self) -> None:
        """Close only when it is an article: nothing that was typed is lost."""
        try:
            self.draft()
        except UserError as error:
            self.problem.say(str(error))
            return
        super().accept()

    def draft(self) -> Draft:
        """The article. Raises InputError when there is no text, or the date cannot be read."""
        from dataclasses import replace

        found = read_text(self.text.toPlainText(), TextOptions())
        day = self.date.text().strip()
        published = parse_date(day) if day else found.published
        if day and published is None:
            raise InputError(tr("“{day}” is not a date.", day=day), tr("Write it as 2024-03-14."))
        given = {
            name: getattr(self, name).text().strip() or getattr(found, name)
            for name in ("title", "source", "author", "url", "language")
        }
        return replace(found, published=published, **given)
