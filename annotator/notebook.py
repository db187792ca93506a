"""A project in a notebook: its tables for pandas, Polars and Arrow. Nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Literal

from annotator.errors import InputError
from annotator.formats.base import ExportOptions, LossReport, no_progress
from annotator.formats.bundle import Bundle
from annotator.formats.parts import project_schema as tables
from annotator.formats.parts.extras import optional
from annotator.formats.parts.parquet_files import arrow_schema
from annotator.formats.parts.project_rows import Row, Value, typed, write_rows
from annotator.formats.parts.project_schema import Sheet, Type

EXTRA = "notebook"

As = Literal["pandas", "polars", "arrow"]
"""The library whose table is wanted."""

_Columns = dict[str, list[Value]]

_PANDAS = {
    Type.TEXT: "string",
    Type.INTEGER: "Int64",
    Type.NUMBER: "Float64",
    Type.TRUTH: "boolean",
    Type.DATE: "datetime64[s]",
    Type.TIME: "datetime64[us, UTC]",
}


class Corpus:
    """The tables of a project, as they are at the moment when each is asked for.

    `formats.parts.project_schema` says what the columns mean; ids lead from table to table, offsets
    are code points of the text. Raises a `UserError` when the project cannot be read.
    """

    def __init__(self, place: str | Path) -> None:
        self._place = place
        with _opened(place):
            pass  # so that a wrong path is told at once

    def documents(self, as_: As = "pandas") -> Any:
        """An article in each row, with its text."""
        return self._table(tables.DOCUMENTS, as_)

    def assignments(self, as_: As = "pandas") -> Any:
        """An article in a layer in each row, and how far it is there."""
        return self._table(tables.ASSIGNMENTS, as_)

    def statements(self, as_: As = "pandas") -> Any:
        """A holder and a stance in each row: who says what, for or against what."""
        return self._table(tables.STATEMENTS, as_)

    def annotations(self, as_: As = "pandas") -> Any:
        """A mention, claim, stance or label in each row."""
        return self._table(tables.ANNOTATIONS, as_)

    def actors(self, as_: As = "pandas") -> Any:
        """An actor in each row."""
        return self._table(tables.ACTORS, as_)

    def affiliations(self, as_: As = "pandas") -> Any:
        """A role or membership of an actor in each row."""
        return self._table(tables.AFFILIATIONS, as_)

    def issues(self, as_: As = "pandas") -> Any:
        """An issue of the codebook in each row."""
        return self._table(tables.ISSUES, as_)

    def labels(self, as_: As = "pandas") -> Any:
        """A label that the users made in each row."""
        return self._table(tables.LABELS, as_)

    def _table(self, sheet: Sheet, as_: As) -> Any:
        make = _MAKERS.get(as_)
        if make is None:
            raise InputError(
                f"Tables cannot be given as “{as_}”.", f"Choose one of: {', '.join(_MAKERS)}."
            )
        library = optional({"arrow": "pyarrow"}.get(as_, as_), EXTRA)
        columns: _Columns = {name: [] for name in sheet.names}
        with _opened(self._place) as bundle:
            add = partial(_add, columns, sheet)
            write_rows(bundle, ExportOptions(), no_progress, LossReport(), add)
        return make(library, sheet, columns)


def _add(columns: _Columns, wanted: Sheet, sheet: Sheet, row: Row) -> None:
    if sheet is wanted:
        cells = typed(row)
        for name, column in columns.items():
            column.append(cells.get(name))


@contextmanager
def _opened(place: str | Path) -> Iterator[Bundle]:
    """The bundle in a project, or in a standpoint-jsonl file."""
    if str(place).lower().endswith((".jsonl", ".jsonl.gz")):
        from annotator.formats.standpoint_jsonl import read_bundle

        yield read_bundle(Path(place))
        return
    from annotator.services import Project

    with Project.open(place) as project, project.transfer.bundle() as bundle:
        yield bundle


def _pandas(pandas: Any, sheet: Sheet, columns: _Columns) -> Any:
    return pandas.DataFrame(
        {
            column.name: pandas.Series(columns[column.name], dtype=_PANDAS[column.type])
            for column in sheet.columns
        }
    )


def _polars(polars: Any, sheet: Sheet, columns: _Columns) -> Any:
    types = {
        Type.TEXT: polars.String,
        Type.INTEGER: polars.Int64,
        Type.NUMBER: polars.Float64,
        Type.TRUTH: polars.Boolean,
        Type.DATE: polars.Date,
        Type.TIME: polars.Datetime("us", "UTC"),
    }
    schema = {column.name: types[column.type] for column in sheet.columns}
    return polars.DataFrame(columns, schema=schema)


def _arrow(arrow: Any, sheet: Sheet, columns: _Columns) -> Any:
    return arrow.Table.from_pydict(columns, schema=arrow_schema(sheet))


_MAKERS: dict[str, Callable[[Any, Sheet, _Columns], Any]] = {
    "pandas": _pandas,
    "polars": _polars,
    "arrow": _arrow,
}
