"""Bringing together what is left of a damaged project: its own rows, its journal, and a backup.

A row is taken from the damaged file where it can be read. Where the file is broken, the newest
image of it in the journal counts, else what the backup holds, unless the journal says that the row
was deleted since. Keys of rows that cannot be read come from the indices, which lie elsewhere.
What stands in the place of a table and is none (a view) is not read: that would run it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import exc

from annotator.model import METADATA, ChangeRow, MetaRow, StepRow
from annotator.model.changes import Op
from annotator.store import own_tables
from annotator.store.copies import Progress, untold
from annotator.store.images import row_of
from annotator.store.migrations import PROGRAM, SCHEMA, driver
from annotator.store.tables import key_names_of, names_of, table

_CHANGE = table(ChangeRow)
_JOURNAL = (table(StepRow), _CHANGE)
Key = tuple[Any, ...]
_PAGE = 1_000
"""Rows between two words about how far it is."""


@dataclass(slots=True)
class Tally:
    """What became of the rows of one table. `lost` are those that are known to have been there."""

    read: int = 0
    from_history: int = 0
    from_backup: int = 0
    lost: int = 0
    whole: bool = True
    replaced: bool = False
    """Something else stood in its place."""


class Rows:
    """The rows of one table of a file, as far as they can be read; iterate once.

    `whole` says afterwards whether that was all; `known` counts the rows that there were.
    """

    def __init__(self, source: sqlite3.Connection, rows: sa.Table) -> None:
        self._source = source
        self._name = _quoted(rows.name)
        self.whole = False
        self.known = 0
        self.replaced = rows.name in own_tables.replaced(source)
        readable = () if self.replaced else source.execute(f"PRAGMA table_info({self._name})")
        present = {line[1] for line in readable}
        self.columns = tuple(name for name in names_of(rows) if name in present)
        listed = ", ".join(f'"{name}"' for name in self.columns)
        self._select = f"SELECT rowid, {listed} FROM {self._name} NOT INDEXED"

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        if not self.columns:
            self.whole = not self.replaced  # the table is newer than this file
            return
        seen = set[int]()
        for order in ("", "DESC"):
            try:
                for rowid, *values in self._read(f"ORDER BY rowid {order}"):
                    if rowid in seen:
                        break
                    seen.add(rowid)
                    yield tuple(values)
                else:
                    self.whole = not order
                    if self.whole:
                        break
            except sqlite3.DatabaseError:
                continue
        if not self.whole:
            listed = self._listed()
            yield from self._single(sorted(listed - seen))
            seen |= listed
        self.known = len(seen)

    def _read(self, which: str, *values: int) -> sqlite3.Cursor:
        return self._source.execute(f"{self._select} {which}", values)

    def _single(self, rowids: list[int]) -> Iterator[tuple[Any, ...]]:
        for rowid in rowids:
            with suppress(sqlite3.DatabaseError):
                for _, *values in self._read("WHERE rowid = ?", rowid):
                    yield tuple(values)

    def _listed(self) -> set[int]:
        """The rows that the indices of the table name."""
        found = set[int]()
        with suppress(sqlite3.DatabaseError):
            for _, index, *_ in self._source.execute(f"PRAGMA index_list({self._name})").fetchall():
                query = f"SELECT rowid FROM {self._name} INDEXED BY {_quoted(index)}"
                with suppress(sqlite3.DatabaseError):
                    for (rowid,) in self._source.execute(query):
                        found.add(rowid)
        return found


class Salvage:
    """Fills an empty project, in a transaction that does not watch references."""

    def __init__(
        self,
        target: sa.Connection,
        damaged: sqlite3.Connection | None,
        backup: sqlite3.Connection | None,
        backed_up: int,
        progress: Progress = untold,
    ) -> None:
        """`backed_up` numbers the newest change of the journal that the backup holds.

        `progress` is told how many rows were looked at.
        """
        self._target = target
        self._progress = progress
        self._done = 0
        self._damaged = damaged
        self._backup = backup
        self._backed_up = backed_up
        self._newest: dict[tuple[str, Key], tuple[Op, dict[str, Any] | None]] = {}
        self.tallies: dict[str, Tally] = {}

    def run(self) -> None:
        """Bring all tables together; the journal first, as it knows of the others."""
        for rows in _JOURNAL:
            self._fill(rows)
        self._read_journal()
        for rows in METADATA.sorted_tables:
            if rows not in _JOURNAL:
                self._fill(rows)

    def _fill(self, rows: sa.Table) -> None:
        tally = self.tallies[rows.name] = Tally()
        known = 0
        if self._damaged is not None:
            left = Rows(self._damaged, rows)
            tally.read = self._copy(rows, left, "REPLACE")
            tally.whole, known = left.whole, left.known
            tally.replaced = left.replaced
        else:
            tally.whole = False
        if not tally.whole:
            tally.from_history = self._from_journal(rows)
            if self._backup is not None:
                tally.from_backup = self._copy(rows, Rows(self._backup, rows), "IGNORE")
            there = self._target.execute(sa.select(sa.func.count()).select_from(rows)).scalar_one()
            tally.lost = max(0, known - there)

    def _copy(self, rows: sa.Table, source: Rows, or_else: str) -> int:
        """Insert rows; those that break a rule of the table are none of ours."""
        insert = (
            f"INSERT OR {or_else} INTO {rows.name} ({', '.join(map(_quoted, source.columns))})"
            f" VALUES ({', '.join('?' * len(source.columns))})"
        )
        keys = [source.columns.index(name) for name in key_names_of(rows) if source.columns]
        count = 0
        # Millions of rows: SQLAlchemy would take as long again for each.
        execute = driver(self._target).execute
        for values in source:
            self._count()
            key = tuple(values[place] for place in keys)
            if rows.name == MetaRow.__tablename__ and key[0] in (SCHEMA, PROGRAM):
                continue
            if or_else == "IGNORE" and self._is_deleted(rows, key):
                continue
            with suppress(sqlite3.IntegrityError):
                count += max(0, execute(insert, values).rowcount)
        return count

    def _count(self) -> None:
        self._done += 1
        if self._done % _PAGE == 0:
            self._progress(self._done)

    # --- the journal

    def _read_journal(self) -> None:
        """The last that is known of each row that was changed since the backup."""
        c = _CHANGE.c
        query = sa.select(c.table_name, c.row_key, c.op, c.after).where(c.id > self._backed_up)
        with suppress(json.JSONDecodeError, LookupError):  # what is garbled ends it
            for name, key, op, after in self._target.execute(query.order_by(c.id)):
                self._newest[name, tuple(key)] = (op, after)

    def _is_deleted(self, rows: sa.Table, key: Key) -> bool:
        return self._newest.get((rows.name, key), (None, None))[0] is Op.DELETE

    def _from_journal(self, rows: sa.Table) -> int:
        """Rows that could not be read, as the journal shows them."""
        count = 0
        for (name, key), (_, after) in self._newest.items():
            if name != rows.name or after is None:
                continue
            where = [rows.c[n] == v for n, v in zip(key_names_of(rows), key, strict=True)]
            if self._target.execute(sa.select(sa.literal(1)).where(*where)).first():
                continue
            with suppress(exc.IntegrityError, exc.StatementError, ValueError, KeyError):
                self._target.execute(rows.insert().values(row_of(rows, after)))
                count += 1
        return count


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


# --- references


def mend_references(target: sa.Connection) -> int:
    """Empty what points at rows that are lost, or delete it where it must point; how many rows."""
    mended = 0
    while broken := target.exec_driver_sql("PRAGMA foreign_key_check").all():
        for name, rowid, _, number in broken:
            mended += _mend(target, METADATA.tables[name], rowid, number)
    return mended


def _mend(target: sa.Connection, rows: sa.Table, rowid: int, number: int) -> int:
    listed = target.exec_driver_sql(f'PRAGMA foreign_key_list("{rows.name}")')
    columns = [line[3] for line in listed if line[0] == number]
    free = next((name for name in columns if rows.c[name].nullable), None)
    if free is not None:
        change = f'UPDATE "{rows.name}" SET "{free}" = NULL WHERE rowid = ?'
        with suppress(exc.IntegrityError):
            return target.exec_driver_sql(change, (rowid,)).rowcount
    delete = f'DELETE FROM "{rows.name}" WHERE rowid = ?'
    return target.exec_driver_sql(delete, (rowid,)).rowcount
