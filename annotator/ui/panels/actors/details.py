"""What one actor's entry says, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QToolButton, QWidget

from annotator.formats.bundle import Actor
from annotator.language import tr
from annotator.records import Use
from annotator.suggest.typeahead import actor_entries, rank
from annotator.ui.choices import NewName
from annotator.ui.panels.actors.affiliations import Affiliations
from annotator.ui.widgets.fields import ChoiceField, LineField, TextField
from annotator.ui.widgets.movable_uses import MovableUses
from annotator.ui.widgets.picker import Choice
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words import capital, said
from annotator.ui.workspace import Workspace
from annotator.vocabulary import ActorKind


class ActorDetails(QWidget):
    """What one actor's entry says; each field is written when it is left."""

    mentions_requested = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._actor: Actor | None = None
        self.name = LineField(tr("Name"))
        self.name.written.connect(self._on_name)
        self.kind = ChoiceField(tr("Kind"), self)
        for kind in ActorKind:
            self.kind.addItem(capital(said(kind)), kind)
        self.kind.written.connect(self._on_kind)
        self.aliases = TextField(tr("Aliases, one in a line"))
        self.aliases.written.connect(self._on_aliases)
        self.external_id = LineField(tr("Identifier"), tr("such as Wikidata’s Q567"))
        self.external_id.written.connect(self._on_external_id)
        self.note = TextField(tr("Note"))
        self.note.written.connect(self._on_note)
        self.affiliations = Affiliations(workspace, self)
        self.used = PlainLabel(tr("USED"), self, role="heading")
        self.find_button = QToolButton(self)
        self.find_button.setText(tr("Find all …"))
        self.find_button.setToolTip(tr("Find all mentions by name and aliases, in all articles"))
        self.find_button.clicked.connect(self._on_find)
        self.moving = MovableUses(tr("Split off …"), self._find_actors, self)
        self.moving.setToolTip(tr("Let the chosen uses be of another actor, known or new"))
        self.moving.moved.connect(self._on_split)
        self.uses = self.moving.uses
        self._lay_out()
        self.show_actor(None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.used, 1)
        head.addWidget(self.find_button)
        form = QFormLayout(self)
        form.setContentsMargins(0, 6, 0, 0)
        form.setSpacing(5)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Kind"), self.kind)
        form.addRow(tr("Aliases"), self.aliases)
        form.addRow(tr("Identifier"), self.external_id)
        form.addRow(tr("Note"), self.note)
        form.addRow(tr("Roles"), self.affiliations)
        form.addRow(head)
        form.addRow(self.moving)

    def show_actor(self, actor: Actor | None) -> None:
        """Show an actor, or nothing."""
        self._actor = actor
        self.setVisible(actor is not None)
        if actor is None:
            return
        self.name.set_stored(actor.name)
        self.kind.set_stored(list(ActorKind).index(actor.kind))
        self.aliases.set_stored("\n".join(actor.aliases))
        self.external_id.set_stored(actor.external_id or "")
        self.note.set_stored(actor.note or "")
        self.affiliations.show_actor(actor)
        self.show_uses()

    def show_uses(self) -> None:
        """Show where the actor is used now."""
        if self._actor is not None and self._actor.id in self._workspace.registry.actors:
            uses = self._workspace.opened.actors.uses(self._actor.id)
            self.used.setText(tr("USED {count}", count=len(uses)))
            self.uses.show_uses(uses)

    def _write(self, verb: Callable[[int], object]) -> None:
        actor = self._actor
        if actor is not None and not self._workspace.done(lambda: verb(actor.id)):
            self.show_actor(actor)

    def _on_name(self, name: str) -> None:
        self._write(lambda key: self._workspace.opened.actors.rename(key, name))

    def _on_kind(self, kind: str) -> None:
        self._write(lambda key: self._workspace.opened.actors.set_kind(key, ActorKind(kind)))

    def _on_aliases(self, text: str) -> None:
        lines = text.splitlines()
        self._write(lambda key: self._workspace.opened.actors.set_aliases(key, lines))

    def _on_external_id(self, text: str) -> None:
        self._write(lambda key: self._workspace.opened.actors.set_external_id(key, text))

    def _on_note(self, text: str) -> None:
        self._write(lambda key: self._workspace.opened.actors.set_note(key, text))

    # --- uses

    def _on_find(self) -> None:
        if self._actor is not None:
            self.mentions_requested.emit(self._actor.id)

    def _find_actors(self, typed: str) -> list[Choice]:
        """The other actors, and the new name."""
        actor = self._actor
        entries = [e for e in actor_entries(self._workspace.registry) if actor and e.id != actor.id]
        rows = [Choice(e.id, e.name, e.hint) for e in rank(typed, entries)]
        name = " ".join(typed.split())
        if name and name not in {e.name for e in entries}:
            rows.append(
                Choice(
                    NewName(name),
                    tr("New actor “{name}”", name=name),
                    tr("not in the registry yet"),
                )
            )
        return rows

    def _on_split(self, uses: list[Use], choice: object) -> None:
        to = choice.name if isinstance(choice, NewName) else choice
        if isinstance(to, int | str):
            split = self._workspace.opened.actors.split
            self._write(lambda key: split(key, uses, to))
