"""The reading view through its public door: text, keys, selecting, patching, what it says."""

from dataclasses import replace

import pytest
from editor_articles import Article, bridge, moved
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from strategies import bundles

from annotator.formats.bundle import Actor, Registry
from annotator.text.span import Span
from annotator.ui.editor.view import ArticleView
from annotator.ui.theme import DARK
from annotator.vocabulary import Kind


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def has_only_one_colour(image: QImage) -> bool:
    first = image.pixel(0, 0)
    return all(
        image.pixel(x, y) == first
        for x in range(0, image.width(), 7)
        for y in range(0, image.height(), 7)
    )


# --- text and keys


def test_keys_move_and_select_in_code_points(view: ArticleView, article: Article) -> None:
    made = QSignalSpy(view.selection_made)
    view.set_caret(0)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.caret() == 1  # one key, one character, though it has two units
    extending = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(view, Qt.Key.Key_Right, extending)
    assert view.selection() == Span(1, 2)
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection().start == 1
    assert made.count() == 2
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.caret() == len(article.text)
    view.clear_selection()
    assert view.selection() is None


def test_letters_are_left_to_the_window(view: ArticleView, article: Article) -> None:
    for key in (Qt.Key.Key_C, Qt.Key.Key_J, Qt.Key.Key_Plus, Qt.Key.Key_Delete):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "x")
        view.keyPressEvent(event)
        assert not event.isAccepted()
    assert view.toPlainText() == article.text


