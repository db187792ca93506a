"""Projects that are damaged, missing, locked, full or not ours: clear errors, nothing half-done."""

import os
import shutil
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from apart import ACCEPTED, FORKS, as_nobody, error_of, in_child, open_folders_above
from projects import add_article, check_refused, content, span

from annotator.errors import ConflictError
from annotator.formats.bundle import Bundle, Header
from annotator.services import Project
from annotator.store.engine import Database, url_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "folder"
    folder.mkdir()
    return folder


@pytest.fixture
def place(folder: Path) -> Path:
    """A closed project with an article of some length."""
    place = folder / "p.standpoint"
    with Project.create(place, annotator="Ada") as project:
        for number in range(60):
            add_article(project, f"{number} " + "This was said. " * 400, f"Title {number}")
    return place


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


NOT_PROJECTS = {
    "text": b"This is an article, not a project.\n",
    "nothing": b"",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(2_000),
    "the beginning of a database": b"SQLite format 3\x00" + bytes(50),
    "an empty database": b"SQLite format 3\x00" + bytes(84),
}


@pytest.mark.parametrize("what", NOT_PROJECTS)
def test_a_file_that_is_no_project(what: str, folder: Path) -> None:
    place = folder / "p.standpoint"
    place.write_bytes(NOT_PROJECTS[what])
    check_refused(lambda: Project.open(place), str(place))
    assert place.read_bytes() == NOT_PROJECTS[what]
    assert names(folder) == {place.name}


def test_a_database_of_another_program(folder: Path) -> None:
    place = folder / "other.db"
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("CREATE TABLE meta (id INTEGER PRIMARY KEY)")
    before = place.read_bytes()
    check_refused(lambda: Project.open(place), str(place), "another program")
    assert place.read_bytes() == before
    assert names(folder) == {place.name}


def test_a_place_where_nothing_is(folder: Path) -> None:
    check_refused(lambda: Project.open(folder / "no.standpoint"), "There is no project at")
    check_refused(lambda: Project.open(folder / "no" / "no.standpoint"), "There is no project at")
    check_refused(lambda: Project.open(folder), str(folder), "is a folder")
    check_refused(lambda: Project.open(folder / ("x" * 300)), "cannot be read")
    check_refused(lambda: Project.open("/dev/null"), "is a device")
    assert names(folder) == set()


@pytest.mark.parametrize("url", ["mysql://host/db", "://", "sqlite://", "sqlite:///:memory:"])
def test_a_url_that_we_do_not_know(url: str) -> None:
    error = check_refused(lambda: Project.open(url), "cannot keep a project in")
    assert "postgresql://" in error.hint
    check_refused(lambda: Project.create(url), "cannot keep a project in")


def test_a_url_of_a_file_is_its_path(place: Path) -> None:
    with Project.open(f"sqlite:///{place}") as project:
        assert project.path == place


def test_a_path_with_signs_that_mean_something_in_urls(folder: Path) -> None:
    place = folder / "50% of ä #1? & 'more'.standpoint"
    with Project.create(place, annotator="Ada") as project:
        add_article(project)
    with Project.open(place) as project:
        assert project.documents.total() == 1
        assert project.name == "50% of ä #1? & 'more'"
    assert names(folder) == {place.name}


def test_pages_that_were_overwritten_are_found_by_check(place: Path) -> None:
    size = place.stat().st_size
    with place.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xa5" * (size // 4))
    with Project.open(place) as project:
        problems = project.check()
    assert problems
    assert problems[0].where == "database"


def test_a_damaged_beginning(place: Path) -> None:
    with place.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * 4_000)
    check_refused(lambda: Project.open(place), str(place), "damaged")


@pytest.mark.parametrize("share", [0.02, 0.5, 0.99])
def test_a_file_that_was_cut_off(share: float, place: Path) -> None:
    os.truncate(place, int(place.stat().st_size * share))
    told = error_of(lambda: Project.open(place).close())
    if told == ACCEPTED:
        with Project.open(place) as project:
            assert project.check()
    else:
        assert str(place) in told


@pytest.mark.parametrize("version", ["999", '"new"', "null"])
def test_a_project_of_another_version(version: str, place: Path) -> None:
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("UPDATE meta SET value = ? WHERE key = 'schema'", [version])
        connection.commit()
    before = place.read_bytes()
    check_refused(lambda: Project.open(place), str(place))
    assert place.read_bytes() == before


def test_creating_where_something_is(place: Path) -> None:
    before = place.read_bytes()
    empty = Bundle(Header(name="x"), ())
    check_refused(lambda: Project.create(place), str(place), "exists already")
    check_refused(lambda: Project.restore(place, empty), str(place), "exists already")
    assert place.read_bytes() == before
    missing = place.parent / "no folder" / "p.standpoint"
    check_refused(lambda: Project.create(missing), "There is no folder", str(missing.parent))
    check_refused(lambda: Project.create(place.with_name("new"), annotator=" "), "needs a name")
    assert names(place.parent) == {place.name}


