"""The list of what a correction does to annotations: how they read before and after."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.language import mark, tr
from annotator.records import UNPLACED, Consequence, Corrected, Correction, Excerpt, Fate, Loss
from annotator.text.alignment import align
from annotator.ui.widgets.plain import tip
from annotator.ui.words import capital, said

_COLUMNS = (mark("What happens"), mark("Before"), mark("After"), mark("Annotator"))
_FATES: dict[Fate, str] = {
    Fate.LOST: mark("is removed"),
    Fate.CUT: mark("loses a part"),
    Fate.REWORDED: mark("reads anew"),
    Fate.FOUND: mark("found elsewhere"),
}
_LOSSES: dict[Loss, str] = {
    Loss.WORDS: mark("keeps the actor “{words}”, without words in the text"),
    Loss.HOLDER: mark("loses its holder “{words}”"),
    Loss.REPORTER: mark("loses its reporter “{words}”"),
    Loss.TARGET: mark("is no longer towards “{words}”"),
}
_MODES = (
    QHeaderView.ResizeMode.Interactive,
    QHeaderView.ResizeMode.Stretch,
    QHeaderView.ResizeMode.Stretch,
    QHeaderView.ResizeMode.ResizeToContents,
)
_PADDING = 8
_LONGEST_NAME = 40
_FIRST_COLUMN = 240  # pixels
_KEPT = 30
"""Characters that are shown at both ends of many words, and around what differs in them."""


class CorrectList(QTableWidget):
    """One row for each annotation that deserves a look; what cannot be placed stands first.

    Then follows what others lose with those that are removed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_COLUMNS), parent)
        self.setAccessibleName(tr("What happens to annotations"))
        self.setHorizontalHeaderLabels([tr(name) for name in _COLUMNS])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for column, mode in enumerate(_MODES):
            self.horizontalHeader().setSectionResizeMode(column, mode)
        self.setColumnWidth(0, _FIRST_COLUMN)

    def show_correction(self, preview: Correction | None) -> None:
        """List what a correction does; None shows nothing."""
        rows = [*_rows(preview)] if preview else []
        self.setRowCount(len(rows))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                self.setItem(row, column, item)
        self._fit_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        self.resizeRowsToContents()
        for row in range(self.rowCount()):
            self.setRowHeight(row, self.rowHeight(row) + _PADDING)


def _rows(preview: Correction) -> Iterator[tuple[str, ...]]:
    """The cells of all rows: first what goes, with what goes with it, then what reads anew."""
    unplaced = [one for one in preview.concerned if one.fate in UNPLACED]
    yield from map(_row, unplaced)
    for one in preview.consequences:
        yield (_lost(one), "", _shown(one.excerpt, 0, len(one.excerpt.words)), one.annotator)
    yield from map(_row, preview.concerned[len(unplaced) :])


def _row(one: Corrected) -> tuple[str, ...]:
    happens = f"{capital(said(one.kind))}: {tr(_FATES[one.fate])}"
    if one.locked and one.fate in UNPLACED:
        happens = tr("{happens} (locked layer)", happens=happens)
    return (happens, *_readings(one), one.annotator)


def _lost(one: Consequence) -> str:
    """What an annotation that stays loses, in words."""
    words = one.of if len(one.of) <= _LONGEST_NAME else f"{one.of[: _LONGEST_NAME - 1]}…"
    return f"{capital(said(one.kind))}: {tr(_LOSSES[one.loss], words=words)}"


def _readings(one: Corrected) -> tuple[str, str]:
    """How an annotation reads before and after; of many words those around what differs."""
    if one.new is None:
        return _shown(one.old, 0, len(one.old.words)), "–"
    gaps = align(one.old.words, one.new.words).gaps
    if not gaps:
        whole = len(one.old.words)
        return _shown(one.old, 0, whole), _shown(one.new, 0, whole)
    first, last = gaps[0], gaps[-1]
    return _shown(one.old, first.old, last.old_end), _shown(one.new, first.new, last.new_end)


def _shown(excerpt: Excerpt, start: int, end: int) -> str:
    """The words in brackets, so that they stand out from what is around them.

    `start` and `end` say which of them matter most.
    """
    words = excerpt.words
    before, middle, after = words[:start], words[start:end], words[end:]
    if len(before) > 2 * _KEPT:
        before = f"{before[:_KEPT]} … {before[-_KEPT:]}"
    if len(middle) > 4 * _KEPT:
        middle = f"{middle[: 2 * _KEPT]} … {middle[-_KEPT:]}"
    if len(after) > 2 * _KEPT:
        after = f"{after[:_KEPT]} … {after[-_KEPT:]}"
    return " ".join(f"…{excerpt.before}[{before}{middle}{after}]{excerpt.after}…".split())
