"""Python's collector of cycles, kept on the window's thread while work is done beside it."""

from __future__ import annotations

import gc
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 250


class Collecting(QObject):
    """Between `begin` and `end`, cycles are looked for on the thread of the window alone.

    Python looks for them on whichever thread makes the next object, and frees what it finds there.
    What Qt has made for the window must be freed on its thread: elsewhere the program may end.
    """

    _at_work: ClassVar[set[int]] = set()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(_collect)

    def begin(self) -> None:
        """Something is about to run on another thread."""
        self._at_work.add(id(self))
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """All of it has ended."""
        self._timer.stop()
        self._at_work.discard(id(self))
        if not self._at_work:
            gc.enable()


def _collect() -> None:
    """What Python would do by itself: the oldest generation whose threshold is passed."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [age for age in range(3) if thresholds[age] and counts[age] > thresholds[age]]
    if due:
        gc.collect(max(due))
