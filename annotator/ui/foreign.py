"""Bringing in what another tool has annotated: surveyed, mapped, tried out, imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.formats.base import Progress
from annotator.formats.foreign import ForeignProject
from annotator.formats.mapping import LabelMapping, Survey, guess, survey
from annotator.formats.opening import open_foreign
from annotator.language import tr
from annotator.ui.dialogs.list_dialog import ListDialog
from annotator.ui.dialogs.mapping_dialog import MappingDialog
from annotator.ui.jobs import Job, Work
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.services.foreign import ForeignReport


class ForeignImport(QObject):
    """One import, from the survey of files of one kind to its report.

    `ended` comes when there is nothing more to ask, also when the user has given it up.
    """

    ended = Signal()

    def __init__(self, paths: Sequence[Path], workspace: Workspace, window: QWidget) -> None:
        # A QObject, so that what a job signals arrives on the thread of the window.
        super().__init__(window)
        self._paths = paths
        self._workspace = workspace
        self._window = window
        self._project: ForeignProject | None = None
        self._dialog: MappingDialog | None = None
        self._preview: Job | None = None

    def start(self) -> None:
        """Read what is in the file, then show what would become of it."""

        def work(progress: Progress) -> tuple[ForeignProject, Survey]:
            project = open_foreign(self._paths)
            return project, survey(project, progress)

        job = self._start(tr("Reading {path}", path=self._paths[0].name), work)
        job.finished.connect(self._on_read)
        for ended in (job.failed, job.broken, job.cancelled):
            ended.connect(self._give_up)

    def _on_read(self, result: tuple[ForeignProject, Survey]) -> None:
        self._project, found = result
        dialog = MappingDialog(self._project.name, found, guess(found), self._window)
        dialog.failed.connect(self._workspace.failed)
        dialog.settled.connect(self._try_out)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.open()

    def _try_out(self) -> None:
        """Count what the mapping makes of the file, in the background."""
        project, dialog = self._project, self._dialog
        if project is None or dialog is None:
            return
        self._stop_preview()
        mapping = dialog.mapping

        def work(progress: Progress) -> ForeignReport:
            from annotator.services.foreign import preview

            return preview(project, mapping, progress)

        self._preview = self._start(tr("Trying out the mapping"), work)
        self._preview.finished.connect(self._on_preview)

    def _on_preview(self, report: ForeignReport) -> None:
        if self._dialog is not None and self.sender() is self._preview:
            self._dialog.show_preview(report)

    def _stop_preview(self) -> None:
        if self._preview is not None:
            self._preview.cancel()
            self._preview = None

    def _on_finished(self, answer: int) -> None:
        self._stop_preview()
        dialog, self._dialog = self._dialog, None
        if dialog is None:
            return
        dialog.deleteLater()
        if answer == MappingDialog.DialogCode.Accepted:
            self._import(dialog.mapping)
            self.ended.emit()
        else:
            self._give_up()

    def _give_up(self) -> None:
        self.ended.emit()
        self.deleteLater()

    def _import(self, mapping: LabelMapping) -> None:
        transfer = self._workspace.opened.transfer

        def work(progress: Progress) -> ForeignReport:
            return transfer.import_foreign(self._paths, mapping, progress=progress)

        job = self._start(tr("Importing annotations"), work)
        job.finished.connect(self._on_imported)
        for ended in (job.finished, job.failed, job.broken, job.cancelled):
            ended.connect(self.deleteLater)

    def _on_imported(self, report: ForeignReport) -> None:
        self._workspace.told.emit(tr("Imported: {report}", report=report))
        told = report.told()
        others = sorted(report.names - {self._workspace.opened.annotator.name})
        if others:
            told.insert(
                0,
                tr(
                    "These are the annotations of {names}. To see them in the articles, choose "
                    "“Work in another’s name” in the menu of the project.",
                    names=", ".join(others),
                ),
            )
        if told:
            dialog = ListDialog(
                tr("Import"), tr("Imported: {report}", report=report), told, self._window
            )
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _start(self, title: str, work: Work) -> Job:
        job = self._workspace.jobs.start(title, work)
        job.failed.connect(self._workspace.failed)
        return job
