"""The table of statements by the keyboard alone: choosing, changing, sorting, going on."""

import pytest
from hands import CTRL, KEYS, SHIFT, Hands
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.ui.main_window import MainWindow
from annotator.ui.statements import StatementsWindow
from annotator.ui.statements.columns import COLUMNS


@pytest.fixture
def table(window: MainWindow, hands: Hands, qtbot) -> StatementsWindow:
    """The table of the sample project, opened by its key; two rows are selected."""
    window.files.open_sample()
    hands.press("t", modifier=CTRL)
    qtbot.waitUntil(window.statements.search.hasFocus)
    hands.press("Down")
    hands.press("Down", modifier=SHIFT)
    return window.statements


def recode(table: StatementsWindow, hands: Hands) -> list[int]:
    """Give the selected statements another polarity, by keys; their ids."""
    chosen = [line.id for line in table._selected()]
    hands.press("Tab", "Down", "Tab", "Down", "Tab", "Enter")
    box = table.findChild(QMessageBox)
    QTest.keyClick(box, KEYS["Enter"])
    return chosen


def test_rows_are_recoded_and_stay_selected(table, hands: Hands) -> None:
    chosen = recode(table, hands)
    lines = [line for line in table.model.lines if line.id in chosen]
    assert [line.polarity for line in lines] == [-1, -1]
    assert [line.id for line in table._selected()] == chosen
    assert table.table.hasFocus()


def test_recoding_is_taken_back_where_it_was_done(table, hands: Hands, qtbot) -> None:
    before = list(table.model.lines)
    recode(table, hands)
    assert list(table.model.lines) != before
    hands.press("z", modifier=CTRL)
    qtbot.waitUntil(lambda: list(table.model.lines) == before)


def test_the_table_is_sorted_by_the_column_of_the_cell(table, hands: Hands) -> None:
    hands.press("Right")
    place = table.table.visualRect(table.table.currentIndex()).center()
    viewport = table.table.viewport()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(viewport, QContextMenuEvent(reason, place, viewport.mapToGlobal(place)))
    menu = QApplication.activePopupWidget()
    for key in ("Down", "Down", "Enter"):
        QTest.keyClick(menu, KEYS[key])
    stances = [COLUMNS[1].text(line).casefold() for line in table.model.lines]
    assert stances == sorted(stances, reverse=True)
    assert len(set(stances)) > 1


def test_enter_in_the_table_goes_on_in_the_article(table, window, hands: Hands, qtbot) -> None:
    hands.press("Enter")
    qtbot.waitUntil(window.desk.view.hasFocus)
    assert window.desk.editing.article.annotation is not None
