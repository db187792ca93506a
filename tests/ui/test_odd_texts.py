"""Articles and names that are not what one expects: other scripts, emoji, great lengths."""

from pathlib import Path

import pytest
from hands import Hands
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from annotator.formats.base import Draft
from annotator.ui.main_window import MainWindow

ARABIC = "قال الوزير إن “السلام ممكن” قريبا.\n\nرفضت المعارضة هذا الاقتراح بشدة."


def enter(text: str) -> None:
    """Type by input method, as in scripts that have more signs than a keyboard has keys."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(QApplication.focusWidget(), event)


@pytest.fixture
def odd(window: MainWindow, hands: Hands, tmp_path: Path, see):
    """Opens one article in a project of its own."""

    def odd(text: str, **facts: str) -> Hands:
        window.files.create(tmp_path / f"{facts.pop('project', 'odd')}.standpoint")
        draft = Draft(text=text, title=facts.pop("title", "Odd"), origin="odd.txt", **facts)
        window.workspace.opened.transfer.import_drafts([draft])
        see()
        hands.view.setFocus()
        return hands

    return odd


def test_right_to_left_articles_are_read_and_annotated(odd) -> None:
    hands = odd(ARABIC, title="عنوان", language="ar")
    column = hands.view.rect_of(0, 0).left()
    end = hands.view.rect_of(len("قال "), len("قال ")).left()
    assert column > end, "lines begin at the right"
    assert column > hands.view.viewport().width() // 2
    hands.drag("الوزير")
    hands.press("a")
    enter("الوزير الأول")
    hands.press("Enter", "Esc")
    hands.drag("السلام ممكن")
    hands.press("c")
    enter("السلام")
    hands.press("Enter", "+")
    (card,) = hands.view.cards
    assert card.claim.quote == "السلام ممكن"
    assert card.claim.form == "direct"
    names = [chip.accessibleName() for chip in hands.window.desk.cards.statement.holders.chips]
    assert names == ["الوزير الأول"]
    assert hands.window.workspace.opened.check() == []


def test_emoji_are_one_character_each_and_never_torn(odd) -> None:
    family = "👨‍👩‍👧‍👦"
    hands = odd(f"A family {family} said: “No 🚢, never!” Then 🇩🇪 agreed.")
    hands.drag(f"A family {family}")
    hands.press("a", "Enter")
    hands.press("{", "}")
    hands.press("Esc")
    hands.drag("No 🚢, never!")
    hands.press("c", "Enter", "Enter")
    quotes = {annotation.quote for annotation in hands.view.annotations.values()}
    assert {f"A family {family}", "No 🚢, never!"} <= quotes
    assert hands.window.workspace.opened.check() == []


def test_long_names_do_not_widen_the_window(odd, see) -> None:
    hands = odd("Short.", title="T" * 300, source="S" * 300, project="p" * 200)
    window = hands.window
    assert window.width() == 1400
    window.keybar.tell("something " * 60)
    window.resize(760, 500)
    see()
    assert window.width() == 760
    assert "p" * 200 in window.windowTitle()


def test_a_paragraph_of_200000_characters_is_no_trouble(odd) -> None:
    hands = odd("word " * 40_000 + "end.\n" + "x" * 20_000)
    hands.press("j", "c", "Esc")
    (card,) = hands.view.cards
    assert card.claim.quote.endswith("end.")
    assert hands.window.workspace.opened.check() == []
