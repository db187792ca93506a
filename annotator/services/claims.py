"""Verbs on claims: passages that say what is claimed, and who is behind them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.errors import InputError
from annotator.formats.bundle import Party
from annotator.language import mark, tr
from annotator.records import NewActor, Target
from annotator.services.actors import actor_from
from annotator.services.context import Context, chosen
from annotator.services.passages import (
    ANNOTATION,
    add_annotation,
    fetch,
    insert_fragments,
    replace_parties,
    text_of,
    tidied,
    touch,
)
from annotator.services.stances import stance_values
from annotator.store.journal import UnitOfWork
from annotator.suggest.quotations import form_of
from annotator.text.span import Span
from annotator.vocabulary import ClaimForm, Kind, Role


@dataclass(frozen=True, slots=True)
class AddedClaim:
    """The ids of a new claim and of its first stance."""

    claim_id: int
    stance_id: int


class Claims:
    """`project.claims`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def add(
        self,
        document_id: int,
        spans: Iterable[Span],
        *,
        form: ClaimForm | None = None,
        holders: Sequence[Party] = (),
        reporters: Sequence[Party] = (),
        target: Target | None = None,
        polarity: int | None = None,
        intensity: int | None = None,
    ) -> AddedClaim:
        """Annotate a passage as a claim with one stance, undecided unless it is given.

        Without a `form` it is read off the quotation marks. Holders and reporters (outermost
        first) are mentions of this document, or actors.
        """
        form = chosen(ClaimForm, form, mark("a form of a claim")) if form else None
        with self._context.annotating("Claim", document_id) as unit:
            text = text_of(unit, document_id)
            pieces = tidied(text, spans)
            claim_id = add_annotation(
                unit,
                self._context,
                document_id,
                Kind.CLAIM,
                form=form or form_of(text, pieces),
            )
            insert_fragments(unit, claim_id, text, pieces)
            claim = fetch(unit, claim_id)
            replace_parties(unit, claim, Role.HOLDER, holders)
            replace_parties(unit, claim, Role.REPORTER, reporters)
            values = stance_values(unit, claim, target, polarity, intensity)
            stance_id = add_annotation(
                unit, self._context, document_id, Kind.STANCE, claim_id=claim_id, **values
            )
        return AddedClaim(claim_id, stance_id)

    def set_form(self, claim_id: int, form: ClaimForm) -> None:
        """Say how the claim is quoted: direct, indirect, mixed."""
        form = chosen(ClaimForm, form, mark("a form of a claim"))
        verb = "Change a claim’s form"
        with self._context.on_annotation(verb, claim_id, Kind.CLAIM) as (unit, _):
            unit.update(ANNOTATION, claim_id, form=form)

    def set_holders(self, bearer_id: int, holders: Sequence[Party | NewActor]) -> None:
        """Say who holds a claim, or a lone stance; new actors are entered in the same step."""
        self._set_parties("Change the holders", bearer_id, Role.HOLDER, holders)

    def set_reporters(self, bearer_id: int, reporters: Sequence[Party | NewActor]) -> None:
        """Say through whom a claim, or a lone stance, is reported: outermost first."""
        self._set_parties("Change the reporters", bearer_id, Role.REPORTER, reporters)

    def _set_parties(
        self, verb: str, bearer_id: int, role: Role, parties: Sequence[Party | NewActor]
    ) -> None:
        with self._context.on_annotation(verb, bearer_id) as (unit, row):
            _check_bearer(row)
            replace_parties(unit, row, role, [_party(unit, party) for party in parties])
            if not unit.is_empty:
                touch(unit, bearer_id)


def _check_bearer(row: dict[str, Any]) -> None:
    lone = row["kind"] is Kind.STANCE and row["claim_id"] is None
    if row["kind"] is not Kind.CLAIM and not lone:
        raise InputError(
            tr("Only a claim or a lone stance has holders and reporters."),
            tr("A stance that belongs to a claim has its claim’s."),
        )


def _party(unit: UnitOfWork, party: Party | NewActor) -> Party:
    if isinstance(party, NewActor):
        return Party(actor_id=actor_from(unit, party.name, party.kind))
    return party
