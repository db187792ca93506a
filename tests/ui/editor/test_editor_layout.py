"""Where the text is: places, scrolling, sizes, directions, and texts of any length."""

import pytest
from editor_articles import Article, bridge, click, drag, heard, moved, point_at
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest

from annotator.text.span import Span
from annotator.ui.editor.metrics import LANE_WIDTH, Reading, measured
from annotator.ui.editor.view import ArticleView
from annotator.vocabulary import Kind

LONG = "\n".join(f"{i}. " + "The bridge is closed. " * (i * 7 % 23) for i in range(400))
HEBREW = "שר התחבורה אמר"
MIXED = f"{HEBREW} ABC “הגשר ייסגר” (2026)"


def finish_layout(qtbot, view: ArticleView) -> None:
    qtbot.waitUntil(lambda: view.is_laid_out, timeout=20_000)


# --- scrolling


def test_idle_layout_never_moves_what_is_read(qtbot, view: ArticleView) -> None:
    article = Article(LONG)
    article.shown_in(view)
    offset = LONG.index("300. ")
    view.set_reading_position(offset)
    view.set_caret(offset)
    heights = set()
    while not view.is_laid_out:
        heights.add(view.cursorRect().top())
        moved = QSignalSpy(view.verticalScrollBar().rangeChanged)
        qtbot.waitUntil(lambda seen=moved: seen.count() > 0 or view.is_laid_out)
    heights.add(view.cursorRect().top())
    assert len(heights) == 1
    assert view.reading_position() == offset


def test_the_whole_height_is_exact_in_the_end(qtbot, view: ArticleView) -> None:
    Article(LONG).shown_in(view)
    finish_layout(qtbot, view)
    most = view.verticalScrollBar().maximum()
    for position in range(0, len(LONG), 5000):
        view.set_reading_position(position)
    assert view.verticalScrollBar().maximum() == most


@pytest.mark.parametrize("needle", ["0. ", "17. ", "201. ", "388. "])
def test_a_reading_position_is_found_again(view: ArticleView, needle: str) -> None:
    Article(LONG).shown_in(view)
    offset = LONG.index(f"\n{needle}") + 1 if needle != "0. " else 0
    view.set_reading_position(offset)
    place = view.reading_position()
    assert place == offset
    view.resize(700, 500)
    assert LONG.index(needle) - 200 < view.reading_position() <= offset
    view.set_reading(Reading(26, 60, 1.5))
    assert LONG.index(needle) - 400 < view.reading_position() <= offset


