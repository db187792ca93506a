"""Correcting the text of an article: what becomes of its annotations is shown before."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from annotator.formats.base import Progress
from annotator.formats.bundle import Document
from annotator.language import plural, tr
from annotator.records import UNPLACED, Correction, Fate
from annotator.ui import messages
from annotator.ui.dialogs.correct_list import CorrectList
from annotator.ui.jobs import Job
from annotator.ui.widgets.first_size import first_size
from annotator.ui.widgets.form import ProblemLabel
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.widgets.whole_text import WholeText
from annotator.ui.workspace import Workspace

_TYPING_MS = 250
_SIZE = (960, 760)


class CorrectDialog(QDialog):
    """Closes only when the correction is written, or given up. It never writes without a preview.

    Comparing and writing are done in the background: the text may be long.
    """

    def __init__(
        self, workspace: Workspace, document: Document, text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._document = document
        self._stored = text
        self._preview: Correction | None = None
        self._job: Job | None = None
        self._writing = False
        self.setWindowTitle(tr("Correct the text of “{title}”", title=document.title))
        first_size(self, *_SIZE)
        self.editor = WholeText(text, self)
        self.editor.setAccessibleName(tr("Text of the article"))
        self.summary = PlainLabel("", self)
        self.summary.setWordWrap(True)
        self.list = CorrectList(self)
        self.agree = QCheckBox(tr("Remove what cannot be placed"), self)
        self.problem = ProblemLabel(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.correct_button: QPushButton = self.buttons.addButton(
            tr("Correct"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._lay_out()
        self._connect()
        self._show_preview()

    def _lay_out(self) -> None:
        below = QWidget(self)
        rows = QVBoxLayout(below)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.summary)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.problem)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.editor)
        splitter.addWidget(below)
        splitter.setSizes([390, 330])
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.buttons)

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._on_typed)
        self.agree.toggled.connect(self._show_state)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._typing.timeout.connect(self._compare)
        self.finished.connect(self._stop)

    @property
    def text(self) -> str:
        """The corrected text."""
        return self.editor.text

    @property
    def is_settled(self) -> bool:
        """Whether what is shown is what the text has now."""
        return not self._typing.isActive() and self._job is None

    # --- the preview

    def _on_typed(self) -> None:
        self._stop()
        self._preview = None
        self.problem.say("")
        self._typing.start()
        self._show_state()

    def _stop(self) -> None:
        self._typing.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _compare(self) -> None:
        text, documents, key = self.text, self._workspace.opened.documents, self._document.id
        if text == self._stored:
            self._show_preview()
            return

        def work(progress: Progress) -> Correction:
            return documents.preview_correction(key, text)

        self._job = self._workspace.jobs.start(tr("Comparing the texts"), work)
        self._job.finished.connect(self._on_compared)
        self._job.failed.connect(self._on_failed)

    def _on_compared(self, preview: Correction) -> None:
        if self.sender() is self._job:
            self._job, self._preview = None, preview
            self._show_preview()

    def _on_failed(self, error: UserError) -> None:
        if self.sender() is self._job:
            self._job, self._writing = None, False
            self.problem.say(str(error))
            self._show_state()

    def _show_preview(self) -> None:
        preview = self._preview
        self.summary.setText(_said(preview) if preview else tr("Nothing is changed yet."))
        self.list.show_correction(preview)
        self.list.setVisible(bool(preview and preview.concerned))
        self.agree.setVisible(bool(preview and preview.unplaced))
        self.agree.setChecked(False)
        self._show_state()

    def _show_state(self) -> None:
        """Only what was shown, and agreed to, can be written."""
        preview = self._preview
        locked = preview and any(one.locked and one.fate in UNPLACED for one in preview.concerned)
        ready = bool(preview and preview.changes and not locked)
        agreed = self.agree.isChecked() or not (preview and preview.unplaced)
        self.correct_button.setEnabled(ready and agreed and not self._writing)
        self.agree.setEnabled(not locked)
        self.editor.setReadOnly(self._writing)

    # --- the end

    def accept(self) -> None:
        """Write it. What cannot be is said, and nothing that was typed is lost."""
        preview, text = self._preview, self.text
        if preview is None or not self.correct_button.isEnabled():
            return
        documents, version = self._workspace.opened.documents, self._document.version
        accepted = preview.unplaced if self.agree.isChecked() else frozenset()

        def work(progress: Progress) -> Correction:
            return documents.correct(preview.document_id, text, version, accepted)

        self._writing = True
        self._job = self._workspace.jobs.start(tr("Correcting the text"), work)
        self._job.finished.connect(self._on_written)
        self._job.failed.connect(self._on_failed)
        self._show_state()

    def _on_written(self, _: Correction) -> None:
        self._job = None
        super().accept()

    def reject(self) -> None:
        """Close; where something was typed, only after asking."""
        if self._writing:
            return
        if self.text == self._stored:
            super().reject()
            return
        question = messages.Question(
            tr("Give up your corrections?"),
            tr("They are not written yet."),
            tr("Give up"),
            loses=True,
        )
        messages.ask(self, question, super().reject)


def _said(preview: Correction) -> str:
    """The whole correction in one line."""
    fates = preview.fates
    moved = fates.get(Fate.MOVED, 0) + fates.get(Fate.FOUND, 0)
    reworded, unplaced = fates.get(Fate.REWORDED, 0), len(preview.unplaced)
    return " · ".join(
        (
            plural(preview.changes, "{count} change", "{count} changes"),
            plural(moved, "{count} annotation moves", "{count} annotations move"),
            plural(reworded, "{count} reads anew", "{count} read anew"),
            plural(unplaced, "{count} has no place any more", "{count} have no place any more"),
        )
    )