def test_tab_leaves_the_view(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box, view, field = QVBoxLayout(window), ArticleView(), QLineEdit()
    box.addWidget(view)
    box.addWidget(field)
    window.show()
    window.activateWindow()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    qtbot.waitUntil(field.hasFocus)
    assert not view.hasFocus()


def test_the_caret_is_seen_when_focused(qtbot, view: ArticleView, article: Article) -> None:
    qtbot.waitUntil(view.hasFocus)
    view.set_caret(article.text.index("Many"))
    there = picture(view)
    view.clearFocus()
    assert picture(view) != there


def test_copied_text_is_the_stored_text(view: ArticleView) -> None:
    text = "10\u00a0000 people\nsaid\u2060 no"
    Article(text).shown_in(view)
    view.set_selection(Span(0, len(text)))
    assert view.createMimeDataFromSelection().text() == text


def test_selecting_by_program_does_not_scroll_or_tell(view: ArticleView) -> None:
    Article("A line of text.\n" * 300).shown_in(view)
    made = QSignalSpy(view.selection_made)
    view.set_selection(Span(3000, 3010))
    assert view.selection() == Span(3000, 3010)
    assert (view.verticalScrollBar().value(), made.count()) == (0, 0)


def test_screen_readers_get_text_and_caret(view: ArticleView, article: Article) -> None:
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Article"
    assert "4 statements" in interface.text(QAccessible.Text.Description)
    assert interface.textInterface().characterCount() == view.document().characterCount() - 1
    assert view.describe_at(0) == ""
    assert view.describe_at(article.text.index("must")) == (
        "stance, Olaf Berg opposes Closing the bridge"
    )
    assert view.describe_at(article.text.index("the bridge")) == (
        "claim, Olaf Berg opposes Closing the bridge"
    )
    assert view.describe_at(article.text.index("Olaf")) == "mention, Olaf Berg"
    assert view.describe_at(article.text.index("rotten")) == "label, Frame: decay"
    assert view.describe_at(article.text.index("disagreed")) == (
        "stance, nobody named is undecided on the bridge must not be closed before spring"
    )


# --- nothing, and little


def test_without_an_article_nothing_is_seen(view: ArticleView, article: Article) -> None:
    view.clearFocus()
    view.select_card(view.cards[0].id)
    view.clear_article()
    assert (view.text, list(view.cards), view.selected_card) == ("", [], None)
    assert has_only_one_colour(picture(view))
    assert view.reading_position() == view.caret() == 0


def test_an_empty_article_can_be_read(view: ArticleView) -> None:
    Article("").shown_in(view)
    view.set_selection(Span(0, 5))
    view.reveal(0, 0)
    assert view.selection() is None
    assert not has_only_one_colour(picture(view))  # its title


def test_a_text_that_is_not_canonical_is_refused(view: ArticleView) -> None:
    with pytest.raises(ValueError, match="units"):
        Article("a\r\nb").shown_in(view)


# --- selecting


def test_selecting_a_card_selects_what_bears_it(view: ArticleView, article: Article) -> None:
    card = view.cards[0]
    view.select_card(card.id)
    assert (view.selected_card, view.selected_annotation) == (card.stance.id, card.claim.id)
    view.select_annotation(card.stance.id)  # its cue: another edge, the same card
    assert (view.selected_card, view.selected_annotation) == (card.stance.id, card.stance.id)
    mention = article.annotations[0]
    view.select_annotation(mention.id)
    assert (view.selected_card, view.selected_annotation) == (None, mention.id)
    view.select_annotation(None)
    assert (view.selected_card, view.selected_annotation) == (None, None)
    view.select_card(12345)
    assert view.selected_card is None


def test_what_is_selected_looks_different(view: ArticleView, article: Article) -> None:
    plain = picture(view)
    seen = [plain]
    for card in view.cards:
        view.select_card(card.id)
        seen.append(picture(view))
    for annotation in article.annotations:
        if annotation.kind in (Kind.MENTION, Kind.LABEL):
            view.select_annotation(annotation.id)
            seen.append(picture(view))
    assert all(a != b for i, a in enumerate(seen) for b in seen[:i])
    view.select_card(None)
    assert picture(view) == plain


def test_the_selection_follows_its_card(view: ArticleView, article: Article) -> None:
    claim = next(each for each in article.annotations if each.quote == "closed before spring")
    view.select_card(claim.id)
    stance = replace(article.annotations[2], id=5, claim_id=claim.id, fragments=())
    view.patch([stance], [])
    assert (view.selected_card, view.selected_annotation) == (5, claim.id)
    view.patch([], [5])
    assert (view.selected_card, view.selected_annotation) == (claim.id, claim.id)
    view.patch([], [claim.id])
    assert (view.selected_card, view.selected_annotation) == (None, None)


# --- patching


def test_a_patch_is_seen(view: ArticleView, article: Article) -> None:
    before = picture(view)
    berg = article.annotations[0]
    view.patch([moved(berg, berg.start, berg.start + 4, article.text)], [])
    assert view.annotation(berg.id).quote == "Olaf"
    assert picture(view) != before
    view.patch([berg], [])
    assert picture(view) == before


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(bundles(), st.data())
def test_a_patched_view_looks_like_a_new_one(view: ArticleView, bundle, data) -> None:
    registry = Registry.of(bundle.header)
    for entry in bundle.entries:
        for layer in entry.layers:
            every = layer.annotations
            before = [each for each in every if data.draw(st.booleans())]
            removed = [each for each in before if data.draw(st.booleans())]
            view.set_article(entry.document, entry.text, before, registry)
            picture(view)
            view.patch([each for each in every if each not in before], [e.id for e in removed])
            patched = picture(view), dict(view.annotations), list(view.cards)
            after = [each for each in every if each not in removed]
            view.set_article(entry.document, entry.text, after, registry)
            assert (picture(view), dict(view.annotations), list(view.cards)) == patched


def test_names_colours_and_kinds_are_taken_over(view: ArticleView, article: Article) -> None:
    seen = [picture(view)]
    registry = article.registry
    view.set_registry(replace(registry, actors={1: replace(registry.actors[1], name="O. B.")}))
    seen.append(picture(view))
    issue = replace(registry.issues[2], colour="sky")
    view.set_registry(replace(registry, issues={2: issue}))
    seen.append(picture(view))
    view.set_registry(Registry())
    seen.append(picture(view))
    view.set_shown(frozenset({Kind.MENTION}))
    seen.append(picture(view))
    view.set_document(replace(article.document, title="Two bridges"))
    seen.append(picture(view))
    view.set_theme(DARK)
    seen.append(picture(view))
    view.set_hits([Span(4, 9)])
    seen.append(picture(view))
    assert all(a != b for i, a in enumerate(seen) for b in seen[:i])


def test_an_actors_kind_is_seen(view: ArticleView, article: Article) -> None:
    before = picture(view)
    actors: dict[int, Actor] = {1: replace(article.registry.actors[1], kind="media")}
    view.set_registry(replace(article.registry, actors=actors))
    assert picture(view) != before


def test_fields_of_a_card_are_seen(view: ArticleView, article: Article) -> None:
    stance = article.annotations[2]
    seen = [picture(view)]
    for changes in (
        {"polarity": 1},
        {"polarity": 0},
        {"polarity": None},
        {"intensity": 3},
        {"discuss": True},
        {"note": "?"},
        {"issue_id": None, "target_actor_id": 1},
    ):
        view.patch([replace(stance, **changes)], [])
        seen.append(picture(view))
    assert all(a != b for i, a in enumerate(seen) for b in seen[:i])


# --- the card's widget


class Form(QWidget):
    def __init__(self, fields: int) -> None:
        super().__init__()
        self.box = QVBoxLayout(self)
        for _ in range(fields):
            self.box.addWidget(QLineEdit())


def test_a_widget_takes_the_place_of_the_selected_card(
    qtbot, view: ArticleView, article: Article
) -> None:
    form, first, second = Form(4), *view.cards[:2]
    view.set_card_widget(form)
    assert form.isHidden()
    view.select_card(first.id)
    assert form.isVisible()
    assert form.parent() is view.viewport()
    assert form.height() == form.sizeHint().height()
    assert form.geometry().contains(view.card_rect(first.id).center())
    assert view.card_rect(second.id).top() > form.geometry().bottom()
    form.box.addWidget(QLineEdit())
    qtbot.waitUntil(lambda: form.height() == form.sizeHint().height())
    assert view.card_rect(second.id).top() > form.geometry().bottom()
    view.set_card_widget(None)
    assert form.isHidden()
    assert form.parent() is None
    assert view.card_rect(second.id).top() < first_bottom(view)


def first_bottom(view: ArticleView) -> int:
    return view.card_rect(view.cards[0].id).bottom() + 40


def test_the_widget_scrolls_with_its_card(view: ArticleView) -> None:
    article = bridge()
    article.text += "\nMore of it." * 200
    article.shown_in(view)
    form = Form(2)
    view.set_card_widget(form)
    view.select_card(view.cards[0].id)
    top = form.y()
    view.verticalScrollBar().setValue(120)
    assert form.y() == top - 120
    view.resize(600, 700)  # no lane any more: the form is still there
    assert form.isVisible()
    assert view.viewport().rect().right() >= form.geometry().right()
