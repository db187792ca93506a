"""The lines of a concordance for Qt: one hit each, chosen or not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from annotator.language import mark, tr
from annotator.records import Hit
from annotator.ui.words import said

COLUMNS = ("", mark("Before"), mark("Found"), mark("After"), mark("Article"), mark("Date"))
CHOSEN, BEFORE, FOUND, AFTER, ARTICLE, DATE = range(len(COLUMNS))
Index = QModelIndex | QPersistentModelIndex

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_ALIGNED = {BEFORE: _RIGHT, FOUND: _CENTRE, CHOSEN: _CENTRE}


class Order(StrEnum):
    """How the lines are sorted."""

    TEXT = "text"
    LEFT = "left"
    FOUND = "found"
    RIGHT = "right"


def _key(hit: Hit, order: Order) -> tuple[object, ...]:
    place = (hit.document_id, hit.start)
    if order is Order.LEFT:
        return (list(reversed(hit.before.casefold().split())), *place)
    if order is Order.RIGHT:
        return (hit.after.casefold(), *place)
    if order is Order.FOUND:
        return (hit.found.casefold(), *place)
    return place


class ConcordanceModel(QAbstractTableModel):
    """Hits that are annotated already cannot be chosen; they are marked."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: list[Hit] = []
        self._chosen: set[tuple[int, int, int]] = set()
        self._passed_over: set[tuple[int, int, int]] = set()
        self._order = Order.TEXT

    def show_hits(self, hits: Sequence[Hit], *, chosen: bool) -> None:
        """Show hits; those that are not annotated are chosen beforehand, or not.

        What was passed over stays so when one looks again; only hits that are not to be chosen
        begin anew.
        """
        self.beginResetModel()
        if not chosen:
            self._passed_over.clear()
        self._hits = sorted(hits, key=lambda hit: _key(hit, self._order))
        open_places = {place(hit) for hit in hits if hit.annotated is None}
        self._chosen = open_places - self._passed_over if chosen else set()
        self.endResetModel()

    def sort_by(self, order: Order) -> None:
        """Sort the lines by what stands before, at or after the hit, or as in the texts."""
        self.layoutAboutToBeChanged.emit()
        self._order = order
        self._hits.sort(key=lambda hit: _key(hit, order))
        self.layoutChanged.emit()

    def hit(self, row: int) -> Hit:
        return self._hits[row]

    @property
    def chosen(self) -> list[Hit]:
        """The chosen hits, as they are sorted."""
        return [hit for hit in self._hits if place(hit) in self._chosen]

    def choose(self, rows: Iterable[int], chosen: bool) -> None:
        """Choose lines, or pass them over."""
        for row in rows:
            hit = self._hits[row]
            if hit.annotated is None and chosen:
                self._chosen.add(place(hit))
                self._passed_over.discard(place(hit))
            else:
                self._chosen.discard(place(hit))
                self._passed_over.add(place(hit))
            self.dataChanged.emit(self.index(row, CHOSEN), self.index(row, CHOSEN))

    def is_chosen(self, row: int) -> bool:
        return place(self._hits[row]) in self._chosen

    # --- for Qt

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._hits)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return tr(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED.get(section, _LEFT)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit, column = self._hits[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(hit, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED.get(column, _LEFT)
        if role == Qt.ItemDataRole.FontRole and column == FOUND:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._state(hit)}: {hit.before}{hit.found}{hit.after} ({hit.title})"
        if role == Qt.ItemDataRole.ToolTipRole:
            return hit.title if column == ARTICLE else self._state(hit)
        return None

    def _text(self, hit: Hit, column: int) -> str:
        if column == CHOSEN:
            return "●" if hit.annotated else "✓" if place(hit) in self._chosen else ""
        if column == DATE:
            return hit.published.isoformat() if hit.published else ""
        return {
            BEFORE: hit.before,
            FOUND: hit.found,
            AFTER: hit.after,
            ARTICLE: hit.title,
        }[column]

    def _state(self, hit: Hit) -> str:
        if hit.annotated is not None:
            return tr("annotated as {kind}", kind=said(hit.annotated))
        return tr("chosen") if place(hit) in self._chosen else tr("passed over")


def place(hit: Hit) -> tuple[int, int, int]:
    """What tells hits apart."""
    return (hit.document_id, hit.start, hit.end)
