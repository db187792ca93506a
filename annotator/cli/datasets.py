"""The commands that bring articles and datasets in and out: import, export."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from annotator.cli.foreign import holds_annotations, import_annotations
from annotator.cli.options import (
    FORMATS,
    AnnotatorName,
    Bom,
    Dataset,
    Encoding,
    FileNames,
    Files,
    ForeignFormat,
    FormatId,
    Header,
    Language,
    Layers,
    MappingFile,
    Place,
    SavedProfile,
    Source,
    Statuses,
    StripHeader,
    UndecidedStances,
    UsedProfile,
)
from annotator.cli.terminal import progress, say, warn
from annotator.errors import InputError
from annotator.formats.base import LossReport, TextOptions
from annotator.formats.metadata import HeaderPattern, NamePattern
from annotator.formats.profiles import Profile, load_profile, save_profile
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
    mapping: MappingFile = None,
    format_: ForeignFormat = None,
    annotator: AnnotatorName = None,
) -> None:
    """Import articles, what another tool has annotated, or a whole project (standpoint-jsonl).

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
        elif mapping or format_ or holds_annotations(files):
            import_annotations(opened, files, mapping, format_)
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
    undecided: UndecidedStances = None,
    bom: Bom = False,
    profile: UsedProfile = None,
    save_as: SavedProfile = None,
    annotator: AnnotatorName = None,
) -> None:
    """Write the project, or a part of it, as a dataset.

    standpoint-jsonl holds everything and can be read back: it is the backup, too.
    """
    chosen = load_profile(profile) if profile else Profile(format=format_ or _format_of(target))
    chosen = replace(
        chosen,
        format=exporter(format_ or chosen.format).id,
        layers=tuple(layer) if layer else chosen.layers,
        statuses=tuple(status) if status else chosen.statuses,
        options=replace(
            chosen.options,
            undecided=undecided or chosen.options.undecided,
            bom=bom or chosen.options.bom,
        ),
    )
    if save_as:
        save_profile(save_as, chosen)
    from annotator.services import Project

    with Project.open(project, annotator) as opened:
        say(f"{target}: {_export(opened, target, chosen)}")


def _export(project: Project, target: Path, profile: Profile) -> LossReport:
    from annotator.services import Selection

    statuses = profile.statuses
    selection = Selection(
        layers=_layers(project, profile.layers) if profile.layers is not None else None,
        statuses=frozenset(statuses) if statuses is not None else None,
    )
    total = None if statuses else project.documents.total()
    with progress("Exporting", total) as count:
        return project.transfer.export(profile.format, target, selection, profile.options, count)


def _format_of(target: Path) -> str:
    for known in EXPORTERS:
        if target.name.lower().endswith(known.extensions):
            return known.id
    raise InputError(
        f"{target}: the ending does not say in which format to write it.",
        f"Add --format with one of: {FORMATS}.",
    )


def _layers(project: Project, names: Iterable[str]) -> frozenset[int]:
    layers = {layer.name: layer.id for layer in project.header().layers}
    missing = [name for name in names if name not in layers]
    if missing:
        raise InputError(
            f"There is no layer “{missing[0]}”.", f"The layers are: {', '.join(layers)}."
        )
    return frozenset(layers[name] for name in names)
