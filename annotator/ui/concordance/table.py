"""The table of a concordance, and its keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.language import tr
from annotator.ui.concordance.model import (
    AFTER,
    ARTICLE,
    BEFORE,
    CHOSEN,
    DATE,
    FOUND,
    ConcordanceModel,
)
from annotator.ui.widgets.own_keys import has_keys

_ROW_HEIGHT = 26


class _ElideLeft(QStyledItemDelegate):
    """What stands before a hit is cut at its beginning."""

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft


class ConcordanceTable(QTableView):
    """Y or Space takes a line and goes on, X passes over, Shift+Y and Shift+X do so with all.

    Ctrl+Enter says that those to take are chosen: it is `finished`.
    """

    opened = Signal(object)
    left = Signal()
    finished = Signal()
    chosen_changed = Signal()

    def __init__(self, model: ConcordanceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits = model
        self.setModel(model)
        self.setAccessibleName(tr("Hits in their contexts"))
        self.name_keys(choosing=False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leads on to the button that annotates
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setSectionResizeMode(BEFORE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(AFTER, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        for column, width in ((CHOSEN, 30), (FOUND, 150), (ARTICLE, 170), (DATE, 100)):
            self.setColumnWidth(column, width)
        self._before = _ElideLeft(self)
        self.setItemDelegateForColumn(BEFORE, self._before)
        self.doubleClicked.connect(self._on_double_click)
        self.clicked.connect(self._on_click)

    def name_keys(self, *, choosing: bool) -> None:
        """Say which keys count: those that choose do only where what is chosen can be annotated."""
        keys = (
            ("Y", tr("take")),
            ("X", tr("pass over")),
            ("Shift+Y", tr("take all")),
            ("Ctrl+Return", tr("annotate those taken")),
        )
        always = (("Return", tr("open")), ("Esc", tr("close")))
        has_keys(self, (*keys, *always) if choosing else always)

    def _rows(self) -> list[int]:
        return [index.row() for index in self.selectionModel().selectedRows()]

    def _choose(self, chosen: bool, *, all_rows: bool = False) -> None:
        rows = list(range(self._hits.rowCount())) if all_rows else self._rows()
        self._hits.choose(rows, chosen)
        self.chosen_changed.emit()
        if not all_rows and rows and max(rows) + 1 < self._hits.rowCount():
            self.selectRow(max(rows) + 1)

    def _toggle(self) -> None:
        rows = self._rows()
        if rows:
            self._choose(not self._hits.is_chosen(rows[0]))

    def _open(self) -> None:
        row = self.currentIndex().row()
        if row >= 0:
            self.opened.emit(self._hits.hit(row))

    def _on_double_click(self) -> None:
        self._open()

    def _on_click(self) -> None:
        index = self.currentIndex()
        if index.column() == CHOSEN:
            self._hits.choose([index.row()], not self._hits.is_chosen(index.row()))
            self.chosen_changed.emit()

    def event(self, event: QEvent) -> bool:
        """The letters are the table's while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = (Qt.Key.Key_Y, Qt.Key.Key_X, Qt.Key.Key_Space, Qt.Key.Key_Return)
            if event.key() in (*own, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        everything = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = event.key()
        if key in (Qt.Key.Key_Y, Qt.Key.Key_X):
            self._choose(key == Qt.Key.Key_Y, all_rows=everything)
        elif key == Qt.Key.Key_Space:
            self._toggle()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            controlled = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.finished.emit() if controlled else self._open()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
