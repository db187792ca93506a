"""Copies, and files of others, are read with all that SQLite has against what they bring along."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotator.store.copies import distrust

since_3_12 = pytest.mark.skipif(
    sys.version_info < (3, 12), reason="SQLite’s defensive mode cannot be chosen before 3.12."
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database with a table, a full-text index and a view that would call a function of ours."""
    file = tmp_path / "a.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(
            "CREATE TABLE plain(x); INSERT INTO plain VALUES (1); CREATE VIRTUAL TABLE words"
            " USING fts5(text); CREATE VIEW caller AS SELECT harm(x) FROM plain"
        )
    return file


def test_what_a_file_brings_along_calls_no_function_that_could_do_harm(file: Path) -> None:
    called: list[int] = []
    with closing(sqlite3.connect(file)) as connection:
        connection.create_function("harm", 1, called.append)
        distrust(connection)
        with pytest.raises(sqlite3.OperationalError, match="unsafe use of harm"):
            connection.execute("SELECT * FROM caller").fetchall()
        connection.execute("SELECT harm(x) FROM plain").fetchall()  # what we ask for ourselves
    assert called == [1]


@since_3_12
@pytest.mark.parametrize(
    "script",
    [
        "PRAGMA writable_schema=ON; DELETE FROM sqlite_schema",
        "UPDATE words_content SET c0 = 'evil'",
        "INSERT INTO words_data VALUES (99, x'00')",
    ],
)
def test_neither_the_schema_nor_the_inside_of_an_index_can_be_written(
    script: str, file: Path
) -> None:
    with closing(sqlite3.connect(file)) as connection:
        distrust(connection)
        with pytest.raises(sqlite3.OperationalError, match="may not be modified"):
            connection.executescript(script)


@since_3_12
def test_the_journal_cannot_be_switched_off(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        distrust(connection)
        assert connection.execute("PRAGMA journal_mode=OFF").fetchone() != ("off",)
        assert connection.execute("PRAGMA journal_mode=DELETE").fetchone() == ("delete",)
