"""The annotations of one layer of one article, found by id, by place and by card. No Qt.

A change touches only the paragraphs and the cards that it concerns, so that its cost does not
grow with the number of annotations.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from annotator.analysis.statements import Card, cards_of
from annotator.formats.bundle import Annotation
from annotator.vocabulary import Kind


class Piece(NamedTuple):
    """One fragment as a paragraph sees it; offsets are code points of the article."""

    start: int
    end: int
    annotation_id: int
    number: int


class Index:
    """Annotations by id, fragments by paragraph, and the cards in text order."""

    def __init__(self, starts: Sequence[int], annotations: Iterable[Annotation] = ()) -> None:
        self._starts = starts
        self._by_id: dict[int, Annotation] = {each.id: each for each in annotations}
        self._by_paragraph: dict[int, list[Annotation]] = {}
        self._stances: dict[int, list[Annotation]] = {}
        for annotation in self._by_id.values():
            self._enter(annotation)
        placed = {card.place: card for card in self._all_cards()}
        self._places = sorted(placed)
        self._cards = [placed[place] for place in self._places]
        self._card_by_id = {card.id: card for card in self._cards}

    @property
    def annotations(self) -> Mapping[int, Annotation]:
        return self._by_id

    @property
    def cards(self) -> Sequence[Card]:
        """All cards, in text order."""
        return self._cards

    def card(self, card_id: int | None) -> Card | None:
        return None if card_id is None else self._card_by_id.get(card_id)

    def cards_between(self, start: int, end: int) -> list[Card]:
        """The cards whose text starts in `[start, end)`, in text order."""
        low = bisect_left(self._places, (start,))
        return self._cards[low : bisect_left(self._places, (end,), low)]

    def cards_of(self, annotation: Annotation) -> list[Card]:
        """The cards of which a claim or a stance is part."""
        if annotation.kind is Kind.CLAIM:
            return cards_of(annotation, self._stances.get(annotation.id, ()))
        card = self._card_by_id.get(annotation.id)
        return [card] if card else []

    def first_card_from(self, offset: int) -> Card | None:
        """The first card whose text starts at or after a code point."""
        at = bisect_left(self._places, (offset,))
        return self._cards[at] if at < len(self._cards) else None

    def stances_of(self, claim_id: int) -> Sequence[Annotation]:
        """The stances that belong to a claim, in the order in which they came."""
        return self._stances.get(claim_id, ())

    def pieces_in(self, paragraph: int, start: int, end: int) -> list[Piece]:
        """The fragments that share a character with `[start, end)` of a paragraph, by start."""
        found = [
            Piece(fragment.start, fragment.end, annotation.id, number)
            for annotation in self._by_paragraph.get(paragraph, ())
            for number, fragment in enumerate(annotation.fragments)
            if fragment.start < end and fragment.end > start
        ]
        found.sort(key=lambda piece: (piece.start, -piece.end, piece.annotation_id))
        return found

    def at(self, offset: int) -> list[Annotation]:
        """The annotations that cover a code point, the shortest first."""
        found = [
            annotation
            for annotation in self._by_paragraph.get(self._paragraph(offset), ())
            if any(each.start <= offset < each.end for each in annotation.fragments)
        ]
        return sorted(found, key=lambda each: (_length(each), each.id))

    def apply(self, changed: Iterable[Annotation], removed: Iterable[int]) -> set[int]:
        """Take over what has changed; the numbers of the paragraphs that look different now."""
        touched: set[int] = set()
        for annotation_id in removed:
            if annotation_id in self._by_id:
                touched |= self._replace(annotation_id, None)
        for annotation in changed:
            touched |= self._replace(annotation.id, annotation)
        return touched

    def paragraphs_of(self, annotation: Annotation) -> set[int]:
        """The paragraphs that the annotation reaches, with those between its fragments."""
        if not annotation.fragments:
            return set()
        first = self._paragraph(annotation.start)
        return set(range(first, self._paragraph(max(0, annotation.end - 1)) + 1))

    # --- upkeep

    def _replace(self, annotation_id: int, new: Annotation | None) -> set[int]:
        old = self._by_id.get(annotation_id)
        claims = {c for each in (old, new) if each and (c := _claim_of(each)) is not None}
        before = self._cards_around(old, claims)
        if old:
            self._leave(old)
            del self._by_id[annotation_id]
        if new:
            self._by_id[annotation_id] = new
            self._enter(new)
        self._exchange(before, self._cards_around(new, claims))
        # a claim wears the colour of its stances' issue
        touched = [each for each in (old, new) if each]
        touched += [self._by_id[each] for each in claims if each in self._by_id]
        return set().union(*(self.paragraphs_of(each) for each in touched))

    def _all_cards(self) -> Iterator[Card]:
        for annotation in self._by_id.values():
            if annotation.kind is Kind.CLAIM:
                yield from cards_of(annotation, self._stances.get(annotation.id, ()))
            elif annotation.kind is Kind.STANCE and annotation.claim_id is None:
                yield Card(None, annotation)

    def _cards_around(self, annotation: Annotation | None, claims: set[int]) -> list[Card]:
        found = [card for each in claims for card in self._cards_of_claim(each)]
        if annotation and annotation.kind is Kind.STANCE and annotation.claim_id is None:
            found.append(Card(None, annotation))
        return found

    def _cards_of_claim(self, claim_id: int) -> list[Card]:
        claim = self._by_id.get(claim_id)
        return cards_of(claim, self.stances_of(claim_id)) if claim else []

    def _exchange(self, old: list[Card], new: list[Card]) -> None:
        for card in old:
            at = bisect_left(self._places, card.place)
            del self._places[at], self._cards[at], self._card_by_id[card.id]
        for card in new:
            at = bisect_left(self._places, card.place)
            self._places.insert(at, card.place)
            self._cards.insert(at, card)
            self._card_by_id[card.id] = card

    def _enter(self, annotation: Annotation) -> None:
        if annotation.kind is Kind.STANCE and annotation.claim_id is not None:
            insort(
                self._stances.setdefault(annotation.claim_id, []), annotation, key=lambda s: s.id
            )
        for fragment in annotation.fragments:
            following = bisect_right(self._starts, fragment.start)
            last = bisect_left(self._starts, fragment.end, following)
            for paragraph in range(following - 1, last):
                here = self._by_paragraph.setdefault(paragraph, [])
                if not here or here[-1] is not annotation:  # once, with all its fragments
                    here.append(annotation)

    def _leave(self, annotation: Annotation) -> None:
        if annotation.kind is Kind.STANCE and annotation.claim_id is not None:
            self._stances[annotation.claim_id].remove(annotation)
        for paragraph in self.paragraphs_of(annotation):
            there = self._by_paragraph.get(paragraph, ())
            self._by_paragraph[paragraph] = [e for e in there if e.id != annotation.id]

    def _paragraph(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1


def _claim_of(annotation: Annotation) -> int | None:
    """The claim whose cards change with this annotation."""
    if annotation.kind is Kind.CLAIM:
        return annotation.id
    return annotation.claim_id if annotation.kind is Kind.STANCE else None


def _length(annotation: Annotation) -> int:
    return sum(fragment.end - fragment.start for fragment in annotation.fragments)
