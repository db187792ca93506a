"""The cards of the desk: the statement's in its lane, those of mentions and labels floating."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Signal

from annotator.formats.bundle import Annotation
from annotator.ui.card.frame import CardFrame
from annotator.ui.card.mention_card import LabelCard, MentionCard
from annotator.ui.card.statement_card import StatementCard
from annotator.ui.editing import Editing
from annotator.ui.editor.card_host import hide_kindly
from annotator.ui.popup import place_beside
from annotator.vocabulary import Kind, Role

_REACH, _STRIP = 7, 24


class Cards(QObject):
    """Shows the card of what is selected, and brings the cursor into it."""

    closed = Signal()
    left = Signal()

    def __init__(self, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._article = editing.article
        self._view = editing.article.view
        self.statement = StatementCard(editing)
        self.statement.hide()
        self._view.set_card_widget(self.statement)
        self.mention = MentionCard(editing)
        self.label = LabelCard(editing)
        self._floating: dict[Kind, MentionCard | LabelCard] = {
            Kind.MENTION: self.mention,
            Kind.LABEL: self.label,
        }
        for card in self._floating.values():
            card.setParent(self._view.viewport())
            card.hide()
            card.installEventFilter(self)
        for frame in self._frames():
            frame.closed.connect(self.closed)
            frame.left.connect(self.left)

    def _frames(self) -> Iterator[CardFrame]:
        yield self.statement
        yield from self._floating.values()

    @property
    def current(self) -> CardFrame | None:
        """The card of what is selected."""
        annotation = self._article.annotation
        if self._article.card is not None:
            return self.statement
        return self._floating.get(annotation.kind) if annotation is not None else None

    def refresh(self) -> None:
        """Show what is selected, as it is now."""
        card, annotation, current = self._article.card, self._article.annotation, self.current
        if card is not None:
            self.statement.show_card(card)
        for floating in self._floating.values():
            if floating is not current or annotation is None:
                hide_kindly(floating, self._view)
                continue
            floating.show_annotation(annotation)
            floating.show()
            self._place(floating, annotation)

    def place(self) -> None:
        """Keep a floating card beside its words."""
        annotation = self._article.annotation
        for floating in self._floating.values():
            if floating.isVisible() and annotation is not None:
                self._place(floating, annotation)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A floating card grows and shrinks with what is in it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return False

    def _place(self, floating: CardFrame, annotation: Annotation) -> None:
        floating.resize(floating.width(), floating.heightForWidth(floating.width()))
        words = self._view.rect_of(annotation.start, annotation.start)
        room, lane = self._view.viewport().rect(), self._view.lane_rect()
        if lane is None:
            place_beside(floating, words, room)
            return
        # In the lane, so that no text is covered.
        lowest = room.bottom() - floating.height()
        left = min(lane.left() - _REACH, room.right() - floating.width() - _STRIP)
        floating.move(left, max(0, min(words.top(), lowest)))

    # --- the cursor goes into a field

    def edit(self) -> None:
        """Into the main field: the issue, the actor, the value."""
        current = self.current
        if current is not None:
            current.edit()
            self._view.reveal_card()

    def add_party(self, role: Role) -> None:
        """Into the field for one more holder or reporter."""
        if self._article.card is not None:
            self.statement.add_party(role)
            self._view.reveal_card()

    def start_note(self) -> None:
        """Into the note."""
        current = self.current
        if current is not None:
            current.start_note()
            self._view.reveal_card()

    def toggle_discuss(self) -> None:
        """Flag what the card is about for discussion."""
        current = self.current
        if current is not None:
            current.toggle_discuss()
