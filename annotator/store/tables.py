"""The tables as SQLAlchemy Core sees them."""

from __future__ import annotations

from typing import cast

import sqlalchemy as sa
from sqlmodel import SQLModel


def table(model: type[SQLModel]) -> sa.Table:
    """The Core table of a model class."""
    return cast("sa.Table", model.__table__)  # type: ignore[attr-defined]
