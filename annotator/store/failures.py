"""Turns what the system and the database drivers raise into errors that a user understands."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import exc

from annotator.errors import ConflictError, ProjectError, UserError

# The first that fits is taken: a server names its reason after “connection failed”.
_KNOWN = tuple(
    (re.compile(signs), message, hint)
    for signs, message, hint in (
        (
            "database (table )?is locked|lock timeout|deadlock detected|could not serialize",
            "The project is in use by another program that is writing: {place}",
            "Wait until it has finished, and try again. Nothing was written.",
        ),
        (
            "disk is full|no space left|disk full",
            "The disk is full: {place}",
            "Free some space and try again. Everything done before is safe.",
        ),
        (
            "password authentication failed|no password supplied|role .* does not exist"
            "|pg_hba.conf",
            "The server refused the user or the password: {place}",
            "Check both.",
        ),
        (
            "database .* does not exist",
            "There is no such database: {place}",
            "Create it first, or check its name.",
        ),
        (
            "readonly|read-only|permission denied",
            "The project is read-only: {place}",
            "Make it writable, or ask its owner for permission.",
        ),
        (
            "malformed|not a database|file is encrypted",
            "The project is damaged: {place}",
            "Nothing was written. Run “standpoint check” on it, and restore the last good backup.",
        ),
        (
            "unable to open database",
            "The project cannot be opened: {place}",
            "Check that the folder exists and that you may write to it.",
        ),
        (
            "disk i/o error|input/output error",
            "The disk could not be read or written: {place}",
            "Check the disk or the network share. Nothing was written.",
        ),
        (
            "connection (is bad|refused|failed|timeout|timed out)|could not (connect|translate)"
            "|is starting up|shutting down|terminating connection|server closed the connection"
            "|connection is (lost|closed)|too many (clients|connections)",
            "The server cannot be reached: {place}",
            "Check the address, the network, and that the server is running.",
        ),
        (
            r"nul \(0x00\)|\\u0000",
            "A text holds the character NUL, which a server cannot keep: {place}",
            "Remove it from the text.",
        ),
    )
)


def explain(error: exc.DBAPIError | sqlite3.Error, place: str) -> UserError | None:
    """The user's error for a driver's one; None when it is a bug of ours."""
    words = str(error.orig if isinstance(error, exc.DBAPIError) else error)
    if isinstance(error, exc.IntegrityError):
        return _conflict(words)
    for signs, message, hint in _KNOWN:
        if signs.search(words.lower()):
            return ProjectError(message.format(place=place), hint)
    return None


def _conflict(words: str) -> ConflictError | None:
    if "foreign key" not in words.lower() and "unique" not in words.lower():
        return None
    return ConflictError(
        f"The change does not fit what the project holds now ({words.splitlines()[0]}).",
        "Nothing was written. Look at the project again, and repeat the change.",
    )


def os_failure(path: Path, error: OSError) -> ProjectError:
    """What to tell the user when the system does not let a project's file be read."""
    if isinstance(error, PermissionError):
        return ProjectError(f"{path} may not be read.", "Ask its owner for permission.")
    return ProjectError(
        f"{path} cannot be read: {error.strerror or error}.", "Check the path and the disk."
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
