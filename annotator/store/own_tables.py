"""Which of our tables a file has as plain ones: reading a view in the place of one runs its code.

Looked at from outside the engine, for files that are damaged, are copies, or come from others.
"""

from __future__ import annotations

import sqlite3

from annotator.model import METADATA

_TABLES = "SELECT name, sql FROM sqlite_schema WHERE type = 'table'"
_PRESENT = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"


def is_plain(sql: str | None) -> bool:
    """Whether a schema's words make a table of rows, no virtual one."""
    # SQLite writes the beginning of what it keeps in just this way.
    return (sql or "").startswith("CREATE TABLE ")


def plain(connection: sqlite3.Connection) -> frozenset[str]:
    """The names of our tables that can be read without running anything. Raises sqlite3.Error."""
    tables = {str(name).lower() for name, sql in connection.execute(_TABLES) if is_plain(sql)}
    return frozenset(tables & METADATA.tables.keys())


def replaced(connection: sqlite3.Connection) -> frozenset[str]:
    """The names of our tables in whose place something else stands. Raises sqlite3.Error."""
    present = {str(name).lower() for (name,) in connection.execute(_PRESENT)}
    return frozenset(present & METADATA.tables.keys()) - plain(connection)
