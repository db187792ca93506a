"""What the mouse does, with real events."""

import pytest
from editor_articles import Article, click, drag, heard, knob_at, point_at
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from annotator.text.span import Span
from annotator.ui.editor.overview import Overview
from annotator.ui.editor.view import ArticleView
from annotator.vocabulary import Kind


@pytest.mark.parametrize("quote", ["Olaf Berg", "👩\u200d👩\u200d👧, adding", "🙂 The"])
def test_a_drag_selects_code_points(view: ArticleView, article: Article, quote: str) -> None:
    made = QSignalSpy(view.selection_made)
    start = article.text.index(quote)
    span = Span(start, start + len(quote))
    end = point_at(view, span.end) - QPoint(3, 0)
    drag(view, point_at(view, span.start) - QPoint(3, 0), end)
    assert view.selection() == span
    assert made.count() == 1
    assert view.createMimeDataFromSelection().text() == quote


def test_a_drag_from_within_the_selection_selects_anew(view: ArticleView, article: Article) -> None:
    start = article.text.index("minister")
    view.set_selection(Span(start - 4, start + 8))
    first, last = point_at(view, start), point_at(view, start + 8) - QPoint(3, 0)
    view.set_selection(Span(start - 4, start + 8))
    drag(view, first - QPoint(3, 0), last - QPoint(3, 0))
    assert view.selection() == Span(start, start + 8)


def test_a_drag_with_control_makes_a_fragment(view: ArticleView, article: Article) -> None:
    fragments, selections = QSignalSpy(view.fragment_made), QSignalSpy(view.selection_made)
    start = article.text.index("the mayor")
    first, last = point_at(view, start), point_at(view, start + 9)
    drag(view, first - QPoint(3, 0), last - QPoint(3, 0), Qt.KeyboardModifier.ControlModifier)
    assert heard(fragments) == [[Span(start, start + 9)]]
    assert selections.count() == 0
    assert view.selection() is None


def test_clicks_on_one_place_go_outward_and_around(view: ArticleView, article: Article) -> None:
    heard_ids = QSignalSpy(view.annotation_activated)
    point = point_at(view, article.text.index("spring") + 1)
    inward = [each.id for each in view.annotations_at(article.text.index("spring"))]
    assert len(inward) == 3
    for _ in range(4):
        click(view, point)
    assert [each[0] for each in heard(heard_ids)] == [*inward, inward[0]]
    click(view, point_at(view, article.text.index("Olaf")))
    click(view, point_at(view, article.text.index("spring") + 1))
    assert heard(heard_ids)[-1][0] == inward[0]


def test_a_click_beside_all_annotations_says_so(view: ArticleView, article: Article) -> None:
    nothing, something = QSignalSpy(view.nothing_activated), QSignalSpy(view.annotation_activated)
    click(view, point_at(view, article.text.index("replied")))
    click(view, QPoint(5, 5))
    assert (nothing.count(), something.count()) == (2, 0)


def test_what_is_not_shown_is_not_clicked(view: ArticleView, article: Article) -> None:
    view.set_shown(frozenset({Kind.CLAIM}))
    heard_ids = QSignalSpy(view.annotation_activated)
    click(view, point_at(view, article.text.index("spring") + 1))
    assert view.annotation(heard(heard_ids)[0][0]).kind is Kind.CLAIM


def test_a_double_click_selects_a_word(view: ArticleView, article: Article) -> None:
    made, activated = QSignalSpy(view.selection_made), QSignalSpy(view.annotation_activated)
    start = article.text.index("residents")
    point = point_at(view, start + 3)
    click(view, point)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert view.selection() == Span(start, start + 9)
    assert (made.count(), activated.count()) == (1, 0)


def test_rows_can_be_clicked_and_opened(view: ArticleView, article: Article) -> None:
    activated, opened = QSignalSpy(view.card_activated), QSignalSpy(view.card_opened)
    for card in view.cards:
        click(view, view.card_rect(card.id).center())
    assert [each[0] for each in heard(activated)] == [card.id for card in view.cards]
    last = view.card_rect(view.cards[-1].id).center()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=last)
    assert heard(opened) == [[view.cards[-1].id]]
    assert view.selection() is None


def test_the_row_under_the_pointer_shows_its_connector(view: ArticleView, article: Article) -> None:
    view.clearFocus()
    plain = view.viewport().grab().toImage()
    QTest.mouseMove(view.viewport(), view.card_rect(view.cards[0].id).center())
    hovered = view.viewport().grab().toImage()
    assert hovered != plain
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert view.viewport().grab().toImage() == plain


