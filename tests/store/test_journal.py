"""The journal: large steps in bounded memory, no history of what is restored, one state to read."""

import tracemalloc

import pytest
import sqlalchemy as sa
from projects import Scene, content, draft

from annotator.formats.bundle import Bundle
from annotator.services import Project
from annotator.store.engine import Database, url_of

COUNT = 3_000


def rows(place: str, table: str) -> int:
    database = Database(url_of(place))
    with database.read() as connection:
        number = connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
    database.close()
    return number


def test_a_large_import_is_undone_and_redone(project: Project, place: str) -> None:
    project.transfer.import_drafts(draft(f"Text {n}.", f"Title {n}") for n in range(COUNT))
    after = content(project)
    assert rows(place, "change") == 2 * COUNT + 2
    project.history.undo()
    assert project.documents.total() == 0
    project.history.redo()
    assert content(project) == after
    assert rows(place, "step") == 4


def test_an_import_does_not_fill_the_memory(project: Project) -> None:
    text = "A sentence of some length, said by somebody. " * 400  # 18 KB

    def peak(count: int) -> float:
        tracemalloc.start()
        project.transfer.import_drafts(
            draft(f"{count} {n} {text}", f"Title {n}") for n in range(count)
        )
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return used

    peak(200)
    assert peak(1_600) < 2 * peak(400)


def test_what_is_restored_has_no_history(scene: Scene, second_place: str) -> None:
    bundle = Bundle(*content(scene.project))
    with Project.restore(second_place, bundle) as copy:
        assert copy.history.steps() == []
        assert copy.history.next_undo() is None
    assert rows(second_place, "change") == 0


@pytest.fixture
def second_place(tmp_path) -> str:
    """A second place for a project."""
    return str(tmp_path / "copy.standpoint")


def test_a_text_is_kept_once_until_it_is_removed(project: Project, place: str) -> None:
    text = "A text that is like no other. " * 1_000
    (key,) = project.transfer.import_drafts([draft(text, "x")]).added
    images = "SELECT coalesce(sum(length(CAST(after AS TEXT))), 0) FROM change"
    database = Database(url_of(place))
    with database.read() as connection:
        assert connection.exec_driver_sql(images).scalar_one() < len(text) / 2
    database.close()
    project.documents.remove([key])
    project.history.undo()
    assert project.documents.text(key) == text


def test_a_reader_sees_one_state(scene: Scene, place: str) -> None:
    database = Database(url_of(place))
    with database.read() as connection:
        query = sa.text("SELECT count(*) FROM annotation")
        before = connection.execute(query).scalar_one()
        scene.project.annotations.remove([scene.claim])
        assert connection.execute(query).scalar_one() == before
    with database.read() as connection:
        assert connection.execute(query).scalar_one() == before - 2
    database.close()


def test_writing_is_safe_against_power_loss(scene: Scene, place: str) -> None:
    if scene.project.path is None:
        pytest.skip("A server takes care of itself.")
    database = Database(url_of(place))
    with database.write() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "application_id")
        }
    database.close()
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 3,
        "foreign_keys": 1,
        "application_id": 0x53544450,
    }
