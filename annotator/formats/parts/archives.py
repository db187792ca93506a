"""ZIP archives: read without trusting them, written so that the same content gives the same bytes.

Members are only ever read into memory, never extracted by their names.
"""

from __future__ import annotations

import lzma
import shutil
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

from annotator.errors import InputError
from annotator.formats.files import atomic_output, failure
from annotator.language import tr

MOST_MEMBERS = 100_000
LARGEST_TOTAL = 2**31
LARGEST_MEMBER = 2**28
HIGHEST_RATIO = 200
"""Text shrinks to a tenth, repetitive markup to a fiftieth; what shrinks more is a bomb."""

_SMALL = 1_000_000
# The members' times and rights are always these: files before 1980 do not exist in a ZIP archive.
_TIME = (1980, 1, 1, 0, 0, 0)
_RIGHTS = 0o644 << 16
_DAMAGES = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, NotImplementedError, RuntimeError, ValueError),
)


class Archive:
    """A ZIP archive that is open for reading."""

    def __init__(self, file: zipfile.ZipFile, origin: str) -> None:
        self._file = file
        self._origin = origin
        self._members = {
            one.filename: one for one in file.infolist() if not one.filename.endswith("/")
        }
        self._check_size()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members that are files, in the order of the archive."""
        return tuple(self._members)

    def read(self, name: str) -> bytes:
        """The whole of a member; `InputError` naming it when it is damaged, too large or absent."""
        info = self._checked(name)
        try:
            with self._file.open(info) as stream:
                return stream.read(info.file_size + 1)
        except (*_DAMAGES, OSError) as error:  # an offset may lead before the beginning
            raise InputError(
                tr("{name}: this is damaged.", name=self.origin_of(name)), tr("Use another copy.")
            ) from error

    def check(self) -> None:
        """Refuse what `read` would, before a library reads the archive on its own."""
        for name in self._members:
            self._checked(name)

    def _checked(self, name: str) -> zipfile.ZipInfo:
        where = self.origin_of(name)
        info = self._members.get(name)
        if info is None:
            raise InputError(
                tr("{origin}: there is no “{name}” in it.", origin=self._origin, name=name),
                tr("Use another copy."),
            )
        if info.flag_bits & 1:
            raise InputError(
                tr("{where}: this is encrypted.", where=where), tr("Remove the password first.")
            )
        if info.file_size > LARGEST_MEMBER:
            raise InputError(
                tr(
                    "{where}: {file_size:.0f} MB are too much.",
                    where=where,
                    file_size=info.file_size / 1000000.0,
                ),
                tr("Split it."),
            )
        if _is_bomb(info.file_size, info.compress_size):
            raise InputError(
                tr(
                    "{where}: it would swell to {file_size:.0f} MB.",
                    where=where,
                    file_size=info.file_size / 1000000.0,
                ),
                tr("Leave it out."),
            )
        return info

    def origin_of(self, name: str) -> str:
        """What to call a member in messages."""
        return f"{self._origin} > {name}"

    def _check_size(self) -> None:
        total = sum(one.file_size for one in self._members.values())
        if len(self._members) > MOST_MEMBERS:
            raise InputError(
                tr(
                    "{origin}: {count} files in one archive are too many.",
                    origin=self._origin,
                    count=len(self._members),
                ),
                tr(
                    "Split it into archives of at most {most_members} files.",
                    most_members=MOST_MEMBERS,
                ),
            )
        if total > LARGEST_TOTAL:
            raise InputError(
                tr(
                    "{origin}: it would unpack to {total:.0f} MB.",
                    origin=self._origin,
                    total=total / 1000000.0,
                ),
                tr(
                    "Split it into archives of at most {largest_total} MB.",
                    largest_total=LARGEST_TOTAL // 1000000,
                ),
            )


def _is_bomb(size: int, compressed: int) -> bool:
    return size > _SMALL and size > compressed * HIGHEST_RATIO


@contextmanager
def open_zip(path: Path | BinaryIO, origin: str | None = None) -> Iterator[Archive]:
    """An archive to read from; `InputError` when it is none, damaged, or a bomb.

    `origin` is what messages call it; an archive within another comes as a stream.
    """
    where = origin or str(path)
    try:
        file = zipfile.ZipFile(path)
    except _DAMAGES as error:
        raise InputError(
            tr("{where}: this is not a ZIP archive, or damaged.", where=where),
            tr("Use another copy."),
        ) from error
    except OSError as error:
        raise failure(Path(where), error) from error
    with file:
        yield Archive(file, where)


class ZipWriter:
    """A ZIP archive that is being written."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file

    def add(self, name: str, data: bytes | str, *, stored: bool = False) -> None:
        """Add a member; text as UTF-8. `stored` leaves it uncompressed."""
        self._file.writestr(_info(name, stored=stored), data)

    def add_file(self, name: str, path: Path, *, stored: bool = False) -> None:
        """Add a file of any size."""
        with path.open("rb") as source:
            self.add_stream(name, source, path.stat().st_size, stored=stored)

    def add_stream(self, name: str, source: IO[bytes], size: int, *, stored: bool = False) -> None:
        """Add what a stream of so many bytes gives, without holding it in memory."""
        info = _info(name, stored=stored)
        info.file_size = size
        with self._file.open(info, "w") as target:
            shutil.copyfileobj(source, target)


def _info(name: str, *, stored: bool) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(str(PurePosixPath(name)), _TIME)
    info.create_system = 3
    info.external_attr = _RIGHTS
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    return info


@contextmanager
def atomic_zip(path: Path) -> Iterator[ZipWriter]:
    """An archive to write to that takes the place of `path` when the block has ended well."""
    with atomic_output(path) as file, zipfile.ZipFile(file, "w") as archive:
        yield ZipWriter(archive)
