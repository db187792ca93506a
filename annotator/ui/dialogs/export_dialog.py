"""Before a dataset is written: format, layers, articles by status, undecided stances."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from annotator.formats.base import ExportOptions, Format, Undecided
from annotator.formats.profiles import Profile, load_profile, save_profile
from annotator.formats.registry import EXPORTERS, exporter
from annotator.language import mark, tr
from annotator.records import Selection
from annotator.ui.dialogs.export_parts import ExportPreviewView, ProfileRow
from annotator.ui.dialogs.split_field import SplitField
from annotator.ui.widgets.flow import FlowLayout, flowing
from annotator.ui.widgets.focus_order import follow_layout
from annotator.ui.widgets.form import make_room, roomy_form
from annotator.ui.widgets.plain import PlainLabel, plain
from annotator.ui.words import said
from annotator.vocabulary import Status

if TYPE_CHECKING:
    from annotator.services import Project

_SETTLING_MS = 300
_WIDTH = 720  # pixels
_BETWEEN_BOXES = 18
_UNDECIDED = {
    Undecided.KEEP: mark("Keep them, without a polarity"),
    Undecided.NEUTRAL: mark("Count them as neutral"),
    Undecided.DROP: mark("Leave them out"),
}


class ExportDialog(QDialog):
    """Asks what to export, and shows what it will be; `settled` asks for a new preview."""

    settled = Signal()
    failed = Signal(object)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.resize(_WIDTH, 0)
        self._options = ExportOptions()
        header, counts = project.header(), project.documents.counts()
        self.format_box = QComboBox(self)
        for known in EXPORTERS:
            self.format_box.addItem(tr(known.name), known.id)
        self.carries = PlainLabel("", self, role="quiet")
        self.carries.setWordWrap(True)
        self._names = {layer.id: layer.name for layer in header.layers}
        self.layers = {layer.id: QCheckBox(plain(layer.name), self) for layer in header.layers}
        self.statuses = {
            status: QCheckBox(f"{said(status)} ({counts[status]})", self) for status in Status
        }
        for box in (*self.layers.values(), *self.statuses.values()):
            box.setChecked(True)
            box.toggled.connect(self._on_toggled)
        self.undecided = QComboBox(self)
        for policy, text in _UNDECIDED.items():
            self.undecided.addItem(tr(text), policy)
        self.bom = QCheckBox(tr("Mark the table as UTF-8, for Excel"), self)
        self.split = SplitField(self)
        self.profiles = ProfileRow(self)
        self.preview = ExportPreviewView(self)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLING_MS)
        self._lay_out()
        self._connect()
        self._on_format()

    def _lay_out(self) -> None:
        self._form = form = roomy_form()
        form.addRow(tr("Profile"), self.profiles)
        form.addRow(tr("Format"), self.format_box)
        form.addRow("", self.carries)
        form.addRow(tr("Undecided stances"), self.undecided)
        form.addRow("", self.bom)
        form.addRow(tr("Split"), self.split)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.accept_button = buttons.addButton(
            tr("Export …"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(_group(tr("Layers"), list(self.layers.values())))
        layout.addWidget(_group(tr("Articles"), list(self.statuses.values())))
        layout.addWidget(self.preview, 1)
        layout.addWidget(buttons)
        follow_layout(self)
        self.format_box.setFocus()

    def _connect(self) -> None:
        self.profiles.chosen.connect(self._use_profile)
        self.profiles.saved.connect(self._save_profile)
        self.format_box.currentIndexChanged.connect(self._on_format)
        self.undecided.currentIndexChanged.connect(self._on_change)
        self.split.changed.connect(self._on_change)
        for box in (*self.layers.values(), *self.statuses.values(), self.bom):
            box.toggled.connect(self._on_change)
        self._settling.timeout.connect(self.settled)

    def _on_format(self) -> None:
        self.carries.setText(tr(self.format.carries))
        self._form.setRowVisible(self.bom, ".csv" in self.format.extensions)
        self._form.setRowVisible(self.split, self.format.splits)
        make_room(self)
        self._on_change()

    def _on_change(self) -> None:
        self.preview.wait()
        self._settling.start()

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
        return replace(
            self._options,
            undecided=undecided,
            bom=self.bom.isChecked(),
            split=self.split.split(),
        )

    # --- profiles

    def profile(self) -> Profile:
        """What is chosen, to be used again: layers by their names."""
        selection = self.selection()
        layers, statuses = selection.layers, selection.statuses
        return Profile(
            format=self.format.id,
            layers=None if layers is None else tuple(self._names_of(layers)),
            statuses=None if statuses is None else tuple(one for one in Status if one in statuses),
            options=self.options(),
        )

    def _names_of(self, layers: frozenset[int]) -> list[str]:
        return [name for key, name in self._names.items() if key in layers]

    def use(self, profile: Profile) -> None:
        """Choose what a profile says; layers that are not in this project are passed over.

        Raises InputError when its format is not known.
        """
        known = exporter(profile.format)
        self._options = profile.options
        self.format_box.setCurrentIndex(self.format_box.findData(known.id))
        self.undecided.setCurrentIndex(self.undecided.findData(profile.options.undecided))
        self.bom.setChecked(profile.options.bom)
        self.split.use(profile.options.split)
        for key, box in self.layers.items():
            box.setChecked(profile.layers is None or self._names[key] in profile.layers)
        for status, box in self.statuses.items():
            box.setChecked(profile.statuses is None or status in profile.statuses)

    def _use_profile(self, name: str) -> None:
        try:
            self.use(load_profile(name))
        except UserError as error:
            self.failed.emit(error)

    def _save_profile(self, name: str) -> None:
        try:
            save_profile(name, self.profile())
        except UserError as error:
            self.failed.emit(error)
        self.profiles.refresh(name)


def _group(title: str, boxes: list[QCheckBox]) -> QGroupBox:
    group = QGroupBox(title)
    inside = QWidget(group)
    layout = FlowLayout(inside, spacing=_BETWEEN_BOXES)
    flowing(inside)
    QVBoxLayout(group).addWidget(inside)
    for box in boxes:
        layout.addWidget(box)
    return group
