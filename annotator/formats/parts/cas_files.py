"""The files of annotation programs of the UIMA family, as INCEpTION lays out a project.

In a project, `annotation/<document>/<annotator>.<ending>` has one annotator's work on a document,
or a ZIP archive of that name has; `curation` stands for what was agreed on. Any other file is one
document of an unknown annotator.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.base import ExportOptions, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.foreign import Flaws, ForeignDocument
from annotator.formats.parts.archives import atomic_zip, open_zip
from annotator.formats.parts.file_names import FileNames
from annotator.formats.parts.file_trees import FileTree, is_hidden, open_tree, side_by_side, stem_of
from annotator.formats.parts.outward import Outward
from annotator.text.offsets import canonical

_LAYERS = {"annotation", "curation"}
_NOBODY = "INITIAL_CAS"
_FEW = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A file in a tree, with what its place says: which document it is of, and by whom."""

    tree: FileTree
    name: str
    title: str
    annotator: str | None = None

    @property
    def where(self) -> str:
        """What to call the file in messages."""
        return self.tree.origin_of(self.name)

    def read(self) -> bytes:
        """The whole of the file."""
        return self.tree.read(self.name)


def places(tree: FileTree, ending: str, flaws: Flaws | None = None) -> Iterator[Place]:
    """The files with an ending, also those in archives within the tree.

    With `flaws`, archives that cannot be read are noted there.
    """
    kept = (name for name in tree.names if not is_hidden(name))
    for name in side_by_side(kept, lambda name: _place(tree, name, name).title):
        if name.lower().endswith(ending):
            yield _place(tree, name, name)
        elif name.lower().endswith(".zip"):
            with nullcontext() if flaws is None else flaws.noting():
                yield from _in_archive(tree, name, ending)


def _in_archive(tree: FileTree, name: str, ending: str) -> Iterator[Place]:
    with open_zip(io.BytesIO(tree.read(name)), tree.origin_of(name)) as inner:
        for member in inner.names:
            if member.lower().endswith(ending):
                yield _place(inner, member, name)


def _place(tree: FileTree, name: str, outer: str) -> Place:
    parts = outer.split("/")
    if len(parts) < 3 or parts[-3] not in _LAYERS:
        return Place(tree, name, canonical(stem_of(name)))
    title, annotator = canonical(parts[-2]), canonical(stem_of(outer))
    if parts[-3] == "curation":
        return Place(tree, name, title, "curation")
    return Place(tree, name, title, None if annotator == _NOBODY else annotator)


Encode = Callable[[ForeignDocument, LossReport], bytes]


def write_project(
    bundle: Bundle,
    path: Path,
    options: ExportOptions,
    progress: Progress,
    ending: str,
    encode: Encode,
    extra: Mapping[str, bytes] | None = None,
) -> LossReport:
    """Write a ZIP archive in the layout of a project, with some files more at its top."""
    report = LossReport()
    outward = Outward(bundle.header, options, report)
    files, people = FileNames(), FileNames()
    with atomic_zip(path) as archive:
        for name, data in (extra or {}).items():
            archive.add(name, data)
        for entry in bundle.entries:
            for document in outward.documents(entry):
                draft = document.draft
                layer = f"{document.annotator} {draft.extra.get('layer')}"
                who = people.of(layer, document.annotator) if document.annotator else _NOBODY
                name = f"annotation/{files.of(draft.origin, draft.title)}/{who}{ending}"
                archive.add(name, encode(document, report))
            progress(report.documents)
    return report


def recognises(path: Path, ending: str, mark: bytes) -> bool:
    """Whether one of the first few such files in a file, folder or archive has a mark in it."""
    if not path.is_dir() and not path.name.lower().endswith((ending, ".zip")):
        return False
    try:
        with open_tree(path) as tree:
            return any(mark in place.read() for place in islice(places(tree, ending), _FEW))
    except InputError:
        return False
