"""Tables of articles, whatever file they are in: what is in them, and one article for each row.

A format opens its file as a `Grid`; a window shows a `Table` of it, in which the mapping of its
columns is guessed, and reads the articles with the mapping that the user has confirmed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import orjson

from annotator.errors import InputError
from annotator.formats.base import Draft, TextOptions
from annotator.formats.metadata import one_line
from annotator.formats.parts.columns import (
    ColumnMapping,
    Layout,
    guess_mapping,
    says_what_columns_are,
)
from annotator.formats.parts.dates import parse_date
from annotator.formats.parts.table_dates import DateFormat, fitting_formats
from annotator.language import tr
from annotator.text.offsets import canonical

MOST_COLUMNS = 16_384
"""As many as a spreadsheet can have; a file with more is not a table of articles."""

LONGEST_ROW = 20_000_000
"""Characters, or bytes, of one row; an article is never larger."""

_SAMPLE_ROWS = 200
_SAMPLE_LENGTH = 5_000_000
_LONGEST_TITLE = 80
_LONGEST_NAME = 100
_NUMBER = re.compile(r"[-+]?[\d.,]+")
_DEEPEST = 3
"""Levels of an object within a cell that become columns `a.b.c`; what lies below stays JSON."""

Cells = Mapping[str, object]
"""The values of a row by column: text, numbers, truth values, dates, None."""

Row = tuple[str, Cells]
"""A row and where it is: `line 7`, `row 7`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """An open table: the names of its columns, all different, and a stream of its rows.

    `complete` says that no row has other columns. `rows` holds the file open: close it.
    """

    columns: tuple[str, ...]
    rows: Generator[Row]
    layout: Layout
    complete: bool = True
    encoding: str | None = None
    sheets: tuple[str, ...] = ()


OpenGrid = Callable[[Path, Layout, str | None], Grid]
"""Opens a file, with an encoding or None to recognise it. Raises `InputError`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What a window shows of a table before it is imported.

    `rows` are the first ones, as text; `layout` and `encoding` are those recognised; `dates` says
    of each column of dates how they can be read: two ways mean that the user has to choose.
    """

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]
    dates: Mapping[str, tuple[DateFormat, ...]]
    mapping: ColumnMapping
    layout: Layout
    encoding: str | None = None
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableReader:
    """Reads the tables of one kind of file."""

    open: OpenGrid

    def table(self, path: Path, layout: Layout | None = None, encoding: str | None = None) -> Table:
        """The first rows of a table, and what its columns seem to be."""
        return _table(self.open(path, layout or Layout(), encoding))

    def articles(self, path: Path, options: TextOptions) -> Iterator[Draft]:
        """An article for each row that is not blank; its text may be empty.

        Without a mapping in the options it is guessed.
        """
        mapping = options.mapping or self.table(path, encoding=options.encoding).mapping
        grid = self.open(path, mapping.layout, options.encoding)
        with closing(grid.rows) as rows:
            _check(mapping, grid, path)
            for place, cells in rows:
                texts = {column: text for column, cell in cells.items() if (text := as_text(cell))}
                if texts:
                    yield _draft(texts, mapping, options, f"{path}, {place}")


def first_articles(table: Table, options: TextOptions, origin: str) -> Iterator[Draft]:
    """What the first rows become by the mapping in the options, which must name the texts."""
    mapping = options.mapping or table.mapping
    for texts in table.rows:
        yield _draft(texts, mapping, options, origin)


def unread_dates(table: Table, mapping: ColumnMapping) -> list[str]:
    """The cells of the first rows that should be dates, and are none in the chosen format."""
    cells = [row[mapping.date] for row in table.rows if mapping.date and mapping.date in row]
    return [cell for cell in cells if mapping.date_format.read(one_line(cell)) is None]


def _table(grid: Grid) -> Table:
    with closing(grid.rows) as rows:
        sample = list(_sample(rows))
    samples = {column: [row[column] for row in sample if column in row] for column in grid.columns}
    dates = {column: fitting_formats(cells) for column, cells in samples.items()}
    return Table(
        columns=grid.columns,
        rows=tuple(sample),
        dates={column: formats for column, formats in dates.items() if formats},
        mapping=guess_mapping(grid.columns, samples, grid.layout),
        layout=grid.layout,
        encoding=grid.encoding,
        sheets=grid.sheets,
    )


