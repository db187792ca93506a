"""Projects that may be read and not written: on such a disk or share, or by whose rights.

Nothing is made beside the file, not even for a moment: others could then not write any more.
"""

from __future__ import annotations

import os
from pathlib import Path

from annotator.errors import ProjectError
from annotator.language import tr

READING, STILL = "ro", "ro&immutable=1"
"""How SQLite opens a file: with the locks of readers; or without any, as one that nobody changes.
"""
_WAL = 2
"""What a database in WAL mode has in its 19th byte."""

Stamp = tuple[int, int]


class ReadOnlyError(ProjectError):
    """Something was to be written in a project that may only be read."""

    def __init__(self, place: str) -> None:
        super().__init__(
            tr("{place} is read-only: nothing can be changed in it.", place=place),
            tr("Copy the file to a folder of yours, and open the copy."),
        )


def is_read_only(path: Path) -> bool:
    """Whether a project's file, or the folder where SQLite keeps its journal, is not writable.

    A file that is gone is not read-only: SQLite says that it is not there.
    """
    return path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def mode(path: Path) -> str:
    """How a project that is read-only is opened. Raises ProjectError where it cannot be read so.

    In WAL mode SQLite wants its two files beside the project. Where both are, others have it open.
    Where none is, nobody has, and what is in the file is all. With a log alone, that would miss
    what was written last.
    """
    log, shared = (path.with_name(path.name + suffix) for suffix in ("-wal", "-shm"))
    if not _is_in_wal_mode(path) or (log.exists() and shared.exists()):
        return READING
    if log.exists() and log.stat().st_size:
        raise ProjectError(
            tr("{path} is read-only, and was not closed as it should be.", path=path),
            tr(
                "What was done last is in the file beside it whose name ends in “-wal”. Copy both "
                "to a folder of yours, and open the copy."
            ),
        )
    return STILL


def stamp(path: Path) -> Stamp:
    """What changes when the file is written. Raises OSError."""
    status = path.stat()
    return status.st_mtime_ns, status.st_size


def changed(place: str) -> ProjectError:
    """The error for a file that was taken for one that nobody changes."""
    return ProjectError(
        tr("{place} was changed by somebody else while it was open for reading.", place=place),
        tr("Open it again."),
    )


def _is_in_wal_mode(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(20)[19:] == bytes([_WAL])
