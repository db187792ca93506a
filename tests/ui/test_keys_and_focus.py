"""Keys do what they say where the article has the focus, and nothing where it has not."""

import pytest
from hands import ALT, CTRL, SHIFT, Hands
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.services import Project
from annotator.ui.actions import ACTIONS
from annotator.ui.actions.base import AT_THE_DESK, MISSING, When
from annotator.ui.panels.actors import ActorsPanel
from annotator.ui.panels.articles import ArticlesPanel
from annotator.ui.panels.issues import IssuesPanel
from annotator.vocabulary import Kind, Status


def claimed(reader: Hands, quote: str = "The ferry will stop in May") -> int:
    """A claim, made by key, with its card closed again but selected."""
    reader.drag(quote)
    reader.press("c", "Enter")
    reader.press("Enter")
    reader.click_text(quote)
    return reader.selected.id


def articles(reader: Hands) -> ArticlesPanel:
    panel = reader.window.navigator.panels[0]
    assert isinstance(panel, ArticlesPanel)
    return panel


def issues(reader: Hands) -> IssuesPanel:
    reader.window.navigator.show_panel(2)
    panel = reader.window.navigator.panels[2]
    assert isinstance(panel, IssuesPanel)
    return panel


def actors(reader: Hands) -> ActorsPanel:
    reader.window.navigator.show_panel(1)
    panel = reader.window.navigator.panels[1]
    assert isinstance(panel, ActorsPanel)
    return panel


def test_keys_of_the_article_do_nothing_in_the_list_of_articles(reader) -> None:
    kept = claimed(reader)
    before = reader.view.annotations[kept], reader.window.workspace.status
    articles(reader).list.setFocus()
    for key in ("Del", "Backspace", "c", "e", "d", "+"):
        reader.press(key)
        assert (reader.view.annotations.get(kept), reader.window.workspace.status) == before


def test_letters_typed_into_a_search_do_not_annotate(reader) -> None:
    claimed(reader)
    before = dict(reader.view.annotations)
    articles(reader).search.setFocus()
    reader.type("cadhe1+-0[]?.,")
    assert articles(reader).search.text() == "cadhe1+-0[]?.,"
    assert dict(reader.view.annotations) == before


def test_enter_opens_the_article_of_the_list_even_when_an_annotation_is_selected(reader) -> None:
    claimed(reader)
    panel = articles(reader)
    panel.list.setFocus()
    reader.press("Down", "Enter")
    assert reader.window.workspace.document.title == "What a bridge costs"
    assert reader.view.hasFocus()


def test_escape_in_a_panel_goes_back_to_the_text(reader) -> None:
    articles(reader).search.setFocus()
    reader.press("Esc")
    assert reader.view.hasFocus()


def test_escape_in_a_field_takes_back_what_was_typed_and_enter_writes_it(reader, ferry) -> None:
    claimed(reader)
    panel = issues(reader)
    panel.select(ferry.issues.all()[0].id)
    panel.details.name.setFocus()
    reader.type(" or not")
    reader.press("Esc")
    assert panel.details.name.text() == "Keep the ferry"
    assert [issue.name for issue in ferry.issues.all()] == ["Keep the ferry", "Build a bridge"]
    reader.type(" for ever")
    reader.press("Enter")
    assert ferry.issues.all()[0].name == "Keep the ferry for ever"
    assert reader.window.desk.cards.statement.target.isVisible(), "Enter has not opened the card"


def test_what_is_being_typed_survives_a_change_from_elsewhere(reader, ferry: Project) -> None:
    panel = actors(reader)
    key = ferry.actors.all()[0].id
    panel.select(key)
    panel.details.note.setFocus()
    reader.type("half a sen")
    panel.details.external_id.setFocus()
    assert ferry.actors.get(key).note == "half a sen"
    reader.type("Q12")
    with Project.open(ferry.place) as other:
        other.actors.set_external_id(key, "Q99")
    reader.window.workspace.opened.poll()
    assert panel.details.external_id.text() == "Q12"


# --- gestures that do not apply


def quiet(reader: Hands) -> str:
    """What the key bar says; no dialog has been opened."""
    assert reader.window.findChild(QMessageBox) is None
    return reader.window.keybar.message.text()


