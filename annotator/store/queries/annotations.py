"""Reading annotations as records: one layer of one document, or some by id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any

import sqlalchemy as sa

from annotator.formats.bundle import Annotation, Fragment, Party
from annotator.model import AnnotationRow, AttributionRow, FragmentRow
from annotator.store.queries.building import maker
from annotator.store.queries.paging import pages
from annotator.store.tables import table
from annotator.vocabulary import Kind, Origin, Role

_A, _F, _B = table(AnnotationRow), table(FragmentRow), table(AttributionRow)

# These two are read as text and looked up: SQLAlchemy's enums cost three times that.
_WORDS = ("kind", "origin")
_KINDS, _ORIGINS = {kind.value: kind for kind in Kind}, {word.value: word for word in Origin}
_HOLDER, _REPORTER = Role.HOLDER.value, Role.REPORTER.value
_PLAIN = tuple(
    field.name for field in fields(Annotation) if field.name in _A.c and field.name not in _WORDS
)
_annotation = maker(Annotation, (*_PLAIN, *_WORDS, "fragments", "holders", "reporters"))

# Built once: constructing a statement costs more than running it.
_IN_LAYER = (_A.c.document_id == sa.bindparam("document")) & (
    _A.c.layer_id == sa.bindparam("layer")
)
_BY_ID = _A.c.id.in_(sa.bindparam("ids", expanding=True))
_IN_DOCUMENTS = _A.c.document_id.in_(sa.bindparam("documents", expanding=True))


def _triple(where: sa.ColumnElement[bool]) -> tuple[sa.Select[Any], sa.Select[Any], sa.Select[Any]]:
    plain = (_A.c[name] for name in _PLAIN)
    words = (sa.type_coerce(_A.c[name], sa.Text) for name in _WORDS)
    fragments = sa.select(_F.c.annotation_id, _F.c.start, _F.c.end, _F.c.quote)
    role = sa.type_coerce(_B.c.role, sa.Text)
    parties = sa.select(_B.c.annotation_id, role, _B.c.mention_id, _B.c.actor_id)
    return (
        sa.select(*plain, *words).where(where).order_by(_A.c.id),
        fragments.join(_A, _A.c.id == _F.c.annotation_id)
        .where(where)
        .order_by(_F.c.annotation_id, _F.c.seq),
        parties.join(_A, _A.c.id == _B.c.annotation_id)
        .where(where)
        .order_by(_B.c.annotation_id, _B.c.role, _B.c.seq),
    )


_LAYER_QUERIES, _ID_QUERIES = _triple(_IN_LAYER), _triple(_BY_ID)
_DOCUMENTS_QUERIES = _triple(_IN_DOCUMENTS)


def _load(
    connection: sa.Connection, queries: Sequence[sa.Select[Any]], values: dict[str, Any]
) -> Iterator[Annotation]:
    rows, fragment_rows, party_rows = (connection.execute(query, values).all() for query in queries)
    fragments: dict[int, tuple[Fragment, ...]] = {}
    for key, start, end, quote in fragment_rows:
        fragments[key] = (*fragments.get(key, ()), Fragment(start, end, quote))
    parties: dict[tuple[int, str], tuple[Party, ...]] = {}
    for key, role, mention_id, actor_id in party_rows:
        parties[key, role] = (*parties.get((key, role), ()), Party(mention_id, actor_id))
    for *plain, kind, origin in rows:
        key = plain[0]
        yield _annotation(
            (
                *plain,
                *(_KINDS[kind], _ORIGINS[origin]),
                fragments.get(key, ()),
                parties.get((key, _HOLDER), ()),
                parties.get((key, _REPORTER), ()),
            )
        )


def of_document(connection: sa.Connection, document_id: int, layer_id: int) -> list[Annotation]:
    """All annotations of one layer of one document, oldest first."""
    return list(_load(connection, _LAYER_QUERIES, {"document": document_id, "layer": layer_id}))


def by_id(connection: sa.Connection, ids: Iterable[int]) -> list[Annotation]:
    """The annotations with these ids; those that are not there are left out."""
    return [a for page in pages(ids) for a in _load(connection, _ID_QUERIES, {"ids": page})]


def of_documents(connection: sa.Connection, documents: Sequence[int]) -> list[Annotation]:
    """All annotations of all layers of some documents, oldest first."""
    return list(_load(connection, _DOCUMENTS_QUERIES, {"documents": list(documents)}))
