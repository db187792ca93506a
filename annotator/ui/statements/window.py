"""The window with the table of all statements."""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.language import mark, plural, tr
from annotator.records import RecodeField, StatementLine
from annotator.ui import messages
from annotator.ui.beside import come_forward, stand_beside
from annotator.ui.statements.columns import COLUMNS
from annotator.ui.statements.model import StatementsModel
from annotator.ui.statements.recode_bar import RecodeBar, Recoding
from annotator.ui.widgets.empty_hint import EmptyHint
from annotator.ui.widgets.first_size import first_size
from annotator.ui.widgets.into_rows import leads_into
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.widgets.wide_table import put_off, remember_columns, wide_table
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.services import Change

_TYPING_MS = 150
_GATHER_MS = 300
_TABLES = frozenset(
    {"annotation", "fragment", "attribution", "document", "actor", "issue", "label"}
)

_QUESTIONS = {
    RecodeField.ISSUE: (
        mark("Change the issue of this statement?"),
        mark("Change the issue of {count} statements?"),
    ),
    RecodeField.POLARITY: (
        mark("Change the polarity of this statement?"),
        mark("Change the polarity of {count} statements?"),
    ),
    RecodeField.INTENSITY: (
        mark("Change the intensity of this statement?"),
        mark("Change the intensity of {count} statements?"),
    ),
    RecodeField.FORM: (
        mark("Change the form of this statement?"),
        mark("Change the form of {count} statements?"),
    ),
    RecodeField.DISCUSS: (
        mark("Change the flag of this statement?"),
        mark("Change the flag of {count} statements?"),
    ),
}


