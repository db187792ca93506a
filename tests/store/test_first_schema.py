"""Projects of the first schema, made by its own SQL: backed up, migrated, and like new ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from projects import Scene, check_refused, content

from annotator.errors import ProjectError
from annotator.services import Project
from annotator.store.engine import APPLICATION_ID, Database, url_of
from annotator.store.migrations import latest, version_of

FOLDER = Path(__file__).parent


def old_tables(connection: sa.Connection) -> None:
    """Make the tables of schema 1, by the SQL that made them then."""
    script = (FOLDER / f"schema_1.{connection.dialect.name}.sql").read_text("utf-8")
    for statement in filter(str.strip, script.split(";\n")):
        connection.exec_driver_sql(statement)


def copy_rows(source: sa.Engine, target: sa.Connection) -> None:
    """Copy a project, as far as schema 1 has tables and columns for it."""
    old, new = sa.MetaData(), sa.MetaData()
    old.reflect(target)
    new.reflect(source)
    with source.connect() as reader:
        for table in old.sorted_tables:
            columns = [new.tables[table.name].c[column.name] for column in table.c]
            rows = reader.execute(sa.select(*columns)).mappings().all()
            if rows:
                target.execute(table.insert(), [dict(row) for row in rows])
    if target.dialect.name == "postgresql":
        for name in ("step", "change"):
            count_on = f"SELECT setval('{name}_id_seq', (SELECT max(id) FROM {name}))"
            target.exec_driver_sql(count_on)
    meta = old.tables["meta"]
    target.execute(meta.update().where(meta.c.key == "schema").values(value=1))


@pytest.fixture
def old(scene: Scene, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The place of a project of schema 1 that holds one of everything, with its history."""
    source = Database(scene.project._database.url)
    if source.is_sqlite:
        place = str(tmp_path / "old.standpoint")
        Path(place).touch()
    else:
        place = request.getfixturevalue("postgres_server").create_database()
    target = Database(url_of(place))
    with target.engine.connect() as connection:
        if target.is_sqlite:
            raw = connection.connection.driver_connection
            raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
            raw.execute("PRAGMA journal_mode=WAL")
        with connection.begin():
            old_tables(connection)
            copy_rows(source.engine, connection)
    target.close()
    source.close()
    yield place
    if not Path(place).exists():
        request.getfixturevalue("postgres_server").drop_database(place)


def shape(place: str) -> dict[str, object]:
    """Tables, columns, keys, indices and rules of a database, without regard to their order."""
    database = Database(url_of(place))
    look = sa.inspect(database.engine)
    found = {
        name: (
            {c["name"]: (str(c["type"]), c["nullable"]) for c in look.get_columns(name)},
            look.get_pk_constraint(name)["constrained_columns"],
            {(i["name"], *i["column_names"]) for i in look.get_indexes(name)},
            {(k["name"], k["referred_table"]) for k in look.get_foreign_keys(name)},
            {(c["name"], _rule(c["sqltext"])) for c in look.get_check_constraints(name)},
        )
        for name in look.get_table_names()
    }
    database.close()
    return found


def _rule(sql: str) -> str:
    """A rule without what servers add to it when they keep it."""
    return "".join(sql.replace("::text[]", "").replace("::text", "").split())


def test_an_old_project_is_migrated_without_loss(old: str, scene: Scene) -> None:
    with Project.open(old, migrate_server=True) as project:
        assert content(project) == content(scene.project)
        assert project.check() == []
        assert project.history.undo() == scene.project.history.undo()
        assert content(project) == content(scene.project)
        while project.history.undo():
            pass
        assert content(project)[1] == ()


def test_a_migrated_project_is_like_a_new_one(old: str, place: str) -> None:
    Project.open(old, migrate_server=True).close()
    assert shape(old) == shape(place)


def test_a_file_is_backed_up_and_a_server_asked_first(old: str) -> None:
    if not Path(old).exists():
        error = check_refused(lambda: Project.open(old), "made by an older Standpoint (schema 1")
        assert "standpoint migrate" in error.hint
        database = Database(url_of(old))
        assert version_of(database) == 1
        database.close()
        return
    Project.open(old).close()
    (backup,) = Path(old).parent.glob("old.schema1-*.standpoint")
    kept, migrated = Database(url_of(backup)), Database(url_of(old))
    assert (version_of(kept), version_of(migrated)) == (1, latest())
    assert not sa.inspect(kept.engine).has_table("activity")
    kept.close()
    migrated.close()


def test_the_journal_keeps_its_rules(old: str) -> None:
    Project.open(old, migrate_server=True).close()
    database = Database(url_of(old))
    for rule in (
        "UPDATE step SET kind = 'something'",
        "UPDATE step SET reverses = 77",
        "DELETE FROM step",
    ):
        with pytest.raises(sa.exc.IntegrityError), database.engine.begin() as connection:
            connection.exec_driver_sql(rule)
    database.close()


def test_what_was_made_by_a_newer_program_is_still_refused(old: str) -> None:
    Project.open(old, migrate_server=True).close()
    database = Database(url_of(old))
    with database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE meta SET value = '999' WHERE key = 'schema'")
    database.close()
    with pytest.raises(ProjectError, match="made by a newer Standpoint"):
        Project.open(old)
