"""The table of all statements: filter, group, change many at once, go to the place."""

import pytest
from hands import CTRL, Hands
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPushButton

from annotator.records import RecodeField
from annotator.ui.main_window import MainWindow
from annotator.ui.statements import StatementsWindow
from annotator.ui.statements.columns import COLUMNS


@pytest.fixture
def table(window: MainWindow, hands: Hands, qtbot) -> StatementsWindow:
    """The table of the sample project, opened by its key."""
    window.files.open_sample()
    with qtbot.waitActive(window.statements):
        hands.press("t", modifier=CTRL)
    return window.statements


def test_filter_by_words_and_group(table: StatementsWindow, hands: Hands, qtbot) -> None:
    total = table.model.total
    assert len(table.model.lines) == total > 50
    hands.type("penhale wind")
    qtbot.waitUntil(lambda: len(table.model.lines) < total)
    assert all("Penhale" in " ".join(line.holders + line.reporters) + line.quote
               for line in table.model.lines)  # fmt: skip
    table.group_by.setCurrentText("Groups: Stance")
    table.group_by.activated.emit(table.group_by.currentIndex())
    words = len(table.model.lines)
    assert sum(int(table.groups.item(row).text().split()[-1])
               for row in range(table.groups.count())) == words  # fmt: skip
    table.groups.setCurrentRow(0)
    assert len({line.polarity for line in table.model.lines}) == 1


def test_sorting_by_a_column(table: StatementsWindow) -> None:
    table.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    holders = [", ".join(line.holders).casefold() for line in table.model.lines]
    assert holders == sorted(holders)


def test_columns_are_chosen_on_the_head_and_remembered(
    table: StatementsWindow, window: MainWindow, qtbot
) -> None:
    header = table.table.horizontalHeader()
    header.customContextMenuRequested.emit(QPoint(header.sectionViewportPosition(1) + 5, 5))
    menu = next(m for m in table.table.findChildren(QMenu) if m.title() == "Columns")
    (strength,) = (one for one in menu.actions() if one.text() == "Strength")
    assert strength.isChecked()
    strength.trigger()
    place = [column.title for column in COLUMNS].index("Strength")
    assert table.table.isColumnHidden(place)
    QApplication.activePopupWidget().close()
    another = StatementsWindow(window.workspace, window)
    qtbot.addWidget(another)
    assert another.table.isColumnHidden(place)
    assert not another.table.isColumnHidden(place + 1)


def test_a_double_click_goes_to_the_place(
    table: StatementsWindow, window: MainWindow, hands: Hands
) -> None:
    line = table.model.line(20)
    table.table.scrollTo(table.model.index(20, 0))
    point = table.table.visualRect(table.model.index(20, 0)).center()
    QTest.mouseClick(table.table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(table.table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert window.workspace.document is not None
    assert window.workspace.document.id == line.document_id
    assert window.desk.view.selected_card == line.id


def test_one_field_of_many_with_a_preview_in_one_step(
    table: StatementsWindow, window: MainWindow, hands: Hands
) -> None:
    before = table.model.lines
    table.table.selectRow(0)
    table.table.selectAll()
    table.recode.field.setCurrentText(RecodeField.POLARITY.value.capitalize())
    table.recode.field.activated.emit(1)
    table.recode.value.setCurrentText("0 neutral")
    hands.click(table.recode.button)
    box = table.findChild(QMessageBox)
    assert box is not None
    assert box.text() == f"Change the polarity of {len(before)} statements?"
    assert "become “0 neutral”" in box.informativeText()
    (yes,) = [b for b in box.findChildren(QPushButton) if b.text() == "Change"]
    hands.click(yes)
    stances = [line for line in table.model.lines if line.stance_id]
    assert {line.polarity for line in stances} == {0}
    window.workspace.undo()
    table.refresh()
    assert list(table.model.lines) == list(before)
