"""Parquet files that are written row by row, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from annotator.formats.parts.extras import optional
from annotator.formats.parts.project_schema import Column, Sheet, Type

EXTRA = "parquet"

_PAGE = 1_000
_PAGE_LENGTH = 10_000_000
"""Rows, or characters of text, that are held at a time."""


class RowWriter:
    """Writes rows to a file. `rows` and `length` say how many there are, and how much text."""

    def __init__(self, path: Path, schema: Any) -> None:
        self._arrow = optional("pyarrow", EXTRA)
        parquet = optional("pyarrow.parquet", EXTRA)
        self._schema = schema
        self._writer = parquet.ParquetWriter(path, schema, compression="zstd")
        self._waiting = list[Mapping[str, object]]()
        self._waiting_length = 0
        self.rows = 0
        self.length = 0

    def write(self, row: Mapping[str, object]) -> None:
        """Add a row; what it leaves out is null."""
        self._waiting.append(row)
        length = sum(len(cell) for cell in row.values() if isinstance(cell, str))
        self._waiting_length += length
        self.length += length
        self.rows += 1
        if len(self._waiting) >= _PAGE or self._waiting_length >= _PAGE_LENGTH:
            self._flush()

    def close(self) -> None:
        """Write what waits, and the end of the file."""
        self._flush()
        self._writer.close()

    def discard(self) -> None:
        """Let go of the file, which is not complete."""
        self._waiting = []
        self._writer.close()

    def _flush(self) -> None:
        if self._waiting:
            self._writer.write_table(
                self._arrow.Table.from_pylist(self._waiting, schema=self._schema)
            )
        self._waiting, self._waiting_length = [], 0


@contextmanager
def rows_to(path: Path, schema: Any) -> Iterator[RowWriter]:
    """A new file to write rows to."""
    writer = RowWriter(path, schema)
    try:
        yield writer
    except BaseException:
        writer.discard()
        raise
    writer.close()


def arrow_schema(sheet: Sheet) -> Any:
    """The columns of a table, with their meanings, as Arrow has them."""
    arrow = optional("pyarrow", EXTRA)
    return arrow.schema([_field(arrow, column) for column in sheet.columns])


def _field(arrow: Any, column: Column) -> Any:
    types = {
        Type.TEXT: arrow.string(),
        Type.INTEGER: arrow.int64(),
        Type.NUMBER: arrow.float64(),
        Type.TRUTH: arrow.bool_(),
        Type.DATE: arrow.date32(),
        Type.TIME: arrow.timestamp("us", tz="UTC"),
    }
    return arrow.field(column.name, types[column.type], metadata={"description": column.about})
