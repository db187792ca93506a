"""The unit of work: every write of the program goes through it, and is journalled.

The images of a row before and after are recorded in the same transaction. One record, four uses:
undo and redo without end that survive closing the program, the audit history, live refresh, and
the history panel.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from annotator.errors import NotFoundError
from annotator.language import tr
from annotator.store.recorder import Author, Change, Key, Recorder, Row
from annotator.store.tables import key_names_of

__all__ = ["Author", "Change", "Key", "UnitOfWork", "key_of"]

_PAGE = 500


class UnitOfWork:
    """Writes rows within one transaction, and has them recorded.

    Without an author nothing is recorded: so a restored project begins, whose history starts anew.
    `step_id` joins this unit to a step that another transaction has begun.
    """

    def __init__(
        self, connection: sa.Connection, author: Author | None, step_id: int | None = None
    ) -> None:
        self.connection = connection
        self._recorder = Recorder(connection, author, step_id) if author else None
        self.change: Change | None = None

    def insert(self, table: sa.Table, *rows: Row) -> None:
        """Insert rows; each must give every column that has no default in the database."""
        if not rows:
            return
        self.connection.execute(table.insert(), list(rows))
        if self._recorder:
            for row in rows:
                self._recorder.inserted(table, row)

    def update(self, table: sa.Table, key: Key | int | str, /, **values: Any) -> bool:
        """Set columns of one row. False when they already had these values: nothing is recorded.

        Raises NotFoundError when there is no such row.
        """
        before = self.fetch(table, key)
        values = {name: value for name, value in values.items() if before[name] != value}
        if not values:
            return False
        if "version" in table.c:
            values.setdefault("version", before["version"] + 1)
        if "updated" in table.c and self._recorder:
            values.setdefault("updated", self._recorder.at)
        self.replace(table, before, {**before, **values})
        return True

    def replace(self, table: sa.Table, before: Row, after: Row) -> None:
        """Make one row, whose present state is known, another one with the same key."""
        changed = {name: value for name, value in after.items() if before[name] != value}
        if changed:
            where = _key_is(table, key_of(table, before))
            self.connection.execute(table.update().where(where).values(changed))
        if self._recorder:
            self._recorder.updated(table, before, after)

    def delete(self, table: sa.Table, *keys: Key | int | str) -> None:
        """Delete rows by key. Raises NotFoundError when one is not there."""
        for key in keys:
            self.remove(table, self.fetch(table, key))

    def delete_where(
        self, table: sa.Table, where: sa.ColumnElement[bool], *order: sa.ColumnElement[Any]
    ) -> None:
        """Delete all rows that fit, in this order."""
        found = self.connection.execute(sa.select(table).where(where).order_by(*order))
        self.remove(table, *map(dict, found.mappings()))

    def remove(self, table: sa.Table, *rows: Row) -> None:
        """Delete rows whose present state is known."""
        if not rows:
            return
        names = key_names_of(table)
        where = (table.c[name] == sa.bindparam(f"key_{name}") for name in names)
        keys = [{f"key_{name}": row[name] for name in names} for row in rows]
        self.connection.execute(table.delete().where(*where), keys)
        if self._recorder:
            for row in rows:
                self._recorder.deleted(table, row)

    def fetch(self, table: sa.Table, key: Key | int | str) -> dict[str, Any]:
        """One row by key. Raises NotFoundError."""
        row = self.find(table, key)
        if row is None:
            raise NotFoundError(
                tr(
                    "The {value} is not in the project any more.",
                    value=table.name.replace("_", " "),
                ),
                tr("It may have been removed in another window."),
            )
        return row

    def find(self, table: sa.Table, key: Key | int | str) -> dict[str, Any] | None:
        """One row by key; None when it is not there."""
        query = sa.select(table).where(_key_is(table, key))
        row = self.connection.execute(query).mappings().one_or_none()
        return dict(row) if row is not None else None

    def find_all(self, table: sa.Table, keys: Iterable[Key]) -> dict[Key, Row]:
        """The rows with these keys, as far as they are there."""
        wanted = set(keys)
        # By the first column alone: all databases find that in the index of the primary key.
        first = next(iter(table.primary_key.columns))
        values = sorted({key[0] for key in wanted})
        found: dict[Key, Row] = {}
        for start in range(0, len(values), _PAGE):
            query = sa.select(table).where(first.in_(values[start : start + _PAGE]))
            for row in map(dict, self.connection.execute(query).mappings()):
                key = key_of(table, row)
                if key in wanted:
                    found[key] = row
        return found

    @property
    def is_empty(self) -> bool:
        """Whether nothing was recorded."""
        return self._recorder is None or self._recorder.is_empty

    def finish(self) -> Change | None:
        """Write the journal; call once, at the end, inside the transaction."""
        self.change = self._recorder.finish() if self._recorder else None
        return self.change


def key_of(table: sa.Table, row: Mapping[str, Any]) -> Key:
    """The primary key of a row."""
    return tuple(row[name] for name in key_names_of(table))


def _key_is(table: sa.Table, key: Key | int | str | Sequence[Any]) -> sa.ColumnElement[bool]:
    values = key if isinstance(key, tuple | list) else (key,)
    columns = table.primary_key.columns
    return sa.and_(*(column == value for column, value in zip(columns, values, strict=True)))
