"""Creating the schema, and bringing an older project up to date.

A migration is a numbered function over Alembic's `Operations`, used as a library. SQLite: back up,
then migrate in one transaction. PostgreSQL: refuse until `standpoint migrate` is run. A project
from a newer version is refused by name. A new project gets the current schema at once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from annotator import __version__
from annotator.errors import ProjectError
from annotator.model import METADATA, MetaRow
from annotator.model.base import utcnow
from annotator.store.engine import APPLICATION_ID, Database
from annotator.store.failures import translated
from annotator.store.tables import table

if TYPE_CHECKING:
    from alembic.operations import Operations

_META = table(MetaRow)
SCHEMA, PROGRAM = "schema", "program"
"""Facts in the `meta` table about the database; they are no part of the project's content."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema: from `number - 1` to `number`."""

    number: int
    name: str
    apply: Callable[[Operations], None]


def _first_schema(operations: Operations) -> None:
    METADATA.create_all(operations.get_bind())


MIGRATIONS: tuple[Migration, ...] = (Migration(1, "the first schema", _first_schema),)


def latest(migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """The schema's version that this program works with."""
    return migrations[-1].number


@contextmanager
def creating(database: Database, meta: Mapping[str, object]) -> Iterator[sa.Connection]:
    """A transaction in an empty database that begins with all tables and the project's facts."""
    if database.is_sqlite:
        _mark_file(database)
    with database.write() as connection:
        METADATA.create_all(connection)
        facts = {**meta, PROGRAM: __version__, SCHEMA: latest()}
        connection.execute(_META.insert(), [{"key": k, "value": v} for k, v in facts.items()])
        yield connection


def _mark_file(database: Database) -> None:
    """WAL and the application id are set once and stay in the file."""
    with translated(database.place), database.engine.connect() as connection:
        raw = _driver(connection)
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        raw.execute("PRAGMA journal_mode=WAL")


def _driver(connection: sa.Connection) -> sqlite3.Connection:
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


def refuse_content(database: Database) -> None:
    """Raise ProjectError when there is anything in a database that a project is to be made in."""
    with database.read() as connection:
        present = set(sa.inspect(connection).get_table_names())
    if "meta" in present:
        raise ProjectError(
            f"There is a project already: {database.place}", "Open it, or use another database."
        )
    if present:
        raise ProjectError(
            f"The database is not empty: {database.place}", "Use one that holds nothing yet."
        )


def version_of(database: Database) -> int | None:
    """The schema's version of a project; None where there is no project in the database."""
    with database.read() as connection:
        if not set(METADATA.tables) & set(sa.inspect(connection).get_table_names()):
            return None
        value = connection.execute(sa.select(_META.c.value).where(_META.c.key == SCHEMA)).scalar()
    if not isinstance(value, int):
        raise ProjectError(
            f"The project does not say in which schema it is: {database.place}",
            "It is damaged: restore the last good backup.",
        )
    return value


def ensure_current(
    database: Database,
    migrations: Sequence[Migration] = MIGRATIONS,
    *,
    migrate_server: bool = False,
) -> Path | None:
    """Check the schema's version, and migrate an older project. Returns the backup made.

    Raises ProjectError for what is no project, for a newer version, and on a server until asked.
    """
    found, wanted = version_of(database), latest(migrations)
    if found is None:
        raise ProjectError(
            f"{database.place} is not a Standpoint project.", "Choose another one, or create it."
        )
    if found > wanted:
        raise ProjectError(
            f"{database.place} was made by a newer Standpoint (its schema is {found}, "
            f"this is version {__version__} with schema {wanted}).",
            "Update Standpoint to open it.",
        )
    if found == wanted:
        return None
    if not database.is_sqlite and not migrate_server:
        raise ProjectError(
            f"{database.place} was made by an older Standpoint (schema {found}, wanted {wanted}).",
            "Make a backup, ask the others to close it, and run “standpoint migrate” on it.",
        )
    saved = backup(database, found) if database.is_sqlite else None
    migrate(database, [step for step in migrations if step.number > found])
    return saved


def backup(database: Database, version: int) -> Path:
    """A complete copy of a SQLite project beside it, named after its schema and the time.

    The copy is checked. Raises ProjectError, and leaves nothing behind, when it cannot be made.
    """
    assert database.path is not None
    stamp = utcnow().strftime("%Y%m%d-%H%M%S-%f")
    target = database.path.with_name(f"{database.path.stem}.schema{version}-{stamp}.standpoint")
    part = target.with_suffix(".part")
    try:
        with translated(database.place):
            _copy(database.path, part)
        part.replace(target)
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + suffix).unlink(missing_ok=True)
    return target


def _copy(path: Path, target: Path) -> None:
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        (found,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise sqlite3.DatabaseError(f"malformed: {found}")


def migrate(database: Database, steps: Sequence[Migration]) -> None:
    """Apply migrations in one transaction: all of them, or none."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    with _migrating(database) as connection:
        operations = Operations(MigrationContext.configure(connection))
        for step in steps:
            step.apply(operations)
        connection.execute(
            _META.update().where(_META.c.key == SCHEMA).values(value=steps[-1].number)
        )
        if database.is_sqlite:
            _check_references(connection, database)


@contextmanager
def _migrating(database: Database) -> Iterator[sa.Connection]:
    if not database.is_sqlite:
        with database.write() as connection:
            yield connection
        return
    with translated(database.place), database.engine.connect() as connection:
        # Rebuilding a table would trip over references; they are checked before the commit.
        _driver(connection).execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.execution_options(unit_of_work=True).begin():
                yield connection
        finally:
            # The pragma outlives the transaction: nobody else is given this connection.
            connection.invalidate()


def _check_references(connection: sa.Connection, database: Database) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise ProjectError(
            f"Migrating {database.place} would break {len(broken)} references.",
            "Nothing was changed. Run “standpoint check” on the project.",
        )
