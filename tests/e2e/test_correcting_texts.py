"""The text of an article is corrected in its dialog; annotations follow, and undo is exact."""

from collections.abc import Callable

import pytest
from hands import CTRL, SHIFT, Hands
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton
from windows import FERRY

from annotator.formats.bundle import Party
from annotator.services import Project
from annotator.text.span import Span
from annotator.ui.app import make_window
from annotator.ui.dialogs.correct_dialog import CorrectDialog
from annotator.ui.dialogs.details_dialog import DetailsDialog
from annotator.ui.main_window import MainWindow


def places(text: str, quote: str) -> list[Span]:
    return [Span(at, at + len(quote)) for at in range(len(text)) if text.startswith(quote, at)]


def annotate(project: Project, document: int, *quotes: str) -> None:
    """Make mentions of all occurrences of some words."""
    text = project.documents.text(document)
    for quote in quotes:
        for place in places(text, quote):
            project.mentions.add(document, [place], quote)


Opening = Callable[[str, type[QDialog]], QDialog]


@pytest.fixture
def opened(window: MainWindow, hands: Hands, qtbot) -> Opening:
    """Open a dialog by its action, in the palette."""

    def opened(name: str, kind: type[QDialog]) -> QDialog:
        hands.press("k", modifier=CTRL)
        hands.pick(name)
        (dialog,) = window.findChildren(kind)
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return opened


@pytest.fixture
def correction(opened: Opening) -> Callable[[], CorrectDialog]:
    """Open the dialog that corrects the text."""
    return lambda: opened("Correct the text of this article", CorrectDialog)


@pytest.fixture
def settled(window: MainWindow, qtbot) -> Callable[[CorrectDialog], None]:
    """Wait until a dialog shows the preview of what is typed."""

    def settled(dialog: CorrectDialog) -> None:
        qtbot.waitUntil(lambda: dialog.is_settled)

    return settled


@pytest.fixture
def correct(window: MainWindow, qtbot) -> Callable[[Hands, CorrectDialog], None]:
    """Press the button, and wait until it is written."""

    def correct(hands: Hands, dialog: CorrectDialog) -> None:
        with qtbot.waitSignals([dialog.accepted, window.workspace.document_changed]):
            hands.click(dialog.correct_button)
        with qtbot.waitActive(window):
            window.activateWindow()
        hands.view.setFocus()

    return correct


def shown(hands: Hands) -> set[tuple[int, int, str]]:
    """All annotations as the reading view has them; each must stand where its words are."""
    found = {
        (piece.start, piece.end, piece.quote)
        for annotation in hands.view.annotations.values()
        for piece in annotation.fragments
    }
    assert all(hands.view.text[start:end] == quote for start, end, quote in found)
    return found


def test_a_typo_in_a_seed(
    window, hands, qtbot, seeds, tmp_path, correction, settled, correct
) -> None:
    window.files.create(tmp_path / "seeds.standpoint")
    project = window.workspace.opened
    document = project.transfer.import_articles(sorted(seeds.glob("*.txt"))).added[0]
    window.workspace.open_document(document)
    annotate(project, document, "Peskov", "Macron", "Ukraine", "NATO", "Kremlin", "the", "said")
    assert len(hands.view.annotations) > 20
    text, before = hands.view.text, shown(hands)
    hands.view.verticalScrollBar().setValue(300)
    hands.drag("Peskov", nth=2)
    top = hands.view.verticalScrollBar().value()

    dialog = correction()
    assert dialog.editor.textCursor().selectedText() == "Peskov"
    assert not dialog.correct_button.isEnabled()
    hands.type("Peskow")
    settled(dialog)
    assert dialog.summary.text().startswith("1 change · 0 annotations move · 1 reads anew")
    assert dialog.list.item(0, 1).text().count("[Peskov]") == 1
    assert dialog.list.item(0, 2).text().count("[Peskow]") == 1
    correct(hands, dialog)

    assert hands.view.text.count("Peskow") == 1
    assert len(shown(hands)) == len(before)
    assert hands.view.verticalScrollBar().value() == top
    assert project.check() == []
    hands.press("z", modifier=CTRL)
    assert hands.view.text == text
    assert shown(hands) == before
    assert hands.view.verticalScrollBar().value() == top
    hands.press("z", modifier=CTRL | SHIFT)
    assert hands.view.text.count("Peskow") == 1
    assert project.check() == []


