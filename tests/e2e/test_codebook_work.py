"""Work on the codebook: dragging, merging, splitting, and examples from the article."""

import pytest
from hands import CTRL, NONE, SHIFT, Hands
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.services import Project
from annotator.ui.panels.issues import IssuesPanel


@pytest.fixture
def panel(reader: Hands, see) -> IssuesPanel:
    reader.window.navigator.show_panel(2)
    see()
    return next(p for p in reader.window.navigator.panels if isinstance(p, IssuesPanel))


def drop(panel: IssuesPanel, moved: str, target: str, edge: str = "") -> None:
    """What Qt tells the tree of when an issue is dragged onto another one, or to its edge."""
    tree = panel.tree
    items = {
        item.text(0): item
        for item in tree.findItems("*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive)
    }
    rect = tree.visualItemRect(items[target])
    place = {"above": QPoint(40, rect.top()), "below": QPoint(40, rect.bottom())}.get(
        edge, rect.center()
    )
    data = tree.mimeData([items[moved]])
    buttons, action = Qt.MouseButton.LeftButton, Qt.DropAction.MoveAction
    for event in (
        QDragEnterEvent(place, action, data, buttons, NONE),
        QDragMoveEvent(place, action, data, buttons, NONE),
        QDropEvent(QPointF(place), action, data, buttons, NONE),
    ):
        QApplication.sendEvent(tree.viewport(), event)


def outline(project: Project) -> list[str]:
    issues = {issue.id: issue for issue in project.issues.all()}

    def depth(key: int | None) -> int:
        return 0 if key is None else 1 + depth(issues[key].parent_id)

    return ["." * depth(issue.parent_id) + issue.name for issue in issues.values()]


def test_issues_are_dragged_below_and_beside_others(panel, reader, ferry: Project) -> None:
    ferry.issues.add("Toll")
    drop(panel, "Toll", "Build a bridge")
    assert outline(ferry) == ["Keep the ferry", "Build a bridge", ".Toll"]
    drop(panel, "Build a bridge", "Keep the ferry", "above")
    assert outline(ferry) == ["Build a bridge", ".Toll", "Keep the ferry"]
    drop(panel, "Build a bridge", "Keep the ferry", "below")
    assert outline(ferry) == ["Keep the ferry", "Build a bridge", ".Toll"]
    drop(panel, "Toll", "Keep the ferry", "below")
    assert outline(ferry) == ["Keep the ferry", "Toll", "Build a bridge"]
    reader.window.workspace.undo()
    assert outline(ferry) == ["Keep the ferry", "Build a bridge", ".Toll"]


def test_an_issue_is_not_dropped_below_itself(panel, reader, ferry: Project) -> None:
    ferry.issues.add("Toll", ferry.issues.all()[1].id)
    drop(panel, "Build a bridge", "Toll")
    box = reader.window.findChild(QMessageBox)
    assert "cannot stand below itself" in box.text()
    box.close()
    assert outline(ferry) == ["Keep the ferry", "Build a bridge", ".Toll"]


def test_chosen_issues_become_one(panel, reader: Hands, ferry: Project) -> None:
    reader.view.setFocus()
    reader.claim("The ferry will stop in May", "Keep the ferry", "-")
    first, second = (panel.tree.topLevelItem(row) for row in (1, 0))
    for item, modifier in ((first, NONE), (second, CTRL)):
        QTest.mouseClick(
            panel.tree.viewport(),
            Qt.MouseButton.LeftButton,
            modifier,
            panel.tree.visualItemRect(item).center(),
        )
    reader.click(panel.merge_button)
    box = panel.findChild(QMessageBox)
    assert box.text() == "Merge 2 issues into “Build a bridge”?"
    next(b for b in box.buttons() if b.text() == "Merge").click()
    assert outline(ferry) == ["Build a bridge"]
    assert ferry.issues.counts() == {ferry.issues.all()[0].id: 1}


def test_chosen_statements_are_split_off(panel, reader: Hands, ferry: Project, see) -> None:
    reader.view.setFocus()
    reader.claim("The ferry will stop in May", "Keep the ferry", "-")
    panel.select(ferry.issues.all()[0].id)
    see()
    reader.click_row(panel.details.uses, 0)
    reader.click(panel.details.moving.move_button)
    reader.type("Ferry in winter")
    reader.press("Up", "Enter")
    assert "Ferry in winter" in outline(ferry)
    assert ferry.issues.counts() == {ferry.issues.all()[-1].id: 1}
    assert panel.details.used.text() == "USED 0"


def test_the_words_of_a_statement_become_examples(panel, reader: Hands, ferry: Project) -> None:
    reader.view.setFocus()
    reader.claim("The ferry will stop in May", "Keep the ferry", "-")
    reader.press("Esc")
    reader.click_text("The ferry will stop")
    reader.press("x")
    reader.press("X", modifier=SHIFT)
    keep = ferry.issues.all()[0]
    assert keep.examples == keep.counterexamples == "“The ferry will stop in May”"
    panel.select(keep.id)
    assert panel.details.examples.toPlainText() == keep.examples
