"""Opening databases, and the two ways to use one: `read()` and `write()`.

SQLite runs with WAL and synchronous=FULL: a committed unit of work survives `kill -9` and power
loss. On both databases one unit of work is written at a time: SQLite begins IMMEDIATE, since a
reader that turns into a writer fails at once; on PostgreSQL an advisory lock does the same. So what
a verb has checked still holds when it writes, and steps are numbered in the order of their commits.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from weakref import WeakSet

import orjson
import sqlalchemy as sa
from sqlalchemy import event, exc

from annotator.errors import GoneError, ProjectError
from annotator.language import tr
from annotator.store import copies, read_only
from annotator.store.failures import damaged, os_failure, translated
from annotator.store.filesystems import filesystem_of, is_network

APPLICATION_ID = 0x53544450  # "STDP"
BUSY_SECONDS = 5.0
"""How long a unit of work waits for another one to end before it gives up."""

# EXTRA is FULL with WAL; without it, it also syncs the end of the rollback journal.
# The schema is trusted, since schema_guard has looked at it: with trusted_schema=OFF our own
# triggers could not reach the full-text index.
_PRAGMAS = ("foreign_keys=ON", "synchronous=EXTRA", "cache_size=-32768", "cell_size_check=ON")
_WRITE = {"unit_of_work": True}
# A snapshot would be older than the lock, and miss what the writer before has done.
_WRITE_ON_SERVER = {**_WRITE, "isolation_level": "READ COMMITTED"}
_DRIVER = "postgresql+psycopg"


def url_of(place: str | Path) -> sa.URL:
    """The database URL of a project: a URL as it is, anything else is the path of a file.

    Raises ProjectError for a URL that is none, and for databases that we do not know.
    """
    text = str(place)
    if "://" not in text:
        return sa.URL.create("sqlite", database=str(Path(text).expanduser().resolve()))
    try:
        url = sa.make_url(text.replace("postgres://", "postgresql://", 1))
    except (exc.ArgumentError, ValueError) as error:
        raise _unknown_place(text.partition("://")[0]) from error
    backend = url.get_backend_name()
    if backend == "postgresql":
        return url.set(drivername=_DRIVER)
    if backend == "sqlite" and url.database and url.database != ":memory:":
        return sa.URL.create("sqlite", database=str(Path(url.database).resolve()))
    raise _unknown_place(backend)


def _unknown_place(what: str) -> ProjectError:
    return ProjectError(
        tr("Standpoint cannot keep a project in “{what}”.", what=what),
        tr("Give the path of a .standpoint file, or a postgresql:// URL."),
    )


def path_of(url: sa.URL) -> Path | None:
    """The file of a project; None on a server."""
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def _sqlite_engine(url: sa.URL, busy_seconds: float, mode: str) -> sa.Engine:
    """Our own BEGIN instead of the driver's; a file that is gone is missed, and not made again."""
    file = f"{Path(url.database or '').as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            file, uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False
        )
        try:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except sqlite3.Error:
            connection.close()  # of a damaged file, nobody else would
            raise
        return connection

    engine = sa.create_engine(url, creator=connect, hide_parameters=True, **_json())

    @event.listens_for(engine, "begin")
    def _on_begin(connection: sa.Connection) -> None:
        writes = connection.get_execution_options().get("unit_of_work")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _server_engine(url: sa.URL, busy_seconds: float) -> sa.Engine:
    """One state for each reader; one writer at a time, which the others wait for."""
    try:
        # A server may have been started anew since the last verb: pre-ping looks first.
        engine = sa.create_engine(
            url,
            isolation_level="REPEATABLE READ",
            pool_pre_ping=True,
            hide_parameters=True,
            **_json(),
        )
    except ModuleNotFoundError as error:
        raise ProjectError(
            tr("The driver for PostgreSQL is not installed ({error}).", error=error.name),
            tr("Install it with: pip install 'standpoint[postgres]'"),
        ) from error

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, record: object) -> None:
        connection.execute("SET TIME ZONE 'UTC'")
        connection.execute(f"SET lock_timeout = {round(busy_seconds * 1000)}")
        connection.commit()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: sa.Connection) -> None:
        if connection.get_execution_options().get("unit_of_work"):
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")

    return engine


def _json() -> dict[str, Any]:
    return {"json_serializer": _to_json, "json_deserializer": _from_json}


def _to_json(value: Any) -> str:
    return orjson.dumps(value).decode()


def _from_json(value: Any) -> Any:
    # SQLite gives a lone number as a number, whatever it was stored as.
    return orjson.loads(value) if isinstance(value, str | bytes) else value


def _leave_wal(raw: sqlite3.Connection) -> None:
    raw.execute("PRAGMA locking_mode=EXCLUSIVE")  # so that WAL is read without shared memory
    if raw.execute("PRAGMA journal_mode=DELETE").fetchone() != ("delete",):
        raise sqlite3.OperationalError("database is locked")