def test_the_selected_annotation_stays_selected(
    reader, ferry, correction, settled, correct
) -> None:
    document = ferry.documents.ids()[0]
    annotate(ferry, document, "Tom Rudd")
    reader.click_text("Tom Rudd")
    before = reader.selected
    dialog = correction()
    assert dialog.editor.textCursor().selectedText() == "Tom Rudd"
    reader.press("Home", modifier=CTRL)
    reader.type("New: ")
    settled(dialog)
    assert "1 annotation moves" in dialog.summary.text()
    assert not dialog.list.isVisible()
    correct(reader, dialog)
    assert (reader.selected.id, reader.selected.start) == (before.id, before.start + 5)
    assert reader.view.text == f"New: {FERRY}"


def test_what_cannot_be_placed_goes_only_with_consent(
    reader, ferry, correction, settled, correct
) -> None:
    document = ferry.documents.ids()[0]
    annotate(ferry, document, "Ada Quill", "Tom Rudd")
    reader.drag("Their speaker, Tom Rudd, called")
    dialog = correction()
    reader.type("They called")
    settled(dialog)
    assert "1 has no place any more" in dialog.summary.text()
    assert dialog.list.item(0, 0).text() == "Mention: is removed"
    assert dialog.list.item(0, 2).text() == "–"
    assert not dialog.correct_button.isEnabled()
    reader.click(dialog.agree)
    assert dialog.correct_button.isEnabled()
    correct(reader, dialog)
    assert [quote for _, _, quote in shown(reader)] == ["Ada Quill"]
    reader.press("z", modifier=CTRL)
    assert {quote for _, _, quote in shown(reader)} == {"Ada Quill", "Tom Rudd"}


def test_what_others_lose_with_what_is_removed_is_listed(
    reader, ferry, correction, settled, correct
) -> None:
    document = ferry.documents.ids()[0]
    annotate(ferry, document, "Tom Rudd")
    (mention,) = ferry.annotations.of_document(document)
    claim = ferry.claims.add(document, places(FERRY, "a slow goodbye to the islands")).claim_id
    ferry.claims.set_holders(claim, [Party(mention_id=mention.id)])
    reader.drag("Their speaker, Tom Rudd, called")
    dialog = correction()
    reader.type("They called")
    settled(dialog)
    assert (
        dialog.list.item(1, 0).text()
        == "Claim: keeps the actor “Tom Rudd”, without words in the text"
    )
    assert "[a slow goodbye to the islands]" in dialog.list.item(1, 2).text()
    reader.click(dialog.agree)
    correct(reader, dialog)
    left = {one.id: one for one in ferry.annotations.of_document(document)}
    assert [party.actor_id for party in left[claim].holders] == [mention.actor_id]


def test_typing_goes_on_after_the_preview(reader, ferry, correction, settled) -> None:
    dialog = correction()
    reader.press("Home", modifier=CTRL)
    reader.type("A")
    settled(dialog)
    assert dialog.correct_button.isEnabled()
    reader.press("Backspace")
    assert not dialog.correct_button.isEnabled()
    settled(dialog)
    assert dialog.summary.text() == "Nothing is changed yet."
    assert not dialog.correct_button.isEnabled()
    dialog.close()


def test_what_was_typed_is_given_up_only_after_asking(reader, ferry, correction, settled) -> None:
    dialog = correction()
    reader.type("x")
    settled(dialog)
    reader.press("Esc")
    box = dialog.findChild(QMessageBox)
    assert dialog.isVisible()
    (yes,) = [b for b in box.findChildren(QPushButton) if b.text() == "Give up"]
    reader.click(yes)
    assert not dialog.isVisible()
    assert reader.view.text == FERRY


