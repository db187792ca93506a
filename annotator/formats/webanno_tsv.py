"""WebAnno TSV 3: one token in each row, with a column for each feature of each layer.

    #FORMAT=WebAnno TSV 3.3
    #T_SP=webanno.custom.Actor|identifier|form
    #T_SP=webanno.custom.Claim|form|ROLE_webanno.custom.Claim:holders_...Link|webanno.custom.Actor

    #Text=Ada Holm disagreed.
    1-1  0-3  Ada   Ada Holm[7]  name[7]  _  _  _

`_` stands for no annotation, `*` for one without a value, `[7]` names it, `|` stands between two on
the same token, `;` between the links of a slot. Offsets are UTF-16 code units, half-open. INCEpTION
writes and reads this format, and calls it outdated: CAS JSON says the same, and says it better.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.foreign import ForeignDocument, ForeignProject
from annotator.formats.parts.cas_files import Place, places, recognises, write_project
from annotator.formats.parts.cas_reading import read_cas
from annotator.formats.parts.cas_types import own_types, write_types
from annotator.formats.parts.cas_writing import write_cas
from annotator.formats.parts.decoding import decode
from annotator.formats.parts.file_trees import FileTree
from annotator.formats.parts.foreign_files import ForeignFiles, Lost
from annotator.formats.parts.webanno_reading import read_tsv
from annotator.formats.parts.webanno_writing import write_tsv

_MARK = b"#FORMAT=WebAnno TSV 3"


def read_foreign(path: Path) -> ForeignProject:
    """The documents of a file, or of all such files in a folder or a ZIP archive."""
    return ForeignFiles(path, _documents).project()


def _documents(tree: FileTree, lost: Lost) -> Iterator[ForeignDocument]:
    return lost.each(places(tree, ".tsv", lost.flaws), lambda place: _of_file(place, lost))


def _of_file(place: Place, lost: Lost) -> Iterator[ForeignDocument]:
    content, _ = decode(place.read(), place.where)
    yield read_cas(read_tsv(content, place.where), place, lost)


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write a ZIP archive with a file for each document of each layer, and the types."""
    extra = {"TypeSystem.xml": write_types(own_types())}
    return write_project(bundle, path, options, progress, ".tsv", _encode, extra)


def _encode(document: ForeignDocument, report: LossReport) -> bytes:
    return write_tsv(write_cas(document), report).encode()


FORMAT = Format(
    id="webanno-tsv",
    name="WebAnno TSV 3 (INCEpTION)",
    extensions=(".zip", ".tsv"),
    carries="Texts with all spans, attributes, links and facts, in a file for each layer.",
    read_foreign=read_foreign,
    write=write,
    recognises=partial(recognises, ending=".tsv", mark=_MARK),
)
