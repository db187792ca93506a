"""Tables of articles as JSONL: an object in each line. Objects within it become columns `a.b`."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from annotator.errors import InputError
from annotator.formats.base import Format
from annotator.formats.files import failure
from annotator.formats.parts.columns import Layout
from annotator.formats.parts.tables import LONGEST_ROW, Grid, Row, TableReader, check_width, flat
from annotator.language import tr

_SAMPLE_ROWS = 50


def open_grid(path: Path, layout: Layout, encoding: str | None) -> Grid:
    """Open a JSONL file. It is in UTF-8, whatever the encoding given."""
    with closing(_rows(path)) as rows:
        columns = dict.fromkeys(
            column for _, cells in islice(rows, _SAMPLE_ROWS) for column in cells
        )
    check_width(len(columns), str(path))
    if not columns:
        raise InputError(
            tr("{path}: there are no rows in it.", path=path), tr("Choose another file.")
        )
    return Grid(columns=tuple(columns), rows=_rows(path), layout=Layout(), complete=False)


def _rows(path: Path) -> Generator[Row]:
    for number, line in enumerate(_lines(path), start=1):
        if line.strip():
            cells = _cells(line, f"{path}, line {number}")
            check_width(len(cells), f"{path}, line {number}")
            yield f"line {number}", cells


def _cells(line: bytes, origin: str) -> dict[str, Any]:
    try:
        record = orjson.loads(line)
        if isinstance(record, dict):
            return dict(flat(record))
    except (orjson.JSONDecodeError, orjson.JSONEncodeError) as error:
        raise InputError(
            tr("{origin}: this is not JSON ({error}).", origin=origin, error=error),
            tr("Use another copy, or another format."),
        ) from error
    raise InputError(
        tr("{origin}: this is not an object in braces.", origin=origin),
        tr("Each line has to be one article."),
    )


def _lines(path: Path) -> Generator[bytes]:
    try:
        with path.open("rb") as file:
            first = file.read(3)
            if first != b"\xef\xbb\xbf":
                file.seek(0)
            while line := file.readline(LONGEST_ROW):
                if len(line) == LONGEST_ROW:
                    raise InputError(
                        tr("{path}: a line is too long.", path=path),
                        tr("Split it, or leave it out."),
                    )
                yield line
    except OSError as error:
        raise failure(path, error) from error


READER = TableReader(open_grid)

FORMAT = Format(
    id="jsonl",
    name="Table (JSONL)",
    extensions=(".jsonl", ".ndjson"),
    carries="One article per line, as a JSON object with its metadata.",
    read_articles=READER.articles,
    read_table=READER.table,
)
