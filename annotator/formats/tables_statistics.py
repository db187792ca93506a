"""All tables of a project for Stata (.dta, since 14) and SPSS (.sav), in a folder or archive.

Columns have their meanings as labels, polarities and truth values their words. The texts of the
articles are left out: statistics count what was annotated. One table is held in memory at a time.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from annotator.formats.base import POLARITY_LABELS, ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.parts.extras import optional
from annotator.formats.parts.output_folder import atomic_folder
from annotator.formats.parts.project_rows import Row, Value, write_rows
from annotator.formats.parts.project_schema import SHEETS, Column, Sheet, Type
from annotator.language import tr

EXTRA = "statistics"
LONGEST_SPSS_TEXT = 32_767
"""Bytes of UTF-8."""

_LONGEST_LABEL = 80
_NUMBERS = {Type.INTEGER, Type.NUMBER, Type.TRUTH}
_POLARITIES = {number: word for number, word in POLARITY_LABELS.items() if number is not None}
# Both programs write the time of day into their files: the same project gives the same bytes.
_STATA_TIME = re.compile(rb"(<timestamp>.)\d\d \w{3} \d{4} \d\d:\d\d", re.DOTALL)
_SPSS_TIME = re.compile(rb"\d\d \w{3} \d\d\d\d:\d\d:\d\d")
_HEAD = 400


@dataclass(frozen=True, slots=True)
class _Program:
    """A program: the ending of its files, how one is written, and how long texts may be in it."""

    ending: str
    save: Callable[[Any, Path, Sheet], None]
    longest_text: int | None = None

    def write(
        self, bundle: Bundle, path: Path, options: ExportOptions, progress: Progress
    ) -> LossReport:
        """Write all tables of a bundle."""
        optional("pyreadstat", EXTRA)
        report = LossReport()
        with atomic_folder(path) as folder:
            tables = {sheet.name: _Table(sheet, self.longest_text, report) for sheet in SHEETS}

            def add(sheet: Sheet, row: Row) -> None:
                tables[sheet.name].add(row)

            write_rows(bundle, options, progress, report, add)
            report.lose(tr("texts of articles"), report.documents)
            for sheet in SHEETS:
                frame = tables.pop(sheet.name).frame()
                self.save(frame, folder / f"{sheet.name}.{self.ending}", sheet)
        return report


class _Table:
    """The columns of a table, as they grow."""

    def __init__(self, sheet: Sheet, limit: int | None, report: LossReport) -> None:
        self._columns = {c: list[object]() for c in sheet.columns if (sheet.name, c.name) != _TEXT}
        self._limit = limit
        self._report = report

    def add(self, row: Row) -> None:
        for column, cells in self._columns.items():
            cells.append(self._cell(column, row.get(column.name)))

    def frame(self) -> Any:
        """The table as pandas has it."""
        pandas = optional("pandas", EXTRA)
        return pandas.DataFrame(
            {
                column.name: pandas.Series(cells, dtype=_dtype(column))
                for column, cells in self._columns.items()
            }
        )

    def _cell(self, column: Column, value: Value) -> object:
        if column.type is Type.TEXT:
            return self._cut(str(value or ""))
        if column.type in _NUMBERS:
            return None if value is None else float(value)  # type: ignore[arg-type]
        return value.replace(tzinfo=None) if isinstance(value, datetime) else value

    def _cut(self, text: str) -> str:
        if self._limit is None or len(text) * 4 <= self._limit:
            return text
        data = text.encode()
        if len(data) <= self._limit:
            return text
        self._report.lose(tr("cells of more than {limit:,} bytes, cut", limit=self._limit))
        return data[: self._limit].decode(errors="ignore")


_TEXT = ("documents", "text")


def _dtype(column: Column) -> str:
    if column.type is Type.TIME:
        return "datetime64[us]"
    return "float64" if column.type in _NUMBERS else "object"


def _labels(sheet: Sheet) -> dict[str, Any]:
    values: dict[str, dict[int, str]] = {
        column.name: {0: "no", 1: "yes"} for column in sheet.columns if column.type is Type.TRUTH
    }
    if "polarity" in sheet.names:
        values["polarity"] = _POLARITIES
    return {
        "column_labels": {column.name: column.about[:_LONGEST_LABEL] for column in sheet.columns},
        "variable_value_labels": values,
    }


def _save_stata(frame: Any, path: Path, sheet: Sheet) -> None:
    optional("pyreadstat", EXTRA).write_dta(frame, str(path), version=14, **_labels(sheet))
    _fix(path, _STATA_TIME, rb"\g<1>01 Jan 1980 00:00")


def _save_spss(frame: Any, path: Path, sheet: Sheet) -> None:
    optional("pyreadstat", EXTRA).write_sav(frame, str(path), row_compress=True, **_labels(sheet))
    _fix(path, _SPSS_TIME, b"01 Jan 8000:00:00")


def _fix(path: Path, time: re.Pattern[bytes], fixed: bytes) -> None:
    with path.open("r+b") as file:
        head = file.read(_HEAD)
        file.seek(0)
        file.write(time.sub(fixed, head, count=1))


STATA = Format(
    id="tables-stata",
    name="All tables (Stata)",
    extensions=(".zip",),
    carries="Statements, annotations, actors and codebook as .dta files, linked by ids.",
    write=_Program("dta", _save_stata).write,
    extra=EXTRA,
)

SPSS = Format(
    id="tables-spss",
    name="All tables (SPSS)",
    extensions=(".zip",),
    carries="Statements, annotations, actors and codebook as .sav files, linked by ids.",
    write=_Program("sav", _save_spss, LONGEST_SPSS_TEXT).write,
    extra=EXTRA,
)
