"""Tables of articles as JSON: an array of objects, as web services and scripts write it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from itertools import islice
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.base import Format
from annotator.formats.parts.columns import Layout
from annotator.formats.parts.json_input import first_item, head, items
from annotator.formats.parts.tables import Grid, Row, TableReader, check_width, flat
from annotator.language import tr

_SAMPLE_ROWS = 50


def open_grid(path: Path, layout: Layout, encoding: str | None) -> Grid:
    """Open a JSON file. It is in UTF-8, whatever the encoding given."""
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
    for number, item in enumerate(items(path), start=1):
        if not isinstance(item.value, dict):
            raise InputError(
                tr("{where}: this is not an object in braces.", where=item.where),
                tr("Each item has to be one article."),
            )
        check_width(len(item.value), item.where)
        yield tr("item {number}", number=number), dict(flat(item.value))


def recognises(path: Path) -> bool:
    """Whether the file is an array, and an object is its first item."""
    is_array = head(path).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"[")
    return is_array and isinstance(first_item(path), dict)


READER = TableReader(open_grid)

FORMAT = Format(
    id="json",
    name="Table (JSON)",
    extensions=(".json",),
    carries="One article per object of an array, with its metadata.",
    read_articles=READER.articles,
    read_table=READER.table,
    recognises=recognises,
)
