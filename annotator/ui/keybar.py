"""The line below the article: the keys that apply now, what was done, and that it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QToolButton, QWidget

from annotator.language import tr
from annotator.ui.jobs import Job
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.key_hint import Hint, KeyHint
from annotator.ui.widgets.plain import LineLabel

_SHOWN_MS = 4000
_ROW = 24  # pixels


class KeyBar(QWidget):
    """Shows keys with a hint, the progress of a job, and a message for a while."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keybar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(34)
        self._job: Job | None = None
        self._shown: list[tuple[str, str]] = []
        self._keys = QWidget(self)
        self._keys.setFixedHeight(_ROW)
        self._keys.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = FlowLayout(self._keys, spacing=4, one_row=True)
        self.message = LineLabel("", self, role="quiet")
        self.progress = QProgressBar(self)
        self.progress.setFixedWidth(120)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.stop = QToolButton(self)
        self.stop.setText(tr("Stop"))
        self.stop.clicked.connect(self._on_stop)
        self.hidden = QToolButton(self)
        self.hidden.setProperty("flat", True)
        self.hidden.setToolTip(tr("Show all annotations again"))
        self.hidden.hide()
        self.state = LineLabel("", self, role="quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(9, 0, 14, 0)  # the hints have air of their own
        layout.setSpacing(16)
        layout.addWidget(self._keys, 1)
        for widget in (self.message, self.progress, self.stop, self.hidden, self.state):
            layout.addWidget(widget)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_SHOWN_MS)
        self._quiet.timeout.connect(self.message.clear)
        self._show_job(None)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show keys, each with what it does and does at a click; what has no key is left out."""
        shown = [(hint.key, hint.text) for hint in hints]
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for hint in hints:
            if hint.key:
                shown_hint = KeyHint(hint, _ROW, self._keys)
                self._row.addWidget(shown_hint)
                shown_hint.show()

    def tell(self, text: str) -> None:
        """Say something for a while."""
        self.message.setText(text)
        self._quiet.start()

    def show_hidden(self, kinds: Sequence[str]) -> None:
        """Say which kinds of annotation are hidden; nothing where none is."""
        self.hidden.setText(tr("Hidden: {kinds}", kinds=", ".join(kinds)))
        self.hidden.setVisible(bool(kinds))

    def show_state(self, text: str) -> None:
        """Say how things are."""
        self.state.setText(text)

    def show_job(self, job: Job) -> None:
        """Show the progress of a job until it ends."""
        self._show_job(job)
        job.progressed.connect(self._on_progress)
        for signal in (job.finished, job.failed, job.broken, job.cancelled):
            signal.connect(self._on_job_end)
        job.cancelled.connect(self._on_job_stopped)

    def _show_job(self, job: Job | None) -> None:
        self._job = job
        for widget in (self.progress, self.stop):
            widget.setVisible(job is not None)
        if job is not None:
            self.message.setText(job.title)
            self._quiet.stop()

    def _on_progress(self, done: int) -> None:
        if self._job is not None:
            self.message.setText(f"{self._job.title}: {done}")

    def _on_job_end(self) -> None:
        if self.sender() is self._job:
            self._show_job(None)
            self.message.clear()

    def _on_job_stopped(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self.tell(tr("{work}: stopped", work=job.title))

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
