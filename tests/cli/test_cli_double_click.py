"""A double-click: what desktops put into `Exec=standpoint %f`, and the event that macOS sends."""

import subprocess
import sys
from pathlib import Path

import pytest
from cli.conftest import Standpoint

EVENT = """
from PySide6.QtGui import QFileOpenEvent
from annotator.ui.first_sight import application
app = application()
app.asked_to_open.connect(print)
app.sendEvent(app, QFileOpenEvent("press.standpoint"))
print(app.windowIcon().pixmap(48).width())
"""


def test_a_project_without_its_ending_is_opened_too(standpoint: Standpoint, tmp_path: Path) -> None:
    """Desktops know it by what is in it."""
    standpoint("new", "p.standpoint")
    renamed = (tmp_path / "p.standpoint").rename(tmp_path / "check")
    standpoint(renamed).check_refused("no screen")


def test_a_command_is_not_taken_for_a_file_of_its_name(
    standpoint: Standpoint, tmp_path: Path
) -> None:
    (tmp_path / "check").touch()
    assert standpoint("check").code == 2


def test_macos_tells_by_an_event(environment: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    said = subprocess.run(
        [sys.executable, "-c", EVENT], capture_output=True, encoding="utf-8", timeout=60
    )
    assert said.stdout.splitlines() == ["press.standpoint", "48"], said.stderr
