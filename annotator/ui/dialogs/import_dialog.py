"""Before articles are imported: what will be read, and what the patterns make of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import InputError, UserError
from annotator.formats.base import Draft, TextOptions
from annotator.formats.metadata import HeaderPattern, NamePattern
from annotator.formats.registry import importer_for
from annotator.ui.widgets.plain import PlainLabel, tip

_HEADERS = ("auto", "none", "title", "title/date", "title/source/date", "source/date/title")
_COLUMNS = ("File", "Title", "Date", "Source", "Author", "Begins")
_SHOWN = 50
_TYPING_MS = 250


class ImportDialog(QDialog):
    """Shows the first articles just as they would be imported."""

    def __init__(self, paths: Sequence[Path], header: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import articles")
        self.resize(860, 520)
        self.paths = list(paths)
        self._files = first_files(self.paths, _SHOWN)
        self.header = QComboBox(self)
        self.header.setEditable(True)
        self.header.addItems(_HEADERS)
        self.header.setCurrentText(header)
        self.header.setToolTip("What the first lines mean: title/date/source, “-” passes one over")
        self.strip = QCheckBox("Take these lines off the text", self)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText("{date}_{source}_{title}")
        self.source = QLineEdit(self)
        self.language = QLineEdit(self)
        self.language.setPlaceholderText("en, de …")
        self.encoding = QLineEdit(self)
        self.encoding.setPlaceholderText("recognised")
        self.table = QTableWidget(0, len(_COLUMNS), self)
        self.table.setHorizontalHeaderLabels(_COLUMNS)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.setAccessibleName("Preview")
        self.summary = PlainLabel("", self, role="quiet")
        self.summary.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.accept_button = self.buttons.addButton(
            "Import", QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.preview)
        self.header.editTextChanged.connect(self._on_typed)
        self.strip.toggled.connect(self._on_typed)
        for line in (self.name, self.source, self.language, self.encoding):
            line.textChanged.connect(self._on_typed)
        self.preview()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow("First lines", self.header)
        form.addRow("", self.strip)
        form.addRow("File names", self.name)
        form.addRow("Source, if none", self.source)
        form.addRow("Language, if none", self.language)
        form.addRow("Encoding", self.encoding)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.summary)
        layout.addWidget(self.buttons)

    def options(self) -> TextOptions:
        """What was chosen. Raises InputError for a wrong pattern."""
        name = self.name.text().strip()
        return TextOptions(
            header=HeaderPattern(self.header.currentText().strip() or "auto"),
            name=NamePattern(name) if name else None,
            strip_header=self.strip.isChecked(),
            encoding=self.encoding.text().strip() or None,
            source=self.source.text().strip() or None,
            language=self.language.text().strip() or None,
        )

    def _on_typed(self, _value: object) -> None:
        """Read the files again when the fingers rest."""
        self._typing.start()

    def preview(self) -> None:
        """Read the first files with what is chosen now."""
        try:
            options = self.options()
        except InputError as error:
            self.table.setRowCount(0)
            self.summary.setText(str(error))
            self.accept_button.setEnabled(False)
            return
        self.accept_button.setEnabled(True)
        self.table.setRowCount(0)
        failures = sum(not self._add_file(path, options) for path in self._files)
        text = f"The first {len(self._files)} files as they will be imported."
        if failures:
            text += f" {failures} of them cannot be read; the others will be imported."
        self.summary.setText(text)
        self.table.resizeColumnsToContents()
        for column in range(len(_COLUMNS)):
            self.table.setColumnWidth(column, min(240, self.table.columnWidth(column)))

    def _add_file(self, path: Path, options: TextOptions) -> bool:
        try:
            read = importer_for(path).read_articles
            if read is None:
                raise InputError("This file holds a project.", "Import it alone.")
            for draft in read(path, options):
                self._add_row([path.name, *_facts(draft)])
        except UserError as error:
            self._add_row([path.name, error.message])
            return False
        return True

    def _add_row(self, cells: Sequence[str]) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setToolTip(tip(text))
            item.setTextAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            self.table.setItem(row, column, item)


def _facts(draft: Draft) -> list[str]:
    date = draft.published.isoformat() if draft.published else ""
    begins = draft.text[:80].replace("\n", " ⏎ ")
    return [draft.title, date, draft.source or "", draft.author or "", begins]


def first_files(paths: Sequence[Path], limit: int) -> list[Path]:
    """Some of the files that are meant: folders with what is in them."""
    return list(islice((file for path in paths for file in _files_in(path)), limit))


def _files_in(path: Path) -> Iterator[Path]:
    """A file, or what is in a folder and below, without what is hidden: as far as it is read."""
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))
