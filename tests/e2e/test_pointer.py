"""What the mouse alone must do as well as the keys: it means what is under the pointer."""

from pathlib import Path
from typing import TypeVar

import pytest
from hands import NONE, Hands
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox
from test_by_one_hand import choose, open_menu

from annotator.services import Project
from annotator.text.span import Span
from annotator.ui.concordance.model import CHOSEN, ConcordanceModel
from annotator.ui.dialogs.duplicates_dialog import DuplicatesDialog
from annotator.ui.dialogs.preferences_dialog import PreferencesDialog
from annotator.ui.panel import Panel
from annotator.ui.panels.actors.panel import ActorsPanel
from annotator.ui.panels.issues.panel import IssuesPanel
from annotator.ui.popup import PickerPopup
from annotator.ui.widgets.key_hint import KeyHint
from annotator.ui.widgets.picker import Picker
from annotator.vocabulary import Status

P = TypeVar("P", bound=Panel)
CLAIM = "The ferry will stop in May"


def open_menu_at(reader: Hands, point: QPoint) -> dict[str, object]:
    """Press the other mouse button at a point of the text; the entries of the menu by name."""
    viewport = reader.view.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(viewport, QContextMenuEvent(reason, point, viewport.mapToGlobal(point)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return {action.objectName(): action for action in menu.actions() if action.objectName()}


def opened(reader: Hands, kind: type[P]) -> P:
    """A panel of this kind, shown."""
    navigator = reader.window.navigator
    place = next(at for at, panel in enumerate(navigator.panels) if isinstance(panel, kind))
    navigator.show_panel(place)
    return navigator.panels[place]  # type: ignore[return-value]


def place_of(reader: Hands, quote: str) -> QPoint:
    """A point inside a quote."""
    start = reader.offset(quote)
    return reader.view.rect_of(start + 1, start + 1).center() + QPoint(2, 0)


def test_the_menu_is_about_what_is_under_the_pointer(reader: Hands, ferry: Project, see) -> None:
    reader.mention("Tom Rudd", "Tom Rudd")
    reader.claim(CLAIM, "Keep the ferry", "-")
    reader.click_text(CLAIM)
    actions = open_menu_at(reader, place_of(reader, "Tom Rudd"))
    assert reader.window.desk.editing.article.annotation.quote == "Tom Rudd"
    assert "support" not in actions, "a mention supports nothing"
    actions["remove"].trigger()
    assert [each.kind for each in reader.view.annotations.values()] == ["claim", "stance"]


def test_the_menu_on_selected_words_offers_what_becomes_of_them(reader: Hands, ferry, see) -> None:
    reader.claim(CLAIM, "Keep the ferry", "-")
    reader.drag("in May")
    actions = open_menu_at(reader, place_of(reader, "in May"))
    assert {"mention", "claim", "cue", "label", "fragment", "cut", "copy", "undo"} <= set(actions)
    assert "support" not in actions, "the words come first"


def test_the_menu_beside_all_annotations_is_about_nothing_selected(reader: Hands, ferry) -> None:
    reader.claim(CLAIM, "Keep the ferry", "-")
    reader.drag("in May")
    actions = open_menu_at(reader, place_of(reader, "boatmen"))
    assert list(actions) == ["done", "undo"]
    assert reader.view.selection() is None


def test_the_menu_has_its_parts_apart_and_the_same_everywhere(reader: Hands, ferry) -> None:
    reader.mention("Tom Rudd", "Tom Rudd")
    actions = open_menu_at(reader, place_of(reader, "Tom Rudd"))
    assert "same" in actions
    menu = QApplication.activePopupWidget()
    assert sum(action.isSeparator() for action in menu.actions()) >= 3


def hint(reader: Hands, text: str) -> KeyHint:
    """The hint of the key bar that says this."""
    hints = reader.window.keybar.findChildren(KeyHint)
    return next(one for one in hints if one.isVisible() and one.accessibleName() == text)


def test_a_click_on_the_key_bar_does_what_the_key_does(reader: Hands, ferry: Project, see) -> None:
    reader.drag("Ada Quill")
    see()
    reader.click(hint(reader, "actor"))
    see()
    reader.click(hint(reader, "take it"))
    assert [each.quote for each in reader.view.annotations.values()] == ["Ada Quill"]
    see()
    reader.click(hint(reader, "remove"))
    assert not reader.view.annotations
    see()
    reader.click(hint(reader, "done, next"))
    first, _ = ferry.documents.ids()
    assert ferry.documents.status(first) is Status.NOTHING_HERE


@pytest.fixture
def same(reader: Hands, qtbot, see) -> Hands:
    """A word is annotated, and all the same ones are listed."""
    reader.mention("the", "Tom Rudd")
    see()
    reader.click(hint(reader, "same everywhere"))
    qtbot.waitUntil(reader.window.seeking.concordance.table.hasFocus)
    see()
    return reader


def unmarked(model: ConcordanceModel) -> int:
    """How many hits are not annotated."""
    return sum(model.hit(row).annotated is None for row in range(model.rowCount()))


def test_a_hit_is_passed_over_from_the_key_bar(same: Hands) -> None:
    pane = same.window.seeking.concordance
    first, *others = pane.model.chosen
    same.click_row(pane.table, next(r for r in range(9) if pane.model.hit(r) == first))
    same.click(hint(same, "pass over"))
    assert pane.model.chosen == others


def test_what_was_passed_over_is_not_taken_when_the_others_are(same: Hands, qtbot) -> None:
    pane = same.window.seeking.concordance
    first, *others = pane.model.chosen
    assert others
    row = next(r for r in range(9) if pane.model.hit(r) == first)
    place = pane.table.visualRect(pane.model.index(row, CHOSEN)).center()
    QTest.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    same.click(pane.annotate)
    qtbot.waitUntil(lambda: unmarked(pane.model) == 1)
    assert pane.model.chosen == []
    assert not pane.annotate.isEnabled()


def double_click(reader: Hands, quote: str) -> None:
    """Click twice on a word, as a hand does."""
    reader.click_text(quote)
    viewport, place = reader.view.viewport(), place_of(reader, quote)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, NONE, place)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NONE, place)


