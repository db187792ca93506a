"""A table of statements as CSV: one row for each holder and stance.

RFC 4180 in UTF-8. What is text and would start a formula in a spreadsheet gets an apostrophe
before it; the numbers are ours and stay numbers. The columns are those of `statement_rows`.
"""

from __future__ import annotations

import codecs
import csv
from pathlib import Path

from annotator.formats.base import ExportOptions, Format, LossReport, Progress, lose_registry
from annotator.formats.bundle import Bundle
from annotator.formats.files import atomic_output
from annotator.formats.names import Names
from annotator.formats.parts.cells import guarded
from annotator.formats.parts.statement_rows import COLUMNS, statement_rows


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write the statements of a bundle."""
    report = LossReport()
    names = Names.of(bundle.header)
    with atomic_output(path) as file:
        writer = csv.writer(codecs.getwriter("utf-8-sig" if options.bom else "utf-8")(file))
        writer.writerow(COLUMNS)
        for entry in bundle.entries:
            for row in statement_rows(entry, names, options.undecided, report):
                writer.writerow([guarded(row.get(column), report) for column in COLUMNS])
            report.documents += 1
            progress(report.documents)
    lose_registry(report, bundle.header)
    return report


FORMAT = Format(
    id="statements-csv",
    name="Statements (CSV table)",
    extensions=(".csv",),
    carries="One row for each holder and stance: who says what, for or against what.",
    write=write,
    is_usual=True,
)