class Database:
    """One open database. Raises `ProjectError` for whatever is wrong with its place."""

    def __init__(
        self,
        url: sa.URL,
        *,
        busy_seconds: float = BUSY_SECONDS,
        filesystem: Callable[[Path], str] = filesystem_of,
    ) -> None:
        self.url = url
        self.on_share = self.path is not None and is_network(filesystem(self.path))
        self._identity = self._file_identity()
        self.read_only = self._identity is not None and read_only.is_read_only(Path(self.place))
        self._stamp: read_only.Stamp | None = None
        if self.is_sqlite:
            self.engine = _sqlite_engine(url, busy_seconds, self._mode())
        else:
            self.engine = _server_engine(url, busy_seconds)
        _open.add(self)

    @property
    def is_sqlite(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    @property
    def path(self) -> Path | None:
        """The project's file; None on a server."""
        return path_of(self.url)

    @property
    def place(self) -> str:
        """Where the project is, for messages: never with a password."""
        return str(self.path) if self.path else self.url.render_as_string(hide_password=True)

    def choose_journal(self) -> None:
        """WAL on a disk of this computer, a rollback journal on a network share: once, at opening.

        WAL needs memory shared by all that have the file open, which computers do not have. Where
        WAL cannot be had, or others have the file open, the journal stays as it is.
        Raises ProjectError when the file is on a share, in WAL mode, and in use by others.
        """
        if self.path is None or self.read_only:
            return
        self._check_file()
        with translated(self.place), self.engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert isinstance(raw, sqlite3.Connection)
            if self.on_share:
                _leave_wal(raw)
                connection.invalidate()  # it would keep the others out
            else:
                with suppress(sqlite3.OperationalError):
                    raw.execute("PRAGMA journal_mode=WAL")

    def _mode(self) -> str:
        """How SQLite opens the file."""
        if self.path is None or not self.read_only:
            return "rw"
        try:
            mode = read_only.mode(self.path)
            self._stamp = read_only.stamp(self.path) if mode == read_only.STILL else None
        except OSError as error:
            raise os_failure(self.path, error) from error
        return mode

    def is_in(self, path: Path) -> bool:
        """Whether this is the database in a file, whatever the file's name was."""
        status = path.stat()
        return self._identity == (status.st_dev, status.st_ino)

    def _file_identity(self) -> tuple[int, int] | None:
        if self.path is None:
            return None
        try:
            status = self.path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise os_failure(self.path, error) from error
        return (status.st_dev, status.st_ino)

    def _check_file(self) -> None:
        # SQLite goes on happily in a file that was deleted or replaced, and writes into nothing.
        if self._identity is not None and self._file_identity() != self._identity:
            raise GoneError(
                tr(
                    "The project file was removed or replaced while it was open: {place}",
                    place=self.place,
                ),
                tr("Nothing was written. Put the file back, or open the project again."),
            )
        if self._stamp is not None and self.path and read_only.stamp(self.path) != self._stamp:
            raise read_only.changed(self.place)

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """A connection that sees one state of the database."""
        self._check_file()
        with translated(self.place), self.engine.connect() as connection:
            yield connection
        if self._stamp is not None:
            self._check_file()

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """A connection in a transaction: committed at the end, rolled back by any exception.

        Raises ProjectError when another writer does not end within the time to wait, and where
        nothing may be written.
        """
        self._check_file()
        if self.read_only:
            raise read_only.ReadOnlyError(self.place)
        options = _WRITE if self.is_sqlite else _WRITE_ON_SERVER
        with (
            translated(self.place),
            self.engine.connect() as connection,
            connection.execution_options(**options).begin(),
        ):
            yield connection

    def save_copy(self, target: Path) -> None:
        """Write what is open into a new file, also when its own was removed or replaced.

        Raises ProjectError when that cannot be written, or nothing is held open any more.
        """
        part = target.with_name(f"{target.name}.part")
        pool = self.engine.pool
        if not isinstance(pool, sa.QueuePool) or not pool.checkedin():
            raise GoneError(  # a new connection would open what lies there now
                tr("Nothing of {place} is held open any more.", place=self.place),
                tr("Restore the last backup."),
            )
        try:
            with translated(str(target)), self.engine.connect() as connection:
                live = connection.connection.driver_connection
                assert isinstance(live, sqlite3.Connection)
                copies.save(live, part)
                if copies.damage_of_copy(part):
                    raise damaged(self.place)
            copies.put_in_place(part, target)
        except OSError as error:
            raise os_failure(target, error) from error
        finally:
            with suppress(OSError):
                copies.discard(part)

    def close(self) -> None:
        """Let go of the file or the server."""
        self.engine.dispose()
        _open.discard(self)


_open: WeakSet[Database] = WeakSet()
"""All databases that this process has open."""


def sqlite_file_problem(path: Path) -> ProjectError | None:
    """Why a file cannot be opened as a project, seen from outside; None when nothing is wrong."""
    try:
        return _problem(path)
    except OSError as error:
        return os_failure(path, error)


def _problem(path: Path) -> ProjectError | None:
    if not path.exists():
        return ProjectError(
            tr("There is no project at {path}.", path=path),
            tr("Check the path, or create it first."),
        )
    if not path.is_file():
        what = "a folder" if path.is_dir() else "a device"
        return ProjectError(
            tr("{path} is {what}, not a project file.", path=path, what=what),
            tr("Choose a .standpoint file."),
        )
    if any(database.is_in(path) for database in list(_open)):
        # Reading it here would end the locks that this process holds on it: POSIX wants that.
        return None
    with path.open("rb") as file:
        head = file.read(100)
    if not head.startswith(b"SQLite format 3\x00"):
        return ProjectError(
            tr("{path} is not a Standpoint project.", path=path), tr("Choose a .standpoint file.")
        )
    if len(head) < 100 or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        return ProjectError(
            tr("{path} is a database of another program, not a Standpoint project.", path=path),
            tr("Choose a .standpoint file."),
        )
    return None
