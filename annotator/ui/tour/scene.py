"""What the steps of the tour look at: its article, and what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.analysis.statements import Card
from annotator.formats.bundle import Annotation, Party
from annotator.text.span import Span
from annotator.vocabulary import Kind, Status

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

TITLE = "Homework by machine? Schools draw up the rules"
NAME = "Tom Garrick"
CLAIM = (
    "He would rather see the money go to workshops, “where a child can still hit something with a "
    "hammer”."
)
CUE = "rather"


class Scene:
    """Only looks; whatever happens is done by the user."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self._article = 0

    def find_article(self) -> None:
        """Look for the article of the tour in the open project."""
        documents = self.window.workspace.opened.documents
        ids = documents.ids()
        lines = documents.lines(ids)
        self._article = next((line.id for line in lines if line.title == TITLE), 0)

    @property
    def article(self) -> int:
        """The id of the tour's article; 0 where somebody removed it."""
        return self._article

    @property
    def is_here(self) -> bool:
        """Whether the tour's article is open."""
        document = self.window.workspace.document
        return document is not None and document.id == self._article

    def span(self, quote: str) -> Span | None:
        """Where a quote stands, if the article is open and still has it."""
        start = self.window.desk.view.text.find(quote) if self.is_here else -1
        return Span(start, start + len(quote)) if start >= 0 else None

    @property
    def selection(self) -> Span | None:
        """The selected words in the tour's article."""
        return self.window.desk.editing.article.selection() if self.is_here else None

    def mention(self) -> Annotation | None:
        """The mention of the actor of the tour, once it is made."""
        name = self.span(NAME)
        for annotation in self.window.desk.view.annotations.values() if name else ():
            starts = name is not None and annotation.start == name.start
            if annotation.kind is Kind.MENTION and annotation.actor_id and starts:
                return annotation
        return None

    def statement(self) -> Card | None:
        """The statement of the tour, once it is made."""
        place = self.span(CLAIM)
        for card in self.window.desk.view.cards if place else ():
            inside = place is not None and place.start <= card.bearer.start < place.end
            if card.claim is not None and inside:
                return card
        return None

    def holders(self) -> tuple[Party, ...]:
        """Who holds the statement of the tour."""
        card = self.statement()
        return tuple(card.bearer.holders) if card else ()

    def marked(self) -> int:
        """How often the actor of the tour is mentioned in all articles."""
        mention = self.mention()
        if mention is None or mention.actor_id is None:
            return 0
        return self.window.workspace.opened.actors.counts().get(mention.actor_id, 0)

    @property
    def is_finished(self) -> bool:
        """Whether the tour's article is done."""
        project = self.window.workspace.project
        return bool(project and project.documents.status(self._article) is Status.DONE)

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        project = self.window.workspace.project
        return bool(project and project.history.next_redo())

    @property
    def export_dialog(self) -> QWidget | None:
        """The dialog that asks what to export, while it is open."""
        from annotator.ui.dialogs.export_dialog import ExportDialog

        dialogs = self.window.findChildren(ExportDialog)
        return next((dialog for dialog in dialogs if dialog.isVisible()), None)
