"""All tables of a project as one Excel workbook: a sheet for each, linked by ids.

The last sheet says what the columns mean.
"""

from __future__ import annotations

from pathlib import Path

from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.parts.project_rows import Row, write_rows
from annotator.formats.parts.project_schema import SHEETS, Column, Sheet, Type
from annotator.formats.parts.xlsx_files import SheetPlan, new_workbook

_WIDTHS = {Type.TEXT: 24, Type.DATE: 12, Type.TIME: 20}
_WIDE = {"title": 40, "text": 60, "claim_text": 60, "definition": 60}
_MEANINGS = SheetPlan(
    "columns", (("table", 14), ("row", 50), ("column", 24), ("type", 10), ("meaning", 80))
)


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write all tables of a bundle."""
    report = LossReport()
    plans = [*(_plan(sheet) for sheet in SHEETS), _MEANINGS]
    with new_workbook(path, plans, report) as writers:

        def write_row(sheet: Sheet, row: Row) -> None:
            writers[sheet.name].write([row.get(name) for name in sheet.names])

        write_rows(bundle, options, progress, report, write_row)
        for sheet in SHEETS:
            for column in sheet.columns:
                writers[_MEANINGS.name].write(
                    [sheet.name, sheet.about, column.name, column.type.value, column.about]
                )
    return report


def _plan(sheet: Sheet) -> SheetPlan:
    return SheetPlan(sheet.name, tuple((column.name, _width(column)) for column in sheet.columns))


def _width(column: Column) -> int:
    return _WIDE.get(column.name, _WIDTHS.get(column.type, 10))


FORMAT = Format(
    id="tables-xlsx",
    name="All tables (Excel workbook)",
    extensions=(".xlsx",),
    carries="Articles, statements, annotations, actors and codebook, in sheets linked by ids.",
    write=write,
)
