"""Statements, derived and never stored: who holds what, and where they stand.

A *card* is what the statement lane shows: a claim with one of its stances, a claim without a
stance, or a lone stance. A *statement* is one row per holder x stance, as social scientists count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from annotator.formats.bundle import Annotation, Document, Party, Registry
from annotator.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Card:
    """A claim with one of its stances, a claim alone, or a lone stance: at least one is there."""

    claim: Annotation | None
    stance: Annotation | None

    @property
    def id(self) -> int:
        """The id of the stance, else of the claim: stable while the card is edited."""
        return self.main.id

    @property
    def main(self) -> Annotation:
        """The annotation that the card is about: its stance, else its claim."""
        main = self.stance or self.claim
        assert main is not None
        return main

    @property
    def bearer(self) -> Annotation:
        """What bears the attribution and the place in the text: the claim, else the stance."""
        bearer = self.claim or self.stance
        assert bearer is not None
        return bearer

    @property
    def place(self) -> tuple[int, int, int]:
        """Where the card sorts in its document."""
        return (self.bearer.start, self.bearer.end, self.id)


def cards(annotations: Iterable[Annotation]) -> list[Card]:
    """All cards of one layer of one document, in text order."""
    claims: dict[int, Annotation] = {}
    stances: dict[int | None, list[Annotation]] = {}
    for annotation in annotations:
        if annotation.kind is Kind.CLAIM:
            claims[annotation.id] = annotation
        elif annotation.kind is Kind.STANCE:
            stances.setdefault(annotation.claim_id, []).append(annotation)
    result = [Card(None, stance) for stance in stances.get(None, ())]
    for claim in claims.values():
        result.extend(cards_of(claim, stances.get(claim.id, ())))
    return sorted(result, key=lambda card: card.place)


def cards_of(claim: Annotation, stances: Iterable[Annotation]) -> list[Card]:
    """The cards of one claim: one per stance, or one without a stance."""
    return [Card(claim, stance) for stance in stances] or [Card(claim, None)]


@dataclass(frozen=True, slots=True)
class Statement:
    """One row per holder x stance. `holder` is None where nobody is named as holding the claim."""

    document: Document
    layer_id: int
    claim: Annotation | None
    stance: Annotation | None
    holder: Party | None
    reporters: tuple[Party, ...]

    @property
    def polarity(self) -> int | None:
        """-1 against, 0 neutral, +1 for, None not decided."""
        return self.stance.polarity if self.stance else None


def statements(document: Document, annotations: Iterable[Annotation]) -> Iterator[Statement]:
    """The statements of one layer of one document, in text order."""
    for card in cards(annotations):
        bearer = card.bearer
        for holder in bearer.holders or (None,):
            yield Statement(
                document, bearer.layer_id, card.claim, card.stance, holder, bearer.reporters
            )


def actor_of(party: Party, by_id: Mapping[int, Annotation]) -> int | None:
    """The actor behind a party; None when its mention refers to nobody in the registry."""
    if party.mention_id is None:
        return party.actor_id
    mention = by_id.get(party.mention_id)
    return mention.actor_id if mention else None


def party_name(party: Party, by_id: Mapping[int, Annotation], registry: Registry) -> str:
    """What to call a party: its actor's name, else the words of its mention."""
    actor = registry.actors.get(actor_of(party, by_id) or 0)
    if actor:
        return actor.name
    mention = by_id.get(party.mention_id or 0)
    return mention.quote if mention else ""
