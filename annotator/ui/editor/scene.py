"""What the reading view shows: the article, its annotations, and what is selected."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.analysis.statements import Card
from annotator.formats.bundle import Annotation, Document, Registry
from annotator.text.span import Span
from annotator.ui.editor.colouring import ColourBy, Colouring
from annotator.ui.editor.coords import Coordinates
from annotator.ui.editor.index import Index
from annotator.ui.theme import LIGHT, UNKNOWN_ACTOR, Theme, hue_of
from annotator.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Edge:
    """A fragment whose edge is being dragged, with the span that it would have."""

    annotation_id: int
    number: int
    span: Span


@dataclass(slots=True)
class Scene:
    """The state that the painters read."""

    theme: Theme = LIGHT
    document: Document | None = None
    registry: Registry = field(default_factory=Registry)
    coords: Coordinates = field(default_factory=lambda: Coordinates(""))
    index: Index = field(default_factory=lambda: Index([0]))
    shown: frozenset[Kind] = frozenset(Kind)
    colouring: Colouring = field(default_factory=Colouring)
    hits: tuple[Span, ...] = ()
    card_id: int | None = None
    annotation_id: int | None = None
    hovered_id: int | None = None
    edge: Edge | None = None
    caret: int | None = None

    @property
    def card(self) -> Card | None:
        """The selected card."""
        return self.index.card(self.card_id)

    @property
    def annotation(self) -> Annotation | None:
        """The selected annotation."""
        return self.index.annotations.get(self.annotation_id or 0)

    @property
    def emphasised(self) -> frozenset[int]:
        """The ids of what is drawn stronger: the selected annotation, and the parts of its card."""
        ids = {self.annotation_id} if self.annotation else set()
        card = self.card
        if card:
            ids |= {each.id for each in (card.claim, card.stance) if each}
            ids |= {party.mention_id for party in card.bearer.holders}
        return frozenset(each for each in ids if each is not None)

    def style_of(self, annotation: Annotation) -> str:
        """The key of an annotation's colour in the theme: a hue, an actor kind, a polarity."""
        if annotation.kind is Kind.CLAIM:
            return self.hue_of_claim(annotation)
        if annotation.kind is Kind.MENTION:
            actor = self.registry.actors.get(annotation.actor_id or 0)
            return actor.kind if actor else UNKNOWN_ACTOR
        if annotation.kind is Kind.STANCE:
            return str(annotation.polarity or 0)
        return hue_of(self.registry.labels.get(annotation.label_id or 0))

    def hue_of_claim(self, claim: Annotation) -> str:
        """The key of a claim's colour in the theme."""
        return self.colouring.style(claim, self.index, self.registry)

    def hue_of_card(self, card: Card) -> str:
        """The key of a card's colour: it is that of its own stance where stances decide."""
        own = card.stance if self.colouring.has_own else None
        if own and (own.issue_id or self.colouring.by is ColourBy.STANCE):
            return self.colouring.style(own, self.index, self.registry)
        return self.colouring.style(card.bearer, self.index, self.registry)
