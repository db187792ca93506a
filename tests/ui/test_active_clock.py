"""The clock of active time, against a ruler: any signs, pauses and looks at it, at any times."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.activity import ActiveClock

IDLE = 60.0


@dataclass(frozen=True)
class Event:
    """What happens so many seconds after the event before."""

    after: int
    what: str


events = st.lists(
    st.builds(Event, st.integers(0, 200), st.sampled_from(["touch", "stop", "read"])), max_size=30
)


def run(clock: ActiveClock, happened: list[Event], start: int = 0) -> int:
    """Let all of it happen to a clock; when it ends."""
    now = start
    for event in happened:
        now += event.after
        getattr(clock, event.what)(now)
    return now


def ruler(happened: list[Event], end: int, idle: int) -> int:
    """The active seconds, second by second: each is active that a sign reaches before a stop."""
    active = set()
    now = 0
    for event in happened:
        now += event.after
        if event.what == "touch":
            active |= set(range(now, now + idle))
        elif event.what == "stop":
            active = {second for second in active if second < now}
    return len({second for second in active if second < end})


@given(events, st.integers(0, 200), st.integers(1, 100))
def test_it_counts_what_a_ruler_measures(happened, rest, idle) -> None:
    clock = ActiveClock(idle)
    end = run(clock, happened) + rest
    assert clock.read(end) == ruler(happened, end, idle)


@given(events, events)
def test_it_never_runs_backward_nor_faster_than_time(before, after) -> None:
    clock = ActiveClock(IDLE)
    middle = run(clock, before)
    first = clock.read(middle)
    end = run(clock, after, middle)
    assert 0 <= clock.read(end) - first <= end - middle


@given(events, st.integers(0, 200))
def test_looking_at_it_changes_nothing(happened, rest) -> None:
    unseen = [event for event in happened if event.what != "read"]
    quiet, seen = ActiveClock(IDLE), ActiveClock(IDLE)
    # What lay before a look is waited before the next event.
    now, gaps = 0, []
    for event in happened:
        now += event.after
        seen.read(now)
        getattr(seen, event.what)(now)
        if event.what != "read":
            gaps.append(now)
    for event, at in zip(unseen, gaps, strict=True):
        getattr(quiet, event.what)(at)
    assert seen.read(now + rest) == quiet.read(now + rest)


@given(events, st.integers(-(10**6), 10**6))
def test_it_does_not_matter_when_time_began(happened, start) -> None:
    one, other = ActiveClock(IDLE), ActiveClock(IDLE)
    assert one.read(run(one, happened)) == other.read(run(other, happened, start))


@pytest.mark.parametrize(("signs", "seconds"), [([0], 60), ([0, 59, 61], 90), ([0, 80], 70)])
def test_a_pause_is_counted_up_to_its_limit(signs, seconds) -> None:
    clock = ActiveClock(IDLE)
    for at in signs:
        clock.touch(at)
    assert clock.read(90 if len(signs) > 1 else 1_000) == seconds


def test_it_stands_still_before_the_first_sign() -> None:
    clock = ActiveClock(IDLE)
    assert clock.read(1_000) == 0
    clock.stop(2_000)
    assert clock.read(3_000) == 0
