"""Gestures on a selected annotation of any kind."""

from __future__ import annotations

from annotator.language import tr
from annotator.text.edges import (
    next_grapheme,
    next_word_edge,
    previous_grapheme,
    previous_word_edge,
)
from annotator.text.span import Span
from annotator.ui.editing.article import GestureError, Gestures


class Shaping(Gestures):
    """Fragments, edges, notes and flags of the selected annotation; and its end."""

    def add_fragment(self, span: Span | None = None) -> bool:
        """The span, else the selection, becomes one more piece of the selected annotation."""

        def verb() -> None:
            piece = span or self._article.need_selection()
            self._project.annotations.add_fragment(self._article.need_annotation().id, piece)
            self._view.clear_selection()

        return self._article.do(verb)

    def cut_fragment(self) -> bool:
        """The selection is taken away from the selected annotation."""

        def verb() -> None:
            span = self._article.need_selection()
            self._project.annotations.remove_fragment(self._article.need_annotation().id, span)
            self._view.clear_selection()

        return self._article.do(verb)

    def set_edge(self, annotation_id: int, number: int, span: Span) -> bool:
        """One fragment of an annotation gets another extent."""

        def verb() -> None:
            annotation = self._view.annotation(annotation_id)
            if annotation is None:
                raise GestureError(
                    tr("The annotation is not there any more."), tr("Select another one.")
                )
            spans = [Span(piece.start, piece.end) for piece in annotation.fragments]
            spans[number] = span
            self._project.annotations.set_spans(annotation_id, spans, "Move an edge")

        return self._article.do(verb)

    def move_edge(self, end: bool, forward: bool, by_character: bool) -> bool:
        """Move an edge of the selection, else of the selected annotation."""
        span = self._article.selection()
        if span is not None:
            moved = self._moved(span, end, forward, by_character)
            self._view.set_selection(moved)
            return True
        annotation = self._article.annotation
        if annotation is None or not annotation.fragments:
            return self._article.do(self._article.need_annotation)
        number = len(annotation.fragments) - 1 if end else 0
        piece = annotation.fragments[number]
        moved = self._moved(Span(piece.start, piece.end), end, forward, by_character)
        return self.set_edge(annotation.id, number, moved)

    def _moved(self, span: Span, end: bool, forward: bool, by_character: bool) -> Span:
        text = self._view.text
        place = span.end if end else span.start
        if by_character:
            place = next_grapheme(text, place) if forward else previous_grapheme(text, place)
        else:
            step = next_word_edge if forward else previous_word_edge
            place = step(text, place, "end" if end else "start")
        start, stop = (span.start, place) if end else (place, span.end)
        return Span(start, stop) if 0 <= start < stop <= len(text) else span

    def remove(self) -> bool:
        """Remove the selected annotation: of a claim with several stances, the selected stance."""

        def verb() -> None:
            card = self._article.card
            annotation = self._article.need_annotation()
            siblings = [
                c for c in self._view.cards if card and card.claim and c.claim == card.claim
            ]
            if card and card.stance and annotation == card.claim and len(siblings) > 1:
                annotation = card.stance
            self._project.annotations.remove([annotation.id])

        return self._article.do(verb)

    def toggle_discuss(self, annotation_id: int) -> bool:
        """Flag an annotation for discussion, or take the flag away."""

        def verb() -> None:
            annotation = self._view.annotation(annotation_id)
            if annotation is not None:
                self._project.annotations.set_discuss(annotation_id, not annotation.discuss)

        return self._article.do(verb)

    def set_note(self, annotation_id: int, note: str) -> bool:
        """Write the note of an annotation."""
        return self._article.do(lambda: self._project.annotations.set_note(annotation_id, note))
