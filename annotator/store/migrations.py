"""Creating the schema, and bringing an older project up to date.

A migration is a numbered function over Alembic's `Operations`, used as a library. SQLite: back up,
then migrate in one transaction. PostgreSQL: refuse until `standpoint migrate` is run. A project
from a newer version is refused by name. A new project gets the current schema at once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from annotator import __version__
from annotator.errors import ProjectError
from annotator.language import tr
from annotator.model import METADATA, MetaRow
from annotator.model.base import utcnow
from annotator.store import copies, migration_2
from annotator.store.engine import APPLICATION_ID, Database
from annotator.store.failures import damaged, translated
from annotator.store.schema_guard import refuse_foreign_code
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


MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, "the first schema", _first_schema),
    Migration(2, "active time", migration_2.apply),
)


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
    """The application id is set once and stays in the file."""
    with translated(database.place), database.engine.connect() as connection:
        driver(connection).execute(f"PRAGMA application_id={APPLICATION_ID}")
    database.choose_journal()


def driver(connection: sa.Connection) -> sqlite3.Connection:
    """The connection of SQLite's own module below one of SQLAlchemy."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


def refuse_content(database: Database) -> None:
    """Raise ProjectError when there is anything in a database that a project is to be made in."""
    with database.read() as connection:
        present = set(sa.inspect(connection).get_table_names())
    if "meta" in present:
        raise ProjectError(
            tr("There is a project already: {place}", place=database.place),
            tr("Open it, or use another database."),
        )
    if present:
        raise ProjectError(
            tr("The database is not empty: {place}", place=database.place),
            tr("Use one that holds nothing yet."),
        )


def version_of(database: Database) -> int | None:
    """The schema's version of a project; None where there is no project in the database."""
    with database.read() as connection:
        if not set(METADATA.tables) & set(sa.inspect(connection).get_table_names()):
            return None
        value = connection.execute(sa.select(_META.c.value).where(_META.c.key == SCHEMA)).scalar()
    if not isinstance(value, int):
        raise ProjectError(
            tr("The project does not say in which schema it is: {place}", place=database.place),
            tr("It is damaged: restore the last good backup."),
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
    refuse_foreign_code(database)
    found, wanted = version_of(database), latest(migrations)
    if found is None:
        raise ProjectError(
            tr("{place} is not a Standpoint project.", place=database.place),
            tr("Choose another one, or create it."),
        )
    if found > wanted:
        raise ProjectError(
            tr(
                "{place} was made by a newer Standpoint (its schema is {found}, this is "
                "version {version} with schema {wanted}).",
                place=database.place,
                found=found,
                version=__version__,
                wanted=wanted,
            ),
            tr("Update Standpoint to open it."),
        )
    if found == wanted:
        return None
    if not database.is_sqlite and not migrate_server:
        raise ProjectError(
            tr(
                "{place} was made by an older Standpoint (schema {found}, wanted {wanted}).",
                place=database.place,
                found=found,
                wanted=wanted,
            ),
            tr("Make a backup, ask the others to close it, and run “standpoint migrate” on it."),
        )
    if database.read_only:
        raise ProjectError(
            tr("{place} was made by an older Standpoint, and is read-only.", place=database.place),
            tr("Copy the file to a folder of yours, and open the copy: it is then migrated."),
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
            copies.snapshot(database.path, part)
            if copies.damage_of_copy(part):
                raise damaged(database.place)
        copies.put_in_place(part, target)
    finally:
        copies.discard(part)
    return target


def migrate(database: Database, steps: Sequence[Migration]) -> None:
    """Apply migrations in one transaction: all of them, or none."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    with unwatched(database) as connection:
        operations = Operations(MigrationContext.configure(connection))
        for step in steps:
            step.apply(operations)
        connection.execute(
            _META.update().where(_META.c.key == SCHEMA).values(value=steps[-1].number)
        )
        if database.is_sqlite:
            _check_references(connection, database)


@contextmanager
def unwatched(database: Database) -> Iterator[sa.Connection]:
    """A transaction in which SQLite does not watch references: check them before it ends."""
    if not database.is_sqlite:
        with database.write() as connection:
            yield connection
        return
    with translated(database.place), database.engine.connect() as connection:
        # Rebuilding a table would trip over references; they are checked before the commit.
        driver(connection).execute("PRAGMA foreign_keys=OFF")
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
            tr(
                "Migrating {place} would break {count} references.",
                place=database.place,
                count=len(broken),
            ),
            tr("Nothing was changed. Run “standpoint check” on the project."),
        )
