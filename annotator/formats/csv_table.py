"""Tables of articles as CSV or TSV: the encoding, delimiter and header are recognised."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TextIO

from annotator.errors import InputError
from annotator.formats.base import Format
from annotator.formats.files import failure
from annotator.formats.parts.columns import Layout
from annotator.formats.parts.decoding import decode
from annotator.formats.parts.tables import (
    LONGEST_ROW,
    Grid,
    Row,
    TableReader,
    check_width,
    column_names,
    has_header,
)
from annotator.language import tr

_SAMPLE_BYTES = 1_000_000
_SAMPLE_ROWS = 50
# Spreadsheets write this line for themselves.
_DELIMITER_LINE = re.compile(r"sep=(.)\r?\n?")


@dataclass(frozen=True, slots=True)
class _Dialect:
    """Between cells stands `delimiter`; `quoted` cells may hold it, and line breaks."""

    delimiter: str
    quoted: bool = True

    def reader(self, lines: Iterator[str] | TextIO) -> Iterator[list[str]]:
        # The limit is one for the whole process; the module's own is shorter than many articles.
        csv.field_size_limit(LONGEST_ROW)
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            quoting=csv.QUOTE_MINIMAL if self.quoted else csv.QUOTE_NONE,
            strict=True,
        )


_DIALECTS = (*(_Dialect(delimiter) for delimiter in ",;\t|"), _Dialect("\t", quoted=False))


class _Lines:
    """The lines of a file for the reader of a row, as long as a row may be."""

    def __init__(self, file: TextIO, origin: str) -> None:
        self._file = file
        self._origin = origin
        self._left = LONGEST_ROW
        self.number = 0

    def start_row(self) -> None:
        self._left = LONGEST_ROW

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        try:
            line = self._file.readline(self._left)
        except UnicodeError as error:
            raise InputError(
                tr(
                    "{origin}, after line {number}: this is not {encoding}.",
                    origin=self._origin,
                    number=self.number,
                    encoding=self._file.encoding,
                ),
                tr("Choose the encoding of the file, or use another copy."),
            ) from error
        if not line:
            raise StopIteration
        self.number += 1
        self._left -= len(line)
        if self._left <= 0:
            raise InputError(
                tr(
                    "{origin}, line {number}: the row is too long.",
                    origin=self._origin,
                    number=self.number,
                ),
                tr("Look for a quotation mark that is not closed."),
            )
        if "\0" in line:
            raise InputError(
                tr(
                    "{origin}, line {number}: there is a NUL character in it.",
                    origin=self._origin,
                    number=self.number,
                ),
                tr("This is not a table, or damaged: use another copy."),
            )
        return line.removeprefix("\ufeff") if self.number == 1 else line


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """How a file is written, as far as its first rows show."""

    encoding: str
    dialect: _Dialect
    has_delimiter_line: bool
    has_header: bool
    columns: tuple[str, ...]


def open_grid(path: Path, layout: Layout, encoding: str | None) -> Grid:
    """Open a CSV or TSV file."""
    shape = _shape(path, layout, encoding)
    return Grid(
        columns=shape.columns,
        rows=_rows(path, shape),
        layout=Layout(delimiter=shape.dialect.delimiter, has_header=shape.has_header),
        encoding=shape.encoding,
    )


def _shape(path: Path, layout: Layout, encoding: str | None) -> _Shape:
    data, is_whole = _sample(path)
    text, encoding = decode(data, str(path), encoding)
    dialect, skip = _dialect(text, layout.delimiter, is_whole)
    try:
        first = list(islice(_rows_of(text[skip:], dialect, is_whole), _SAMPLE_ROWS))
    except csv.Error as error:
        raise _not_a_row(f"{path}", error) from error
    if not first:
        raise InputError(
            tr("{path}: there are no rows in it.", path=path), tr("Choose another file.")
        )
    check_width(max(map(len, first)), str(path))
    named = has_header(first) if layout.has_header is None else layout.has_header
    return _Shape(
        encoding=encoding,
        dialect=dialect,
        has_delimiter_line=bool(skip),
        has_header=named,
        columns=column_names(first[0] if named else [""] * len(first[0])),
    )


def _sample(path: Path) -> tuple[bytes, bool]:
    """Whole lines of a file from which to tell its encoding, and whether they are all of it.

    Of a file that starts in plain ASCII, the first lines, and some from the first that goes beyond.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_SAMPLE_BYTES)
            if len(data) < _SAMPLE_BYTES:
                return data, True
            more = data
            while more and more.isascii():
                more = file.read(_SAMPLE_BYTES)
    except OSError as error:
        raise failure(path, error) from error
    data = _whole_lines(data)
    return (data + _whole_lines(more) if data.isascii() and more else data), False


