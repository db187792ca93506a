"""Where the rows of the statement lane stand: each beside its text, none on another.

Rows are placed in groups of paragraphs, each within its own stretch of the lane, so that the place
of a row depends neither on the scroll position nor on the rest of a long article.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.analysis.statements import Card
from annotator.ui.editor.decorate import stacked
from annotator.ui.editor.layout import ReadingLayout
from annotator.ui.editor.scene import Scene
from annotator.vocabulary import Kind

_GROUP = 1500  # code points of a group of paragraphs, at least
ROW = 40
COMPACT = 20
SELECTED = 68
SPACE = 6
_ENDLESS = 1_000_000
_EXTENTS = 4  # side by side, at most


class Row(NamedTuple):
    """A card in the lane: its top and height, and the baseline of the text where it starts.

    `extent` is the number of the bar beside the column that shows how far its text reaches.
    """

    card: Card
    y: int
    height: int
    anchor: int
    extent: int

    @property
    def compact(self) -> bool:
        return self.height == COMPACT


class Extent(NamedTuple):
    """How far the text of a claim reaches: a bar between two heights, at a level."""

    hue: str
    top: int
    bottom: int
    level: int
    annotation_id: int


@dataclass(slots=True)
class Group:
    """The rows of some paragraphs; heights are from the group's top."""

    rows: list[Row] = field(default_factory=list)
    extents: list[Extent] = field(default_factory=list)
    hidden: int = 0
    bottom: int = 0


