"""From an empty machine: welcome, sample, a project of one's own, articles in and data out."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from dropping import drop, files
from hands import CTRL, Hands
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from windows import BRIDGE, FERRY

from annotator.services import Project
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.dialogs.import_dialog import ImportDialog, first_files
from annotator.ui.dialogs.keys_dialog import KeysDialog
from annotator.ui.dialogs.list_dialog import ListDialog
from annotator.ui.dialogs.paste_dialog import PasteDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.widgets.plain import PlainLabel


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch):
    """Answer the system's file dialogs, which belong to the desktop and not to us."""

    def choose(path: Path | Sequence[Path]) -> None:
        paths = [path] if isinstance(path, Path) else list(path)
        texts = [str(each) for each in paths]
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (texts[0], ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (texts[0], ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *a, **k: (texts, ""))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a, **k: texts[0])

    return choose


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two articles, a copy of one of them, and a file that is none."""
    folder = tmp_path / "articles"
    (folder / "more").mkdir(parents=True)
    (folder / "ferry.txt").write_text(f"Ferry to stop in May\n\n{FERRY}", "utf-8")
    (folder / "more" / "bridge.txt").write_text(f"What a bridge costs\n\n{BRIDGE}", "utf-16")
    (folder / "copy.txt").write_text(f"Ferry to stop in May\n\n{FERRY}", "utf-8")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 20)
    return folder


def agree(window: MainWindow, qtbot) -> None:
    """Import what the open dialog shows, and wait for the report."""
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    with qtbot.waitSignal(window.workspace.told):
        QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)


# --- the beginning


def test_enter_on_the_welcome_page_opens_the_sample(window: MainWindow, hands: Hands) -> None:
    assert window.pages.currentWidget() is window.welcome
    assert window.welcome.sample.hasFocus()
    hands.press("Enter")
    assert window.workspace.project is not None
    assert window.workspace.document is not None
    assert window.desk.view.hasFocus()
    assert window.workspace.opened.name in window.windowTitle()


def test_closing_the_project_goes_back_to_the_welcome_page_which_offers_it(
    window, hands, tmp_path, see
) -> None:
    window.files.create(tmp_path / "R&D.standpoint")
    hands.press("w", modifier=CTRL)
    assert window.workspace.project is None
    assert window.pages.currentWidget() is window.welcome
    assert window.windowTitle() == "Standpoint"
    see()
    (button,) = window.welcome.recent
    assert button.text() == "R&&D"
    hands.click(button)
    assert window.workspace.opened.name == "R&D"


@pytest.mark.parametrize("typed", ["tides", "tides.standpoint", "tides 2.0"])
def test_a_new_project_gets_the_ending_of_projects(window, choose, tmp_path, typed) -> None:
    choose(tmp_path / typed)
    window.welcome.new.click()
    path = window.workspace.opened.path
    assert path is not None
    assert path.name == f"{typed.removesuffix('.standpoint')}.standpoint"
    assert "No articles yet" in window.top_bar.place.text()


def test_a_project_is_not_written_over_by_a_new_one(window, ferry: Project, choose) -> None:
    choose(ferry.path)
    window.files.new_project()
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "exists already" in box.text()
    box.close()
    assert window.workspace.opened.documents.total() == 2


# --- articles in


def test_a_folder_dropped_before_there_is_a_project_makes_one(
    window, articles, choose, tmp_path, qtbot
) -> None:
    choose(tmp_path / "dropped")
    assert drop(window, files(articles))
    agree(window, qtbot)
    assert window.workspace.opened.documents.total() == 2


def test_files_and_folders_dropped_are_imported_and_what_failed_is_listed(
    window, ferry, articles, qtbot
) -> None:
    assert drop(window, files(articles / "ferry.txt", articles))
    dialog = window.findChild(ImportDialog)
    titles = [dialog.table.item(row, 1).text() for row in range(dialog.table.rowCount())]
    assert "Ferry to stop in May" in titles
    assert "What a bridge costs" in titles
    assert "1 of them cannot be read" in dialog.summary.text()
    agree(window, qtbot)
    report = window.findChild(ListDialog)
    assert report is not None
    lines = report.list.toPlainText()
    assert "noise.txt" in lines
    assert lines.count("known already") == 2
    assert ferry.documents.total() == 4
    assert window.top_bar.place.text() == "/   Article 1 of 4"
    report.close()


def test_the_dialog_shows_at_once_what_a_pattern_makes_of_the_files(
    window, ferry, articles, qtbot, choose
) -> None:
    choose([articles / "ferry.txt"])
    window.files.import_files()
    dialog = window.findChild(ImportDialog)
    assert dialog.table.item(0, 1).text() == "Ferry to stop in May"
    dialog.header.setCurrentText("title")
    dialog.strip.setChecked(True)
    dialog.source.setText("The Tide")
    dialog.preview()
    assert dialog.table.item(0, 3).text() == "The Tide"
    assert dialog.table.item(0, 5).text().startswith("The ferry will stop")
    dialog.header.setCurrentText("title/nonsense")
    dialog.preview()
    assert not dialog.accept_button.isEnabled()
    assert "nonsense" in dialog.summary.text()
    dialog.reject()
    assert ferry.documents.total() == 2


def test_the_preview_reads_no_more_of_a_folder_than_it_shows(articles: Path) -> None:
    (articles / ".hidden").mkdir()
    (articles / ".hidden" / "a.txt").write_text("no", "utf-8")
    (articles / "more" / "loop").symlink_to(articles, target_is_directory=True)
    names = [path.name for path in first_files([articles], 50)]
    assert names == ["copy.txt", "ferry.txt", "noise.txt", "bridge.txt"]
    assert [path.name for path in first_files([articles], 2)] == ["copy.txt", "ferry.txt"]


def test_text_dropped_is_an_article(window, ferry) -> None:
    data = QMimeData()
    data.setText("Title: Tide tables\n\nHigh water at noon.")
    assert drop(window, data)
    dialog = window.findChild(PasteDialog)
    assert dialog is not None
    dialog.accept()
    assert window.workspace.document.title == "Tide tables"
    assert "High water at noon." in window.desk.view.text


def test_a_wrong_date_keeps_the_pasted_text(window, ferry) -> None:
    QApplication.clipboard().setText("Low water at six.")
    dialog = window.files.paste_article()
    dialog.title.setText("Tides")
    dialog.date.setText("someday")
    dialog.accept()
    assert dialog.isVisible()
    assert "someday" in dialog.problem.text()
    dialog.date.setText("2024-05-02")
    dialog.accept()
    assert window.workspace.document.title == "Tides"
    assert str(window.workspace.document.published) == "2024-05-02"


def test_nothing_pasted_is_no_article(window, ferry) -> None:
    dialog = window.files.paste_article("  \n ")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.problem.text()
    dialog.reject()
    assert ferry.documents.total() == 2


def test_a_long_import_can_be_stopped(window, ferry, tmp_path, qtbot) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(1500):
        (folder / f"{number}.txt").write_text(f"Title {number}\n\nText {number}.", "utf-8")
    drop(window, files(folder))
    dialog = window.findChild(ImportDialog)
    with qtbot.waitSignal(window.workspace.jobs.idle):
        dialog.accept()
        assert window.keybar.stop.isVisible()
        QTest.mouseClick(window.keybar.stop, Qt.MouseButton.LeftButton)
    assert ferry.documents.total() < 1502
    assert "stopped" in window.keybar.message.text()
    assert not window.keybar.stop.isVisible()
    assert ferry.check() == []


# --- data out


def test_export_by_dialog_writes_what_was_chosen(window, reader, choose, tmp_path, qtbot) -> None:
    reader.claim("The ferry will stop in May", "Keep the ferry", "-")
    choose(tmp_path / "out")
    window.files.export()
    dialog = window.findChild(ExportDialog)
    ids = [dialog.format_box.itemData(row) for row in range(dialog.format_box.count())]
    dialog.format_box.setCurrentIndex(ids.index("statements-csv"))
    with qtbot.waitSignal(window.workspace.jobs.idle):
        dialog.accept()
    box = window.findChild(QMessageBox)
    assert box.text() == "out.csv is written."
    box.close()
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["claim_text"] == "The ferry will stop in May"
    assert row["polarity"] == "-1"


def test_there_is_nothing_to_export_without_a_layer_or_an_article(window, ferry) -> None:
    window.files.export()
    dialog = window.findChild(ExportDialog)
    for group in (dialog.layers, dialog.statuses):
        for box in group.values():
            box.setChecked(False)
        assert not dialog.accept_button.isEnabled()
        for box in group.values():
            box.setChecked(True)
        assert dialog.accept_button.isEnabled()
    dialog.reject()


def test_checking_the_project_says_that_all_is_well(window, ferry, qtbot) -> None:
    with qtbot.waitSignal(window.workspace.told) as told:
        window.files.check()
    assert told.args == ["Everything is in order"]


# --- help, and coming back


def test_the_keys_are_shown_and_searched(window, hands, ferry) -> None:
    hands.view.setFocus()
    hands.press("?")
    dialog = window.findChild(KeysDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.search, "sentence")
    shown = [label.text() for label in dialog.sheet.findChildren(PlainLabel)]
    assert shown == ["GO", "Select the next sentence", "J", "Select the previous sentence", "K"]
    dialog.close()


def test_reopening_comes_back_to_the_article_and_the_place(window, ferry, see) -> None:
    long = "\n\n".join(f"Paragraph {number} of a long article." for number in range(200))
    window.files.paste_article(f"Title: Long\n\n{long}").accept()
    view = window.desk.view
    see()
    view.set_reading_position(view.text.index("Paragraph 120"))
    place, project = view.reading_position(), window.workspace.opened.place
    window.going.step(-1)
    window.going.step(1)
    see()
    assert view.reading_position() == place
    window.workspace.close_project()
    window.files.open_place(project)
    see()
    assert window.workspace.document.title == "Long"
    assert view.reading_position() == place


def test_zoom_and_theme_are_remembered(window, hands, ferry) -> None:
    size = window.workspace.settings["reading.size"]
    hands.view.setFocus()
    hands.press("+", "+", modifier=CTRL)
    assert window.workspace.settings["reading.size"] == size + 2
    hands.press("0", modifier=CTRL)
    assert window.workspace.settings["reading.size"] == size
    window.looks.choose_theme("dark")
    assert window.looks.theme.dark
    window.looks.choose_theme("light")
    assert not window.looks.theme.dark
