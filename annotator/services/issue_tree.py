"""The tree of issues, row by row: who stands below whom, in which order, and merging two."""

from __future__ import annotations

import sqlalchemy as sa

from annotator.errors import InputError
from annotator.language import tr
from annotator.model import AnnotationRow, IssueRow
from annotator.store.journal import UnitOfWork
from annotator.store.tables import table

_ISSUE, _A = table(IssueRow), table(AnnotationRow)
_TAKEN_OVER = ("definition", "examples", "counterexamples", "key")


def stands_below(unit: UnitOfWork, issue_id: int, other: int) -> bool:
    """Whether an issue is another one, or stands somewhere below it."""
    current: int | None = issue_id
    while current is not None:
        if current == other:
            return True
        current = unit.fetch(_ISSUE, current)["parent_id"]
    return False


def put_in_place(unit: UnitOfWork, issue_id: int, parent_id: int | None, place: int) -> None:
    """Give an issue its place among those with the same parent, counted from 0."""
    siblings = [key for key in _children(unit, parent_id) if key != issue_id]
    siblings.insert(max(0, place), issue_id)
    for position, key in enumerate(siblings):
        unit.update(_ISSUE, key, position=position)


def merge_one(unit: UnitOfWork, kept: int, gone: int) -> None:
    """Let the stances and children of an issue be another's, and remove it."""
    uses = sa.select(_A.c.id).where(_A.c.issue_id == gone)
    for annotation_id in unit.connection.execute(uses).scalars().all():
        unit.update(_A, annotation_id, issue_id=kept)
    row, own = unit.fetch(_ISSUE, gone), unit.fetch(_ISSUE, kept)
    for child in _children(unit, gone):
        # What `kept` itself stands below moves up instead: nothing stands below itself.
        above = stands_below(unit, kept, child)
        _hang(unit, child, row["parent_id"] if above else kept, merging=not above)
    unit.delete(_ISSUE, gone)
    unit.update(_ISSUE, kept, **{name: own[name] or row[name] for name in _TAKEN_OVER})


def _hang(unit: UnitOfWork, child: int, parent_id: int | None, *, merging: bool) -> None:
    """Move an issue; where one of its name stands already, the two become one, or it is refused."""
    name = unit.fetch(_ISSUE, child)["name"]
    query = sa.select(_ISSUE.c.id).where(_ISSUE.c.name == name, _below(parent_id))
    twin = unit.connection.execute(query).scalar()
    if twin is None:
        unit.update(_ISSUE, child, parent_id=parent_id)
    elif merging:
        merge_one(unit, twin, child)
    else:
        raise InputError(
            tr("There is already an issue “{name}” at this place.", name=name),
            tr("Give one of them another name."),
        )


def _below(parent_id: int | None) -> sa.ColumnElement[bool]:
    column = _ISSUE.c.parent_id
    return column.is_(None) if parent_id is None else column == parent_id


def _children(unit: UnitOfWork, parent_id: int | None) -> list[int]:
    query = sa.select(_ISSUE.c.id).where(_below(parent_id))
    found = unit.connection.execute(query.order_by(_ISSUE.c.position, _ISSUE.c.name))
    return list(found.scalars())
