"""Reading documents: lists of any length by ids and pages, counts, texts."""

from __future__ import annotations

import random
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from annotator.formats.bundle import Document
from annotator.model import AnnotationRow, AssignmentRow, DocumentRow, DocumentTextRow, LayerRow
from annotator.records import DocumentLine, DocumentQuery, SortBy
from annotator.store.queries.paging import pages
from annotator.store.tables import table
from annotator.text.folding import fold
from annotator.vocabulary import FINISHED, Kind, LayerKind, Status

_D, _T, _W = table(DocumentRow), table(DocumentTextRow), table(AssignmentRow)
_A, _LAYER = table(AnnotationRow), table(LayerRow)
_PRIME = 2**30 - 35
_RECORD = tuple(_D.c[field.name] for field in fields(Document))


def _status() -> sa.ColumnElement[str]:
    return sa.func.coalesce(_W.c.status, Status.TODO.value)


def _with_status(layer_id: int) -> sa.Join:
    same = (_W.c.document_id == _D.c.id) & (_W.c.layer_id == layer_id)
    return _D.outerjoin(_W, same)


def _matches(words: str) -> list[sa.ColumnElement[bool]]:
    return [_D.c.folded.contains(word, autoescape=True) for word in fold(words).split()]


def ids(connection: sa.Connection, query: DocumentQuery, layer_id: int) -> array[int]:
    """The ids of all documents that match, in order. 100,000 of them take 0.8 MB."""
    by_status = bool(query.statuses) or query.sort is SortBy.STATUS
    statement = sa.select(_D.c.id).select_from(_with_status(layer_id) if by_status else _D)
    statement = statement.where(*_matches(query.words))
    if query.statuses:
        statement = statement.where(_status().in_([status.value for status in query.statuses]))
    column = _sorted_by(connection, query, layer_id)
    order = dict.fromkeys((column, _D.c.id))
    statement = statement.order_by(*(_ordered(part, query.descending) for part in order))
    with connection.execute(statement) as found:
        # Straight from the driver: the rows of SQLAlchemy cost more than the search.
        assert found.cursor is not None
        return array("q", (key for (key,) in found.cursor.fetchall()))


def _sorted_by(
    connection: sa.Connection, query: DocumentQuery, layer_id: int
) -> sa.ColumnElement[Any]:
    if query.sort is SortBy.FEWEST:
        others = _begun_by_others(connection, layer_id)
        return others * _PRIME + shuffled(layer_id)
    columns: dict[SortBy, sa.ColumnElement[Any]] = {
        SortBy.ADDED: _D.c.id,
        SortBy.TITLE: _D.c.folded,
        SortBy.PUBLISHED: _D.c.published,
        SortBy.SOURCE: _D.c.source,
        SortBy.STATUS: _status(),
        SortBy.RANDOM: shuffled(query.seed),
    }
    return columns[query.sort]


def shuffled(seed: int) -> sa.ColumnElement[int]:
    """A number for each document by which a seed puts them in a random order.

    It hangs on the seed and the document's id alone: what is filtered, added or copied to another
    database changes nothing. Modulo a prime p of which 3 does not divide p - 1, the third power
    takes every number once. Each product is below 2^62, so that it is exact on all databases.
    """
    number = _D.c.id % _PRIME + random.Random(seed).randrange(_PRIME)
    return number * number % _PRIME * number % _PRIME


def _begun_by_others(connection: sa.Connection, layer_id: int) -> sa.ColumnElement[int]:
    """By how many other annotators each document has been begun."""
    no_annotators = sa.select(_LAYER.c.id).where(_LAYER.c.kind != LayerKind.MANUAL)
    passed_over = {layer_id, *connection.execute(no_annotators).scalars()}
    return (
        sa.select(sa.func.count())
        .where(_W.c.document_id == _D.c.id, _W.c.layer_id.not_in(passed_over))
        .correlate(_D)
        .scalar_subquery()
    )


def _ordered(column: sa.ColumnElement[Any], descending: bool) -> sa.ColumnElement[Any]:
    if not isinstance(column, sa.Column) or not column.nullable:
        return column.desc() if descending else column.asc()
    # What has no date or source comes first: SQLite does that by itself, PostgreSQL is told.
    return column.desc().nulls_last() if descending else column.asc().nulls_first()


def lines(connection: sa.Connection, some: Sequence[int], layer_id: int) -> list[DocumentLine]:
    """The lines of some documents, in the order of their ids given."""
    found = {line.id: line for page in pages(some) for line in _lines(connection, page, layer_id)}
    return [found[key] for key in some if key in found]


def _lines(connection: sa.Connection, some: Sequence[int], layer_id: int) -> Iterator[DocumentLine]:
    statement = (
        sa.select(_D.c.id, _D.c.title, _D.c.source, _D.c.published, _status())
        .select_from(_with_status(layer_id))
        .where(_D.c.id.in_(some))
    )
    counted = _statement_counts(connection, some, layer_id)
    for key, title, source, published, status_ in connection.execute(statement):
        yield DocumentLine(
            id=key,
            title=title,
            source=source,
            published=published,
            status=Status(status_),
            statements=counted.get(key, 0),
        )


