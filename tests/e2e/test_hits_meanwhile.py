"""What is annotated meanwhile is seen among the hits; what is typed meanwhile is not searched."""

from hands import CTRL, SHIFT, Hands
from PySide6.QtWidgets import QMessageBox
from test_seeking import sample, wait_for_hits

from annotator.text.span import Span
from annotator.ui.main_window import MainWindow

__all__ = ["sample"]


def test_what_is_being_typed_is_not_searched_for(sample: MainWindow, hands: Hands, qtbot) -> None:
    pane = sample.seeking.concordance
    hands.press("F", modifier=CTRL | SHIFT)
    hands.type("harbour")
    hands.press("Enter")
    wait_for_hits(sample, qtbot)
    before = pane.model.rowCount()
    pane.words.setFocus()
    hands.press("End")
    hands.type(" AND (")
    hit = next(hit for row in range(before) if not (hit := pane.model.hit(row)).annotated)
    sample.workspace.opened.mentions.add(hit.document_id, [Span(hit.start, hit.end)])
    qtbot.waitUntil(lambda: sample.workspace.jobs.is_idle)
    assert sample.findChild(QMessageBox) is None
    assert pane.model.rowCount() == before
    assert any(pane.model.hit(row).start == hit.start for row in range(before))
    assert pane.words.hasFocus()


def test_whoever_searches_while_it_is_looked_again_comes_to_the_hits(
    sample: MainWindow, hands: Hands, qtbot
) -> None:
    pane = sample.seeking.concordance
    hands.press("F", modifier=CTRL | SHIFT)
    hands.type("harbour")
    hands.press("Enter")
    wait_for_hits(sample, qtbot)
    hit = next(hit for row in range(20) if not (hit := pane.model.hit(row)).annotated)
    pane.words.setFocus()
    sample.workspace.opened.mentions.add(hit.document_id, [Span(hit.start, hit.end)])
    hands.press("Enter")
    qtbot.waitUntil(lambda: sample.workspace.jobs.is_idle)
    qtbot.waitUntil(pane.table.hasFocus)
