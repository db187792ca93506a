"""By the keyboard alone: the focus is where the next key belongs; Enter and Escape mean it."""

from pathlib import Path
from typing import TypeVar

import pytest
from hands import ALT, CTRL, KEYS, NONE, SHIFT, Hands
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
    QWidget,
)

from annotator.formats.base import Draft
from annotator.services import Project
from annotator.ui.dialogs.duplicates_dialog import DuplicatesDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.panels import Panel
from annotator.ui.panels.actors import ActorsPanel
from annotator.ui.panels.discuss import DiscussPanel
from annotator.ui.panels.issues import IssuesPanel
from annotator.vocabulary import Kind

P = TypeVar("P", bound=Panel)


def opened(reader: Hands, kind: type[P]) -> P:
    """A panel, opened by its key."""
    panels = reader.window.navigator.panels
    place = next(at for at, panel in enumerate(panels) if isinstance(panel, kind))
    reader.press(str(place + 1), modifier=ALT)
    return panels[place]  # type: ignore[return-value]


def claimed(reader: Hands, quote: str = "The ferry will stop in May") -> int:
    """A claim that is selected, the focus on the text."""
    reader.drag(quote)
    reader.press("c", "Enter", "Enter")
    reader.click_text(quote)
    return reader.selected.id


def found(reader: Hands, words: str) -> None:
    """Words, looked for and then selected in the text."""
    reader.press("f", modifier=CTRL)
    reader.type(words)
    reader.press("Esc")
    assert reader.view.hasFocus()


# --- finding and annotating


def test_words_that_were_found_can_be_annotated_at_once(reader: Hands) -> None:
    found(reader, "Tom Rudd")
    named = reader.window.keybar.findChildren(QWidget)
    assert any(getattr(label, "text", str)() == "A" for label in named if label.isVisible())
    reader.press("a")
    reader.pick("Tom Rudd")
    assert reader.selected.quote == "Tom Rudd"
    assert reader.selected.kind is Kind.MENTION


def test_nothing_is_selected_where_nothing_was_found(reader: Hands) -> None:
    reader.press("f", modifier=CTRL)
    reader.type("ferryx")
    reader.press("Esc", "a")
    assert reader.view.selection() is None
    assert reader.window.desk.asking.popup is None


def test_going_on_by_key_selects_the_next_article_alone(reader: Hands) -> None:
    rows = reader.window.navigator.panels[0].list
    reader.press("Down", modifier=CTRL)
    assert reader.window.workspace.document.title == "What a bridge costs"
    assert [index.row() for index in rows.selectionModel().selectedIndexes()] == [1]


def test_a_hit_in_the_corpus_can_be_annotated_and_the_next_one_gone_to(reader, qtbot) -> None:
    pane = reader.window.seeking.concordance
    reader.press("f", modifier=CTRL | SHIFT)
    reader.type("bridge")
    reader.press("Enter")
    qtbot.waitUntil(pane.table.hasFocus)
    reader.press("Enter", "F6", "l")
    reader.pick("Plan")
    assert reader.selected.quote == "bridge"
    reader.press("F6")
    assert pane.table.hasFocus()
    reader.press("Down")
    assert pane.table.currentIndex().row() == 1
    qtbot.waitUntil(lambda: pane.model.hit(0).annotated is Kind.LABEL)
    assert pane.table.currentIndex().row() == 1


def test_escape_in_the_text_ends_the_search_when_nothing_is_selected(reader: Hands) -> None:
    bar = reader.window.seeking.find_bar
    reader.press("f", modifier=CTRL)
    reader.type("ferry")
    reader.view.setFocus()
    reader.press("Esc")
    assert bar.isVisible()
    assert reader.view.selection() is None
    reader.press("Esc")
    assert not bar.isVisible()


def test_escape_ends_the_search_from_its_buttons_too(reader: Hands) -> None:
    bar = reader.window.seeking.find_bar
    reader.press("f", modifier=CTRL)
    reader.press("Tab", "Esc")
    assert not bar.isVisible()
    assert reader.view.hasFocus()


def test_escape_closes_the_hits_from_every_field_of_their_pane(reader, qtbot) -> None:
    pane = reader.window.seeking.concordance
    reader.press("f", modifier=CTRL | SHIFT)
    reader.press("Tab", "Esc")
    assert not pane.isVisible()
    assert reader.view.hasFocus()


def test_hits_are_annotated_from_their_list(reader, ferry: Project, qtbot) -> None:
    reader.mention("Tom Rudd", "Tom Rudd")
    reader.press("g")
    pane = reader.window.seeking.concordance
    qtbot.waitUntil(lambda: bool(pane.model.chosen))
    reader.press("Enter", modifier=CTRL)
    (mention,) = ferry.annotations.of_document(ferry.documents.ids()[1])
    assert mention.quote == "Tom Rudd"


