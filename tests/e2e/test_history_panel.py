"""The panel of the history, and back to a step."""

import pytest
from hands import ALT, KEYS, Hands
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from annotator.services import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.panels.history import HistoryPanel
from annotator.ui.widgets.empty_hint import EmptyHint


@pytest.fixture
def panel(window: MainWindow, hands: Hands) -> HistoryPanel:
    """The panel, with three steps of one's own in the sample project."""
    window.files.open_sample()
    project = window.workspace.opened
    for name in ("One", "Two", "Three"):
        project.actors.add(name)
    panel = next(p for p in window.navigator.panels if isinstance(p, HistoryPanel))
    window.navigator.show_panel(window.navigator.panels.index(panel))
    return panel


def verbs(panel: HistoryPanel) -> list[str]:
    return [panel.list.item(row).text().splitlines()[0] for row in range(panel.list.count())]


def test_steps_are_listed_as_they_are_done(panel: HistoryPanel, window: MainWindow) -> None:
    assert verbs(panel)[:3] == ["Add an actor"] * 3
    window.workspace.opened.issues.add("New")
    assert verbs(panel)[0] == "Add an issue"
    window.workspace.undo()
    assert verbs(panel)[0] == "↶ Add an issue"


def test_back_to_a_step(panel: HistoryPanel, window: MainWindow, hands: Hands) -> None:
    panel.list.setCurrentRow(1)
    hands.click(panel.back)
    box = window.findChild(QMessageBox) or panel.findChild(QMessageBox)
    assert box is not None
    assert box.text() == "Take back 2 steps?"
    (yes,) = [b for b in box.findChildren(QPushButton) if b.text() == "Take back"]
    hands.click(yes)
    names = {actor.name for actor in window.workspace.opened.actors.all()}
    assert "One" in names
    assert not {"Two", "Three"} & names


def test_what_others_did_cannot_be_taken_back(panel: HistoryPanel, window: MainWindow) -> None:
    with Project.open(window.workspace.opened.place, annotator="Somebody else") as other:
        other.issues.add("Theirs")
    window.workspace.opened.poll()
    assert verbs(panel)[0] == "Add an issue"
    panel.list.setCurrentRow(0)
    assert not panel.back.isEnabled()


def test_an_empty_history_says_what_will_be_seen(window: MainWindow) -> None:
    panel = next(p for p in window.navigator.panels if isinstance(p, HistoryPanel))
    hint = panel.list.viewport().findChild(EmptyHint)
    assert hint.isVisibleTo(panel)
    assert "Each step will be seen here" in hint.text()
    assert panel.back.toolTip() == "Click on a step first."


def test_a_step_says_where_it_was_and_the_button_why_it_stays(panel, window: MainWindow) -> None:
    document = window.workspace.opened.documents.ids()[0]
    window.workspace.opened.documents.edit(document, title="Another title")
    first = panel.list.item(0)
    assert first.text().splitlines()[2] == "Another title"
    assert "double-click" in first.toolTip()
    with Project.open(window.workspace.opened.place, annotator="Somebody else") as other:
        other.issues.add("Theirs")
    window.workspace.opened.poll()
    panel.list.setCurrentRow(0)
    assert panel.back.toolTip() == "Only who took this step can take it back."


def test_the_focus_is_in_the_list_when_steps_are_taken_back(reader: Hands, qtbot) -> None:
    for quote in ("Ada Quill", "Tom Rudd"):
        reader.drag(quote)
        reader.press("a", "Enter")
    reader.press("6", modifier=ALT)
    panel = reader.window.navigator.panels[5]
    assert isinstance(panel, HistoryPanel)
    reader.press("Down", "Tab", "Enter")
    box = reader.window.findChild(QMessageBox) or panel.findChild(QMessageBox)
    QTest.keyClick(box, KEYS["Enter"])
    with qtbot.waitActive(reader.window):
        reader.window.activateWindow()
    assert not panel.back.isEnabled()
    assert panel.list.hasFocus()
