"""Which roles held on a day."""

from datetime import UTC, date, datetime

import pytest

from annotator.analysis.affiliations import day_of, held_on, period_text, role_text
from annotator.errors import InputError
from annotator.formats.bundle import Actor, Affiliation

CREATED = datetime(2024, 1, 1, tzinfo=UTC)
PARTY = Actor(id=2, name="SPD", created=CREATED)
SCHOLZ = Actor(
    id=1,
    name="Olaf Scholz",
    created=CREATED,
    affiliations=(
        Affiliation(id=1, role="Mayor", start=date(2011, 3, 7), end=date(2018, 3, 28)),
        Affiliation(id=2, role="Chancellor", start=date(2021, 12, 8)),
        Affiliation(id=3, organisation_id=2),
    ),
)


@pytest.mark.parametrize(
    ("day", "held"),
    [
        (date(2011, 3, 6), [3]),
        (date(2011, 3, 7), [1, 3]),
        (date(2018, 3, 28), [1, 3]),
        (date(2018, 3, 29), [3]),
        (date(2024, 3, 14), [2, 3]),
        (None, [3]),
    ],
)
def test_days_are_inclusive_and_none_is_open(day: date | None, held: list[int]) -> None:
    assert [one.id for one in held_on(SCHOLZ, day)] == held


def test_affiliations_in_words() -> None:
    actors = {2: PARTY}
    assert [role_text(one, actors) for one in SCHOLZ.affiliations] == ["Mayor", "Chancellor", "SPD"]
    assert role_text(Affiliation(id=4, role="Member", organisation_id=2), actors) == "Member, SPD"
    assert [period_text(one) for one in SCHOLZ.affiliations] == [
        "2011-03-07 – 2018-03-28",
        "2021-12-08 – …",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021-12-08", date(2021, 12, 8), date(2021, 12, 8)),
        (" 2024-2 ", date(2024, 2, 1), date(2024, 2, 29)),
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        (" ", None, None),
    ],
)
def test_days_months_and_years_are_understood(
    text: str, first: date | None, last: date | None
) -> None:
    assert day_of(text, last=False) == first
    assert day_of(text, last=True) == last


@pytest.mark.parametrize("text", ["soon", "2021-13", "2021-02-30", "1-2-3-4", "-5", "0", "2021-x"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="is not a day") as caught:
        day_of(text, last=False)
    assert caught.value.hint
