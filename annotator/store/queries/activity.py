"""Reading the stretches of active time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from annotator.formats.bundle import Activity
from annotator.model import ActivityRow
from annotator.store.queries.paging import pages
from annotator.store.tables import table

_Y = table(ActivityRow)


def of_documents(
    connection: sa.Connection, documents: Sequence[int]
) -> dict[tuple[int, int], tuple[Activity, ...]]:
    """The stretches in some documents, oldest first, by document and layer."""
    query = sa.select(_Y).where(_Y.c.document_id.in_(documents)).order_by(_Y.c.id)
    found: dict[tuple[int, int], tuple[Activity, ...]] = defaultdict(tuple)
    for row in connection.execute(query):
        stretch = Activity(id=row.id, started=row.started, seconds=row.seconds)
        found[row.document_id, row.layer_id] += (stretch,)
    return found


def by_id(connection: sa.Connection, ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """The rows with these ids, as far as they are there."""
    return {
        row["id"]: dict(row)
        for page in pages(ids)
        for row in connection.execute(sa.select(_Y).where(_Y.c.id.in_(page))).mappings()
    }
