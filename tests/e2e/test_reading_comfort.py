"""Reading as one likes it: what is seen, in which colours and letters, and nothing around it."""

import pytest
from hands import ALT, CTRL, SHIFT, Hands
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from annotator.services import Project
from annotator.settings import Settings, state
from annotator.ui.app import make_window
from annotator.ui.editor.colouring import ColourBy
from annotator.ui.fonts import offered_families, reading_family
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import MIXED, UNKNOWN_ACTOR
from annotator.ui.widgets.plain import PlainLabel
from annotator.vocabulary import ActorKind, Kind


@pytest.fixture
def annotated(reader: Hands) -> Hands:
    """Two mentions and a claim of the mayor; nothing is selected."""
    reader.mention("Ada Quill", "Ada Quill")
    reader.mention("Tom Rudd", "Tom Rudd")
    reader.claim("We cannot pay for empty decks", "Keep the ferry", "-")
    reader.press("Esc", "Esc")
    return reader


def seen(hands: Hands, quote: str) -> set[str]:
    """The colours of the pixels around a quote that stands on one line."""
    start = hands.offset(quote)
    rect = hands.view.rect_of(start, start + len(quote))
    image = hands.view.viewport().grab(rect).toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(0, image.width(), 2)
        for y in range(image.height())
    }


def tint(hands: Hands, style: str) -> str:
    return hands.window.looks.theme.tint(style).name().upper()


def checked(window: MainWindow, name: str) -> bool:
    return window.findChild(QAction, name).isChecked()


def words_of(window: MainWindow) -> list[str]:
    labels = window.top_bar.legend.findChildren(PlainLabel)
    return [label.text() for label in labels if label.isVisible() and label.text()]


# --- which kinds are seen


def test_kinds_are_hidden_and_shown_by_key_and_that_is_said(annotated: Hands, ferry) -> None:
    window = annotated.window
    line = window.looks.theme.actor(ActorKind.PERSON).name().upper()
    assert line in seen(annotated, "Ada Quill")
    annotated.press("1", modifier=CTRL)
    assert line not in seen(annotated, "Ada Quill")
    assert window.keybar.hidden.text() == "Hidden: mentions"
    assert not checked(window, "show-mention")
    annotated.click_text("Ada Quill")
    assert annotated.window.desk.editing.article.annotation is None
    annotated.press("2", modifier=CTRL)
    assert window.keybar.hidden.text() == "Hidden: mentions, claims"
    annotated.click(window.keybar.hidden)
    assert not window.keybar.hidden.isVisible()
    assert line in seen(annotated, "Ada Quill")
    assert checked(window, "show-mention")


def test_the_text_alone_by_one_key(annotated: Hands) -> None:
    annotated.press("5", modifier=CTRL)
    assert annotated.view.shown == frozenset()
    assert tint(annotated, "violet") not in seen(annotated, "We cannot pay")
    assert annotated.view.card_rect(annotated.view.cards[0].id) is None
    annotated.press("5", modifier=CTRL)
    assert annotated.view.shown == frozenset(Kind)


def test_what_is_hidden_is_remembered(annotated: Hands, qapp: QApplication, qtbot) -> None:
    annotated.press("4", modifier=CTRL)
    assert state().get("hidden") == ["label"]
    other = make_window(qapp)
    qtbot.addWidget(other)
    assert other.desk.view.shown == frozenset(Kind) - {Kind.LABEL}
    assert other.keybar.hidden.text() == "Hidden: labels"
    annotated.press("4", modifier=CTRL)
    assert state().get("hidden") is None


def test_what_is_made_is_seen_though_its_kind_was_hidden(annotated: Hands) -> None:
    annotated.press("1", modifier=CTRL)
    annotated.mention("the islanders", "Islanders")
    assert annotated.view.shown == frozenset(Kind)
    assert annotated.window.keybar.message.text() == "Shown again: mentions"


def test_hiding_the_selected_kind_selects_nothing(annotated: Hands) -> None:
    annotated.click_text("Ada Quill")
    assert annotated.selected.kind is Kind.MENTION
    annotated.press("1", modifier=CTRL)
    assert annotated.window.desk.editing.article.annotation is None
    assert Kind.MENTION not in annotated.view.shown


# --- colours


def test_colours_go_round_by_one_key_and_say_what_they_mean(annotated: Hands) -> None:
    window = annotated.window
    assert words_of(window) == []
    annotated.press("F8")
    assert window.marks.by is ColourBy.HOLDER
    assert tint(annotated, ActorKind.PERSON) in seen(annotated, "We cannot pay")
    assert words_of(window)[:2] == ["person", "organisation"]
    assert checked(window, "colour-holder")
    annotated.press("F8")
    assert tint(annotated, "-1") in seen(annotated, "We cannot pay")
    assert words_of(window) == ["supports", "opposes", "both", "neutral or not decided"]
    annotated.press("F8")
    assert tint(annotated, "teal") in seen(annotated, "We cannot pay")
    assert words_of(window) == [window.workspace.opened.layer.name]
    assert Settings()["reading.colours"] == "layer"
    annotated.press("F8")
    assert window.marks.by is ColourBy.ISSUE
    assert words_of(window) == []


