"""The commands that bring articles in, and show what the columns of a table are taken for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from annotator.cli.foreign import import_annotations
from annotator.cli.options import (
    AnnotatorName,
    ColumnsFile,
    Encoding,
    FileNames,
    ForeignFormat,
    Header,
    Language,
    MappingFile,
    Place,
    Places,
    Source,
    StripHeader,
    TableFile,
)
from annotator.cli.terminal import complain, progress, say, warn
from annotator.errors import InputError, UserError
from annotator.formats.base import TextOptions
from annotator.formats.metadata import HeaderPattern, NamePattern
from annotator.formats.opening import Incoming, sort_out
from annotator.formats.parts.columns import ColumnMapping
from annotator.formats.registry import importer_for
from annotator.formats.table_choices import read_columns, remembered
from annotator.language import plural, tr

if TYPE_CHECKING:
    from annotator.formats.parts.tables import Table
    from annotator.services import ImportReport, Project

_WEB = ("http://", "https://")


def import_(
    project: Place,
    places: Places,
    header: Header = "auto",
    name: FileNames = None,
    strip_header: StripHeader = False,
    encoding: Encoding = None,
    source: Source = None,
    language: Language = None,
    columns: ColumnsFile = None,
    mapping: MappingFile = None,
    format_: ForeignFormat = None,
    annotator: AnnotatorName = None,
) -> None:
    """Import articles, tables of them, web pages, what another tool has annotated, or a project.

    Articles that the project has already are named, and not stored twice. What cannot be read is
    named with its reason; the rest is imported, and the exit code is 1.
    """
    options = TextOptions(
        header=HeaderPattern(header),
        name=NamePattern(name) if name else None,
        strip_header=strip_header,
        encoding=encoding,
        source=source,
        language=language,
        mapping=read_columns(columns) if columns else None,
    )
    paths = [Path(place) for place in places if not place.lower().startswith(_WEB)]
    pages = [place for place in places if place.lower().startswith(_WEB)]
    found = Incoming(annotated=[paths]) if format_ else sort_out(paths)
    if found.passed_over:
        warn(_passed_over(found))
    if mapping and not found.annotated:
        found = Incoming(annotated=[paths])
    from annotator.services import Project

    with Project.open(project, annotator) as opened:
        went_well = [
            *(_tried(_merge, opened, path) for path in found.projects),
            *(
                _tried(import_annotations, opened, group, mapping, format_)
                for group in found.annotated
            ),
        ]
        if pages or found.articles or found.tables:
            _tell(_import(opened, found, pages, options))
    if not all(went_well):
        raise typer.Exit(1)


def _passed_over(found: Incoming) -> str:
    first, count = found.passed_over[0], len(found.passed_over)
    return plural(
        count,
        "{first} is taken for the original of what is annotated: import it by itself, if it is not",
        "{first} and {more} more are taken for the originals of what is annotated: import them by "
        "themselves, if they are not",
        first=first,
        more=count - 1,
    )


def _tried(work: Callable[..., bool], *arguments: object) -> bool:
    """Do one piece of work; when its file is not as it should be, say so and go on."""
    try:
        return work(*arguments)
    except InputError as error:
        complain(error)
        return False


def _merge(project: Project, path: Path) -> bool:
    with progress("Importing") as count:
        merged = project.transfer.import_bundle(path, count)
    say(f"{merged.added} articles imported, {merged.known} known already")
    return True


def _import(
    project: Project, found: Incoming, pages: list[str], options: TextOptions
) -> ImportReport:
    from annotator.services.articles import ImportReport, places_of

    tables = {path: _as_chosen(path, options) for path in found.tables}
    places: list[Path | str] = [*found.articles, *found.tables, *pages]
    total = None if tables else sum(1 for _ in places_of(places, ImportReport()))
    with progress("Importing", total) as count:
        return project.transfer.import_articles(places, options, count, tables)


def _as_chosen(path: Path, options: TextOptions) -> TextOptions:
    """How a table is read: by the columns in the options, those chosen before, or a guess."""
    if options.mapping:
        return options
    try:
        table = _table(path, options.encoding)
    except UserError:  # it is reported when it is imported
        return options
    known = remembered(table.columns)
    if known:
        say(tr("{path}: its columns are what you chose for them before", path=path))
    elif len(table.dates.get(table.mapping.date or "", ())) > 1:
        warn(
            tr(
                "{path}: the day or the month may come first in “{column}”. Its dates are kept as "
                "they are; “standpoint columns” shows how to choose.",
                path=path,
                column=table.mapping.date,
            )
        )
    return replace(options, mapping=known or table.mapping)


def _table(path: Path, encoding: str | None) -> Table:
    read = importer_for(path).read_table
    if read is None:
        raise InputError(
            tr("{path}: this is not a table of articles.", path=path), tr("Choose another file.")
        )
    return read(path, None, encoding)


def _tell(report: ImportReport) -> None:
    """Say what became of each file, and leave with the exit code."""
    say(str(report))
    for known in report.duplicates:
        say(f"  known already: {known.origin} is “{known.title}”")
    for failure in report.failures:
        named = failure.reason.startswith(failure.origin)
        reason = failure.reason if named else f"{failure.origin}: {failure.reason}"
        warn(f"  failed: {reason} {failure.hint}".rstrip())
    unlisted = report.known - len(report.duplicates) + report.failed - len(report.failures)
    if unlisted:
        say(f"  and {unlisted} more")
    if report.cancelled:
        raise typer.Exit(130)
    if report.failed:
        raise typer.Exit(1)


def columns(file: TableFile, encoding: Encoding = None) -> None:
    """Print what the columns of a table of articles are taken for, as JSON.

    It is what you chose for such columns before, or guessed. Save it to a file, edit it, and give
    it to “import --columns”. Columns that are nothing are kept with the articles, but for those in
    “left_out”. “date_format” is clear, “day first”, “month first” or unix.
    """
    table = _table(file, encoding)
    mapping = remembered(table.columns) or table.mapping
    say(mapping.to_json())
    for note in _notes(table, mapping):
        warn(note)


def _notes(table: Table, mapping: ColumnMapping) -> list[str]:
    used = {*mapping.columns.values(), *mapping.left_out}
    kept = [column for column in table.columns if column not in used]
    notes = [tr("Kept with the articles: {columns}.", columns=", ".join(kept))] if kept else []
    if mapping.text is None:
        notes.append(tr("No column seems to hold the texts: give its name as “text”."))
    forms = table.dates.get(mapping.date or "", ())
    if len(forms) > 1:
        notes.append(
            tr(
                "The dates in “{column}” can be read in these ways: {forms}. Give one of them as "
                "“date_format”.",
                column=mapping.date,
                forms=", ".join(forms),
            )
        )
    return notes
