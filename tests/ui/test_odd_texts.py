"""Articles and names that are not what one expects: other scripts, emoji, great lengths."""

from itertools import product
from pathlib import Path

import pytest
from hands import Hands
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from annotator.formats.base import Draft
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import LIGHT, PLAIN
from annotator.vocabulary import HUES

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


@pytest.mark.parametrize("title", ["خطة السلام الجديدة", "הצעת השלום"])
def test_a_right_to_left_title_begins_at_the_right(odd, see, title) -> None:
    hands = odd(ARABIC, title=title, source=title, language="ar")
    see()
    begin = hands.view.rect_of(0, 0)
    left, right = head_of(hands.view.viewport().grab().toImage(), begin.top() - 40, begin.left())
    assert right == pytest.approx(begin.left(), abs=4)
    assert left > hands.view.viewport().width() // 4


def head_of(image: QImage, bottom: int, column: int) -> tuple[int, int]:
    """From where to where there is ink in the head of an article, up to a column."""
    paper = image.pixel(2, 2)
    inked = [
        x
        for x in range(column + 10)
        if any(image.pixel(x, y) != paper for y in range(4, bottom, 2))
    ]
    return inked[0], inked[-1]


def test_the_bar_of_a_claim_does_not_cover_the_quotation_mark_before_it(odd, see) -> None:
    hands = odd("He said: “We are leaving”, and left.")
    mark = hands.view.rect_of(9, 10)
    hands.claim("We are leaving", "Leave")
    hands.press("Esc", "Esc")
    see()
    image = hands.view.viewport().grab(mark.adjusted(0, 0, -2, 0)).toImage()
    places = product(range(image.width()), range(image.height()))
    colours = {image.pixelColor(x, y).name() for x, y in places}
    assert not colours & {LIGHT.hue(hue).name() for hue in (PLAIN, *HUES)}


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
