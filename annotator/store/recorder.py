"""Writing the journal: a step, and an image of each row that it touches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from annotator.model import ChangeRow, StepRow
from annotator.model.base import utcnow
from annotator.model.changes import Op, StepKind
from annotator.store.images import image_of
from annotator.store.tables import key_names_of, table

Key = tuple[Any, ...]
Row = Mapping[str, Any]

_STEP, _CHANGE = table(StepRow), table(ChangeRow)
_PAGE = 1_000
"""Images that are kept before they are written: it bounds the memory of an import."""

# An inserted text is not written twice: the row itself holds it, and taking the row away again
# records all of it.
_NOT_REPEATED = {"document_text": frozenset({"text"})}


@dataclass(frozen=True, slots=True)
class Change:
    """What a unit of work has changed: told to whoever shows it."""

    step_id: int
    kind: StepKind
    verb: str
    tables: frozenset[str]
    documents: frozenset[int]
    annotations: frozenset[int]
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Author:
    """In whose name a unit of work is done, what it is called, and what it reverses if it does."""

    annotator_id: int | None
    verb: str
    document_id: int | None = None
    kind: StepKind = StepKind.DO
    reverses: int | None = None


class Recorder:
    """Records the rows of one unit of work; the step is made with the first of them."""

    def __init__(self, connection: sa.Connection, author: Author, step_id: int | None) -> None:
        self._connection = connection
        self._author = author
        self._waiting: list[dict[str, Any]] = []
        self._tables: set[str] = set()
        self._documents: set[int] = set()
        self._annotations: set[int] = set()
        self.step_id = step_id
        self.at = utcnow()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was recorded."""
        return not self._tables

    def inserted(self, rows: sa.Table, row: Row) -> None:
        skipped = _NOT_REPEATED.get(rows.name)
        kept = {n: v for n, v in row.items() if n not in skipped} if skipped else row
        self._record(rows, row, Op.INSERT, None, image_of(rows, kept))

    def updated(self, rows: sa.Table, before: Row, after: Row) -> None:
        self._record(rows, after, Op.UPDATE, image_of(rows, before), image_of(rows, after))

    def deleted(self, rows: sa.Table, row: Row) -> None:
        self._record(rows, row, Op.DELETE, image_of(rows, row), None)

    def _record(
        self, rows: sa.Table, row: Row, op: Op, before: Row | None, after: Row | None
    ) -> None:
        key = [row[name] for name in key_names_of(rows)]
        self._waiting.append(
            {"table_name": rows.name, "row_key": key, "op": op, "before": before, "after": after}
        )
        self._tables.add(rows.name)
        document, annotation = touched(rows.name, row)
        if document is not None:
            self._documents.add(document)
        if annotation is not None:
            self._annotations.add(annotation)
        if len(self._waiting) >= _PAGE:
            self._flush()

    def _flush(self) -> None:
        if self.step_id is None:
            self.step_id = self._new_step()
        step = {"step_id": self.step_id}
        self._connection.execute(_CHANGE.insert(), [step | change for change in self._waiting])
        self._waiting = []

    def _new_step(self) -> int:
        author = self._author
        row = {
            "kind": author.kind,
            "reverses": author.reverses,
            "reversed": False,
            "at": self.at,
            "annotator_id": author.annotator_id,
            "verb": author.verb,
            "document_id": author.document_id,
        }
        result = self._connection.execute(_STEP.insert().values(row))
        assert result.inserted_primary_key is not None
        return int(result.inserted_primary_key[0])

    def finish(self) -> Change | None:
        """Write what is left; None when nothing was recorded."""
        if self._waiting:
            self._flush()
        if self.step_id is None or self.is_empty:
            return None
        return Change(
            step_id=self.step_id,
            kind=self._author.kind,
            verb=self._author.verb,
            tables=frozenset(self._tables),
            documents=frozenset(self._documents),
            annotations=frozenset(self._annotations),
        )


def touched(name: str, row: Row) -> tuple[int | None, int | None]:
    """The ids of the document and of the annotation that a table's row belongs to, if any."""
    if name == "annotation":
        return row["document_id"], row["id"]
    if name in ("fragment", "attribution"):
        return row.get("document_id"), row["annotation_id"]
    if name == "document":
        return row["id"], None
    return row.get("document_id"), None
