"""The main window in both languages, wide and narrow: nothing is cut, in no panel and no card."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from cut import cut
from hands import Hands
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QToolButton, QWidget

from annotator.formats.bundle import Party
from annotator.services.sample import create_sample
from annotator.settings import Settings
from annotator.ui.app import make_window
from annotator.ui.editor.colouring import ColourBy
from annotator.ui.languages import speak
from annotator.ui.main_window import MainWindow
from annotator.ui.notices import Notice
from annotator.ui.widgets.choice_box import ChoiceBox
from annotator.ui.widgets.empty_hint import EmptyHint
from annotator.ui.widgets.plain import WordsButton
from annotator.ui.widgets.scrolled import Scrolled
from annotator.vocabulary import Kind

SIZES = ((1400, 900), (1024, 700))
CUT_KINDLY = ("WordsButton", "LineLabel")
"""These say as much as there is room for, and the rest in their tips."""
LONG = "A group of neighbours that nobody has ever counted, and that met in the back room of an inn"


@pytest.fixture(params=["English", "Deutsch"])
def bare(request, qapp: QApplication, qtbot) -> Iterator[MainWindow]:
    """The window in a language, without a project."""
    settings = Settings()
    settings["language"], settings["annotator.name"] = request.param, "Mika Larsen"
    window = make_window(qapp)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()
    speak(qapp, "English")


@pytest.fixture
def sample(bare: MainWindow, tmp_path: Path) -> MainWindow:
    """The window on the sample project."""
    create_sample(tmp_path / "harbour.standpoint").close()
    bare.files.open_place(str(tmp_path / "harbour.standpoint"))
    return bare


@pytest.fixture(params=SIZES, ids=["wide", "narrow"])
def size(request) -> tuple[int, int]:
    return request.param


class Looks:
    """Looks at a window in one state after the other, and remembers what is cut."""

    def __init__(self, see) -> None:
        self._see = see
        self.found: dict[str, str] = {}

    def at(self, root: QWidget, state: str) -> None:
        self._see()
        for line in cut(root):
            if not line.startswith(CUT_KINDLY):
                self.found.setdefault(line, state)

    def __str__(self) -> str:
        return "\n".join(f"{state}: {line}" for line, state in self.found.items())


def articles(window: MainWindow) -> Iterator[int]:
    """Open each article of the sample in turn."""
    for key in window.workspace.opened.documents.ids():
        window.workspace.open_document(key)
        yield key


def choose_something(panel: QObject) -> None:
    """Select a row of the first list that has one."""
    for rows in panel.findChildren(QAbstractItemView):
        if rows.isVisible() and rows.model() is not None and rows.model().rowCount():
            rows.setCurrentIndex(rows.model().index(rows.model().rowCount() - 1, 0))
            return


def test_nothing_is_cut_where_there_is_nothing_yet(bare, size, tmp_path, see) -> None:
    looks = Looks(see)
    bare.resize(*size)
    looks.at(bare, "welcome")
    bare.files.create(tmp_path / "empty.standpoint")
    for place, panel in enumerate(bare.navigator.panels):
        bare.navigator.show_panel(place)
        looks.at(bare, f"empty {panel.id}")
    assert not looks.found, str(looks)


def test_nothing_is_cut_in_any_panel(sample, size, see) -> None:
    looks = Looks(see)
    sample.resize(*size)
    for place, panel in enumerate(sample.navigator.panels):
        sample.navigator.show_panel(place)
        choose_something(panel)
        looks.at(sample, panel.id)
        for details in panel.findChildren(Scrolled):
            assert details.widget().width() <= details.viewport().width(), panel.id
    sample.guidelines.toggle()
    looks.at(sample, "guidelines")
    assert not looks.found, str(looks)


def test_nothing_is_cut_in_any_card_of_a_statement(sample, see) -> None:
    looks = Looks(see)
    for key in articles(sample):
        for _ in sample.desk.view.cards:
            sample.desk.walking.cards(1)
            looks.at(sample.desk.cards.statement, f"a statement of {key}")
    assert not looks.found, str(looks)


def test_nothing_is_cut_in_a_card_with_all_that_there_can_be(sample, see) -> None:
    looks, project = Looks(see), sample.workspace.opened
    project.issues.add(LONG)
    actor = project.actors.add(LONG)
    card = sample.desk.view.cards[0]
    project.annotations.set_confidence(card.claim.id, 0.8125)
    project.annotations.set_note(card.claim.id, f"{LONG}. {LONG}. {LONG}.")
    project.annotations.set_discuss(card.claim.id, discuss=True)
    parties = [*card.claim.holders, Party(actor_id=actor)]
    project.claims.set_holders(card.claim.id, parties)
    project.claims.set_reporters(card.claim.id, parties)
    hands = Hands(sample)
    hands.view.setFocus()
    sample.desk.walking.cards(1)
    hands.press("Enter")
    hands.pick(LONG)
    looks.at(sample, "long names")
    for opened in (sample.desk.cards.edit, sample.desk.cards.start_note):
        opened()
        looks.at(sample, opened.__name__)
    assert not looks.found, str(looks)


def test_nothing_is_cut_in_cards_of_mentions_and_labels(sample, size, see) -> None:
    looks, hands = Looks(see), Hands(sample)
    sample.resize(*size)
    see()
    for words in ("Mayor Ruth Penhale", "earn something"):
        hands.click_text(words, into=4)
        looks.at(sample, words)
        hands.press("Enter")
        looks.at(sample, f"{words}, picking")
        hands.press("Esc", "Esc")
    assert not looks.found, str(looks)


def test_nothing_is_cut_around_the_article(sample, size, see, qtbot) -> None:
    looks, hands = Looks(see), Hands(sample)
    sample.resize(*size)
    hands.view.setFocus()
    hands.drag("harbour mouth")
    looks.at(sample, "selection")
    hands.press("a")
    looks.at(sample, "asking whom")
    hands.press("Esc")
    sample.seeking.find_in_article()
    looks.at(sample, "find")
    sample.seeking.find_in_corpus()
    qtbot.waitUntil(lambda: sample.workspace.jobs.is_idle)
    looks.at(sample, "find in all articles")
    sample.seeking.concordance.hide()
    for by in ColourBy:
        sample.marks.colour_by(by)
        looks.at(sample, f"colours by {by}")
    sample.marks.toggle(Kind.LABEL)
    sample.notices.add(Notice("long", f"{LONG}. {LONG}.", "More."))
    sample.keybar.tell(f"{LONG}. {LONG}.")
    looks.at(sample, "notices")
    sample.finder.open()
    looks.at(sample, "palette")
    assert not looks.found, str(looks)


def test_the_foot_of_a_card_and_its_choices_are_one_row(sample, see) -> None:
    sample.desk.view.setFocus()
    sample.desk.walking.cards(1)
    see()
    card = sample.desk.cards.statement
    assert card.add_stance.isVisible()
    for row in (card.remove_button.parentWidget(), card.form, card.polarity, card.intensity):
        assert len({button.y() for button in row.findChildren(QToolButton)}) == 1


def test_menus_are_one_column(sample) -> None:
    """Qt puts into a second column what a low screen has no room for."""
    for menu in sample.menuBar().findChildren(QMenu):
        rows = [menu.actionGeometry(action) for action in menu.actions()]
        assert len({row.left() for row in rows}) == 1, menu.title()


def test_projects_opened_last_are_listed_once_and_as_a_whole(bare, tmp_path, see) -> None:
    name = "A debate about the toll for the old town, and about many other things besides"
    for stem in (name, "b", "c"):
        bare.files.create(tmp_path / f"{stem}.standpoint")
        bare.workspace.close_project()
    see()
    buttons = [each for each in bare.welcome.findChildren(WordsButton) if each.isVisible()]
    assert [button.words for button in buttons] == ["c", "b", name]
    assert "".join(buttons[-1].text().splitlines()) == name
    assert not cut(bare.welcome)


def test_a_narrow_list_cuts_by_an_ellipsis(qtbot, see) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItem("")
    box.setFixedWidth(120)
    box.show()

    def seen(words: str) -> QImage:
        box.setItemText(0, words)
        see()
        return box.grab().toImage()

    cut_off = seen("W" * 40)
    assert any(seen("W" * count + "…") == cut_off for count in range(2, 12))


def test_empty_lists_say_what_will_be_there(bare, tmp_path, see) -> None:
    bare.files.create(tmp_path / "empty.standpoint")
    for place in range(5):
        bare.navigator.show_panel(place)
        see()
        hints = [hint for hint in bare.navigator.findChildren(EmptyHint) if hint.isVisible()]
        assert [bool(hint.text()) for hint in hints] == [True]
    bare.workspace.opened.actors.add("Ada Quill")
    bare.navigator.show_panel(1)
    see()
    hint = bare.navigator.panels[1].list.findChild(EmptyHint)
    assert not hint.isVisible()
    before = hint.text()
    bare.navigator.panels[1].search.setText("nobody")
    assert hint.isVisible()
    assert hint.text() != before
