"""Looking for everything that could be wrong in a project: it only reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import exc

from annotator.language import mark, tr
from annotator.model import (
    AnnotationRow,
    AttributionRow,
    DocumentRow,
    DocumentTextRow,
    FragmentRow,
)
from annotator.services.context import Context
from annotator.services.documents import text_hash
from annotator.services.table_words import table_words
from annotator.store.tables import table
from annotator.text.offsets import canonical
from annotator.vocabulary import Kind

_A, _B, _D, _F, _T = (
    table(AnnotationRow),
    table(AttributionRow),
    table(DocumentRow),
    table(FragmentRow),
    table(DocumentTextRow),
)
_PAGE = 200


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where, and what."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


class Check:
    """All checks of one project."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def run(self) -> list[Problem]:
        """Every problem found, in the order of the checks."""
        with self._context.read() as connection:
            # Reading on from damaged pages would only say the same in other words.
            return self._damage(connection) or _contradictions(connection)

    def _damage(self, connection: sa.Connection) -> list[Problem]:
        if not self._context.database.is_sqlite:
            return []
        try:
            return list(_broken_pages(connection))
        except exc.DatabaseError as error:
            return [Problem(tr("database"), str(error.orig))]


def _broken_pages(connection: sa.Connection) -> Iterator[Problem]:
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield Problem(tr("database"), line)
    for name, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem(
            tr("{table}, row {row}", table=table_words(name), row=row),
            tr("points at something that is not there: {table}", table=table_words(parent)),
        )


def _contradictions(connection: sa.Connection) -> list[Problem]:
    return [
        *_texts(connection),
        *_overlapping_fragments(connection),
        *_kinds(connection),
        *_parties(connection),
        *_without_place(connection),
    ]


def _texts(connection: sa.Connection) -> Iterator[Problem]:
    """Documents without text, texts that are not what was stored, quotes that are not in them."""
    query = (
        sa.select(_D.c.id, _D.c.title, _D.c.sha256, _D.c.length, _T.c.text)
        .outerjoin(_T, _T.c.document_id == _D.c.id)
        .order_by(_D.c.id)
        .limit(_PAGE)
    )
    page = connection.execute(query).all()
    while page:
        for key, title, sha256, length, text in page:
            where = tr("article “{title}” ({key})", title=title, key=key)
            if text is None:
                yield Problem(where, tr("its text is missing"))
            elif len(text) != length or text_hash(text) != sha256:
                yield Problem(where, tr("its text is not the one that was imported"))
            elif canonical(text) != text:
                yield Problem(where, tr("its text holds characters that should have been replaced"))
        yield from _quotes(connection, {row[0]: row[-1] or "" for row in page})
        page = connection.execute(query.where(_D.c.id > page[-1][0])).all()


def _quotes(connection: sa.Connection, texts: Mapping[int, str]) -> Iterator[Problem]:
    """Fragments of some documents whose quote is not what stands at their place."""
    query = (
        sa.select(_A.c.document_id, _F.c.annotation_id, _F.c.start, _F.c.end, _F.c.quote)
        .join(_A, _A.c.id == _F.c.annotation_id)
        .where(_A.c.document_id.in_(list(texts)))
    )
    for document, annotation, start, end, quote in connection.execute(query):
        if texts[document][start:end] != quote:
            yield Problem(
                tr(
                    "annotation {annotation} in article {document}",
                    annotation=annotation,
                    document=document,
                ),
                tr(
                    "its quote “{quote}” does not stand at {start}-{end}",
                    quote=quote[:40],
                    start=start,
                    end=end,
                ),
            )


def _overlapping_fragments(connection: sa.Connection) -> Iterator[Problem]:
    """Fragments of one annotation that overlap or are out of order."""
    later = _F.alias()
    query = (
        sa.select(_F.c.annotation_id)
        .join(later, (later.c.annotation_id == _F.c.annotation_id) & (later.c.seq > _F.c.seq))
        .where(later.c.start < _F.c.end)
        .distinct()
    )
    for (annotation,) in connection.execute(query):
        yield Problem(
            tr("annotation {annotation}", annotation=annotation),
            tr("its fragments overlap or are out of order"),
        )


def _kinds(connection: sa.Connection) -> Iterator[Problem]:
    """References that point at an annotation of the wrong kind."""
    other = _A.alias()
    for column, kind, what in (
        (_A.c.claim_id, Kind.CLAIM, mark("what it belongs to")),
        (_A.c.target_claim_id, Kind.CLAIM, mark("what it is towards")),
        (_B.c.mention_id, Kind.MENTION, mark("its holder or reporter")),
    ):
        owner = _B.c.annotation_id if column.table is _B else _A.c.id
        query = sa.select(owner).join(other, other.c.id == column).where(other.c.kind != kind)
        for (annotation,) in connection.execute(query):
            yield Problem(
                tr("annotation {annotation}", annotation=annotation),
                tr("{what} is not a {kind}", what=tr(what), kind=tr(kind.value)),
            )


def _parties(connection: sa.Connection) -> Iterator[Problem]:
    """Holders and reporters of what cannot have any."""
    bears = (_A.c.kind == Kind.CLAIM) | ((_A.c.kind == Kind.STANCE) & _A.c.claim_id.is_(None))
    query = sa.select(_A.c.id, _A.c.kind).where(~bears, _A.c.id.in_(sa.select(_B.c.annotation_id)))
    for annotation, kind in connection.execute(query):
        yield Problem(f"{tr(kind.value)} {annotation}", tr("it cannot have holders or reporters"))


def _without_place(connection: sa.Connection) -> Iterator[Problem]:
    """Annotations that stand nowhere in the text. A claim's stance needs no cue."""
    query = (
        sa.select(_A.c.id, _A.c.kind)
        .outerjoin(_F, _F.c.annotation_id == _A.c.id)
        .where(_F.c.annotation_id.is_(None), _A.c.claim_id.is_(None))
    )
    for annotation, kind in connection.execute(query):
        yield Problem(f"{tr(kind.value)} {annotation}", tr("it has no place in the text"))
