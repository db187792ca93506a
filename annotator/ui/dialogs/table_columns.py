"""The columns of a table of articles, each with examples and what it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.formats.parts.columns import FIELDS, ColumnMapping
from annotator.formats.parts.tables import Table
from annotator.language import mark, tr
from annotator.ui.widgets.plain import tip

KEEP, LEAVE_OUT = "keep", "leave out"
ROLES: Mapping[str, str] = {
    "text": mark("Text of the article"),
    "title": mark("Title"),
    "date": mark("Date"),
    "source": mark("Source"),
    "author": mark("Author"),
    "url": mark("Web address"),
    "language": mark("Language"),
    KEEP: mark("Keep as metadata"),
    LEAVE_OUT: mark("– leave out –"),
}
_HEADINGS = (mark("Column"), mark("Is"), mark("For example"))
_WIDTHS = (190, 190)
_EXAMPLES = 3
_AROUND = 8  # pixels above and below a box in its cell, taken together
_LONGEST_EXAMPLE = 60
MOST_SHOWN = 300
"""Columns that are shown; all others are kept as metadata."""


def room_for(box: QComboBox) -> QSize:
    """How large the cell of a table or tree has to be that holds a box."""
    box.ensurePolished()
    return box.sizeHint() + QSize(0, _AROUND)


class ChoiceBox(QComboBox):
    """A choice in a row: it is not changed by the wheel in passing; `reached` by the keyboard."""

    reached = Signal()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()


class ColumnChoices(QTreeWidget):
    """A row for each column; `changed` when one becomes something else."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels([tr(heading) for heading in _HEADINGS])
        self.setRootIsDecorated(False)
        self.setAccessibleName(tr("Columns"))
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        self.boxes: dict[str, ChoiceBox] = {}
        self._mapping = ColumnMapping()

    def show_columns(self, table: Table, mapping: ColumnMapping) -> None:
        """Show the columns of a table, and what they are."""
        self.clear()
        self.boxes.clear()
        self._mapping = mapping
        before: QWidget = self
        for column in shown_columns(table, mapping):
            item = QTreeWidgetItem([column, "", examples(table, column)])
            item.setToolTip(0, tip(column))
            item.setToolTip(2, tip(item.text(2)))
            self.addTopLevelItem(item)
            box = self._box(column, item)
            self.setItemWidget(item, 1, box)
            item.setSizeHint(1, room_for(box))
            QWidget.setTabOrder(before, box)
            self.boxes[column] = before = box

    def _box(self, column: str, item: QTreeWidgetItem) -> ChoiceBox:
        box = ChoiceBox(self)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setAccessibleName(tr("What the column “{column}” is", column=column))
        for role, words in ROLES.items():
            box.addItem(tr(words), role)
        box.setCurrentIndex(box.findData(self.role(column)))
        box.currentIndexChanged.connect(lambda _: self._on_chosen(column, box.currentData()))
        box.reached.connect(lambda: self.setCurrentItem(item))
        return box

    @property
    def mapping(self) -> ColumnMapping:
        """What the columns are now."""
        return self._mapping

    def role(self, column: str) -> str:
        """What a column is."""
        if column in self._mapping.left_out:
            return LEAVE_OUT
        return next((name for name, one in self._mapping.columns.items() if one == column), KEEP)

    def choose(self, column: str, role: str) -> None:
        """Let a column be something, as its box does."""
        box = self.boxes[column]
        box.setCurrentIndex(box.findData(role))

    def _on_chosen(self, column: str, role: str) -> None:
        self._mapping = with_role(self._mapping, column, role)
        for other, box in self.boxes.items():  # what had this role is kept now
            box.blockSignals(True)
            box.setCurrentIndex(box.findData(self.role(other)))
            box.blockSignals(False)
        self.changed.emit()


def with_role(mapping: ColumnMapping, column: str, role: str) -> ColumnMapping:
    """The mapping in which a column is something else; no other column is that any more."""
    freed = {name: None for name, one in mapping.columns.items() if one == column}
    taken = {role: column} if role in FIELDS else {}
    left_out = tuple(one for one in mapping.left_out if one != column)
    if role == LEAVE_OUT:
        left_out = (*left_out, column)
    return replace(mapping, left_out=left_out, **{**freed, **taken})  # type: ignore[arg-type]


def shown_columns(table: Table, mapping: ColumnMapping) -> list[str]:
    """The columns to show: of very many, those that are something and the first."""
    used = {*mapping.columns.values(), *mapping.left_out}
    rest = [column for column in table.columns if column not in used]
    wanted = used.union(rest[: max(0, MOST_SHOWN - len(used))])
    return [column for column in table.columns if column in wanted]


def examples(table: Table, column: str) -> str:
    """Some different cells of a column."""
    cells = dict.fromkeys(
        " ".join(row[column].split()) for row in table.rows if row.get(column, "").strip()
    )
    return " · ".join(_shortened(cell) for cell in list(cells)[:_EXAMPLES])


def _shortened(cell: str) -> str:
    return cell if len(cell) <= _LONGEST_EXAMPLE else f"{cell[: _LONGEST_EXAMPLE - 1]}…"
