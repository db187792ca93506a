"""Which documents a search concerns, their texts, and what is annotated at a place in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

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
_PAGE = 100


class Source(NamedTuple):
    """A document to look in."""

    id: int
    title: str
    source: str | None
    published: date | None
    text: str


def candidates(
    connection: sa.Connection,
    query: CorpusQuery,
    layer_id: int,
    matching: sa.Select[tuple[int]] | None,
) -> list[int]:
    """The ids of the documents to look in, oldest first. `matching` comes from the index."""
    statement = sa.select(_D.c.id).order_by(_D.c.id)
    if matching is not None:
        statement = statement.where(_D.c.id.in_(matching))
    if query.since is not None:
        statement = statement.where(_D.c.published >= query.since)
    if query.until is not None:
        statement = statement.where(_D.c.published <= query.until)
    if query.source:
        statement = statement.where(_D.c.source == query.source)
    if query.status is not None:
        same = (_W.c.document_id == _D.c.id) & (_W.c.layer_id == layer_id)
        status = sa.func.coalesce(_W.c.status, Status.TODO.value)
        statement = statement.select_from(_D.outerjoin(_W, same))
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
    return list(connection.execute(statement).scalars())


def texts(connection: sa.Connection, keys: Sequence[int]) -> Iterator[Source]:
    """Documents with their texts, in the order of the ids, read page by page."""
    columns = (_D.c.id, _D.c.title, _D.c.source, _D.c.published, _T.c.text)
    for start in range(0, len(keys), _PAGE):
        some = keys[start : start + _PAGE]
        statement = (
            sa.select(*columns)
            .join(_T, _T.c.document_id == _D.c.id)
            .where(_D.c.id.in_(some))
            .order_by(_D.c.id)
        )
        for row in connection.execute(statement):
            yield Source(*row)


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
