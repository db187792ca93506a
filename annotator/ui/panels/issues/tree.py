"""The tree of issues as a widget: entries are dragged, or moved by keys, to where they belong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from annotator.language import tr

_MIME = "application/x-standpoint-issue"
_MOVING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_Drop = QAbstractItemView.DropIndicatorPosition


class IssueTree(QTreeWidget):
    """Tells which issue was dropped below which other (None: at the top), and at which place.

    Ctrl+Shift with an arrow moves the current issue among those beside it, below the one before it
    (right), or out again (left). The items themselves stay until the project has changed.
    """

    dropped = Signal(object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Issues"))
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.setIconSize(QSize(14, 14))
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [_MIME]

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:  # noqa: N802
        data = QMimeData()
        if items:
            data.setData(_MIME, str(_id_of(items[0])).encode())
        return data

    def dropEvent(self, event: QDropEvent) -> None:
        """Nothing is moved here: the project is changed, and the tree shown anew."""
        issue_id = int(bytes(event.mimeData().data(_MIME).data()) or b"0")
        target = self.itemAt(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        self._tell(issue_id, target, self.dropIndicatorPosition())

    def _tell(self, issue_id: int, target: QTreeWidgetItem | None, where: _Drop) -> None:
        if target is None or where is _Drop.OnViewport:
            parent, siblings, place = None, self._below(None), self.topLevelItemCount()
        elif where is _Drop.OnItem:
            parent, siblings, place = target, self._below(target), target.childCount()
        else:
            parent = target.parent()
            siblings = self._below(parent)
            place = siblings.index(_id_of(target)) + (where is _Drop.BelowItem)
        if issue_id in siblings[:place]:
            place -= 1  # it leaves a place before
        self.dropped.emit(issue_id, _id_of(parent) if parent else None, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self._place_after(event) if event.modifiers() == _MOVING else None
        item = self.currentItem()
        if place is None or item is None:
            super().keyPressEvent(event)
        else:
            above, at = place
            self.dropped.emit(_id_of(item), _id_of(above) if above else None, at)

    def _place_after(self, event: QKeyEvent) -> tuple[QTreeWidgetItem | None, int] | None:
        """Below which issue the current one is to go, and at which place; None for nowhere."""
        item = self.currentItem()
        if item is None:
            return None
        above, (before, after) = item.parent(), self._seen_beside(item)
        if event.key() == Qt.Key.Key_Up and before is not None:
            return above, before
        if event.key() == Qt.Key.Key_Down and after is not None:
            return above, after
        if event.key() == Qt.Key.Key_Right and before is not None:
            below = (above or self.invisibleRootItem()).child(before)
            return below, len(self._below(below))
        if event.key() == Qt.Key.Key_Left and above is not None:
            return above.parent(), self._below(above.parent()).index(_id_of(above)) + 1
        return None

    def _seen_beside(self, item: QTreeWidgetItem) -> tuple[int | None, int | None]:
        """The places before and after an issue, among those that a search has left to be seen."""
        above = item.parent() or self.invisibleRootItem()
        at, places = above.indexOfChild(item), range(above.childCount())
        children = ((place, above.child(place)) for place in places)
        seen = [place for place, child in children if child and not child.isHidden()]
        before = max((place for place in seen if place < at), default=None)
        after = min((place for place in seen if place > at), default=None)
        return before, after

    def _below(self, parent: QTreeWidgetItem | None) -> list[int]:
        above = parent or self.invisibleRootItem()
        children = (above.child(place) for place in range(above.childCount()))
        return [_id_of(child) for child in children if child is not None]


def _id_of(item: QTreeWidgetItem) -> int:
    return int(item.data(0, Qt.ItemDataRole.UserRole))
