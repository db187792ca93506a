"""Gestures that make something of the selected text."""

from __future__ import annotations

from annotator.analysis.statements import Card
from annotator.formats.bundle import Party
from annotator.language import tr
from annotator.records import Target
from annotator.suggest.names import form_of_mention, likely_kind
from annotator.text.span import Span, SpanSet
from annotator.ui.choices import NewName
from annotator.ui.editing.article import GestureError, Gestures
from annotator.vocabulary import ActorKind, MentionForm

_NEAR = 400
"""How far from its statement, in code points, a cue or holder may stand."""


class Marking(Gestures):
    """From the selection to mentions, claims, stances and labels."""

    def claim(self, issue_id: int | None = None) -> bool:
        """The selection becomes a claim with the likeliest holder, towards an issue if given.

        Its card is selected.
        """

        def verb() -> None:
            span = self._article.need_selection()
            likely = self._article.likely_holders(SpanSet((span,)))
            holders = [Party(mention_id=likely[0])] if likely else []
            target = Target(issue=issue_id) if issue_id is not None else None
            added = self._project.claims.add(
                self._article.document_id, [span], holders=holders, target=target
            )
            self._article.workspace.note_issue(issue_id)
            self._view.clear_selection()
            self._view.select_card(added.stance_id)

        return self._article.do(verb)

    def mention(self, choice: object, kind: ActorKind | None = None) -> bool:
        """The selection becomes a mention of the chosen actor, new name, or nobody."""

        def verb() -> None:
            span = self._article.need_selection()
            quote = span.of(self._view.text)
            actor = self._actor_of(choice)
            if isinstance(choice, NewName):
                kind_ = kind or likely_kind(choice.name)
                key = self._project.mentions.add(
                    self._article.document_id,
                    [span],
                    choice.name,
                    kind=kind_,
                    form=MentionForm.NAME,
                )
            else:
                form = form_of_mention(quote, self._names_of(actor))
                key = self._project.mentions.add(
                    self._article.document_id, [span], actor, form=form
                )
            self._after_mention(key)

        return self._article.do(verb)

    def _actor_of(self, choice: object) -> int | None:
        return choice if isinstance(choice, int) else None

    def _names_of(self, actor_id: int | None) -> tuple[str, ...] | None:
        actor = self._article.workspace.registry.actors.get(actor_id or 0)
        return (actor.name, *actor.aliases) if actor else None

    def reference(self) -> bool:
        """The selection becomes a pronoun or description of the actor mentioned last before it."""

        def verb() -> None:
            span = self._article.need_selection()
            before = self._article.actors_before(span.start)
            if not before:
                raise GestureError(
                    tr("No actor is mentioned before this."), tr("Press A to choose one.")
                )
            form = form_of_mention(span.of(self._view.text), None)
            if form is MentionForm.UNNAMED:
                form = MentionForm.DESCRIPTION
            self._after_mention(
                self._project.mentions.add(self._article.document_id, [span], before[0], form=form)
            )

        return self._article.do(verb)

    def _after_mention(self, mention_id: int) -> None:
        mention = self._view.annotation(mention_id)
        self._article.workspace.note_actor(mention.actor_id if mention else None)
        self._view.clear_selection()
        card = self._article.card
        # It may be the holder of the statement at hand, but not of one that was left far behind.
        if card is None or mention is None or _gap(card, mention.start, mention.end) > _NEAR:
            self._view.select_annotation(mention_id)

    def cue(self) -> bool:
        """The selection becomes a cue of the selected or nearest statement, else a stance."""

        def verb() -> None:
            span = self._article.need_selection()
            card = self._article.card or self._nearest_card(span)
            if card is None:
                self._add_lone_stance(span)
                return
            stance_id = self._article.stance_of(card)
            self._project.stances.add_cue(stance_id, span)
            self._view.clear_selection()
            self._view.select_card(stance_id)

        return self._article.do(verb)

    def lone_stance(self) -> bool:
        """The selection becomes a stance of its own."""
        return self._article.do(lambda: self._add_lone_stance(self._article.need_selection()))

    def _add_lone_stance(self, span: Span) -> None:
        likely = self._article.likely_holders(SpanSet((span,)))
        holders = [Party(mention_id=likely[0])] if likely else []
        key = self._project.stances.add_alone(self._article.document_id, [span], holders=holders)
        self._view.clear_selection()
        self._view.select_card(key)

    def _nearest_card(self, span: Span) -> Card | None:
        """The nearest statement within reach, in the same paragraph."""
        text = self._view.text

        def distance(card: Card) -> int:
            bearer = card.bearer
            gap = _gap(card, span.start, span.end)
            low, high = min(bearer.end, span.end), max(bearer.start, span.start)
            return gap + (_NEAR if "\n" in text[low:high] else 0)

        near = [card for card in self._view.cards if distance(card) < _NEAR]
        return min(near, key=distance, default=None)

    def label(self, label: int | NewName, value: str | None = None) -> bool:
        """The selection gets a user-defined label; a new name defines one."""

        def verb() -> None:
            span = self._article.need_selection()
            chosen = label.name if isinstance(label, NewName) else label
            document_id = self._article.document_id
            key = self._project.annotations.add_label(document_id, [span], chosen, value)
            self._view.clear_selection()
            self._view.select_annotation(key)

        return self._article.do(verb)


def _gap(card: Card, start: int, end: int) -> int:
    """How much text lies between a statement and `[start, end)`."""
    return max(card.bearer.start - end, start - card.bearer.end, 0)
