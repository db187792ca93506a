"""Splits into training, validation and test: reproducible, in groups, of the size that is asked."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.formats.bundle import Document
from annotator.formats.parts.splits import SPLITS, Grouping, Split

shares = st.floats(0, 0.5)


def document(number: int, source: str | None = None, day: date | None = None) -> Document:
    made = datetime(2025, 1, 1, tzinfo=UTC)
    checksum = f"{number:064x}"
    return Document(
        id=number + 1,
        title="",
        source=source,
        published=day,
        sha256=checksum,
        length=1,
        created=made,
    )


@given(shares, shares, st.integers(), st.sampled_from(Grouping))
def test_an_article_always_goes_to_the_same_place(validation, test, seed, grouping) -> None:
    split = Split(validation=validation, test=test, seed=seed, group_by=grouping)
    one = document(7, "Courier", date(2025, 3, 14))
    assert split.of(one) == split.of(document(7, "Courier", date(2025, 3, 14))) in SPLITS


def test_where_an_article_goes_is_written_in_stone() -> None:
    places = [Split().of(document(number)) for number in range(40)]
    assert "".join(place[1] for place in places) == GOLDEN


GOLDEN = "earrrrrrerrrrrerrrrarrrrrrraerrrrrrrarer"


@pytest.mark.parametrize(("validation", "test"), [(0.1, 0.1), (0.0, 0.3), (0.5, 0.5), (0, 0)])
def test_shares_are_met(validation, test) -> None:
    split = Split(validation=validation, test=test)
    counts = Counter(split.of(document(number)) for number in range(4000))
    assert counts["validation"] / 4000 == pytest.approx(validation, abs=0.025)
    assert counts["test"] / 4000 == pytest.approx(test, abs=0.025)


def test_more_articles_move_none() -> None:
    few = {number: Split(test=0.1).of(document(number)) for number in range(200)}
    more = {number: Split(test=0.2).of(document(number)) for number in range(200)}
    assert all(more[number] == "test" for number, place in few.items() if place == "test")


def test_groups_stay_together() -> None:
    by_source = Split(group_by=Grouping.SOURCE)
    by_month = Split(group_by=Grouping.MONTH)
    for number in range(30):
        source, month = f"source {number}", date(2020, number % 12 + 1, 1)
        same = [document(10 * number + i, source, month.replace(day=i + 1)) for i in range(9)]
        assert len({by_source.of(one) for one in same}) == 1
        assert len({by_month.of(one) for one in same}) == 1
    assert len({by_source.of(document(number)) for number in range(99)}) == 3


def test_time_can_split() -> None:
    split = Split(from_days=(date(2024, 1, 1), date(2025, 1, 1)))
    days = [None, date(2023, 12, 31), date(2024, 1, 1), date(2025, 1, 1)]
    assert [split.of(document(1, day=day)) for day in days] == [
        *("train", "train", "validation", "test"),
    ]
    assert str(split) == "by time: validation from 2024-01-01, test from 2025-01-01"


@pytest.mark.parametrize(
    ("text", "shares"),
    [("80/10/10", (0.1, 0.1)), ("8/1/1", (0.1, 0.1)), ("0.5/0.25/0.25", (0.25, 0.25))],
)
def test_shares_are_read(text, shares) -> None:
    split = Split(seed=7, group_by=Grouping.SOURCE).divided(text)
    assert (split.validation, split.test) == pytest.approx(shares)
    assert (split.seed, split.group_by, split.from_days) == (7, Grouping.SOURCE, None)


def test_days_are_read_and_shares_forget_them() -> None:
    by_days = Split(group_by=Grouping.MONTH).divided("2024-01-01/2025-01-01")
    assert by_days.from_days == (date(2024, 1, 1), date(2025, 1, 1))
    assert by_days.group_by is Grouping.DOCUMENT
    assert by_days.divided("80/10/10").from_days is None


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(1, 10**9))
def test_shares_of_any_size_make_a_split(train, validation, test) -> None:
    split = Split().divided(f"{train}/{validation}/{test}")
    assert split.of(document(1)) in SPLITS


@pytest.mark.parametrize("text", ["", "80", "80/20", "a/b/c", "0/0/0", "1/2/3/4", "2024-01-01/x"])
def test_what_is_no_split_is_refused(text) -> None:
    with pytest.raises(InputError, match="does not say how to split") as refused:
        Split().divided(text)
    assert "80/10/10" in refused.value.hint


def test_impossible_splits_are_refused() -> None:
    for wrong in ({"test": 1.5}, {"test": -0.1}, {"test": 0.6, "validation": 0.6}):
        with pytest.raises(InputError, match="cannot be split"):
            Split(**wrong)
    for wrong in ("nan/1/1", "5/-1/1"):
        with pytest.raises(InputError, match="cannot be split"):
            Split().divided(wrong)
    days = (date(2024, 1, 1), date(2025, 1, 1))
    with pytest.raises(InputError, match="not grouped"):
        Split(from_days=days, group_by=Grouping.SOURCE)
    with pytest.raises(InputError, match="begins before"):
        Split(from_days=(date(2025, 1, 1), date(2024, 1, 1)))