class LaneLayout:
    """Places the rows, a group at a time and only where somebody looks."""

    def __init__(self, scene: Scene, layout: ReadingLayout) -> None:
        self._scene = scene
        self._layout = layout
        self._groups: dict[int, Group] = {}
        self._firsts = [0]
        self.selected_height = SELECTED

    def begin(self) -> None:
        """Start anew with another text: divide its paragraphs into groups."""
        starts = self._layout.coords.starts
        self._firsts = []
        first = 0
        while first < len(starts):
            self._firsts.append(first)
            first = bisect_left(starts, starts[first] + _GROUP)
        self.clear()

    def clear(self) -> None:
        """Forget all places: cards, heights or the selection have changed."""
        self._groups.clear()

    def groups(self, top: float, bottom: float) -> Iterator[tuple[int, Group]]:
        """The groups that may be seen between two heights, each with the height of its top."""
        if not len(self._layout):
            return
        first = max(0, self.number_at(top) - 1)
        numbers = set(range(first, self.number_at(bottom) + 1)) | self._reaching(top)
        selected = self._selected_number()
        if selected is not None:
            numbers.add(selected)
        for number in sorted(numbers):
            yield self.top(number), self.group(number)

    def rows(self, top: float, bottom: float) -> Iterator[Row]:
        """The rows between two heights, in document pixels."""
        for y, group in self.groups(top, bottom):
            for row in group.rows:
                if row.y + y < bottom and row.y + y + row.height > top:
                    yield row._replace(y=row.y + y, anchor=row.anchor + y)

    def row_of(self, card_id: int | None) -> Row | None:
        """The row of a card, in document pixels; None when it has no room."""
        card = self._scene.index.card(card_id)
        if card is None or not len(self._layout):
            return None
        number = self._number_at(card.bearer.start)
        for row in self.group(number).rows:
            if row.card.id == card_id:
                top = self.top(number)
                return row._replace(y=row.y + top, anchor=row.anchor + top)
        return None

    @property
    def bottom(self) -> int:
        """The bottom of the last row of the article."""
        if not len(self._layout):
            return 0
        last = len(self._firsts) - 1
        return self.top(last) + self.group(last).bottom

    # --- groups

    def number_at(self, y: float) -> int:
        return self._number_of(self._layout.paragraph_at(y))

    def top(self, number: int) -> int:
        return self._layout.top(self._first(number))

    def _first(self, number: int) -> int:
        """The first paragraph of a group; after the last group, the number of paragraphs."""
        return self._firsts[number] if number < len(self._firsts) else len(self._layout)

    def _number_of(self, paragraph: int) -> int:
        return bisect_right(self._firsts, paragraph) - 1

    def _number_at(self, offset: int) -> int:
        return self._number_of(self._layout.coords.paragraph_at(max(0, offset)))

    def group(self, number: int) -> Group:
        """A group, placed now if it is not yet."""
        if number not in self._groups:
            self._groups[number] = self._placed(number, self._overhang(number))
        return self._groups[number]

    def _placed(self, number: int, overhang: int) -> Group:
        first, last = self._first(number), self._first(number + 1)
        for paragraph in range(first, last):
            self._layout.lines_of(paragraph)  # exact, so that the group's inner places are final
        top = self._layout.top(first)
        room = self._layout.top(last) - top
        if last == len(self._layout) or number == self._selected_number():
            room = _ENDLESS  # an article may end with more rows than text; an open card needs room
        cards = self._cards(number)
        anchors = [self._anchor(card) - top for card in cards]
        group = Group()
        self._arrange(group, cards, anchors, (overhang, room))
        self._measure(group, top)
        return group

    def _cards(self, number: int) -> list[Card]:
        coords, following = self._layout.coords, self._first(number + 1)
        end = coords.starts[following] if following < len(self._layout) else len(coords.text) + 1
        # stances without words stand first
        start = coords.starts[self._first(number)] if number else -1
        cards = self._scene.index.cards_between(start, end)
        return [card for card in cards if card.bearer.kind in self._scene.shown]

    def _anchor(self, card: Card) -> int:
        start = card.bearer.start
        if start < 0:
            return self._layout.header_height
        return self._layout.line_top(start) + self._layout.metrics.base

    def _arrange(
        self, group: Group, cards: Sequence[Card], anchors: Sequence[int], span: tuple[int, int]
    ) -> None:
        floor, limit = span
        heights = [self._height(card, ROW) for card in cards]
        tops = pushed(self._wanted(cards, anchors), heights, floor)
        if tops and tops[-1] + heights[-1] > limit:
            heights = [self._height(card, COMPACT) for card in cards]
            tops = pushed(self._wanted(cards, anchors), heights, floor)
            tops = lifted(tops, heights, limit, floor)
        fitting = sum(top + height <= limit for top, height in zip(tops, heights, strict=True))
        group.hidden = len(cards) - fitting
        for card, top, height, anchor in zip(cards, tops, heights, anchors, strict=True):
            if top + height <= limit:
                group.rows.append(Row(card, top, height, anchor, -1))
        last = group.rows[-1] if group.rows else None
        group.bottom = last.y + last.height if last else max(0, floor - SPACE)

    def _wanted(self, cards: Sequence[Card], anchors: Sequence[int]) -> list[int]:
        above = (27 if card.id == self._scene.card_id else 16 for card in cards)
        return [anchor - up for anchor, up in zip(anchors, above, strict=True)]

    def _height(self, card: Card, usual: int) -> int:
        return self.selected_height if card.id == self._scene.card_id else usual

    def _measure(self, group: Group, top: int) -> None:
        """Find how far the text of each row reaches."""
        metrics, layout = self._layout.metrics, self._layout
        reach: dict[int, tuple[int, int, str]] = {}
        for row in group.rows:
            bearer = row.card.bearer
            if bearer.id in reach or not bearer.fragments:
                continue
            end = layout.line_top(max(bearer.start, bearer.end - 1)) + metrics.base - top
            hue = self._scene.hue_of_card(row.card)
            reach[bearer.id] = (row.anchor - metrics.box_up, end + metrics.box_down, hue)
        ordered = sorted(reach.items(), key=lambda item: (item[1][0], -item[1][1], item[0]))
        levels = stacked((y0, y1 + 3) for _, (y0, y1, _) in ordered)
        places: dict[int, int] = {}
        for (bearer_id, (y0, y1, hue)), level in zip(ordered, levels, strict=True):
            places[bearer_id] = min(level, _EXTENTS - 1)
            group.extents.append(Extent(hue, y0, y1, places[bearer_id], bearer_id))
        group.rows = [row._replace(extent=places.get(row.card.bearer.id, 0)) for row in group.rows]

    # --- what reaches out of its group

    def _overhang(self, number: int) -> int:
        """How far the rows before push this group down: only an open card reaches so far."""
        selected = self._selected_number()
        if selected is None or number <= selected:
            return 0
        for between in range(selected, number):
            over = self.top(between) + self.group(between).bottom + SPACE - self.top(between + 1)
            if over <= 0:
                return 0
        return over

    def _selected_number(self) -> int | None:
        card = self._scene.card
        return None if card is None else self._number_at(card.bearer.start)

    def _reaching(self, top: float) -> set[int]:
        """The groups of the claims that reach over a height: they may be long."""
        covering = self._scene.index.at(self._layout.offset_at(top))
        return {self._number_at(each.start) for each in covering if each.kind is Kind.CLAIM}


def pushed(wanted: Sequence[int], heights: Sequence[int], floor: int) -> list[int]:
    """Tops that are as wanted, or lower where the row before is in the way."""
    tops = []
    free = floor
    for top, height in zip(wanted, heights, strict=True):
        tops.append(max(top, free))
        free = tops[-1] + height + SPACE
    return tops


def lifted(tops: Sequence[int], heights: Sequence[int], limit: int, floor: int) -> list[int]:
    """The same rows, lifted from the last one on until all end above the limit, if they can."""
    result = list(tops)
    for i in range(len(result) - 1, -1, -1):
        result[i] = min(result[i], limit - heights[i])
        limit = result[i] - SPACE
    return (
        result if not result or result[0] >= floor else pushed([floor] * len(tops), heights, floor)
    )
