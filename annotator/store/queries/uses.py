"""Where an actor, an issue or a label is used: in the order of documents and of their texts."""

from __future__ import annotations

from collections import Counter

import sqlalchemy as sa

from annotator.language import mark
from annotator.model import AnnotationRow, AttributionRow, DocumentRow, FragmentRow
from annotator.records import Use
from annotator.store.tables import table
from annotator.vocabulary import Kind

_A, _B, _F, _D = (
    table(AnnotationRow),
    table(AttributionRow),
    table(FragmentRow),
    table(DocumentRow),
)


def _uses(
    connection: sa.Connection, what: str, where: sa.ColumnElement[bool], limit: int
) -> list[Use]:
    # A stance without cues stands at its claim.
    placed = sa.case((_F.c.annotation_id.is_(None), _A.c.claim_id), else_=_A.c.id)
    cue = (_F.c.annotation_id == _A.c.id) & (_F.c.seq == 0)
    first = _F.alias()
    statement = (
        sa.select(_A.c.document_id, _D.c.title, _A.c.id, first.c.start, first.c.end, first.c.quote)
        .select_from(_A)
        .outerjoin(_F, cue)
        .join(first, (first.c.annotation_id == placed) & (first.c.seq == 0))
        .join(_D, _D.c.id == _A.c.document_id)
        .where(where)
        .order_by(_A.c.document_id, first.c.start)
        .limit(limit)
    )
    return [
        Use(document, title, annotation, what, start, end, quote)
        for document, title, annotation, start, end, quote in connection.execute(statement)
    ]


def _in_order(uses: list[Use], limit: int) -> list[Use]:
    return sorted(uses, key=lambda use: (use.document_id, use.start, use.annotation_id))[:limit]


def of_actor(
    connection: sa.Connection, actor_id: int, layer_id: int, limit: int = 1000
) -> list[Use]:
    """Mentions of an actor, attributions to it without a mention, and stances towards it."""
    mine = _A.c.layer_id == layer_id
    result = _uses(connection, Kind.MENTION, mine & (_A.c.actor_id == actor_id), limit)
    result += _uses(connection, mark("target"), mine & (_A.c.target_actor_id == actor_id), limit)
    for role in ("holder", "reporter"):
        behind = sa.select(_B.c.annotation_id).where(_B.c.actor_id == actor_id, _B.c.role == role)
        result += _uses(connection, role, mine & _A.c.id.in_(behind), limit)
    return _in_order(result, limit)


def of_issue(
    connection: sa.Connection, issue_id: int, layer_id: int, limit: int = 1000
) -> list[Use]:
    """Stances towards an issue."""
    where = (_A.c.layer_id == layer_id) & (_A.c.issue_id == issue_id)
    return _uses(connection, Kind.STANCE, where, limit)


def of_label(
    connection: sa.Connection, label_id: int, layer_id: int, limit: int = 1000
) -> list[Use]:
    """Annotations with a label."""
    where = (_A.c.layer_id == layer_id) & (_A.c.label_id == label_id)
    return _uses(connection, Kind.LABEL, where, limit)


def actor_counts(connection: sa.Connection, layer_id: int) -> dict[int, int]:
    """How many uses, as `of_actor` lists them, each actor has in a layer."""
    counts: Counter[int] = Counter()
    for column in (_A.c.actor_id, _A.c.target_actor_id, _B.c.actor_id):
        counts.update(_counts(connection, column, layer_id))
    return dict(counts)


def issue_counts(connection: sa.Connection, layer_id: int) -> dict[int, int]:
    """How many stances each issue has in a layer."""
    return _counts(connection, _A.c.issue_id, layer_id)


def label_counts(connection: sa.Connection, layer_id: int) -> dict[int, int]:
    """How often each label is given in a layer."""
    return _counts(connection, _A.c.label_id, layer_id)


def _counts(
    connection: sa.Connection, column: sa.ColumnElement[int], layer_id: int
) -> dict[int, int]:
    statement = (
        sa.select(column, sa.func.count())
        .where(column.is_not(None), column.table.c.layer_id == layer_id)
        .group_by(column)
    )
    return {key: count for key, count in connection.execute(statement)}
