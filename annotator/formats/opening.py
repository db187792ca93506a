"""What files and folders hold: articles, tables, projects, annotated data of other tools."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.errors import InputError, UserError
from annotator.formats.base import Format
from annotator.formats.foreign import Flaws, ForeignDocument, ForeignProject
from annotator.formats.parts.streams import Documents
from annotator.formats.registry import IMPORTERS, importer, importer_for
from annotator.language import tr


@dataclass(slots=True)
class Incoming:
    """What some files and folders hold, each kind for its own way in.

    `annotated` are groups of one format, to be mapped and imported together. `articles` are all
    the others, also what cannot be read: importing it says why. `passed_over` are articles in the
    folder of another program, where they are the originals of what is annotated.
    """

    projects: list[Path] = field(default_factory=list)
    annotated: list[list[Path]] = field(default_factory=list)
    tables: list[Path] = field(default_factory=list)
    articles: list[Path] = field(default_factory=list)
    passed_over: list[Path] = field(default_factory=list)


def sort_out(paths: Iterable[Path]) -> Incoming:
    """What each path holds. A folder of nothing but articles stays one path."""
    found = Incoming()
    groups = dict[str, list[Path]]()
    for path in paths:
        known = _format_of(path)
        if path.is_dir() and known is not None:
            groups[str(path)] = [path]
            _add_others(found, groups, path, known)
            continue
        units = [(unit, _format_of(unit)) for unit in _units(path)]
        if all(_is_of_articles(its) for _, its in units):
            found.articles.append(path)
            continue
        for unit, its in units:
            _add(found, groups, unit, its)
    found.annotated = list(groups.values())
    return found


def _add(found: Incoming, groups: dict[str, list[Path]], unit: Path, known: Format | None) -> None:
    if known is None or _is_of_articles(known):
        found.articles.append(unit)
    elif known.read_foreign:
        groups.setdefault(str(unit) if unit.is_dir() else known.id, []).append(unit)
    else:
        (found.projects if known.read_bundle else found.tables).append(unit)


def _add_others(
    found: Incoming, groups: dict[str, list[Path]], folder: Path, known: Format
) -> None:
    """What else lies in the folder of a program; what has a file of its beside it belongs to it."""
    for file in visible_files(folder):
        its = _format_of(file)
        if its is None or its is known:
            continue
        if not _is_of_articles(its):
            _add(found, groups, file, its)
        elif not any(file.with_suffix(ending).is_file() for ending in known.extensions):
            found.passed_over.append(file)


def _is_of_articles(known: Format | None) -> bool:
    return known is None or (known.read_articles is not None and known.read_table is None)


def _format_of(path: Path) -> Format | None:
    try:
        return importer_for(path)
    except UserError:
        return None


def _units(path: Path) -> Iterator[Path]:
    """What is imported as one: a file; of what is in a folder, the folders of programs, too."""
    if not path.is_dir():
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

    Several files of one kind are one project; its flaws say which of them cannot be read.
    """
    if isinstance(source, Path):
        return _open(source, format_id)
    if len(source) == 1:
        return _open(source[0], format_id)
    projects, flaws = list[ForeignProject](), Flaws()
    for path in source:
        with flaws.noting():
            projects.append(_checked(_open(path, format_id)))
    if not projects:
        flaws.refuse(InputError(tr("There is nothing to import."), tr("Choose a file.")))
    return _together(source, projects, flaws)


def _checked(project: ForeignProject) -> ForeignProject:
    """The project, all of which can be read."""
    for _ in project.documents:
        pass
    return project


def _open(path: Path, format_id: str | None) -> ForeignProject:
    known = importer(format_id) if format_id else foreign_format(path)
    if known is None or known.read_foreign is None:
        ids = ", ".join(one.id for one in IMPORTERS if one.read_foreign)
        raise InputError(
            tr("{path}: no annotations of another tool are recognised in it.", path=path),
            tr("Name its format: {ids}.", ids=ids),
        )
    return known.read_foreign(path)


def _together(
    paths: Sequence[Path], projects: Sequence[ForeignProject], flaws: Flaws
) -> ForeignProject:
    def documents() -> Generator[ForeignDocument]:
        for project in projects:
            yield from project.documents
            flaws.add(*project.flaws)

    for project in projects:
        flaws.add(*project.flaws)
    labels = {label.name: label for project in projects for label in project.labels}
    notes = [note for project in projects for note in project.notes]
    return ForeignProject(
        name=tr("{name} and {count} more", name=paths[0].name, count=len(paths) - 1),
        labels=tuple(labels.values()),
        documents=Documents(documents),
        notes=tuple(dict.fromkeys(notes)),
        flaws=flaws,
    )
