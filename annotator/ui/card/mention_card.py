"""The cards of a mention and of a user's label: shown beside their words, outside the lane."""

from __future__ import annotations

from annotator.analysis.affiliations import held_on, role_text
from annotator.formats.bundle import Actor, Annotation
from annotator.language import mark, tr
from annotator.suggest.names import likely_kind
from annotator.ui.card.frame import CardFrame
from annotator.ui.choices import NewName, actor_finder
from annotator.ui.editing import Editing
from annotator.ui.widgets.picker import Choice
from annotator.ui.widgets.plain import PlainLabel, WordsButton
from annotator.ui.widgets.segments import Segment, Segments
from annotator.vocabulary import Kind, MentionForm

_MEANINGS = {
    MentionForm.NAME: mark("Refers by name"),
    MentionForm.DESCRIPTION: mark("Refers by description"),
    MentionForm.PRONOUN: mark("Refers by pronoun"),
    MentionForm.UNNAMED: mark("Refers without a name"),
}
_FORMS = tuple(Segment(form.value, form.value, words) for form, words in _MEANINGS.items())


class MentionCard(CardFrame):
    """Shows and edits the selected mention."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(editing)
        self._mention: Annotation | None = None
        self.actor = WordsButton(self)
        self.actor.clicked.connect(self.edit)
        self.actor_picker = self.picker(self._find, tr("Actor: a name or an alias"))
        self.actor_picker.picked.connect(self._on_actor)
        self.actor_picker.abandoned.connect(self._close_picker)
        self.row(tr("actor"), self.actor)
        self.wide_row(self.actor_picker)
        self.role = PlainLabel("", self, role="quiet")
        self.role.setWordWrap(True)
        self.role_caption = self.row(tr("role"), self.role)
        self.form = Segments(tr("Form of the mention"), _FORMS, self)
        self.form.chosen.connect(self._on_form)
        self.row(tr("by"), self.form)
        self.finish_layout()

    def show_annotation(self, mention: Annotation) -> None:
        """Show a mention."""
        if self._mention is None or self._mention.id != mention.id:
            self._close_picker()
        self._mention = mention
        actor = self.editing.article.workspace.registry.actors.get(mention.actor_id or 0)
        name = actor.name if actor else tr("Nobody in the registry")
        self.actor.set_words(name, tr("Choose the actor (Enter)"))
        self.form.set_value(mention.form)
        self._show_role(actor)
        self.show_common(mention)
        self.show_confidence(mention)
        self.setAccessibleName(tr("Mention of {name}", name=name))

    def _show_role(self, actor: Actor | None) -> None:
        """What the actor was on the day of the article."""
        workspace = self.editing.article.workspace
        day = workspace.document.published if workspace.document else None
        held = held_on(actor, day) if actor else []
        self.role.setText("; ".join(role_text(one, workspace.registry.actors) for one in held))
        for label in (self.role, self.role_caption):
            label.setVisible(bool(held))

    def edit(self) -> None:
        """Put the cursor into the field for the actor."""
        self.actor.hide()
        self.actor_picker.show()
        self.actor_picker.start()

    def _find(self, typed: str) -> list[Choice]:
        workspace = self.editing.article.workspace
        return list(actor_finder(workspace.registry, workspace.recent_actors)(typed))

    def _close_picker(self) -> None:
        self.take_turns(self.actor_picker, self.actor)

    def _on_actor(self, choice: object) -> None:
        mention, project = self._mention, self.editing.article.project
        if mention is None:
            return
        if isinstance(choice, NewName):
            name = choice.name
            self.editing.article.do(
                lambda: project.mentions.set_actor(mention.id, name, likely_kind(name))
            )
        else:
            actor = choice if isinstance(choice, int) else None
            self.editing.article.do(lambda: project.mentions.set_actor(mention.id, actor))
        self._close_picker()

    def _on_form(self, value: object) -> None:
        mention = self._mention
        if mention is not None:
            form = MentionForm(str(value))
            self.editing.article.do(
                lambda: self.editing.article.project.mentions.set_form(mention.id, form)
            )


class LabelCard(CardFrame):
    """Shows and edits the selected label."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(editing)
        self._annotation: Annotation | None = None
        self.name = PlainLabel("", self, role="title")
        self.name.setWordWrap(True)
        self.value = WordsButton(self)
        self.value.clicked.connect(self.edit)
        self.value_picker = self.picker(self._find, tr("Value"))
        self.value_picker.picked.connect(self._on_value)
        self.value_picker.abandoned.connect(self._close_picker)
        self.row(tr("label"), self.name)
        self.row(tr("value"), self.value)
        self.wide_row(self.value_picker)
        self.finish_layout()

    def show_annotation(self, annotation: Annotation) -> None:
        """Show a label."""
        if self._annotation is None or self._annotation.id != annotation.id:
            self._close_picker()
        self._annotation = annotation
        label = self.editing.article.workspace.registry.labels.get(annotation.label_id or 0)
        self.name.setText(label.name if label else tr("Label"))
        self.setAccessibleName(tr("Label {name}", name=self.name.text()))
        self.value.set_words(
            annotation.value or tr("Choose a value …"), tr("Choose the value (Enter)")
        )
        self.show_common(annotation)
        self.show_confidence(annotation)

    def edit(self) -> None:
        """Put the cursor into the field for the value."""
        self.value.hide()
        self.value_picker.show()
        self.value_picker.start()

    def _find(self, typed: str) -> list[Choice]:
        labels = self.editing.article.workspace.registry.labels
        label = labels.get(self._annotation.label_id or 0) if self._annotation else None
        values = label.values if label else ()
        found = [Choice(v, v) for v in values if typed.casefold() in v.casefold()]
        if typed.strip() and not values:
            found.append(Choice(typed.strip(), typed.strip()))
        return [*found, Choice(None, tr("No value"))]

    def _close_picker(self) -> None:
        self.take_turns(self.value_picker, self.value)

    def _on_value(self, value: object) -> None:
        annotation = self._annotation
        if annotation is not None and annotation.kind is Kind.LABEL:
            chosen = value if isinstance(value, str) else None
            self.editing.article.do(
                lambda: self.editing.article.project.annotations.set_value(annotation.id, chosen)
            )
        self._close_picker()
