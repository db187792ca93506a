"""What an export would write, worked out in the background while its dialog is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.errors import UserError
from annotator.formats.base import Progress
from annotator.language import tr
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.jobs import Job
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.services.preview import Preview


class ExportPreview(QObject):
    """Keeps the preview of a dialog up to date, and goes away with it."""

    def __init__(self, dialog: ExportDialog, workspace: Workspace) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._workspace = workspace
        self._job: Job | None = None
        dialog.settled.connect(self._start)
        dialog.failed.connect(workspace.failed)
        dialog.finished.connect(self._stop)

    def _start(self) -> None:
        self._stop()
        transfer, dialog = self._workspace.opened.transfer, self._dialog
        format_id, selection, options = dialog.format.id, dialog.selection(), dialog.options()

        def work(progress: Progress) -> Preview:
            return transfer.preview(format_id, selection, options, progress)

        self._job = self._workspace.jobs.start(tr("Preview of the export"), work)
        self._job.finished.connect(self._on_done)
        self._job.failed.connect(self._on_failed)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_done(self, preview: Preview) -> None:
        if self.sender() is self._job:
            self._dialog.preview.show_preview(preview)

    def _on_failed(self, error: UserError) -> None:
        if self.sender() is self._job:
            self._dialog.preview.show_error(error)
