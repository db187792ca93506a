"""Opening files and replacing them as a whole, with errors that say what to do."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from annotator.errors import InputError, ProjectError, UserError

_REASONS = {
    errno.ENOENT: ("there is no such file or folder", "Check the path."),
    errno.EACCES: ("access is denied", "Close it in other programs, or choose another place."),
    errno.EPERM: ("access is denied", "Close it in other programs, or choose another place."),
    errno.EISDIR: ("this is a folder", "Give the name of a file."),
    errno.ENOTDIR: ("a part of the path is not a folder", "Check the path."),
    errno.ENAMETOOLONG: ("the name is too long", "Choose a shorter one."),
    errno.ENOSPC: ("the disk is full", "Free some space, and try again."),
    errno.EDQUOT: ("the disk quota is used up", "Free some space, and try again."),
    errno.EFBIG: ("the file grows larger than this disk allows", "Choose another place."),
    errno.EROFS: ("the disk is read-only", "Choose another place."),
}
_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO}


def failure(path: Path, error: OSError) -> UserError:
    """What to tell the user when the system refuses to read or write a file."""
    unknown = (error.strerror or str(error), "Check the disk and the path.")
    reason, hint = _REASONS.get(error.errno or 0, unknown)
    kind = ProjectError if error.errno in _DISK else InputError
    return kind(f"{path}: {reason}.", hint)


@contextmanager
def atomic_output(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes the place of `path` when the block has ended well.

    Otherwise `path` stays as it was and nothing is left behind. Raises `InputError` when the path
    is not one to write to, `ProjectError` when the disk does not take the file.
    """
    target = _target(path)
    temporary = target.with_name(f".standpoint-{os.urandom(6).hex()}.part")
    try:
        with temporary.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(target)
    except OSError as error:
        raise failure(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _target(path: Path) -> Path:
    """Where links lead; folders, devices and pipes are not for being replaced."""
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            raise InputError(f"{path}: this is not a file.", "Give the name of a file.")
    except OSError as error:
        raise failure(path, error) from error
    return target
