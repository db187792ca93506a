"""The table of how far the articles are, as CSV: for lists, charts and reports outside."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Sequence
from pathlib import Path

from annotator.formats.base import LossReport, text_id
from annotator.formats.files import atomic_output
from annotator.formats.parts.cells import guarded
from annotator.records import ArticleProgress

COLUMNS = (
    *("document_id", "title", "source", "published"),
    *("status", "statements", "active_seconds", "finished_by"),
)


def write_progress(lines: Sequence[ArticleProgress], path: Path) -> int:
    """Write a row for each article; how many there are."""
    report = LossReport()
    with atomic_output(path) as file:
        writer = csv.writer(codecs.getwriter("utf-8")(file))
        writer.writerow(COLUMNS)
        for line in lines:
            row = (
                *(text_id("d", line.id), line.title, line.source, line.published),
                *(line.status.value, line.statements, line.seconds, line.finished_by),
            )
            writer.writerow([guarded(cell, report) for cell in row])
    return len(lines)