def test_the_edge_of_the_selected_annotation_can_be_dragged(
    view: ArticleView, article: Article
) -> None:
    dragged, made = QSignalSpy(view.edge_dragged), QSignalSpy(view.selection_made)
    split = next(each for each in article.annotations if len(each.fragments) == 2)
    second = split.fragments[1]
    first = knob_at(view, second.start, start=True)
    last = knob_at(view, second.end, start=False)
    to_start = point_at(view, second.start + 4) - QPoint(3, 0)
    to_end = point_at(view, second.end - 9) - QPoint(3, 0)
    view.select_annotation(split.id)
    drag(view, first, to_start)
    drag(view, last, to_end)
    assert heard(dragged) == [
        [split.id, 1, Span(second.start + 4, second.end)],
        [split.id, 1, Span(second.start, second.end - 9)],
    ]
    assert (made.count(), view.selection()) == (0, None)


def test_a_drag_from_the_text_at_an_edge_selects_text(view: ArticleView, article: Article) -> None:
    dragged = QSignalSpy(view.edge_dragged)
    berg = article.annotations[0]
    first, last = point_at(view, berg.start), point_at(view, berg.start + 4)
    view.select_annotation(berg.id)
    drag(view, first - QPoint(3, 0), last - QPoint(3, 0))
    assert (dragged.count(), view.selection()) == (0, Span(berg.start, berg.start + 4))


def test_an_edge_cannot_be_dragged_past_the_other(view: ArticleView, article: Article) -> None:
    dragged = QSignalSpy(view.edge_dragged)
    berg = article.annotations[0]
    first = knob_at(view, berg.start, start=True)
    beyond = point_at(view, berg.end + 9)
    view.select_annotation(berg.id)
    drag(view, first, beyond)
    assert heard(dragged) == [[berg.id, 0, Span(berg.end - 1, berg.end)]]


def test_the_wheel_with_control_zooms_by_notches(view: ArticleView, article: Article) -> None:
    asked = QSignalSpy(view.zoom_requested)
    for turn in (60, 60, -120):
        QApplication.sendEvent(view.viewport(), wheel(turn, Qt.KeyboardModifier.ControlModifier))
    assert heard(asked) == [[1], [-1]]
    assert view.verticalScrollBar().value() == 0


def wheel(turn: int, modifiers: Qt.KeyboardModifier) -> QWheelEvent:
    return QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def test_the_menu_is_asked_for_with_the_selection_kept(view: ArticleView, article: Article) -> None:
    asked = QSignalSpy(view.menu_requested)
    view.set_selection(Span(2, 14))
    place = view.cursorRect().center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=place)
    reason = QContextMenuEvent.Reason.Mouse
    where = view.viewport().mapToGlobal(place)
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, place, where))
    assert heard(asked) == [[where]]
    assert view.selection() == Span(2, 14)


def test_clicks_on_the_cards_widget_are_its_own(view: ArticleView, article: Article) -> None:
    nothing, activated = QSignalSpy(view.nothing_activated), QSignalSpy(view.card_activated)
    view.select_card(view.cards[0].id)
    card = QWidget()
    QVBoxLayout(card).addWidget(QLineEdit())
    view.set_card_widget(card)
    view.set_selection(Span(2, 14))
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert (nothing.count(), activated.count()) == (0, 0)
    assert view.selection() == Span(2, 14)


def test_a_drag_may_end_on_a_widget_that_floats_on_the_text(
    view: ArticleView, article: Article
) -> None:
    made, nothing = QSignalSpy(view.selection_made), QSignalSpy(view.nothing_activated)
    start = article.text.index("Many")
    first, last = point_at(view, start) - QPoint(3, 0), point_at(view, start + 8) - QPoint(3, 0)
    view.whole_words = False
    floating = QWidget(view.viewport())
    floating.setGeometry(last.x() - 4, last.y() - 4, 60, 20)
    floating.show()
    drag(view, first, last)
    assert view.selection() == Span(start, start + 8)
    assert made.count() == 1
    QTest.mouseClick(floating, Qt.MouseButton.LeftButton)
    assert view.selection() == Span(start, start + 8)
    assert nothing.count() == 0


def test_the_overview_scrolls(view: ArticleView) -> None:
    Article("A line of text.\n" * 300).shown_in(view)
    strip = view.findChild(Overview)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, strip.height() // 2))
    bar = view.verticalScrollBar()
    assert abs(bar.value() - bar.maximum() / 2) < bar.maximum() / 20
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, strip.height() // 2))
    QTest.mouseMove(strip, QPoint(8, strip.height() - 1))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, strip.height() - 1))
    assert bar.value() == bar.maximum()
