"""The reading desk: the article, its cards and popups, and the keys that apply now."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.errors import NotFoundError
from annotator.formats.bundle import Annotation, Document
from annotator.language import mark
from annotator.ui.alt_gr import is_no_shortcut
from annotator.ui.asking import Asking
from annotator.ui.card.cards import Cards
from annotator.ui.choices import IssueTarget
from annotator.ui.editing import Editing
from annotator.ui.editor.view import ArticleView
from annotator.ui.popup import SelectionBar
from annotator.ui.theme import Theme
from annotator.ui.walking import Walking
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.services import Change

BAR = (
    ("mention", mark("Actor"), mark("Mark as a mention of an actor (A)")),
    ("claim", mark("Claim"), mark("Mark as a claim (C)")),
    ("cue", mark("Cue"), mark("Mark as a cue of a stance (S)")),
    ("stance", mark("Stance"), mark("Mark as a stance of its own (Shift+S)")),
    ("label", mark("Label"), mark("Give it a label (L)")),
    ("fragment", mark("+ Fragment"), mark("Add to the selected annotation (F)")),
)


class Desk(QWidget):
    """Shows the open article, and keeps it up to date."""

    context_changed = Signal()
    menu_requested = Signal(object)

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.view = ArticleView(self)
        self.view.set_theme(theme)
        self.editing = Editing(workspace, self.view, self._refresh)
        self.walking = Walking(self.editing.article, self._refresh)
        self.cards = Cards(self.editing, self)
        self.bar = SelectionBar(self.view.viewport(), BAR)
        self.asking = Asking(self.editing, self.bar.hide, self._reveal)
        self.bar.chosen.connect(self._on_bar)
        self._shown_document: int | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._connect()

    def _connect(self) -> None:
        view, workspace = self.view, self.workspace
        view.card_activated.connect(self._on_card)
        view.card_opened.connect(self._on_card_opened)
        view.annotation_activated.connect(self._on_annotation)
        view.nothing_activated.connect(self.deselect)
        view.selection_made.connect(self._on_selection)
        view.fragment_made.connect(self.editing.shaping.add_fragment)
        view.edge_dragged.connect(self.editing.shaping.set_edge)
        view.menu_requested.connect(self.menu_requested)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.cards.closed.connect(self.leave_card)
        self.cards.left.connect(self.setFocus)
        self.cards.statement.add_stance.clicked.connect(self.add_stance)
        workspace.document_changed.connect(self._on_document)
        workspace.registry_changed.connect(self._on_registry)
        workspace.changed.connect(self._on_change)

    # --- the article

    def _on_document(self) -> None:
        document = self.workspace.document
        if document is not None and document.id == self._shown_document:
            self.view.set_document(document)
            return
        self.remember_place()
        self._shown_document = document.id if document else None
        self.asking.close()
        self.walking.begin()
        if document is None:
            self.view.clear_article()
        else:
            project = self.workspace.opened
            text = project.documents.text(document.id)
            annotations = project.annotations.of_document(document.id)
            self.view.set_article(document, text, annotations, self.workspace.registry)
            self.view.set_reading_position(self.workspace.place_in(document.id))
        self._refresh()

    def remember_place(self) -> None:
        """Keep where reading stopped in the article that is shown."""
        if self._shown_document is not None:
            self.workspace.remember_position(self._shown_document, self.view.reading_position())

    def _on_registry(self) -> None:
        self.view.set_registry(self.workspace.registry)
        self._refresh()

    def _on_change(self, change: Change) -> None:
        document = self.workspace.document
        if document is None:
            return
        if "document_text" in change.tables and document.id in change.documents:
            self._on_corrected(document)
            return
        if not change.annotations:
            return
        layer = self.workspace.opened.layer.id
        found = [
            annotation
            for annotation in self.workspace.opened.annotations.get(change.annotations)
            if annotation.document_id == document.id and annotation.layer_id == layer
        ]
        gone = change.annotations - {annotation.id for annotation in found}
        self.view.patch(found, gone)
        self._refresh()

    def _on_corrected(self, document: Document) -> None:
        """The text of the open article was corrected, or the article was removed."""
        project = self.workspace.opened
        with suppress(NotFoundError):
            text = project.documents.text(document.id)
            self.asking.close()
            self.walking.begin()
            annotations = project.annotations.of_document(document.id)
            self.view.correct_article(document, text, annotations)
            self._refresh()

    # --- selecting

    def _on_card(self, card_id: object) -> None:
        self.view.select_card(card_id)  # type: ignore[arg-type]
        self._refresh()
        self.view.reveal_card()

    def _on_card_opened(self, card_id: object) -> None:
        self._on_card(card_id)
        self.cards.edit()

    def _on_annotation(self, annotation_id: object) -> None:
        self.view.select_annotation(annotation_id)  # type: ignore[arg-type]
        self._refresh()

    def deselect(self) -> None:
        """Nothing is selected any more."""
        self.view.select_card(None)
        self.view.select_annotation(None)
        self.view.clear_selection()
        self._refresh()

    def select_annotation(self, annotation: Annotation) -> None:
        """Select an annotation, and bring it into sight."""
        self.view.select_annotation(annotation.id)
        placed = self.view.annotation(annotation.claim_id or 0) or annotation
        place = annotation if annotation.fragments else placed
        if place.fragments:
            self.view.reveal(place.start, place.end)
        self._refresh()

    # --- cards

    def _refresh(self) -> None:
        """Show the card of what is selected."""
        if self.view.selection() is None:
            self.bar.hide()
        self.cards.refresh()
        self.context_changed.emit()

    def _on_scrolled(self) -> None:
        self.bar.hide()
        self.cards.place()

    def leave_card(self) -> None:
        """Back to the text; nothing is selected any more."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deselect()

    # --- making

    def make_claim(self) -> None:
        """The selection becomes a claim; the cursor stands in the field for the issue."""
        if self.editing.marking.claim():
            self._reveal()
            self.cards.edit()

    def make_cue(self) -> None:
        """The selection becomes a cue."""
        if self.editing.marking.cue():
            self._reveal()

    def make_lone_stance(self) -> None:
        """The selection becomes a stance of its own; the cursor stands in the issue's field."""
        if self.editing.marking.lone_stance():
            self._reveal()
            self.cards.edit()

    def add_stance(self) -> None:
        """The selected claim gets one more stance; the cursor stands in the field for the issue."""
        if self.editing.stating.add_stance():
            self.cards.edit()

    def use_issue(self, issue_id: int) -> None:
        """The key of an issue: the selection becomes a claim towards it, else it is the target."""
        article = self.editing.article
        if article.card is not None and article.selection() is None:
            self.editing.stating.set_target(IssueTarget(issue_id))
        elif self.editing.marking.claim(issue_id):
            self._reveal()

    def use_label(self, label_id: int) -> None:
        """The key of a label: the selection gets it."""
        self.editing.marking.label(label_id)

    def _reveal(self) -> None:
        """What has been made is in sight, and its card."""
        card = self.editing.article.card
        if card is not None:
            self.view.reveal(card.bearer.start, card.bearer.end)
            self.view.reveal_card()

    # --- the mouse

    def _on_selection(self) -> None:
        span = self.editing.article.selection()
        if span is None:
            self.bar.hide()
        else:
            selected = self.editing.article.annotation is not None
            self.bar.buttons["fragment"].setVisible(selected)
            self.bar.show_beside(self.view.rect_of(span.start, span.end), self.view.lane_rect())
        self.context_changed.emit()

    def _on_bar(self, name: str) -> None:
        gestures: dict[str, Callable[[], object]] = {
            "mention": self.asking.actor,
            "claim": self.make_claim,
            "cue": self.make_cue,
            "stance": self.make_lone_stance,
            "label": self.asking.label,
            "fragment": self.editing.shaping.add_fragment,
        }
        gestures[name]()

    def event(self, event: QEvent) -> bool:
        """See `alt_gr`: the sign comes back as a key that is pressed."""
        if is_no_shortcut(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.deselect()
            return
        super().keyPressEvent(event)
