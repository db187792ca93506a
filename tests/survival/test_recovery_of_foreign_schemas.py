"""A damaged project may have come from somebody else: recovery reads rows, and runs nothing."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from projects import content
from survival.conftest import check_whole

from annotator.model import METADATA
from annotator.services import Project
from annotator.services.backups import Backups
from annotator.services.recovery import recover
from annotator.services.table_words import table_words

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT"
PATIENCE = 120
"""Seconds after which a program hangs for sure."""


def alter(place: Path, script: str) -> None:
    """Change a project behind the program's back."""
    with closing(sqlite3.connect(place)) as connection:
        connection.executescript(f"PRAGMA legacy_alter_table=ON; {script}")


def replace_by_view(place: Path, table: str) -> None:
    alter(place, f"ALTER TABLE {table} RENAME TO old; CREATE VIEW {table} AS SELECT * FROM old")


def state(place: Path) -> tuple:
    with Project.open(place) as project:
        return content(project)


@pytest.mark.parametrize("table", sorted(METADATA.tables))
def test_a_view_in_the_place_of_a_table_is_not_read(
    table: str, place: Path, backups: Backups
) -> None:
    before = state(place)
    backups.make()
    replace_by_view(place, table)
    found = recover(backups)
    assert found.tallies[table].read == 0
    assert not found.is_complete
    assert any(table_words(table) in line and "not of Standpoint" in line for line in found.lines())
    assert state(place) == before
    check_whole(place)


def test_without_a_backup_the_history_is_what_there_is(place: Path, backups: Backups) -> None:
    before = state(place)
    replace_by_view(place, "annotation")
    found = recover(backups)
    assert found.tallies["annotation"].from_history > 0
    assert state(place) == before


def test_a_virtual_table_in_the_place_of_one_is_not_read(place: Path, backups: Backups) -> None:
    before = state(place)
    alter(
        place,
        "ALTER TABLE actor RENAME TO old; CREATE VIRTUAL TABLE actor USING fts5(id, name, kind)",
    )
    found = recover(backups)
    assert found.tallies["actor"].read == 0
    assert state(place) == before


def test_triggers_and_odd_indices_are_left_behind(place: Path, backups: Backups) -> None:
    before = state(place)
    alter(
        place,
        "CREATE TRIGGER evil AFTER INSERT ON annotation BEGIN DELETE FROM document; END;"
        'CREATE INDEX "odd"" UNION SELECT 7 --" ON annotation(id);'
        "CREATE INDEX other ON annotation(upper(kind)) WHERE id > 0",
    )
    found = recover(backups)
    assert found.is_complete
    assert state(place) == before
    with closing(sqlite3.connect(place)) as connection:
        kept = connection.execute("SELECT name FROM sqlite_schema").fetchall()
    assert not {"evil", "other"} & {name for (name,) in kept}


@pytest.mark.parametrize("table", ["meta", "document", "annotation", "step", "document_text"])
def test_a_view_without_end_holds_nobody_up(table: str, place: Path, backups: Backups) -> None:
    backups.make()
    columns = ", ".join(f"x AS {column.name}" for column in METADATA.tables[table].c)
    alter(
        place,
        f"ALTER TABLE {table} RENAME TO old; CREATE VIEW {table} AS {ENDLESS} {columns} FROM n",
    )
    for command in ("backups", "recover"):
        program = [sys.executable, "-m", "annotator", command, str(place)]
        subprocess.run(program, capture_output=True, timeout=PATIENCE)
    check_whole(place)
