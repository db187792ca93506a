"""What files and folders hold: articles, tables, projects, annotated data of other tools."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.errors import InputError, UserError
from annotator.formats.base import Format
from annotator.formats.foreign import ForeignDocument, ForeignProject
from annotator.formats.parts.streams import Documents
from annotator.formats.registry import IMPORTERS, importer, importer_for
from annotator.language import tr


@dataclass(slots=True)
class Incoming:
    """What some files and folders hold, each kind for its own way in.

    `annotated` are groups of one format, to be mapped and imported together. `articles` are all
    the others, also what cannot be read: importing it says why.
    """

    projects: list[Path] = field(default_factory=list)
    annotated: list[list[Path]] = field(default_factory=list)
    tables: list[Path] = field(default_factory=list)
    articles: list[Path] = field(default_factory=list)


def sort_out(paths: Iterable[Path]) -> Incoming:
    """What each path holds. A folder of nothing but articles stays one path."""
    found = Incoming()
    groups = dict[str, list[Path]]()
    for path in paths:
        units = [(unit, _format_of(unit)) for unit in _units(path)]
        if all(_is_of_articles(known) for _, known in units):
            found.articles.append(path)
            continue
        for unit, known in units:
            if known is None or _is_of_articles(known):
                found.articles.append(unit)
            elif known.read_foreign:
                groups.setdefault(str(unit) if unit.is_dir() else known.id, []).append(unit)
            else:
                (found.projects if known.read_bundle else found.tables).append(unit)
    found.annotated = list(groups.values())
    return found


def _is_of_articles(known: Format | None) -> bool:
    return known is None or (known.read_articles is not None and known.read_table is None)


def _format_of(path: Path) -> Format | None:
    try:
        return importer_for(path)
    except UserError:
        return None


def _units(path: Path) -> Iterator[Path]:
    """What is imported as one: a file, or a folder of one program; else what is in the folder."""
    if not path.is_dir() or _format_of(path) is not None:
        yield path
        return
    for folder, folders, names in _walk(path):
        whole = [one for one in folders if _format_of(folder / one) is not None]
        folders[:] = [one for one in folders if one not in whole]
        yield from (folder / one for one in (*whole, *names))


def visible_files(folder: Path) -> Iterator[Path]:
    """The files in a folder and below, in order, without what is hidden."""
    for place, _, names in _walk(folder):
        yield from (place / name for name in names)


def _walk(folder: Path) -> Iterator[tuple[Path, list[str], list[str]]]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield Path(place), folders, sorted(name for name in names if not name.startswith("."))


def foreign_format(path: Path) -> Format | None:
    """The format of annotated data in a file or a folder; None when it holds something else."""
    known = _format_of(path)
    return known if known and known.read_foreign else None


def open_foreign(source: Path | Sequence[Path], format_id: str | None = None) -> ForeignProject:
    """What another tool has annotated, in its format, or in the one that is recognised.

    Several files of one kind are one project.
    """
    if isinstance(source, Path):
        return _open(source, format_id)
    projects = [_open(path, format_id) for path in source]
    return projects[0] if len(projects) == 1 else _together(source, projects)


def _open(path: Path, format_id: str | None) -> ForeignProject:
    known = importer(format_id) if format_id else foreign_format(path)
    if known is None or known.read_foreign is None:
        ids = ", ".join(one.id for one in IMPORTERS if one.read_foreign)
        raise InputError(
            tr("{path}: no annotations of another tool are recognised in it.", path=path),
            tr("Name its format: {ids}.", ids=ids),
        )
    return known.read_foreign(path)


def _together(paths: Sequence[Path], projects: Sequence[ForeignProject]) -> ForeignProject:
    def documents() -> Generator[ForeignDocument]:
        for project in projects:
            yield from project.documents

    labels = {label.name: label for project in projects for label in project.labels}
    return ForeignProject(
        name=tr("{name} and {count} more", name=paths[0].name, count=len(paths) - 1),
        labels=tuple(labels.values()),
        documents=Documents(documents),
        notes=tuple(dict.fromkeys(note for project in projects for note in project.notes)),
    )
