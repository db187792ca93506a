"""Fails a test that leaves windows, timers, threads, files or processes, or waits for a user.

It acts only for tests that have a QApplication, and imports Qt only for those.
"""

import gc
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn
from weakref import WeakKeyDictionary

import pytest

FAILED = pytest.StashKey[bool]()

# Calls that wait until the user answers. A test that wants an answer replaces the call itself.
MODAL = {
    "QDialog": ("exec",),
    "QMenu": ("exec",),
    "QMessageBox": ("about", "critical", "information", "question", "warning"),
    "QFileDialog": (
        *("getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName"),
        *("getExistingDirectoryUrl", "getOpenFileUrl", "getOpenFileUrls", "getSaveFileUrl"),
    ),
    "QInputDialog": ("getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
    "QColorDialog": ("getColor",),
    "QFontDialog": ("getFont",),
}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Remember whether the test failed: then its traceback keeps all alive, and that is no leak."""
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture(autouse=True)
def _no_leftovers(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    if "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    forbid_modal_calls(monkeypatch)
    hunter = LeakHunter(monkeypatch)
    yield
    if not request.node.stash.get(FAILED, True):
        leftovers = hunter.leftovers()
        assert not leftovers, "The test left behind:\n" + "\n".join(leftovers)


def forbid_modal_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every call that would wait for a user fail instead of hanging."""
    from PySide6 import QtWidgets

    for class_name, names in MODAL.items():
        for name in names:
            owner = getattr(QtWidgets, class_name)
            monkeypatch.setattr(owner, name, _refusal(f"{class_name}.{name}"))


def _refusal(call: str) -> Callable[..., NoReturn]:
    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail(f"{call} would wait for the user; nobody is there in a test.")

    return refuse


class LeakHunter:
    """Notes what is there before a test, and what the test starts."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from PySide6.QtCore import QAbstractAnimation, QThread, QThreadPool, QTimer
        from PySide6.QtWidgets import QApplication

        self._top_levels = QApplication.topLevelWidgets
        self._widgets_before = set(self._top_levels())
        self._threads_before = set(threading.enumerate())
        self._files_before = Counter(_open_files())
        self._children_before = _children()
        self._started: WeakKeyDictionary[Any, tuple[str, Callable[[Any], bool]]]
        self._started = WeakKeyDictionary()
        running = QAbstractAnimation.State.Running
        self._watch(monkeypatch, QTimer, lambda timer: timer.isActive())
        self._watch(monkeypatch, QThread, lambda thread: thread.isRunning())
        self._watch(monkeypatch, QThreadPool, lambda pool: pool.activeThreadCount() > 0)
        self._watch(monkeypatch, QAbstractAnimation, lambda moving: moving.state() is running)

    def _watch(
        self, monkeypatch: pytest.MonkeyPatch, owner: Any, is_active: Callable[[Any], bool]
    ) -> None:
        original = owner.start
        started = self._started

        def start(instance: Any, *args: Any, **kwargs: Any) -> Any:
            caller = sys._getframe(1)
            place = f"{caller.f_code.co_filename}:{caller.f_lineno}"
            started[instance] = (place, is_active)
            return original(instance, *args, **kwargs)

        monkeypatch.setattr(owner, "start", start)

    def leftovers(self) -> list[str]:
        """One line for each thing that the test started and did not end."""
        self._delete_later_now()
        if self._survivors():
            gc.collect()  # what only a reference cycle keeps alive is not left behind
            self._delete_later_now()
        return self._survivors()

    def _survivors(self) -> list[str]:
        return [*self._widgets(), *self._active(), *self._threads(), *self._files()]

    @staticmethod
    def _delete_later_now() -> None:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _widgets(self) -> Iterable[str]:
        for widget in set(self._top_levels()) - self._widgets_before:
            if widget.metaObject().className() != "QTipLabel":  # Qt's own, it goes by itself
                yield f"window {widget!r} with the title {widget.windowTitle()!r}"

    def _active(self) -> Iterable[str]:
        from shiboken6 import isValid

        for instance, (place, is_active) in list(self._started.items()):
            if isValid(instance) and is_active(instance):
                yield f"active {instance!r}, started at {place}"

    def _threads(self) -> Iterable[str]:
        for thread in set(threading.enumerate()) - self._threads_before:
            yield f"running {thread!r}"

    def _files(self) -> Iterable[str]:
        for name in Counter(_open_files()) - self._files_before:
            yield f"open file {name}"
        for child in _children() - self._children_before:
            yield f"running process {child}"


def _open_files() -> list[str]:
    """The files that this process has open, sockets and pipes too, as Linux tells it."""
    there = Path("/proc/self/fd")
    names = []
    for entry in list(there.iterdir()) if there.is_dir() else []:
        with suppress(OSError):  # that of the listing itself
            names.append(str(entry.readlink()))
    # Qt keeps its fonts and own files; what is a test's lies in a folder of its own.
    return [name for name in names if "pytest" in name]


def _children() -> set[str]:
    """The processes that this one has started and that still run, as Linux tells it."""
    found = set[str]()
    for listed in Path("/proc/self/task").glob("*/children"):
        with suppress(OSError):  # the thread has ended meanwhile
            found |= set(listed.read_text().split())
    return found
