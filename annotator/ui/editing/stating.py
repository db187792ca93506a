"""Gestures on the selected statement: where its holder stands, and towards what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from annotator.language import tr
from annotator.records import NewActor, Target
from annotator.suggest.names import likely_kind
from annotator.text.span import Span
from annotator.ui.choices import ActorTarget, ClaimTarget, IssueTarget, NewActorTarget, NewName
from annotator.ui.editing.article import GestureError, Gestures
from annotator.vocabulary import ClaimForm, Kind, MentionForm

F = TypeVar("F", ClaimForm, MentionForm)


class Stating(Gestures):
    """Polarity, intensity, target and form of the selected statement."""

    def set_polarity(self, polarity: int | None) -> bool:
        """Say where the selected statement's holder stands."""
        return self._article.do(
            lambda: self._project.stances.set_polarity(
                self._article.stance_of(self._article.need_card()), polarity
            )
        )

    def set_intensity(self, intensity: int | None) -> bool:
        """Say how strong the selected statement's stance is."""
        return self._article.do(
            lambda: self._project.stances.set_intensity(
                self._article.stance_of(self._article.need_card()), intensity
            )
        )

    def cycle_intensity(self) -> bool:
        """None, 1, 2, 3, and none again."""
        card = self._article.card
        stance = card.stance if card else None
        current = (stance.intensity or 0) if stance else 0
        return self.set_intensity((current + 1) % 4 or None)

    def cycle_form(self) -> bool:
        """The next form of the selected claim or mention."""

        def verb() -> None:
            annotation = self._article.need_annotation()
            if annotation.kind is Kind.CLAIM:
                forms = list(ClaimForm)
                self._project.claims.set_form(annotation.id, _next(forms, annotation.form))
            elif annotation.kind is Kind.MENTION:
                names = list(MentionForm)
                self._project.mentions.set_form(annotation.id, _next(names, annotation.form))
            else:
                raise GestureError(tr("Only claims and mentions have a form."), tr("Select one."))

        return self._article.do(verb)

    def set_target(self, choice: object) -> bool:
        """Say what the selected statement's stance is towards; a new name becomes an issue."""

        def verb() -> None:
            card = self._article.need_card()
            self._project.stances.set_target(self._article.stance_of(card), target_of(choice))
            current = self._article.card
            stance = current.stance if current else None
            self._article.workspace.note_issue(stance.issue_id if stance else None)

        return self._article.do(verb)

    def add_stance(self) -> bool:
        """The selected claim gets one more stance: a claim can concern several issues."""

        def verb() -> None:
            card = self._article.need_card()
            if card.claim is None:
                raise GestureError(tr("A stance of its own has no claim."), tr("Select a claim."))
            self._view.select_card(self._project.stances.add_to_claim(card.claim.id))

        return self._article.do(verb)

    def add_example(self, counter: bool) -> bool:
        """The words of the selected statement show what its issue means, or does not mean."""

        def verb() -> None:
            card = self._article.need_card()
            issue_id = card.stance.issue_id if card.stance else None
            if issue_id is None:
                raise GestureError(tr("The statement has no issue."), tr("Choose its issue first."))
            added = self._project.issues.add_example(issue_id, card.bearer.quote, counter=counter)
            name = self._article.workspace.registry.issues[issue_id].name
            if not added:
                told = tr("These words are there already")
            elif counter:
                told = tr("A new counterexample of “{name}”", name=name)
            else:
                told = tr("A new example of “{name}”", name=name)
            self._article.workspace.told.emit(told)

        return self._article.do(verb)

    def remove_cue(self, cue: Span) -> bool:
        """Some words show the selected statement's stance no more."""

        def verb() -> None:
            stance = self._article.need_card().stance
            if stance is None:
                return
            if len(stance.fragments) == 1:
                self._project.stances.remove_cues(stance.id)
            else:
                self._project.annotations.remove_fragment(stance.id, cue)

        return self._article.do(verb)


def target_of(choice: object) -> Target | None:
    """What a row of the target's picker means; None takes the target away."""
    if isinstance(choice, IssueTarget):
        return Target(issue=choice.issue_id)
    if isinstance(choice, NewName):
        return Target(issue=choice.name)
    if isinstance(choice, ClaimTarget):
        return Target(claim_id=choice.claim_id)
    if isinstance(choice, ActorTarget):
        return Target(actor_id=choice.actor_id)
    if isinstance(choice, NewActorTarget):
        return Target(new_actor=NewActor(choice.name, likely_kind(choice.name)))
    return None


def _next(forms: Sequence[F], current: str | None) -> F:
    """The form after the current one, going round."""
    place = next((at for at, form in enumerate(forms) if form == current), -1)
    return forms[(place + 1) % len(forms)]
