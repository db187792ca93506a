"""Recognising a bundle's records in a project: by id and time of making, or by name."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from functools import cache
from typing import Any, Protocol, TypeVar

import sqlalchemy as sa

from annotator.model.base import new_id

Name = TypeVar("Name", bound=Hashable)


class Record(Protocol):
    """What has an id and a time of its making; the two together are unique in the world."""

    @property
    def id(self) -> int: ...
    @property
    def created(self) -> datetime: ...


class Keys:
    """Under which ids the records of a bundle are stored, for one kind of record."""

    def __init__(self, present: Mapping[int, datetime | None]) -> None:
        self._present = dict(present)
        self._stored: dict[int, int] = {}

    @classmethod
    def of(cls, records: Iterable[Record]) -> Keys:
        """The keys of a kind whose present records are these."""
        return cls({record.id: record.created for record in records})

    def admit(self, record: Record, twin: int | None = None) -> bool:
        """Whether a record has to be written: it is not there, and neither is its `twin`.

        An id that something else has, made at another time, is replaced by a fresh one.
        """
        key = record.id
        if self._present.get(key) == record.created:
            twin = key
        if twin is not None:
            self._stored[key] = twin
            return False
        self._stored[key] = new_id() if key in self._present else key
        return True

    def admit_once(self, record: Record, names: dict[Name, int], name: Name) -> bool:
        """The same for a kind whose records have names that are unique; a new name is noted."""
        is_new = self.admit(record, names.get(name))
        names.setdefault(name, self[record.id])
        return is_new

    def __getitem__(self, key: int) -> int:
        return self._stored.get(key, key)

    def get(self, key: int | None) -> int | None:
        """The stored id of a reference that may be nothing."""
        return None if key is None else self[key]


@cache
def _shared(record: type[Any], rows: sa.Table) -> tuple[str, ...]:
    return tuple(field.name for field in fields(record) if field.name in rows.c)


def columns_of(record: Any, rows: sa.Table) -> dict[str, Any]:
    """The fields of a record that are columns of a table."""
    return {name: getattr(record, name) for name in _shared(record.__class__, rows)}
