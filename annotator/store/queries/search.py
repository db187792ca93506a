"""Which documents a search concerns, their texts, and what is annotated at a place in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa

from annotator.model import (
    AnnotationRow,
    AssignmentRow,
    AttributionRow,
    DocumentRow,
    DocumentTextRow,
    FragmentRow,
)
from annotator.records import CorpusQuery
from annotator.store.tables import table
from annotator.vocabulary import Kind, Status

_A, _B, _F = table(AnnotationRow), table(AttributionRow), table(FragmentRow)
_D, _T, _W = table(DocumentRow), table(DocumentTextRow), table(AssignmentRow)
_SOURCE = (_D.c.id, _D.c.title, _D.c.source, _D.c.published, _T.c.text)
_WITH_TEXT = _D.join(_T, _T.c.document_id == _D.c.id)
_PAGE = 100


class Source(NamedTuple):
    """A document to look in."""

    id: int
    title: str
    source: str | None
    published: date | None
    text: str


def texts(
    connection: sa.Connection,
    query: CorpusQuery,
    layer_id: int,
    matching: sa.Select[tuple[int]] | None = None,
) -> Iterator[Source]:
    """The documents to look in, oldest first, read page by page. `matching` comes from the index.

    A page is asked of the index, not cut out of all that it would find.
    """
    found = None if matching is None else matching.subquery()
    # SQLite walks the index as long as this, not the document's own id, is what is ordered by.
    key = _D.c.id if found is None else found.c[0]
    joined = _D if found is None else _D.join(found, found.c[0] == _D.c.id)
    statement = _narrowed(sa.select(*_SOURCE), joined, query, layer_id).order_by(key).limit(_PAGE)
    page: Sequence[sa.Row[Any]] = ()
    while True:
        after = page[-1].id if page else -1
        page = connection.execute(statement.where(key > after)).all()
        yield from map(Source._make, page)
        if len(page) < _PAGE:
            return


def text(connection: sa.Connection, document_id: int) -> Iterator[Source]:
    """One document; none where it is gone."""
    statement = sa.select(*_SOURCE).select_from(_WITH_TEXT).where(_D.c.id == document_id)
    yield from map(Source._make, connection.execute(statement))


def _narrowed(
    statement: sa.Select[Any], joined: sa.FromClause, query: CorpusQuery, layer_id: int
) -> sa.Select[Any]:
    """What concerns the documents of a query alone."""
    joined = joined.join(_T, _T.c.document_id == _D.c.id)
    if query.since is not None:
        statement = statement.where(_D.c.published >= query.since)
    if query.until is not None:
        statement = statement.where(_D.c.published <= query.until)
    if query.source:
        statement = statement.where(_D.c.source == query.source)
    if query.status is not None:
        same = (_W.c.document_id == _D.c.id) & (_W.c.layer_id == layer_id)
        status = sa.func.coalesce(_W.c.status, Status.TODO.value)
        joined = joined.outerjoin(_W, same)
        statement = statement.where(status == query.status.value)
    mine = sa.select(_A.c.document_id).where(_A.c.layer_id == layer_id)
    if query.issue_id is not None:
        statement = statement.where(_D.c.id.in_(mine.where(_A.c.issue_id == query.issue_id)))
    if query.actor_id is not None:
        behind = sa.select(_B.c.document_id).where(
            _B.c.layer_id == layer_id, _B.c.actor_id == query.actor_id
        )
        mentioned = mine.where(_A.c.actor_id == query.actor_id)
        statement = statement.where(_D.c.id.in_(mentioned) | _D.c.id.in_(behind))
    return statement.select_from(joined)


def marked(
    connection: sa.Connection, document_id: int, layer_id: int
) -> dict[tuple[int, int], Kind]:
    """What is annotated in a layer of a document, by the start and end of each fragment."""
    statement = (
        sa.select(_F.c.start, _F.c.end, _A.c.kind)
        .join(_A, _A.c.id == _F.c.annotation_id)
        .where(_A.c.document_id == document_id, _A.c.layer_id == layer_id)
    )
    return {(start, end): Kind(kind) for start, end, kind in connection.execute(statement)}


def sources(connection: sa.Connection) -> list[str]:
    """The sources of all documents, by name."""
    statement = sa.select(_D.c.source).distinct().where(_D.c.source.is_not(None))
    return sorted(connection.execute(statement).scalars(), key=str.casefold)
