"""The command palette: anything by a few letters, whether action, article, actor or issue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize

from annotator.language import tr
from annotator.records import DocumentQuery
from annotator.suggest.typeahead import Entry, actor_entries, issue_entries, rank
from annotator.ui.actions import ACTIONS, Action
from annotator.ui.editor.card_host import hide_kindly
from annotator.ui.panels import PANELS
from annotator.ui.panels.actors import ActorsPanel
from annotator.ui.panels.issues import IssuesPanel
from annotator.ui.popup import PickerPopup
from annotator.ui.widgets.picker import Choice

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_TOP, _WIDTH = 90, 560  # pixels
_ARTICLES = 8


@dataclass(frozen=True, slots=True)
class _Article:
    document_id: int


@dataclass(frozen=True, slots=True)
class _Entry:
    panel: type
    entry_id: int


class Palette(QObject):
    """Opens over the window; the best match is chosen beforehand."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._popup: PickerPopup | None = None

    def open(self) -> None:
        """Ask what is wanted."""
        if self._popup is not None:
            self._popup.close_quietly()
        question = tr("What do you want to do, or to see?")
        popup = PickerPopup(self._window, question, self._find, _WIDTH)
        popup.answered.connect(self._on_answer)
        popup.closed.connect(self._on_closed)
        self._popup = popup
        middle = (self._window.width() - popup.width()) // 2
        popup.ask(QRect(QPoint(middle, _TOP), QSize(1, 1)))

    def _on_closed(self) -> None:
        # Gone at once: what is chosen may ask with a dialog of the system, in front of it.
        if self._popup is not None:
            hide_kindly(self._popup, self._window.home)
        self._popup = None

    def _find(self, typed: str) -> list[Choice]:
        rows = [*self._actions(typed)]
        if self._window.workspace.project is not None and typed.strip():
            rows += [*self._entries(typed), *self._articles(typed)]
        return rows

    def _actions(self, typed: str) -> list[Choice]:
        menus = self._window.menus
        context = menus.context()
        possible = [action for action in ACTIONS if menus.applies(action, context)]
        entries = [
            Entry(place, action.full_name, (tr(action.hint),) if action.hint else ())
            for place, action in enumerate(possible)
        ]
        return [
            Choice(possible[e.id], e.name, self._window.shortcuts.first(possible[e.id]))
            for e in rank(typed, entries, limit=8 if typed.strip() else 40)
        ]

    def _entries(self, typed: str) -> list[Choice]:
        registry = self._window.workspace.registry
        actors = rank(typed, actor_entries(registry), limit=5)
        issues = rank(typed, issue_entries(registry), limit=5)
        return [
            *(Choice(_Entry(ActorsPanel, e.id), e.name, tr("actor")) for e in actors),
            *(Choice(_Entry(IssuesPanel, e.id), e.name, tr("issue")) for e in issues),
        ]

    def _articles(self, typed: str) -> list[Choice]:
        documents = self._window.workspace.opened.documents
        ids: Sequence[int] = documents.ids(DocumentQuery(words=typed))[:_ARTICLES]
        return [
            Choice(_Article(line.id), line.title, line.source or tr("article"))
            for line in documents.lines(ids)
        ]

    def _on_answer(self, value: object) -> None:
        window = self._window
        if isinstance(value, Action):
            value.run(window)
        elif isinstance(value, _Article):
            window.workspace.open_document(value.document_id)
        elif isinstance(value, _Entry):
            window.navigator.show_panel(PANELS.index(value.panel))
            for panel in window.navigator.panels:
                if isinstance(panel, value.panel) and isinstance(panel, ActorsPanel | IssuesPanel):
                    panel.select(value.entry_id)
