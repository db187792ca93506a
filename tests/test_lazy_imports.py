"""Importing little stays cheap: the command line never loads Qt, and the package loads nothing."""

import json
import subprocess
import sys

import pytest

REPORT = "\nimport json, sys; print(json.dumps(sorted(sys.modules)))"


def modules_after(statement: str) -> set[str]:
    """What a fresh interpreter has loaded after a statement."""
    outcome = subprocess.run(
        [sys.executable, "-c", statement + REPORT], capture_output=True, text=True, check=True
    )
    return set(json.loads(outcome.stdout.splitlines()[-1]))


@pytest.mark.parametrize("heavy", ["PySide6", "sqlmodel", "sqlalchemy", "typer"])
def test_the_package_itself_loads_nothing_heavy(heavy: str) -> None:
    assert heavy not in modules_after("import annotator")


def test_the_command_line_does_not_load_qt() -> None:
    assert "PySide6" not in modules_after("import annotator.cli")


def test_help_does_not_load_qt() -> None:
    loaded = modules_after(
        "import contextlib, sys\n"
        "from annotator.cli import main\n"
        "sys.argv = ['standpoint', '--help']\n"
        "with contextlib.suppress(SystemExit): main()\n"
    )
    assert "annotator.cli" in loaded
    assert "PySide6" not in loaded


def test_the_records_do_not_load_the_database() -> None:
    loaded = modules_after("import annotator.formats.bundle, annotator.analysis.statements")
    assert not {"sqlmodel", "sqlalchemy", "PySide6"} & loaded
