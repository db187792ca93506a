"""All tables of a project as CSV, in a folder or a ZIP archive.

RFC 4180 in UTF-8, with formulas guarded. `datapackage.json` describes the tables and how their ids
are linked, as a Frictionless Data Package: R, Python and others read types and meanings from it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import orjson

from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.parts.cells import guarded
from annotator.formats.parts.output_folder import atomic_folder
from annotator.formats.parts.project_rows import Row, Value, write_rows
from annotator.formats.parts.project_schema import SHEETS, Column, Sheet, Type


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write all tables of a bundle."""
    report = LossReport()
    with atomic_folder(path) as folder, ExitStack() as stack:
        writers = {
            sheet.name: stack.enter_context(_table(folder, sheet, options.bom)) for sheet in SHEETS
        }

        def write_row(sheet: Sheet, row: Row) -> None:
            cells = (_cell(row.get(name)) for name in sheet.names)
            writers[sheet.name].writerow([guarded(cell, report) for cell in cells])

        write_rows(bundle, options, progress, report, write_row)
        package = orjson.dumps(_package(bundle.header.name), option=orjson.OPT_INDENT_2)
        (folder / "datapackage.json").write_bytes(package)
    return report


@contextmanager
def _table(folder: Path, sheet: Sheet, bom: bool) -> Iterator[Any]:
    encoding = "utf-8-sig" if bom else "utf-8"
    with (folder / f"{sheet.name}.csv").open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file)
        writer.writerow(sheet.names)
        yield writer


def _cell(value: Value) -> Value:
    match value:
        case bool():
            return "true" if value else "false"
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
    return value


def _package(title: str) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": "standpoint-project",
        "title": title,
        "resources": [_resource(sheet) for sheet in SHEETS],
    }


def _resource(sheet: Sheet) -> dict[str, Any]:
    keys = {"primaryKey": sheet.key} if sheet.key else {}
    links = [_link(column) for column in sheet.columns if column.refers_to]
    return {
        "profile": "tabular-data-resource",
        "name": sheet.name,
        "description": sheet.about,
        "path": f"{sheet.name}.csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in sheet.columns],
            "missingValues": [""],
            **keys,
            **({"foreignKeys": links} if links else {}),
        },
    }


def _field(column: Column) -> dict[str, str]:
    form = {"format": "any"} if column.type is Type.TIME else {}
    return {
        "name": column.name,
        "type": column.type.value,
        **form,
        "description": column.about,
    }


def _link(column: Column) -> dict[str, Any]:
    there = next(sheet for sheet in SHEETS if sheet.name == column.refers_to)
    return {"fields": column.name, "reference": {"resource": there.name, "fields": there.key}}


FORMAT = Format(
    id="tables-csv",
    name="All tables (CSV, for R and others)",
    extensions=(".zip",),
    carries="Articles, statements, annotations, actors and codebook, as tables linked by ids.",
    write=write,
)
