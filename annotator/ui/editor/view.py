"""The reading view: an article, its annotations, and the lane of statements. It shows and tells.

It writes nothing: what the reader does goes out as signals, and what changed comes back by `patch`.
All offsets are code points of the stored text, half-open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from annotator.analysis.statements import Card
from annotator.formats.bundle import Annotation, Document, Registry
from annotator.language import counted, tr
from annotator.text.alignment import align
from annotator.text.span import Span
from annotator.ui.editor import wording
from annotator.ui.editor.canvas import Canvas
from annotator.ui.editor.colouring import ColourBy, Colouring
from annotator.ui.editor.coords import Coordinates
from annotator.ui.editor.index import Index
from annotator.ui.editor.metrics import LANE_WIDTH, Reading
from annotator.ui.widgets.plain import tip
from annotator.vocabulary import Kind


class ArticleView(Canvas):
    """Shows one article with its annotations. Ids are 63 bits wide and travel as Python objects."""

    # --- the article

    def set_article(
        self,
        document: Document,
        text: str,
        annotations: Iterable[Annotation],
        registry: Registry,
    ) -> None:
        """Show an article from its start. ValueError when Qt does not take the text as it is."""
        self._load(document, text, annotations, registry)
        self.setAccessibleDescription(
            f"{document.title}. "
            + counted({"statement": len(self.cards), "annotation": len(self.annotations)})
        )

    def correct_article(
        self, document: Document, text: str, annotations: Iterable[Annotation]
    ) -> None:
        """Show the same article with another text; place and selected annotation stay."""
        scene = self._scene
        place, below = self._scroller.exact_position()
        place = align(self.text, text).start(place) if place else 0
        card_id, annotation_id = scene.card_id, scene.annotation_id
        self.set_article(document, text, annotations, scene.registry)
        self._scroller.set_exact_position(place, below)
        if card_id is not None:
            self.select_card(card_id)
        if annotation_id is not None:
            self.select_annotation(annotation_id)

    def clear_article(self) -> None:
        """Show nothing."""
        self._load(None, "", (), Registry())
        self.setAccessibleDescription(tr("No article is open."))

    def _load(
        self,
        document: Document | None,
        text: str,
        annotations: Iterable[Annotation],
        registry: Registry,
    ) -> None:
        scene = self._scene
        scene.document, scene.registry, scene.coords = document, registry, Coordinates(text)
        scene.index = Index(scene.coords.starts, annotations)
        scene.card_id = scene.annotation_id = scene.hovered_id = scene.edge = None
        scene.hits = ()
        self.document().setPlainText(text)
        scene.coords.check(self.document())
        self._page.begin(self.viewport().width())
        self._scroller.reset()
        self._scroller.publish()
        self.set_caret(0)
        self.verticalScrollBar().setValue(0)
        self._refresh()
        self._scroller.start_idle()

    def patch(self, changed: Iterable[Annotation], removed: Iterable[int]) -> None:
        """Take over annotations that are new or changed, and the ids of those that are gone."""
        self._page.decorations.drop(self._scene.index.apply(changed, removed))
        if self._scene.colouring.by is ColourBy.HOLDER:
            self._page.decorations.clear()  # what a holder says may stand in any paragraph
        self._select_again()
        self._rearrange()

    def set_registry(self, registry: Registry) -> None:
        """Take over names and colours of actors, issues and labels."""
        self._scene.registry = registry
        self._page.decorations.clear()
        self._rearrange()

    def set_document(self, document: Document) -> None:
        """Take over the title and the other facts in the head of the article."""
        place = self._scroller.exact_position()
        self._scene.document = document
        self._page.set_header()
        self._scroller.set_exact_position(*place)
        self._refresh()

    # --- how it looks

    def set_reading(self, reading: Reading) -> None:
        """Set the text as the reader chose; the place is kept."""
        if reading != self._page.reading:
            self._page.reading = reading
            self._fit(self._scroller.reading_position())

    def set_shown(self, kinds: frozenset[Kind]) -> None:
        """Choose which kinds of annotation are drawn and can be clicked."""
        if kinds == self._scene.shown:
            return
        self._scene.shown = kinds
        self._page.decorations.clear()
        self._rearrange()

    def set_colouring(self, colouring: Colouring) -> None:
        """Choose what the colours of claims mean."""
        if not colouring.means_the_same(self._scene.colouring):
            self._scene.colouring = colouring
            self._page.decorations.clear()
            self._rearrange()

    def set_hits(self, spans: Iterable[Span]) -> None:
        """Mark what a search has found, in the text and in the overview."""
        self._scene.hits = tuple(sorted(spans))
        self._overview.invalidate()
        self.viewport().update()

    def set_card_widget(self, widget: QWidget | None) -> None:
        """Put a widget in the place of the selected card; it becomes a child of the viewport."""
        self._host.set_widget(widget)
        self._refresh()

    def reveal_card(self) -> None:
        """Scroll until the widget of the selected card is visible as a whole, from its head on."""
        self._refresh()
        extent = self._host.extent()
        if extent:
            self._scroller.reveal_extent(*extent)

    def viewportEvent(self, event: QEvent) -> bool:
        """What a row of the lane has no room for is said where the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            point = QPointF(event.pos()) + QPointF(0, self._scroller.top)
            row = self._page.lane.row_at(point)
            words = wording.told(self._scene, row.card) if row else ""
            QToolTip.showText(event.globalPos(), tip(words), self.viewport())
            return True
        return super().viewportEvent(event)

    # --- annotations

    @property
    def cards(self) -> Sequence[Card]:
        """All cards, in text order."""
        return self._scene.index.cards

    @property
    def shown(self) -> frozenset[Kind]:
        """The kinds of annotation that are drawn."""
        return self._scene.shown

    @property
    def colouring(self) -> Colouring:
        """What the colours of claims mean."""
        return self._scene.colouring

    @property
    def annotations(self) -> Mapping[int, Annotation]:
        return self._scene.index.annotations

    def annotation(self, annotation_id: int) -> Annotation | None:
        return self.annotations.get(annotation_id)

    def card(self, card_id: int) -> Card | None:
        return self._scene.index.card(card_id)

    def annotations_at(self, offset: int) -> list[Annotation]:
        """What covers a code point, the shortest first."""
        return self._scene.index.at(offset)

    def describe_at(self, offset: int) -> str:
        """What a screen reader could say of a place; empty where nothing is annotated."""
        found = self.annotations_at(offset)
        return wording.description(self._scene, found[0]) if found else ""

    def card_rect(self, card_id: int) -> QRect | None:
        """Where a card stands in the viewport; None when the lane has no room for it."""
        row = self._page.places.row_of(card_id)
        left = self._page.lane.left
        if row is None or left is None:
            return None
        return QRect(left, row.y - self._scroller.top, LANE_WIDTH, row.height)

    def lane_rect(self) -> QRect | None:
        """The part of the viewport that the lane takes; None when there is no room for it."""
        left = self._page.lane.left
        return None if left is None else QRect(left, 0, LANE_WIDTH, self.viewport().height())

    @property
    def selected_card(self) -> int | None:
        """The id of the selected card."""
        return self._scene.card_id

    @property
    def selected_annotation(self) -> int | None:
        """The id of the selected annotation: that of the card, unless another one is selected."""
        return self._scene.annotation_id

    def select_card(self, card_id: int | None) -> None:
        """Select a card and what bears it: its claim, or its lone stance. None selects nothing."""
        card = self._scene.index.card(card_id)
        self._scene.card_id = card.id if card else None
        self._scene.annotation_id = card.bearer.id if card else None
        self._after_selecting()

    def select_annotation(self, annotation_id: int | None) -> None:
        """Select an annotation, and the card of which it is part; its edges can then be dragged."""
        scene = self._scene
        annotation = self.annotations.get(annotation_id or 0)
        cards = [card.id for card in scene.index.cards_of(annotation)] if annotation else []
        if scene.card_id not in cards:
            scene.card_id = cards[0] if cards else None
        scene.annotation_id = annotation.id if annotation else None
        self._after_selecting()

    def _select_again(self) -> None:
        """Follow the selected card after a change: its first stance gives it another id."""
        scene = self._scene
        if scene.annotation is None:
            card = scene.card
            scene.annotation_id = card.bearer.id if card else None
        if scene.card is None and scene.card_id is not None and scene.annotation:
            cards = scene.index.cards_of(scene.annotation)
            scene.card_id = cards[0].id if cards else None
        if scene.annotation is None:
            scene.card_id = None
        if scene.index.card(scene.hovered_id) is None:
            scene.hovered_id = None

    def _after_selecting(self) -> None:
        self._scene.edge = None
        self._page.places.clear()
        self._refresh()

    def _rearrange(self) -> None:
        """Place all rows anew, and repaint."""
        self._page.places.clear()
        self._overview.invalidate()
        self._refresh()
