"""QualCoder projects (.qda): a folder with a SQLite database, `data.qda`, of texts and codings.

Offsets are code points, or UTF-16 units where the codings were made in the window of QualCoder;
the words of a coding, which stand in the database too, tell which. Codes for pictures, recordings
and pages of PDF documents have no place in a text. Written are projects of REFI-QDA, which
QualCoder reads: its own database changes with every version.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.base import Format
from annotator.formats.foreign import ForeignDocument, ForeignLabel, ForeignProject, ForeignSpan
from annotator.formats.parts.facts import draft_of
from annotator.formats.parts.foreign_sqlite import ForeignDatabase, open_foreign
from annotator.formats.parts.positions import Positions
from annotator.formats.parts.streams import project_of
from annotator.language import mark, tr
from annotator.text.offsets import canonical

NOTE = "annotation"
"""The label of a passage that has a remark and no code."""

_DATABASE = "data.qda"
_TABLES = {
    "source": "id name fulltext memo",
    "code_text": "ctid cid fid seltext pos0 pos1 owner memo",
    "code_name": "cid name memo catid color",
    "code_cat": "catid name memo supercatid",
    "annotation": "anid fid pos0 pos1 memo owner",
    "attribute": "name attr_type value id",
}
_ELSEWHERE = {"code_image": mark("codings of pictures"), "code_av": mark("codings of recordings")}
_CODINGS = """
SELECT 'c' || t.ctid AS id, n.name AS label, t.seltext AS words, t.pos0 AS start, t.pos1 AS stop,
  t.owner AS owner, t.memo AS memo FROM code_text t JOIN code_name n ON n.cid = t.cid
  WHERE t.fid = :id
UNION ALL SELECT 'a' || anid, NULL, '', pos0, pos1, owner, memo FROM annotation WHERE fid = :id
ORDER BY start, stop, id
"""


@dataclass(frozen=True, slots=True)
class _Source:
    id: int
    name: str
    fulltext: str | None
    memo: str | None


@dataclass(frozen=True, slots=True)
class _Coding:
    id: str
    label: str | None
    words: str | None
    start: int
    stop: int
    owner: str | None
    memo: str | None


@dataclass(frozen=True, slots=True)
class _Code:
    name: str
    above: str | None
    color: str | None
    memo: str | None


@dataclass(frozen=True, slots=True)
class _Attribute:
    name: str
    value: str | None


@dataclass(frozen=True, slots=True)
class _Count:
    count: int


def read_foreign(path: Path) -> ForeignProject:
    """The texts of a project with their codings, one record for each coder."""
    file = _file(path)
    with open_foreign(file) as database:
        database.require("QualCoder", _TABLES)
        labels = tuple(_labels(database))
        notes = tuple(_notes(database))
    project = project_of(file, partial(_documents, file), labels, notes)
    name = file.parent.stem if file.name == _DATABASE else file.stem
    return ForeignProject(
        name=canonical(name), labels=labels, documents=project.documents, notes=notes
    )


def _file(path: Path) -> Path:
    """The database: a project is a folder, and some choose the file in it."""
    if path.is_dir():
        file = path / _DATABASE
        if not file.is_file():
            raise InputError(
                tr("{path}: there is no {database} in it.", path=path, database=_DATABASE),
                tr("Choose another folder."),
            )
        return file
    return path


def recognises(path: Path) -> bool:
    """Whether it is the folder of a project, or a database by itself."""
    return (path / _DATABASE).is_file() if path.is_dir() else path.name.lower().endswith(".qda")


def _labels(database: ForeignDatabase) -> Iterator[ForeignLabel]:
    """Categories and codes. A category that is called like a code is told apart by a word."""
    codes = list(
        database.rows(
            _Code,
            "SELECT n.name AS name, c.name AS above, n.color AS color, n.memo AS memo "
            "FROM code_name n LEFT JOIN code_cat c ON c.catid = n.catid ORDER BY n.cid",
        )
    )
    categories = database.rows(
        _Code,
        "SELECT c.name AS name, s.name AS above, NULL AS color, c.memo AS memo "
        "FROM code_cat c LEFT JOIN code_cat s ON s.catid = c.supercatid ORDER BY c.catid",
    )
    taken = {code.name for code in codes}

    def category(name: str | None) -> str | None:
        return f"{name} (category)" if name in taken else name

    for one in categories:
        yield _label(one, category(one.name) or one.name, category(one.above))
    for one in codes:
        yield _label(one, one.name, category(one.above))


def _label(code: _Code, name: str, above: str | None) -> ForeignLabel:
    return ForeignLabel(
        name=canonical(name),
        parent=canonical(above) if above else None,
        colour=code.color,
        definition=canonical(code.memo) if code.memo else None,
    )


def _notes(database: ForeignDatabase) -> Iterator[str]:
    for table, what in _ELSEWHERE.items():
        if database.columns(table):
            (found,) = database.rows(_Count, f"SELECT count(*) AS count FROM {table}")
            if found.count:
                yield tr("Left out: {what} ({count}).", what=tr(what), count=found.count)


def _documents(path: Path) -> Generator[ForeignDocument]:
    with open_foreign(path) as database:
        database.require("QualCoder", _TABLES)
        for source in database.rows(
            _Source, "SELECT id, name, fulltext, memo FROM source ORDER BY id"
        ):
            if source.fulltext and source.fulltext.strip():
                yield from _source(source, source.fulltext, database, path)


def _source(
    source: _Source, raw: str, database: ForeignDatabase, path: Path
) -> Iterator[ForeignDocument]:
    where = f"{path}, source {source.name}"
    codings = list(database.rows(_Coding, _CODINGS, {"id": source.id}))
    positions = Positions(raw, where, ((one.start, one.stop, one.words or "") for one in codings))
    by_coder = defaultdict[str | None, list[ForeignSpan]](list)
    for one in codings:
        if one.start != one.stop:  # a memo may stand where there is no character
            by_coder[one.owner].append(_span(one, positions))
    facts = {"title": source.name, "memo": source.memo or None, **_attributes(source, database)}
    draft = draft_of(positions.text, facts, where)
    for coder, spans in (by_coder or {None: []}).items():
        name = canonical(coder) if coder else None
        yield ForeignDocument(draft=draft, annotator=name, spans=tuple(spans))


def _span(coding: _Coding, positions: Positions) -> ForeignSpan:
    return ForeignSpan(
        id=coding.id,
        label=canonical(coding.label) if coding.label else NOTE,
        fragments=(positions.span(coding.start, coding.stop),),
        note=canonical(coding.memo) if coding.memo else None,
    )


def _attributes(source: _Source, database: ForeignDatabase) -> dict[str, str]:
    rows = database.rows(
        _Attribute,
        "SELECT name, CAST(value AS TEXT) AS value FROM attribute "
        "WHERE attr_type = 'file' AND id = :id ORDER BY name",
        {"id": source.id},
    )
    return {canonical(one.name): one.value for one in rows if one.value}


FORMAT = Format(
    id="qualcoder",
    name="QualCoder project",
    extensions=(".qda",),
    carries="Texts with coded passages of all coders, and the tree of codes.",
    read_foreign=read_foreign,
    recognises=recognises,
)
