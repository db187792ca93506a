"""A limit on the work that one file may cost: what would hang a user's window fails here."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def at_most(seconds: float, what: object) -> Iterator[None]:
    """Fail when the block has used so many seconds of the processor."""
    if not hasattr(signal, "setitimer"):
        yield  # Windows
        return

    def stop(*signal_and_frame: object) -> None:
        pytest.fail(f"{what}: not done after {seconds} seconds of work")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
