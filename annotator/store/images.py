"""Images of rows, as the journal keeps them: JSON objects that turn back into the same row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from annotator.model.base import UtcDateTime
from annotator.store.tables import names_of


def _plain(value: Any) -> Any:
    # Enums are strings already; datetime is a date, and both have isoformat.
    return value.isoformat() if isinstance(value, date) else value


def image_of(table: sa.Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON image of a row, or of some of its columns, in the table's order."""
    return {name: _plain(row[name]) for name in names_of(table) if name in row}


def row_of(table: sa.Table, image: Mapping[str, Any]) -> dict[str, Any]:
    """The row of an image."""
    row: dict[str, Any] = {}
    for name, value in image.items():
        kind = table.c[name].type
        if value is not None and isinstance(kind, UtcDateTime):
            value = datetime.fromisoformat(value)
        elif value is not None and isinstance(kind, sa.Date):
            value = date.fromisoformat(value)
        row[name] = value
    return row


def same(table: sa.Table, row: Mapping[str, Any] | None, image: Mapping[str, Any] | None) -> bool:
    """Whether a row still equals its image; columns that the image leaves out do not count."""
    if row is None or image is None:
        return row is None and image is None
    current = image_of(table, row)
    return all(current[name] == value for name, value in image.items())