def test_a_double_click_takes_the_word_without_its_quotation_mark(reader: Hands) -> None:
    double_click(reader, "We cannot")
    assert reader.view.selection().of(reader.view.text) == "We"
    double_click(reader, "decks,”")
    assert reader.view.selection().of(reader.view.text) == "decks"


def test_a_double_click_leaves_the_statement_selected_whose_cue_it_is(reader: Hands) -> None:
    reader.claim(CLAIM, "Keep the ferry", "-")
    reader.claim("We cannot pay for empty decks", "Keep the ferry", "-")
    reader.click_text(CLAIM)
    double_click(reader, "strongly")
    reader.click(reader.window.desk.bar.buttons["cue"])
    assert reader.window.desk.editing.article.card.claim.quote == CLAIM
    assert reader.window.desk.editing.article.card.stance.quote == "strongly"


def offered(picker: Picker) -> list[str]:
    """What the rows of a picker say."""
    return [picker.rows.item(row).text() for row in range(picker.rows.count())]


def ask_whom(reader: Hands, quote: str, nth: int = 1) -> Picker:
    """Select words and ask, by the bar, whom they mean."""
    reader.drag(quote, nth)
    reader.click(reader.window.desk.bar.buttons["mention"])
    return reader.window.desk.asking.popup.picker


def test_a_pronoun_is_offered_who_was_mentioned_last(reader: Hands) -> None:
    reader.mention("Ada Quill", "Ada Quill")
    picker = ask_whom(reader, "she")
    assert offered(picker) == ["Ada Quill", "Nobody in the registry"]
    reader.click_row(picker.rows, 0)
    assert reader.selected.form == "pronoun"


def test_who_was_mentioned_is_offered_for_a_description_too(reader: Hands) -> None:
    reader.mention("Ada Quill", "Ada Quill")
    reader.mention("Tom Rudd", "Tom Rudd")
    picker = ask_whom(reader, "the plan")
    assert offered(picker)[1:3] == ["Tom Rudd", "Ada Quill"]
    assert offered(picker)[0].startswith("New actor"), "as it was for Enter"


def test_the_target_can_be_an_actor_that_is_new(reader: Hands, ferry: Project) -> None:
    reader.claim(CLAIM, "Keep the ferry", "-")
    card = reader.window.desk.cards.statement
    reader.click(card.target)
    reader.type("@The islanders")
    reader.click_row(card.target_picker.rows, 0)
    assert card.target.words == "@ The islanders"
    ferry.history.undo()
    assert [actor.name for actor in ferry.actors.all()] == ["Ada Quill", "Tom Rudd"]


def test_who_stands_behind_a_statement_is_not_offered_again(reader: Hands) -> None:
    reader.mention("Ada Quill", "Ada Quill")
    reader.claim(CLAIM, "Keep the ferry", "-")
    card = reader.window.desk.cards.statement
    reader.click(card.reporters.add_button)
    assert card.party_picker.line.placeholderText() == "Who reports it?"
    assert offered(card.party_picker) == ["Tom Rudd"]


