"""What the command line says to people: results, complaints, progress, its own mistakes."""

from __future__ import annotations

import logging
import os
import signal
import sys
import traceback
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn
from rich.progress import Progress as Bars
from rich.progress import TimeElapsedColumn as Elapsed

from annotator import log
from annotator.errors import Cancelled, InputError, UserError
from annotator.formats.base import Progress

_log = logging.getLogger(__name__)
_err = Console(stderr=True, markup=False, emoji=False, highlight=False, soft_wrap=True)

# Titles and names come from anywhere; a terminal would obey what they contain.
_CONTROLS = dict.fromkeys({*range(32), *range(127, 160)} - {ord("\n")}, "\ufffd")


def say(text: str) -> None:
    """Write a line of results to standard output."""
    try:
        print(text.translate(_CONTROLS), flush=True)
    except BrokenPipeError:
        raise  # who was reading has seen enough: Typer ends quietly
    except OSError as error:
        # Or Python would try, and fail, once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise InputError(
            f"The results cannot be written: {error.strerror}.", "Write them to another place."
        ) from error


def warn(text: str, style: str = "") -> None:
    """Write to standard error."""
    _err.print(text.translate(_CONTROLS), style=style)


def complain(error: UserError) -> None:
    """Say what is wrong and what to do, each in a line."""
    _log.info("told the user: %s", error)
    warn(f"Error: {error.message}", "red")
    if error.hint:
        warn(error.hint)


def report_mistake(error: BaseException) -> None:
    """Say that Standpoint itself has made a mistake; its log says which."""
    log.start("a mistake")
    _log.critical("an unexpected error", exc_info=error)
    warn("Error: Something went wrong inside Standpoint.", "red")
    warn("".join(traceback.format_exception_only(error)).strip())
    if log.path().is_file():
        warn(f"Everything done before is saved. The report for the developers is in {log.path()}")
    else:
        traceback.print_exception(error)


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Progress]:
    """A bar on standard error, if somebody watches; `total` in documents, if it is known.

    Ctrl+C stops after the document at hand: the work is told so by `Cancelled`. A second one
    stops it where it is.
    """
    with _bars(total) as bars:
        counter = _Counter(bars, what, total)
        before = signal.signal(signal.SIGINT, counter.stop)
        try:
            yield counter
        except (Cancelled, KeyboardInterrupt) as error:
            kept = isinstance(error, KeyboardInterrupt)
            warn("Stopped. " + ("What was done before stays." if kept else "Nothing was written."))
            raise typer.Exit(130) from None
        finally:
            signal.signal(signal.SIGINT, before)


def waiting(what: str) -> AbstractContextManager[object]:
    """A sign on standard error that work goes on, if somebody watches."""
    return _err.status(what) if sys.stderr.isatty() else nullcontext()


def _bars(total: int | None) -> Bars:
    watched = (BarColumn(), MofNCompleteColumn()) if total else (TextColumn("{task.completed}"),)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), *watched, Elapsed())
    return Bars(*columns, console=_err, transient=True, disable=not sys.stderr.isatty())


class _Counter:
    """The progress of one piece of work: shows it, and stops it on Ctrl+C."""

    def __init__(self, bars: Bars, what: str, total: int | None) -> None:
        self._bars = bars
        self._task = bars.add_task(what, total=total)
        self._total = total
        self._stopped = False

    def __call__(self, documents: int) -> None:
        if self._stopped:
            raise Cancelled
        if self._total is not None and documents > self._total:
            self._total = documents  # a file held more than one article
        self._bars.update(self._task, completed=documents, total=self._total)

    def stop(self, *signal_and_frame: object) -> None:
        self._stopped = True
        self._bars.update(self._task, description="Stopping")
        signal.signal(signal.SIGINT, signal.default_int_handler)
