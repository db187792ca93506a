"""The full-text index: SQLite's FTS5, PostgreSQL's tsvector.

It is made when somebody first searches, and holds nothing that is not in the texts: it is not part
of the schema, of the journal, or of what is exported. On SQLite texts enter it when they are
searched for, so that imports stay fast; a trigger takes removed texts out.
"""

from __future__ import annotations

import sqlalchemy as sa

from annotator.model import DocumentTextRow
from annotator.store.engine import Database
from annotator.store.tables import table
from annotator.text.query import And, Node, Not, Or, Term

_T = table(DocumentTextRow)
NAME = "text_index"


def _forget_when(event: str) -> str:
    """A trigger; only texts that are in the index may be taken out of it."""
    return f"""
    CREATE TRIGGER IF NOT EXISTS text_index_{event[:6].lower()} AFTER {event} ON document_text
    WHEN EXISTS (SELECT 1 FROM text_index_docsize WHERE id = old.document_id)
    BEGIN
        INSERT INTO text_index(text_index, rowid, text)
        VALUES ('delete', old.document_id, old.text);
    END
    """


SCHEMA = (
    """
    CREATE VIRTUAL TABLE IF NOT EXISTS text_index USING fts5(
        text, content='document_text', content_rowid='document_id',
        tokenize="unicode61 remove_diacritics 0"
    )
    """,
    _forget_when("DELETE"),
    _forget_when("UPDATE OF text"),
)
# The ids of the articles are asked of an index of theirs: among the texts they lie far apart.
_SQLITE_LACKS = "SELECT 1 FROM document WHERE id NOT IN (SELECT id FROM text_index_docsize) LIMIT 1"
_SQLITE_NEW = "FROM document_text WHERE document_id NOT IN (SELECT id FROM text_index_docsize)"
_POSTGRES = (
    "CREATE INDEX IF NOT EXISTS ix_document_text_words ON document_text"
    " USING gin (to_tsvector('simple', text))"
)


def refresh(database: Database) -> bool:
    """Make the index if it is not there, and take in the texts that are new.

    Returns whether it holds all texts: not where that would have to be written, and may not.
    """
    if not database.is_sqlite:
        with database.read() as connection:
            known = sa.inspect(connection).get_indexes("document_text")
        if not any(index["name"] == "ix_document_text_words" for index in known):
            with database.write() as connection:
                connection.exec_driver_sql(_POSTGRES)
        return True
    with database.read() as connection:
        there = sa.inspect(connection).has_table("text_index")
        if there and not connection.exec_driver_sql(_SQLITE_LACKS).first():
            return True
    if database.read_only:
        return False
    with database.write() as connection:
        for statement in SCHEMA:
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(
            f"INSERT INTO text_index(rowid, text) SELECT document_id, text {_SQLITE_NEW}"
        )
    return True


def matching(database: Database, node: Node) -> sa.Select[tuple[int]]:
    """The ids of the documents whose texts match a query."""
    if database.is_sqlite:
        found = sa.text("SELECT rowid FROM text_index WHERE text_index MATCH :words")
        columns = found.bindparams(words=_fts5(node)).columns(sa.column("rowid", sa.BigInteger))
        return sa.select(columns.subquery().c.rowid)
    words = sa.func.to_tsquery("simple", _tsquery(node))
    return sa.select(_T.c.document_id).where(
        sa.func.to_tsvector(sa.literal_column("'simple'"), _T.c.text).op("@@")(words)
    )


def _fts5(node: Node) -> str:
    if isinstance(node, Term):
        words = " ".join(node.words)
        return f'"{words}" *' if node.prefix else f'"{words}"'
    if isinstance(node, Or):
        return f"({' OR '.join(_fts5(part) for part in node.parts)})"
    if isinstance(node, And):
        # FTS5 knows NOT only between two parts.
        wanted = [_fts5(part) for part in node.parts if not isinstance(part, Not)]
        unwanted = [_fts5(part.part) for part in node.parts if isinstance(part, Not)]
        return f"(({' AND '.join(wanted)}){''.join(f' NOT {part}' for part in unwanted)})"
    return _fts5(node.part)


def _tsquery(node: Node) -> str:
    if isinstance(node, Term):
        *words, last = (f"'{word}'" for word in node.words)
        return f"({' <-> '.join([*words, f'{last}:*' if node.prefix else last])})"
    if isinstance(node, Not):
        return f"!({_tsquery(node.part)})"
    sign = " & " if isinstance(node, And) else " | "
    return f"({sign.join(_tsquery(part) for part in node.parts)})"
