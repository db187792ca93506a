"""The panel of articles: find, filter, sort, and see how far each of them is."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
)

from annotator.language import plural, tr
from annotator.records import DocumentQuery
from annotator.ui import messages
from annotator.ui.panel import Panel
from annotator.ui.panels.articles.delegate import DocumentDelegate
from annotator.ui.panels.articles.list import ArticleList
from annotator.ui.panels.articles.model import DocumentModel
from annotator.ui.panels.articles.order_bar import OrderBar
from annotator.ui.theme import Theme
from annotator.ui.widgets.choice_box import ChoiceBox
from annotator.ui.widgets.empty_hint import EmptyHint
from annotator.ui.widgets.into_rows import leads_into, name_keys
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words import capital, said
from annotator.ui.workspace import Workspace
from annotator.vocabulary import Status

if TYPE_CHECKING:
    from annotator.services import Change, Project

_TYPING_MS = 150
_UNBROKEN = "\N{NO-BREAK SPACE}"


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
        self.search.setPlaceholderText(tr("Search title and source"))
        self.search.setAccessibleName(tr("Search articles"))
        self.search.setClearButtonEnabled(True)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.refresh)
        self.search.textChanged.connect(self._on_typed)
        self.status = ChoiceBox(self)
        self.status.setAccessibleName(tr("Show articles by status"))
        self.status.addItem(tr("All"), None)
        for status in Status:
            self.status.addItem(capital(said(status)), status)
        self.status.currentIndexChanged.connect(self.refresh)
        self.order_bar = OrderBar(self)
        self.order_bar.changed.connect(self.refresh)
        self._ordered: Project | None = None
        self.model = DocumentModel()
        self.model.failed.connect(workspace.failed, Qt.ConnectionType.QueuedConnection)
        self.delegate = DocumentDelegate(theme)
        self.list = self._make_list()
        EmptyHint(self.list, self._nothing)
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
        row.addWidget(self.status, 4, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.order_bar, 5, Qt.AlignmentFlag.AlignTop)
        leads_into(self.search, self.list)
        name_keys(self.list, tr("open"))
        self.body.addWidget(self.search)
        self.body.addLayout(row)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.counts)

    # --- showing

    def _nothing(self) -> str:
        """What the list says while it is empty."""
        sought = self.search.text().strip() or self.status.currentData()
        return tr("No article matches.") if sought else tr("No articles yet")

    @property
    def query(self) -> DocumentQuery:
        """What is listed, and in which order."""
        status = self.status.currentData()
        return replace(
            self.order_bar.query,
            words=self.search.text(),
            statuses=frozenset([Status(status)]) if status else frozenset(),
        )

    def refresh(self) -> None:
        """List the articles anew; those of another project in the order that was chosen there."""
        project = self.workspace.project
        if project is not self._ordered:
            self._ordered = project
            self.order_bar.show_order(self.workspace.query)
        self.workspace.query = self.query
        self.model.show_articles(project, self.workspace.listed)
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
        parts = [f"{count} {said(status)}" for status, count in counts.items() if count]
        parts = [part.replace(" ", _UNBROKEN) for part in parts]
        shown = len(self.model.ids)
        heading = (
            tr("{shown} of {total} articles", shown=shown, total=total)
            if shown != total
            else plural(total, "{count} article", "{count} articles")
        )
        self.counts.setText(" · ".join([heading, *parts]))

    def _show_current(self) -> None:
        document = self.workspace.document
        row = self.model.row_of(document.id) if document else None
        if row is not None:
            index = self.model.index(row)
            if self.list.currentIndex() != index:
                # Qt would add it to what is selected while the Ctrl of a shortcut is held.
                flags = QItemSelectionModel.SelectionFlag
                self.list.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
            self.list.scrollTo(index)

    def _on_typed(self, _words: str) -> None:
        """Search when the fingers rest."""
        self._typing.start()

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
            action = menu.addAction(tr("Mark as {status}", status=said(status)))
            action.triggered.connect(partial(self._mark, ids, status))
        menu.addSeparator()
        remove = menu.addAction(
            plural(len(ids), "Remove {count} article …", "Remove {count} articles …")
        )
        remove.triggered.connect(partial(self._remove, ids))
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _mark(self, ids: list[int], status: Status, _checked: bool = False) -> None:
        documents = self.workspace.opened.documents
        self.workspace.attempt(lambda: documents.set_statuses(ids, status))

    def _remove(self, ids: list[int], _checked: bool = False) -> None:
        question = messages.Question(
            plural(
                len(ids),
                "Remove {count} article from the project?",
                "Remove {count} articles from the project?",
            ),
            plural(
                len(ids),
                "All that was annotated in it goes too. It can be undone.",
                "All that was annotated in them goes too. It can be undone.",
            ),
            tr("Remove"),
        )
        remove = self.workspace.opened.documents.remove
        messages.ask(self, question, lambda: self.workspace.attempt(lambda: remove(ids)))