@pytest.mark.parametrize(
    ("keys", "missing"),
    [
        (["c", "a", "s", "l", "p"], "Select the words first, or press J."),
        (["+", "-", "0", "h", "r", "i"], MISSING[When.STATEMENT]),
        (["d", "n", "Del", "Enter", "f"], "Click on an annotation first, or press O."),
    ],
)
def test_a_key_that_does_not_apply_says_what_to_do(reader, keys, missing) -> None:
    for key in keys:
        reader.window.keybar.tell("")
        reader.press(key)
        assert quiet(reader) == missing, key
    assert not reader.view.annotations


def test_shift_and_arrows_trim_the_sentence_by_words(reader) -> None:
    reader.caret_to("The ferry")
    reader.press("j")
    for _ in range(3):
        reader.press("Left", modifier=SHIFT)
    reader.press("c")
    assert reader.window.desk.editing.article.card.claim.quote == (
        "The ferry will stop in May, mayor Ada Quill said"
    )


def test_no_holder_near_is_told_quietly(reader) -> None:
    claimed(reader)
    reader.press("h")
    assert quiet(reader) == "No actor is mentioned near this. Mark one with A first."


def test_the_key_of_an_issue_without_anything_selected_is_told_quietly(reader) -> None:
    reader.press("1")
    assert quiet(reader).startswith("No text is selected.")


def test_nothing_to_undo_is_told_quietly(window, hands, tmp_path) -> None:
    window.files.create(tmp_path / "empty.standpoint")
    hands.press("z", modifier=CTRL)
    assert quiet(hands) == "There is nothing to undo"


def test_an_error_of_a_verb_is_told_aloud(reader, ferry) -> None:
    panel = issues(reader)
    panel.select(ferry.issues.all()[0].id)
    panel.details.name.setFocus()
    panel.details.name.selectAll()
    reader.type("Build a bridge")
    reader.press("Enter")
    box = reader.window.findChild(QMessageBox)
    assert box is not None
    assert "already an issue" in box.text()
    box.close()


# --- keys of the codebook


def test_the_key_of_an_issue_makes_a_claim_of_the_selection_and_then_changes_its_target(
    reader, ferry
) -> None:
    keep, bridge = (issue.id for issue in ferry.issues.all())
    reader.drag("The ferry will stop in May")
    reader.press("1")
    card = reader.window.desk.editing.article.card
    assert card.claim.quote == "The ferry will stop in May"
    assert card.stance.issue_id == keep
    reader.press("2")
    assert reader.window.desk.editing.article.card.stance.issue_id == bridge
    assert len(reader.view.cards) == 1


def test_the_key_of_a_label_labels_the_selection(reader, ferry) -> None:
    ferry.labels.add("Quote", key="9")
    reader.drag("empty decks")
    reader.press("9")
    assert reader.selected.kind is Kind.LABEL


def test_a_key_of_the_program_cannot_be_given_to_an_issue(reader, ferry) -> None:
    panel = issues(reader)
    panel.select(ferry.issues.all()[1].id)
    for key in ("c", "?", "0"):
        panel.details.key.setFocus()
        panel.details.key.selectAll()
        reader.type(key)
        reader.press("Enter")
        box = reader.window.findChild(QMessageBox)
        assert box is not None, key
        assert f"The key {key} belongs to" in box.text()
        box.close()
        box.setParent(None)
        assert panel.details.key.text() == "2"
    assert ferry.issues.all()[1].key == "2"


def test_a_key_that_is_the_programs_stays_the_programs(reader, ferry) -> None:
    ferry.issues.edit(ferry.issues.all()[1].id, key="C")
    reader.drag("The ferry will stop in May")
    reader.press("c")
    assert reader.window.desk.editing.article.card.stance.issue_id is None


def test_every_shortcut_belongs_to_one_action() -> None:
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(keys) == len(set(keys))


def test_single_letters_count_at_the_desk_only() -> None:
    for action in ACTIONS:
        if any(len(key) == 1 and key.isalpha() for key in action.keys):
            assert action.when in AT_THE_DESK, action.id


# --- keyboards on which signs need AltGr


@pytest.mark.parametrize("alt_gr", [Qt.KeyboardModifier.GroupSwitchModifier, CTRL | ALT])
def test_brackets_typed_with_alt_gr_move_the_edges(reader, alt_gr) -> None:
    claimed(reader)
    reader.press("]", modifier=alt_gr)
    assert reader.selected.quote == "The ferry will stop in May, mayor"
    reader.press("}", modifier=alt_gr)
    reader.press("Esc")
    reader.window.keybar.tell("")
    reader.press("]", modifier=alt_gr)
    assert quiet(reader) == MISSING[When.SPAN]


