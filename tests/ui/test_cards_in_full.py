"""What cards show besides: how sure one was; and that there is room for all of it."""

from hands import CTRL
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QMessageBox, QToolTip
from test_cards import claim, stance, statement

from annotator.formats.bundle import Party

# --- confidence


def test_confidence_is_shown_where_it_is_set_and_can_be_changed(reader, ferry) -> None:
    claimed = claim(reader)
    field = statement(reader).confidence
    assert not field.isVisible()
    ferry.annotations.set_confidence(claimed.id, 0.85)
    assert field.isVisible()
    assert field.text() == "0.85"
    reader.click(field)
    field.selectAll()
    reader.type("0.4")
    reader.press("Enter")
    assert reader.view.annotation(claimed.id).confidence == 0.4
    reader.press("z", modifier=CTRL)
    assert field.text() == "0.85"


def test_confidence_is_taken_away_by_emptying_it(reader, ferry) -> None:
    claimed = claim(reader)
    ferry.annotations.set_confidence(claimed.id, 1.0)
    field = statement(reader).confidence
    assert field.text() == "1"
    reader.click(field)
    reader.press("a", modifier=CTRL)
    reader.press("Del", "Enter")
    assert reader.view.annotation(claimed.id).confidence is None
    assert not field.isVisible()


def test_what_is_no_confidence_is_refused_and_the_old_one_stays(reader, ferry) -> None:
    claimed = claim(reader)
    ferry.annotations.set_confidence(claimed.id, 0.5)
    field = statement(reader).confidence
    for words, told in (("rather", "“rather” is no number"), ("7", "lies between 0 and 1")):
        reader.click(field)
        field.selectAll()
        reader.type(words)
        reader.press("Enter")
        box = reader.window.findChildren(QMessageBox)[-1]
        assert told in box.text()
        box.close()
        assert reader.view.annotation(claimed.id).confidence == 0.5
        assert field.text() == "0.5"


def test_the_confidence_of_a_stance_is_shown_where_its_claim_has_none(reader, ferry) -> None:
    claim(reader)
    ferry.annotations.set_confidence(stance(reader).id, 0.3)
    assert statement(reader).confidence.text() == "0.3"


def test_confidence_of_a_mention(reader, ferry) -> None:
    reader.mention("Ada Quill", "Ada Quill")
    reader.click_text("Ada Quill")
    card = reader.window.desk.cards.mention
    assert not card.confidence.isVisible()
    ferry.annotations.set_confidence(reader.selected.id, 0.75)
    assert card.confidence.text() == "0.75"


# --- room


def test_a_note_is_seen_as_a_whole(reader, see) -> None:
    claimed = claim(reader)
    note = statement(reader).note
    heights = []
    for count in (1, 14, 28):
        reader.window.workspace.opened.annotations.set_note(claimed.id, "a note " * count)
        see()
        heights.append(note.height())
        assert note.verticalScrollBar().maximum() == 0
    assert heights[0] < heights[1] < heights[2]


def test_a_long_target_takes_two_lines(reader, ferry, see) -> None:
    claim(reader)
    target = statement(reader).target
    low = target.height()
    ferry.issues.rename(stance(reader).issue_id, "Keep the ferry to the islands in all seasons")
    see()
    assert target.height() > low
    assert target.text().replace("\n", "") == "Keep the ferry to the islands in all seasons"


def test_the_tip_of_a_row_tells_what_the_row_has_no_room_for(reader, ferry, see) -> None:
    claimed = claim(reader)
    actors = [ferry.actors.add(f"The association of boatmen number {n}") for n in range(3)]
    ferry.claims.set_holders(claimed.id, [Party(actor_id=key) for key in actors])
    ferry.annotations.set_note(claimed.id, "see page two")
    reader.press("Esc", "Esc")
    see()
    viewport, lane = reader.view.viewport(), reader.view.lane_rect()
    place = QPoint(lane.left() + 60, reader.view.rect_of(claimed.start, claimed.start).center().y())
    event = QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    told = QToolTip.text().splitlines()
    assert told[0].split(", ") == [f"The association of boatmen number {n}" for n in range(3)]
    assert told[1:] == ["opposes Keep the ferry", "see page two"]


def test_a_lane_without_statements_says_what_will_be_there(reader, see) -> None:
    see()
    viewport, lane = reader.view.viewport(), reader.view.lane_rect()
    below = lane.adjusted(0, reader.view.rect_of(0, 0).top(), 0, 0)
    empty = QImage(viewport.grab(below).toImage())
    paper = empty.pixel(empty.width() - 1, empty.height() - 1)
    assert any(empty.pixel(x, y) != paper for x in range(100) for y in range(40))
    claim(reader, "the islanders would need a bridge instead")
    reader.press("Esc", "Esc")
    see()
    filled = viewport.grab(below).toImage()
    assert all(filled.pixel(x, 20) == paper for x in range(100))
