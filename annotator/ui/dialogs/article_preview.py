"""The first articles of an import, just as they would come in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from annotator.formats.base import Draft
from annotator.language import mark, tr
from annotator.ui.widgets.plain import tip

_COLUMNS = (
    *(mark("File"), mark("Title"), mark("Date"), mark("Source"), mark("Author")),
    mark("Begins"),
)
_WIDEST = 240
_BEGINNING = 80


class ArticlePreview(QTableWidget):
    """A row for each article, or for a file that cannot be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_COLUMNS), parent)
        self.setHorizontalHeaderLabels([tr(name) for name in _COLUMNS])
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(tr("Preview"))

    def clear_rows(self) -> None:
        """Show nothing."""
        self.clearSpans()
        self.setRowCount(0)

    def add_article(self, name: str, draft: Draft) -> None:
        """Show an article of a file."""
        date = draft.published.isoformat() if draft.published else ""
        begins = draft.text[:_BEGINNING].replace("\n", " ⏎ ")
        self.add_row([name, draft.title, date, draft.source or "", draft.author or "", begins])

    def add_row(self, cells: Sequence[str]) -> None:
        """Show some words, from the first column on."""
        row = self.rowCount()
        self.insertRow(row)
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setToolTip(tip(text))
            item.setTextAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            self.setItem(row, column, item)

    def add_note(self, name: str, words: str) -> None:
        """Say something about a file in the place of its articles; it does not look like one."""
        self.add_row([name, words])
        row = self.rowCount() - 1
        self.setSpan(row, 1, 1, len(_COLUMNS) - 1)
        item = self.item(row, 1)
        if item is not None:
            font = self.font()
            font.setItalic(True)
            item.setFont(font)

    def fit(self) -> None:
        """Give each column the width that it needs, up to a point."""
        for column in range(len(_COLUMNS) - 1):
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, min(_WIDEST, self.columnWidth(column)))
