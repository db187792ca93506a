"""The stack of undo and redo, read from the journal: it survives closing the program.

Undo takes the newest group that was done and not reversed; redo the newest undo that was not
reversed and that nothing new was done after. Both are new groups: the history only grows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from annotator.model import ChangeRow
from annotator.model.base import new_id
from annotator.model.changes import ChangeKind
from annotator.store.journal import Author, Change, UnitOfWork, touched
from annotator.store.tables import table

_CHANGE = table(ChangeRow)
_C = _CHANGE.c


@dataclass(frozen=True, slots=True)
class Step:
    """One unit of work of the history."""

    group_id: int
    kind: ChangeKind
    verb: str
    at: datetime
    annotator_id: int | None
    document_id: int | None
    reversed: bool


_STEP = (_C.group_id, _C.kind, _C.verb, _C.at, _C.annotator_id, _C.document_id, _C.reversed)


def _newest(
    connection: sa.Connection, annotator_id: int, kind: ChangeKind, *, after: int = 0
) -> Step | None:
    query = (
        sa.select(*_STEP)
        .where(_C.annotator_id == annotator_id, _C.kind == kind, _C.reversed.is_(False))
        .where(_C.group_id > after)
        .order_by(_C.group_id.desc())
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    return Step(*row) if row else None


def undo_step(connection: sa.Connection, annotator_id: int) -> Step | None:
    """What undo would take back."""
    return _newest(connection, annotator_id, ChangeKind.DO)


def redo_step(connection: sa.Connection, annotator_id: int) -> Step | None:
    """What redo would bring again: nothing once something new was done."""
    done = sa.select(sa.func.max(_C.group_id)).where(
        _C.annotator_id == annotator_id, _C.kind == ChangeKind.DO, _C.reversed.is_(False)
    )
    undone = _newest(connection, annotator_id, ChangeKind.UNDO)
    if undone is None:
        return None
    newest_done = connection.execute(done).scalar() or 0
    # A step that was brought again is older than the undo that had taken it back.
    return undone if newest_done < undone.group_id else None


def recent(connection: sa.Connection, limit: int, before: int | None = None) -> list[Step]:
    """The newest steps of all annotators, newest first; `before` pages on by group id."""
    groups = sa.select(sa.func.min(_C.id).label("id")).group_by(_C.group_id)
    query = sa.select(*_STEP).where(_C.id.in_(groups)).order_by(_C.group_id.desc()).limit(limit)
    if before is not None:
        query = query.where(_C.group_id < before)
    return [Step(*row) for row in connection.execute(query)]


def reverse(connection: sa.Connection, step: Step, annotator_id: int) -> UnitOfWork:
    """A unit of work that takes a step back: an undo of what was done, a redo of an undo.

    Raises ConflictError, with nothing changed, when a row has been changed since.
    """
    kind = ChangeKind.UNDO if step.kind is ChangeKind.DO else ChangeKind.REDO
    author = Author(annotator_id, step.verb, step.document_id, new_id())
    unit = UnitOfWork(connection, author, kind, reverses=step.group_id)
    rows = connection.execute(
        sa.select(_CHANGE).where(_C.group_id == step.group_id).order_by(_C.id.desc())
    )
    unit.reverse(rows.mappings())
    mark(connection, step.group_id, reversed_=True)
    if kind is ChangeKind.REDO:
        original = connection.execute(
            sa.select(_C.reverses).where(_C.group_id == step.group_id).limit(1)
        ).scalar_one()
        mark(connection, original, reversed_=False)
    return unit


def mark(connection: sa.Connection, group_id: int, *, reversed_: bool) -> None:
    """Say of a group that it has been reversed, or not any more."""
    connection.execute(_CHANGE.update().where(_C.group_id == group_id).values(reversed=reversed_))


def newest(connection: sa.Connection) -> int:
    """The id of the newest row of the journal; 0 where there is none."""
    return connection.execute(sa.select(sa.func.max(_C.id))).scalar() or 0


def foreign_changes(connection: sa.Connection, after: int, own: Set[int]) -> list[Change]:
    """What others have done since the journal's row `after`, one Change for each group."""
    rows = connection.execute(sa.select(_CHANGE).where(_C.id > after).order_by(_C.id)).mappings()
    groups: dict[int, list[sa.RowMapping]] = defaultdict(list)
    for row in rows:
        if row["group_id"] not in own:
            groups[row["group_id"]].append(row)
    return [_change(rows) for rows in groups.values()]


def _change(rows: Sequence[sa.RowMapping]) -> Change:
    places = [touched(row["table_name"], row["after"] or row["before"]) for row in rows]
    return Change(
        group_id=rows[0]["group_id"],
        kind=rows[0]["kind"],
        verb=rows[0]["verb"],
        tables=frozenset(row["table_name"] for row in rows),
        documents=frozenset(document for document, _ in places if document is not None),
        annotations=frozenset(annotation for _, annotation in places if annotation is not None),
        foreign=True,
    )
