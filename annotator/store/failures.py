"""Turns what the system and the database drivers raise into errors that a user understands."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import exc

from annotator.errors import ConflictError, DamagedError, ProjectError, UserError
from annotator.language import mark, tr

# The first that fits is taken: a server names its reason after “connection failed”.
_KNOWN = tuple(
    (re.compile(signs), message, hint)
    for signs, message, hint in (
        (
            "database (table )?is locked|lock timeout|deadlock detected|could not serialize",
            mark("The project is in use by another program that is writing: {place}"),
            mark("Wait until it has finished, and try again. Nothing was written."),
        ),
        (
            "disk is full|no space left|disk full",
            mark("The disk is full: {place}"),
            mark("Free some space and try again. Everything done before is safe."),
        ),
        (
            "password authentication failed|no password supplied|role .* does not exist"
            "|pg_hba.conf",
            mark("The server refused the user or the password: {place}"),
            mark("Check both."),
        ),
        (
            "database .* does not exist",
            mark("There is no such database: {place}"),
            mark("Create it first, or check its name."),
        ),
        (
            "readonly|read-only|permission denied",
            mark("The project is read-only: {place}"),
            mark("Make it writable, or ask its owner for permission."),
        ),
        (
            "unable to open database",
            mark("The project cannot be opened: {place}"),
            mark("Check that the folder exists and that you may write to it."),
        ),
        (
            "disk i/o error|input/output error",
            mark("The disk could not be read or written: {place}"),
            mark("Check the disk, the room on it, and the network share. Nothing was written."),
        ),
        (
            "connection (is bad|refused|failed|timeout|timed out)|could not (connect|translate)"
            "|is starting up|shutting down|terminating connection|server closed the connection"
            "|connection is (lost|closed)|too many (clients|connections)",
            mark("The server cannot be reached: {place}"),
            mark("Check the address, the network, and that the server is running."),
        ),
        (
            r"nul \(0x00\)|\\u0000",
            mark("A text holds the character NUL, which a server cannot keep: {place}"),
            mark("Remove it from the text."),
        ),
    )
)
_DAMAGE = re.compile("malformed|not a database|file is encrypted")


def explain(error: exc.DBAPIError | sqlite3.Error, place: str) -> UserError | None:
    """The user's error for a driver's one; None when it is a bug of ours."""
    words = str(error.orig if isinstance(error, exc.DBAPIError) else error)
    if isinstance(error, exc.IntegrityError):
        return _conflict(words)
    if _DAMAGE.search(words.lower()):
        return damaged(place)
    for signs, message, hint in _KNOWN:
        if signs.search(words.lower()):
            return ProjectError(tr(message, place=place), tr(hint))
    return None


def damaged(place: str) -> DamagedError:
    """The error for a project whose file is broken."""
    return DamagedError(
        tr("The project is damaged: {place}", place=place),
        tr(
            "Nothing was written. “standpoint recover” saves what can be read of it, and takes "
            "the rest from the last backup."
        ),
        place,
    )


def _conflict(words: str) -> ConflictError | None:
    if "foreign key" not in words.lower() and "unique" not in words.lower():
        return None
    return ConflictError(
        tr(
            "The change does not fit what the project holds now ({splitlines}).",
            splitlines=words.splitlines()[0],
        ),
        tr("Nothing was written. Look at the project again, and repeat the change."),
    )


def os_failure(path: Path, error: OSError) -> ProjectError:
    """What to tell the user when the system does not let a project's file be read."""
    if isinstance(error, PermissionError):
        return ProjectError(
            tr("{path} may not be read.", path=path), tr("Ask its owner for permission.")
        )
    return ProjectError(
        tr("{path} cannot be read: {strerror}.", path=path, strerror=error.strerror or error),
        tr("Check the path and the disk."),
    )


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Raises the user's error in place of the driver's, where there is one."""
    try:
        yield
    except (exc.DBAPIError, sqlite3.Error) as error:
        known = explain(error, place)
        if known is None:
            raise
        raise known from error
