"""What a project file may hold besides rows: a schema can bring code along, which is refused.

Triggers run with whatever a verb writes, and a view or virtual table in the place of one of our
tables runs with whatever it reads. Other tables and views are nobody's business: we never use them.
"""

from __future__ import annotations

import sqlalchemy as sa

from annotator.errors import ProjectError
from annotator.language import mark, tr
from annotator.model import METADATA
from annotator.store import text_index
from annotator.store.engine import Database
from annotator.store.own_tables import is_plain

_SCHEMA = sa.text(
    "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('table', 'view', 'trigger')"
)
_GENERATED = sa.text("SELECT 1 FROM pragma_table_xinfo(:name) WHERE hidden <> 0")
_CODE = {"trigger": mark("trigger"), "view": mark("view"), "table": mark("virtual table")}


def refuse_foreign_code(database: Database) -> None:
    """Raise ProjectError when the schema of a file would run what is not ours."""
    if not database.is_sqlite:
        return
    with database.read() as connection:
        for kind, name, sql in connection.execute(_SCHEMA).all():
            ours = name.lower() in METADATA.tables
            if _is_foreign(kind, name, sql or "", ours=ours):
                raise _refusal(database, tr(_CODE[kind]), name)
            if ours and connection.execute(_GENERATED, {"name": name}).first():
                raise _refusal(database, tr("computed column in the table"), name)


def _is_foreign(kind: str, name: str, sql: str, *, ours: bool) -> bool:
    if kind == "trigger" or name.lower() == text_index.NAME:
        return _words(sql) not in _OURS
    return ours and (kind == "view" or not is_plain(sql))


def _refusal(database: Database, what: str, name: str) -> ProjectError:
    return ProjectError(
        tr(
            "{place} holds a {what} that is not of Standpoint: {name}.",
            place=database.place,
            what=what,
            name=name,
        ),
        tr(
            "Open it only if you trust who made it: “standpoint recover” makes a project of "
            "its rows alone, and keeps the file."
        ),
    )


def _words(sql: str) -> str:
    """A statement however it is broken into lines; SQLite leaves out some of the words."""
    return " ".join(sql.replace("IF NOT EXISTS ", "").split())


_OURS = frozenset(map(_words, text_index.SCHEMA))
