"""The panel of articles: find, filter, sort, and see how far each of them is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
)

from annotator.records import DocumentQuery, SortBy
from annotator.ui import messages
from annotator.ui.panel import Panel
from annotator.ui.panels.articles.delegate import DocumentDelegate
from annotator.ui.panels.articles.list import ArticleList
from annotator.ui.panels.articles.model import DocumentModel
from annotator.ui.theme import Theme
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words import STATUS_WORDS
from annotator.ui.workspace import Workspace
from annotator.vocabulary import Status

if TYPE_CHECKING:
    from annotator.services import Change

_TYPING_MS = 150
_SORTS = {
    SortBy.ADDED: "Order of import",
    SortBy.PUBLISHED: "Date",
    SortBy.TITLE: "Title",
    SortBy.SOURCE: "Source",
    SortBy.STATUS: "Status",
}


class ArticlesPanel(Panel):
    """Lists the project's articles; a click opens one."""

    id: ClassVar[str] = "articles"
    title: ClassVar[str] = "Articles"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"document", "document_text", "assignment", "annotation"}
    )

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText("Search title and source")
        self.search.setAccessibleName("Search articles")
        self.search.setClearButtonEnabled(True)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.refresh)
        self.search.textChanged.connect(self._on_typed)
        self.status = QComboBox(self)
        self.status.setAccessibleName("Show articles by status")
        self.status.addItem("All", None)
        for status in Status:
            self.status.addItem(STATUS_WORDS[status].capitalize(), status)
        self.status.currentIndexChanged.connect(self.refresh)
        self.sort = QComboBox(self)
        self.sort.setAccessibleName("Sort articles")
        for sort, text in _SORTS.items():
            self.sort.addItem(text, sort)
        self.sort.currentIndexChanged.connect(self.refresh)
        self.order = QToolButton(self)
        self.order.setCheckable(True)
        self.order.setText("↑")
        self.order.setToolTip("Reverse the order")
        self.order.setAccessibleName("Reverse the order")
        self.order.toggled.connect(self._on_order)
        self.model = DocumentModel()
        self.delegate = DocumentDelegate(theme)
        self.list = self._make_list()
        self.counts = PlainLabel("", self, role="quiet")
        self.counts.setWordWrap(True)
        self._lay_out()
        workspace.document_changed.connect(self._show_current)

    def _make_list(self) -> ArticleList:
        view = ArticleList(self)
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        view.clicked.connect(self._on_chosen)
        view.activated.connect(self._on_chosen)
        view.customContextMenuRequested.connect(self._on_menu)
        return view

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.status, 1)
        row.addWidget(self.sort, 1)
        row.addWidget(self.order)
        self.body.addWidget(self.search)
        self.body.addLayout(row)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.counts)

    # --- showing

    @property
    def query(self) -> DocumentQuery:
        """What is listed, and in which order."""
        status = self.status.currentData()
        return DocumentQuery(
            words=self.search.text(),
            statuses=frozenset([Status(status)]) if status else frozenset(),
            sort=SortBy(self.sort.currentData()),
            descending=self.order.isChecked(),
        )

    def refresh(self) -> None:
        """List the articles anew."""
        self.workspace.query = self.query
        self.model.show_articles(self.workspace.project, self.workspace.listed)
        self._show_counts()
        self._show_current()

    def on_change(self, change: Change) -> None:
        """Articles that came or went, or a change of status under a filter, make a new list."""
        if self.workspace.relists(change):
            self.refresh()
            return
        self.model.forget(change.documents)
        if "assignment" in change.tables:
            self._show_counts()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self.delegate.theme = theme
        super().set_theme(theme)
        self.list.viewport().update()

    def _show_counts(self) -> None:
        project = self.workspace.project
        if project is None:
            self.counts.setText("")
            return
        counts = project.documents.counts()
        total = sum(counts.values())
        parts = [f"{count} {STATUS_WORDS[status]}" for status, count in counts.items() if count]
        shown = len(self.model.ids)
        heading = f"{shown} of {total} articles" if shown != total else f"{total} articles"
        self.counts.setText(" · ".join([heading, *parts]))

    def _show_current(self) -> None:
        document = self.workspace.document
        row = self.model.row_of(document.id) if document else None
        if row is not None:
            index = self.model.index(row)
            if self.list.currentIndex() != index:
                self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _on_typed(self, _words: str) -> None:
        """Search when the fingers rest."""
        self._typing.start()

    def _on_order(self, descending: bool) -> None:
        self.order.setText("↓" if descending else "↑")
        self.refresh()

    # --- gestures

    def start(self) -> None:
        """Take the focus."""
        self.search.setFocus()

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid() and len(self.list.selectionModel().selectedIndexes()) <= 1:
            self.workspace.open_document(self.model.ids[index.row()])

    def _selected(self) -> list[int]:
        return [self.model.ids[i.row()] for i in self.list.selectionModel().selectedIndexes()]

    def _on_menu(self, place: QPoint) -> None:
        ids = self._selected()
        if not ids:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for status in Status:
            action = menu.addAction(f"Mark as {STATUS_WORDS[status]}")
            action.triggered.connect(partial(self._mark, ids, status))
        menu.addSeparator()
        remove = menu.addAction(f"Remove {len(ids)} article{'s' if len(ids) != 1 else ''} …")
        remove.triggered.connect(partial(self._remove, ids))
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _mark(self, ids: list[int], status: Status, _checked: bool = False) -> None:
        documents = self.workspace.opened.documents
        self.workspace.attempt(lambda: documents.set_statuses(ids, status))

    def _remove(self, ids: list[int], _checked: bool = False) -> None:
        question = messages.Question(
            f"Remove {len(ids)} article{'s' if len(ids) != 1 else ''} from the project?",
            "All that was annotated in them goes too. It can be undone.",
            "Remove",
        )
        remove = self.workspace.opened.documents.remove
        messages.ask(self, question, lambda: self.workspace.attempt(lambda: remove(ids)))
