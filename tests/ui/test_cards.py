"""The cards show everything that is there, and change it by key and by mouse."""

from hands import CTRL, SHIFT, Hands
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QToolButton

from annotator.formats.bundle import Annotation
from annotator.services import Project
from annotator.ui.card.statement_card import StatementCard
from annotator.vocabulary import Kind


def statement(reader: Hands) -> StatementCard:
    return reader.window.desk.cards.statement


def stance(reader: Hands) -> Annotation:
    found = reader.window.desk.editing.article.card.stance
    assert found is not None
    return found


def claim(reader: Hands, quote: str = "The ferry will stop in May") -> Annotation:
    """A claim against the first issue, its card open."""
    reader.claim(quote, "Keep the ferry", "-")
    return reader.window.desk.editing.article.card.claim


# --- the statement


def test_a_click_on_what_is_chosen_already_leaves_it_chosen(reader) -> None:
    claim(reader)
    card = statement(reader)
    for button in (card.polarity.button(-1), card.form.button("indirect")):
        assert button.isChecked()
        reader.click(button)
        assert button.isChecked()
    assert stance(reader).polarity == -1


def test_polarity_and_intensity_by_mouse(reader) -> None:
    claim(reader)
    card = statement(reader)
    for value in (1, 0, None, -1):
        reader.click(card.polarity.button(value))
        assert stance(reader).polarity == value
        assert [b.isChecked() for b in card.polarity.findChildren(QToolButton)].count(True) == 1
    reader.click(card.intensity.button(2))
    assert stance(reader).intensity == 2
    reader.click(card.intensity.button(2))
    assert stance(reader).intensity is None
    assert not card.intensity.button(2).isChecked()


def test_flag_and_note_are_those_of_the_cue_when_the_cue_is_selected(reader) -> None:
    claimed = claim(reader, "The boatmen of Low Harbour strongly disagreed")
    reader.drag("strongly")
    reader.press("s", "Esc")
    reader.click_text("strongly")
    assert reader.selected.kind is Kind.STANCE
    reader.press("d")
    assert stance(reader).discuss
    assert statement(reader).discuss.isChecked()
    reader.press("n")
    reader.type("how strongly?")
    reader.press("Esc")
    assert reader.view.annotation(claimed.id).note is None
    card = reader.view.cards[0]
    assert card.stance.note == "how strongly?"
    # The only remark of a statement is shown, whichever part of it is selected.
    reader.click_text("Harbour")
    assert reader.selected.id == claimed.id
    assert statement(reader).note.toPlainText() == "how strongly?"


def test_a_note_is_written_when_the_card_is_left_for_another(reader) -> None:
    first = claim(reader)
    reader.press("n")
    reader.type("see page two")
    reader.drag("Ada Quill")
    reader.press("a", "Enter")
    assert reader.view.annotation(first.id).note == "see page two"
    assert [a.note for a in reader.view.annotations.values() if a.kind is Kind.MENTION] == [None]


def test_cues_are_listed_and_taken_away_one_by_one(reader) -> None:
    claim(reader, "The boatmen of Low Harbour strongly disagreed")
    for cue in ("disagreed", "strongly", "a slow goodbye"):
        reader.drag(cue)
        reader.press("s")
    cues = statement(reader).cues
    shown = [chip.accessibleName() for chip in cues.chips]
    assert shown == ["“strongly”", "“disagreed”", "“a slow goodbye”"]
    reader.click(cues.chips[-1].cross)
    assert stance(reader).quote == "strongly … disagreed"
    while cues.chips:
        reader.click(cues.chips[0].cross)
    assert stance(reader).fragments == ()
    assert not cues.isVisible()
    reader.press("z", modifier=CTRL)
    assert len(cues.chips) == 1


def test_the_only_cue_of_a_stance_of_its_own_stays(reader) -> None:
    reader.drag("disagreed")
    reader.press("S", modifier=SHIFT)
    reader.press("Enter")
    reader.click(statement(reader).cues.chips[0].cross)
    box = reader.window.findChild(QMessageBox)
    assert box is not None
    assert "needs its cue" in box.text()
    box.close()
    assert stance(reader).quote == "disagreed"


def test_a_target_can_be_taken_away_again(reader) -> None:
    claim(reader)
    assert statement(reader).target.words == "Keep the ferry"
    reader.click(statement(reader).target)
    reader.press("Up", "Enter")
    assert stance(reader).issue_id is None
    assert statement(reader).target.words == "Choose an issue …"


