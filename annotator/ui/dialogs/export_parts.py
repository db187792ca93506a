"""Parts of the export dialog: the saved profiles, and what would be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from annotator.formats.profiles import profile_names, remove_profile
from annotator.language import counted, mark, tr
from annotator.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from annotator.services.preview import Preview

_SHOWN = {
    "document_title": mark("Article"),
    "published": mark("Date"),
    "holder": mark("Holder"),
    "polarity_label": mark("Stance"),
    "target": mark("Towards"),
    "claim_text": mark("Claim"),
    "reporters": mark("Via"),
    "cues": mark("Cues"),
}
"""What is shown of the first statement, and how it is called."""

_LONGEST = 120
_LOWEST = 150  # pixels


class ProfileRow(QWidget):
    """A field with the saved profiles: choose one, or type a name and save."""

    chosen = Signal(str)
    saved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox(self)
        self.box.setEditable(True)
        self.box.setAccessibleName(tr("Profile"))
        line = self.box.lineEdit()
        if line is not None:
            line.setPlaceholderText(tr("A name, to use this again"))
        self.save = QPushButton(tr("Save"), self)
        self.save.setAutoDefault(False)
        self.remove = QPushButton(tr("Remove"), self)
        self.remove.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box, 1)
        layout.addWidget(self.save)
        layout.addWidget(self.remove)
        self.box.activated.connect(self._on_activated)
        self.box.editTextChanged.connect(self._on_text)
        self.save.clicked.connect(self._on_save)
        self.remove.clicked.connect(self._on_remove)
        self.refresh()

    def refresh(self, name: str = "") -> None:
        """Show the profiles that there are now."""
        self.box.clear()
        self.box.addItems(profile_names())
        self.box.setCurrentIndex(self.box.findText(name) if name else -1)
        self.box.setEditText(name)
        self._on_text(name)

    def _on_text(self, text: str) -> None:
        self.save.setEnabled(bool(text.strip()))
        self.remove.setEnabled(text.strip() in profile_names())

    def _on_activated(self, index: int) -> None:
        self.chosen.emit(self.box.itemText(index))

    def _on_save(self) -> None:
        self.saved.emit(self.box.currentText().strip())

    def _on_remove(self) -> None:
        remove_profile(self.box.currentText().strip())
        self.refresh()


class ExportPreviewView(QWidget):
    """Says how much would be written, what is not carried, and what a statement looks like."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = PlainLabel("", self, role="title")
        self.details = QPlainTextEdit(self)
        self.details.setReadOnly(True)
        self.details.setMinimumHeight(_LOWEST)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(tr("What is not carried, and an example"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.summary)
        layout.addWidget(self.details, 1)
        self.wait()

    def wait(self) -> None:
        """What was shown holds no more."""
        self._show(tr("Looking at what will be written …"), "")

    def show_preview(self, preview: Preview) -> None:
        """Show what would be written."""
        report = preview.report
        counts = {
            "article": report.documents,
            "statement": report.statements,
            "annotation": report.annotations,
        }
        lost = [f"{what} ({count})" for what, count in report.lost.items()]
        cells = [
            f"{tr(words)}: {_shortened(_in_words(name, preview.example[name]))}"
            for name, words in _SHOWN.items()
            if name in preview.example
        ]
        self._show(
            tr("Will be written: {written}", written=counted(counts)),
            tr("Articles by split: {counts}", counts=report.split_counts) if report.splits else "",
            tr("Not carried: {lost}", lost=", ".join(lost))
            if lost
            else tr("Everything is carried."),
            tr("A statement, for example: {cells}", cells=" · ".join(cells)) if cells else "",
        )

    def show_error(self, error: UserError) -> None:
        """Say why it cannot be written."""
        self._show(error.message, error.hint)

    def _show(self, summary: str, *details: str) -> None:
        self.summary.setText(summary)
        self.details.setPlainText("\n".join(filter(None, details)))


def _in_words(name: str, cell: str) -> str:
    """A cell as the window says it; the file has its polarity in English."""
    return tr(cell) if name == "polarity_label" else cell


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