def test_keys_that_choose_are_named_only_where_something_can_be_chosen(reader, qtbot) -> None:
    reader.press("f", modifier=CTRL | SHIFT)
    reader.type("bridge")
    reader.press("Enter")
    qtbot.waitUntil(reader.window.seeking.concordance.table.hasFocus)
    assert _named(reader.window) == ["Return", "Esc"]


def _named(window: MainWindow) -> list[str]:
    """The keys that the key bar names."""
    labels = window.keybar.findChildren(QWidget)
    return [one.text() for one in labels if one.isVisible() and one.property("role") == "key"]


def test_a_statement_left_far_behind_does_not_keep_a_new_mention_from_being_selected(
    window: MainWindow, hands: Hands, tmp_path: Path
) -> None:
    window.files.create(tmp_path / "long.standpoint")
    text = "The ferry will stop.\n\n" + "Nothing is said here. " * 60 + "\n\nAda Quill agreed."
    window.workspace.opened.transfer.import_drafts(
        [Draft(text=text, title="Long", origin="long.txt")]
    )
    hands.view.setFocus()
    claimed(hands, "The ferry will stop")
    found(hands, "Ada Quill")
    top = hands.view.verticalScrollBar().value()
    hands.press("a", "Enter")
    assert hands.selected.quote == "Ada Quill"
    assert hands.view.verticalScrollBar().value() == top


def test_the_next_sentence_is_that_of_the_statement_which_was_walked_to(reader: Hands) -> None:
    claimed(reader, "a slow goodbye to the islands")
    reader.caret_to("The ferry")
    reader.press(".", "j")
    assert "a slow goodbye to the islands" in reader.view.selection().of(reader.view.text)


# --- the card


@pytest.mark.parametrize("key", ["Enter", "Esc"])
def test_a_note_that_is_finished_leaves_its_annotation_selected(reader, ferry, key) -> None:
    claim = claimed(reader)
    reader.press("n")
    reader.type("ask Ada")
    reader.press(key, modifier=CTRL if key == "Enter" else NONE)
    assert reader.view.hasFocus()
    assert reader.selected.id == claim
    assert ferry.annotations.get([claim])[0].note == "ask Ada"


def test_enter_presses_a_button_of_the_card(reader, ferry: Project) -> None:
    claim = claimed(reader)
    card = reader.window.desk.cards.statement
    card.discuss.setFocus()
    reader.press("Enter")
    assert ferry.annotations.get([claim])[0].discuss
    assert reader.selected.id == claim
    card.polarity.button(-1).setFocus()
    reader.press("Enter")
    assert reader.window.desk.editing.article.card.stance.polarity == -1


def test_what_is_offered_for_a_selection_goes_when_it_is_asked_about(reader: Hands) -> None:
    reader.press("Right", modifier=SHIFT)
    assert reader.window.desk.bar.isVisible()
    reader.press("a")
    assert not reader.window.desk.bar.isVisible()


# --- lists of the panels


@pytest.mark.parametrize("place", range(4))
def test_down_leads_from_the_search_into_the_list(reader, ferry, place) -> None:
    ferry.labels.add("Plan")
    reader.press(str(place + 1), modifier=ALT)
    assert isinstance(reader.focus(), QLineEdit)
    reader.press("Down")
    rows = reader.focus()
    assert isinstance(rows, QAbstractItemView)
    assert rows.currentIndex().row() == 0
    assert rows.selectionModel().isSelected(rows.currentIndex())


@pytest.mark.parametrize("place", [1, 2, 3])
def test_enter_leads_from_the_list_into_the_entry(reader, ferry, place) -> None:
    ferry.labels.add("Plan")
    reader.press(str(place + 1), modifier=ALT)
    reader.press("Down", "Enter")
    assert reader.focus() is reader.window.navigator.panels[place].details.name


def test_several_that_do_not_stand_together_are_chosen_and_merged(reader, ferry) -> None:
    ferry.actors.add("Zoe Quill")
    article = reader.window.workspace.document
    panel = opened(reader, ActorsPanel)
    reader.press("Down")
    reader.press("Down", "Down", "Space", modifier=CTRL)
    assert [item.text() for item in panel.list.selectedItems()] == ["Ada Quill", "Zoe Quill"]
    assert reader.window.workspace.document == article
    reader.press("Tab", "Tab", "Enter")
    QTest.keyClick(reader.window.findChild(QMessageBox), KEYS["Enter"])
    assert [actor.name for actor in ferry.actors.all()] == ["Ada Quill", "Tom Rudd"]
    assert panel.list.hasFocus()


