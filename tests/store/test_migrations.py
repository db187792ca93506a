"""Migrations, tried with made-up ones: backed up, all or nothing, refused when too new."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.operations import Operations
from projects import Scene, add_article, check_refused, content

from annotator.errors import ProjectError, UserError
from annotator.model import METADATA
from annotator.services import Project
from annotator.store.engine import Database, url_of
from annotator.store.migrations import MIGRATIONS, Migration, ensure_current, latest, version_of

NOW = latest()


def add_a_column(operations: Operations) -> None:
    operations.add_column("document", sa.Column("place", sa.Text, server_default="nowhere"))


def rebuild_a_table(operations: Operations) -> None:
    # On SQLite this makes the table anew; a server alters the one it has.
    with operations.batch_alter_table(
        "annotation", copy_from=METADATA.tables["annotation"]
    ) as batch:
        batch.alter_column("form", type_=sa.String(32))
        batch.add_column(sa.Column("weight", sa.Integer, server_default="1"))


def fail_halfway(operations: Operations) -> None:
    operations.add_column("document", sa.Column("half", sa.Text))
    operations.execute("INSERT INTO document_text VALUES (1, 'dangling')")
    operations.execute("INSERT INTO no_such_table VALUES (1)")


def leave_dangling(operations: Operations) -> None:
    operations.execute("DELETE FROM document")


COLUMN = Migration(NOW + 1, "a column", add_a_column)
REBUILD = Migration(NOW + 2, "a rebuilt table", rebuild_a_table)


@pytest.fixture
def closed(scene: Scene, place: str) -> str:
    """The place of a project that nobody has open."""
    scene.project.close()
    return place


def migrate(place: str, *steps: Migration, **options) -> Path | None:
    database = Database(url_of(place))
    try:
        return ensure_current(database, (*MIGRATIONS, *steps), **options)
    finally:
        database.close()


def columns(place: str, table: str) -> set[str]:
    engine = sa.create_engine(url_of(place))
    names = {column["name"] for column in sa.inspect(engine).get_columns(table)}
    engine.dispose()
    return names


def test_the_numbers_of_the_migrations_count_up() -> None:
    assert [step.number for step in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))


def test_a_current_project_is_left_alone(closed: str) -> None:
    assert migrate(closed) is None


def test_columns_are_added_and_tables_rebuilt(closed: str, scene: Scene) -> None:
    migrate(closed, COLUMN, REBUILD, migrate_server=True)
    assert "place" in columns(closed, "document")
    assert "weight" in columns(closed, "annotation")
    database = Database(url_of(closed))
    assert version_of(database) == NOW + 2
    with database.read() as connection:
        found = connection.exec_driver_sql("SELECT place, weight FROM document, annotation")
        assert set(map(tuple, found)) == {("nowhere", 1)}
    database.close()
    with pytest.raises(ProjectError, match="made by a newer Standpoint"):
        Project.open(closed)


def test_a_rebuilt_table_keeps_its_rules(closed: str, scene: Scene) -> None:
    migrate(closed, COLUMN, REBUILD, migrate_server=True)
    database = Database(url_of(closed))
    for rule in (
        "UPDATE annotation SET polarity = 7",
        "UPDATE annotation SET kind = 'opinion'",
        f"UPDATE annotation SET claim_id = {scene.mention + 1}",
        "DELETE FROM document",
    ):
        with pytest.raises(sa.exc.IntegrityError), database.engine.begin() as connection:
            connection.exec_driver_sql(rule)
    indices = {index["name"] for index in sa.inspect(database.engine).get_indexes("annotation")}
    assert {index.name for index in METADATA.tables["annotation"].indexes} <= indices
    database.close()


def test_a_file_is_backed_up_first(closed: str, request: pytest.FixtureRequest) -> None:
    backup = migrate(closed, COLUMN, migrate_server=True)
    if not Path(closed).exists():
        assert backup is None
        return
    assert backup.parent == Path(closed).parent
    assert backup.name.startswith(f"project.schema{NOW}-")
    with Project.open(backup) as old, Project.open(closed_copy(closed)) as new:
        assert content(old) == content(new)
        assert old.check() == []


def closed_copy(place: str) -> str:
    """The migrated file, told that it is of the present version again."""
    with closing(sqlite3.connect(place)) as connection:
        connection.execute(f"UPDATE meta SET value = '{NOW}' WHERE key = 'schema'")
        connection.execute("ALTER TABLE document DROP COLUMN place")
        connection.commit()
    return place


@pytest.mark.parametrize("broken", [fail_halfway, leave_dangling])
def test_all_migrations_or_none(closed: str, broken) -> None:
    with Project.open(closed) as project:
        before = content(project)
    with pytest.raises((UserError, sa.exc.DBAPIError)):
        migrate(closed, COLUMN, Migration(NOW + 2, "broken", broken), migrate_server=True)
    assert "place" not in columns(closed, "document")
    with Project.open(closed) as project:
        assert content(project) == before
        assert project.check() == []


def test_the_file_of_a_failed_migration_is_the_same_byte_by_byte(tmp_path: Path) -> None:
    place = tmp_path / "p.standpoint"
    Project.create(place).close()
    before = place.read_bytes()
    with pytest.raises(sa.exc.OperationalError):
        migrate(str(place), COLUMN, Migration(NOW + 2, "broken", fail_halfway))
    assert place.read_bytes() == before
    assert not list(tmp_path.glob("*.part"))


def test_a_damaged_project_is_not_migrated(tmp_path: Path) -> None:
    place = tmp_path / "p.standpoint"
    with Project.create(place) as project:
        for number in range(60):
            add_article(project, f"{number} " + "This was said. " * 400, f"Title {number}")
    size = place.stat().st_size
    with place.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xa5" * (size // 4))
    before = place.read_bytes()
    check_refused(lambda: migrate(str(place), COLUMN), "damaged", str(place))
    assert place.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [place.name]


def test_references_are_watched_again_after_a_failure(tmp_path: Path) -> None:
    place = tmp_path / "p.standpoint"
    Project.create(place).close()
    database = Database(url_of(place))
    with pytest.raises(sa.exc.OperationalError):
        ensure_current(database, (*MIGRATIONS, Migration(NOW + 1, "broken", fail_halfway)))
    with pytest.raises(sa.exc.IntegrityError), database.engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO document_text VALUES (1, 'dangling')")
    database.close()


@pytest.mark.postgres
def test_a_server_is_migrated_only_when_asked(postgres_url: str) -> None:
    Project.create(postgres_url).close()
    with pytest.raises(ProjectError, match="made by an older Standpoint") as caught:
        migrate(postgres_url, COLUMN)
    assert "standpoint migrate" in caught.value.hint
    assert "place" not in columns(postgres_url, "document")
    migrate(postgres_url, COLUMN, migrate_server=True)
    assert "place" in columns(postgres_url, "document")


def test_a_newer_project_is_refused_by_name(closed: str) -> None:
    migrate(closed, COLUMN, migrate_server=True)
    with pytest.raises(ProjectError, match=f"its schema is {NOW + 1}, this is version") as caught:
        Project.open(closed)
    assert caught.value.hint == "Update Standpoint to open it."
