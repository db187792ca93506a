"""The window of the progress: the layers, and the articles of the chosen one beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.language import plural, tr
from annotator.records import ArticleProgress, LayerProgress
from annotator.ui import messages
from annotator.ui.beside import come_forward, stand_beside
from annotator.ui.jobs import Jobs
from annotator.ui.progress.layers import LayerList
from annotator.ui.progress.model import COLUMNS, ProgressModel
from annotator.ui.theme import Theme
from annotator.ui.widgets.empty_hint import EmptyHint
from annotator.ui.widgets.first_size import first_size
from annotator.ui.widgets.into_rows import leads_into
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.widgets.wide_table import put_off, remember_columns, wide_table
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.formats.base import Progress
    from annotator.services import Change

Found = tuple[list[LayerProgress], list[ArticleProgress]]

_TYPING_MS = 150
_NARROWEST_SEARCH = 220  # pixels
_GATHER_MS = 1_000
_TABLES = frozenset({"document", "assignment", "annotation", "activity", "layer", "annotator"})


class ProgressWindow(QWidget):
    """A window of its own beside the main one; a double-click opens an article there.

    The database counts in the background: in large projects that takes a second.
    """

    article_chosen = Signal(object)

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("Progress"))
        first_size(self, 1300, 720)
        self._reading_window = parent
        self._workspace = workspace
        self._jobs = Jobs(self)
        self._again = False
        self.model = ProgressModel()
        self.layers = LayerList(theme, self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search title and source"))
        self.search.setAccessibleName(tr("Search articles"))
        self.search.setMinimumWidth(_NARROWEST_SEARCH)
        self.search.setClearButtonEnabled(True)
        self.count = PlainLabel(parent=self)
        self.count.setProperty("role", "quiet")
        self.save_button = QPushButton(tr("Save as CSV …"), self)
        self.save_button.clicked.connect(self._on_save)
        self.table = self._make_table()
        self._typing = put_off(_TYPING_MS, self._on_typed, self)
        self._stale = put_off(_GATHER_MS, self.refresh, self)
        self._lay_out()
        self._connect()

    def _make_table(self) -> QTableView:
        widths = (column.width for column in COLUMNS)
        table = wide_table(self.model, tr("Progress of the articles"), widths, self)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        remember_columns(table, self._workspace.state, "progress.hidden")
        EmptyHint(table, self._nothing)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table

    def _nothing(self) -> str:
        """What the table says while it is empty."""
        if self.model.total:
            return tr("No article matches.")
        return tr("No articles yet: import some, then you see here how far they are.")

    def _lay_out(self) -> None:
        leads_into(self.search, self.table)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        top.addWidget(self.save_button)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        middle = QSplitter(Qt.Orientation.Horizontal, self)
        middle.addWidget(self.layers)
        middle.addWidget(right)
        middle.setStretchFactor(1, 1)
        middle.setSizes([370, 870])
        body = QVBoxLayout(self)
        body.addWidget(middle, 1)

    def _connect(self) -> None:
        self.layers.chosen.connect(self.refresh)
        self.search.textChanged.connect(self._on_key)
        self.table.doubleClicked.connect(self._on_double_click)
        self.model.modelReset.connect(self._show_count)
        self._workspace.project_changed.connect(self._on_project)
        self._workspace.closing.connect(self._jobs.finish)
        self._workspace.changed.connect(self._on_change)
        for keys, slot in (("Return", self._open_current), ("Esc", self.close)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self.layers.delegate.theme = theme
        self.layers.viewport().update()

    # --- showing

    def present(self) -> None:
        """Show the window with what there is now."""
        self.refresh()
        stand_beside(self)
        self.show()
        come_forward(self)
        self.layers.setFocus()

    def refresh(self) -> None:
        """Have everything counted anew, in the background."""
        project = self._workspace.project
        if project is None:
            return
        if not self._jobs.is_idle:
            self._again = True
            return
        self._again = False
        current = self.layers.current
        layer_id = current.layer_id if current else None

        def work(_: Progress) -> Found:
            return project.progress.layers(), project.progress.articles(layer_id)

        job = self._jobs.start(tr("Progress"), work)
        job.finished.connect(self._show)
        job.failed.connect(self._workspace.failed)
        job.broken.connect(self._on_broken)

    def _show(self, found: Found) -> None:
        layers, articles = found
        self.layers.show_layers(layers)
        self.model.show_lines(articles)
        if self.layers.currentRow() < 0:
            self.layers.setCurrentRow(0)
        if self._again:
            self.refresh()

    def _on_broken(self, error: BaseException, _trace: str) -> None:
        messages.report_crash(type(error), error, error.__traceback__)

    def _on_project(self) -> None:
        self.layers.show_layers([])
        self.model.show_lines([])
        if self.isVisible():
            self.refresh()

    def _on_change(self, change: Change) -> None:
        if self.isVisible() and change.tables & _TABLES:
            self._stale.start()

    def _on_key(self) -> None:
        self._typing.start()

    def _on_typed(self) -> None:
        self.model.filter(self.search.text())

    def _show_count(self) -> None:
        shown, total = len(self.model.lines), self.model.total
        self.count.setText(
            plural(total, "{count} article", "{count} articles")
            if shown == total
            else tr("{shown} of {total} articles", shown=shown, total=total)
        )

    # --- gestures

    def _on_double_click(self, index: QModelIndex) -> None:
        self.article_chosen.emit(self.model.lines[index.row()].id)
        come_forward(self._reading_window)

    def _open_current(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self._on_double_click(index)

    def _on_save(self) -> None:
        name = f"{self._workspace.opened.name}-{tr('progress')}.csv"
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save as CSV"), str(Path.home() / name), "CSV (*.csv)"
        )
        if chosen:
            self.save(Path(chosen))

    def save(self, path: Path) -> None:
        """Write the table of all articles of the chosen layer."""
        path = path if path.suffix else path.with_name(f"{path.name}.csv")
        current = self.layers.current
        layer_id = current.layer_id if current else None
        progress = self._workspace.opened.progress
        count = self._workspace.attempt(lambda: progress.export(path, layer_id))
        if count is not None:
            self._workspace.told.emit(tr("{name} is written.", name=path.name))
