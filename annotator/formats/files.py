"""Opening files and replacing them as a whole, with errors that say what to do."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from annotator.errors import InputError, ProjectError, UserError
from annotator.language import mark, tr

_REASONS = {
    errno.ENOENT: (mark("there is no such file or folder"), mark("Check the path.")),
    errno.EACCES: (
        mark("access is denied"),
        mark("Close it in other programs, or choose another place."),
    ),
    errno.EPERM: (
        mark("access is denied"),
        mark("Close it in other programs, or choose another place."),
    ),
    errno.EISDIR: (mark("this is a folder"), mark("Give the name of a file.")),
    errno.ENOTDIR: (mark("a part of the path is not a folder"), mark("Check the path.")),
    errno.ENAMETOOLONG: (mark("the name is too long"), mark("Choose a shorter one.")),
    errno.ENOSPC: (mark("the disk is full"), mark("Free some space, and try again.")),
    errno.EDQUOT: (mark("the disk quota is used up"), mark("Free some space, and try again.")),
    errno.EFBIG: (
        mark("the file grows larger than this disk allows"),
        mark("Choose another place."),
    ),
    errno.EROFS: (mark("the disk is read-only"), mark("Choose another place.")),
}
_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO}


def failure(path: Path, error: OSError) -> UserError:
    """What to tell the user when the system refuses to read or write a file."""
    unknown = (error.strerror or str(error), tr("Check the disk and the path."))
    reason, hint = _REASONS.get(error.errno or 0, unknown)
    kind = ProjectError if error.errno in _DISK else InputError
    return kind(f"{path}: {tr(reason)}.", tr(hint))


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
            raise InputError(
                tr("{path}: this is not a file.", path=path), tr("Give the name of a file.")
            )
    except OSError as error:
        raise failure(path, error) from error
    return target
