"""ZIP archives: limits on what is read, and the same bytes for the same content."""

import io
import zipfile
from pathlib import Path

import pytest
from foreign_data import zipped
from foreign_shapes import mutations
from hypothesis import given, settings

from annotator.errors import InputError
from annotator.formats.parts.archives import atomic_zip, open_zip


def read_all(path: Path) -> dict[str, bytes]:
    with open_zip(path) as archive:
        return {name: archive.read(name) for name in archive.names}


def test_what_is_written_is_read(tmp_path) -> None:
    for name in ("a.zip", "b.zip"):
        with atomic_zip(tmp_path / name) as archive:
            archive.add("x/ä.txt", "text 🙂")
            archive.add("y.bin", b"\0\1", stored=True)
    assert read_all(tmp_path / "a.zip") == {"x/ä.txt": "text 🙂".encode(), "y.bin": b"\0\1"}
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_failed_archive_is_not_there(tmp_path) -> None:
    def half() -> None:
        with atomic_zip(tmp_path / "a.zip") as archive:
            archive.add("x", "y")
            raise InputError("That was all.")

    with pytest.raises(InputError, match="That was all"):
        half()
    assert list(tmp_path.iterdir()) == []


def test_archives_within_archives(tmp_path) -> None:
    path = tmp_path / "outer.zip"
    path.write_bytes(zipped({"inner.zip": zipped({"a.txt": "a"})}))
    with open_zip(path) as outer:
        inner = io.BytesIO(outer.read("inner.zip"))
        with open_zip(inner, outer.origin_of("inner.zip")) as archive:
            assert archive.read("a.txt") == b"a"
            assert archive.origin_of("a.txt") == f"{path} > inner.zip > a.txt"


def test_bombs_are_refused(tmp_path, monkeypatch) -> None:
    path = tmp_path / "bomb.zip"
    path.write_bytes(zipped({"a.txt": b"0" * 3_000_000}))
    with pytest.raises(InputError, match=r"bomb\.zip > a\.txt: it would swell to 3 MB"):
        read_all(path)
    for name, reason in (
        ("MOST_MEMBERS", "1 files in one archive are too many"),
        ("LARGEST_TOTAL", "it would unpack to 3 MB"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(f"annotator.formats.parts.archives.{name}", 0)
            with pytest.raises(InputError, match=reason):
                read_all(path)


def test_a_member_that_lies_about_its_size_is_damaged(tmp_path) -> None:
    data = zipped({"a.txt": "0123456789"})
    path = tmp_path / "a.zip"
    size = (10).to_bytes(4, "little")
    path.write_bytes(data.replace(size, (4).to_bytes(4, "little")))
    with pytest.raises(InputError, match=r"a\.txt: this is damaged"):
        read_all(path)


def test_encrypted_and_missing_members_are_named(tmp_path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"a.txt": "a"}))
    with open_zip(path) as archive, pytest.raises(InputError, match="there is no “b"):
        archive.read("b.txt")
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(data))
    with pytest.raises(InputError, match="this is encrypted"):
        read_all(path)
    with pytest.raises(InputError, match=r"none\.zip: there is no such file"):
        read_all(tmp_path / "none.zip")


def test_folders_are_no_members(tmp_path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.mkdir("folder")
        archive.writestr("folder/a.txt", "a")
    assert read_all(path) == {"folder/a.txt": b"a"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("archives")


@given(mutations(zipped({"a.txt": "some text", "b/c.txt": "more 🙂 text"})))
@settings(max_examples=300)
def test_damaged_archives_are_read_or_refused(folder, data) -> None:
    path = folder / "damaged.zip"
    path.write_bytes(data)
    assert len(outcome(path)) <= 2


def outcome(path: Path) -> dict[str, bytes]:
    try:
        return read_all(path)
    except InputError as error:
        return {"refused": error.message.encode()}
