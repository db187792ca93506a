"""What may not be written: for root too, by marks of the file system and by mounts."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from apart import FORKS, as_nobody, error_of, open_folders_above
from survival.conftest import check_whole

from annotator.services import Project
from annotator.services.backups import Backups
from annotator.services.recovery import recover

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")


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


def check_refuses(place: Path, tmp_path: Path) -> None:
    """Check that all that would write is refused, and that nothing has changed."""
    before, beside = place.read_bytes(), names(place.parent)
    backups = Backups(place, tmp_path / "backups", 5)
    told = [
        error_of(lambda: Project.open(place).close()),
        error_of(lambda: recover(backups)),
    ]
    assert all("read-only" in words or "cannot be" in words for words in told), told
    assert place.read_bytes() == before
    assert names(place.parent) == beside


def test_an_immutable_project(immutable: Path, tmp_path: Path) -> None:
    check_refuses(immutable, tmp_path)


def test_a_read_only_mount(mounted: Path, tmp_path: Path) -> None:
    check_refuses(mounted, tmp_path)


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
