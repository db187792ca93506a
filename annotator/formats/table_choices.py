"""What people chose for the columns of tables: in files of theirs, and remembered by column names.

Tables of one source have the same columns. What was chosen for them once is found again by the set
of their names; it is kept with the user, in no project.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import orjson

from annotator import paths
from annotator.errors import InputError
from annotator.formats.files import atomic_output
from annotator.formats.parts.columns import ColumnMapping
from annotator.formats.parts.decoding import read_bytes
from annotator.language import tr
from annotator.settings import Store


def remembered(columns: Iterable[str]) -> ColumnMapping | None:
    """What was chosen for a table with these columns, wherever it lay; None when nothing was."""
    kept = _store().get(_key(columns))
    if kept is None:
        return None
    try:
        return ColumnMapping.from_json(orjson.dumps(kept))
    except InputError:  # of another version
        return None


def remember(columns: Iterable[str], mapping: ColumnMapping) -> None:
    """Keep what was chosen for a table in which these columns were recognised.

    Its layout should say only what was not recognised: the next sheet has another name.
    """
    _store().set(_key(columns), orjson.loads(mapping.to_json()))


def read_columns(path: Path) -> ColumnMapping:
    """The mapping in a file; `InputError` says what in it is wrong."""
    try:
        return ColumnMapping.from_json(read_bytes(path))
    except InputError as error:
        if str(path) in error.message:
            raise
        raise InputError(
            tr("{path}: {reason}", path=path, reason=error.message),
            tr("“standpoint columns” shows what such a file looks like."),
        ) from error


def write_columns(mapping: ColumnMapping, path: Path) -> None:
    """Write a mapping to a file, to be used again here or on the command line."""
    with atomic_output(path) as file:
        file.write(mapping.to_json().encode() + b"\n")


def _key(columns: Iterable[str]) -> str:
    return sha256("\n".join(sorted(columns)).encode()).hexdigest()[:32]


def _store() -> Store:
    return Store(paths.state() / "columns.json")
