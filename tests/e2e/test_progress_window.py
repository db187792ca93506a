"""The window of the progress: figures of each annotator, the table of articles, and its file."""

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hands import CTRL, SHIFT, Hands
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.services import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.progress import ProgressWindow
from annotator.vocabulary import Status

NOW = datetime.now(UTC)


@pytest.fixture
def worked(ferry: Project) -> Project:
    """The project after some work of two annotators."""
    first, second = ferry.documents.ids()
    ferry.documents.set_status(first, Status.DONE)
    ferry.progress.spend(first, NOW - timedelta(days=3), 600)
    ferry.progress.spend(first, NOW, 120)
    with Project.open(ferry.place, "Grace") as grace:
        grace.documents.set_status(second, Status.IN_PROGRESS)
        grace.progress.spend(second, NOW, 30)
    ferry.poll()
    return ferry


@pytest.fixture
def progress(window: MainWindow, worked: Project, reader: Hands, qtbot) -> ProgressWindow:
    """The window, opened by its key."""
    reader.press("T", modifier=CTRL | SHIFT)
    shown = window.progress
    qtbot.waitUntil(lambda: shown.layers.count() == 3)
    return shown


def said(progress: ProgressWindow, row: int) -> str:
    """What a screen reader hears of a layer."""
    return progress.layers.item(row).data(Qt.ItemDataRole.AccessibleTextRole)


def column(progress: ProgressWindow, place: int) -> list[str]:
    model = progress.model
    return [model.data(model.index(row, place)) for row in range(model.rowCount())]


def choose(progress: ProgressWindow, row: int, qtbot) -> None:
    """Click on a layer, and wait for its articles."""
    with qtbot.waitSignal(progress.model.modelReset):
        place = progress.layers.visualItemRect(progress.layers.item(row)).center()
        QTest.mouseClick(progress.layers.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_figures_are_said_in_words(progress: ProgressWindow, ferry: Project) -> None:
    whole, own, hers = (said(progress, row) for row in range(3))
    assert whole.startswith("The whole project, 1 of 2 finished (50%), 1 done · 1 in progress")
    name = ferry.annotator.name
    assert own.startswith(f"{name}, 1 of 2 finished (50%), 1 done · 1 to do, 0 statements")
    assert "0 in a done article (median)" in own
    assert "today 2 min in 1 article · in all 12 min" in own
    assert "12 min for a finished article · about 12 min left" in own
    assert hers.startswith("Grace, 0 of 2 finished (0%), 1 in progress · 1 to do")


def test_the_articles_of_whoever_is_chosen(progress: ProgressWindow, qtbot) -> None:
    assert column(progress, 3) == ["done", "in progress"]
    assert column(progress, 5) == ["12.0", "0.5"]
    choose(progress, 2, qtbot)
    assert column(progress, 3) == ["to do", "in progress"]
    assert column(progress, 5) == ["0.0", "0.5"]
    assert column(progress, 6) == ["1", "0"], "by how many it is finished"
    assert progress.layers.currentRow() == 2


def test_a_click_on_a_heading_sorts(progress: ProgressWindow) -> None:
    header = progress.table.horizontalHeader()

    def click(place: int) -> None:
        at = QPoint(header.sectionViewportPosition(place) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)

    click(5)
    assert column(progress, 5) == ["0.5", "12.0"]
    click(5)
    assert column(progress, 5) == ["12.0", "0.5"]
    click(3)
    assert column(progress, 3) == ["in progress", "done"]
    click(0)
    assert column(progress, 0) == ["Ferry to stop in May", "What a bridge costs"]


def test_words_filter_the_articles(progress: ProgressWindow, qtbot) -> None:
    QTest.keyClicks(progress.search, "ECHO")
    qtbot.waitUntil(lambda: column(progress, 0) == ["What a bridge costs"])
    assert progress.count.text() == "1 of 2 articles"


def test_a_double_click_opens_the_article(progress: ProgressWindow, window: MainWindow) -> None:
    place = progress.table.visualRect(progress.model.index(1, 0)).center()
    QTest.mouseClick(progress.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(progress.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.workspace.document.title == "What a bridge costs"


def test_it_follows_the_work(progress: ProgressWindow, reader: Hands, worked, qtbot) -> None:
    worked.documents.set_status(worked.documents.ids()[1], Status.EXCLUDED)
    qtbot.waitUntil(lambda: "2 of 2 finished" in said(progress, 1), timeout=5000)
    assert "1 done · 1 excluded" in said(progress, 1)
    assert "left" not in said(progress, 1)


def test_the_table_is_saved_as_csv(
    progress: ProgressWindow, reader: Hands, worked: Project, tmp_path: Path, qtbot
) -> None:
    choose(progress, 1, qtbot)
    progress.save(tmp_path / "table")
    with (tmp_path / "table.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["status"] for row in rows] == ["done", "todo"]
    assert [row["active_seconds"] for row in rows] == ["720", "0"]
    assert reader.window.keybar.message.text() == "table.csv is written."


def test_it_lets_go_of_a_closed_project(
    progress: ProgressWindow, window: MainWindow, worked, tmp_path: Path, qtbot
) -> None:
    window.workspace.close_project()
    assert progress.model.rowCount() == progress.layers.count() == 0
    window.files.create(tmp_path / "other.standpoint")
    qtbot.waitUntil(lambda: progress.layers.count() == 2)
    assert "0 of 0 finished (0%)" in said(progress, 0)


def test_other_colours_are_worn(progress: ProgressWindow, window: MainWindow) -> None:
    before = progress.layers.grab().toImage()
    window.looks.choose_theme("light" if window.looks.theme.dark else "dark")
    assert progress.layers.delegate.theme is window.looks.theme
    assert progress.layers.grab().toImage() != before
