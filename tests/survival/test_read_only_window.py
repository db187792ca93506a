"""A project that may not be written, in the window: it is said, and nothing can be changed."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from dropping import drop, files
from hands import Hands
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMessageBox

from annotator.services import Project
from annotator.services.backups import Backups
from annotator.text.span import Span
from annotator.ui.main_window import MainWindow


@pytest.fixture
def only_read(ferry: Project, window: MainWindow, tmp_path: Path) -> Iterator[Path]:
    """The project of the ferry, closed and where nothing can be written, for root neither."""
    folder = tmp_path / "of others"
    folder.mkdir()
    document = ferry.documents.ids()[0]
    start = ferry.documents.text(document).index("We cannot")
    ferry.claims.add(document, [Span(start, start + 24)])
    window.workspace.close_project()
    place = Path(shutil.copy(tmp_path / "ferry.standpoint", folder))
    marked = subprocess.run(["chattr", "+i", folder], capture_output=True) if _is_root() else None
    if marked is None:
        place.chmod(0o444)
        folder.chmod(0o555)
    elif marked.returncode:
        pytest.skip("Nothing can be marked as immutable here.")
    yield place
    if marked is not None:
        subprocess.run(["chattr", "-i", folder], check=True)
    folder.chmod(0o755)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def looked_at(only_read: Path, window: MainWindow, hands: Hands) -> Hands:
    """Hands on the project that may only be read."""
    assert window.files.open_place(str(only_read))
    hands.view.setFocus()
    return hands


def test_it_is_said_and_stays_to_be_seen(looked_at: Hands, window: MainWindow) -> None:
    assert window.notices.isVisible()
    assert "read-only" in window.notices.shown.text
    looked_at.click(window.notices.dismiss)
    assert not window.notices.isVisible()
    assert window.keybar.state.text().endswith("read-only")
    window.workspace.close_project()


def test_nothing_can_be_changed_by_keys_menus_or_files(
    looked_at: Hands, window: MainWindow, only_read: Path, tmp_path: Path
) -> None:
    before = only_read.read_bytes()
    looked_at.press("j")
    assert window.desk.editing.article.selection() is not None
    looked_at.press("c")
    assert "read-only" in window.keybar.message.text()
    writing = ["claim", "undo", "redo", "import", "paste-article", "correct", "details", "done"]
    reading = ["export", "find", "find-corpus", "check", "copy", "next-sentence"]
    made = {action.objectName(): action for action in window.actions() + window.desk.actions()}
    assert [name for name in writing if made[name].isEnabled()] == []
    assert [name for name in reading if not made[name].isEnabled()] == []
    article = tmp_path / "new.txt"
    article.write_text("A new article.", "utf-8")
    drop(window, files(article))
    assert window.workspace.opened.documents.total() == 2
    assert window.findChildren(QMessageBox) == []
    assert only_read.read_bytes() == before
    assert [path.name for path in only_read.parent.iterdir()] == [only_read.name]


def test_looking_after_it_makes_no_backup(
    looked_at: Hands, window: MainWindow, only_read: Path, qtbot
) -> None:
    with qtbot.waitSignal(window.keeper.jobs.idle):
        window.keeper.timer.timeout.emit()
    assert Backups.chosen(only_read, window.workspace.settings).all() == []
    assert window.notices.shown.id == "read-only"


def test_a_copy_can_be_worked_in(
    looked_at: Hands, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = tmp_path / "mine.standpoint"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(mine), ""))
    looked_at.click(window.notices.likely)
    assert window.workspace.opened.path == mine
    assert not window.notices.isVisible()
    assert window.findChild(QAction, "undo").isEnabled()
    assert window.workspace.done(lambda: window.workspace.opened.rename("Mine"))