def _statement_counts(
    connection: sa.Connection, some: Sequence[int], layer_id: int
) -> dict[int, int]:
    """How many stances, and claims without one, each document has in a layer: as many as cards."""
    stance = _A.alias()
    stated = sa.exists().where(stance.c.claim_id == _A.c.id)
    statement = (
        sa.select(_A.c.document_id, sa.func.count())
        .where(_A.c.document_id.in_(some), _A.c.layer_id == layer_id)
        .where((_A.c.kind == Kind.STANCE) | ((_A.c.kind == Kind.CLAIM) & ~stated))
        .group_by(_A.c.document_id)
    )
    return {document: count for document, count in connection.execute(statement)}


def counts(connection: sa.Connection, layer_id: int) -> dict[Status, int]:
    """How many documents have each status in a layer."""
    total = connection.execute(sa.select(sa.func.count()).select_from(_D)).scalar_one()
    assigned = connection.execute(
        sa.select(_W.c.status, sa.func.count())
        .where(_W.c.layer_id == layer_id)
        .group_by(_W.c.status)
    )
    result = dict.fromkeys(Status, 0)
    for status, count in assigned:
        result[Status(status)] = count
    result[Status.TODO] += total - sum(result.values())
    return result


def total(connection: sa.Connection) -> int:
    """How many documents the project holds."""
    return connection.execute(sa.select(sa.func.count()).select_from(_D)).scalar_one()


def by_id(connection: sa.Connection, document_id: int) -> Document | None:
    row = (
        connection.execute(sa.select(*_RECORD).where(_D.c.id == document_id))
        .mappings()
        .one_or_none()
    )
    return Document(**row) if row else None


def some(connection: sa.Connection, keys: Sequence[int]) -> list[tuple[Document, str]]:
    """Documents with their texts, in the order of their ids given."""
    statement = sa.select(*_RECORD, _T.c.text).join(_T, _T.c.document_id == _D.c.id)
    found: dict[int, tuple[Document, str]] = {}
    for row in connection.execute(statement.where(_D.c.id.in_(keys))).mappings():
        values = dict(row)
        text = values.pop("text")
        found[values["id"]] = (Document(**values), text)
    return [found[key] for key in keys if key in found]


def text(connection: sa.Connection, document_id: int) -> str | None:
    """The stored text of a document."""
    statement = sa.select(_T.c.text).where(_T.c.document_id == document_id)
    return connection.execute(statement).scalar()


def status(connection: sa.Connection, document_id: int, layer_id: int) -> Status:
    """The status of a document in a layer; to do where none was set."""
    statement = sa.select(_W.c.status).where(
        _W.c.document_id == document_id, _W.c.layer_id == layer_id
    )
    return Status(connection.execute(statement).scalar() or Status.TODO)


def statuses(connection: sa.Connection, documents: Sequence[int]) -> dict[tuple[int, int], Status]:
    """The statuses of some documents in all layers, by document and layer."""
    statement = sa.select(_W).where(_W.c.document_id.in_(documents))
    return {(row[0], row[1]): Status(row[2]) for row in connection.execute(statement)}


def known_hashes(connection: sa.Connection, hashes: Iterable[str]) -> dict[str, tuple[int, str]]:
    """Which texts are stored already: id and title of their document, by hash."""
    statement = sa.select(_D.c.sha256, _D.c.id, _D.c.title).where(_D.c.sha256.in_(list(hashes)))
    return {sha256: (key, title) for sha256, key, title in connection.execute(statement)}


def made(connection: sa.Connection, keys: Iterable[int]) -> dict[int, datetime]:
    """When those documents were made that are there, by id."""
    statement = sa.select(_D.c.id, _D.c.created).where(_D.c.id.in_(list(keys)))
    return {key: created for key, created in connection.execute(statement)}


def present(connection: sa.Connection, keys: Iterable[int]) -> list[int]:
    """Which of these ids are those of documents."""
    return list(connection.execute(sa.select(_D.c.id).where(_D.c.id.in_(list(keys)))).scalars())


def finished(connection: sa.Connection, layer_id: int, documents: Sequence[int]) -> frozenset[int]:
    """Which of some documents need no more work in a layer."""
    # Not by status: SQLite would look through all that are done.
    statement = sa.select(_W.c.document_id, _W.c.status).where(
        _W.c.layer_id == layer_id, _W.c.document_id.in_(list(documents))
    )
    return frozenset(key for key, status in connection.execute(statement) if status in FINISHED)


def folded(title: str, source: str | None) -> str:
    """What a document is sorted by and found in."""
    return fold(f"{title}\n{source or ''}")
