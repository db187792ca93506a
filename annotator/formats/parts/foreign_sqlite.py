"""SQLite databases of other programs: opened so that nothing in them is changed or trusted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from annotator.errors import InputError
from annotator.formats.checking import checked
from annotator.formats.files import failure
from annotator.language import tr

T = TypeVar("T")

_MAGIC = b"SQLite format 3\0"
_LARGEST_VALUE = 2**28


class ForeignDatabase:
    """A database that is open for reading. `origin` is what messages call it."""

    def __init__(self, path: Path) -> None:
        self.origin = str(path)
        # immutable: no lock, no journal, no other file is touched.
        self._file = sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True)
        self._file.row_factory = sqlite3.Row
        self._file.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_VALUE)
        self._file.execute("PRAGMA trusted_schema = OFF")

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def columns(self, table: str) -> frozenset[str]:
        """The columns of a table; none when it is not there, or is no plain table.

        A view could compute anything, and without end.
        """
        plain = self._file.execute(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ? COLLATE NOCASE "
            "AND upper(substr(sql, 1, 13)) = 'CREATE TABLE '",
            (table,),
        ).fetchone()
        if plain is None:
            return frozenset()
        # Generated columns are not listed, and so are not read.
        rows = self._file.execute("SELECT name FROM pragma_table_info(?)", (table,))
        return frozenset(str(name).lower() for (name,) in rows)

    def require(self, program: str, tables: dict[str, str]) -> None:
        """`InputError` unless all these tables have all these columns, split by blanks."""
        for table, columns in tables.items():
            missing = set(columns.lower().split()) - self.columns(table)
            if missing:
                raise InputError(
                    tr(
                        "{origin}: this is no {program} database: the table {table} has no "
                        "{missing}.",
                        origin=self.origin,
                        program=program,
                        table=table,
                        missing=min(missing),
                    ),
                    tr("Choose another file."),
                )

    def rows(
        self, record: type[T], query: str, parameters: Mapping[str, Any] | None = None
    ) -> Iterator[T]:
        """The rows that a query of ours gives, each checked to be such a record."""
        where = f"{self.origin}, {record.__name__.strip('_')}"
        for row in self._file.execute(query, parameters or {}):
            values = {name: row[name] for name in row.keys()}  # noqa: SIM118 - it is no dict
            yield checked(record, values, where)


@contextmanager
def open_foreign(path: Path) -> Iterator[ForeignDatabase]:
    """A database to read from; `InputError` when it is none, damaged, or not closed elsewhere."""
    _check(path)
    try:
        with closing(ForeignDatabase(path)) as database:
            yield database
    except (sqlite3.Error, sqlite3.Warning, OverflowError, UnicodeError) as error:
        raise InputError(
            tr("{path}: this database is damaged ({error}).", path=path, error=error),
            tr("Use another copy."),
        ) from error


def _check(path: Path) -> None:
    try:
        with path.open("rb") as file:
            if file.read(len(_MAGIC)) != _MAGIC:
                raise InputError(
                    tr("{path}: this is no database.", path=path), tr("Choose another file.")
                )
    except OSError as error:
        raise failure(path, error) from error
    for ending in ("-wal", "-journal"):
        with suppress(OSError):
            if path.with_name(path.name + ending).stat().st_size:
                raise InputError(
                    tr(
                        "{path}: another program has it open, or was not closed properly.",
                        path=path,
                    ),
                    tr("Open it there once more, and close it."),
                )