def test_the_table_of_statements_makes_way_for_the_place_it_leads_to(reader: Hands, qtbot) -> None:
    reader.claim(CLAIM, "Keep the ferry", "-")
    table = reader.window.statements
    with qtbot.waitActive(table):
        table.present()
    assert table.windowHandle().transientParent() is None, "or it would stay above"
    rows = table.table
    place = rows.visualRect(table.model.index(0, 0)).center()
    for press in (QTest.mouseClick, QTest.mouseDClick):
        press(rows.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is reader.window)
    reader.window.close()
    assert not table.isVisible(), "it does not keep the program alive"


def merged(reader: Hands, panel: ActorsPanel | IssuesPanel, other: str) -> str:
    """Merge what is selected with another one, by clicks; what was asked."""
    reader.click(panel.merge_button)
    popup = panel.findChild(PickerPopup)
    reader.click_row(popup.picker.rows, offered(popup.picker).index(other))
    assert not popup.isVisible()
    box = panel.findChild(QMessageBox)
    reader.click(next(each for each in box.buttons() if each.text() == "Merge"))
    return box.text()


def test_two_actors_are_merged_without_a_key(reader: Hands, ferry: Project, see) -> None:
    panel = opened(reader, ActorsPanel)
    assert not panel.merge_button.isEnabled(), "nobody is selected"
    reader.click_row(panel.list, 0)
    assert merged(reader, panel, "Tom Rudd") == "Merge 2 actors into “Ada Quill”?"
    assert [actor.name for actor in ferry.actors.all()] == ["Ada Quill"]


def test_two_issues_are_merged_without_a_key(reader: Hands, ferry: Project, see) -> None:
    panel = opened(reader, IssuesPanel)
    place = panel.tree.visualItemRect(panel.tree.topLevelItem(1)).center()
    QTest.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert merged(reader, panel, "Keep the ferry") == "Merge 2 issues into “Build a bridge”?"
    assert [issue.name for issue in ferry.issues.all()] == ["Build a bridge"]


def test_where_there_are_no_twins_nothing_is_to_be_decided(reader: Hands, see) -> None:
    panel = opened(reader, ActorsPanel)
    reader.click(panel.twins_button)
    dialog = panel.findChild(DuplicatesDialog)
    assert dialog.told.text() == "No two actors look alike."
    assert not any(each.isVisible() for each in (dialog.keep_first, dialog.apart))
    dialog.close()


def test_a_drag_takes_whole_words_unless_it_is_not_to(reader: Hands) -> None:
    text = reader.view.text
    reader.drag("da Quil")
    assert reader.view.selection().of(text) == "Ada Quill"
    reader.window.looks.show_preferences()
    dialog = reader.window.findChild(PreferencesDialog)
    box = dialog.fields["mouse.whole_words"]
    place = QPoint(8, box.height() // 2)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, NONE, place)
    dialog.close()
    reader.drag("da Quil")
    assert reader.view.selection().of(text) == "da Quil"


def test_files_are_asked_for_where_the_last_ones_were(reader: Hands, tmp_path: Path) -> None:
    files = reader.window.files
    assert files.folder == Path.home()
    (tmp_path / "articles").mkdir()
    article = tmp_path / "articles" / "one.txt"
    article.write_text("The pier is closed.")
    files.preview_import([article]).close()
    assert files.folder == tmp_path / "articles"


def test_what_another_annotator_said_is_seen_in_their_name(reader: Hands, ferry, see) -> None:
    with Project.open(ferry.place, annotator="Bo Lind") as other:
        document = other.documents.ids()[0]
        other.claims.add(document, [Span(0, 26)])
    choose(open_menu(reader, "&Project"), "work-as")
    popup = reader.window.findChild(PickerPopup)
    mine = ferry.annotator.name
    assert offered(popup.picker) == ["Bo Lind", mine]
    reader.click_row(popup.picker.rows, 0)
    see()
    opened_now = reader.window.workspace.opened
    assert opened_now.annotator.name == "Bo Lind"
    reader.window.workspace.open_document(document)
    assert [card.claim.quote for card in reader.view.cards] == [CLAIM]


def test_what_is_offered_for_the_words_does_not_cover_the_card(reader: Hands) -> None:
    reader.claim(CLAIM, "Keep the ferry", "-")
    for words in ("on Monday", "We cannot pay", "she"):
        reader.drag(words)
        bar = reader.window.desk.bar
        assert bar.isVisible()
        assert not bar.geometry().intersects(reader.view.lane_rect())
