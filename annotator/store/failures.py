"""Turns what the database drivers raise into errors that a user understands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from annotator.errors import ConflictError, ProjectError, UserError

_KNOWN = (
    (
        ("database is locked", "database table is locked"),
        "The project is in use by another program that is writing: {place}",
        "Wait until it has finished, and try again. Nothing was written.",
    ),
    (
        ("disk is full", "no space left", "disk full"),
        "The disk is full: {place}",
        "Free some space and try again. Everything done before is safe.",
    ),
    (
        ("readonly", "read-only", "permission denied"),
        "The project is read-only: {place}",
        "Make the file and its folder writable, or copy the project to another folder.",
    ),
    (
        ("malformed", "file is not a database", "file is encrypted"),
        "The project is damaged: {place}",
        "Nothing was written. Run “standpoint check” on it, and restore the last good backup.",
    ),
    (
        ("unable to open database",),
        "The project cannot be opened: {place}",
        "Check that the folder exists and that you may write to it.",
    ),
    (
        ("disk i/o error", "input/output error"),
        "The disk could not be read or written: {place}",
        "Check the disk or the network share. Nothing was written.",
    ),
    (
        (
            "connection refused",
            "could not connect",
            "connection failed",
            "could not translate host",
        ),
        "The server cannot be reached: {place}",
        "Check the address, the network, and that the server is running.",
    ),
    (
        ("password authentication failed", "no password supplied"),
        "The server refused the user or the password: {place}",
        "Check both.",
    ),
    (
        ("does not exist",),
        "There is no such database: {place}",
        "Create it first, or check its name.",
    ),
)


def explain(error: exc.DBAPIError, place: str) -> UserError | None:
    """The user's error for a driver's one; None when it is a bug of ours."""
    words = str(error.orig).lower()
    if isinstance(error, exc.IntegrityError):
        if "foreign key" in words or "unique" in words:
            return ConflictError(
                f"The change does not fit what the project holds now ({error.orig}).",
                "Nothing was written. Look at the project again, and repeat the change.",
            )
        return None
    for signs, message, hint in _KNOWN:
        if any(sign in words for sign in signs):
            return ProjectError(message.format(place=place), hint)
    return None


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Raises the user's error in place of the driver's, where there is one."""
    try:
        yield
    except exc.DBAPIError as error:
        known = explain(error, place)
        if known is None:
            raise
        raise known from error
