"""`kill -9` while annotating, importing, migrating, backing up and restoring.

What was acknowledged is there, and the file is whole. 200 kills in all; `make survive` does 1,000.
"""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.operations import Operations
from apart import FORKS
from projects import TEXT, add_article, content, draft
from survival.conftest import check_whole
from survival.killing import KILLS, Acknowledge, killed

from annotator.formats.base import Draft
from annotator.model import METADATA
from annotator.records import Target
from annotator.services import Project
from annotator.services.backups import Backups, is_intact
from annotator.store.engine import Database, url_of
from annotator.store.migrations import MIGRATIONS, Migration, ensure_current, latest
from annotator.text.span import Span
from annotator.vocabulary import Status

pytestmark = [FORKS, pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")]
FILES = 2
"""Of each kind of work there are so many files, each of which is hit again and again."""


@pytest.fixture(params=range(FILES), ids=lambda number: f"file {number}")
def seed(request: pytest.FixtureRequest) -> random.Random:
    """Chance, the same in every run; one for each file."""
    return random.Random(request.param)


def times(share: float) -> range:
    """How often one file is hit, for this share of all kills."""
    return range(round(KILLS * share / FILES))


def damage(place: Path) -> list[str]:
    """What SQLite finds wrong; and nothing that it keeps beside the file is in its way."""
    with closing(sqlite3.connect(place)) as connection:
        lines = [line for (line,) in connection.execute("PRAGMA integrity_check")]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [line for line in lines if line != "ok"] + broken


def rows(place: Path, table: str) -> set[str]:
    with closing(sqlite3.connect(place)) as connection:
        return {str(key) for (key,) in connection.execute(f"SELECT id FROM {table}")}


def test_no_acknowledged_annotation_is_lost(seed: random.Random, folder: Path) -> None:
    place = folder / "p.standpoint"
    with Project.create(place, annotator="Ada") as project:
        document = add_article(project)

    def annotate(acknowledge: Acknowledge) -> None:
        with Project.open(place) as project:
            for number in count():
                start = number % (len(TEXT) - 20)
                issue = Target(issue=f"Issue {number % 50}")
                added = project.claims.add(document, [Span(start, start + 15)], target=issue)
                acknowledge(added.claim_id)
                project.documents.set_status(document, list(Status)[number % 3])
                if number % 4 == 0:
                    project.history.undo()
                    project.history.redo()

    told = set[str]()
    for _ in times(0.4):
        told.update(killed(annotate, 5, 100_000, seed))
        # Nothing is checked with our own means: the next worker finds the file as it was left.
        assert damage(place) == []
        assert told <= rows(place, "annotation")
    assert told
    check_whole(place)
    with Project.open(place) as project:
        assert project.history.undo() is not None


def test_imports_are_whole_and_acknowledged_ones_stay(seed: random.Random, folder: Path) -> None:
    place = folder / "p.standpoint"
    Project.create(place, annotator="Ada").close()

    def import_(acknowledge: Acknowledge) -> None:
        with Project.open(place) as project:
            for number in count(project.documents.total()):
                drafts = [draft(f"{number} {part}.", f"{number}/{part}") for part in range(10)]
                for key in project.transfer.import_drafts(drafts).added:
                    acknowledge(key)

    told = set[str]()
    for _ in times(0.2):
        told.update(killed(import_, 25, 200_000, seed))
        assert damage(place) == []
        present = rows(place, "document")
        assert told <= present
        assert len(present) % 10 == 0  # each import is there as a whole, or not at all
    assert told
    check_whole(place)


def test_a_long_import_leaves_whole_pages_and_is_one_step(
    seed: random.Random, folder: Path
) -> None:
    place = folder / "p.standpoint"
    Project.create(place, annotator="Ada").close()

    def import_(acknowledge: Acknowledge) -> None:
        def drafts() -> Iterator[Draft]:
            for number in count():
                acknowledge(number)
                yield draft(f"Article {number}.", f"Title {number}")

        with Project.open(place) as project:
            project.transfer.import_drafts(drafts())

    for articles in (0, 600, 2000):
        killed(import_, articles, 1_000_000, seed)
        with Project.open(place) as project:
            assert project.check() == []
            total = project.documents.total()
            assert total % 500 == 0
            assert bool(project.history.undo()) == (total > 0)
            assert project.documents.total() == 0


def _rebuild(operations: Operations) -> None:
    with operations.batch_alter_table(
        "annotation", copy_from=METADATA.tables["annotation"]
    ) as batch:
        batch.add_column(sa.Column("weight", sa.Integer, server_default="1"))


def _add(operations: Operations) -> None:
    operations.add_column("document", sa.Column("place", sa.Text, server_default="nowhere"))


LATER = (
    *MIGRATIONS,
    Migration(latest() + 1, "a column", _add),
    Migration(latest() + 2, "a rebuilt table", _rebuild),
)


def shape(place: Path) -> tuple[int, bool, bool]:
    """The version of a project, and whether it has what the two migrations bring."""
    with closing(sqlite3.connect(place)) as connection:
        version = connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()[0]
        columns = [
            {line[1] for line in connection.execute(f"PRAGMA table_info({name})")}
            for name in ("document", "annotation")
        ]
    return int(version), "place" in columns[0], "weight" in columns[1]


def test_a_migration_is_done_or_not(seed: random.Random, place: Path, folder: Path) -> None:
    def migrate(acknowledge: Acknowledge) -> None:
        database = Database(url_of(copy))
        acknowledge("begun")
        ensure_current(database, LATER)
        database.close()
        acknowledge("done")

    before = rows(place, "annotation")
    shapes = set()
    for number in times(0.15):
        copy = Path(shutil.copy(place, folder / f"{number}.standpoint"))
        told = killed(migrate, 1, 4_000_000, seed)
        assert damage(copy) == []
        assert rows(copy, "annotation") == before
        found = shape(copy)
        assert found in {(latest(), False, False), (latest() + 2, True, True)}
        assert "done" not in told or found[1]
        shapes.add(found)
        for saved in folder.glob(f"{number}.schema*.standpoint"):
            assert shape(saved) == (latest(), False, False)
            assert damage(saved) == []
    assert shapes


def test_backups_that_are_there_are_whole(
    seed: random.Random, place: Path, backups: Backups
) -> None:
    def back_up(acknowledge: Acknowledge) -> None:
        with Project.open(place) as project:
            for number in count():
                project.rename(f"Name {number}")
                acknowledge(backups.make().made.isoformat())

    newest = ""
    for _ in times(0.15):
        newest = max([newest, *killed(back_up, 2, 1_000_000, seed)])
        found = backups.all()
        assert all(map(is_intact, found))
        assert not newest or found[0].made.isoformat() >= newest
        assert damage(place) == []
    assert newest
    check_whole(place)


def test_a_project_that_is_restored_is_always_there(
    seed: random.Random, place: Path, backups: Backups
) -> None:
    backups.make()
    with Project.open(place) as project:
        old = content(project)
        add_article(project, "Something new.", "New")
        new = content(project)
    backups.folder = backups.folder.rename(backups.folder.with_name("source"))
    (source,) = backups.all()

    def restore(acknowledge: Acknowledge) -> None:
        acknowledge("begun")
        Backups(place, backups.folder.with_name("kept"), 5).restore(source)
        acknowledge("done")

    for number in times(0.1):
        told = killed(restore, 2, 2_000_000, seed)
        assert damage(place) == []
        with Project.open(place) as project:
            found = content(project)
            assert found in (old, new)
            assert "done" not in told or found == old
            if found == old and number % 2:
                add_article(project, "Something new.", "New")
                new = content(project)
    check_whole(place)
