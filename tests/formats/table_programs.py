"""How the programs that read the tables of a project read them back."""

import csv
import math
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from annotator.formats import tables_csv, tables_parquet, tables_statistics, tables_xlsx
from annotator.formats.base import ExportOptions, Format, LossReport, no_progress
from annotator.formats.bundle import Bundle

Rows = list[dict[str, object]]
Tables = dict[str, Rows]


def from_csv(folder: Path) -> Tables:
    tables = {}
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file, strict=True)
            tables[path.stem] = [
                {key: _number(key, cell.removeprefix("'")) for key, cell in row.items()}
                for row in rows
            ]
    return tables


def _number(column: str, cell: str) -> object:
    return float(cell) if column == "confidence" and cell else cell


def from_xlsx(path: Path) -> Tables:
    from openpyxl import load_workbook

    book = load_workbook(path)
    return {
        sheet.title: [
            dict(zip([cell.value for cell in sheet[1]], row, strict=True))
            for row in sheet.iter_rows(min_row=2, values_only=True)
        ]
        for sheet in book
    }


def from_parquet(folder: Path) -> Tables:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    return {path.stem: parquet.read_table(path).to_pylist() for path in folder.glob("*.parquet")}


def from_statistics(folder: Path) -> Tables:
    pyreadstat = pytest.importorskip("pyreadstat", reason="pyreadstat is not installed")
    read = {".dta": pyreadstat.read_dta, ".sav": pyreadstat.read_sav}
    return {
        path.stem: read[path.suffix](str(path))[0].to_dict("records") for path in folder.iterdir()
    }


READERS: dict[Format, Callable[[Path], Tables]] = {
    tables_csv.FORMAT: from_csv,
    tables_xlsx.FORMAT: from_xlsx,
    tables_parquet.FORMAT: from_parquet,
    tables_statistics.STATA: from_statistics,
    tables_statistics.SPSS: from_statistics,
}
EVERY_FORMAT = pytest.mark.parametrize("form", READERS, ids=lambda form: form.id)


def exported(folder: Path, form: Format, bundle: Bundle, **options) -> tuple[Tables, LossReport]:
    if form.extra:
        for module in {"parquet": ["pyarrow"], "statistics": ["pyreadstat", "pandas"]}[form.extra]:
            pytest.importorskip(module, reason=f"{module} is not installed")
    path = folder / (f"{form.id}.xlsx" if form.extensions == (".xlsx",) else form.id)
    report = form.write(bundle, path, ExportOptions(**options), no_progress)
    tables = READERS[form](path)
    if path.is_dir():
        for file in path.iterdir():
            file.unlink()
        path.rmdir()
    return tables, report


def plain(value: object) -> str:
    """A cell as every program can say it: trailing blanks and thousandths are not theirs all."""
    match value:
        case bool():
            return str(value).lower()
        case None:
            return ""
        case float():
            return "" if math.isnan(value) else f"{value:.6g}"
        case int():
            return f"{value:.6g}"
        case datetime():
            time = "" if str(value) == "NaT" else f"{value:%Y-%m-%dT%H:%M:%S}"
            return time.removesuffix("T00:00:00")  # so Excel has dates
        case date():
            return value.isoformat()
    text = str(value).rstrip()
    return "" if text == "NaT" else text
