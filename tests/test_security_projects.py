"""Project files from others may bring code along in their schema: none of it runs."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.errors import ProjectError
from annotator.formats.base import Draft
from annotator.records import CorpusQuery
from annotator.services import Project

BY_OTHERS = {
    "a trigger": "CREATE TRIGGER evil AFTER INSERT ON actor BEGIN DELETE FROM document; END",
    "a trigger named like ours": (
        "CREATE TRIGGER text_index_delete AFTER INSERT ON actor BEGIN DELETE FROM issue; END"
    ),
    "a view in the place of a table": (
        "ALTER TABLE affiliation RENAME TO old; CREATE VIEW affiliation AS SELECT * FROM old"
    ),
    "a virtual table in the place of one": (
        "ALTER TABLE affiliation RENAME TO old; CREATE VIRTUAL TABLE affiliation USING fts5(id)"
    ),
    "a view in the place of the index": "CREATE VIEW text_index AS SELECT 1 AS text",
    "a computed column": "ALTER TABLE actor ADD COLUMN evil AS (zeroblob(100000000))",
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A project with an article."""
    place = tmp_path / "p.standpoint"
    with Project.create(place, annotator="Ada") as project:
        project.transfer.import_drafts(
            [Draft(text="The ferry stops.", title="Ferry", origin="f.txt")]
        )
        project.actors.add("Ada Quill")
    return place


def write(place: Path, script: str) -> None:
    """Change a project behind the program's back."""
    with closing(sqlite3.connect(place)) as connection:
        connection.executescript(script)


@pytest.mark.parametrize("script", BY_OTHERS.values(), ids=BY_OTHERS)
def test_code_of_others_is_refused(place: Path, script: str) -> None:
    write(place, script)
    before = place.read_bytes()
    with pytest.raises(ProjectError, match="not of Standpoint") as refused:
        Project.open(place)
    assert "standpoint recover" in refused.value.hint
    assert place.read_bytes() == before


def test_our_own_index_of_texts_is_no_code_of_others(place: Path) -> None:
    with Project.open(place) as project:
        search_for_ferry(project)
    with Project.open(place) as project:
        assert search_for_ferry(project) == 1
        project.documents.remove([project.documents.ids()[0]])
        assert search_for_ferry(project) == 0


def search_for_ferry(project: Project) -> int:
    """How many places the full-text search finds."""
    return len(project.search.corpus(CorpusQuery(words="ferry")).hits)


def test_tables_and_views_of_others_are_left_alone(place: Path) -> None:
    write(place, "CREATE TABLE mine(x); CREATE VIEW counts AS SELECT count(*) FROM actor")
    with Project.open(place) as project:
        project.actors.add("Tom Rudd")
        assert not project.check()


def test_damaged_cells_are_looked_for_and_odd_indices_are_no_harm(place: Path) -> None:
    write(
        place,
        "CREATE VIEW mine AS SELECT fts3_tokenizer('simple') AS x;"
        "CREATE INDEX evil ON actor(lower(name))",
    )
    with Project.open(place) as project:
        with project._context.read() as connection:
            assert connection.exec_driver_sql("PRAGMA cell_size_check").scalar() == 1
        assert not project.check()
