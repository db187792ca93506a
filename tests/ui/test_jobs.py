"""Background work: what ends is told once, on the window's thread, and leaves nothing behind."""

import gc
import threading
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QThread, QTimer

from annotator.errors import InputError
from annotator.formats.base import Progress
from annotator.ui.jobs import Job, Jobs

MANY = 200


@pytest.fixture
def jobs(qtbot) -> Iterator[Jobs]:
    """A runner without a window."""
    jobs = Jobs()
    yield jobs
    jobs.finish()


def at_once(progress: Progress) -> int:
    return 7


def refused(progress: Progress) -> None:
    raise InputError("No.", "Try another.")


def a_bug(progress: Progress) -> None:
    raise ZeroDivisionError


def a_while(progress: Progress) -> None:
    for done in range(1_000):
        progress(done)


def stop(job: Job) -> None:
    job.cancel()


def wait(job: Job) -> None:
    """Let it end by itself."""


@pytest.mark.parametrize(
    ("work", "then"),
    [(at_once, wait), (refused, wait), (a_bug, wait), (a_while, wait), (at_once, stop)],
)
def test_what_has_ended_is_let_go_of(
    work: Callable[[Progress], object], then: Callable[[Job], None], jobs: Jobs, qtbot
) -> None:
    ended: list[weakref.ref[Job]] = []
    for _ in range(MANY):
        job = jobs.start("Work", work)
        then(job)
        ended.append(weakref.ref(job))
    del job
    qtbot.waitUntil(lambda: jobs.is_idle)
    gc.collect()
    assert sum(each() is not None for each in ended) == 0


def test_what_was_finished_before_it_began_is_let_go_of(jobs: Jobs, qtbot) -> None:
    stopped = [weakref.ref(jobs.start("Work", a_while)) for _ in range(MANY)]
    jobs.finish()
    qtbot.waitUntil(lambda: jobs.is_idle)
    gc.collect()
    assert sum(each() is not None for each in stopped) == 0


@pytest.mark.parametrize(
    ("work", "end"), [(at_once, "finished"), (refused, "failed"), (a_bug, "broken")]
)
def test_one_end_is_told_on_the_thread_of_the_window(
    work: Callable[[Progress], object], end: str, jobs: Jobs, qtbot
) -> None:
    told: list[tuple[str, bool]] = []

    def listen(name: str) -> Callable[..., None]:
        return lambda *_: told.append((name, QThread.currentThread() is jobs.thread()))

    job = jobs.start("Work", work)
    for name in ("finished", "failed", "broken", "cancelled"):
        getattr(job, name).connect(listen(name))
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert told == [(end, True)]


def test_they_run_one_after_the_other(jobs: Jobs, qtbot) -> None:
    steps: list[str] = []

    def work(name: str) -> Callable[[Progress], None]:
        def run(progress: Progress) -> None:
            steps.append(name)
            a_while(progress)
            steps.append(name)

        return run

    for name in "abc":
        jobs.start(name, work(name))
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert "".join(steps) == "aabbcc"


class Knot:
    """Something of the window in a cycle, which only the collector can free."""

    def __init__(self) -> None:
        self.itself = self
        self.timer = QTimer()


def test_cycles_are_freed_on_the_threads_of_those_who_made_them(jobs: Jobs, qtbot) -> None:
    """Qt's objects must not be freed on the worker's thread."""
    freed_here: list[bool] = []
    here = threading.get_ident()
    kept = [
        weakref.ref(Knot(), lambda _: freed_here.append(threading.get_ident() == here))
        for _ in range(20)
    ]

    def work(progress: Progress) -> None:
        made = [[number] for number in range(200_000)]  # enough for the collector to begin
        progress(len(made))

    job = jobs.start("Work", work)
    with qtbot.waitSignal(job.finished):
        pass
    assert gc.isenabled()
    gc.collect()
    assert freed_here == [True] * len(kept)
