"""The open article as gestures see it: what is selected, and how a verb is carried out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.analysis.statements import Card
from annotator.errors import InputError
from annotator.formats.bundle import Annotation
from annotator.language import tr
from annotator.suggest.linking import likely_holders
from annotator.text.edges import tidy
from annotator.text.span import Span, SpanSet
from annotator.ui.editor.view import ArticleView
from annotator.ui.workspace import Workspace
from annotator.vocabulary import Kind

if TYPE_CHECKING:
    from annotator.services import Project


class GestureError(InputError):
    """A gesture that does not apply to what is selected now. It is told without stopping the hands.

    Everything else that can go wrong is worth a message of its own.
    """


def spans_of(annotation: Annotation) -> SpanSet:
    """The fragments as spans."""
    return SpanSet(tuple(Span(piece.start, piece.end) for piece in annotation.fragments))


class OpenArticle:
    """Shared by all gestures. What a gesture needs and is not there is told to the user.

    `done` is called after each of them: something else may be selected then.
    """

    def __init__(self, workspace: Workspace, view: ArticleView, done: Callable[[], None]) -> None:
        self.workspace = workspace
        self.view = view
        self._done = done

    @property
    def project(self) -> Project:
        return self.workspace.opened

    @property
    def document_id(self) -> int:
        assert self.workspace.document is not None, "no article is open"
        return self.workspace.document.id

    @property
    def card(self) -> Card | None:
        """The selected statement."""
        selected = self.view.selected_card
        return self.view.card(selected) if selected is not None else None

    @property
    def annotation(self) -> Annotation | None:
        """The selected annotation."""
        selected = self.view.selected_annotation
        return self.view.annotation(selected) if selected is not None else None

    def selection(self) -> Span | None:
        """The selected text without white space at its ends, on grapheme borders."""
        span = self.view.selection()
        return tidy(self.view.text, span) if span else None

    def need_selection(self) -> Span:
        span = self.selection()
        if span is None:
            raise GestureError(tr("No text is selected."), tr("Select the words first."))
        return span

    def need_annotation(self) -> Annotation:
        annotation = self.annotation
        if annotation is None:
            raise GestureError(tr("Nothing is selected."), tr("Click on an annotation first."))
        return annotation

    def need_card(self) -> Card:
        card = self.card
        if card is None:
            raise GestureError(tr("No statement is selected."), tr("Click on one in the lane."))
        return card

    def stance_of(self, card: Card) -> int:
        """The card's stance; a claim without one gets it."""
        if card.stance is not None:
            return card.stance.id
        assert card.claim is not None
        return self.project.stances.add_to_claim(card.claim.id)

    def likely_holders(self, claim: SpanSet) -> list[int]:
        """The mentions that may hold a claim, the likeliest first."""
        return likely_holders(self.view.text, claim, self.view.annotations.values())

    def actors_before(self, place: int) -> list[int]:
        """The actors that are mentioned before a place, the last one first."""
        mentions = [
            each
            for each in self.view.annotations.values()
            if each.kind is Kind.MENTION and each.actor_id is not None and each.start < place
        ]
        mentions.sort(key=lambda mention: mention.start, reverse=True)
        return list(dict.fromkeys(m.actor_id for m in mentions if m.actor_id is not None))

    def do(self, verb: Callable[[], object]) -> bool:
        """Carry out a verb that may fail; the user is told why. Whether it was done."""
        done = self.workspace.done(verb)
        if done:
            self._done()
        return done


class Gestures:
    """What all groups of gestures share."""

    def __init__(self, article: OpenArticle) -> None:
        self._article = article
        self._view = article.view

    @property
    def _project(self) -> Project:
        return self._article.project
