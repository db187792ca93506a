"""The pane below the article: search the corpus, or all places like one; annotate them at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.formats.base import Progress
from annotator.language import mark, plural, tr
from annotator.records import CorpusQuery, Found
from annotator.text.search import Pattern
from annotator.text.span import Span
from annotator.ui.concordance.filters import Filters
from annotator.ui.concordance.model import ConcordanceModel, Order
from annotator.ui.concordance.table import ConcordanceTable
from annotator.ui.jobs import Job
from annotator.ui.widgets.focus_order import follow_layout
from annotator.ui.widgets.into_rows import leads_into
from annotator.ui.widgets.own_line import OwnLine
from annotator.ui.widgets.plain import LineLabel, PlainLabel
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.services import Change

Places = list[tuple[int, Span]]

_ORDERS = {
    Order.TEXT: mark("As in the texts"),
    Order.LEFT: mark("By the words before"),
    Order.FOUND: mark("By what was found"),
    Order.RIGHT: mark("By the words after"),
}


@dataclass(frozen=True, slots=True)
class Repeating:
    """What chosen hits become: `text` says it on the button, `run` does it; how many were new."""

    text: str
    run: Callable[[Places], int]


class Concordance(QWidget):
    """Hidden until something is looked for."""

    hit_opened = Signal(object)
    left = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keybar")
        self._workspace = workspace
        self._job: Job | None = None
        self._repeating: Repeating | None = None
        self._pattern: Pattern | None = None
        self._query: CorpusQuery | None = None  # what is searched for, whatever is typed by now
        self._documents, self._more = 0, False
        self._stays = False  # the focus, when the hits come
        self.model = ConcordanceModel()
        self.table = ConcordanceTable(self.model, self)
        self.title = LineLabel("", self, role="title")
        keys = (("Return", tr("search")), ("Down", tr("into the list")), ("Esc", tr("close")))
        self.words = OwnLine(self, keys)
        leads_into(self.words, self.table)
        self.words.setPlaceholderText(tr("words, “phrases”, beginnings*, AND, OR, NOT"))
        self.words.setAccessibleName(tr("Search all articles"))
        self.filters = Filters(workspace, self)
        self.scope = QComboBox(self)
        self.scope.setAccessibleName(tr("Where to look"))
        self.scope.addItem(tr("In all articles"), True)
        self.scope.addItem(tr("In this article"), False)
        self.sort = QComboBox(self)
        self.sort.setAccessibleName(tr("Sort the hits"))
        for order, text in _ORDERS.items():
            self.sort.addItem(tr(text), order)
        self.count = PlainLabel(parent=self)
        self.count.setProperty("role", "quiet")
        self.annotate = QPushButton(self)
        self.close_button = QToolButton(self)
        self.close_button.setText("×")
        self.close_button.setProperty("flat", True)
        self.close_button.setAccessibleName(tr("Close the hits"))
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title)
        top.addWidget(self.words, 1)
        top.addWidget(self.scope)
        top.addWidget(self.sort)
        top.addStretch(1)
        top.addWidget(self.count)
        top.addWidget(self.annotate)
        top.addWidget(self.close_button)
        body = QVBoxLayout(self)
        body.setContentsMargins(12, 8, 12, 6)
        body.setSpacing(6)
        body.addLayout(top)
        body.addWidget(self.filters)
        body.addWidget(self.table, 1)
        follow_layout(self)
        QWidget.setTabOrder(self.table, self.annotate)  # what is chosen is annotated next

    def _connect(self) -> None:
        self.words.stepped.connect(self.search)
        self.words.left.connect(self.leave)
        self.filters.changed.connect(self.search)
        self.scope.activated.connect(self._look_again)
        self.sort.activated.connect(self._on_sort)
        self.annotate.clicked.connect(self.annotate_chosen)
        self.close_button.clicked.connect(self.leave)
        self.table.opened.connect(self.hit_opened)
        self.table.left.connect(self.leave)
        self.table.finished.connect(self.annotate_chosen)
        self.table.chosen_changed.connect(self._show_count)
        self._workspace.project_changed.connect(self.leave)
        self._workspace.changed.connect(self._on_change)

    # --- what is looked for

    def start_search(self, words: str = "") -> None:
        """Search all articles by words; what is found can be made mentions or labels."""
        self._begin("", None)
        self._pattern = None
        self.words.setText(words or self.words.text())
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.words.text():
            self.search()

    def start_repeating(self, title: str, pattern: Pattern, repeating: Repeating | None) -> None:
        """Show all places of a pattern, chosen beforehand; they can be annotated at once."""
        self._begin(title, repeating)
        self._pattern = pattern
        self._look_again()

    def _begin(self, title: str, repeating: Repeating | None) -> None:
        self._repeating = repeating
        self.title.setText(title)
        self.title.setVisible(bool(title))
        searching = not title
        self.table.name_keys(choosing=repeating is not None)
        for widget in (self.words, self.filters):
            widget.setVisible(searching)
        self.scope.setVisible(not searching)
        self.annotate.setVisible(repeating is not None)
        self.model.show_hits([], chosen=False)
        self.filters.refresh()
        self.show()

    def search(self) -> None:
        """Look for the words, in the background."""
        if self._workspace.project is None or not self.words.text().strip():
            return
        self._query = self.filters.query(self.words.text())
        self._stays = False
        self._look_again()

    def _look_again(self) -> None:
        """Look for the same as before."""
        if self._workspace.project is None:
            return
        search, pattern, query = self._workspace.opened.search, self._pattern, self._query
        if pattern is not None:
            document = self._workspace.document
            here = document.id if document and not self.scope.currentData() else None
            self._start(lambda progress: search.occurrences(pattern, here, progress=progress))
        elif query is not None:
            self._start(lambda progress: search.corpus(query, progress=progress))

    def _start(self, work: Callable[[Progress], Found]) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._workspace.jobs.start(tr("Searching"), work)
        self._job.finished.connect(self._on_found)
        self._job.failed.connect(self._workspace.failed)

    def _on_found(self, found: Found) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        row = self.table.currentIndex().row() if self._stays else 0
        self.model.show_hits(found.hits, chosen=self._repeating is not None)
        self._documents, self._more = found.documents, found.more
        self._show_count()
        if found.hits:
            self.table.selectRow(min(max(row, 0), len(found.hits) - 1))
            if not self._stays:
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stays = False

    def _show_count(self) -> None:
        total = self.model.rowCount()
        marked = sum(self.model.hit(row).annotated is not None for row in range(total))
        chosen = len(self.model.chosen)
        found = (
            tr("{count} or more hits", count=total)
            if self._more
            else plural(total, "{count} hit", "{count} hits")
        )
        places = plural(self._documents, "in {count} article", "in {count} articles")
        text = f"{found} {places}"
        if self._repeating is not None:
            counts = tr(
                "marked {marked}, unmarked {unmarked}", marked=marked, unmarked=total - marked
            )
            text += f" · {counts}"
            self.annotate.setText(f"{self._repeating.text} ({chosen})")
            self.annotate.setEnabled(bool(chosen))
        self.count.setText(text)

    def _on_change(self, change: Change) -> None:
        """Look again where hits have moved, since their text was corrected, or are annotated now.

        While some are being chosen, what is annotated besides does not disturb.
        """
        hits = {self.model.hit(row).document_id for row in range(self.model.rowCount())}
        if not self.isVisible() or not hits & change.documents:
            return
        corrected = "document_text" in change.tables
        if corrected:
            self.model.show_hits([], chosen=False)
        if corrected or ("annotation" in change.tables and self._repeating is None):
            self._stays = True
            self._look_again()

    # --- gestures

    def annotate_chosen(self) -> None:
        """Annotate the chosen places: one undo step."""
        repeating, chosen = self._repeating, self.model.chosen
        if repeating is None or not chosen:
            return
        places = [(hit.document_id, Span(hit.start, hit.end)) for hit in chosen]
        made = self._workspace.attempt(lambda: repeating.run(places))
        if made is not None:
            self._workspace.told.emit(tr("{count} annotated", count=made))
            self._look_again()

    def leave(self) -> None:
        """Hide the pane."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self.isVisible():
            self.hide()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves from wherever the focus is in the pane."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _on_sort(self) -> None:
        self.model.sort_by(Order(self.sort.currentData()))
