"""Tables of articles as Parquet, such as datasets of the Hugging Face hub."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from itertools import count, islice
from pathlib import Path
from typing import Any

from annotator.errors import InputError
from annotator.formats.base import Format
from annotator.formats.files import failure
from annotator.formats.parts.columns import Layout
from annotator.formats.parts.extras import optional
from annotator.formats.parts.tables import Grid, Row, TableReader, check_width, flat
from annotator.language import tr

_SAMPLE_ROWS = 50
_PAGE = 64
"""Rows that are held at a time."""


def open_grid(path: Path, layout: Layout, encoding: str | None) -> Grid:
    """Open a Parquet file. Records within it become columns `a.b`."""
    with _opened(path) as file:
        check_width(file.metadata.num_columns, str(path))
        first = list(islice(_records(file), _SAMPLE_ROWS))
    columns = dict.fromkeys(column for record in first for column, _ in flat(record))
    if not columns:
        raise InputError(
            tr("{path}: there are no rows in it.", path=path), tr("Choose another file.")
        )
    return Grid(columns=tuple(columns), rows=_rows(path), layout=Layout(), complete=False)


def _rows(path: Path) -> Generator[Row]:
    with _opened(path) as file:
        for number, record in zip(count(1), _records(file), strict=False):
            yield f"row {number}", dict(flat(record))


def _records(file: Any) -> Iterator[dict[str, object]]:
    for batch in file.iter_batches(batch_size=_PAGE):
        yield from batch.to_pylist()


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    pyarrow, parquet = optional("pyarrow", "parquet"), optional("pyarrow.parquet", "parquet")
    try:
        with path.open("rb") as stream, parquet.ParquetFile(stream) as file:
            yield file
    except (pyarrow.ArrowException, ValueError, OverflowError) as error:
        raise InputError(
            tr("{path}: this is not a Parquet file, or damaged ({error}).", path=path, error=error),
            tr("Use another copy."),
        ) from error
    except OSError as error:
        raise failure(path, error) from error


READER = TableReader(open_grid)

FORMAT = Format(
    id="parquet",
    name="Table (Parquet)",
    extensions=(".parquet",),
    carries="One article per row, with its metadata in columns.",
    read_articles=READER.articles,
    read_table=READER.table,
    extra="parquet",
)
