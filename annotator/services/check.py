"""Looking for everything that could be wrong in a project: it only reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import exc

from annotator.model import AnnotationRow, DocumentRow, DocumentTextRow, FragmentRow
from annotator.services.context import Context
from annotator.services.documents import text_hash
from annotator.store.tables import table
from annotator.text.offsets import canonical
from annotator.vocabulary import Kind

_A, _D, _F, _T = (
    table(AnnotationRow),
    table(DocumentRow),
    table(FragmentRow),
    table(DocumentTextRow),
)


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
            damage = list(self._damage(connection))
            if damage:
                # Reading on from damaged pages would only say the same in other words.
                return damage
            return [
                *_texts(connection),
                *_quotes(connection),
                *_overlapping_fragments(connection),
                *_kinds(connection),
                *_without_place(connection),
            ]

    def _damage(self, connection: sa.Connection) -> Iterator[Problem]:
        if not self._context.database.is_sqlite:
            return
        try:
            for (line,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
                if line != "ok":
                    yield Problem("database", line)
            for name, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
                yield Problem(f"{name} row {row}", f"points at a row of {parent} that is not there")
        except exc.DatabaseError as error:
            yield Problem("database", str(error.orig))


def _texts(connection: sa.Connection) -> Iterator[Problem]:
    """Documents without text, and texts that are not what was stored."""
    query = sa.select(_D.c.id, _D.c.title, _D.c.sha256, _D.c.length, _T.c.text).outerjoin(
        _T, _T.c.document_id == _D.c.id
    )
    for key, title, sha256, length, text in connection.execution_options(yield_per=200).execute(
        query
    ):
        where = f"article “{title}” ({key})"
        if text is None:
            yield Problem(where, "its text is missing")
        elif len(text) != length or text_hash(text) != sha256:
            yield Problem(where, "its text is not the one that was imported")
        elif canonical(text) != text:
            yield Problem(where, "its text holds characters that should have been replaced")


def _quotes(connection: sa.Connection) -> Iterator[Problem]:
    """Fragments whose quote is not what stands at their place."""
    query = (
        sa.select(_A.c.document_id, _F.c.annotation_id, _F.c.start, _F.c.end, _F.c.quote, _T.c.text)
        .join(_A, _A.c.id == _F.c.annotation_id)
        .join(_T, _T.c.document_id == _A.c.document_id)
    )
    for document, annotation, start, end, quote, text in connection.execution_options(
        yield_per=500
    ).execute(query):
        if text[start:end] != quote:
            yield Problem(
                f"annotation {annotation} in article {document}",
                f"its quote “{quote[:40]}” does not stand at {start}-{end}",
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
        yield Problem(f"annotation {annotation}", "its fragments overlap or are out of order")


def _kinds(connection: sa.Connection) -> Iterator[Problem]:
    """References that point at an annotation of the wrong kind."""
    other = _A.alias()
    for column in (_A.c.claim_id, _A.c.target_claim_id):
        query = sa.select(_A.c.id).join(other, other.c.id == column)
        for (annotation,) in connection.execute(query.where(other.c.kind != Kind.CLAIM)):
            yield Problem(f"annotation {annotation}", f"its {column.name} is not a claim")


def _without_place(connection: sa.Connection) -> Iterator[Problem]:
    """Annotations that stand nowhere in the text. A claim's stance needs no cue."""
    query = (
        sa.select(_A.c.id, _A.c.kind)
        .outerjoin(_F, _F.c.annotation_id == _A.c.id)
        .where(_F.c.annotation_id.is_(None), _A.c.claim_id.is_(None))
    )
    for annotation, kind in connection.execute(query):
        yield Problem(f"{kind.value} {annotation}", "it has no place in the text")
