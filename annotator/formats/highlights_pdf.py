"""Articles with their annotations as a PDF document, for reading and printing.

It shows what the page of HTML shows: tinted claims, underlined actors, and numbers that lead to
the list of statements below.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.formats.base import ExportOptions, Format, LossReport, Progress, lose_registry
from annotator.formats.bundle import Bundle
from annotator.formats.files import atomic_output
from annotator.formats.names import Names
from annotator.formats.parts.paper import drawing
from annotator.formats.parts.readings import ArticleReading, read_entry


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write the articles of a bundle, each with all of its layers, each on pages of its own."""
    draw = drawing()
    report = LossReport()
    names = Names.of(bundle.header)

    def articles() -> Iterator[ArticleReading]:
        for entry in bundle.entries:
            yield read_entry(entry, names, options.undecided, report)
            progress(report.documents)

    with atomic_output(path) as file, TemporaryDirectory(prefix="standpoint-") as folder:
        drawn = Path(folder) / "pages.pdf"
        draw(drawn, bundle.header.name, articles())
        with drawn.open("rb") as source:
            shutil.copyfileobj(source, file)
    lose_registry(report, bundle.header)
    return report


FORMAT = Format(
    id="highlights-pdf",
    name="Articles with highlights (PDF)",
    extensions=(".pdf",),
    carries="The articles with everything that is marked in them, for reading and printing.",
    write=write,
)
