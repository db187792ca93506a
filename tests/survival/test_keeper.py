"""The window looks after the project: backups, restoring, damage, places, files taken away."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hands import Hands
from projects import add_article
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from survival.conftest import check_whole
from survival.test_recovery import pages_of, spoil

from annotator.errors import InputError
from annotator.services import Project
from annotator.services.backups import Backup, Backups
from annotator.text.span import Span
from annotator.ui.app import Shell
from annotator.ui.dialogs.backups_dialog import BackupsDialog
from annotator.ui.dialogs.list_dialog import ListDialog
from annotator.ui.main_window import MainWindow


@pytest.fixture
def look_after(window: MainWindow, qtbot) -> Callable[[], None]:
    """Let the time come at which the window looks after the project."""

    def look_after() -> None:
        with qtbot.waitSignal(window.keeper.jobs.idle):
            window.keeper.timer.timeout.emit()

    return look_after


def backups_of(window: MainWindow) -> list[Backup]:
    return Backups.chosen(window.workspace.opened.path, window.workspace.settings).all()


def open_box(window: MainWindow) -> QMessageBox:
    (box,) = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    return box


def answer(box: QMessageBox, words: str) -> None:
    (button,) = [b for b in box.findChildren(QPushButton) if b.text() == words]
    button.click()


def test_a_backup_is_made_in_the_background_when_something_has_changed(
    window: MainWindow, ferry: Project, look_after
) -> None:
    look_after()
    (backup,) = backups_of(window)
    assert backup.holds.documents == 2
    look_after()
    assert backups_of(window) == [backup]
    assert window.keybar.message.text() == ""
    assert not window.notices.isVisible()


def test_restoring_by_the_window(
    window: MainWindow, ferry: Project, reader: Hands, look_after, qtbot
) -> None:
    look_after()
    add_article(ferry, "Something else.", "Else")
    window.keeper.show_backups()
    dialog = window.findChild(BackupsDialog)
    now, made = (dialog.list.topLevelItem(row) for row in range(2))
    assert [now.text(0), now.text(1)] == ["now", "3"]
    assert made.text(1) == "2  (−1)"
    assert "1 verified backup" in dialog.told.text()
    reader.click(dialog.restore)
    box = dialog.findChild(QMessageBox)
    with qtbot.waitSignal(window.keeper.jobs.idle):
        answer(box, "Restore")
    assert window.workspace.opened.documents.total() == 2
    assert window.workspace.document.title == "Ferry to stop in May"
    assert [backup.holds.documents for backup in backups_of(window)] == [3, 2]


def test_one_more_is_made_on_demand(
    window: MainWindow, ferry: Project, reader: Hands, qtbot
) -> None:
    window.keeper.show_backups()
    dialog = window.findChild(BackupsDialog)
    assert not dialog.restore.isEnabled()
    with qtbot.waitSignal(window.keeper.jobs.idle):
        reader.click(dialog.make)
    qtbot.waitUntil(lambda: dialog.make.isEnabled())
    assert dialog.list.topLevelItemCount() == 2
    assert dialog.restore.isEnabled()
    dialog.close()


def test_where_no_backup_can_be_made_it_is_said_once_and_quietly(
    window: MainWindow, ferry: Project, reader: Hands, look_after, tmp_path: Path
) -> None:
    (tmp_path / "taken").touch()
    window.workspace.settings["backups.folder"] = str(tmp_path / "taken")
    look_after()
    look_after()
    assert "No backup could be made" in window.notices.shown.text
    assert window.findChildren(QMessageBox) == []
    assert QApplication.focusWidget() is reader.view
    reader.click(window.notices.dismiss)
    assert not window.notices.isVisible()
    reader.claim("The ferry will stop in May", "Keep the ferry")
    assert len(reader.view.cards) == 1


def test_a_synced_folder_is_said_until_it_has_been_read(
    window: MainWindow, hands: Hands, tmp_path: Path, look_after
) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    place = folder / "p.standpoint"
    window.files.create(place)
    (folder / "p (Ada's conflicted copy 2025-03-31).standpoint").touch()
    look_after()
    assert "conflicted copy" in window.notices.shown.text
    hands.click(window.notices.dismiss)
    assert "Dropbox" in window.notices.shown.text
    window.files.open_place(str(place))
    assert window.notices.shown is None
    look_after()
    assert "Dropbox" in window.notices.shown.text
    hands.click(window.notices.more)
    assert "uploaded" in open_box(window).informativeText()
    open_box(window).close()
    hands.click(window.notices.dismiss)
    look_after()
    assert window.notices.shown is None


def fill(ferry: Project) -> Path:
    for number in range(40):
        add_article(ferry, f"Article {number}. " + "It was said. " * 300, f"Title {number}")
    return ferry.path


def test_damage_is_found_and_mended(window: MainWindow, ferry: Project, look_after, qtbot) -> None:
    place = fill(ferry)
    look_after()
    add_article(ferry, "Something newer.", "Newer")
    window.workspace.close_project()
    spoil(place, pages_of(place, "document_text")[5])
    assert window.files.open_place(str(place))
    look_after()
    assert "is damaged" in open_box(window).text()
    with qtbot.waitSignal(window.keeper.jobs.idle):
        answer(open_box(window), "Recover")
    report = window.findChild(ListDialog)
    assert "damaged file is kept" in report.list.toPlainText()
    assert window.workspace.opened.documents.total() == 43
    window.workspace.close_project()
    check_whole(place)
    report.close()


def test_damage_that_is_met_while_reading_is_told_once(
    window: MainWindow, ferry: Project, look_after, qtbot, see
) -> None:
    place = fill(ferry)
    look_after()
    before = ferry.documents.total()
    window.workspace.close_project()
    spoil(place, *pages_of(place, "document"))
    window.files.open_place(str(place))
    see()
    with qtbot.waitSignal(window.keeper.jobs.idle):
        answer(open_box(window), "Recover")
    assert window.workspace.opened.documents.total() == before


def test_an_error_that_nobody_waited_for_is_told_in_the_window(qapp: QApplication, qtbot) -> None:
    shell = Shell(qapp)
    qtbot.addWidget(shell.window)
    with qtbot.waitSignal(shell.window.workspace.failed):
        shell.catch(InputError, InputError("The file is odd.", "Take another."), None)
    box = open_box(shell.window)
    assert box.text() == "The file is odd."
    box.close()


def test_a_project_that_cannot_even_be_opened_is_recovered(
    window: MainWindow, ferry: Project, look_after, qtbot
) -> None:
    look_after()
    place = ferry.path
    window.workspace.close_project()
    with place.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * 3900)
    assert not window.files.open_place(str(place))
    with qtbot.waitSignal(window.keeper.jobs.idle):
        answer(open_box(window), "Recover")
    assert window.workspace.opened.documents.total() == 2
    assert "what was done since then is lost" in window.findChild(ListDialog).list.toPlainText()


@pytest.mark.skipif(sys.platform == "win32", reason="Open files cannot be removed there.")
@pytest.mark.parametrize("replaced", [False, True])
def test_a_file_that_was_taken_away_can_be_saved_as_a_copy(
    replaced: bool, window: MainWindow, ferry: Project, reader: Hands, tmp_path: Path, monkeypatch
) -> None:
    reader.claim("The ferry will stop in May", "Keep the ferry")
    place = ferry.path
    if replaced:
        other = tmp_path / "other.standpoint"
        Project.create(other, "Another").close()
        other.replace(place)
    else:
        place.unlink()
    before = place.read_bytes() if replaced else None
    reader.drag("Ada Quill")
    reader.press("a", "Enter")
    target = tmp_path / "saved.standpoint"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    answer(open_box(window), "Save a copy …")
    assert window.workspace.opened.path == target
    assert len(reader.view.cards) == 1
    assert (place.read_bytes() if replaced else None) == before
    check_whole(target)


OTHER = """
import sys
from annotator.services import Project
from annotator.text.span import Span
with Project.open(sys.argv[1]) as project:
    for line in sys.stdin:
        start, end = map(int, line.split())
        print(project.claims.add(project.documents.ids()[0], [Span(start, end)]).claim_id)
        sys.stdout.flush()
"""


def test_two_programs_work_in_one_file(window: MainWindow, ferry: Project, reader: Hands) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", OTHER, ferry.path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as other:
        for number in range(10):
            other.stdin.write(f"{number} {number + 20}\n")
            other.stdin.flush()
            theirs = int(other.stdout.readline())
            ours = ferry.claims.add(ferry.documents.ids()[0], [Span(number, number + 30)])
            window.workspace.opened.poll()
            shown = set(reader.view.annotations)
            assert {theirs, ours.claim_id} <= shown
        other.stdin.close()
    assert len(reader.view.cards) == 20
    assert ferry.check() == []