def _sample(rows: Iterator[Row]) -> Iterator[dict[str, str]]:
    """The first rows without their empty cells: not too many, and not too much."""
    length = 0
    for _, (_, cells) in zip(range(_SAMPLE_ROWS), rows, strict=False):
        texts = {column: text for column, cell in cells.items() if (text := as_text(cell))}
        length += sum(map(len, texts.values()))
        if texts:
            yield texts
        if length > _SAMPLE_LENGTH:
            return


def _check(mapping: ColumnMapping, grid: Grid, path: Path) -> None:
    listed = ", ".join(grid.columns[:30])
    if mapping.text is None:
        raise InputError(
            tr("{path}: it is not clear which column holds the texts.", path=path),
            tr("Choose it. The columns are: {listed}.", listed=listed),
        )
    needed = mapping.columns.values() if grid.complete else [mapping.text]
    for column in needed:
        if column not in grid.columns:
            raise InputError(
                tr("{path}: there is no column “{column}”.", path=path, column=column),
                tr("Choose the columns anew. They are: {listed}.", listed=listed),
            )


def _draft(
    texts: Mapping[str, str], mapping: ColumnMapping, options: TextOptions, origin: str
) -> Draft:
    columns = mapping.columns
    text = texts.get(columns.pop("text"), "")
    found = {name: one_line(texts.get(column, "")) for name, column in columns.items()}
    published = mapping.date_format.read(found.get("date", ""))
    used = {column for name, column in mapping.columns.items() if name != "date" or published}
    used.update(mapping.left_out)
    return Draft(
        text=text,
        title=found.get("title") or _shortened(text) or origin,
        source=found.get("source") or options.source,
        author=found.get("author") or None,
        published=published,
        url=found.get("url") or None,
        language=found.get("language") or options.language,
        extra={column: cell for column, cell in texts.items() if column not in used},
        origin=origin,
    )


def _shortened(text: str) -> str:
    line = one_line(text.lstrip().partition("\n")[0][: 2 * _LONGEST_TITLE])
    return line if len(line) <= _LONGEST_TITLE else f"{line[: _LONGEST_TITLE - 1].rstrip()}…"


def as_text(cell: object) -> str:
    """A cell in words, canonical; empty when there is nothing in it."""
    match cell:
        case None | bytes() | bytearray() | memoryview():
            return ""  # pictures and the like
        case str():
            text = canonical(cell)
            return text if text.strip() else ""
        case bool():
            return "true" if cell else "false"
        case float() if cell.is_integer() and abs(cell) < 2**53:
            return str(int(cell))
        case datetime():
            return cell.isoformat(" ").removesuffix(" 00:00:00")
        case date():
            return cell.isoformat()
    return canonical(str(cell))


def flat(record: Mapping[str, Any], prefix: str = "", level: int = 1) -> Iterator[tuple[str, Any]]:
    """The cells of a record, with those of records within it: `meta.source`."""
    for key, value in record.items():
        column = f"{prefix}{key}"
        if isinstance(value, dict) and level < _DEEPEST:
            yield from flat(value, f"{column}.", level + 1)
        elif isinstance(value, list) and value and all(isinstance(one, str) for one in value):
            yield column, "; ".join(value)
        elif isinstance(value, dict | list):
            yield column, orjson.dumps(value, default=str).decode() if value else None
        else:
            yield column, value


def column_names(cells: Sequence[object]) -> tuple[str, ...]:
    """The names in a header, made different: empty ones are numbered, and so are repeated ones."""
    names = dict[str, None]()
    copies = Counter[str]()
    for place, cell in enumerate(cells, start=1):
        name = wanted = one_line(as_text(cell)) or f"column {place}"
        while name in names:
            copies[wanted] += 1
            name = f"{wanted} ({copies[wanted] + 1})"
        names[name] = None
    return tuple(names)


def has_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row is one of names: no long ones, no numbers, no dates, none twice."""
    first = rows[0]
    if says_what_columns_are(first):
        return True
    return len(set(first)) == len(first) and not any(
        not cell.strip()
        or len(cell) > _LONGEST_NAME
        or _NUMBER.fullmatch(cell.strip())
        or parse_date(cell)
        for cell in first
    )


def check_width(count: int, origin: str) -> None:
    """Refuse what has more columns than a table of articles can have."""
    if count > MOST_COLUMNS:
        raise InputError(
            tr("{origin}: {count:,} columns are too many.", origin=origin, count=count),
            tr(
                "Leave out some, so that at most {most_columns:,} remain.",
                most_columns=MOST_COLUMNS,
            ),
        )
