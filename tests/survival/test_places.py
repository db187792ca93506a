"""Synced folders, the copies that they make of a project changed twice, and network shares."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from projects import check_refused, content
from survival.conftest import check_whole

from annotator.services import Project
from annotator.services.places import cautions, conflict_copies, synced_by
from annotator.store.engine import Database, url_of
from annotator.store.filesystems import filesystem_of, is_network

FOLDERS = {
    "Dropbox/papers": "Dropbox",
    "Dropbox (Uni Bremen)/x/y": "Dropbox",
    "OneDrive": "OneDrive",
    "OneDrive - Institute": "OneDrive",
    "Library/CloudStorage/GoogleDrive-ada@example.org/My Drive": "Google Drive",
    "Library/Mobile Documents/com~apple~CloudDocs/work": "iCloud",
    "iCloudDrive": "iCloud",
    "Nextcloud/team": "Nextcloud",
    "ownCloud": "ownCloud",
    "Seafile": "Seafile",
}
MARKS = {
    ".stfolder": "Syncthing",
    ".dropbox.cache": "Dropbox",
    ".sync_0a1b2c3d.db": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_is_known_by_its_name(name: str, tmp_path: Path) -> None:
    assert synced_by(tmp_path / name / "p.standpoint") == FOLDERS[name]


@pytest.mark.parametrize("mark", MARKS)
def test_a_folder_is_known_by_its_mark(mark: str, tmp_path: Path) -> None:
    (tmp_path / mark).touch()
    assert synced_by(tmp_path / "a" / "b" / "p.standpoint") == MARKS[mark]
    (caution,) = cautions(tmp_path / "p.standpoint")
    assert MARKS[mark] in caution.text
    assert caution.more


@pytest.mark.parametrize("name", ["dropboxes", "drive", "my nextcloud notes", "cloud"])
def test_other_folders_are_left_in_peace(name: str, tmp_path: Path) -> None:
    assert cautions(tmp_path / name / "p.standpoint") == []


CONFLICTS = [
    "p (Ada's conflicted copy 2025-03-31).standpoint",
    "p (conflicted copy 2025-03-31 101112).standpoint",
    "p_conflict-20250331-101112.standpoint",
    "p.sync-conflict-20250331-101112-ABCDEFG.standpoint",
    "p (SFConflict ada@example.org 2025-03-31-10-11-12).standpoint",
    "p [Conflict 1].standpoint",
    "p (Adas in Konflikt stehende Kopie 2025-03-31).standpoint",
]
OTHERS = ["p2.standpoint", "p (2).standpoint", "p on conflicts.standpoint", "q.standpoint"]


def test_conflict_copies_are_recognised(tmp_path: Path) -> None:
    for name in [*CONFLICTS, *OTHERS, "p.sync-conflict-20250331-101112-ABCDEFG.txt"]:
        (tmp_path / name).touch()
    found = conflict_copies(tmp_path / "p.standpoint")
    assert sorted(path.name for path in found) == sorted(CONFLICTS)
    ids = {caution.id for caution in cautions(tmp_path / "p.standpoint")}
    assert len(ids) == len(CONFLICTS)


# --- shares


def on_share(place: Path) -> Project:
    """The project as if its file were on a share."""
    database = Database(url_of(place), filesystem=lambda path: "nfs4")
    database.choose_journal()
    return Project(database)


def journal_mode(place: Path) -> str:
    with closing(sqlite3.connect(place)) as connection:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "vboxsf"])
def test_network_file_systems(kind: str, tmp_path: Path) -> None:
    assert is_network(kind)
    (caution,) = cautions(tmp_path / "p.standpoint", filesystem=lambda path: kind)
    assert "network share" in caution.text


@pytest.mark.parametrize("kind", ["ext4", "btrfs", "tmpfs", "overlay", "fuseblk", "apfs", ""])
def test_file_systems_of_this_computer(kind: str, tmp_path: Path) -> None:
    assert not is_network(kind)
    assert cautions(tmp_path / "p.standpoint", filesystem=lambda path: kind) == []


@pytest.mark.skipif(sys.platform != "linux", reason="Other systems do not list their mounts.")
def test_the_kind_of_a_file_system_is_found() -> None:
    assert filesystem_of(Path("/proc/version")) == "proc"
    assert filesystem_of(Path("/no/such/place")) == filesystem_of(Path("/"))


def test_on_a_share_the_journal_is_not_wal_and_at_home_it_is(place: Path) -> None:
    assert journal_mode(place) == "wal"
    with Project.open(place) as project:
        before = content(project)
    with on_share(place) as project:
        assert content(project) == before
        project.rename("Shared")
        assert journal_mode(place) == "delete"
        assert not place.with_name(f"{place.name}-shm").exists()
        project.history.undo()
    assert journal_mode(place) == "delete"
    with Project.open(place) as project:
        assert content(project) == before
    assert journal_mode(place) == "wal"
    check_whole(place)


def test_a_new_project_on_a_share(place: Path, folder: Path) -> None:
    with on_share(place) as one, on_share(place) as other:
        one.rename("By one")
        other.poll()
        assert other.name == "By one"
        other.rename("By the other")
        assert one.poll()
        assert one.name == "By the other"
    check_whole(place)


HOLD = """
import sys
from annotator.services import Project
project = Project.open(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
project.close()
"""


def test_what_another_computer_has_open_with_wal_is_refused(place: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, place], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout.readline() == b"open\n"
        database = Database(url_of(place), filesystem=lambda path: "cifs", busy_seconds=0.05)
        check_refused(database.choose_journal, "in use by another program", str(place))
        database.close()
        other.stdin.close()
    with on_share(place) as project:
        project.rename("Mine")
    check_whole(place)


def test_opening_it_once_more_does_not_end_our_locks(place: Path) -> None:
    # POSIX ends all locks of a process on a file when it closes any handle on that file.
    with Project.open(place) as project, Project.open(place) as again:
        again.close()
        found = subprocess.run(
            [sys.executable, "-c", LOCKED, place], capture_output=True, encoding="utf-8", check=True
        )
        assert found.stdout == "locked\n"
        project.rename("Still there")
    check_whole(place)


LOCKED = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0)
try:
    connection.execute("PRAGMA journal_mode=DELETE")
except sqlite3.OperationalError as error:
    print("locked" if "locked" in str(error) else error)
else:
    print("free")
"""