def test_a_place_chosen_before_the_window_shows_is_kept(qtbot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    Article(LONG).shown_in(view)
    offset = LONG.index("\n250. ") + 1
    view.set_reading_position(offset)
    view.resize(1150, 700)
    view.show()
    qtbot.waitExposed(view)
    assert offset - 200 < view.reading_position() <= offset


def test_revealing_scrolls_only_if_it_must(view: ArticleView) -> None:
    Article(LONG).shown_in(view)
    bar = view.verticalScrollBar()
    offset = LONG.index("\n200. ") + 1
    view.reveal(offset, offset + 4)
    place = bar.value()
    assert place > 0
    view.set_caret(offset)
    assert 40 < view.cursorRect().top() < 600
    view.reveal(offset + 2, offset + 6)
    assert bar.value() == place
    view.reveal(offset, len(LONG))  # more than fits: its start is shown
    assert 0 < view.cursorRect().top() < 600


def test_words_have_a_rectangle_in_the_viewport(view: ArticleView) -> None:
    article = bridge()
    article.shown_in(view)
    start = article.text.index("minister")
    rect = view.rect_of(start, start + 8)
    assert rect.contains(point_at(view, start + 4))
    assert not rect.contains(point_at(view, start + 12))


def test_pages_and_ends_by_key(view: ArticleView) -> None:
    Article(LONG).shown_in(view)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.caret() > 100
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.verticalScrollBar().value() > 0
    assert view.viewport().rect().contains(view.cursorRect().center())


# --- sizes


def test_the_measure_gives_way_before_the_lane_does() -> None:
    reading = Reading()
    wide, narrow, tiny = (measured(reading, width) for width in (1400, 900, 600))
    assert wide.width == round(wide.character * reading.measure)
    assert narrow.width < wide.width
    assert narrow.width >= round(narrow.character * 45)
    for metrics in (wide, narrow):
        assert metrics.lane_left is not None
        assert metrics.lane_left + LANE_WIDTH <= metrics.view_width
    assert tiny.lane_left is None
    assert tiny.right <= tiny.view_width


@pytest.mark.parametrize("width", [40, 80, 300, 620, 900, 1400, 3000])
@pytest.mark.parametrize("font_px", [10, 19, 57])
def test_any_width_and_any_zoom_can_be_read(view: ArticleView, width: int, font_px: float) -> None:
    article = bridge()
    article.shown_in(view)
    view.set_reading(Reading(font_px, 73.5, 1.7))
    view.resize(width, 400)
    view.select_card(view.cards[0].id)
    view.reveal(0, 20)
    assert view.viewport().grab().toImage().width() >= 1
    assert view.horizontalScrollBar().maximum() == 0


def test_zoom_makes_the_article_higher(view: ArticleView) -> None:
    Article(LONG).shown_in(view)
    before = view.verticalScrollBar().maximum()
    view.set_reading(Reading(30, 73.5, 1.7))
    assert view.verticalScrollBar().maximum() > before * 1.3


# --- any text


@pytest.mark.parametrize(
    "text",
    [
        "x" * 5000,
        "\n" * 50,
        "a\tb\t\tc",
        "\n\nstart\n\n\n",
        HEBREW,
        MIXED * 20,
        "🙂" * 300,
        "e\u0301" * 300,
        "\u200b",
    ],
)
def test_odd_texts_are_shown_and_selected_whole(view: ArticleView, text: str) -> None:
    article = Article(text)
    article.add(Kind.CLAIM, text)
    article.shown_in(view)
    view.grab()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selection() == Span(0, len(text))
    view.select_card(view.cards[0].id)
    assert not view.viewport().grab().toImage().isNull()


def test_right_to_left_text_is_clicked_where_it_is(view: ArticleView) -> None:
    article = Article(f"{MIXED}\nplain")
    for quote in (HEBREW, "ABC", "הגשר ייסגר"):
        article.add(Kind.CLAIM, quote)
    article.shown_in(view)
    activated = QSignalSpy(view.annotation_activated)
    y = view.cursorRect().center().y()
    places: dict[int, list[int]] = {each.id: [] for each in article.annotations}
    lane = view.lane_rect()
    for x in range(lane.left() if lane else view.viewport().width(), 0, -5):
        before = activated.count()
        click(view, QPoint(x, y))
        for (found,) in heard(activated)[before:]:
            places[found].append(x)
    first, second, third = places.values()  # read from right to left
    assert min(first) > max(second)
    assert min(second) > max(third)


def test_a_right_to_left_drag_selects_in_text_order(view: ArticleView) -> None:
    Article(f"{HEBREW}\nplain").shown_in(view)
    view.whole_words = False
    first, last = point_at(view, 0) - QPoint(3, 0), point_at(view, 7) - QPoint(3, 0)
    drag(view, first, last)
    assert view.selection() == Span(0, 7)


@pytest.mark.parametrize("paragraph", [600, 2_000_000])
def test_a_million_characters_open_and_scroll(view: ArticleView, paragraph: int) -> None:
    line = ("The bridge 🙂 is closed. " * 60_000)[:paragraph].strip()
    text = "\n".join([line] * (1_000_000 // len(line) or 1))
    text = text[:1_000_000] if len(line) < 1_000_000 else text[:300_000]
    article = Article(text)
    for at in range(0, len(text) - 200, 500):
        claim = article.add(Kind.CLAIM, "The bridge")
        article.annotations[-1] = moved(claim, at, at + 60, text)
    article.shown_in(view)
    view.viewport().grab()
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.caret() == len(text)
    last = view.cards[-1]
    view.select_card(last.id)
    view.reveal(last.claim.start, last.claim.end)
    view.viewport().grab()
    view.set_caret(last.claim.start)
    assert view.viewport().rect().contains(view.cursorRect().center())