def test_signs_typed_with_alt_gr_get_into_fields(reader) -> None:
    reader.drag("The ferry will stop in May")
    reader.press("c")
    reader.press("@", modifier=Qt.KeyboardModifier.GroupSwitchModifier)
    reader.type("tom")
    reader.press("Enter")
    assert reader.window.desk.cards.statement.target.words == "@ Tom Rudd"


# --- where the focus goes


def test_the_focus_comes_back_to_the_text_when_the_card_goes(reader) -> None:
    reader.drag("The ferry will stop in May")
    reader.press("c")
    assert reader.window.desk.cards.statement.target_picker.line.hasFocus()
    reader.press("Enter")
    assert reader.window.desk.cards.statement.hasFocus()
    reader.press("Del")
    assert reader.view.hasFocus()
    assert not reader.view.annotations


def test_the_focus_comes_back_to_the_text_after_undo_in_the_card(reader) -> None:
    reader.drag("The ferry will stop in May")
    reader.press("c", "Enter")
    reader.window.workspace.undo()
    reader.window.workspace.undo()
    assert not reader.view.cards
    assert reader.view.hasFocus()
    assert reader.window.desk.editing.article.annotation is None


def test_the_focus_comes_back_to_the_text_after_a_popup(reader) -> None:
    for key in ("a", "l"):
        reader.drag("Ada Quill")
        reader.press(key)
        assert not reader.view.hasFocus()
        reader.press("Esc")
        assert reader.view.hasFocus()
        assert reader.view.selection() is not None


def test_a_popup_goes_when_something_else_is_clicked(reader, see) -> None:
    reader.drag("Ada Quill")
    reader.press("a")
    popup = reader.window.desk.asking.popup
    assert popup is not None
    assert popup.isVisible()
    articles(reader).search.setFocus(Qt.FocusReason.MouseFocusReason)
    assert reader.window.desk.asking.popup is None
    assert not popup.isVisible()
    assert articles(reader).search.hasFocus()
    see()


def test_a_popup_goes_when_another_article_is_opened(reader, ferry) -> None:
    reader.drag("Ada Quill")
    reader.press("a")
    reader.window.going.step(1)
    assert reader.window.desk.asking.popup is None
    assert reader.view.hasFocus()
    assert reader.view.selection() is None


def test_the_picker_of_a_card_closes_when_the_text_is_clicked(reader) -> None:
    reader.drag("The ferry will stop in May")
    reader.press("c")
    reader.click_text("boatmen")
    assert not reader.window.desk.cards.statement.target_picker.isVisible()
    assert reader.view.hasFocus()


def test_the_bar_of_a_selection_goes_with_the_selection(reader) -> None:
    reader.drag("Ada Quill")
    assert reader.window.desk.bar.isVisible()
    reader.press("a", "Enter")
    assert not reader.window.desk.bar.isVisible()
    reader.drag("she")
    reader.press("p")
    assert not reader.window.desk.bar.isVisible()
    assert reader.selected.quote == "she"
    assert reader.window.desk.cards.mention.isVisible()


def test_tab_goes_through_the_card_from_top_to_bottom(reader) -> None:
    reader.mention("Ada Quill", "Ada Quill")
    reader.press("Esc")
    reader.claim("We cannot pay for empty decks", "Keep the ferry", "-")
    card = reader.window.desk.cards.statement
    seen = []
    for _ in range(20):
        reader.press("Tab")
        focus = QApplication.focusWidget()
        if focus is None or not card.isAncestorOf(focus):
            break
        seen.append(focus)
    tops = [widget.mapTo(card, widget.rect().topLeft()).y() for widget in seen]
    assert len(seen) > 12
    assert tops == sorted(tops)
    assert card.holders.chips[0] in seen


def test_done_by_key_goes_on_to_the_next_article(reader, ferry) -> None:
    first, second = ferry.documents.ids()
    claimed(reader)
    reader.press("Esc", "e")
    assert ferry.documents.status(first) is Status.DONE
    assert reader.window.workspace.document.id == second
    assert reader.window.desk.editing.article.annotation is None
    reader.press("e")
    assert ferry.documents.status(second) is Status.NOTHING_HERE
    assert quiet(reader) == "All articles are done"
