"""The stack of undo and redo, read from the journal: it survives closing the program.

Undo takes the newest step that was done and not reversed; redo the newest undo that was not
reversed and that nothing new was done after. Both are new steps: the history only grows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from annotator.model import ChangeRow, StepRow
from annotator.model.changes import StepKind
from annotator.store import reversal
from annotator.store.journal import Author, Change, UnitOfWork
from annotator.store.recorder import touched
from annotator.store.tables import table

_STEP, _CHANGE = table(StepRow), table(ChangeRow)
_S, _C = _STEP.c, _CHANGE.c


@dataclass(frozen=True, slots=True)
class Step:
    """One unit of work of the history."""

    id: int
    kind: StepKind
    verb: str
    at: datetime
    annotator_id: int | None
    document_id: int | None
    reversed: bool
    reverses: int | None


_COLUMNS = (
    *(_S.id, _S.kind, _S.verb, _S.at),
    *(_S.annotator_id, _S.document_id, _S.reversed, _S.reverses),
)


def _newest(connection: sa.Connection, annotator_id: int, kind: StepKind) -> Step | None:
    query = (
        sa.select(*_COLUMNS)
        .where(_S.annotator_id == annotator_id, _S.kind == kind, _S.reversed.is_(False))
        .order_by(_S.id.desc())
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    return Step(*row) if row else None


def undo_step(connection: sa.Connection, annotator_id: int) -> Step | None:
    """What undo would take back."""
    return _newest(connection, annotator_id, StepKind.DO)


def redo_step(connection: sa.Connection, annotator_id: int) -> Step | None:
    """What redo would bring again: nothing once something new was done."""
    undone = _newest(connection, annotator_id, StepKind.UNDO)
    done = _newest(connection, annotator_id, StepKind.DO)
    # A step that was brought again is older than the undo that had taken it back.
    return undone if undone and (done is None or done.id < undone.id) else None


def recent(connection: sa.Connection, limit: int, before: int | None = None) -> list[Step]:
    """The newest steps of all annotators, newest first; `before` pages on by id.

    What was only observed is not among them: nobody has done it.
    """
    done = _S.kind != StepKind.OBSERVE
    query = sa.select(*_COLUMNS).where(done).order_by(_S.id.desc()).limit(limit)
    if before is not None:
        query = query.where(_S.id < before)
    return [Step(*row) for row in connection.execute(query)]


def reverse(connection: sa.Connection, step: Step, annotator_id: int) -> UnitOfWork:
    """A unit of work that takes a step back: an undo of what was done, a redo of an undo.

    Raises ConflictError, with nothing changed, when a row has been changed since.
    """
    kind = StepKind.UNDO if step.kind is StepKind.DO else StepKind.REDO
    author = Author(annotator_id, step.verb, step.document_id, kind, reverses=step.id)
    unit = UnitOfWork(connection, author)
    reversal.reverse(unit, step.id, step.verb)
    _mark(connection, step.id, reversed_=True)
    if kind is StepKind.REDO and step.reverses is not None:
        _mark(connection, step.reverses, reversed_=False)
    return unit


def _mark(connection: sa.Connection, step_id: int, *, reversed_: bool) -> None:
    """Say of a step that it has been reversed, or not any more."""
    connection.execute(_STEP.update().where(_S.id == step_id).values(reversed=reversed_))


def newest(connection: sa.Connection) -> int:
    """The id of the newest row of the journal; 0 where there is none."""
    return connection.execute(sa.select(sa.func.max(_C.id))).scalar() or 0


def foreign_changes(connection: sa.Connection, after: int, own: Set[int]) -> list[Change]:
    """What others have done since the journal's row `after`, one Change for each step."""
    query = (
        sa.select(_S.id, _S.kind, _S.verb, _C.table_name, _C.before, _C.after)
        .join(_STEP, _S.id == _C.step_id)
        .where(_C.id > after, _S.id.not_in(own))
        .order_by(_C.id)
    )
    steps: dict[int, list[sa.RowMapping]] = defaultdict(list)
    for row in connection.execute(query).mappings():
        steps[row["id"]].append(row)
    return [_change(rows) for rows in steps.values()]


def _change(rows: Sequence[sa.RowMapping]) -> Change:
    places = [touched(row["table_name"], row["after"] or row["before"]) for row in rows]
    return Change(
        step_id=rows[0]["id"],
        kind=rows[0]["kind"],
        verb=rows[0]["verb"],
        tables=frozenset(row["table_name"] for row in rows),
        documents=frozenset(document for document, _ in places if document is not None),
        annotations=frozenset(annotation for _, annotation in places if annotation is not None),
        foreign=True,
    )
