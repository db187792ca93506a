"""Servers that are not there, are in use, hold something else, or go away: clear errors."""

from pathlib import Path

import pytest
from projects import check_refused

from annotator.errors import ConflictError
from annotator.formats.bundle import Bundle, Header
from annotator.services import Project
from annotator.store.engine import Database, url_of

pytestmark = pytest.mark.postgres


def test_a_server_on_which_another_program_is_writing(postgres_url: str) -> None:
    Project.create(postgres_url, "p", annotator="Ada").close()
    other = Database(url_of(postgres_url))
    project = Project(Database(url_of(postgres_url), busy_seconds=0.05))
    with project, other.write():
        check_refused(lambda: project.rename("Mine"), "in use by another program")
        assert project.name == "p"
    with Project(Database(url_of(postgres_url))) as project:
        project.rename("Mine")
        assert project.name == "Mine"
    other.close()


def test_a_server_that_is_not_there(postgres_url: str, tmp_path: Path) -> None:
    nowhere = f"postgresql://ada:secret@/db?host={tmp_path}"
    error = check_refused(lambda: Project.open(nowhere), "The server cannot be reached")
    assert "secret" not in str(error)
    check_refused(lambda: Project.create(nowhere), "The server cannot be reached")
    missing = postgres_url.replace("/test_", "/no_such_database_")
    check_refused(lambda: Project.open(missing), "There is no such database")
    stranger = postgres_url.replace("standpoint@", "stranger@")
    check_refused(lambda: Project.open(stranger), "refused the user")


def test_a_server_database_that_holds_something_else(postgres_url: str) -> None:
    check_refused(lambda: Project.open(postgres_url), "is not a Standpoint project")
    other = Database(url_of(postgres_url))
    with other.write() as connection:
        connection.exec_driver_sql("CREATE TABLE article (id int)")
    other.close()
    check_refused(lambda: Project.open(postgres_url), "is not a Standpoint project")
    check_refused(lambda: Project.create(postgres_url), "not empty")


def test_creating_twice_on_a_server(postgres_url: str) -> None:
    def entries():
        raise ConflictError("The backup is damaged.", "Use another copy.")
        yield

    check_refused(lambda: Project.restore(postgres_url, Bundle(Header(name="x"), entries())))
    check_refused(lambda: Project.open(postgres_url), "is not a Standpoint project")
    Project.create(postgres_url, "First", annotator="Ada").close()
    check_refused(lambda: Project.create(postgres_url), "There is a project already")
    with Project.open(postgres_url) as project:
        assert project.name == "First"


def test_a_connection_that_the_server_has_closed(postgres_url: str) -> None:
    with Project.create(postgres_url, "p", annotator="Ada") as project:
        other = Database(url_of(postgres_url))
        with other.read() as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE pid <> pg_backend_pid() AND datname = current_database()"
            )
        other.close()
        project.rename("Still there")
        assert project.name == "Still there"
