"""All tables of a project as Parquet files, in a folder or a ZIP archive."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.parts.output_folder import atomic_folder
from annotator.formats.parts.parquet_files import EXTRA, arrow_schema, rows_to
from annotator.formats.parts.project_rows import Row, typed, write_rows
from annotator.formats.parts.project_schema import SHEETS, Sheet


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write all tables of a bundle."""
    report = LossReport()
    with atomic_folder(path) as folder, ExitStack() as stack:
        writers = {
            sheet.name: stack.enter_context(
                rows_to(folder / f"{sheet.name}.parquet", arrow_schema(sheet))
            )
            for sheet in SHEETS
        }

        def write_row(sheet: Sheet, row: Row) -> None:
            writers[sheet.name].write(typed(row))

        write_rows(bundle, options, progress, report, write_row)
    return report


FORMAT = Format(
    id="tables-parquet",
    name="All tables (Parquet)",
    extensions=(".zip",),
    carries="Articles, statements, annotations, actors and codebook, as tables linked by ids.",
    write=write,
    extra=EXTRA,
)
