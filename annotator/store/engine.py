"""Opening databases, and the two ways to use one: `read()` and `write()`.

SQLite runs with WAL and synchronous=FULL: a committed unit of work survives `kill -9` and power
loss. Units of work begin IMMEDIATE, since a reader that turns into a writer fails at once.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from annotator.errors import ProjectError
from annotator.store.failures import translated

APPLICATION_ID = 0x53544450  # "STDP"
BUSY_SECONDS = 5.0
_WRITE = {"unit_of_work": True}


def url_of(place: str | Path) -> sa.URL:
    """The database URL of a project: a PostgreSQL URL as it is, anything else is a file's path."""
    text = str(place)
    if text.startswith(("postgresql://", "postgres://")):
        return sa.make_url(text).set(drivername="postgresql+psycopg")
    if "://" in text:
        url = sa.make_url(text)
        if url.get_backend_name() not in ("sqlite", "postgresql"):
            raise ProjectError(
                f"Standpoint cannot keep a project in “{url.get_backend_name()}”.",
                "Give the path of a .standpoint file, or a postgresql:// URL.",
            )
        return url
    return sa.URL.create("sqlite", database=str(Path(text).expanduser().resolve()))


def _configure_sqlite(engine: sa.Engine) -> None:
    """Our own BEGIN instead of the driver's, and the pragmas of every connection."""

    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, record: object) -> None:
        connection.isolation_level = None
        for pragma in ("foreign_keys=ON", "synchronous=FULL", "cache_size=-32768"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _on_begin(connection: sa.Connection) -> None:
        writes = connection.get_execution_options().get("unit_of_work")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


class Database:
    """One open database. Raises `ProjectError` for whatever is wrong with its place."""

    def __init__(self, url: sa.URL) -> None:
        self.url = url
        arguments: dict[str, Any] = {}
        if self.is_sqlite:
            arguments = {"connect_args": {"timeout": BUSY_SECONDS}}
        try:
            self.engine = sa.create_engine(url, **arguments)
        except ModuleNotFoundError as error:
            raise ProjectError(
                f"The driver for {url.get_backend_name()} is not installed ({error.name}).",
                "Install it with: pip install 'standpoint[postgres]'",
            ) from error
        if self.is_sqlite:
            _configure_sqlite(self.engine)
        self._identity = self._file_identity()

    @property
    def is_sqlite(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    @property
    def path(self) -> Path | None:
        """The project's file; None on a server."""
        return Path(self.url.database) if self.is_sqlite and self.url.database else None

    @property
    def place(self) -> str:
        """Where the project is, for messages: never with a password."""
        return str(self.path) if self.path else self.url.render_as_string(hide_password=True)

    def _file_identity(self) -> tuple[int, int] | None:
        if self.path is None or not self.path.exists():
            return None
        status = self.path.stat()
        return (status.st_dev, status.st_ino)

    def remember_file(self) -> None:
        """Take the file that is there now as ours (after creating it)."""
        self._identity = self._file_identity()

    def _check_file(self) -> None:
        # SQLite goes on writing happily into a file that was deleted or replaced: into nothing.
        if self._identity is not None and self._file_identity() != self._identity:
            raise ProjectError(
                f"The project file was removed or replaced while it was open: {self.place}",
                "Nothing was written. Put the file back, or open the project again.",
            )

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """A connection that sees one state of the database."""
        with translated(self.place), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """A connection in a transaction: committed at the end, rolled back by any exception."""
        self._check_file()
        with (
            translated(self.place),
            self.engine.connect() as connection,
            connection.execution_options(**_WRITE).begin(),
        ):
            yield connection

    def pragma(self, name: str) -> Any:
        """The value of a SQLite pragma."""
        with self.read() as connection:
            return connection.exec_driver_sql(f"PRAGMA {name}").scalar()

    def close(self) -> None:
        """Let go of the file or the server."""
        self.engine.dispose()


def sqlite_file_problem(path: Path) -> ProjectError | None:
    """Why a file cannot be opened as a project, seen from outside; None when nothing is wrong."""
    if not path.exists():
        return ProjectError(
            f"There is no project at {path}.", "Check the path, or create it first."
        )
    if path.is_dir():
        return ProjectError(
            f"{path} is a folder, not a project file.", "Choose a .standpoint file."
        )
    if not os.access(path, os.R_OK):
        return ProjectError(f"{path} may not be read.", "Ask its owner for permission.")
    with path.open("rb") as file:
        head = file.read(100)
    if not head.startswith(b"SQLite format 3\x00"):
        return ProjectError(f"{path} is not a Standpoint project.", "Choose a .standpoint file.")
    if len(head) < 100 or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        return ProjectError(
            f"{path} is a database of another program, not a Standpoint project.",
            "Choose a .standpoint file.",
        )
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        return ProjectError(
            f"{path} is read-only.",
            "Make the file and its folder writable, or copy the project to another folder.",
        )
    return None
