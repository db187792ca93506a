"""The unit of work, and its journal.

Every write of the program goes through `UnitOfWork.insert`, `.update` and `.delete`. Each records
the image of the row before and after, in the same transaction. One record, four uses: undo and redo
without end that survive closing the program, the audit history, live refresh, the history panel.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from annotator.errors import ConflictError, NotFoundError
from annotator.model import METADATA, ChangeRow
from annotator.model.base import new_id, utcnow
from annotator.model.changes import ChangeKind, Op
from annotator.store.images import image_of, row_of, same
from annotator.store.tables import table

Key = tuple[Any, ...]
_CHANGE = table(ChangeRow)

# An inserted text is not written twice: the row itself holds it, and taking the row away again
# records all of it.
_NOT_REPEATED = {"document_text": frozenset({"text"})}


@dataclass(frozen=True, slots=True)
class Change:
    """What a unit of work has changed: told to whoever shows it."""

    group_id: int
    kind: ChangeKind
    verb: str
    tables: frozenset[str]
    documents: frozenset[int]
    annotations: frozenset[int]
    foreign: bool = False


@dataclass(slots=True)
class Author:
    """In whose name the unit of work is done, and what it is called."""

    annotator_id: int | None
    verb: str
    document_id: int | None = None
    group_id: int = field(default_factory=new_id)


class UnitOfWork:
    """Writes rows within one transaction, and keeps their images."""

    def __init__(
        self,
        connection: sa.Connection,
        author: Author,
        kind: ChangeKind = ChangeKind.DO,
        reverses: int | None = None,
    ) -> None:
        self.connection = connection
        self.author = author
        self.group_id = author.group_id
        self._at = utcnow()
        self._kind = kind
        self._reverses = reverses
        self._changes: list[dict[str, Any]] = []
        self._documents: set[int] = set()
        self._annotations: set[int] = set()

    def insert(self, table: sa.Table, *rows: Mapping[str, Any]) -> None:
        """Insert rows; each must give every column that has no default in the database."""
        if not rows:
            return
        self.connection.execute(table.insert(), [dict(row) for row in rows])
        skipped = _NOT_REPEATED.get(table.name, frozenset())
        for row in rows:
            after = {name: value for name, value in row.items() if name not in skipped}
            self._record(table, Op.INSERT, key_of(table, row), None, image_of(table, after))
            self._touch(table, row)

    def update(self, table: sa.Table, key: Key | int | str, **values: Any) -> bool:
        """Set columns of one row. False when they already had these values: nothing is recorded.

        Raises NotFoundError when there is no such row.
        """
        before = self.fetch(table, key)
        values = {name: value for name, value in values.items() if before[name] != value}
        if not values:
            return False
        if "version" in table.c:
            values.setdefault("version", before["version"] + 1)
        if "updated" in table.c:
            values.setdefault("updated", self._at)
        self._set(table, before, {**before, **values})
        return True

    def delete(self, table: sa.Table, *keys: Key | int | str) -> None:
        """Delete rows by key. Raises NotFoundError when one is not there."""
        for key in keys:
            self._remove(table, self.fetch(table, key))

    def fetch(self, table: sa.Table, key: Key | int | str) -> dict[str, Any]:
        """One row by key, locked against other writers. Raises NotFoundError."""
        row = self.find(table, key)
        if row is None:
            raise NotFoundError(
                f"The {table.name.replace('_', ' ')} is not in the project any more.",
                "It may have been removed in another window.",
            )
        return row

    def find(self, table: sa.Table, key: Key | int | str) -> dict[str, Any] | None:
        """One row by key, locked against other writers; None when it is not there."""
        query = sa.select(table).where(key_is(table, key)).with_for_update()
        row = self.connection.execute(query).mappings().one_or_none()
        return dict(row) if row is not None else None

    def _set(self, table: sa.Table, before: dict[str, Any], after: dict[str, Any]) -> None:
        key = key_of(table, before)
        self.connection.execute(table.update().where(key_is(table, key)).values(after))
        self._record(table, Op.UPDATE, key, image_of(table, before), image_of(table, after))
        self._touch(table, after)

    def _remove(self, table: sa.Table, row: dict[str, Any]) -> None:
        key = key_of(table, row)
        self.connection.execute(table.delete().where(key_is(table, key)))
        self._record(table, Op.DELETE, key, image_of(table, row), None)
        self._touch(table, row)

    def _record(
        self,
        table: sa.Table,
        op: Op,
        key: Key,
        before: dict[str, Any] | None,
        after: dict[str, Any] | None,
    ) -> None:
        self._changes.append(
            {
                "id": new_id(),
                "group_id": self.group_id,
                "kind": self._kind,
                "reverses": self._reverses,
                "reversed": False,
                "at": self._at,
                "annotator_id": self.author.annotator_id,
                "verb": self.author.verb,
                "document_id": self.author.document_id,
                "table_name": table.name,
                "row_key": list(key),
                "op": op,
                "before": before,
                "after": after,
            }
        )

    def _touch(self, table: sa.Table, row: Mapping[str, Any]) -> None:
        document, annotation = touched(table.name, row)
        if document is not None:
            self._documents.add(document)
        if annotation is not None:
            self._annotations.add(annotation)

    def reverse(self, changes: Iterable[sa.RowMapping]) -> None:
        """Apply the inverse of recorded changes, given newest first.

        That order satisfies every foreign key, since the forward order did. A row that no longer
        equals its image raises ConflictError; the transaction is then rolled back as a whole.
        """
        for change in changes:
            table = METADATA.tables[change["table_name"]]
            key = tuple(change["row_key"])
            current = self.find(table, key)
            if not same(table, current, change["after"]):
                raise ConflictError(
                    f"“{change['verb']}” cannot be taken back: it has been changed since.",
                    "Nothing was changed. Undo the later change first.",
                )
            before = row_of(table, change["before"]) if change["before"] is not None else None
            if current is None and before is not None:
                self.insert(table, before)
            elif current is not None and before is None:
                self._remove(table, current)
            elif current is not None and before is not None:
                self._set(table, current, before)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return not self._changes

    def finish(self) -> Change | None:
        """Write the journal; call once, at the end, inside the transaction."""
        if self.is_empty:
            return None
        self.connection.execute(_CHANGE.insert(), self._changes)
        return Change(
            group_id=self.group_id,
            kind=self._kind,
            verb=self.author.verb,
            tables=frozenset(change["table_name"] for change in self._changes),
            documents=frozenset(self._documents),
            annotations=frozenset(self._annotations),
        )


def touched(table: str, row: Mapping[str, Any]) -> tuple[int | None, int | None]:
    """The ids of the document and of the annotation that a row belongs to, where it does."""
    if table == "annotation":
        return row["document_id"], row["id"]
    if table in ("fragment", "attribution"):
        return row.get("document_id"), row["annotation_id"]
    if table == "document":
        return row["id"], None
    return row.get("document_id"), None


def key_of(table: sa.Table, row: Mapping[str, Any]) -> Key:
    """The primary key of a row."""
    return tuple(row[column.name] for column in table.primary_key.columns)


def key_is(table: sa.Table, key: Key | int | str | Sequence[Any]) -> sa.ColumnElement[bool]:
    """The condition that finds a row by its primary key."""
    values = key if isinstance(key, tuple | list) else (key,)
    columns = list(table.primary_key.columns)
    return sa.and_(*(column == value for column, value in zip(columns, values, strict=True)))
