"""What annotations that stay lose with those that go: parties by their words, and targets.

It tells beforehand what `passages.remove_annotation` will do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from annotator.model import ActorRow, AnnotationRow, AttributionRow
from annotator.records import Loss
from annotator.store.tables import table
from annotator.vocabulary import Role

_A, _ATTRIBUTION, _ACTOR = table(AnnotationRow), table(AttributionRow), table(ActorRow)
_LOSSES = {Role.HOLDER: Loss.HOLDER, Role.REPORTER: Loss.REPORTER}


@dataclass(frozen=True, slots=True)
class Tie:
    """What `stays_id` loses with `gone_id`; `actor` is whose name it keeps in spite of that."""

    stays_id: int
    gone_id: int
    loss: Loss
    actor: str | None = None


def broken_ties(
    connection: sa.Connection, document_id: int, gone: Collection[int]
) -> Iterator[Tie]:
    """What the annotations of a document lose when these go, in the order of their ids."""
    if not gone:
        return
    parties = (
        sa.select(
            _ATTRIBUTION.c.annotation_id,
            _ATTRIBUTION.c.mention_id,
            _ATTRIBUTION.c.role,
            _ACTOR.c.name,
        )
        .join(_A, _A.c.id == _ATTRIBUTION.c.mention_id)
        .outerjoin(_ACTOR, _ACTOR.c.id == _A.c.actor_id)
        .where(_ATTRIBUTION.c.document_id == document_id)
        .order_by(_ATTRIBUTION.c.annotation_id, _ATTRIBUTION.c.role, _ATTRIBUTION.c.seq)
    )
    for stays, mention, role, actor in connection.execute(parties):
        if mention in gone and stays not in gone:
            yield Tie(stays, mention, Loss.WORDS if actor else _LOSSES[role], actor)
    targets = (
        sa.select(_A.c.id, _A.c.target_claim_id)
        .where(_A.c.document_id == document_id, _A.c.target_claim_id.is_not(None))
        .order_by(_A.c.id)
    )
    for stays, claim in connection.execute(targets):
        if claim in gone and stays not in gone:
            yield Tie(stays, claim, Loss.TARGET)
