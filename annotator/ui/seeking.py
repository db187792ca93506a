"""The middle of the window: the desk between the line to find with and the concordance."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from annotator.formats.bundle import Annotation
from annotator.language import tr
from annotator.records import Hit
from annotator.text.search import Pattern
from annotator.text.span import Span
from annotator.ui.concordance import Concordance
from annotator.ui.concordance.pane import Places, Repeating
from annotator.ui.desk import Desk
from annotator.ui.find_bar import FindBar
from annotator.ui.workspace import Workspace
from annotator.vocabulary import Kind


class Seeking(QWidget):
    """Finds in the article, in the corpus, and what is the same as an annotation."""

    def __init__(self, workspace: Workspace, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self.find_bar = FindBar(desk.view, self)
        self.concordance = Concordance(workspace, self)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(desk)
        splitter.addWidget(self.concordance)
        splitter.setSizes([600, 300])
        splitter.setStretchFactor(0, 1)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.find_bar)
        layout.addWidget(splitter, 1)
        self.setFocusProxy(desk)
        self.find_bar.corpus_requested.connect(self._on_everywhere)
        self.find_bar.reached.connect(desk.context_changed)
        self.concordance.hit_opened.connect(self.open_hit)
        self.concordance.left.connect(self._on_left)
        workspace.document_changed.connect(self.find_bar.again)

    # --- finding

    def find_in_article(self) -> None:
        """Show the line to find with; it begins with the selected words."""
        self.find_bar.start(self._selected_words())

    def find_in_corpus(self) -> None:
        """Show the concordance; it begins with the selected words."""
        words = self._selected_words()
        self.concordance.start_search(f"“{words}”" if " " in words else words)

    def _selected_words(self) -> str:
        span = self._desk.editing.article.selection()
        words = span.of(self._desk.view.text) if span else ""
        return words if "\n" not in words and len(words) < 100 else ""

    def _on_everywhere(self, pattern: Pattern) -> None:
        self.concordance.start_repeating(tr("Find"), pattern, None)

    def open_hit(self, hit: Hit) -> None:
        """Show the article at a hit; the concordance keeps the focus."""
        document = self._workspace.document
        is_open = document is not None and document.id == hit.document_id
        if is_open or self._workspace.open_document(hit.document_id):
            self._desk.view.set_selection(Span(hit.start, hit.end))
            self._desk.view.reveal(hit.start, hit.end)
            self._desk.context_changed.emit()
            self.concordance.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn(self) -> None:
        """From the text to the hits, where there are some; from anywhere else to the text."""
        view, hits = self._desk.view, self.concordance
        (hits.table if view.hasFocus() and hits.isVisible() else view).setFocus()

    def _on_left(self) -> None:
        self._desk.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- the same everywhere

    def same_everywhere(self) -> None:
        """Show all places like the selected annotation; chosen ones are annotated like it."""
        annotation = self._desk.editing.article.annotation
        if annotation is None or annotation.kind is Kind.STANCE:
            self._workspace.told.emit(tr("Select a mention, a claim or a label first"))
            return
        repeat = self._workspace.opened.repeat

        def run(places: Places) -> int:
            return repeat.annotation(annotation.id, places)

        self.concordance.start_repeating(
            tr("The same as “{quote}”", quote=_short(annotation.quote)),
            Pattern(self._words_of(annotation)),
            Repeating(tr("Annotate"), run),
        )

    def _words_of(self, annotation: Annotation) -> tuple[str, ...]:
        return tuple(piece.quote for piece in annotation.fragments[:1])

    def mentions_of(self, actor_id: int) -> None:
        """Show all places of an actor's name and aliases; chosen ones become mentions."""
        actor = self._workspace.registry.actors.get(actor_id)
        if actor is None:
            return
        repeat = self._workspace.opened.repeat

        def run(places: Places) -> int:
            return repeat.mention(actor_id, places)

        self.concordance.start_repeating(
            tr("Mentions of {actor}", actor=actor.name),
            Pattern((actor.name, *actor.aliases), case=True),
            Repeating(tr("Annotate"), run),
        )


def _short(quote: str, longest: int = 40) -> str:
    return quote if len(quote) <= longest else f"{quote[: longest - 1]}…"