def test_an_issue_is_moved_in_the_tree_by_keys(reader, ferry: Project, see) -> None:
    ferry.issues.add("Toll")
    opened(reader, IssuesPanel)
    moves = {
        "Down": ["Build a bridge", "Keep the ferry", "Toll"],
        "Right": ["Build a bridge", ".Keep the ferry", "Toll"],
        "Left": ["Build a bridge", "Keep the ferry", "Toll"],
        "Up": ["Keep the ferry", "Build a bridge", "Toll"],
    }
    reader.press("Down")
    for key, outline in moves.items():
        reader.press(key, modifier=CTRL | SHIFT)
        see()
        issues = ferry.issues.all()
        assert ["." * bool(issue.parent_id) + issue.name for issue in issues] == outline
        assert isinstance(reader.focus(), QAbstractItemView)


@pytest.mark.parametrize("place", range(6))
def test_tab_goes_through_a_panel_as_it_is_read(reader, ferry, see, place) -> None:
    ferry.labels.add("Plan")
    reader.press(str(place + 1), modifier=ALT)
    panel = reader.window.navigator.panels[place]
    for rows in panel.findChildren(QAbstractItemView):
        if rows.accessibleName() == panel.accessibleName():
            rows.setCurrentIndex(rows.model().index(0, 0))
    see()
    panel.start()
    before = (-1, -1)
    while panel.isAncestorOf(reader.focus()):
        corner = reader.focus().mapTo(panel, reader.focus().rect().bottomLeft())
        assert (corner.y(), corner.x()) > before, reader.focus().accessibleName()
        # What stands in one row may be of different heights.
        before = (corner.y() - 8, corner.x())
        reader.press("Tab")
    assert before[0] > panel.height() / 3


def test_the_keys_of_an_answer_are_named_as_what_they_do(reader: Hands) -> None:
    claimed(reader)
    reader.press("d")
    panel = opened(reader, DiscussPanel)
    panel.answer.setFocus()
    words = [label.text() for label in reader.window.keybar.findChildren(QWidget)
             if hasattr(label, "text")]  # fmt: skip
    assert "resolve" in words
    assert "next hit" not in words
    reader.press("Enter")
    assert panel.list.hasFocus(), "the last one is resolved"


@pytest.mark.parametrize("place", range(6))
def test_every_list_of_a_panel_says_what_its_keys_do(reader: Hands, place) -> None:
    reader.press(str(place + 1), modifier=ALT)
    for rows in reader.window.navigator.panels[place].findChildren(QAbstractItemView):
        if rows.isVisible() and rows.focusPolicy():
            rows.setFocus()
            assert "Return" in _named(reader.window), rows.accessibleName()


def test_a_field_of_an_entry_says_how_it_is_kept_and_how_it_is_left(reader: Hands) -> None:
    panel = opened(reader, ActorsPanel)
    reader.press("Down", "Enter")
    assert _named(reader.window) == ["Return", "Esc"]
    panel.details.note.setFocus()
    assert _named(reader.window) == ["Tab", "Esc"]


# --- menus and other windows


def test_a_letter_chooses_from_an_open_menu_and_is_no_key_of_the_article(
    reader: Hands, see
) -> None:
    (edit,) = [menu for menu in reader.window.menuBar().findChildren(QMenu)
               if menu.title() == "&Edit"]  # fmt: skip
    edit.popup(reader.window.mapToGlobal(reader.window.rect().center()))
    QTest.keyClick(edit, "k")
    see()
    assert reader.view.selection() is None, "K has selected a sentence"
    assert not edit.isVisible()
    dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert dialog.windowTitle() == "Change keys"
    dialog.close()


def test_enter_in_the_list_of_twins_merges_nothing(reader, ferry: Project, see) -> None:
    ferry.actors.add("Ada Quil")
    panel = opened(reader, ActorsPanel)
    panel.twins_button.setFocus()
    reader.press("Enter")
    dialog = panel.findChild(DuplicatesDialog)
    see()
    QTest.keyClick(dialog.list, KEYS["Enter"])
    assert len(ferry.actors.all()) == 3
    dialog.apart.setFocus()
    QTest.keyClick(dialog.apart, KEYS["Enter"])
    assert dialog.pair is None
    dialog.close()


# --- how the focus looks


def test_a_list_in_a_window_of_its_own_can_be_read(window: MainWindow, qtbot) -> None:
    """Completions are such lists: those of the file dialogs were black on black."""
    rows = QListView()
    qtbot.addWidget(rows)
    with qtbot.waitExposed(rows):
        rows.show()
    image = rows.screen().grabWindow(rows.winId()).toImage()
    paper = image.pixelColor(image.width() // 2, image.height() // 2)
    assert paper == QColor(window.looks.theme.card)
