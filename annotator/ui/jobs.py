"""Background work: one worker for what writes, so that units of work never wait for each other.

A job is a function of a `progress` callable. Its result comes home through signals, on the thread
of the window. Cancelling makes `progress` raise `Cancelled` at the next step.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from annotator.errors import Cancelled, UserError
from annotator.formats.base import Progress
from annotator.ui.collecting import Collecting

Work = Callable[[Progress], Any]


class Job(QObject):
    """One piece of work: `progressed(int)`, then exactly one of the other signals.

    All of them are emitted on the thread of the window.
    """

    progressed = Signal(int)
    finished = Signal(object)
    failed = Signal(object)
    broken = Signal(object, str)
    cancelled = Signal()
    _ended = Signal(object)

    def __init__(self, title: str, work: Work) -> None:
        super().__init__()
        self.title = title
        self._work = work
        self._stopping = False
        self._is_over = False
        self._ended.connect(self._come_home, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Stop at the next step; what was committed before stays."""
        self._stopping = True

    def abandon(self) -> None:
        """It has been stopped, and nobody waits for what it has to say any more."""
        if not self._is_over:
            self._is_over = True
            self.cancelled.emit()

    def _progress(self, done: int) -> None:
        if self._stopping:
            raise Cancelled
        self.progressed.emit(done)

    def run(self) -> None:
        """Do the work on the thread that calls; nothing of it when it was stopped before."""
        if self._stopping:
            self._ended.emit(self.cancelled.emit)
            return
        try:
            result = self._work(self._progress)
        except Cancelled:
            self._ended.emit(self.cancelled.emit)
        except UserError as error:
            self._ended.emit(partial(self.failed.emit, error))
        except Exception as error:  # noqa: BLE001 - the outermost edge of this thread
            self._ended.emit(partial(self.broken.emit, error, traceback.format_exc()))
        else:
            self._ended.emit(partial(self.finished.emit, result))

    def _come_home(self, tell: Callable[[], None]) -> None:
        if not self._is_over:
            self._is_over = True
            tell()


class Jobs(QObject):
    """Runs jobs one after the other, in the background."""

    started = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: set[Job] = set()
        self._collecting = Collecting(self)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is running."""
        return not self._running

    def start(self, title: str, work: Work) -> Job:
        """Begin a job; connect to its signals at once, they come through the event loop."""
        job = Job(title, work)
        self._running.add(job)
        self._collecting.begin()
        for signal in (job.finished, job.failed, job.broken, job.cancelled):
            signal.connect(self._on_end)
        self.started.emit(job)
        self._pool.start(job.run)  # a QRunnable of ours would leak when it ends at once
        return job

    def _on_end(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._running.discard(job)
        if self.is_idle:
            self._collecting.end()
            self.idle.emit()

    def finish(self) -> None:
        """Stop all jobs at their next step, and wait for them; what they say then is not heard."""
        stopped = list(self._running)
        for job in stopped:
            job.cancel()
        self._pool.waitForDone()  # clearing it instead would leak those that have not begun
        for job in stopped:
            job.abandon()
