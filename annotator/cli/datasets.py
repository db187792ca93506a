"""The commands that bring articles and datasets in and out: import, export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from annotator.cli.options import (
    FORMATS,
    AnnotatorName,
    Bom,
    Dataset,
    Encoding,
    FileNames,
    Files,
    FormatId,
    Header,
    Language,
    Layers,
    Place,
    Source,
    Statuses,
    StripHeader,
    UndecidedStances,
)
from annotator.cli.terminal import progress, say, warn
from annotator.errors import InputError
from annotator.formats.base import ExportOptions, TextOptions, Undecided
from annotator.formats.metadata import HeaderPattern, NamePattern
from annotator.formats.registry import EXPORTERS, exporter, importer_for

if TYPE_CHECKING:
    from annotator.services import ImportReport, Project


def import_(
    project: Place,
    files: Files,
    header: Header = "auto",
    name: FileNames = None,
    strip_header: StripHeader = False,
    encoding: Encoding = None,
    source: Source = None,
    language: Language = None,
    annotator: AnnotatorName = None,
) -> None:
    """Import articles from files and folders, or merge a whole project (standpoint-jsonl).

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
    )
    from annotator.services import Project

    with Project.open(project, annotator) as opened:
        if len(files) == 1 and _holds_project(files[0]):
            _merge(opened, files[0])
        else:
            _tell(_import(opened, files, options))


def _holds_project(path: Path) -> bool:
    return path.is_file() and importer_for(path).read_bundle is not None


def _merge(project: Project, path: Path) -> None:
    with progress("Importing") as count:
        merged = project.transfer.import_bundle(path, count)
    say(f"{merged.added} articles imported, {merged.known} known already")


def _import(project: Project, files: list[Path], options: TextOptions) -> ImportReport:
    from annotator.services.articles import ImportReport, files_of

    total = sum(1 for _ in files_of(files, ImportReport()))
    with progress("Importing", total) as count:
        return project.transfer.import_articles(files, options, count)


def _tell(report: ImportReport) -> None:
    """Say what became of each file, and leave with the exit code."""
    say(str(report))
    for known in report.duplicates:
        say(f"  known already: {known.origin} is “{known.title}”")
    for failure in report.failures:
        named = failure.reason.startswith(failure.origin)
        reason = failure.reason if named else f"{failure.origin}: {failure.reason}"
        warn(f"  failed: {reason} {failure.hint}".rstrip())
    if report.cancelled:
        raise typer.Exit(130)
    if report.failures:
        raise typer.Exit(1)


def export(
    project: Place,
    target: Dataset,
    format_: FormatId = None,
    layer: Layers = None,
    status: Statuses = None,
    undecided: UndecidedStances = Undecided.KEEP,
    bom: Bom = False,
    annotator: AnnotatorName = None,
) -> None:
    """Write the project, or a part of it, as a dataset.

    standpoint-jsonl holds everything and can be read back: it is the backup, too.
    """
    format_id = exporter(format_).id if format_ else _format_of(target)
    from annotator.services import Project, Selection

    options = ExportOptions(undecided=undecided, bom=bom)
    with Project.open(project, annotator) as opened:
        selection = Selection(
            layers=_layers(opened, layer) if layer else None,
            statuses=frozenset(status) if status else None,
        )
        total = None if status else opened.documents.total()
        with progress("Exporting", total) as count:
            report = opened.transfer.export(format_id, target, selection, options, count)
    say(f"{target}: {report}")


def _format_of(target: Path) -> str:
    for known in EXPORTERS:
        if target.name.lower().endswith(known.extensions):
            return known.id
    raise InputError(
        f"{target}: the ending does not say in which format to write it.",
        f"Add --format with one of: {FORMATS}.",
    )


def _layers(project: Project, names: list[str]) -> frozenset[int]:
    layers = {layer.name: layer.id for layer in project.header().layers}
    missing = [name for name in names if name not in layers]
    if missing:
        raise InputError(
            f"There is no layer “{missing[0]}”.", f"The layers are: {', '.join(layers)}."
        )
    return frozenset(layers[name] for name in names)
