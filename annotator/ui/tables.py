"""Bringing in tables of articles: read, shown with their columns, imported as the user agrees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.errors import UserError
from annotator.formats.base import Progress, TextOptions
from annotator.formats.parts.tables import Table
from annotator.formats.table_sets import TableSet, read_sets
from annotator.language import tr
from annotator.ui.dialogs.table_dialog import TableDialog
from annotator.ui.jobs import Job
from annotator.ui.workspace import Workspace


class TableImport(QObject):
    """One look at some tables: `agreed` says how each is read; `ended` comes in any case."""

    agreed = Signal(object)
    ended = Signal()

    def __init__(self, paths: Sequence[Path], workspace: Workspace, window: QWidget) -> None:
        # A QObject, so that what a job signals arrives on the thread of the window.
        super().__init__(window)
        self._paths = paths
        self._workspace = workspace
        self._window = window
        self._unreadable: list[Path] = []
        self._dialog: TableDialog | None = None
        self._reading: Job | None = None

    def start(self) -> None:
        """Read the beginnings of the tables, then show them."""

        def work(progress: Progress) -> tuple[list[TableSet], list[Path]]:
            return read_sets(self._paths, progress)

        job = self._workspace.jobs.start(tr("Reading tables"), work)
        job.finished.connect(self._on_read)
        for ended in (job.broken, job.cancelled):
            ended.connect(self._end)

    def _on_read(self, result: tuple[list[TableSet], list[Path]]) -> None:
        sets, self._unreadable = result
        if not sets:
            self._agree({})  # the report says what is wrong with them
            return
        dialog = TableDialog(sets, self._window)
        dialog.failed.connect(self._workspace.failed)
        dialog.reread.connect(self._read_anew)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.open()

    def _read_anew(self, one: TableSet) -> None:
        """Read a table in the way that was chosen now, in the background."""

        def work(progress: Progress) -> tuple[TableSet, Table]:
            return one, one.read()

        self._reading = self._workspace.jobs.start(tr("Reading tables"), work)
        self._reading.finished.connect(self._on_read_anew)
        self._reading.failed.connect(self._on_problem)

    def _on_read_anew(self, result: tuple[TableSet, Table]) -> None:
        one, table = result
        if self._dialog is not None and self.sender() is self._reading:
            one.show(table)
            self._dialog.show_table(one)

    def _on_problem(self, error: UserError) -> None:
        if self._dialog is not None and self.sender() is self._reading:
            self._dialog.show_problem(error)

    def _on_finished(self, answer: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is None:
            return
        dialog.deleteLater()
        if answer == TableDialog.DialogCode.Accepted:
            for one in dialog.sets:
                if one.is_wanted:
                    one.remember()
            self._agree(dialog.options())
        else:
            self._end()

    def _agree(self, options: Mapping[Path, TextOptions]) -> None:
        self.agreed.emit({**options, **dict.fromkeys(self._unreadable, TextOptions())})
        self._end()

    def _end(self) -> None:
        self.ended.emit()
        self.deleteLater()
