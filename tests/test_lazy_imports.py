"""Importing little stays cheap: the command line never loads Qt, and the package loads nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
REPORT = "\nimport json, sys; print(json.dumps(sorted(sys.modules)))"
RUN = """
import sys
from contextlib import suppress
from annotator.cli import main
for arguments in {commands}:
    sys.argv = ["standpoint", *arguments]
    try:
        main()
    except SystemExit as ending:
        print(ending.code)
"""
COMMANDS = [
    ["--version"],
    ["new", "p.standpoint"],
    ["import", "p.standpoint", "a.txt"],
    ["export", "p.standpoint", "p.jsonl"],
    ["export", "p.standpoint", "p.csv"],
    ["info", "p.standpoint"],
    ["check", "p.standpoint"],
    ["migrate", "p.standpoint"],
    ["new", "q.standpoint", "--from", "p.jsonl"],
    ["import", "q.standpoint", "p.jsonl"],
]


def output_of(code: str, folder: Path | None = None) -> list[str]:
    """The lines that a fresh interpreter prints."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    outcome = subprocess.run(
        [sys.executable, "-c", code + REPORT],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=folder,
        env=environment,
    )
    return outcome.stdout.splitlines()


def modules_after(statement: str) -> set[str]:
    """What a fresh interpreter has loaded after a statement."""
    return set(json.loads(output_of(statement)[-1]))


@pytest.mark.parametrize("heavy", ["PySide6", "sqlmodel", "sqlalchemy", "typer"])
def test_the_package_itself_loads_nothing_heavy(heavy: str) -> None:
    assert heavy not in modules_after("import annotator")


def test_a_window_is_on_its_way_before_anything_heavy_is_loaded() -> None:
    loaded = modules_after("import annotator.cli.window")
    assert not {"PySide6", "sqlalchemy", "typer", "rich", "pydantic"} & loaded


def test_no_command_loads_qt_and_none_needs_more_than_the_command_line_for_its_help() -> None:
    loaded = modules_after("import annotator.cli.commands")
    assert not {"PySide6", "sqlalchemy", "pydantic"} & loaded


def test_commands_do_not_load_qt(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It is so, he said.")
    *said, loaded = output_of(RUN.format(commands=COMMANDS), tmp_path)
    codes = [line for line in said if line in ("None", *"0123456789")]
    assert codes == ["0"] * len(COMMANDS), said
    assert "sqlalchemy" in loaded
    assert "PySide6" not in loaded


def test_the_records_do_not_load_the_database() -> None:
    loaded = modules_after("import annotator.formats.bundle, annotator.analysis.statements")
    assert not {"sqlmodel", "sqlalchemy", "PySide6"} & loaded
