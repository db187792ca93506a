"""The list of articles for Qt: ids in order, and lines that are read when they are shown."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from annotator.errors import UserError
from annotator.language import plural
from annotator.records import DocumentLine
from annotator.ui.widgets.plain import tip
from annotator.ui.words import said

if TYPE_CHECKING:
    from annotator.services import Project

_PAGE = 100
Index = QModelIndex | QPersistentModelIndex


class DocumentModel(QAbstractListModel):
    """100,000 articles are one array of ids; their lines come by pages of a hundred."""

    failed = Signal(object)
    """Lines could not be read; they stay empty. Qt asks for them, so nothing may be raised."""

    def __init__(self) -> None:
        super().__init__()
        self._project: Project | None = None
        self._ids: array[int] = array("q")
        self._lines: dict[int, DocumentLine] = {}
        self._unreadable: set[int] = set()

    def show_articles(self, project: Project | None, ids: array[int]) -> None:
        """List these, in order."""
        self.beginResetModel()
        self._project = project
        self._ids = ids
        self._lines = {}
        self._unreadable = set()
        self.endResetModel()

    def forget(self, ids: Iterable[int]) -> None:
        """Read the lines of these articles again when they are shown."""
        for key in ids:
            if self._lines.pop(key, None):
                index = self.index(self._ids.index(key))
                self.dataChanged.emit(index, index)

    @property
    def ids(self) -> array[int]:
        """The ids of all articles listed, in order."""
        return self._ids

    def row_of(self, document_id: int) -> int | None:
        """Where an article stands in the list."""
        try:
            return self._ids.index(document_id)
        except ValueError:
            return None

    def line(self, row: int) -> DocumentLine | None:
        """What the list says of one article; its page is read with it."""
        key = self._ids[row]
        if key not in self._lines and self._project is not None:
            self._read_page(row - row % _PAGE, self._project)
        return self._lines.get(key)

    def _read_page(self, start: int, project: Project) -> None:
        if start in self._unreadable:
            return
        try:
            for line in project.documents.lines(self._ids[start : start + _PAGE]):
                self._lines[line.id] = line
        except UserError as error:
            self._unreadable.add(start)
            self.failed.emit(error)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            line = self.line(index.row())
            return line.title if line else ""
        if role == Qt.ItemDataRole.UserRole:
            return self.line(index.row())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            line = self.line(index.row())
            words = described(line) if line else ""
            return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None


def described(line: DocumentLine) -> str:
    """An article in one sentence, for tips and screen readers."""
    facts = [line.title, line.source or "", line.published.isoformat() if line.published else ""]
    facts += [said(line.status), plural(line.statements, "{count} statement", "{count} statements")]
    return ", ".join(fact for fact in facts if fact)
