"""Verbs on mentions: passages that refer to an actor."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.language import mark
from annotator.services.actors import actor_from
from annotator.services.context import Context, chosen
from annotator.services.passages import (
    ANNOTATION,
    add_annotation,
    insert_fragments,
    text_of,
    tidied,
)
from annotator.text.span import Span
from annotator.vocabulary import ActorKind, Kind, MentionForm


class Mentions:
    """`project.mentions`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def add(
        self,
        document_id: int,
        spans: Iterable[Span],
        actor: int | str | None = None,
        *,
        kind: ActorKind = ActorKind.OTHER,
        form: MentionForm = MentionForm.NAME,
    ) -> int:
        """Annotate a passage as referring to an actor; the mention's id.

        `actor` is an id, or a name or alias; a new name enters an actor of this `kind`, in the same
        undo step. None: nobody in the registry (yet).
        """
        form = chosen(MentionForm, form, mark("a form of a mention"))
        with self._context.annotating("Mention", document_id) as unit:
            text = text_of(unit, document_id)
            pieces = tidied(text, spans)
            actor_id = None if actor is None else actor_from(unit, actor, kind)
            mention_id = add_annotation(
                unit,
                self._context,
                document_id,
                Kind.MENTION,
                actor_id=actor_id,
                form=form,
            )
            insert_fragments(unit, mention_id, text, pieces)
        return mention_id

    def set_actor(
        self, mention_id: int, actor: int | str | None, kind: ActorKind = ActorKind.OTHER
    ) -> None:
        """Say to whom the mention refers; a new name enters an actor of this `kind`."""
        verb = "Change a mention’s actor"
        with self._context.on_annotation(verb, mention_id, Kind.MENTION) as (unit, _):
            actor_id = None if actor is None else actor_from(unit, actor, kind)
            unit.update(ANNOTATION, mention_id, actor_id=actor_id)

    def set_form(self, mention_id: int, form: MentionForm) -> None:
        """Say how the mention refers: name, description, pronoun, unnamed."""
        form = chosen(MentionForm, form, mark("a form of a mention"))
        verb = "Change a mention’s form"
        with self._context.on_annotation(verb, mention_id, Kind.MENTION) as (unit, _):
            unit.update(ANNOTATION, mention_id, form=form)
