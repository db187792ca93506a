"""Which backups are kept by their age: hourly for a day, daily for a month, weekly for a year.

In each of these stretches of time the newest one is kept. The ages are counted in whole days and
weeks, so that a stretch is never cut: it does not matter how often the old ones are cleared away.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import UTC, date, datetime, timedelta

HOURLY_DAYS, DAILY_WEEKS, WEEKLY_WEEKS = 1, 5, 53
"""How far back: yesterday, five whole weeks, a year."""


def kept(moments: Iterable[datetime], now: datetime, most: int) -> set[datetime]:
    """The moments whose backups are kept: at most so many of them, and at least the newest.

    Moments are aware. Those after `now` come from a clock that was wrong: they are kept like those
    of today, since nobody knows how old they are, but give way first when there are too many.
    """
    newest: dict[Hashable, datetime] = {}
    for moment in sorted(moment.astimezone(UTC) for moment in moments):
        stretch = _stretch(moment, now.astimezone(UTC).date())
        if stretch is not None:
            newest[stretch] = moment
    by_worth = sorted(newest.values(), key=lambda moment: (moment <= now, moment), reverse=True)
    return set(by_worth[: max(most, 1)])


def _stretch(moment: datetime, today: date) -> Hashable | None:
    """The hour, day or week that a moment stands for; None when it is too old."""
    day = moment.date()
    if day >= today - timedelta(days=HOURLY_DAYS):
        return day, moment.hour
    week, this_week = _monday(day), _monday(today)
    if week >= this_week - timedelta(weeks=DAILY_WEEKS):
        return day
    if week >= this_week - timedelta(weeks=WEEKLY_WEEKS):
        return week, "week"
    return None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
