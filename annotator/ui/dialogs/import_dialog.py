"""Before articles are imported: what will be read, and what the patterns make of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import InputError, UserError
from annotator.formats.base import TextOptions
from annotator.formats.metadata import HeaderPattern, NamePattern
from annotator.formats.opening import visible_files
from annotator.formats.registry import importer_for
from annotator.language import plural, tr
from annotator.ui.dialogs.article_preview import ArticlePreview
from annotator.ui.widgets.first_size import first_size
from annotator.ui.widgets.form import roomy_form
from annotator.ui.widgets.header_box import HeaderBox
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words import capital

_SHOWN = 50
_SHOWN_OF_A_FILE = 100
_TYPING_MS = 250


class ImportDialog(QDialog):
    """Shows the first articles just as they would be imported."""

    def __init__(self, paths: Sequence[Path], header: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import articles"))
        first_size(self, 900, 640)
        self.paths = list(paths)
        self._files = first_files(self.paths, _SHOWN)
        self.header = HeaderBox(self)
        self.header.show_pattern(header)
        self.strip = QCheckBox(tr("Take these lines off the text"), self)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText("{date}_{source}_{title}")
        self.source = QLineEdit(self)
        self.language = QLineEdit(self)
        self.language.setPlaceholderText(tr("en, de …"))
        self.encoding = QLineEdit(self)
        self.encoding.setPlaceholderText(tr("recognised"))
        self.table = ArticlePreview(self)
        self.summary = PlainLabel("", self, role="quiet")
        self.summary.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.accept_button = self.buttons.addButton(
            tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole
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
        form = roomy_form()
        form.addRow(tr("First lines"), self.header)
        form.addRow("", self.strip)
        form.addRow(tr("File names"), self.name)
        form.addRow(tr("Source, if none"), self.source)
        form.addRow(tr("Language, if none"), self.language)
        form.addRow(tr("Encoding"), self.encoding)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.summary)
        layout.addWidget(self.buttons)

    def options(self) -> TextOptions:
        """What was chosen. Raises InputError for a wrong pattern."""
        name = self.name.text().strip()
        return TextOptions(
            header=HeaderPattern(self.header.pattern),
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
            self.table.clear_rows()
            self.summary.setText(str(error))
            self.accept_button.setEnabled(False)
            return
        self.accept_button.setEnabled(bool(self._files))
        self.table.clear_rows()
        found = [self._add_file(path, options) for path in self._files]
        self.summary.setText(" ".join(_told(self._files, found)))
        self.table.fit()

    def _add_file(self, path: Path, options: TextOptions) -> int | None:
        """Show the first articles of a file; how many they are, None when it cannot be read."""
        count = 0
        try:
            read = importer_for(path).read_articles
            if read is None:
                raise InputError(tr("This file holds a project."), tr("Import it alone."))
            for draft in islice(read(path, options), _SHOWN_OF_A_FILE + 1):
                count += 1
                if count <= _SHOWN_OF_A_FILE:
                    self.table.add_article(path.name, draft)
        except UserError as error:
            # The name of the file stands beside it already.
            self.table.add_note(path.name, capital(error.message.removeprefix(f"{path}: ")))
            return None
        if count > _SHOWN_OF_A_FILE:
            self.table.add_note(path.name, tr("… and more"))
        return count


def _told(files: Sequence[Path], found: Sequence[int | None]) -> Iterator[str]:
    """What the preview shows, and how files of several articles are divided."""
    if not files:
        yield tr("There are no files in this folder.")
        return
    yield plural(
        len(files),
        "The first file as it will be imported.",
        "The first {count} files as they will be imported.",
    )
    for path, count in zip(files, found, strict=True):
        if count and count > _SHOWN_OF_A_FILE:
            yield tr(
                "{name} is divided into more than {count} articles.",
                name=path.name,
                count=_SHOWN_OF_A_FILE,
            )
        elif count and count > 1:
            yield tr("{name} is divided into {count} articles.", name=path.name, count=count)
    failures = sum(count is None for count in found)
    if failures:
        yield tr("{count} of them cannot be read; the others will be imported.", count=failures)


def first_files(paths: Sequence[Path], limit: int) -> list[Path]:
    """Some of the files that are meant: folders with what is in them, as far as it is read."""
    return list(islice((file for path in paths for file in _files_in(path)), limit))


def _files_in(path: Path) -> Iterator[Path]:
    return visible_files(path) if path.is_dir() else iter([path])
