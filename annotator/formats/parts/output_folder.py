"""Exports that are several files: a folder, or a ZIP archive of one, put in place as a whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.files import failure
from annotator.formats.parts.archives import atomic_zip
from annotator.language import tr

_COMPRESSED = {".parquet", ".xlsx"}


@contextmanager
def atomic_folder(path: Path) -> Iterator[Path]:
    """A folder to write to that takes the place of `path` when the block has ended well.

    If the name ends in `.zip` it becomes an archive, which replaces the one that was there; else a
    folder, which must not be there, or be empty. After an error nothing is left behind.
    """
    is_archive = path.suffix.lower() == ".zip"
    temporary = path.parent / f".standpoint-{os.urandom(6).hex()}.part"
    try:
        if not is_archive:
            _check_free(path)
        temporary.mkdir()
        yield temporary
        if is_archive:
            _pack(temporary, path)
        else:
            path.rmdir() if path.exists() else None
            temporary.rename(path)
    except OSError as error:
        raise failure(path, error) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _check_free(path: Path) -> None:
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise InputError(
            tr("{path}: there is something already.", path=path),
            tr("Choose a new folder, or a name that ends in .zip."),
        )


def _pack(folder: Path, path: Path) -> None:
    with atomic_zip(path) as archive:
        for file in sorted(file for file in folder.rglob("*") if file.is_file()):
            name = file.relative_to(folder).as_posix()
            archive.add_file(name, file, stored=file.suffix in _COMPRESSED)
