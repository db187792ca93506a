"""The queue of discussions: walk through it, answer, and go on."""

import pytest
from hands import ALT, Hands

from annotator.services import Project
from annotator.text.span import Span
from annotator.ui.panels.discuss import DiscussPanel


@pytest.fixture
def panel(reader: Hands) -> DiscussPanel:
    """The panel, with two flagged annotations."""
    for words, note in (("empty decks", "Too short?"), ("a slow goodbye", "")):
        reader.drag(words)
        reader.press("c", "Esc")
        if note:
            reader.press("n")
            reader.type(note)
            reader.press("Esc")
            reader.click_text(words)
        reader.press("d")
    reader.press("Esc", "Esc")
    reader.press("5", modifier=ALT)
    return next(p for p in reader.window.navigator.panels if isinstance(p, DiscussPanel))


def quotes(panel: DiscussPanel) -> list[str]:
    return [panel.list.item(row).text().splitlines()[0] for row in range(panel.list.count())]


def test_flags_are_answered_one_after_the_other(panel, reader: Hands, ferry: Project) -> None:
    assert quotes(panel) == ["“empty decks”", "“a slow goodbye”"]
    assert panel.note.toPlainText() == "Too short?"
    assert panel.list.hasFocus()
    panel.answer.setFocus()
    reader.type("Long enough.")
    reader.press("Enter")
    assert quotes(panel) == ["“a slow goodbye”"]
    assert panel.answer.text() == ""
    answered = ferry.discussions.all()[0]
    assert answered.note.startswith("Too short?\n— ")
    assert answered.note.endswith(": Long enough.")
    panel.which.setCurrentIndex(1)
    panel.which.activated.emit(1)
    assert quotes(panel) == ["“empty decks”"]


def test_enter_opens_the_place_and_next_walks_on(panel, reader: Hands, ferry: Project) -> None:
    reader.window.going.step(1)
    panel.list.setFocus()
    reader.press("Enter")
    assert reader.selected.quote == "empty decks"
    reader.click(panel.next_button)
    assert reader.selected.quote == "a slow goodbye"
    reader.click(panel.next_button)
    assert reader.selected.quote == "empty decks"


def test_the_words_of_another_annotators_question_are_selected(
    panel, reader: Hands, ferry: Project
) -> None:
    with Project.open(ferry.place, annotator="Somebody else") as other:
        document = ferry.documents.ids()[1]
        theirs = other.claims.add(document, [Span(2, 8)]).claim_id
        other.annotations.set_discuss(theirs, True)
    ferry.poll()
    assert panel.list.count() == 3
    assert panel.list.item(2).text().endswith("· Somebody else")
    panel.list.setCurrentRow(2)
    panel.open_current()
    assert reader.view.selection() == Span(2, 8)
