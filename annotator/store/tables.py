"""The tables as SQLAlchemy Core sees them."""

from __future__ import annotations

from functools import cache
from typing import cast

import sqlalchemy as sa
from sqlmodel import SQLModel


def table(model: type[SQLModel]) -> sa.Table:
    """The Core table of a model class."""
    return cast("sa.Table", model.__table__)  # type: ignore[attr-defined]


@cache
def names_of(table: sa.Table) -> tuple[str, ...]:
    """The names of a table's columns, in its order."""
    return tuple(column.name for column in table.c)


@cache
def key_names_of(table: sa.Table) -> tuple[str, ...]:
    """The names of the columns of a table's primary key."""
    return tuple(column.name for column in table.primary_key.columns)
