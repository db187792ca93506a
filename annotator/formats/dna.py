"""Discourse Network Analyzer 3 (.dna): a SQLite database of documents and statements.

A statement for or against an issue is a `DNA Statement` with person, organization, concept and
agreement, as DNA's networks want it. All others, without a side or towards an actor or a claim,
are of the type `Other statement`.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from annotator.errors import ProjectError
from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.files import atomic_output
from annotator.formats.parts.dna_reading import read_foreign
from annotator.formats.parts.dna_schema import PASSWORD
from annotator.formats.parts.dna_writing import Database
from annotator.language import tr

_VERSION_AT = 96
_VERSION = (3_040_000).to_bytes(4, "big")


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write the statements of a bundle with their documents."""
    report = LossReport()
    with (
        atomic_output(path) as file,
        tempfile.TemporaryDirectory(prefix=".standpoint-", dir=path.parent) as folder,
    ):
        made = Path(folder) / "made.dna"
        try:
            _fill(made, bundle, options, progress, report)
        except sqlite3.OperationalError as error:
            raise ProjectError(
                tr("{path}: the database could not be written ({error}).", path=path, error=error),
                tr("Free some space, and try again."),
            ) from error
        with made.open("rb") as source:
            # Who wrote the file: the same project shall give the same bytes with any SQLite.
            file.write(source.read(_VERSION_AT) + _VERSION)
            source.seek(_VERSION_AT + len(_VERSION))
            shutil.copyfileobj(source, file)
    _lose_header(bundle, report)
    return report


def _fill(
    made: Path, bundle: Bundle, options: ExportOptions, progress: Progress, report: LossReport
) -> None:
    with closing(Database(str(made), bundle.header, options, report)) as database:
        for entry in bundle.entries:
            database.add(entry)
            report.documents += 1
            progress(report.documents)


def _lose_header(bundle: Bundle, report: LossReport) -> None:
    actors = bundle.header.actors
    roles = sum(one.organisation_id is None for actor in actors for one in actor.affiliations)
    report.lose(tr("roles of actors without an organisation"), roles)
    report.lose(tr("external ids of actors"), sum(one.external_id is not None for one in actors))


FORMAT = Format(
    id="dna",
    name="Discourse Network Analyzer 3",
    extensions=(".dna",),
    carries="Documents and statements: person, organization, concept, agreement, and more. "
    f"The password of each coder is “{PASSWORD}”.",
    read_foreign=read_foreign,
    write=write,
)
