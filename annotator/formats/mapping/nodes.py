"""Annotations in the making: what the links of a foreign document add to its spans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from annotator.formats.bundle import Party
from annotator.formats.mapping.reading import Part
from annotator.text.span import Span, SpanSet


@dataclass(frozen=True, slots=True)
class Towards:
    """What a stance is towards: at most one of the three."""

    issue_id: int | None = None
    claim_id: int | None = None
    actor_id: int | None = None


NOWHERE = Towards()


@dataclass(slots=True)
class Side:
    """A stance in the making. A plain one is a cue, and nothing else is known of it."""

    cues: tuple[Span, ...] = ()
    towards: Towards = NOWHERE
    polarity: int | None = None
    intensity: int | None = None
    is_plain: bool = False
    discuss: bool = False
    confidence: float | None = None
    notes: list[str] = field(default_factory=list)

    def copy(self) -> Side:
        """Another one that says the same."""
        return replace(self, notes=list(self.notes))

    def absorb(self, plain: Side) -> None:
        """Take over the cues of a plain one."""
        self.cues = SpanSet((*self.cues, *plain.cues)).spans
        self.notes += plain.notes
        self.discuss |= plain.discuss


@dataclass(slots=True, eq=False)
class Node:
    """One span with what belongs to it. `claims` are those of a cue."""

    id: int
    part: Part
    notes: list[str] = field(default_factory=list)
    holders: dict[Party, None] = field(default_factory=dict)
    reporters: dict[Party, None] = field(default_factory=dict)
    sides: list[Side] = field(default_factory=list)
    claims: list[Node] = field(default_factory=list)

    @property
    def takes_sides(self) -> bool:
        """Whether it can have stances, and somebody behind them."""
        return self.part.is_claim or self.part.is_cue

    @property
    def jotter(self) -> list[str]:
        """Where notes on it go: what a cue becomes is its stance."""
        return self.sides[0].notes if self.part.is_cue else self.notes

    @property
    def bearers(self) -> list[Node]:
        """What bears the attribution: the claims of a cue, else the claim or the cue itself."""
        return self.claims or [self]

    def join(self, claim: Node) -> bool:
        """Make a cue belong to a claim; whether it can."""
        if not (self.part.is_cue and claim.part.is_claim):
            return False
        if claim not in self.claims:
            self.claims.append(claim)
        return True

    def aim(self, towards: Towards, polarity: int | None) -> bool:
        """Turn a stance towards something; whether it can be."""
        if not self.takes_sides or any(towards.claim_id == one.id for one in self.bearers):
            return False
        for side in self.sides:
            if side.towards == NOWHERE and polarity in (None, side.polarity, *_open(side)):
                side.towards, side.is_plain = towards, False
                side.polarity = side.polarity if polarity is None else polarity
                return True
        first = self.sides[0].copy() if self.sides else Side()
        first.towards, first.is_plain = towards, False
        first.polarity = first.polarity if polarity is None else polarity
        self.sides.append(first)
        return True

    def give_sides_to_claims(self) -> None:
        """A cue's stances are those of its claims; a plain cue joins the stance that is there."""
        for claim in self.claims:
            for side in self.sides:
                if side.is_plain and claim.sides:
                    claim.sides[0].absorb(side)
                else:
                    claim.sides.append(side.copy())


def _open(side: Side) -> Iterator[int]:
    """The polarities that an undecided stance can still take."""
    if side.polarity is None:
        yield from (-1, 0, 1)