def test_creating_under_a_name_that_cannot_be(folder: Path) -> None:
    check_refused(lambda: Project.create(folder / ("x" * 300)), "cannot be created")
    check_refused(lambda: Project.create(folder), "exists already")
    assert names(folder) == set()


def test_a_failed_restore_leaves_nothing_behind(folder: Path) -> None:
    def entries():
        raise ConflictError("The backup is damaged.", "Use another copy.")
        yield

    check_refused(
        lambda: Project.restore(folder / "p.standpoint", Bundle(Header(name="x"), entries()))
    )
    assert names(folder) == set()


def test_a_file_that_is_removed_while_it_is_open(place: Path, tmp_path: Path) -> None:
    with Project.open(place) as project:
        document = project.documents.ids()[0]
        shutil.move(place, tmp_path / "elsewhere")
        error = check_refused(
            lambda: project.claims.add(document, [span("This", "0 This")]),
            "removed or replaced",
            str(place),
        )
        assert "Put the file back" in error.hint
        check_refused(lambda: project.documents.ids(), "removed or replaced")
        assert not place.exists()
        shutil.move(tmp_path / "elsewhere", place)
        project.claims.add(document, [span("This", "0 This")])
        assert project.check() == []


def test_a_file_that_is_replaced_while_it_is_open(place: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copy(place, copy)
    with Project.open(place) as project:
        document = project.documents.ids()[0]
        copy.replace(place)
        check_refused(
            lambda: project.claims.add(document, [span("This", "0 This")]), "removed or replaced"
        )
    with Project.open(place) as project:
        assert project.annotations.of_document(document) == []
        assert project.check() == []


def test_a_project_that_another_program_is_writing(place: Path) -> None:
    project = Project(Database(url_of(place), busy_seconds=0.05))
    with closing(sqlite3.connect(place, isolation_level=None)) as other, project:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE document SET title = 'being changed'")
        error = check_refused(
            lambda: project.rename("Mine"), "in use by another program", str(place)
        )
        assert "Wait" in error.hint
        assert project.name == "p"  # reading goes on
        other.execute("ROLLBACK")
        project.rename("Mine")
        assert project.name == "Mine"


@FORKS
@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "words"),
    [
        (0o000, 0o777, "may not be read"),
        (0o666, 0o000, "may not be read"),
    ],
)
def test_a_project_that_may_not_be_read(
    file_mode: int, folder_mode: int, words: str, place: Path
) -> None:
    open_folders_above(place)
    before = place.read_bytes()
    place.chmod(file_mode)
    place.parent.chmod(folder_mode)
    told = as_nobody(lambda: error_of(lambda: Project.open(place)))
    place.parent.chmod(0o755)
    place.chmod(0o644)
    assert words in told
    assert str(place) in told
    assert place.read_bytes() == before
    assert names(place.parent) == {place.name}


@FORKS
def test_creating_in_a_folder_that_may_not_be_written(place: Path) -> None:
    open_folders_above(place)
    new = place.parent / "new.standpoint"
    place.parent.chmod(0o555)
    told = as_nobody(lambda: error_of(lambda: Project.create(new, annotator="Ada")))
    place.parent.chmod(0o755)
    assert "cannot be created" in told
    assert str(new) in told
    assert names(place.parent) == {place.name}


@FORKS
@pytest.mark.parametrize("spare", [0, 100_000, 250_000])
def test_a_full_disk(spare: int, place: Path) -> None:
    resource = pytest.importorskip("resource")

    def work() -> dict[str, object]:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        kept = []
        with Project.open(place) as project:
            document = project.documents.ids()[0]

            def annotate() -> None:
                for _ in range(500):
                    added = project.claims.add(document, [span("This", "0 This")])
                    kept.append(added.claim_id)

            wal = place.with_name(f"{place.name}-wal")
            resource.setrlimit(resource.RLIMIT_FSIZE, (wal.stat().st_size + spare, most))
            told = error_of(annotate)
            there = len(project.annotations.get(kept)) == len(kept)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
            project.rename("Still there")
            problems = len(project.check())
        return {"told": told, "there": there, "problems": problems, "kept": kept}

    outcome = in_child(work)
    assert "disk" in outcome["told"].lower()
    assert str(place) in outcome["told"]
    assert outcome["there"]
    assert outcome["problems"] == 0
    with Project.open(place) as project:
        assert len(project.annotations.get(outcome["kept"])) == len(outcome["kept"])
        assert project.name == "Still there"
        assert project.check() == []
        assert content(project)[0].name == "Still there"
