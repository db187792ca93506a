"""The guided tour from beginning to end, by the keys that it names and by the mouse alone."""

from collections.abc import Callable

import pytest
from hands import CTRL, SHIFT, Hands
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget

from annotator.ui.actions import ACTIONS
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.tour.scene import CLAIM, CUE, NAME
from annotator.ui.tour.steps import STEPS
from annotator.ui.tour.tour import Tour

OPENING = "Tom Garrick, whose daughter starts secondary school this autumn, put it more bluntly."
See = Callable[[], None]


@pytest.fixture
def tour(window: MainWindow, hands: Hands, see: See) -> Tour:
    """The tour, begun with the button of the welcome page."""
    hands.click(window.welcome.tour)
    see()
    return window.helping.tour


@pytest.fixture
def at(tour: Tour, see: See) -> Callable[[], str]:
    """The id of the step that the card shows."""

    def at() -> str:
        see()
        return STEPS[tour.step].id if tour.step < len(STEPS) else "farewell"

    return at


def walk_to(hands: Hands, quote: str, key: str = "j") -> None:
    """Press J or K until a sentence is selected, as the card says."""
    for _ in range(30):
        span = hands.view.selection()
        if span is not None and span.of(hands.view.text) == quote:
            return
        hands.press(key)
    raise AssertionError(f"{quote} is not reached")


def wait_for_hits(window: MainWindow, qtbot) -> None:
    if not window.workspace.jobs.is_idle:
        with qtbot.waitSignal(window.workspace.jobs.idle):
            pass


def activate(window: MainWindow, qtbot) -> None:
    """What a desktop does by itself when a window before this one closes."""
    with qtbot.waitActive(window):
        window.activateWindow()


def state_by_keys(hands: Hands, at: Callable[[], str]) -> None:
    """The first half of the tour: one statement with all that it has."""
    assert at() == "read"
    walk_to(hands, CLAIM)
    assert at() == "claim"
    hands.press("c")
    hands.type("allow")
    hands.press("Enter", "-")
    assert at() == "cue"
    walk_to(hands, CLAIM, "k")
    hands.press("Left")
    hands.press("Right", "Right", modifier=CTRL)
    hands.press("Right", modifier=SHIFT)
    hands.press("s")
    assert at() == "mention"
    walk_to(hands, OPENING, "k")
    hands.press("Left")
    hands.press("Right", "Right", modifier=SHIFT)
    hands.press("a")
    hands.press("Enter")
    assert at() == "holder"
    assert hands.holders() == []
    hands.press("h")
    assert at() == "undo"
    hands.press("z", modifier=CTRL)
    assert at() == "redo"
    hands.press("z", modifier=CTRL | SHIFT)
    assert hands.holders() == [NAME]


def test_by_the_keys_that_the_cards_name(window, hands, tour, at, see, qtbot) -> None:
    state_by_keys(hands, at)
    assert at() == "same"
    hands.press("Esc")
    walk_to(hands, OPENING, "k")
    hands.press("o", "g")
    wait_for_hits(window, qtbot)
    pane = window.seeking.concordance
    for _ in range(10):
        if pane.annotate.hasFocus():
            break
        hands.press("Tab")
    hands.press("Space")
    assert at() == "find"
    wait_for_hits(window, qtbot)
    hands.press("Esc")
    hands.press("f", modifier=CTRL)
    hands.type("school")
    assert at() == "done"
    article = window.workspace.document.id
    hands.press("Esc", "e")
    assert at() == "table"
    assert window.workspace.document.id != article
    hands.press("t", modifier=CTRL)
    assert at() == "export"
    hands.press("Esc")
    see()
    assert not window.statements.isVisible()
    activate(window, qtbot)
    hands.press("e", modifier=CTRL | SHIFT)
    assert at() == "farewell"
    window.findChild(ExportDialog).reject()
    activate(window, qtbot)
    hands.press("n", modifier=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not tour.is_on)
    assert window.workspace.opened.check() == []


