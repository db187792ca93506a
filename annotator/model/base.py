"""What all tables share: ids, column types, naming of constraints; and the `meta` table."""

import os
import secrets
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeEngine
from sqlmodel import Field, SQLModel

METADATA = SQLModel.metadata
METADATA.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

# INTEGER PRIMARY KEY is SQLite's row id; BIGINT would cost a second index there.
Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# Sorted by code points on every server, whatever its language.
Folded = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
# A Python None is NULL, never the JSON word null.
Json = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")

_EPOCH_MS = 1_704_067_200_000  # 2024-01-01T00:00:00Z
_NODE_BITS, _SEQUENCE_BITS = 16, 6


class _IdClock:
    """63-bit ids: 41 bits of milliseconds, 16 of node, 6 of sequence.

    Time-ordered and unique across machines, so that projects merge without renumbering. A node is
    drawn afresh for each process, a forked one too. The clock never goes back; it runs ahead during
    bulk loads.
    """

    def __init__(self) -> None:
        self._tick = 0
        self._start()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._start)

    def _start(self) -> None:
        self._node = secrets.randbits(_NODE_BITS)
        self._lock = threading.Lock()

    def next(self) -> int:
        with self._lock:
            now = (int(time.time() * 1000) - _EPOCH_MS) << _SEQUENCE_BITS
            self._tick = max(now, self._tick + 1)
            tick = self._tick
        high, low = tick >> _SEQUENCE_BITS, tick & ((1 << _SEQUENCE_BITS) - 1)
        return high << (_NODE_BITS + _SEQUENCE_BITS) | self._node << _SEQUENCE_BITS | low


new_id = _IdClock().next


def utcnow() -> datetime:
    """The present moment, aware."""
    return datetime.now(UTC)


class UtcDateTime(sa.TypeDecorator[datetime]):
    """Stored as UTC, and aware when read, on both databases. In SQLite it is text in ISO 8601."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> TypeEngine[Any]:
        text = dialect.name == "sqlite"
        return dialect.type_descriptor(sa.Text() if text else sa.DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> Any:
        if value is None:
            return None
        value = value.astimezone(UTC)
        # All of one length, so that they sort as text.
        return value.isoformat(timespec="microseconds") if dialect.name == "sqlite" else value

    def result_processor(self, dialect: sa.Dialect, coltype: object) -> Callable[[Any], Any]:
        # Two of them in each annotation: the decorator's own wrapping would double their cost.
        return _from_text if dialect.name == "sqlite" else _as_utc


def _from_text(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)


def _as_utc(value: datetime | None) -> datetime | None:
    return None if value is None else value.astimezone(UTC)


def enum_type(words: type[StrEnum]) -> sa.Enum:
    """Text with a CHECK on both databases, storing the value (SQLModel would store the name)."""
    return sa.Enum(
        words,
        native_enum=False,
        create_constraint=True,
        length=16,
        name=words.__name__.lower(),
        values_callable=lambda members: [member.value for member in members],
        validate_strings=True,
    )


def where_set(column: str, **options: Any) -> sa.Index:
    """A partial index over the rows where the column is set."""
    table = options.pop("table")
    condition = sa.text(f"{column} IS NOT NULL")
    return sa.Index(
        f"ix_{table}_{column}",
        column,
        sqlite_where=condition,
        postgresql_where=condition,
        **options,
    )


class MetaRow(SQLModel, table=True):
    """Facts of the project: name, unique id, time of creation, schema version, guidelines."""

    __tablename__ = "meta"
    key: str = Field(primary_key=True, sa_type=sa.Text)
    value: Any = Field(default=None, sa_type=Json)
