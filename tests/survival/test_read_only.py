"""What may not be written: for root too, by marks of the file system and by mounts."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from apart import FORKS, as_nobody, error_of, open_folders_above
from survival.conftest import check_whole

from annotator.formats.base import Draft
from annotator.records import CorpusQuery
from annotator.services import Project
from annotator.services.backups import Backups
from annotator.services.recovery import recover
from annotator.text.span import Span

RENAMES_WHEN_TOLD = """
import sys
from annotator.services import Project

input()
with Project.open(sys.argv[1]) as project:
    project.rename("Another")
print("done")
"""


REMOVES_WHEN_TOLD = """
import os, sys

input()
os.remove(sys.argv[1])
print("done")
"""


def done(*command: object) -> bool:
    try:
        return subprocess.run([str(c) for c in command], capture_output=True).returncode == 0
    except OSError:
        return False


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture(params=["file", "folder"])
def immutable(request: pytest.FixtureRequest, place: Path) -> Iterator[Path]:
    """The project, where its file or its folder is marked as never to be changed."""
    marked = place if request.param == "file" else place.parent
    if os.geteuid() != 0 or not done("chattr", "+i", marked):
        pytest.skip("Nothing can be marked as immutable here.")
    yield place
    assert done("chattr", "-i", marked)


@pytest.fixture
def mounted(place: Path, tmp_path: Path) -> Iterator[Path]:
    """The project on a file system that is mounted for reading alone."""
    point = tmp_path / "mounted"
    point.mkdir()
    if os.geteuid() != 0 or not done("mount", "--bind", place.parent, point):
        pytest.skip("Nothing can be mounted here.")
    read_only = done("mount", "-o", "remount,bind,ro", point)
    if read_only:
        yield point / place.name
    assert done("umount", point)
    if not read_only:
        pytest.skip("Nothing can be mounted for reading alone here.")


def look_and_try(place: Path, folder: Path) -> dict[str, object]:
    """What can be seen of a project and made of it elsewhere, and what is said to who writes."""
    with Project.open(place, "Visitor") as project:
        document = project.documents.ids()[0]
        project.transfer.export("standpoint-jsonl", folder / "out.jsonl")
        project.save_copy(folder / "copy.standpoint")
        return {
            "read_only": project.read_only,
            "articles": project.documents.total(),
            "found": len(project.search.corpus(CorpusQuery(words="said NOT nowhere")).hits),
            "missed": len(project.search.corpus(CorpusQuery(words="said NOT many")).hits),
            "problems": len(project.check()),
            "told": [
                error_of(lambda: project.rename("Mine")),
                error_of(lambda: project.claims.add(document, [Span(0, 4)])),
                error_of(lambda: project.history.undo()),
                error_of(
                    lambda: project.transfer.import_drafts([Draft(text="x", title="x", origin="x")])
                ),
            ],
        }


def check_reads(place: Path, folder: Path, as_who: Callable[..., object] = lambda do: do()) -> None:
    """Check that all can be seen and nothing be written, not even beside the project."""
    before, beside = place.read_bytes(), names(place.parent)
    folder.chmod(0o777)
    open_folders_above(folder / "x")
    seen = as_who(lambda: look_and_try(place, folder))
    assert isinstance(seen, dict), seen
    assert all("is read-only" in words and "Copy" in words for words in seen.pop("told"))
    assert seen == {"read_only": True, "articles": 20, "found": 2000, "missed": 0, "problems": 0}
    assert place.read_bytes() == before
    assert names(place.parent) == beside
    check_whole(folder / "copy.standpoint")
    with Project.open(folder / "copy.standpoint") as copy:
        assert not copy.read_only
        copy.rename("Mine")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder that may be written."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


def test_an_immutable_project(immutable: Path, elsewhere: Path) -> None:
    check_reads(immutable, elsewhere)


def test_a_read_only_mount(mounted: Path, elsewhere: Path) -> None:
    check_reads(mounted, elsewhere)


@pytest.fixture(params=["DELETE", "WAL"])
def kept_as(request: pytest.FixtureRequest, place: Path) -> Iterator[Path]:
    """The project with either kind of journal; may be made unreadable on the way."""
    with closing(sqlite3.connect(place)) as connection:
        connection.execute(f"PRAGMA journal_mode={request.param}")
    open_folders_above(place)
    yield place
    place.parent.chmod(0o755)
    place.chmod(0o644)


@FORKS
@pytest.mark.parametrize(("mode", "of_folder"), [(0o444, 0o777), (0o666, 0o555), (0o444, 0o555)])
def test_by_whose_rights(mode: int, of_folder: int, kept_as: Path, elsewhere: Path) -> None:
    kept_as.chmod(mode)
    kept_as.parent.chmod(of_folder)
    check_reads(kept_as, elsewhere, as_nobody)


@FORKS
def test_beside_somebody_who_writes(place: Path) -> None:
    open_folders_above(place)

    def names_seen() -> list[str]:
        with Project.open(place) as project:
            return [project.name, error_of(lambda: project.rename("Mine"))]

    with Project.open(place) as owner:
        owner.rename("While it is open")
        place.chmod(0o644)
        place.parent.chmod(0o755)
        name, told = as_nobody(names_seen)
        owner.rename("Still mine")
    assert name == "While it is open"
    assert "is read-only" in told
    check_whole(place)


@FORKS
def test_what_was_left_in_the_log_is_not_missed(place: Path) -> None:
    open_folders_above(place)
    with Project.open(place) as owner:
        owner.rename("In the log alone")
        for name in sorted(names(place.parent)):
            shutil.copy(place.with_name(name), place.with_name(f"kept{name}"))
    kept = place.with_name(f"kept{place.name}")
    kept.with_name(f"{kept.name}-shm").unlink()
    for path in (kept, kept.with_name(f"{kept.name}-wal")):
        path.chmod(0o444)
    place.parent.chmod(0o555)
    told = as_nobody(lambda: error_of(lambda: Project.open(kept)))
    place.parent.chmod(0o755)
    assert "not closed as it should be" in told
    assert "-wal" in told


@FORKS
def test_who_changes_it_meanwhile_is_noticed(place: Path) -> None:
    open_folders_above(place)
    place.chmod(0o444)
    place.parent.chmod(0o755)

    program = [sys.executable, "-c", RENAMES_WHEN_TOLD, str(place)]
    pipe = subprocess.PIPE
    with subprocess.Popen(program, stdin=pipe, stdout=pipe, text=True) as owner:

        def look() -> list[str]:
            with Project.open(place) as project:
                seen = project.name
                print("now", file=owner.stdin, flush=True)
                assert owner.stdout.readline() == "done\n"
                return [seen, error_of(lambda: project.name)]

        heard = as_nobody(look)
    assert isinstance(heard, list), heard
    seen, told = heard
    assert seen == "p"
    assert "changed by somebody else" in told


@FORKS
def test_a_file_that_is_taken_away_is_missed(place: Path) -> None:
    open_folders_above(place)
    place.chmod(0o444)
    program = [sys.executable, "-c", REMOVES_WHEN_TOLD, str(place)]
    pipe = subprocess.PIPE
    with subprocess.Popen(program, stdin=pipe, stdout=pipe, text=True) as owner:

        def look() -> str:
            with Project.open(place) as project:
                print("now", file=owner.stdin, flush=True)
                assert owner.stdout.readline() == "done\n"
                return error_of(lambda: project.name)

        told = as_nobody(look)
    assert "removed or replaced" in str(told)


def test_what_repairs_is_refused(immutable: Path, tmp_path: Path) -> None:
    before = immutable.read_bytes()
    told = error_of(lambda: recover(Backups(immutable, tmp_path / "backups", 5)))
    assert "read-only" in told or "cannot be" in told
    assert immutable.read_bytes() == before


@FORKS
def test_an_older_project_is_not_migrated(place: Path) -> None:
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("UPDATE meta SET value = '1' WHERE key = 'schema'")
    open_folders_above(place)
    place.chmod(0o444)
    told = as_nobody(lambda: error_of(lambda: Project.open(place)))
    assert "older Standpoint, and is read-only" in told


def test_a_backup_is_looked_at_and_not_worked_in(place: Path, tmp_path: Path) -> None:
    backup = Backups(place, tmp_path / "backups", 5).make()
    open_folders_above(backup.path)
    seen = as_nobody(lambda: [Project.open(backup.path).read_only])
    assert seen == [True]


@FORKS
@pytest.mark.parametrize("what", ["export", "backup", "restore"])
def test_a_folder_that_may_not_be_written(what: str, place: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.mkdir()
    backup = Backups(place, tmp_path / "good", 5).make()
    for path in (place.parent, place, tmp_path / "good", backup.path.parent):
        path.chmod(0o777)
    target.chmod(0o555)
    open_folders_above(place)

    def work() -> None:
        if what == "export":
            with Project.open(place) as project:
                project.transfer.export("standpoint-jsonl", target / "x.jsonl")
        elif what == "backup":
            Backups(place, target, 5).make()
        else:
            Backups(target / "p.standpoint", tmp_path / "good", 5).restore(backup)

    told = as_nobody(lambda: error_of(work))
    assert str(target) in str(told)
    assert any(word in str(told) for word in ("ermission", "denied", "not be written"))
    assert names(target) == set()
    check_whole(place)