def test_by_the_mouse_alone(window, hands, tour, at, see, qtbot) -> None:
    desk, card = window.desk, window.desk.cards.statement
    hands.drag(CLAIM)
    assert at() == "claim"
    hands.click(desk.bar.buttons["claim"])
    see()
    rows = card.target_picker.findChild(QListView)
    names = [rows.model().index(row, 0).data() for row in range(rows.model().rowCount())]
    hands.click_row(rows, names.index("Allow AI in lessons"))
    hands.click(card.polarity.button(-1))
    assert at() == "cue"
    double_click(hands, CUE, hands.view.text.count(CUE, 0, hands.offset(CLAIM)) + 1)
    hands.click(desk.bar.buttons["cue"])
    assert at() == "mention"
    hands.drag(NAME)
    hands.click(desk.bar.buttons["mention"])
    see()
    hands.click_row(desk.asking.popup.findChild(QListView), 0)
    assert at() == "holder"
    hands.click_text("He would rather", into=4)
    hands.click(card.holders.add_button)
    see()
    hands.click_row(card.party_picker.findChild(QListView), 0)
    assert at() == "undo"
    window.findChild(QAction, "undo").trigger()
    assert at() == "redo"
    window.findChild(QAction, "redo").trigger()
    assert at() == "same"
    hands.click_text(NAME)
    window.findChild(QAction, "same").trigger()
    wait_for_hits(window, qtbot)
    hands.click(window.seeking.concordance.annotate)
    assert at() == "find"
    wait_for_hits(window, qtbot)
    assert window.workspace.opened.check() == []


def double_click(hands: Hands, quote: str, nth: int) -> None:
    hands.click_text(quote, nth)
    start = hands.offset(quote, nth)
    point = hands.view.rect_of(start + 2, start + 2).center()
    QTest.mouseDClick(hands.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseRelease(hands.view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_a_tour_that_was_left_goes_on_where_it_was(window, hands, tour, at) -> None:
    walk_to(hands, CLAIM)
    assert at() == "claim"
    hands.click(tour.card.on_button)
    assert at() == "cue"
    place = window.workspace.opened.place
    hands.click(tour.card.end_button)
    assert not tour.is_on
    assert not tour.outline.isVisible()
    window.workspace.close_project()
    window.findChild(QAction, "tour").trigger()
    assert at() == "cue"
    assert tour.is_on
    assert window.workspace.opened.place == place


def test_another_project_puts_the_tour_away(window, tour, at) -> None:
    assert at() == "read"
    assert tour.is_on
    window.files.open_sample()
    assert not tour.is_on
    assert window.workspace.opened.path.name == "sample.standpoint"


def test_what_is_done_already_is_said_and_can_be_passed(window, hands, tour, at) -> None:
    walk_to(hands, CLAIM)
    assert at() == "claim"
    hands.click(tour.card.back_button)
    assert at() == "read"
    assert "already" in tour.card.why.text()
    hands.press("k")
    assert at() == "read"
    hands.press("j")
    assert at() == "claim"


def test_nothing_is_done_for_the_user(window, hands, tour, at) -> None:
    before = window.workspace.opened.history.steps()
    for _ in STEPS:
        hands.click(tour.card.on_button)
    assert at() == "farewell"
    assert window.workspace.opened.history.steps() == before
    hands.click(tour.card.on_button)
    assert at() == "read"


def test_the_card_makes_way_and_never_takes_the_keys(window, hands, tour, at, see) -> None:
    card = tour.card
    assert window.rect().contains(card.geometry())
    assert not card.isAncestorOf(hands.focus())
    corner = card.pos()
    hands.click(card.move_button)
    assert card.pos() != corner
    drag(card, QPoint(-200, 30))
    dragged = card.pos()
    window.resize(700, 600)
    see()
    assert window.rect().contains(card.geometry())
    assert dragged != corner


def drag(widget: QWidget, by: QPoint) -> None:
    grip = QPoint(20, 12)
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(widget, grip + by)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=grip)


def test_the_outline_lies_around_the_words(window, tour, at, hands) -> None:
    assert at() == "read"
    start = hands.offset(CLAIM)
    hands._point(start)
    assert at() == "read"
    words = hands.view.rect_of(start, start + len(CLAIM))
    top_left = hands.view.viewport().mapTo(window, words.topLeft())
    assert tour.outline.isVisible()
    assert tour.outline.geometry().contains(QRect(top_left, words.size()))


def test_the_card_names_the_keys_as_they_are_now(window, tour, at) -> None:
    assert at() == "read"
    action = next(action for action in ACTIONS if action.id == "next-sentence")
    window.shortcuts.give(action, "Ctrl+J")
    window.shortcuts.take(action, "J")
    assert "Ctrl+J" in tour.card.by_keys.text()
