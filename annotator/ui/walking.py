"""Moving through the article by keys: sentences, statements, and what lies at one place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from annotator.text.segment import sentences
from annotator.text.span import Span
from annotator.ui.editing import OpenArticle


class Walking:
    """Selects what is next; `selected` is called when it has."""

    def __init__(self, article: OpenArticle, selected: Callable[[], None]) -> None:
        self._article = article
        self._selected = selected
        self._sentences: list[Span] | None = None

    def begin(self) -> None:
        """Another article is shown. Its sentences are looked for when they are first needed."""
        self._sentences = None

    def cards(self, step: int) -> None:
        """Select the next or previous statement, from the selected one or from the caret."""
        cards = self._article.view.cards
        if not cards:
            return
        ids = [card.id for card in cards]
        if self._article.view.selected_card in ids:
            place = ids.index(self._article.view.selected_card) + step
        else:
            caret = self._article.view.caret()
            before = sum(card.bearer.start < caret for card in cards)
            place = before if step > 0 else before - 1
        card = cards[place % len(cards)]
        self._article.view.select_card(card.id)
        if self._article.view.selection() is None:
            # The next sentence is that of the statement, not of where one was before.
            self._article.view.set_caret(card.bearer.start)
        self._article.view.reveal(card.bearer.start, card.bearer.end)
        self._selected()
        self._article.view.reveal_card()

    def stack(self) -> None:
        """Select what covers the caret or the selection, from the innermost outward, in turn."""
        span = self._article.view.selection()
        place = span.start if span else self._article.view.caret()
        selected = self._article.annotation
        if selected is not None and span is None:
            covers = any(f.start <= place <= f.end for f in selected.fragments)
            place = place if covers else max(0, selected.start)
        stack = [annotation.id for annotation in self._article.view.annotations_at(place)]
        if not stack:
            return
        current = self._article.view.selected_annotation
        at = stack.index(current) + 1 if current in stack else 0
        self._article.view.select_annotation(stack[at % len(stack)])
        self._selected()

    def sentences(self, step: int) -> None:
        """Select the next or previous sentence."""
        if self._sentences is None:
            self._sentences = sentences(self._article.view.text)
        if not self._sentences:
            return
        span = self._article.view.selection()
        at = span.start if span else self._article.view.caret()
        if step > 0:
            after = (s for s in self._sentences if (s.start > at if span else s.end > at))
            chosen = next(after, self._sentences[-1])
        else:
            before = [s for s in self._sentences if s.start < at]
            chosen = before[-1] if before else self._sentences[0]
        self._article.view.set_selection(chosen)
        self._article.view.reveal(chosen.start, chosen.end)
        self._article.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._selected()
