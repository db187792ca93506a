"""Active time on its way in with a bundle: stretches are united, none is counted twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from annotator.formats.bundle import Entry
from annotator.model import ActivityRow
from annotator.model.base import new_id
from annotator.services.keys import Keys
from annotator.store.journal import UnitOfWork
from annotator.store.queries import activity
from annotator.store.tables import table

ACTIVITY = table(ActivityRow)


def write_activity(
    unit: UnitOfWork, entries: Sequence[Entry], documents: Keys, layers: Keys
) -> None:
    """Write the stretches of some entries. Of one that is known, the longer version counts."""
    rows = list(_rows(entries, documents, layers))
    known = activity.by_id(unit.connection, (row["id"] for row in rows))
    new = []
    for row in rows:
        there = known.get(row["id"])
        if there is None:
            new.append(row)
        elif not _same_stretch(there, row):
            new.append(row | {"id": new_id()})
        elif there["seconds"] < row["seconds"]:
            unit.update(ACTIVITY, row["id"], seconds=row["seconds"])
    unit.insert(ACTIVITY, *new)


def _rows(entries: Sequence[Entry], documents: Keys, layers: Keys) -> Iterator[dict[str, Any]]:
    for entry in entries:
        for content in entry.layers:
            for stretch in content.activity:
                yield {
                    "id": stretch.id,
                    "document_id": documents[entry.document.id],
                    "layer_id": layers[content.layer_id],
                    "started": stretch.started,
                    "seconds": stretch.seconds,
                }


def _same_stretch(there: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    return all(there[name] == row[name] for name in ("document_id", "layer_id", "started"))