def test_a_conflict_is_said_and_nothing_typed_is_lost(
    reader, ferry, qtbot, correction, settled
) -> None:
    dialog = correction()
    reader.type("x")
    settled(dialog)
    with Project.open(ferry.place, annotator="Somebody else") as other:
        other.documents.edit(ferry.documents.ids()[0], author="Theirs")
    reader.click(dialog.correct_button)
    qtbot.waitUntil(lambda: bool(dialog.problem.text()))
    assert "changed since" in dialog.problem.text()
    assert dialog.text != FERRY
    reader.press("Esc")
    box = dialog.findChild(QMessageBox)
    reader.click(next(b for b in box.findChildren(QPushButton) if b.text() == "Give up"))


def test_unbreakable_spaces_and_emoji_are_left_as_they_are(
    reader, ferry, correction, settled
) -> None:
    odd = "10\xa0000 €, «\u202fnon\u202f», 👩\u200d👧 \u2060x\ttab\x0c\n\n🇩🇪 e\u0301 שלום\ufffd"
    first = ferry.documents.ids()[0]
    ferry.documents.correct(first, odd, 1)
    assert reader.view.text == odd
    dialog = correction()
    assert dialog.text == odd
    reader.press("End", modifier=CTRL)
    reader.type("!")
    settled(dialog)
    assert dialog.text == f"{odd}!"
    assert dialog.summary.text().startswith("1 change ")
    reader.press("Backspace")
    dialog.close()


def test_another_window_shows_the_new_text(qapp, qtbot, reader, ferry) -> None:
    document = ferry.documents.ids()[0]
    annotate(ferry, document, "Tom Rudd")
    other = make_window(qapp)
    qtbot.addWidget(other)
    assert other.files.open_place(ferry.place, "Grace")
    theirs = other.workspace.opened
    theirs.mentions.add(document, [places(FERRY, "Low Harbour")[0]], "Low Harbour")
    new = FERRY.replace("The ferry", "The old ferry").replace("Low Harbour", "High Harbour")
    ferry.documents.correct(document, new, 1)
    theirs.poll()
    qtbot.waitUntil(lambda: other.desk.view.text == new)
    assert [a.quote for a in other.desk.view.annotations.values()] == ["High Harbour"]
    assert [quote for _, _, quote in shown(reader)] == ["Tom Rudd"]
    ferry.history.undo()
    theirs.poll()
    qtbot.waitUntil(lambda: other.desk.view.text == FERRY)
    other.close()


def test_hits_in_a_corrected_text_are_looked_for_again(reader, ferry, window, qtbot) -> None:
    pane = window.seeking.concordance
    pane.start_search("islands")
    qtbot.waitUntil(lambda: pane.model.rowCount() == 2)
    before = [pane.model.hit(row).start for row in range(2)]
    qtbot.waitUntil(lambda: window.workspace.jobs.is_idle)
    document = ferry.documents.ids()[0]
    ferry.documents.correct(document, f"New: {FERRY}", 1)
    qtbot.waitUntil(lambda: window.workspace.jobs.is_idle and pane.model.rowCount() == 2)
    after = [pane.model.hit(row).start for row in range(2)]
    assert after == [before[0] + 5, before[1]]


def test_the_details_of_an_article(reader, ferry, window, opened) -> None:
    dialog = opened("Details of this article", DetailsDialog)
    assert dialog.fields["title"].text() == "Ferry to stop in May"
    assert dialog.fields["title"].hasFocus()
    reader.press("a", modifier=CTRL)
    reader.type("Ferry stops")
    dialog.fields["published"].setFocus()
    reader.type("soon")
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Change")
    reader.click(button)
    assert "“soon” is not a date." in dialog.problem.text()
    dialog.fields["published"].setFocus()
    dialog.fields["published"].selectAll()
    reader.type("14 March 2024")
    reader.click(button)
    assert not dialog.isVisible()
    document = window.workspace.document
    assert (document.title, document.published.isoformat()) == ("Ferry stops", "2024-03-14")
    assert document.source == "Harbour Post"
    assert window.windowTitle().startswith("Ferry stops")
    window.workspace.undo()
    assert window.workspace.document.title == "Ferry to stop in May"
