"""The rows of the lane: beside their text, and never on one another."""

import re
from itertools import pairwise

from editor_articles import Article, bridge, moved
from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.editor.decorate import stacked
from annotator.ui.editor.lane_layout import SPACE, lifted, pushed
from annotator.ui.editor.view import ArticleView
from annotator.vocabulary import Kind

rows = st.lists(st.tuples(st.integers(-50, 900), st.integers(10, 90)), max_size=30).map(sorted)


@given(rows)
def test_pushed_rows_do_not_overlap_and_are_no_higher_than_wanted(wanted) -> None:
    tops, heights = [top for top, _ in wanted], [height for _, height in wanted]
    placed = pushed(tops, heights, 0)
    bottoms = [top + height for top, height in zip(placed, heights, strict=True)]
    assert all(top >= max(0, want) for top, want in zip(placed, tops, strict=True))
    assert all(a + SPACE <= b for a, b in zip(bottoms, placed[1:], strict=False))


@given(rows, st.integers(0, 2000))
def test_lifted_rows_end_in_time_when_there_is_room(wanted, slack: int) -> None:
    heights = [height for _, height in wanted]
    limit = sum(heights) + SPACE * len(heights) + slack
    placed = lifted(pushed([top for top, _ in wanted], heights, 0), heights, limit, 0)
    bottoms = [top + height for top, height in zip(placed, heights, strict=True)]
    assert all(bottom <= limit for bottom in bottoms)
    assert all(top >= 0 for top in placed)
    assert all(a + SPACE <= b for a, b in zip(bottoms, placed[1:], strict=False))


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=30))
def test_what_is_stacked_on_one_level_does_not_overlap(spans) -> None:
    ordered = sorted((start, start + length) for start, length in spans)
    levels = stacked(ordered)
    for i, (start, end) in enumerate(ordered):
        for other, level in zip(ordered[:i], levels, strict=False):
            assert level != levels[i] or other[1] <= start or other[0] >= end


def crowded(paragraphs: int) -> Article:
    """Far more claims than there is room for."""
    article = Article("\n".join(["One says no. Two says yes. Three says so."] * paragraphs))
    for match in re.finditer("says", article.text):
        claim = article.add(Kind.CLAIM, "says")
        article.annotations[-1] = moved(claim, *match.span(), article.text)
    return article


def test_rows_of_a_crowded_article_do_not_overlap(view: ArticleView) -> None:
    crowded(60).shown_in(view)
    for selected in (None, view.cards[3].id, view.cards[70].id):
        view.select_card(selected)
        rects = [view.card_rect(card.id) for card in view.cards]
        there = [rect for rect in rects if rect is not None]
        assert all(a.bottom() < b.top() for a, b in pairwise(there))
        assert len(there) > 30
        if selected:
            assert view.card_rect(selected) is not None


def test_rows_stand_beside_their_text(view: ArticleView) -> None:
    bridge().shown_in(view)
    for card in view.cards:
        view.set_caret(card.bearer.start)
        assert view.card_rect(card.id).top() >= view.cursorRect().top() - 20
    first = view.cards[0]
    view.set_caret(first.bearer.start)
    assert abs(view.card_rect(first.id).center().y() - view.cursorRect().center().y()) < 20


def test_a_stance_without_words_has_a_row(view: ArticleView) -> None:
    article = bridge()
    lone = article.add(Kind.STANCE, polarity=1)
    article.shown_in(view)
    assert view.cards[0].stance is lone
    assert view.card_rect(lone.id).top() < view.card_rect(view.cards[1].id).top()
    view.select_card(lone.id)
    assert not view.viewport().grab().toImage().isNull()


def test_the_end_of_a_long_lane_can_be_reached(view: ArticleView) -> None:
    crowded(4).shown_in(view)
    view.resize(1150, 200)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    last = view.card_rect(view.cards[-1].id)
    assert view.viewport().rect().contains(last.center())


def test_without_room_for_a_lane_there_are_no_rows(view: ArticleView) -> None:
    bridge().shown_in(view)
    view.resize(500, 500)
    assert view.card_rect(view.cards[0].id) is None
