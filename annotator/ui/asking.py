"""Questions beside the selected words: whom they mention, which label they get."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.language import tr
from annotator.text.span import Span
from annotator.ui.choices import NewName, actor_finder
from annotator.ui.editing import Editing
from annotator.ui.editor.card_host import hide_kindly
from annotator.ui.popup import PickerPopup
from annotator.ui.widgets.picker import Choice, Find


class Asking(QObject):
    """Opens one popup at a time; `done` is called when something was made of the selection.

    `begun` is called before: the popup takes the place of what was offered for the selection.
    """

    def __init__(
        self, editing: Editing, begun: Callable[[], None], done: Callable[[], None]
    ) -> None:
        super().__init__(editing.article.view)
        self._editing = editing
        self._article = editing.article
        self._begun = begun
        self._done = done
        self.popup: PickerPopup | None = None

    def actor(self) -> None:
        """Ask whom the selection mentions."""
        span = self._article.selection()
        if span is None:
            self._editing.marking.mention(None)
            return
        workspace = self._article.workspace
        before = self._article.actors_before(span.start)
        find = actor_finder(workspace.registry, workspace.recent_actors, before)
        words = span.of(self._article.view.text)
        popup = self._open(tr("Whom do these words mean?"), find, span, words)
        popup.answered.connect(self._on_actor)

    def _on_actor(self, choice: object) -> None:
        if self._editing.marking.mention(choice):
            self._done()

    def label(self) -> None:
        """Ask which label the selection gets."""
        span = self._article.selection()
        labels = [
            one for one in self._article.workspace.registry.labels.values() if not one.retired
        ]
        if span is None:
            self._editing.marking.label(NewName(""))
            return

        def find(typed: str) -> list[Choice]:
            rows = [
                Choice((label.id, value), label.name, value or "")
                for label in labels
                for value in (label.values or (None,))
            ]
            wanted = " ".join(typed.split())
            found = [r for r in rows if wanted.casefold() in f"{r.text} {r.hint}".casefold()]
            if wanted and all(label.name.casefold() != wanted.casefold() for label in labels):
                found.append(
                    Choice((NewName(wanted), None), tr("New label “{wanted}”", wanted=wanted))
                )
            return found

        popup = self._open(tr("Which label?"), find, span)
        popup.answered.connect(self._on_label)

    def _on_label(self, choice: object) -> None:
        if isinstance(choice, tuple) and self._editing.marking.label(choice[0], choice[1]):
            self._done()

    def _open(self, question: str, find: Find, span: Span, text: str = "") -> PickerPopup:
        self.close()
        self._begun()
        popup = PickerPopup(self._article.view.viewport(), question, find)
        popup.closed.connect(self._on_popup_closed)
        self.popup = popup
        popup.ask(self._article.view.rect_of(span.start, span.end), text)
        return popup

    def close(self) -> None:
        if self.popup is not None:
            self.popup.close_quietly()

    def _on_popup_closed(self) -> None:
        popup, self.popup = self.popup, None
        if popup is not None:
            hide_kindly(popup, self._article.view)
