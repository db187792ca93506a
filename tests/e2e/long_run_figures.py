"""What a program holds at a moment: memory, handles, windows, Qt's objects, timers and threads."""

import ctypes
import gc
import os
import sys
import threading
import weakref
from collections import Counter
from dataclasses import dataclass, fields
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts at one moment.

    `memory` is what was allocated and not given back, in MB: Python's objects are in it too, if
    Python takes its memory from the C library (PYTHONMALLOC=malloc, as `make long-run` has it).
    `resident` is the resident set in MB: that, and the gaps in between, mapped fonts and libraries.
    """

    memory: float
    resident: float
    handles: int
    widgets: int
    objects: int
    timers: int
    threads: int
    collected: int

    def rows(self, later: "Figures") -> list[str]:
        """One line for each count: now, later, and the difference."""
        pairs = [
            (one.name, getattr(self, one.name), getattr(later, one.name)) for one in fields(self)
        ]
        return [f"{name:<10} {a:>10,.0f} {b:>10,.0f} {b - a:>+9,.0f}" for name, a, b in pairs]

    def growth(self, later: "Figures", bounds: "Figures") -> list[str]:
        """One line for each count that grew by more than its bound."""
        told = []
        for one in fields(self):
            more = getattr(later, one.name) - getattr(self, one.name)
            bound = getattr(bounds, one.name)
            if more > bound:
                told.append(f"{one.name}: {more:+,.0f} (at most {bound:,.0f})")
        return told


def settle() -> None:
    """Let go of all that only waits to be let go of."""
    app = QApplication.instance()
    assert app is not None
    for _ in range(3):
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
    if sys.platform == "linux":  # what is free goes back to the system, or it would be counted
        ctypes.CDLL(None).malloc_trim(0)


def measure() -> Figures:
    """What is held now, after all that can go has gone."""
    settle()
    found = _objects()  # to be seen from Python, each gets an object of Python's, which is counted
    kinds = census()
    return Figures(
        memory=_allocated(),
        resident=_resident(),
        handles=len(handles()),
        widgets=len(QApplication.allWidgets()),
        objects=len(found),
        timers=sum(one.isActive() for one in found if isinstance(one, QTimer)),
        threads=threading.active_count() + _tasks(),
        collected=sum(kinds.values()),
    )


def handles() -> list[str]:
    """What this process has open, as Linux tells it."""
    there = Path("/proc/self/fd")
    if not there.is_dir():
        return []
    told = []
    for entry in list(there.iterdir()):
        try:
            told.append(str(entry.readlink()))
        except OSError:  # the handle of the listing itself
            continue
    return sorted(told)


def census() -> Counter[str]:
    """How many Python objects there are of each class that Python's collector knows."""
    return Counter(f"{type(one).__module__}.{type(one).__qualname__}" for one in gc.get_objects())


def qt_census() -> Counter[str]:
    """How many objects of Qt there are of each class."""
    return Counter(one.metaObject().className() for one in _objects())


def _objects() -> list[QObject]:
    """Qt's objects below the application and all windows, and those that only Python holds."""
    app = QApplication.instance()
    roots: list[QObject] = [*([app] if app else []), *QApplication.topLevelWidgets()]
    # In these, isinstance would ask the proxy's object, which may be gone.
    proxies = (weakref.ProxyType, weakref.CallableProxyType)
    roots += [
        one
        for one in gc.get_objects()
        if type(one) not in proxies and isinstance(one, QObject) and isValid(one)
    ]
    found = {id(one): one for root in roots for one in (root, *root.findChildren(QObject))}
    return list(found.values())


class _Mallinfo(ctypes.Structure):
    """`struct mallinfo2` of the GNU C library 2.33 and later: sums over all of its arenas."""

    _fields_: ClassVar = [
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    ]


def _allocated() -> float:
    library = ctypes.CDLL(None) if sys.platform == "linux" else None
    if not hasattr(library, "mallinfo2"):
        return 0.0
    library.mallinfo2.restype = _Mallinfo
    told = library.mallinfo2()
    return (told.uordblks + told.hblkhd) / 1e6


def _resident() -> float:
    status = Path("/proc/self/statm")
    if not status.is_file():
        return 0.0
    return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def _tasks() -> int:
    there = Path("/proc/self/task")
    return len(list(there.iterdir())) if there.is_dir() else 0
