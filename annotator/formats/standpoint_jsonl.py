"""Standpoint JSONL: the bundle written down, without loss. Backup, copy, merge.

A first line `{"format": "standpoint-jsonl", "version": 2, "header": ...}`, a line for each entry,
and a last line `{"end": {"documents": n}}`, without which a file is cut off. The fields are those
of `formats/bundle.py`, in their order; the same bundle gives the same bytes. With `.gz`: gzipped.
Version 2 has the active time, which files of version 1 lack.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from annotator.errors import InputError
from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle, Entry, Header
from annotator.formats.files import atomic_output, failure
from annotator.formats.integrity import FlawError, Integrity
from annotator.language import tr

if TYPE_CHECKING:
    from pydantic import ValidationError

NAME = "standpoint-jsonl"
VERSION = 2
LONGEST_LINE = 2**28
"""No line that we write comes near so many bytes; a longer one would only fill the memory."""

_END = b'{"end":'
_GZIP_MAGIC = b"\x1f\x8b"
_FIRST_KEYS = re.compile(rb'\s*\{\s*"format"\s*:\s*"(standpoint|annotations)-jsonl"')


@dataclass(frozen=True, slots=True)
class _Preamble:
    format: str
    version: int
    header: Header


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write a bundle as a whole; nothing is lost, and no option changes that."""
    report = LossReport()
    with atomic_output(path) as file, _compressed(file, path) as stream:
        stream.write(_line(_Preamble(NAME, VERSION, bundle.header)))
        for entry in bundle.entries:
            stream.write(_line(entry))
            report.documents += 1
            report.annotations += sum(len(content.annotations) for content in entry.layers)
            progress(report.documents)
        stream.write(_line({"end": {"documents": report.documents}}))
    return report


def recognises(path: Path) -> bool:
    """Whether a file starts as one of ours; also the export that cannot be read, to say so."""
    try:
        with closing(_lines(path)) as lines:
            _, line = next(lines, (1, b""))
    except InputError:
        return False
    return _FIRST_KEYS.match(line) is not None


def read_bundle(path: Path) -> Bundle:
    """The bundle in a file. Its entries are read, and checked, as they are walked.

    Raises `InputError` with file, line and reason, for the header at once.
    """
    from pydantic import TypeAdapter

    with closing(_lines(path)) as lines:
        number, line = next(lines, (1, b""))
    _check_version(path, line)
    with _located(path, number):
        header = TypeAdapter(_Preamble).validate_json(line, strict=True, extra="forbid").header
        integrity = Integrity(header)
    return Bundle(header, _entries(path, integrity))


def _entries(path: Path, integrity: Integrity) -> Iterator[Entry]:
    from pydantic import TypeAdapter

    adapter = TypeAdapter(Entry)
    lines = _lines(path)
    next(lines)
    for documents, (number, line) in enumerate(lines):
        if line.startswith(_END):
            _check_end(path, line, documents, next(lines, None))
            return
        with _located(path, number):
            entry = adapter.validate_json(line, strict=True, extra="forbid")
            integrity.check(entry)
        yield entry
    raise _cut_off(path)


def _line(record: object) -> bytes:
    # Only the keys of free-form facts are sorted; fields stay in the order of their records.
    option = orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
    return orjson.dumps(record, default=dict, option=option)


@contextmanager
def _compressed(file: BinaryIO, path: Path) -> Iterator[BinaryIO]:
    if path.suffix.lower() != ".gz":
        yield file
        return
    # Without name and time the same bundle gives the same bytes.
    with gzip.GzipFile("", "wb", compresslevel=3, fileobj=file, mtime=0) as stream:
        yield stream  # type: ignore[misc]


def _lines(path: Path) -> Generator[tuple[int, bytes]]:
    """The numbered lines of a file, gzipped or not."""
    try:
        with path.open("rb") as file:
            zipped = file.peek(2)[:2] == _GZIP_MAGIC
            with gzip.open(file) if zipped else nullcontext(file) as stream:
                for number in count(1):
                    line = stream.readline(LONGEST_LINE)
                    if not line:
                        return
                    if len(line) == LONGEST_LINE:
                        raise InputError(
                            tr(
                                "{path}, line {number}: the line is too long.",
                                path=path,
                                number=number,
                            ),
                            tr("Use another copy."),
                        )
                    yield number, line
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise InputError(
            tr("{path}: the compressed file is damaged.", path=path), tr("Use another copy.")
        ) from error
    except OSError as error:
        raise failure(path, error) from error


def _check_version(path: Path, line: bytes) -> None:
    from pydantic import TypeAdapter

    try:
        # Its error does not copy the line, as that of orjson does.
        first: Any = TypeAdapter(Any).validate_json(line)
    except ValueError:
        first = None
    name = first.get("format") if isinstance(first, dict) else None
    if name == "annotations-jsonl":
        raise InputError(
            tr("{path}: this is an export of annotations, which cannot be read back.", path=path),
            tr("Export the project as {name} to move it.", name=NAME),
        )
    if name != NAME:
        raise InputError(
            tr("{path}: this is not a {name} file.", path=path, name=NAME),
            tr("Choose another format."),
        )
    version = first.get("version")
    if isinstance(version, int) and version > VERSION:
        raise InputError(
            tr(
                "{path}: the file is in version {version} of {name}; this program reads "
                "{own_version}.",
                path=path,
                version=version,
                name=NAME,
                own_version=VERSION,
            ),
            tr("Install a newer Standpoint."),
        )


def _check_end(path: Path, line: bytes, documents: int, more: object) -> None:
    try:
        complete = orjson.loads(line) == {"end": {"documents": documents}}
    except orjson.JSONDecodeError:
        complete = False
    if not complete:
        raise _cut_off(path)
    if more:
        raise InputError(
            tr("{path}: there is more after the end.", path=path), tr("Export it again.")
        )


def _cut_off(path: Path) -> InputError:
    return InputError(
        tr("{path}: the file is cut off or lacks lines.", path=path), tr("Use another copy.")
    )


@contextmanager
def _located(path: Path, number: int) -> Iterator[None]:
    """Say of what goes wrong in which line of which file it was."""
    from pydantic import ValidationError

    try:
        yield
    except (ValidationError, FlawError) as error:
        reason = str(error) if isinstance(error, FlawError) else _reason(error)
        raise InputError(
            tr("{path}, line {number}: {reason}.", path=path, number=number, reason=reason),
            tr("Use another copy, or export it again."),
        ) from error


def _reason(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else first["msg"]


FORMAT = Format(
    id=NAME,
    name="Standpoint project",
    extensions=(".jsonl", ".jsonl.gz"),
    carries="Everything: articles, actors, codebook, and the annotations of all layers.",
    read_bundle=read_bundle,
    write=write,
    recognises=recognises,
    is_usual=True,
)
