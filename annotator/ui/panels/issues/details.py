"""What one issue's entry says, and where it is used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QWidget

from annotator.formats.bundle import Issue
from annotator.language import tr
from annotator.records import Use
from annotator.suggest.typeahead import issue_entries, issue_path, rank
from annotator.ui.choices import NewName
from annotator.ui.theme import Theme, hue_of
from annotator.ui.widgets.fields import ChoiceField, LineField, TextField
from annotator.ui.widgets.look import HueBox, KeyField
from annotator.ui.widgets.movable_uses import MovableUses
from annotator.ui.widgets.picker import Choice
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.workspace import Workspace


class IssueDetails(QWidget):
    """What one issue's entry says; each field is written when it is left."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._issue: Issue | None = None
        self.name = LineField(tr("Name"))
        self.name.written.connect(self._on_name)
        self.parent_box = ChoiceField(tr("Below"), self)
        # However long the names of issues are, they do not make the panel wide.
        self.parent_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.parent_box.written.connect(self._on_parent)
        self.colour = HueBox(theme, self)
        self.colour.written.connect(self._on_colour)
        self.key = KeyField(workspace)
        self.key.allowed.connect(self._on_key)
        self.definition = self._text(tr("Definition"), "definition")
        self.examples = self._text(tr("Examples"), "examples")
        self.counterexamples = self._text(tr("Not meant"), "counterexamples")
        self.moving = MovableUses(tr("Split off …"), self._find_issues, self)
        self.moving.setToolTip(tr("Let the chosen uses be of another issue, known or new"))
        self.moving.moved.connect(self._on_split)
        self.uses = self.moving.uses
        self.retired = QCheckBox(tr("Retired: offered no more"), self)
        self.retired.clicked.connect(self._on_retired)
        self.used = PlainLabel(tr("USED"), self, role="heading")
        self._lay_out()
        self.show_issue(None)

    def _text(self, name: str, field: str) -> TextField:
        widget = TextField(name)
        widget.setObjectName(field)
        widget.written.connect(self._on_text)
        return widget

    def _lay_out(self) -> None:
        look = QHBoxLayout()
        look.addWidget(self.colour, 2)
        look.addWidget(self.key, 1)
        form = QFormLayout(self)
        form.setContentsMargins(0, 6, 0, 0)
        form.setSpacing(5)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Below"), self.parent_box)
        form.addRow(tr("Colour, key"), look)
        form.addRow(tr("Meaning"), self.definition)
        form.addRow(tr("Examples"), self.examples)
        form.addRow(tr("Not this"), self.counterexamples)
        form.addRow("", self.retired)
        form.addRow(self.used)
        form.addRow(self.moving)

    def set_theme(self, theme: Theme) -> None:
        """Show the hues as they look now."""
        self.colour.set_theme(theme)

    def show_issue(self, issue: Issue | None) -> None:
        """Show an issue, or nothing."""
        self._issue = issue
        self.setVisible(issue is not None)
        if issue is None:
            return
        self.name.set_stored(issue.name)
        self._show_parents(issue)
        self.colour.set_hue(hue_of(issue))
        self.key.set_stored(issue.key or "")
        self.definition.set_stored(issue.definition or "")
        self.examples.set_stored(issue.examples or "")
        self.counterexamples.set_stored(issue.counterexamples or "")
        self.retired.setChecked(issue.retired)
        self.show_uses()

    def show_uses(self) -> None:
        """Show where the issue is used now."""
        if self._issue is not None and self._issue.id in self._workspace.registry.issues:
            uses = self._workspace.opened.issues.uses(self._issue.id)
            self.used.setText(tr("USED {count}", count=len(uses)))
            self.uses.show_uses(uses)

    def _show_parents(self, issue: Issue) -> None:
        registry = self._workspace.registry
        self.parent_box.clear()
        self.parent_box.addItem(tr("(at the top)"), None)
        for other in registry.issues.values():
            if other.id != issue.id:
                self.parent_box.addItem(issue_path(registry, other.id), other.id)
        self.parent_box.set_stored(self.parent_box.findData(issue.parent_id))

    def _write(self, verb: Callable[[int], object]) -> None:
        issue = self._issue
        if issue is not None and not self._workspace.done(lambda: verb(issue.id)):
            self.show_issue(issue)

    def _edit(self, **values: Any) -> None:
        self._write(lambda key: self._workspace.opened.issues.edit(key, **values))

    def _on_name(self, name: str) -> None:
        self._write(lambda key: self._workspace.opened.issues.rename(key, name))

    def _on_parent(self, parent: int | None) -> None:
        self._write(lambda key: self._workspace.opened.issues.move(key, parent))

    def _on_colour(self, hue: str) -> None:
        self._edit(colour=hue)

    def _on_key(self, key: str) -> None:
        self._edit(key=key)

    def _on_retired(self, retired: bool) -> None:
        self._edit(retired=retired)

    def _on_text(self, text: str) -> None:
        self._edit(**{self.sender().objectName(): text})

    # --- uses

    def _find_issues(self, typed: str) -> list[Choice]:
        """The other issues, and the new name."""
        issue = self._issue
        entries = [e for e in issue_entries(self._workspace.registry) if issue and e.id != issue.id]
        rows = [Choice(e.id, e.name, e.hint) for e in rank(typed, entries)]
        name = " ".join(typed.split())
        if name and name not in {e.name for e in entries}:
            rows.append(
                Choice(
                    NewName(name),
                    tr("New issue “{name}”", name=name),
                    tr("not in the codebook yet"),
                )
            )
        return rows

    def _on_split(self, uses: list[Use], choice: object) -> None:
        to = choice.name if isinstance(choice, NewName) else choice
        if isinstance(to, int | str):
            stances = [use.annotation_id for use in uses]
            split = self._workspace.opened.issues.split
            self._write(lambda key: split(key, stances, to))
