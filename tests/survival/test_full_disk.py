"""A disk that is full at any write: it is said, nothing is half-written, and work can go on."""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from apart import ACCEPTED, FORKS, error_of, in_child
from projects import content, draft
from survival.conftest import check_whole, fill
from survival.test_kills import LATER

from annotator.services import Project
from annotator.services.backups import Backups
from annotator.services.recovery import recover
from annotator.store.engine import Database, url_of
from annotator.store.migrations import ensure_current

pytestmark = FORKS
resource = pytest.importorskip("resource")

Work = Callable[[Path, Path], object]


def annotate(place: Path, folder: Path) -> None:
    with Project.open(place) as project:
        fill(project, 40, 5, "One more")


def import_(place: Path, folder: Path) -> None:
    with Project.open(place) as project:
        project.transfer.import_drafts(draft(f"{n} " * 2000, f"New {n}") for n in range(100))


def merge(place: Path, folder: Path) -> None:
    with Project.open(place) as project:
        project.documents.remove(project.documents.ids()[:10])
        project.transfer.import_bundle(folder / "whole.jsonl")


def export(place: Path, folder: Path) -> None:
    with Project.open(place) as project:
        project.transfer.export("standpoint-jsonl", folder / "new.jsonl")


def back_up(place: Path, folder: Path) -> None:
    Backups(place, folder / "backups", 60).make()


def restore(place: Path, folder: Path) -> None:
    backups = Backups(place, folder / "backups", 60)
    backups.restore(backups.find("last"))


def save(place: Path, folder: Path) -> None:
    recover(Backups(place, folder / "backups", 60))


def migrate(place: Path, folder: Path) -> None:
    database = Database(url_of(place))
    try:
        ensure_current(database, LATER)
    finally:
        database.close()


def create(place: Path, folder: Path) -> None:
    with Project.create(folder / "new.standpoint") as project:
        fill(project, 40, 5)


WORKS = (annotate, import_, merge, export, back_up, restore, save, migrate, create)
LEAVES_ITS_OWN = {"create": {"new.standpoint"}, "annotate": set(), "import_": set()}


@pytest.fixture
def scene(place: Path, folder: Path) -> dict[str, bytes]:
    """A project, a backup of it and an export, and what lies in the folder; by name."""
    with Project.open(place) as project:
        project.transfer.export("standpoint-jsonl", folder / "whole.jsonl")
    Backups(place, folder / "backups", 60).make()
    with Project.open(place) as project:
        project.rename("Renamed")
    return files(folder)


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.__name__)
@pytest.mark.parametrize("limit", [0, 1_000, 60_000, 150_000, 300_000])
def test_where_a_file_can_grow_no_more(
    work: Work, limit: int, place: Path, folder: Path, scene: dict[str, bytes]
) -> None:
    def limited() -> str:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, most))
        return error_of(lambda: work(place, folder))

    check_after(in_child(limited), work, place, folder, scene)


def check_after(
    told: object, work: Work, place: Path, folder: Path, before: dict[str, bytes]
) -> None:
    """Check that it was refused with words and left nothing, or that it was done."""
    check_whole(place)
    now = files(folder)
    assert not [name for name in now if name.endswith((".part", "-journal"))]
    assert "Traceback" not in str(told)
    if told == ACCEPTED:
        work_again = work is not create
        assert work_again or "new.standpoint" in now
        return
    assert "disk" in str(told).lower() or "too large" in str(told).lower()
    assert set(now) - set(before) <= LEAVES_ITS_OWN.get(work.__name__, set())
    for name in set(before) - {place.name, "filler"}:
        assert now[name] == before[name]
    with Project.open(place) as project:
        assert project.name == "Renamed"


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own with little room, where one can be mounted."""
    point = tmp_path / "small"
    point.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", point]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("No file system can be mounted here.")
    yield point
    subprocess.run(["umount", point], check=True)


def room(place: Path) -> int:
    return shutil.disk_usage(place.parent).free


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.__name__)
@pytest.mark.parametrize("left", [0, 20_000, 200_000])
def test_on_a_small_disk_and_again_when_there_is_room(
    work: Work, left: int, place: Path, folder: Path, scene: dict[str, bytes], small: Path
) -> None:
    shutil.copytree(folder, small, dirs_exist_ok=True)
    there = small / place.name
    with Project.open(there) as project:
        before_content = content(project)
    filler = small / "filler"
    filler.write_bytes(bytes(max(0, room(there) - left) // 4096 * 4096))
    before = files(small)
    told = error_of(lambda: work(there, small))
    filler.unlink()  # where nothing at all is left, not even reading begins
    check_after(told, work, there, small, before)
    if told != ACCEPTED:
        (small / "new.standpoint").unlink(missing_ok=True)
        if work in (export, back_up):
            with Project.open(there) as project:
                assert content(project) == before_content
        if work not in (annotate, import_, create):
            work(there, small)
            assert error_of(lambda: Project.open(there).close()) == ACCEPTED or work is migrate