def test_colours_of_holders_follow_the_holder(annotated: Hands, ferry: Project) -> None:
    """The claim stands in one paragraph; what changes is the mention in it, or the actor."""
    quote = "We cannot pay"
    annotated.window.marks.colour_by(ColourBy.HOLDER)
    quill = next(a for a in ferry.actors.all() if a.name == "Ada Quill")
    ferry.actors.set_kind(quill.id, ActorKind.MEDIA)
    assert tint(annotated, ActorKind.MEDIA) in seen(annotated, quote)
    mention = next(a for a in annotated.view.annotations.values() if a.quote == "Ada Quill")
    ferry.mentions.set_actor(mention.id, None)
    assert tint(annotated, UNKNOWN_ACTOR) in seen(annotated, quote)


def test_a_claim_for_one_thing_and_against_another_is_both(annotated: Hands) -> None:
    annotated.window.marks.colour_by(ColourBy.STANCE)
    annotated.click_text("We cannot pay for empty decks")
    annotated.press("S", modifier=CTRL | SHIFT)
    annotated.pick("Build a bridge")
    annotated.press("+")
    annotated.press("Esc", "Esc")
    assert tint(annotated, MIXED) in seen(annotated, "We cannot pay")


def test_the_menu_shows_the_colours_as_a_choice(annotated: Hands) -> None:
    window = annotated.window
    menus = {menu.title(): menu for menu in window.menuBar().findChildren(QMenu)}
    actions = menus["Colours of claims by"].actions()
    window.marks.colour_by(ColourBy.STANCE)
    assert [action.text() for action in actions if action.isChecked()] == ["Stance"]
    next(action for action in actions if action.text() == "Issue").trigger()
    assert window.marks.by is ColourBy.ISSUE
    assert [action.text() for action in actions if action.isChecked()] == ["Issue"]


def test_colours_of_one_layer_say_that_they_are_one(annotated: Hands) -> None:
    window = annotated.window
    window.marks.colour_by(ColourBy.LAYER)
    assert "all claims have its colour" in window.top_bar.legend.toolTip()
    assert "all claims have its colour" in window.keybar.message.text()
    window.marks.colour_by(ColourBy.STANCE)
    assert "its colour" not in window.top_bar.legend.toolTip()


# --- focus mode


def test_focus_mode_shows_the_text_alone_and_brings_all_back(reader: Hands) -> None:
    window = reader.window
    around = (window.navigator, window.top_bar, window.menuBar())
    reader.press("F11")
    assert not any(widget.isVisible() for widget in around)
    assert reader.view.hasFocus()
    labels = [label for label in window.keybar.findChildren(PlainLabel) if label.isVisible()]
    assert [label.text() for label in labels if label.property("role") == "key"] == ["F11"]
    reader.drag("The ferry will stop in May")
    reader.press("c", "Enter", "Enter")
    assert len(reader.view.cards) == 1
    reader.click_text("The ferry will stop in May")
    reader.press("Esc")
    assert window.focus_mode.is_on
    reader.press("Esc")
    assert not window.focus_mode.is_on
    assert all(widget.isVisible() for widget in around)


def test_focus_mode_fills_the_screen_and_ends_as_it_began(reader: Hands, see) -> None:
    window = reader.window
    before = window.geometry()
    for leave in ("F11", "Esc"):
        reader.press("F11")
        see()
        assert window.isFullScreen()
        reader.press(leave)
        see()
        assert not window.isFullScreen()
        assert window.geometry() == before


def test_a_window_closed_in_focus_mode_is_remembered_without_it(reader: Hands) -> None:
    window = reader.window
    window.resize(700, 600)  # smaller than any screen
    reader.press("F11")
    window.close()
    again = make_window(QApplication.instance())
    assert not again.isFullScreen()
    assert again.size() == QSize(700, 600)
    again.close()
    again.deleteLater()


def test_a_panel_can_be_called_into_focus_mode(reader: Hands) -> None:
    window = reader.window
    window.toggle_navigator()
    reader.press("F11")
    reader.press("1", modifier=ALT)
    assert window.navigator.isVisible()
    assert not window.top_bar.isVisible()
    reader.press("F11")
    assert window.top_bar.isVisible()
    assert window.navigator.isVisible()


def test_focus_mode_ends_with_the_project(reader: Hands) -> None:
    reader.press("F11")
    reader.press("w", modifier=CTRL)
    assert reader.window.menuBar().isVisible()
    assert not reader.window.focus_mode.is_on


# --- letters and places


def test_any_font_that_is_there_and_no_other(reader: Hands) -> None:
    window, usual = reader.window, reading_family()
    other = next(name for name in offered_families() if name != usual)
    widths = []
    for family in ("", other, "Gone With The Disk"):
        window.workspace.settings["reading.font"] = family
        window.looks.apply_reading()
        widths.append(reader.view.rect_of(0, 20).width())
    assert widths[0] == widths[2] != widths[1]


def test_more_space_between_letters_keeps_the_characters_of_a_line(reader: Hands) -> None:
    before = reader.view.rect_of(0, 20).width()
    reader.window.workspace.settings["reading.air"] = 10.0
    reader.window.looks.apply_reading()
    wider = reader.view.rect_of(0, 20).width() - before
    assert wider >= 20 * 19 * 0.09


def test_the_place_does_not_drift_when_articles_are_opened_again(reader: Hands, see) -> None:
    window = reader.window
    text = "\n\n".join(f"Paragraph {n} of an article that is long. " * 4 for n in range(80))
    window.files.paste_article(f"Title: Long\n\n{text}").accept()
    see()
    view = reader.view
    view.verticalScrollBar().setValue(2345)
    place = view.reading_position()
    for _ in range(3):
        window.going.step(-1)
        window.looks.zoom(2)
        window.going.step(1)
        see()
        assert view.reading_position() == place
