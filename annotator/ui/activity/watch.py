"""Watches the window: who works on which article, and for how long. It writes once a minute."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

from annotator.errors import ProjectError, UserError
from annotator.ui.activity.clock import ActiveClock
from annotator.ui.workspace import Workspace

WRITE_MS = 60_000
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,  # the press of a shortcut does not come to the window
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.NativeGesture,
    }
)


@dataclass(slots=True)
class _Stretch:
    """One stay in an article: when it began, what the clock said then, and what is kept of it."""

    document_id: int
    started: datetime
    begun_at: float
    seconds: int = 0
    kept: int = 0
    id: int | None = None


class Watch(QObject):
    """Measures the active time in the open article, and has the project keep it.

    The clock runs while the window is active and keys, mouse or wheel are used. `now` tells the
    seconds of a monotonic clock, `today` the moment for the calendar.
    """

    def __init__(
        self, window: QWidget, workspace: Workspace, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(window)
        self.now = now
        self.today: Callable[[], datetime] = utc_now
        self._window = window
        self._handle: QWindow | None = None
        self._workspace = workspace
        self._settings = workspace.settings
        self._clock = ActiveClock(self._settings["activity.idle"])
        self._stretch: _Stretch | None = None
        self._left: list[_Stretch] = []
        self._timer = QTimer(self)
        self._timer.setInterval(WRITE_MS)
        self._timer.timeout.connect(self.write)
        window.installEventFilter(self)
        workspace.document_changed.connect(self._on_document)
        workspace.closing.connect(self._on_closing)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See signs of life in the native window, through which all input comes; stop nothing."""
        kind = event.type()
        if watched is not self._window:
            if kind in _SIGNS_OF_LIFE and self._window.isActiveWindow():
                self._touch()
        elif kind == QEvent.Type.Show:
            self._follow()
        elif kind == QEvent.Type.WindowActivate:
            self._touch()
        elif kind == QEvent.Type.WindowDeactivate:
            self._clock.stop(self.now())
        return False

    def _follow(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None and handle is not self._handle:
            self._handle = handle
            handle.installEventFilter(self)

    def _touch(self) -> None:
        if self._settings["activity.record"]:
            self._clock.idle = self._settings["activity.idle"]
            self._clock.touch(self.now())
        else:
            self._clock.stop(self.now())

    # --- stretches

    def _on_document(self) -> None:
        document = self._workspace.document
        here = self._stretch.document_id if self._stretch else None
        if (document.id if document else None) == here:
            return
        self._leave()
        if document is not None:
            self._begin(document.id)
            if self._window.isActiveWindow():
                self._touch()

    def _begin(self, document_id: int) -> None:
        self._stretch = _Stretch(document_id, self.today(), self._clock.read(self.now()))
        if not self._timer.isActive():
            self._timer.start()

    def _leave(self) -> None:
        """The article is left: what was spent in it is written, now or when that can be."""
        if self._stretch is not None:
            self._read(self._stretch)
            self._left.append(self._stretch)
            self._stretch = None
        self.write()

    def _read(self, stretch: _Stretch) -> None:
        stretch.seconds = round(self._clock.read(self.now()) - stretch.begun_at)

    def _on_closing(self) -> None:
        self._leave()
        self._left.clear()
        self._timer.stop()

    # --- writing

    def write(self) -> None:
        """Have kept what is not kept yet. A stretch ends with its day, so that today is today."""
        project = self._workspace.project
        if project is None or project.read_only:
            self._left.clear()
            return
        if not self._workspace.jobs.is_idle:
            return  # a job may write for minutes; the time is not lost meanwhile
        self._left = [stretch for stretch in self._left if not self._keep(stretch)]
        stretch = self._stretch
        if stretch is None:
            return
        self._read(stretch)
        kept = self._keep(stretch)
        if _day(stretch.started) != _day(self.today()):
            if not kept:
                self._left.append(stretch)
            self._begin(stretch.document_id)

    def _keep(self, stretch: _Stretch) -> bool:
        """Whether all of a stretch is kept, after trying. Nobody is stopped by what goes wrong."""
        if stretch.seconds == stretch.kept:
            return True
        progress = self._workspace.opened.progress
        place = (stretch.document_id, stretch.started, stretch.seconds)
        try:
            stretch.id = progress.spend(*place, stretch.id)
        except ProjectError:
            return False  # whoever annotates is told why nothing can be written
        except UserError:
            pass  # the article is gone, or the layer locked: there is no place for it
        else:
            if stretch.id is None:
                return False
        stretch.kept = stretch.seconds
        return True


def utc_now() -> datetime:
    """The present moment, aware."""
    return datetime.now(UTC)


def _day(moment: datetime) -> str:
    return moment.astimezone().date().isoformat()
