"""Which backups are kept, for any times at which they were made."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from annotator.services.retention import kept

NOW = datetime(2026, 3, 31, 14, 30, tzinfo=UTC)
AGES = st.timedeltas(timedelta(days=-3), timedelta(days=500))
MOMENTS = st.sets(AGES.map(lambda age: NOW - age), max_size=80)
MANY = 10_000


@given(MOMENTS, st.integers(0, 100))
def test_few_are_kept_the_newest_among_them(moments: set[datetime], most: int) -> None:
    stay = kept(moments, NOW, most)
    assert stay <= moments
    assert len(stay) <= max(most, 1)
    past = {moment for moment in moments if moment <= NOW}
    recent = {moment for moment in past if NOW - moment < timedelta(days=365)}
    if recent:
        assert max(past) in stay


@given(MOMENTS)
def test_each_hour_day_and_week_keeps_one(moments: set[datetime]) -> None:
    stay = kept(moments, NOW, MANY)

    def are_kept(days: int, stretch) -> bool:
        recent = {m for m in moments if timedelta(0) <= NOW - m < timedelta(days=days)}
        return {stretch(m) for m in recent} <= {stretch(m) for m in stay}

    assert are_kept(1, lambda m: (m.date(), m.hour))
    assert are_kept(30, lambda m: m.date())
    assert are_kept(364, lambda m: m.isocalendar()[:2])


@given(MOMENTS)
def test_what_is_kept_stays_few(moments: set[datetime]) -> None:
    future = [moment for moment in moments if moment > NOW]
    assert len(kept(moments, NOW, MANY)) - len(future) <= 48 + 42 + 54


@given(MOMENTS, st.lists(AGES, max_size=6))
def test_it_does_not_matter_how_often_it_is_done(moments: set[datetime], ages) -> None:
    # Seen from any later moment, it is the same whether the others were cleared away on the way.
    step_by_step = moments
    later = sorted(NOW + abs(age) for age in ages)
    for now in later:
        step_by_step = kept(step_by_step, now, MANY)
    if later:
        assert step_by_step == kept(moments, later[-1], MANY)


def test_moments_that_are_yet_to_come_give_way_first() -> None:
    wrong = NOW + timedelta(days=400)
    assert kept({wrong, NOW}, NOW, 1) == {NOW}
    assert kept({wrong, NOW}, NOW, 2) == {NOW, wrong}