def test_targets_are_issues_claims_and_actors(reader, ferry) -> None:
    claim(reader)
    reader.press("Esc")
    reader.claim("We cannot pay for empty decks", "Build a bridge")
    card = statement(reader)
    reader.click(card.target)
    reader.type("@tom")
    reader.press("Enter")
    assert card.target.words == "@ Tom Rudd"
    reader.click(card.target)
    reader.type(">ferry")
    reader.press("Enter")
    assert card.target.words == "→ The ferry will stop in May"
    reader.click(card.target)
    reader.type("islands goes")
    reader.press("Enter")
    assert card.target.words == "Keep the ferry", "found by its definition"


def test_holders_and_reporters_by_mouse_alone(reader) -> None:
    reader.mention("Ada Quill", "Ada Quill")
    reader.press("Esc")
    claim(reader)
    card = statement(reader)
    assert [chip.accessibleName() for chip in card.holders.chips] == ["Ada Quill"]
    reader.click(card.holders.add_button)
    rows = card.party_picker.rows
    names = [rows.item(row).text() for row in range(rows.count())]
    reader.click_row(rows, names.index("Tom Rudd"))
    assert [chip.accessibleName() for chip in card.holders.chips] == ["Ada Quill", "Tom Rudd"]
    reader.click(card.holders.chips[0].cross)
    assert [chip.accessibleName() for chip in card.holders.chips] == ["Tom Rudd"]


def test_chips_by_keyboard_del_takes_the_party_away_and_not_the_claim(reader) -> None:
    reader.mention("Ada Quill", "Ada Quill")
    reader.press("Esc")
    claim(reader)
    card = statement(reader)
    card.holders.chips[0].setFocus(Qt.FocusReason.TabFocusReason)
    reader.press("Del")
    assert not card.holders.chips
    assert len(reader.view.cards) == 1
    assert card.holders.add_button.hasFocus()


def test_the_chain_of_reporters_is_put_in_order_by_key(reader) -> None:
    claim(reader)
    for reporter in ("Tom Rudd", "Ada Quill"):
        reader.press("r")
        reader.pick(reporter)
    chips = statement(reader).reporters
    before = [chip.accessibleName() for chip in chips.chips]
    chips.chips[1].setFocus(Qt.FocusReason.TabFocusReason)
    reader.press("Space")
    assert [chip.accessibleName() for chip in chips.chips] == before[::-1]


def test_one_more_stance_of_a_claim_opens_its_own_card(reader) -> None:
    claim(reader)
    reader.click(statement(reader).add_stance)
    reader.pick("Build a bridge")
    reader.press("+")
    stances = [(card.stance.issue_id, card.stance.polarity) for card in reader.view.cards]
    assert len(stances) == 2
    assert statement(reader).target.words == "Build a bridge"
    reader.click(statement(reader).remove_button)
    assert [card.stance.polarity for card in reader.view.cards] == [-1]


def test_the_open_card_is_in_sight_as_a_whole_at_the_end_of_the_article_too(reader, see) -> None:
    reader.window.resize(1400, 480)
    see()
    claim(reader, "the islanders would need a bridge instead")
    card, height = statement(reader), reader.view.viewport().height()
    for opened in (card.edit, reader.window.desk.cards.edit):
        opened()
        see()
        line = card.target_picker.rows
        assert line.mapTo(reader.view.viewport(), line.rect().bottomLeft()).y() < height


def test_names_are_shown_as_they_are(reader, ferry) -> None:
    odd = "Bread & <b>Butter</b>"
    ferry.issues.add(odd)
    reader.mention("Tom Rudd", odd)
    assert reader.window.desk.cards.mention.actor.text() == "Bread && <b>Butter</b>"
    reader.press("Esc")
    reader.claim("a slow goodbye", odd)
    assert statement(reader).target.text() == "Bread && <b>Butter</b>"
    chip = statement(reader).holders.chips[0]
    assert chip.accessibleName() == odd


def test_long_names_do_not_widen_the_card(reader, ferry) -> None:
    claim(reader)
    width = statement(reader).width()
    reader.click(statement(reader).target)
    reader.pick("Keep every ferry on every line of the whole coast as long as anybody lives there")
    assert statement(reader).width() == width
    assert statement(reader).target.text().endswith("…")
    assert "as long as anybody lives there" in statement(reader).target.toolTip()


# --- mentions


