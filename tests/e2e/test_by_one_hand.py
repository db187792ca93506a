"""The whole work by keyboard alone, and by mouse alone: the same statements come out."""

from hands import ALT, CTRL, NONE, SHIFT, Hands
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.services import Project
from annotator.vocabulary import Status

CLAIM = "The ferry will stop in May"


def meant(reader: Hands, ferry: Project) -> None:
    """The mayor is against keeping the ferry: with a cue, a reporter, a note and a flag."""
    (card,) = reader.view.cards
    assert (card.claim.quote, card.claim.form) == (CLAIM, "indirect")
    keep = ferry.issues.all()[0].id
    assert card.stance.issue_id == keep
    assert (card.stance.polarity, card.stance.intensity) == (-1, 2)
    assert card.stance.quote == "stop"
    mentions = {party.mention_id: None for party in card.claim.holders}
    assert [reader.view.annotation(key).quote for key in mentions] == ["Ada Quill"]
    (reporter,) = card.claim.reporters
    assert reporter.actor_id == ferry.actors.all()[1].id
    assert card.claim.note == "May or June?"
    assert card.claim.discuss
    assert ferry.check() == []


def test_by_keyboard_alone(reader: Hands, ferry: Project) -> None:
    # The mayor: the words before “said”, by words.
    reader.press("Home", modifier=CTRL)
    for _ in range(8):  # the comma counts
        reader.press("Right", modifier=CTRL)
    for _ in range(2):
        reader.press("Right", modifier=SHIFT)
    reader.press("a")
    reader.press("Enter", "Esc")
    # The claim: the sentence without its end.
    reader.press("Home", modifier=CTRL)
    reader.press("j")
    while reader.window.desk.editing.article.selection().of(reader.view.text) != CLAIM:
        reader.press("Left", modifier=SHIFT)
    reader.press("c")
    reader.type("keep")
    reader.press("Enter", "-", "i", "i")
    # The cue inside it, the reporter, the note, the flag.
    reader.press("n")
    reader.type("May or June?")
    reader.press("Enter", modifier=CTRL)
    reader.press(".")
    reader.press("r")
    reader.type("tom")
    reader.press("Enter")
    reader.press("d", "Esc")
    reader.press("Home", modifier=CTRL)
    for _ in range(3):
        reader.press("Right", modifier=CTRL)
    reader.press("Right", modifier=SHIFT)
    reader.press("s")
    meant(reader, ferry)
    reader.press("Esc", "e")
    assert ferry.documents.status(ferry.documents.ids()[0]) is Status.DONE
    # Back by the panel, to what is there.
    reader.press("1", modifier=ALT)
    reader.press("Tab", "Tab", "Tab", "Tab")
    assert reader.window.navigator.panels[0].list.hasFocus()
    reader.press("Home", "Enter", ".")
    assert reader.window.desk.editing.article.card.claim.quote == CLAIM
    # Taken back, and done again.
    for _ in range(3):
        reader.press("z", modifier=CTRL)
    for _ in range(3):
        reader.press("Z", modifier=CTRL | SHIFT)
    meant(reader, ferry)


def choose(menu: QMenu, name: str) -> None:
    """Click on an entry of an open menu."""
    action = next(a for a in menu.actions() if a.objectName() == name)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, NONE, menu.actionGeometry(action).center())


def open_menu(reader: Hands, title: str) -> QMenu:
    """Click on a menu of the menu bar."""
    bar = reader.window.menuBar()
    action = next(a for a in bar.actions() if a.text() == title)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, NONE, bar.actionGeometry(action).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_by_mouse_alone(reader: Hands, ferry: Project) -> None:
    desk = reader.window.desk
    card, bar = desk.cards.statement, desk.bar.buttons
    # The mayor, chosen from the list.
    reader.drag("Ada Quill")
    reader.click(bar["mention"])
    reader.click_row(desk.asking.popup.picker.rows, 0)
    # The claim, a word too long; its edge is then dragged back.
    reader.drag(f"{CLAIM}, mayor")
    reader.click(bar["claim"])
    reader.click_row(card.target_picker.rows, 1)
    assert card.target.words == "Keep the ferry"
    reader.drag_edge(f"{CLAIM}, mayor", CLAIM)
    assert desk.editing.article.card.claim.quote == CLAIM
    reader.click(card.polarity.button(-1))
    reader.click(card.intensity.button(2))
    # The cue, the reporter, the flag. (A note is typed: who cannot, leaves it out.)
    reader.drag("stop")
    reader.click(bar["cue"])
    reader.click(card.reporters.add_button)
    rows = card.party_picker.rows
    names = [rows.item(row).text() for row in range(rows.count())]
    reader.click_row(rows, names.index("Tom Rudd"))
    reader.click(card.discuss)
    reader.click(card.note_button)
    reader.type("May or June?")
    reader.click_text("boatmen")
    meant(reader, ferry)
    # Undo and redo from the menu; then done, from the menu too.
    choose(open_menu(reader, "&Edit"), "undo")
    assert reader.view.cards[0].claim.note is None
    choose(open_menu(reader, "&Edit"), "redo")
    meant(reader, ferry)
    choose(open_menu(reader, "&Annotate"), "done")
    assert ferry.documents.status(ferry.documents.ids()[0]) is Status.DONE


def test_the_context_menu_offers_what_applies(reader: Hands, ferry: Project) -> None:
    reader.claim(CLAIM, "Keep the ferry", "-")
    reader.click_text("ferry")
    reader.window.desk.menu_requested.emit(reader.window.mapToGlobal(QPoint(400, 300)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = {action.objectName() for action in menu.actions()}
    assert {"support", "oppose", "holder", "discuss", "remove"} <= names
    assert "claim" not in names, "no words are selected"
    choose(menu, "remove")
    assert not reader.view.annotations
