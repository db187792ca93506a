"""Where an actor is used, row by row: moving uses from one actor to another."""

from __future__ import annotations

import sqlalchemy as sa

from annotator.model import (
    ActorAliasRow,
    ActorRow,
    AffiliationRow,
    AnnotationRow,
    AttributionRow,
)
from annotator.records import Use
from annotator.store.journal import UnitOfWork
from annotator.store.tables import table
from annotator.vocabulary import Kind

_ACTOR, _ALIAS, _AFFILIATION = table(ActorRow), table(ActorAliasRow), table(AffiliationRow)
_A, _B = table(AnnotationRow), table(AttributionRow)

REFERENCES: tuple[sa.Column[int], ...] = (
    _A.c.actor_id,
    _A.c.target_actor_id,
    _B.c.actor_id,
    _AFFILIATION.c.organisation_id,
)


def delete_actor(unit: UnitOfWork, actor_id: int) -> None:
    """Remove an actor that nothing refers to, with its aliases and affiliations."""
    unit.delete_where(_ALIAS, _ALIAS.c.actor_id == actor_id)
    unit.delete_where(_AFFILIATION, _AFFILIATION.c.actor_id == actor_id)
    unit.delete(_ACTOR, actor_id)


def merge_one(unit: UnitOfWork, kept: int, gone: int) -> None:
    """Let all uses and names of an actor be another's, and remove it."""
    connection = unit.connection
    name = unit.fetch(_ACTOR, gone)["name"]
    for column in (*REFERENCES, _AFFILIATION.c.actor_id):
        rows = column.table
        keys = sa.select(*rows.primary_key.columns).where(column == gone)
        for key in connection.execute(keys).all():
            _move(unit, rows, tuple(key), column.name, kept)
    present = set(
        connection.execute(sa.select(_ALIAS.c.alias).where(_ALIAS.c.actor_id == kept)).scalars()
    )
    names = connection.execute(
        sa.select(_ALIAS.c.alias).where(_ALIAS.c.actor_id == gone).order_by(_ALIAS.c.seq)
    ).scalars()
    own = unit.fetch(_ACTOR, kept)["name"]
    new = [n for n in dict.fromkeys([name, *names.all()]) if n not in present and n != own]
    delete_actor(unit, gone)
    unit.insert(
        _ALIAS,
        *(
            {"actor_id": kept, "alias": alias, "seq": len(present) + offset}
            for offset, alias in enumerate(new)
        ),
    )


def _move(unit: UnitOfWork, rows: sa.Table, key: tuple[int, ...], column: str, kept: int) -> None:
    """Point one row at the kept actor; a row that would then say nothing new goes."""
    if rows is _AFFILIATION:
        row = unit.fetch(rows, key)
        other = "organisation_id" if column == "actor_id" else "actor_id"
        if row[other] == kept:
            unit.delete(rows, key)
            return
    if rows is _B and _is_party_already(unit, key, kept):
        unit.delete(rows, key)
        return
    unit.update(rows, key, **{column: kept})


def _is_party_already(unit: UnitOfWork, key: tuple[int, ...], actor_id: int) -> bool:
    query = sa.select(_B.c.seq).where(
        _B.c.annotation_id == key[0], _B.c.role == key[1], _B.c.actor_id == actor_id
    )
    return unit.connection.execute(query).first() is not None


def move_use(unit: UnitOfWork, use: Use, actor_id: int, other: int) -> None:
    """Let one use of an actor be of another one; a use that is gone meanwhile is passed over."""
    if use.what in (Kind.MENTION, "target"):
        column = "actor_id" if use.what == Kind.MENTION else "target_actor_id"
        if unit.fetch(_A, use.annotation_id)[column] == actor_id:
            unit.update(_A, use.annotation_id, **{column: other})
        return
    query = sa.select(*_B.primary_key.columns).where(
        _B.c.annotation_id == use.annotation_id,
        _B.c.role == use.what,
        _B.c.actor_id == actor_id,
    )
    for key in unit.connection.execute(query).all():
        _move(unit, _B, tuple(key), "actor_id", other)
