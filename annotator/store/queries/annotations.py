"""Reading annotations as records: one layer of one document, or some by id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from annotator.formats.bundle import Annotation, Fragment, Party
from annotator.model import AnnotationRow, AttributionRow, FragmentRow
from annotator.store.tables import table
from annotator.vocabulary import Role

_A, _F, _B = table(AnnotationRow), table(FragmentRow), table(AttributionRow)

# Built once: constructing a statement costs more than running it.
_IN_LAYER = (_A.c.document_id == sa.bindparam("document")) & (
    _A.c.layer_id == sa.bindparam("layer")
)
_BY_ID = _A.c.id.in_(sa.bindparam("ids", expanding=True))
_IN_DOCUMENTS = _A.c.document_id.in_(sa.bindparam("documents", expanding=True))


def _triple(where: sa.ColumnElement[bool]) -> tuple[sa.Select[Any], sa.Select[Any], sa.Select[Any]]:
    fragments = sa.select(_F).join(_A, _A.c.id == _F.c.annotation_id).where(where)
    parties = (
        sa.select(_B.c.annotation_id, _B.c.role, _B.c.mention_id, _B.c.actor_id)
        .join(_A, _A.c.id == _B.c.annotation_id)
        .where(where)
    )
    return (
        sa.select(_A).where(where).order_by(_A.c.id),
        fragments.order_by(_F.c.annotation_id, _F.c.seq),
        parties.order_by(_B.c.annotation_id, _B.c.role, _B.c.seq),
    )


_LAYER_QUERIES, _ID_QUERIES = _triple(_IN_LAYER), _triple(_BY_ID)
_DOCUMENTS_QUERIES = _triple(_IN_DOCUMENTS)


def _load(
    connection: sa.Connection, queries: Sequence[sa.Select[Any]], values: dict[str, Any]
) -> Iterator[Annotation]:
    rows, fragment_rows, party_rows = queries
    fragments: dict[int, list[Fragment]] = defaultdict(list)
    for annotation_id, _, start, end, quote in connection.execute(fragment_rows, values):
        fragments[annotation_id].append(Fragment(start, end, quote))
    parties: dict[tuple[int, Role], list[Party]] = defaultdict(list)
    for annotation_id, role, mention_id, actor_id in connection.execute(party_rows, values):
        parties[annotation_id, role].append(Party(mention_id, actor_id))
    for row in connection.execute(rows, values).mappings():
        key = row["id"]
        yield Annotation(
            **row,
            fragments=tuple(fragments.get(key, ())),
            holders=tuple(parties.get((key, Role.HOLDER), ())),
            reporters=tuple(parties.get((key, Role.REPORTER), ())),
        )


def of_document(connection: sa.Connection, document_id: int, layer_id: int) -> list[Annotation]:
    """All annotations of one layer of one document, oldest first."""
    return list(_load(connection, _LAYER_QUERIES, {"document": document_id, "layer": layer_id}))


def by_id(connection: sa.Connection, ids: Iterable[int]) -> list[Annotation]:
    """The annotations with these ids; those that are not there are left out."""
    return list(_load(connection, _ID_QUERIES, {"ids": list(ids)}))


def of_documents(connection: sa.Connection, documents: Sequence[int]) -> list[Annotation]:
    """All annotations of all layers of some documents, oldest first."""
    return list(_load(connection, _DOCUMENTS_QUERIES, {"documents": list(documents)}))
