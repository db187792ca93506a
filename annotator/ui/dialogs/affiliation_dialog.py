"""Entering or changing a dated role or membership of an actor."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.analysis.affiliations import day_of
from annotator.errors import UserError
from annotator.formats.bundle import Actor, Affiliation
from annotator.language import tr
from annotator.ui.widgets.form import ProblemLabel, roomy_form
from annotator.ui.workspace import Workspace


class AffiliationDialog(QDialog):
    """Asks for role, organisation and period; it closes only when that is written."""

    def __init__(
        self,
        workspace: Workspace,
        actor: Actor,
        affiliation: Affiliation | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._actor = actor
        self._affiliation = affiliation
        self.setWindowTitle(tr("Role of {actor}", actor=actor.name))
        self.role = QLineEdit(self)
        self.role.setPlaceholderText(tr("Chancellor, spokesperson, member"))
        self.organisation = QComboBox(self)
        self.organisation.setEditable(True)
        self.organisation.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.start = QLineEdit(self)
        self.end = QLineEdit(self)
        for line, words in (
            (self.start, tr("2021-12-08, 2021-12 or 2021")),
            (self.end, tr("still so")),
        ):
            line.setPlaceholderText(words)
        self.problem = ProblemLabel(self)
        self._lay_out()
        self._fill()

    def _lay_out(self) -> None:
        form = roomy_form()
        form.addRow(tr("Role"), self.role)
        form.addRow(tr("In"), self.organisation)
        form.addRow(tr("From"), self.start)
        form.addRow(tr("To"), self.end)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(
            tr("Change") if self._affiliation else tr("Add"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        self.resize(380, self.sizeHint().height())

    def _fill(self) -> None:
        self.organisation.addItem("", None)
        others = self._workspace.registry.actors.values()
        for actor in sorted(others, key=lambda actor: actor.name.casefold()):
            if actor.id != self._actor.id:
                self.organisation.addItem(actor.name, actor.id)
        known = self._affiliation
        if known is not None:
            self.role.setText(known.role)
            self.organisation.setCurrentIndex(self.organisation.findData(known.organisation_id))
            self.start.setText(known.start.isoformat() if known.start else "")
            self.end.setText(known.end.isoformat() if known.end else "")

    def _chosen_organisation(self) -> int | str | None:
        """The id of what was chosen; the name of what is not in the registry yet."""
        typed = self.organisation.currentText().strip()
        index = self.organisation.currentIndex()
        if index > 0 and self.organisation.itemText(index) == typed:
            key = self.organisation.itemData(index)
            return key if isinstance(key, int) else None
        return typed or None

    def accept(self) -> None:
        """Write it. What cannot be is said, and nothing that was typed is lost."""
        actors = self._workspace.opened.actors
        try:
            period = (day_of(self.start.text(), last=False), day_of(self.end.text(), last=True))
            what = (self.role.text(), self._chosen_organisation(), period)
            if self._affiliation is None:
                actors.affiliate(self._actor.id, *what)
            else:
                actors.change_affiliation(self._affiliation.id, *what)
        except UserError as error:
            self.problem.say(str(error))
            return
        super().accept()
