"""JSON from other programs: lines or one value, checked against records.

Errors say where they are. Files are read as a stream where they have lines.
Nothing here trusts what it reads.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import orjson

from annotator.errors import InputError
from annotator.formats.checking import AGAIN, checked
from annotator.formats.files import failure
from annotator.formats.parts.json_array import ItemTooLongError, TornError, raw_items
from annotator.language import tr

T = TypeVar("T")

LARGEST = 2**28
"""The largest JSON file that is one value, in bytes: it has to fit into the memory as a whole."""

LONGEST = 2**26
"""The longest line, or item of an array, in bytes."""

_BEGINNING = 2**20
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Item:
    """A JSON value in a file; `where` names the file and its place there."""

    where: str
    value: Any

    def as_record(self, record: type[T]) -> T:
        """The value as a record; `InputError` saying what does not fit."""
        return checked(record, self.value, self.where)


def items(path: Path) -> Generator[Item]:
    """The values of a file: of its lines, of its array, or the one that it is."""
    try:
        with path.open("rb") as file:
            if beginning(file).startswith(b"["):
                yield from _array(path, file)
            else:
                yield from _lines(path, file)
    except OSError as error:
        raise failure(path, error) from error


def value(path: Path) -> Item:
    """The one value of a file."""
    try:
        with path.open("rb") as file:
            return Item(str(path), _parsed(_whole(path, file), str(path)))
    except OSError as error:
        raise failure(path, error) from error


def first_item(path: Path) -> Any:
    """The first value of a file, for telling what sort of file it is; None when there is none."""
    try:
        with closing(items(path)) as values:
            return next(values, Item("", None)).value
    except InputError:
        return None


def head(path: Path) -> bytes:
    """The first megabyte of a file, for telling what sort of file it is; empty if not readable."""
    try:
        with path.open("rb") as file:
            return file.read(_BEGINNING)
    except OSError:
        return b""


def beginning(file: BinaryIO) -> bytes:
    """The first bytes of a stream that say something; it then stands where it stood."""
    place = file.tell()
    start = file.read(4096).removeprefix(_MARK).lstrip()
    file.seek(place)
    return start


def _array(path: Path, file: BinaryIO) -> Iterator[Item]:
    try:
        for number, raw in enumerate(raw_items(file, LONGEST), start=1):
            where = f"{path}, item {number}"
            yield Item(where, _parsed(raw, where))
    except ItemTooLongError as error:
        raise InputError(
            tr("{path}: an item is too long.", path=path), tr("Split the text.")
        ) from error
    except TornError as error:
        raise InputError(
            tr("{path}: this is not JSON ({error}).", path=path, error=error), tr(AGAIN)
        ) from error


def _lines(path: Path, file: BinaryIO) -> Iterator[Item]:
    for number in count(1):
        line = file.readline(LONGEST)
        if not line:
            return
        where = f"{path}, line {number}"
        if len(line) == LONGEST:
            raise InputError(
                tr("{where}: the line is too long.", where=where), tr("Split the text.")
            )
        line = line.removeprefix(_MARK) if number == 1 else line
        if line.strip() == b"{":  # one value over several lines
            file.seek(0)
            yield Item(str(path), _parsed(_whole(path, file), str(path)))
            return
        if line.strip():
            yield Item(where, _parsed(line, where))


def _whole(path: Path, file: BinaryIO) -> bytes:
    data = file.read(LARGEST)
    if len(data) == LARGEST:
        raise InputError(
            tr(
                "{path}: a JSON file of more than {largest} MB cannot be read as a whole.",
                path=path,
                largest=LARGEST // 2**20,
            ),
            tr("Export it in parts."),
        )
    return data.removeprefix(_MARK)


def _parsed(data: bytes, where: str) -> Any:
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise InputError(
            tr("{where}: this is not JSON ({error}).", where=where, error=error), tr(AGAIN)
        ) from error
