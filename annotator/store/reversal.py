"""Taking a step back: the inverse of each of its changes, newest first.

That order satisfies every foreign key, since the forward order did; what was observed since then,
and hangs on what is taken away, is taken away before it. Runs of the same kind are done
together, so that an import of ten thousand articles is taken back in seconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

import sqlalchemy as sa
from sqlalchemy import exc

from annotator.errors import ConflictError
from annotator.language import tr, verb_text
from annotator.model import METADATA, ActivityRow, ChangeRow
from annotator.model.changes import Op
from annotator.store.images import row_of, same
from annotator.store.journal import Key, UnitOfWork
from annotator.store.queries.paging import pages
from annotator.store.recorder import Row
from annotator.store.tables import table

_CHANGE, _ACTIVITY = table(ChangeRow), table(ActivityRow)
_C = _CHANGE.c
_PAGE = 500


def reverse(unit: UnitOfWork, step_id: int, verb: str) -> None:
    """Apply the inverse of a step's changes.

    A row that no longer equals its image, or that later rows need, raises ConflictError; the
    transaction is then rolled back as a whole.
    """
    try:
        for page in _pages(unit.connection, step_id):
            for (name, op), run in groupby(page, itemgetter("table_name", "op")):
                _Reversal(unit, METADATA.tables[name], list(run)).apply(op)
    except (exc.IntegrityError, _ChangedError) as error:
        raise ConflictError(
            tr(
                "“{verb}” cannot be taken back: what it did was changed or used since.",
                verb=verb_text(verb),
            ),
            tr("Nothing was changed. Undo the later change first."),
        ) from error


class _ChangedError(Exception):
    """A row does not equal its image any more."""


def _pages(connection: sa.Connection, step_id: int) -> Iterator[Sequence[sa.RowMapping]]:
    query = sa.select(_CHANGE).where(_C.step_id == step_id).order_by(_C.id.desc()).limit(_PAGE)
    page = connection.execute(query).mappings().all()
    while page:
        yield page
        page = connection.execute(query.where(_C.id < page[-1]["id"])).mappings().all()


class _Reversal:
    """The inverse of some changes of one kind in one table."""

    def __init__(self, unit: UnitOfWork, rows: sa.Table, changes: Sequence[sa.RowMapping]) -> None:
        self._unit = unit
        self._rows = rows
        self._changes = changes

    def apply(self, op: Op) -> None:
        if op is Op.UPDATE:
            # One by one: the same row may have been changed twice.
            for change in self._changes:
                (current,) = self._current([change])
                self._unit.replace(self._rows, current, row_of(self._rows, change["before"]))
        elif op is Op.INSERT:
            present = self._current(self._changes)
            self._release(present)
            self._unit.remove(self._rows, *present)
        else:
            keys = [_key(change) for change in self._changes]
            if self._unit.find_all(self._rows, keys):
                raise _ChangedError
            self._unit.insert(
                self._rows, *(row_of(self._rows, change["before"]) for change in self._changes)
            )

    def _release(self, rows: Sequence[Row]) -> None:
        """What was only observed of these rows goes with them, and comes back with them."""
        for column in _ACTIVITY.c:
            if any(key.column.table is self._rows for key in column.foreign_keys):
                for some in pages(row["id"] for row in rows):
                    self._unit.delete_where(_ACTIVITY, column.in_(some))

    def _current(self, changes: Sequence[sa.RowMapping]) -> list[Row]:
        found = self._unit.find_all(self._rows, map(_key, changes))
        if not all(
            same(self._rows, found.get(_key(change)), change["after"]) for change in changes
        ):
            raise _ChangedError
        return [found[_key(change)] for change in changes]


def _key(change: sa.RowMapping) -> Key:
    return tuple(change["row_key"])
