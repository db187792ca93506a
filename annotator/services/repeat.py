"""Annotating many places at once, like one that is annotated already: one undo step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from annotator.errors import InputError
from annotator.language import tr
from annotator.model import LayerRow
from annotator.services.context import Context
from annotator.services.passages import (
    ANNOTATION,
    FRAGMENT,
    add_annotation,
    fetch,
    insert_fragments,
    text_of,
    tidied,
)
from annotator.store.journal import UnitOfWork
from annotator.store.tables import table
from annotator.text.span import Span
from annotator.vocabulary import Kind, MentionForm

Place = tuple[int, Span]
"""A document by its id, and where in its text."""

_LAYER = table(LayerRow)
_STANCE_FIELDS = ("issue_id", "target_actor_id", "polarity", "intensity")


class Repeat:
    """`project.repeat`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def annotation(self, annotation_id: int, places: Iterable[Place]) -> int:
        """Annotate places as one is: its kind, and actor, label or stances; how many were new.

        Who holds a claim is told by the words around it, so holders are not taken over. Places
        that are annotated so already are passed over. Raises InputError for a stance.
        """
        with self._context.unit("Annotate all occurrences") as unit:
            row = fetch(unit, annotation_id, Kind.MENTION, Kind.CLAIM, Kind.LABEL)
            stances = self._stances(unit, annotation_id)
            fields = ("actor_id", "form", "label_id", "value")
            values = {name: row[name] for name in fields if row[name] is not None}
            return self._write(unit, places, row["kind"], values, stances)

    def mention(self, actor_id: int, places: Iterable[Place]) -> int:
        """Annotate places as mentions of an actor by name; how many were new."""
        with self._context.unit("Annotate all mentions") as unit:
            values = {"actor_id": actor_id, "form": MentionForm.NAME.value}
            return self._write(unit, places, Kind.MENTION, values, [])

    @staticmethod
    def _stances(unit: UnitOfWork, claim_id: int) -> list[dict[str, Any]]:
        query = sa.select(ANNOTATION).where(ANNOTATION.c.claim_id == claim_id)
        rows = unit.connection.execute(query.order_by(ANNOTATION.c.id)).mappings()
        return [{name: row[name] for name in _STANCE_FIELDS} for row in rows]

    def _write(
        self,
        unit: UnitOfWork,
        places: Iterable[Place],
        kind: Kind,
        values: dict[str, Any],
        stances: Sequence[dict[str, Any]],
    ) -> int:
        if unit.fetch(_LAYER, self._context.layer_id)["locked"]:
            raise InputError(tr("This layer is locked."), tr("Choose another layer, or unlock it."))
        made = 0
        for document_id, spans in _by_document(places).items():
            text = text_of(unit, document_id)
            taken = self._taken(unit, document_id, kind, values)
            for span in spans:
                pieces = tidied(text, [span])
                if (pieces.start, pieces.end) in taken:
                    continue
                key = add_annotation(unit, self._context, document_id, kind, **values)
                insert_fragments(unit, key, text, pieces)
                for stance in stances:
                    add_annotation(
                        unit, self._context, document_id, Kind.STANCE, claim_id=key, **stance
                    )
                made += 1
            self._context.begin(unit, document_id)
        return made

    def _taken(
        self, unit: UnitOfWork, document_id: int, kind: Kind, values: dict[str, Any]
    ) -> set[tuple[int, int]]:
        """Where the same is annotated already."""
        same = [ANNOTATION.c[name] == value for name, value in values.items() if name != "form"]
        query = (
            sa.select(FRAGMENT.c.start, FRAGMENT.c.end)
            .join(ANNOTATION, ANNOTATION.c.id == FRAGMENT.c.annotation_id)
            .where(ANNOTATION.c.document_id == document_id, ANNOTATION.c.kind == kind.value)
            .where(ANNOTATION.c.layer_id == self._context.layer_id, *same)
        )
        return {(start, end) for start, end in unit.connection.execute(query)}


def _by_document(places: Iterable[Place]) -> dict[int, list[Span]]:
    result: dict[int, list[Span]] = {}
    for document_id, span in places:
        result.setdefault(document_id, []).append(span)
    return result
