"""Copies of a SQLite project: made while people work in it, looked at without changing them.

A copy is one file that needs no others beside it: it is not in WAL mode.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from annotator.store import own_tables, read_only

Progress = Callable[[int], object]
"""Is told how much is done; may raise, which stops the work."""

_PAGES = 256
"""Pages that are copied at a time: 1 MiB, after which a copy can be stopped."""
_WAIT = 0.005  # seconds before the next try, while somebody writes
_PATIENCE = 500
"""Milliseconds for others to let go of a file."""
_MINE = stat.S_IRUSR | stat.S_IWUSR
COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file in use."""


def untold(done: int) -> None:
    """Nobody asks how far it is."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a project's file holds, at a glance. `journal` numbers its newest recorded change."""

    name: str
    uuid: str
    schema: int
    journal: int
    documents: int
    annotations: int
    statements: int
    changed: datetime | None


def save(live: sqlite3.Connection, target: Path) -> None:
    """Write what a connection has open into a new file, whatever has become of its own."""
    target.touch(mode=_MINE)
    with closing(sqlite3.connect(target)) as copy:
        live.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")


def snapshot(source: Path, target: Path, progress: Progress = untold) -> Look | None:
    """Copy one state of a project into a new file, while others read and write.

    Returns what was in that state, where the project can tell. `progress` is told the pages done.
    Raises sqlite3.Error, and whatever `progress` raises; the target is then not whole.
    """
    target.touch(mode=_MINE)  # until it may be read by those who may read the project
    with _opened(source, _mode(source)) as live, closing(sqlite3.connect(target)) as copy:
        seen = _hold(live)
        live.backup(
            copy,
            pages=_PAGES,
            progress=lambda _, remaining, total: progress(total - remaining),
            sleep=_WAIT,
        )
        copy.execute("PRAGMA journal_mode=DELETE")
    set_mode(target, mode_of(source))
    return seen


def _hold(live: sqlite3.Connection) -> Look | None:
    """Stay at one state, so that no write of others starts the copy again.

    Only in WAL: with a rollback journal that would keep the others from writing.
    """
    (mode,) = live.execute("PRAGMA journal_mode").fetchone()
    if mode != "wal":
        return None
    live.execute("BEGIN")
    return _look(live)


def look(path: Path) -> Look:
    """What a project in use holds. Raises sqlite3.Error where it cannot be read."""
    with _opened(path, _mode(path)) as connection:
        return _look(connection)


def look_at_copy(path: Path) -> Look:
    """What a copy holds; nothing is written, not even beside it. Raises sqlite3.Error."""
    with _opened(path, "ro&immutable=1") as connection:
        return _look(connection)


def damage(path: Path, progress: Progress = untold) -> list[str]:
    """What is broken in the pages of a project in use, in SQLite's words; table by table."""
    with _opened(path, _mode(path)) as connection:
        return _damage(connection, progress)


def damage_of_copy(path: Path, progress: Progress = untold) -> list[str]:
    """What is broken in the pages of a copy."""
    with _opened(path, "ro&immutable=1") as connection:
        return _damage(connection, progress)


def _mode(path: Path) -> str:
    """How a project in use is opened, which may be read-only."""
    return read_only.mode(path) if read_only.is_read_only(path) else "rw"


@contextmanager
def _opened(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        distrust(connection)
        yield connection


def distrust(connection: sqlite3.Connection) -> None:
    """What a file brings along runs no function that could do harm, and damage is looked for."""
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)


def _damage(connection: sqlite3.Connection, progress: Progress) -> list[str]:
    try:
        return list(_broken(connection, progress))
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and "malformed" not in str(error):
            raise  # locked, or the disk cannot be read: that is no damage of the file
        return [str(error)]


def _broken(connection: sqlite3.Connection, progress: Progress) -> Iterator[str]:
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type='table' AND rootpage>0")
    for done, (name,) in enumerate([("sqlite_schema",), *tables]):
        progress(done)
        for (line,) in connection.execute(f"PRAGMA quick_check({_quoted(name)})"):
            if line != "ok":
                yield line


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


_COUNTS = """
    SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM annotation),
           (SELECT count(*) FROM annotation WHERE kind = 'stance')
           + (SELECT count(*) FROM annotation AS claim WHERE kind = 'claim' AND NOT EXISTS
              (SELECT 1 FROM annotation WHERE claim_id = claim.id)),
           (SELECT coalesce(max(id), 0) FROM change),
           (SELECT at FROM step ORDER BY id DESC LIMIT 1)
"""


def _look(connection: sqlite3.Connection) -> Look:
    if foreign := own_tables.replaced(connection):
        raise sqlite3.DatabaseError(f"not of Standpoint: {', '.join(sorted(foreign))}")
    # SQLite gives a lone number as a number, whatever it was stored as.
    facts = {
        key: json.loads(value) if isinstance(value, str) else value
        for key, value in connection.execute("SELECT key, value FROM meta")
    }
    documents, annotations, statements, journal, at = connection.execute(_COUNTS).fetchone()
    return Look(
        name=str(facts.get("name", "")),
        uuid=str(facts.get("uuid", "")),
        schema=int(facts.get("schema", 0)),
        journal=journal,
        documents=documents,
        annotations=annotations,
        statements=statements,
        changed=datetime.fromisoformat(at) if at else None,
    )


def vacate(path: Path) -> None:
    """Have all of a project in its one file, and make sure that nobody else has it open.

    Raises sqlite3.OperationalError (locked) where somebody has, or (readonly) where it cannot be.
    """
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise sqlite3.OperationalError("attempt to write a readonly database")
    with _opened(path, "rw") as connection:
        connection.execute(f"PRAGMA busy_timeout={_PATIENCE}")
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        (mode,) = connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    if mode != "delete":
        raise sqlite3.OperationalError("database is locked")


# --- files


def mode_of(path: Path) -> int:
    """Who may read and write a file."""
    return stat.S_IMODE(path.stat().st_mode)


def set_mode(path: Path, mode: int) -> None:
    """Let the same people read and write a file, and us; not every file system knows how."""
    with suppress(OSError):
        path.chmod(mode | stat.S_IWUSR)


def set_aside(path: Path, aside: Path) -> None:
    """Give a file that cannot be vacated another name, with what SQLite keeps beside it.

    It stays under its own name too, until it is replaced; what was beside it is gone there, so that
    nobody takes it for a part of the file that comes into its place.
    """
    try:
        os.link(path, aside)
    except OSError:  # not every file system has second names
        shutil.copy2(path, aside)
    for suffix in COMPANIONS:
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + suffix))


def take_back(path: Path, aside: Path) -> None:
    """Undo `set_aside`: nothing has come into the file's place."""
    for suffix in COMPANIONS:
        beside = aside.with_name(aside.name + suffix)
        if beside.exists():
            beside.replace(path.with_name(path.name + suffix))
    aside.unlink()


def put_in_place(part: Path, target: Path) -> None:
    """Make a finished file the target, in one step that a power cut cannot divide."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system lets one."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some shares cannot
            os.fsync(handle)
    finally:
        os.close(handle)


def discard(path: Path) -> None:
    """Take away a database with what SQLite has left beside it."""
    for suffix in ("", *COMPANIONS):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
