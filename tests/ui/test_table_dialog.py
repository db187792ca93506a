"""Tables of articles, brought in through the window: columns, dates, layout, several at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from dropping import drop, files
from formats.press_samples import FACTIVA
from hands import Hands
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.errors import UserError
from annotator.formats.table_choices import read_columns
from annotator.services import Project
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.list_dialog import ListDialog
from annotator.ui.dialogs.mapping_dialog import MappingDialog
from annotator.ui.dialogs.table_dialog import TableDialog
from annotator.ui.main_window import MainWindow

ROWS = (
    "id,published,headline,body,desk\n"
    "7,03/04/2024,Ferry,The ferry stops.,Sea\n"
    "8,05/04/2024,Bridge,A bridge costs.,Land\n"
    "9,06/04/2024,Nothing,,Land\n"
)
Open = Callable[..., TableDialog]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "press.csv"
    path.write_text(ROWS, "utf-8")
    return path


@pytest.fixture
def opened(window: MainWindow, ferry: Project, qtbot) -> Open:
    """Drop files on the window, and wait for the dialog."""

    def opened(*paths: Path) -> TableDialog:
        assert drop(window, files(*paths))
        qtbot.waitUntil(lambda: window.findChild(TableDialog) is not None)
        return window.findChild(TableDialog)

    return opened


def shown(dialog: TableDialog) -> dict[str, str]:
    return {column: box.currentText() for column, box in dialog.columns.boxes.items()}


def preview(dialog: TableDialog) -> list[list[str]]:
    rows, columns = dialog.preview.rowCount(), dialog.preview.columnCount()
    return [[dialog.preview.item(row, c).text() for c in range(columns)] for row in range(rows)]


def agree(dialog: TableDialog, window: MainWindow, qtbot) -> str:
    """Press Import; what is told."""
    with qtbot.waitSignal(window.workspace.told) as told:
        QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(TableDialog) is None)
    return told.args[0]


def articles(project: Project) -> list:
    return [project.documents.get(key) for key in project.documents.ids()][2:]


def test_columns_are_shown_with_examples_and_what_they_are(opened: Open, table: Path) -> None:
    dialog = opened(table)
    assert shown(dialog) == {
        "id": "Keep as metadata",
        "published": "Date",
        "headline": "Title",
        "body": "Text of the article",
        "desk": "Keep as metadata",
    }
    rows = [dialog.columns.topLevelItem(row) for row in range(5)]
    assert rows[4].text(2) == "Sea · Land"
    assert preview(dialog)[0] == ["press.csv", "Ferry", "", "", "", "The ferry stops."]
    assert "1 of the first 3 rows has no text" in dialog.summary.text()
    assert not dialog.reading.sheet.isVisible()
    dialog.reject()


def test_a_table_is_imported_as_one_step_and_its_columns_are_remembered(
    opened: Open, table: Path, window: MainWindow, ferry: Project, qtbot
) -> None:
    dialog = opened(table)
    dialog.columns.choose("desk", "source")
    dialog.columns.choose("id", "leave out")
    dialog.language.setText("en")
    assert preview(dialog)[0][3] == "Sea"
    assert agree(dialog, window, qtbot) == "2 imported, 1 failed"
    found = articles(ferry)
    assert [(one.title, one.source, one.language) for one in found] == [
        ("Ferry", "Sea", "en"),
        ("Bridge", "Land", "en"),
    ]
    assert set(found[0].extra) == {"published", "origin"}
    window.findChild(ListDialog).close()
    ferry.history.undo()
    assert ferry.documents.total() == 2
    again = table.with_name("next.csv")
    again.write_text("desk,id,headline,body,published\nAir,1,Plane,It lands.,01/02/2024\n", "utf-8")
    dialog = opened(again)
    assert "as you chose them before" in dialog.origin.text()
    assert shown(dialog)["id"] == "– leave out –"
    assert shown(dialog)["desk"] == "Source"
    QTest.mouseClick(dialog.guess, Qt.MouseButton.LeftButton)
    assert shown(dialog)["desk"] == "Keep as metadata"
    assert not dialog.origin.isVisible()
    dialog.reject()


def test_dates_that_can_be_read_in_two_ways_are_said_and_chosen(
    opened: Open, table: Path, window: MainWindow, ferry: Project, qtbot
) -> None:
    dialog = opened(table)
    assert "3 April 2024 / 4 March 2024" in dialog.dates.warning.text()
    assert dialog.dates.warning.isVisible()
    box = dialog.dates.box
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert preview(dialog)[0][2] == "2024-04-03"
    assert "is read as 3 April 2024" in dialog.dates.note.text()
    assert not dialog.dates.warning.isVisible()
    box.setCurrentIndex(3)
    box.activated.emit(3)
    assert "3 of the first 3 dates cannot be read so" in dialog.dates.note.text()
    dialog.columns.choose("id", "date")
    assert shown(dialog)["published"] == "Keep as metadata"
    dialog.columns.choose("id", "keep")
    assert not dialog.dates.isVisible()
    dialog.columns.choose("published", "date")
    box.setCurrentIndex(2)
    box.activated.emit(2)
    agree(dialog, window, qtbot)
    assert str(articles(ferry)[0].published) == "2024-03-04"


def test_without_a_column_of_texts_there_is_nothing_to_import(opened: Open, table: Path) -> None:
    dialog = opened(table)
    assert dialog.accept_button.isEnabled()
    dialog.columns.choose("body", "keep")
    assert not dialog.accept_button.isEnabled()
    assert "choose the column that holds the texts" in dialog.problem.text()
    assert preview(dialog) == []
    dialog.columns.choose("headline", "text")
    assert shown(dialog)["headline"] == "Text of the article"
    assert dialog.accept_button.isEnabled()
    assert not dialog.problem.isVisible()
    dialog.reject()


def test_the_keyboard_is_enough(
    opened: Open, table: Path, hands: Hands, window: MainWindow, ferry: Project, qtbot
) -> None:
    dialog = opened(table)
    qtbot.waitUntil(dialog.columns.hasFocus)
    hands.press("Tab")
    assert dialog.columns.boxes["id"].hasFocus()
    assert dialog.columns.currentItem().text(0) == "id"
    hands.press("Tab", "Tab", "Tab", "Tab")
    assert dialog.columns.boxes["desk"].hasFocus()
    hands.type("s")  # Source
    assert shown(dialog)["desk"] == "Source"
    hands.press("Tab")
    assert dialog.dates.box.hasFocus()
    hands.press("Down", "Enter")
    qtbot.waitUntil(lambda: window.findChild(TableDialog) is None)
    qtbot.waitUntil(lambda: ferry.documents.total() == 4)
    first = articles(ferry)[0]
    assert (first.source, str(first.published)) == ("Sea", "2024-04-03")


def test_the_wheel_changes_no_choice_in_passing(opened: Open, table: Path) -> None:
    dialog = opened(table)
    box = dialog.columns.boxes["desk"]
    middle = QPointF(box.rect().center())
    turn = QWheelEvent(
        *(middle, box.mapToGlobal(middle), QPointF().toPoint(), QPointF(0, -120).toPoint()),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(box, turn)
    assert shown(dialog)["desk"] == "Keep as metadata"
    dialog.reject()


def test_encoding_and_delimiter_are_shown_and_can_be_changed(
    opened: Open, tmp_path: Path, window: MainWindow, ferry: Project, qtbot
) -> None:
    path = tmp_path / "old.csv"
    path.write_bytes("Überschrift:x,Volltext:y\nÄ:1,Es fährt:2\n".encode("cp1252"))
    dialog = opened(path)
    reading = dialog.reading
    assert reading.encoding.currentText().endswith("(recognised)")
    assert reading.delimiter.currentText() == "Comma"
    choose(reading.encoding, "mac-roman")
    qtbot.waitUntil(lambda: "‹berschrift:x" in shown(dialog))
    choose(reading.encoding, "cp1252")
    qtbot.waitUntil(lambda: "Überschrift:x" in shown(dialog))
    reading.header.setChecked(False)
    qtbot.waitUntil(lambda: list(shown(dialog)) == ["column 1", "column 2"])
    reading.header.setChecked(True)
    qtbot.waitUntil(lambda: "Überschrift:x" in shown(dialog))
    dialog.columns.choose("Volltext:y", "text")
    choose(reading.encoding, "utf-8")
    qtbot.waitUntil(lambda: "utf-8" in dialog.problem.text())
    assert not dialog.accept_button.isEnabled()
    choose(reading.encoding, "cp1252")
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert agree(dialog, window, qtbot) == "1 imported"
    (article,) = articles(ferry)
    assert ferry.documents.text(article.id) == "Es fährt:2"


def choose(box, words: str) -> None:
    """Choose an entry of a box, as a click does."""
    row = next(row for row in range(box.count()) if box.itemText(row).startswith(words))
    box.setCurrentIndex(row)
    box.activated.emit(row)


def test_several_tables_at_once(
    opened: Open, table: Path, tmp_path: Path, window: MainWindow, ferry: Project, qtbot
) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    table.rename(folder / "a.csv")
    (folder / "b.csv").write_text("id,published,headline,body,desk\n1,,B,Of b.,X\n", "utf-8")
    (folder / "c.csv").write_text("x,y\n1,2\n", "utf-8")
    (folder / "d.jsonl").write_text('{"text": "Of d.", "n": 1}\n', "utf-8")
    (folder / "e.csv").write_bytes(b"")
    dialog = opened(folder)
    names = [dialog.choice.itemText(row) for row in range(dialog.choice.count())]
    assert names == ["a.csv and 1 more with the same columns", "c.csv", "d.jsonl"]
    assert dialog.problem.text().startswith("c.csv: choose the column")
    dialog.choice.setCurrentIndex(1)
    assert list(shown(dialog)) == ["x", "y"]
    dialog.wanted.setChecked(False)
    assert dialog.accept_button.isEnabled()
    dialog.choice.setCurrentIndex(2)
    assert not dialog.reading.isVisible()
    assert preview(dialog)[0][-1] == "Of d."
    assert agree(dialog, window, qtbot) == "4 imported, 2 failed"
    report = window.findChild(ListDialog)
    assert "e.csv" in report.list.toPlainText()
    report.close()
    ferry.history.undo()
    assert ferry.documents.total() == 2


def test_columns_are_saved_for_the_command_line_and_loaded(
    opened: Open, table: Path, tmp_path: Path, window: MainWindow
) -> None:
    failures: list[UserError] = []
    dialog = opened(table)
    dialog.failed.disconnect()
    dialog.failed.connect(failures.append)
    dialog.columns.choose("desk", "source")
    dialog.save(tmp_path / "c.json")
    assert read_columns(tmp_path / "c.json").source == "desk"
    dialog.columns.choose("desk", "keep")
    dialog.load(tmp_path / "c.json")
    assert shown(dialog)["desk"] == "Source"
    (tmp_path / "c.json").write_text('{"text": "none"}', "utf-8")
    dialog.load(tmp_path / "c.json")
    assert "there is no column “none”" in dialog.problem.text()
    assert not dialog.accept_button.isEnabled()
    (tmp_path / "c.json").write_text("{", "utf-8")
    dialog.load(tmp_path / "c.json")
    dialog.save(tmp_path)
    assert len(failures) == 2
    dialog.reject()


def test_a_very_wide_table_shows_what_matters(opened: Open, tmp_path: Path) -> None:
    names = [f"c{number}" for number in range(600)] + ["text"]
    cells = ["1"] * 600 + ["An article."]
    path = tmp_path / "wide.csv"
    path.write_text(f"{','.join(names)}\n{','.join(cells)}\n", "utf-8")
    dialog = opened(path)
    assert len(dialog.columns.boxes) == 300
    assert "text" in dialog.columns.boxes
    assert "301 more columns are kept" in dialog.origin.text()
    dialog.reject()


def test_what_a_folder_holds_is_asked_about_kind_by_kind(
    opened: Open, table: Path, tmp_path: Path, window: MainWindow, ferry: Project, qtbot
) -> None:
    folder = tmp_path / "all"
    folder.mkdir()
    table.rename(folder / "press.csv")
    (folder / "a.txt").write_text("An article.", "utf-8")
    for name in ("one", "two"):
        task = '[{"id": 1, "data": {"text": "Text %s."}, "annotations": [{"result": []}]}]'
        (folder / f"{name}.json").write_text(task % name, "utf-8")
    window.files.preview_import([folder])
    qtbot.waitUntil(lambda: window.findChild(MappingDialog) is not None)
    mapping = window.findChild(MappingDialog)
    assert "one.json and 1 more" in mapping.windowTitle()
    assert window.findChild(TableDialog) is None
    mapping.accept()
    qtbot.waitUntil(lambda: window.findChild(TableDialog) is not None)
    window.findChild(TableDialog).reject()
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None)
    articles_dialog = window.findChild(ImportDialog)
    assert [path.name for path in articles_dialog.paths] == ["a.txt"]
    articles_dialog.accept()
    qtbot.waitUntil(lambda: ferry.documents.total() == 5)
    qtbot.waitUntil(lambda: window.workspace.jobs.is_idle)


def test_a_download_of_many_articles_is_shown_divided(
    window: MainWindow, ferry: Project, tmp_path: Path
) -> None:
    path = tmp_path / "download.txt"
    path.write_text(FACTIVA, "utf-8")
    dialog = window.files.preview_import([path])
    assert dialog.table.rowCount() == 2
    assert "download.txt is divided into 2 articles" in dialog.summary.text()
    dialog.reject()