class StatementsWindow(QWidget):
    """A window of its own beside the main one; a double-click goes to the place in the article."""

    place_chosen = Signal(object, object)

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("Statements"))
        first_size(self, 1240, 720)
        self._reading_window = parent
        self._workspace = workspace
        self.model = StatementsModel()
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Filter by any words"))
        self.search.setAccessibleName(tr("Filter statements"))
        self.search.setClearButtonEnabled(True)
        self.group_by = QComboBox(self)
        self.group_by.setAccessibleName(tr("Group by"))
        self.group_by.addItem(tr("No groups"), None)
        for place, column in enumerate(COLUMNS):
            if column.groups:
                self.group_by.addItem(tr("Groups: {title}", title=tr(column.title)), place)
        self.groups = QListWidget(self)
        self.groups.setAccessibleName(tr("Groups"))
        self.groups.hide()
        self.table = self._make_table()
        self.count = PlainLabel(parent=self)
        self.count.setProperty("role", "quiet")
        self.recode = RecodeBar(self)
        self._typing = put_off(_TYPING_MS, self._on_typed, self)
        self._stale = put_off(_GATHER_MS, self.refresh, self)
        self._lay_out()
        self._connect()

    def _make_table(self) -> QTableView:
        widths = (column.width for column in COLUMNS)
        table = wide_table(self.model, tr("Statements"), widths, self)
        table.horizontalHeader().setSectionsMovable(True)
        remember_columns(table, self._workspace.state, "statements.hidden")
        EmptyHint(table, self._nothing)
        return table

    def _nothing(self) -> str:
        """What the table says while it is empty."""
        if self.model.total:
            return tr("No statement matches.")
        return tr("No statements yet. Each claim, and each stance of its own, becomes a row here.")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.search, 2)
        top.addWidget(self.group_by)
        top.addStretch(1)
        top.addWidget(self.count)
        middle = QSplitter(Qt.Orientation.Horizontal, self)
        middle.addWidget(self.groups)
        middle.addWidget(self.table)
        middle.setStretchFactor(1, 1)
        middle.setSizes([240, 1000])
        leads_into(self.search, self.table)
        body = QVBoxLayout(self)
        body.addLayout(top)
        body.addWidget(middle, 1)
        body.addWidget(self.recode)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_key)
        self.group_by.activated.connect(self._show_groups)
        self.groups.currentItemChanged.connect(self._on_group)
        self.table.doubleClicked.connect(self._on_double_click)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.model.modelReset.connect(self._on_selected)
        self.recode.asked.connect(self._on_recode)
        self._workspace.project_changed.connect(self._on_project)
        self._workspace.changed.connect(self._on_change)
        for keys, slot in (("Return", self._open_current), ("Esc", self.close)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # --- showing

    def present(self) -> None:
        """Show the window with what there is now."""
        self.refresh()
        stand_beside(self)
        self.show()
        come_forward(self)
        self.search.setFocus()

    def refresh(self) -> None:
        """Read all statements anew; those that are selected stay so."""
        selected = {line.id for line in self._selected()}
        project = self._workspace.project
        self.model.show_lines(project.statements.lines() if project else [])
        self.recode.set_registry(self._workspace.registry)
        self._show_groups()
        self._select(selected)

    def _select(self, ids: Set[int]) -> None:
        selection = QItemSelection()
        for row, line in enumerate(self.model.lines):
            if line.id in ids:
                index = self.model.index(row, 0)
                selection.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        if not selection.isEmpty():
            first = selection.indexes()[0]
            self.table.selectionModel().setCurrentIndex(first, flags.NoUpdate)

    def _on_project(self) -> None:
        # While nobody looks, there is nothing to read; whoever comes reads it anew.
        if self.isVisible() or self._workspace.project is None:
            self._workspace.done(self.refresh)

    def _on_change(self, change: Change) -> None:
        if self.isVisible() and change.tables & _TABLES:
            self._stale.start()

    def _on_key(self) -> None:
        self._typing.start()

    def _on_typed(self) -> None:
        self.model.filter(self.search.text())
        self._show_groups()

    def _show_groups(self) -> None:
        place = self.group_by.currentData()
        self.groups.setVisible(place is not None)
        chosen = self.groups.currentItem()
        value = chosen.data(Qt.ItemDataRole.UserRole) if chosen else None
        self.groups.blockSignals(True)
        self.groups.clear()
        if place is not None:
            for text, count in self.model.groups(COLUMNS[place]):
                item = QListWidgetItem(f"{text or tr('(nothing)')}   {count}")
                item.setData(Qt.ItemDataRole.UserRole, text)
                self.groups.addItem(item)
                if text == value:
                    self.groups.setCurrentItem(item)
        self.groups.blockSignals(False)
        self._on_group()

    def _on_group(self) -> None:
        place, item = self.group_by.currentData(), self.groups.currentItem()
        if place is None or item is None:
            self.model.choose_group(None)
        else:
            self.model.choose_group(COLUMNS[place], item.data(Qt.ItemDataRole.UserRole))

    def _selected(self) -> list[StatementLine]:
        rows = self.table.selectionModel().selectedRows()
        return [self.model.line(index.row()) for index in rows]

    def _on_selected(self) -> None:
        selected = len(self._selected())
        self.recode.set_count(selected)
        shown, total = len(self.model.lines), self.model.total
        self.count.setText(
            plural(total, "{count} statement", "{count} statements")
            if shown == total
            else tr("{count} of {total} statements", count=shown, total=total)
        )

    # --- gestures

    def _on_double_click(self, index: QModelIndex) -> None:
        line = self.model.line(index.row())
        self.place_chosen.emit(line.document_id, line.id)
        come_forward(self._reading_window)

    def _open_current(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self._on_double_click(index)

    def _on_recode(self, recoding: Recoding) -> None:
        lines = self._selected()
        question = messages.Question(
            plural(len(lines), *_QUESTIONS[recoding.field]),
            recoding.preview(lines),
            tr("Change"),
        )
        messages.ask(self, question, lambda: self._recode(lines, recoding))

    def _recode(self, lines: list[StatementLine], recoding: Recoding) -> None:
        statements = self._workspace.opened.statements
        changed = self._workspace.attempt(
            lambda: statements.recode(lines, recoding.field, recoding.value)  # type: ignore[arg-type]
        )
        if changed is not None:
            self._workspace.told.emit(
                plural(changed, "{count} statement changed", "{count} statements changed")
            )
            self.refresh()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