def test_the_actor_and_form_of_a_mention_by_key_and_by_mouse(reader, ferry) -> None:
    reader.mention("Their speaker", "Ada Quill")
    card = reader.window.desk.cards.mention
    assert card.actor.words == "Ada Quill"
    reader.press("Enter")
    reader.pick("Tom Rudd")
    assert card.actor.words == "Tom Rudd"
    assert card.hasFocus()
    reader.click(card.form.button("description"))
    assert reader.selected.form == "description"
    reader.press("q")
    assert reader.selected.form == "pronoun"
    reader.click(card.actor)
    reader.press("Esc")
    assert card.actor.isVisible()
    assert card.hasFocus()
    reader.click(card.remove_button)
    assert not reader.view.annotations
    assert reader.view.hasFocus()


def test_p_refers_to_the_actor_mentioned_last_and_its_card_opens(reader) -> None:
    reader.mention("Ada Quill", "Ada Quill")
    reader.press("Esc")
    reader.drag("she")
    reader.press("p")
    assert reader.window.desk.cards.mention.actor.words == "Ada Quill"
    assert reader.selected.form == "pronoun"


def test_a_floating_card_is_as_high_as_what_is_in_it(reader, see) -> None:
    reader.mention("Tom Rudd", "Tom Rudd")
    see()
    card = reader.window.desk.cards.mention
    closed = card.height()
    assert card.height() == card.heightForWidth(card.width())
    reader.press("Enter")
    see()
    assert card.height() == card.heightForWidth(card.width()) > closed
    assert card.rect().contains(card.actor_picker.geometry())
    reader.press("Esc")
    see()
    assert card.height() == closed


# --- labels


def test_labels_with_values_from_the_popup_and_on_the_card(reader, ferry: Project) -> None:
    ferry.labels.add("Frame", ["economy", "community"])
    reader.drag("empty decks")
    reader.press("l")
    reader.type("econ")
    reader.press("Enter")
    assert reader.selected.value == "economy"
    card = reader.window.desk.cards.label
    assert (card.name.text(), card.value.words) == ("Frame", "economy")
    reader.press("Enter")
    reader.type("comm")
    reader.press("Enter")
    assert reader.selected.value == "community"
    reader.click(card.value)
    reader.press("Up", "Enter")
    assert reader.selected.value is None
    assert card.value.words == "Choose a value …"


def test_a_label_that_is_new_is_defined_by_its_first_use(reader, ferry) -> None:
    reader.drag("empty decks")
    reader.press("l")
    reader.pick("Metaphor")
    assert [label.name for label in ferry.labels.all()] == ["Metaphor"]
    reader.press("Enter")
    reader.type("journey")
    reader.press("Enter")
    assert reader.selected.value == "journey"


# --- what lies at one place


def test_everything_that_overlaps_is_reached_and_changed_by_key(reader) -> None:
    reader.mention("the islanders", "Islanders")
    reader.press("Esc")
    reader.claim("the islanders would need a bridge instead", "Build a bridge", "+")
    reader.drag("would need")
    reader.press("s", "Esc")
    reader.caret_to("islanders would")
    reached = []
    for _ in range(3):
        reader.press("o")
        reached.append(reader.selected.kind)
    assert reached[:2] == [Kind.MENTION, Kind.CLAIM]
    while reader.selected.kind is not Kind.MENTION:
        reader.press("o")
    reader.press("]")
    assert reader.selected.quote == "the islanders would"
    reader.press("[")
    assert reader.selected.quote == "that the islanders would"


def test_everything_that_overlaps_is_reached_by_clicks(reader) -> None:
    reader.mention("the islanders", "Islanders")
    reader.press("Esc")
    reader.claim("the islanders would need a bridge instead", "Build a bridge", "+")
    reader.press("Esc")
    kinds = []
    for _ in range(3):
        reader.click_text("islanders would", into=3)
        kinds.append(reader.selected.kind)
    assert kinds == [Kind.MENTION, Kind.CLAIM, Kind.MENTION]


def test_undo_and_redo_follow_the_selection(reader) -> None:
    claimed = claim(reader)
    reader.press("i", "i")
    reader.press("z", modifier=CTRL)
    assert stance(reader).intensity == 1
    assert statement(reader).intensity.button(1).isChecked()
    reader.press("Z", modifier=CTRL | SHIFT)
    assert stance(reader).intensity == 2
    while reader.view.cards:
        reader.press("z", modifier=CTRL)
    assert reader.window.desk.editing.article.annotation is None
    assert not statement(reader).isVisible()
    reader.press("Z", modifier=CTRL | SHIFT)
    assert claimed.id in reader.view.annotations
