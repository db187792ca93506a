"""Output that is there as a whole or not at all."""

import os
import stat
from pathlib import Path

import pytest
from apart import FORKS, error_of, in_child

from annotator.errors import InputError
from annotator.formats.files import atomic_output


def test_the_file_appears_when_all_is_written(tmp_path) -> None:
    target = tmp_path / "out.csv"
    with atomic_output(target) as stream:
        stream.write(b"new")
        stream.flush()
        assert not target.exists()
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_the_old_file(tmp_path) -> None:
    target = tmp_path / "out.csv"
    target.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), atomic_output(target) as stream:
        stream.write(b"%d" % (1 // 0))
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_goes_on_leading_to_the_file(tmp_path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    link.symlink_to(real)
    with atomic_output(link) as stream:
        stream.write(b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_the_longest_file_name_can_be_written(tmp_path) -> None:
    target = tmp_path / ("x" * 251 + ".csv")
    with atomic_output(target) as stream:
        stream.write(b"new")
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("folder", "not a file"),
        ("missing/out.csv", "no such file or folder"),
        ("file/out.csv", "not a folder"),
        ("x" * 300, "too long"),
    ],
)
def test_what_cannot_be_written_to_is_refused(tmp_path, name, reason) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(InputError, match=reason), atomic_output(tmp_path / name):
        pytest.fail("there is nothing to write to")
    assert not [path for path in tmp_path.rglob("*.part")]


def test_a_pipe_is_not_replaced(tmp_path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(InputError, match="not a file"), atomic_output(pipe):
        pytest.fail("there is nothing to write to")
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_named(tmp_path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(InputError, match="access is denied"), atomic_output(tmp_path / "out"):
        pytest.fail("there is nothing to write to")


@FORKS
def test_a_disk_that_does_not_take_the_file_is_told(tmp_path: Path) -> None:
    def write() -> None:
        with atomic_output(tmp_path / "out.csv") as stream:
            stream.write(b"much more than ten bytes")

    def on_a_small_disk() -> str:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
        return error_of(write)

    assert "larger than this disk allows" in str(in_child(on_a_small_disk))
    assert list(tmp_path.iterdir()) == []
