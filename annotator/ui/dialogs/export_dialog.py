"""Before a dataset is written: format, layers, articles by status, undecided stances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QVBoxLayout,
    QWidget,
)

from annotator.formats.base import ExportOptions, Format, Undecided
from annotator.formats.registry import EXPORTERS
from annotator.records import Selection
from annotator.ui.widgets.plain import PlainLabel, plain
from annotator.ui.words import STATUS_WORDS
from annotator.vocabulary import Status

if TYPE_CHECKING:
    from annotator.services import Project

_UNDECIDED = {
    Undecided.KEEP: "Keep them, without a polarity",
    Undecided.NEUTRAL: "Count them as neutral",
    Undecided.DROP: "Leave them out",
}


class ExportDialog(QDialog):
    """Asks what to export, and says what the format can hold."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export")
        self.setMinimumWidth(460)
        header, counts = project.header(), project.documents.counts()
        self.format_box = QComboBox(self)
        for known in EXPORTERS:
            self.format_box.addItem(known.name, known.id)
        self.carries = PlainLabel("", self, role="quiet")
        self.carries.setWordWrap(True)
        self.layers = {layer.id: QCheckBox(plain(layer.name), self) for layer in header.layers}
        self.statuses = {
            status: QCheckBox(f"{STATUS_WORDS[status]} ({counts[status]})", self)
            for status in Status
        }
        for box in (*self.layers.values(), *self.statuses.values()):
            box.setChecked(True)
            box.toggled.connect(self._on_toggled)
        self.undecided = QComboBox(self)
        for policy, text in _UNDECIDED.items():
            self.undecided.addItem(text, policy)
        self.bom = QCheckBox("Mark the table as UTF-8, for Excel", self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.accept_button = buttons.addButton("Export …", QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow("Format", self.format_box)
        form.addRow("", self.carries)
        form.addRow("Undecided stances", self.undecided)
        form.addRow("", self.bom)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(_group("Layers", list(self.layers.values())))
        layout.addWidget(_group("Articles", list(self.statuses.values())))
        layout.addWidget(buttons)
        self.format_box.currentIndexChanged.connect(self._on_format)
        self._on_format()

    def _on_format(self) -> None:
        self.carries.setText(self.format.carries)
        self.bom.setEnabled(".csv" in self.format.extensions)

    def _on_toggled(self) -> None:
        """Without a layer or an article there is nothing to write."""
        groups = (self.layers.values(), self.statuses.values())
        self.accept_button.setEnabled(all(any(b.isChecked() for b in group) for group in groups))

    @property
    def format(self) -> Format:
        """The chosen format."""
        return next(known for known in EXPORTERS if known.id == self.format_box.currentData())

    def selection(self) -> Selection:
        """Which part of the project."""
        layers = frozenset(key for key, box in self.layers.items() if box.isChecked())
        statuses = frozenset(key for key, box in self.statuses.items() if box.isChecked())
        return Selection(
            layers=None if len(layers) == len(self.layers) else layers,
            statuses=None if len(statuses) == len(self.statuses) else statuses,
        )

    def options(self) -> ExportOptions:
        """How it is written."""
        undecided = Undecided(self.undecided.currentData())
        return ExportOptions(undecided=undecided, bom=self.bom.isChecked())


def _group(title: str, boxes: list[QCheckBox]) -> QGroupBox:
    group = QGroupBox(title)
    layout = QVBoxLayout(group)
    for box in boxes:
        layout.addWidget(box)
    return group
