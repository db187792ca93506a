"""A clock that runs while somebody works, and stops when nothing happens. It knows no time itself.

All times are seconds of one monotonic clock: that of the wall may be set back.
"""

from __future__ import annotations

_NEVER = float("-inf")


class ActiveClock:
    """Adds up active time. Each sign of life lets it run for `idle` seconds more, at most."""

    def __init__(self, idle: float) -> None:
        self.idle = idle
        self._seconds = 0.0
        self._counted_to = _NEVER
        self._runs_until = _NEVER

    def touch(self, now: float) -> None:
        """Somebody is there."""
        self._count(now)
        self._runs_until = now + self.idle

    def stop(self, now: float) -> None:
        """Nobody works on it any more, until the next sign of life."""
        self._count(now)
        self._runs_until = now

    def read(self, now: float) -> float:
        """The active seconds so far."""
        self._count(now)
        return self._seconds

    def _count(self, now: float) -> None:
        end = min(now, self._runs_until)
        if end > self._counted_to:
            self._seconds += end - self._counted_to
        self._counted_to = max(self._counted_to, now)