def _whole_lines(data: bytes) -> bytes:
    end = data.rfind(b"\n")
    data = data[:end] if end > 0 else data[: data.rfind(b" ")]
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data
    return data[: len(data) // 2 * 2] if is_wide else data


def _dialect(text: str, delimiter: str | None, is_whole: bool) -> tuple[_Dialect, int]:
    """How cells are delimited, and how many characters before the table say so."""
    named = _DELIMITER_LINE.match(text)
    skip = named.end() if named else 0
    wanted = delimiter or (named[1] if named else None)
    if wanted is not None and len(wanted) != 1:
        raise InputError(
            tr("“{wanted}” cannot delimit cells.", wanted=wanted), tr("Give one character.")
        )
    choice = [one for one in _DIALECTS if wanted in (None, one.delimiter)]
    if not choice:
        return _Dialect(wanted or ","), skip
    return max(choice, key=lambda one: _fitness(text[skip:], one, is_whole)), skip


def _fitness(text: str, dialect: _Dialect, is_whole: bool) -> tuple[float, int]:
    """The share of the rows that are as wide as the first, and how wide it is."""
    try:
        widths = [len(row) for row in islice(_rows_of(text, dialect, is_whole), _SAMPLE_ROWS)]
    except csv.Error:
        return 0, 0
    if not widths or widths[0] < 2:
        return 0, 0
    return widths.count(widths[0]) / len(widths), widths[0]


def _rows_of(text: str, dialect: _Dialect, is_whole: bool) -> Iterator[list[str]]:
    """The rows in a text that are not blank; the last of a part may be cut off, and is left out."""
    lines = io.StringIO(text, newline="")
    reader = dialect.reader(lines)
    try:
        yield from (row for row in reader if any(map(str.strip, row)))
    except csv.Error:
        if is_whole or lines.read(1):
            raise


def _rows(path: Path, shape: _Shape) -> Generator[Row]:
    with _opened(path, shape.encoding) as file:
        lines = _Lines(file, str(path))
        if shape.has_delimiter_line:
            next(lines)
        rows = _cells(lines, shape.dialect, str(path))
        for place, cells in islice(rows, int(shape.has_header), None):
            yield place, _by_column(cells, shape.columns, f"{path}, {place}")


def _cells(lines: _Lines, dialect: _Dialect, origin: str) -> Iterator[tuple[str, list[str]]]:
    """The rows that are not blank, each with the line that it starts in."""
    reader = dialect.reader(lines)
    while True:
        place = f"line {lines.number + 1}"
        lines.start_row()
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise _not_a_row(f"{origin}, {place}", error) from error
        if cells is None:
            return
        if any(map(str.strip, cells)):
            yield place, cells


def _not_a_row(origin: str, error: csv.Error) -> InputError:
    return InputError(
        tr("{origin}: {error}.", origin=origin, error=error),
        tr("Look for a quotation mark that is not closed."),
    )


def _by_column(cells: list[str], columns: Sequence[str], origin: str) -> dict[str, object]:
    while len(cells) > len(columns) and not cells[-1].strip():
        cells.pop()
    if len(cells) != len(columns):
        raise InputError(
            tr(
                "{origin}: there are {count} cells, but {columns} columns.",
                origin=origin,
                count=len(cells),
                columns=len(columns),
            ),
            tr("Put cells that hold the delimiter in quotation marks, or use another copy."),
        )
    return dict(zip(columns, cells, strict=True))


@contextmanager
def _opened(path: Path, encoding: str) -> Iterator[TextIO]:
    try:
        with path.open(encoding=encoding, newline="") as file:
            yield file
    except OSError as error:
        raise failure(path, error) from error


READER = TableReader(open_grid)

FORMAT = Format(
    id="csv",
    name="Table (CSV or TSV)",
    extensions=(".csv", ".tsv", ".tab"),
    carries="One article per row, with its metadata in columns.",
    read_articles=READER.articles,
    read_table=READER.table,
)
