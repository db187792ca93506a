"""Verbs on stances: polarity, intensity, target and cues of a claim's stance or a lone one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from annotator.errors import InputError
from annotator.formats.bundle import Party
from annotator.language import tr
from annotator.model import ActorRow
from annotator.records import Target
from annotator.services.actors import actor_from
from annotator.services.codebook import issue_from
from annotator.services.context import Context
from annotator.services.passages import (
    ANNOTATION,
    FRAGMENT,
    add_annotation,
    fetch,
    insert_fragments,
    refuse_other_place,
    replace_fragments,
    replace_parties,
    text_of,
    tidied,
    touch,
)
from annotator.store.journal import UnitOfWork
from annotator.store.queries import annotations as queries
from annotator.store.tables import table
from annotator.text.span import Span
from annotator.vocabulary import Kind, Role

_ACTOR = table(ActorRow)


class Stances:
    """`project.stances`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def add_to_claim(
        self,
        claim_id: int,
        target: Target | None = None,
        polarity: int | None = None,
        intensity: int | None = None,
        cues: Iterable[Span] = (),
    ) -> int:
        """Give a claim one more stance (a claim can concern several issues); the stance's id."""
        with self._context.on_annotation("Add a stance", claim_id, Kind.CLAIM) as (unit, claim):
            values = stance_values(unit, claim, target, polarity, intensity)
            _refuse_self_target(values, claim_id)
            stance_id = add_annotation(
                unit,
                self._context,
                claim["document_id"],
                Kind.STANCE,
                claim_id=claim_id,
                **values,
            )
            spans = tuple(cues)
            if spans:
                text = text_of(unit, claim["document_id"])
                insert_fragments(unit, stance_id, text, tidied(text, spans))
        return stance_id

    def add_alone(
        self,
        document_id: int,
        cues: Iterable[Span],
        *,
        holders: Sequence[Party] = (),
        reporters: Sequence[Party] = (),
        target: Target | None = None,
        polarity: int | None = None,
        intensity: int | None = None,
    ) -> int:
        """Annotate a stance without a claim of its own (“many disagreed”); the stance's id."""
        with self._context.annotating("Stance", document_id) as unit:
            text = text_of(unit, document_id)
            pieces = tidied(text, cues)
            place = {"document_id": document_id, "layer_id": self._context.layer_id}
            values = stance_values(unit, place, target, polarity, intensity)
            stance_id = add_annotation(unit, self._context, document_id, Kind.STANCE, **values)
            insert_fragments(unit, stance_id, text, pieces)
            row = fetch(unit, stance_id)
            replace_parties(unit, row, Role.HOLDER, holders)
            replace_parties(unit, row, Role.REPORTER, reporters)
        return stance_id

    def set_polarity(self, stance_id: int, polarity: int | None) -> None:
        """Say whether it is for (+1), against (-1), neutral (0), or not decided (None)."""
        check_polarity(polarity)
        with self._context.on_annotation("Change the polarity", stance_id, Kind.STANCE) as (
            unit,
            _,
        ):
            unit.update(ANNOTATION, stance_id, polarity=polarity)

    def set_intensity(self, stance_id: int, intensity: int | None) -> None:
        """Say how strong it is: 1 weak or conditional, 2, 3 strong, or None."""
        check_intensity(intensity)
        with self._context.on_annotation("Change the intensity", stance_id, Kind.STANCE) as (
            unit,
            _,
        ):
            unit.update(ANNOTATION, stance_id, intensity=intensity)

    def set_target(self, stance_id: int, target: Target | None) -> None:
        """Say what the stance is towards; the name of a new issue enters it in the codebook."""
        with self._context.on_annotation("Change the target", stance_id, Kind.STANCE) as (
            unit,
            row,
        ):
            values = target_values(unit, row, target)
            _refuse_self_target(values, row["claim_id"])
            unit.update(ANNOTATION, stance_id, **values)

    def add_cue(self, stance_id: int, span: Span) -> None:
        """Add words that show the stance."""
        with self._context.on_annotation("Add a cue", stance_id, Kind.STANCE) as (unit, row):
            text = text_of(unit, row["document_id"])
            present = _spans(unit, stance_id)
            replace_fragments(unit, stance_id, text, tidied(text, (*present, span)))
            if not unit.is_empty:
                touch(unit, stance_id)

    def remove_cues(self, stance_id: int) -> None:
        """Take all cues away from a claim's stance. Raises InputError on a lone one."""
        with self._context.on_annotation("Remove the cues", stance_id, Kind.STANCE) as (unit, row):
            if row["claim_id"] is None:
                raise InputError(
                    tr("A stance without a claim needs its cue."), tr("Remove the stance.")
                )
            keys = [(stance_id, seq) for seq in range(len(_spans(unit, stance_id)))]
            unit.delete(FRAGMENT, *keys)
            if keys:
                touch(unit, stance_id)


def _spans(unit: UnitOfWork, stance_id: int) -> list[Span]:
    found = queries.by_id(unit.connection, [stance_id])
    return [Span(piece.start, piece.end) for one in found for piece in one.fragments]


def check_polarity(polarity: int | None) -> None:
    """Raise InputError unless it is -1, 0, +1 or None."""
    _check_scale("polarity", polarity, -1, 1)


def check_intensity(intensity: int | None) -> None:
    """Raise InputError unless it is 1, 2, 3 or None."""
    _check_scale("intensity", intensity, 1, 3)


def _check_scale(what: str, value: int | None, low: int, high: int) -> None:
    if value is not None and (not isinstance(value, int) or not low <= value <= high):
        raise InputError(
            tr("The {what} “{value}” is not on the scale.", what=what, value=value),
            tr("Give a number from {low} to {high}.", low=low, high=high),
        )


def _refuse_self_target(values: dict[str, Any], claim_id: int | None) -> None:
    if claim_id is not None and values["target_claim_id"] == claim_id:
        raise InputError(
            tr("A claim’s stance cannot be towards the claim itself."), tr("Choose another target.")
        )


def target_values(
    unit: UnitOfWork, place: Mapping[str, Any], target: Target | None
) -> dict[str, Any]:
    """The columns of a stance that hold its target; `place` holds its document and layer.

    Raises InputError for more than one target, and for a claim of another article or layer.
    """
    target = target or Target()
    given = (target.issue, target.claim_id, target.actor_id, target.new_actor)
    if sum(each is not None for each in given) > 1:
        raise InputError(
            tr("A stance has one target."), tr("Add another stance for the second one.")
        )
    if target.claim_id is not None:
        refuse_other_place(fetch(unit, target.claim_id, Kind.CLAIM), place)
    if target.actor_id is not None:
        unit.fetch(_ACTOR, target.actor_id)
    actor_id, new = target.actor_id, target.new_actor
    return {
        "issue_id": None if target.issue is None else issue_from(unit, target.issue),
        "target_claim_id": target.claim_id,
        "target_actor_id": actor_from(unit, new.name, new.kind) if new else actor_id,
    }


def stance_values(
    unit: UnitOfWork,
    place: Mapping[str, Any],
    target: Target | None,
    polarity: int | None,
    intensity: int | None,
) -> dict[str, Any]:
    """The checked columns of a stance. Raises InputError."""
    check_polarity(polarity)
    check_intensity(intensity)
    return {**target_values(unit, place, target), "polarity": polarity, "intensity": intensity}
