"""Dates as newspapers write them."""

import re
from datetime import date

import pytest
from hypothesis import given
from strategies import dates

from annotator.formats.parts.dates import IN_A_NAME, parse_date

PI_DAY = date(2024, 3, 14)


@pytest.mark.parametrize(
    "text",
    [
        *("2024-03-14", "2024-3-14", "2024/03/14", "20240314", "14.03.2024", "14. 3. 2024"),
        *("14 March 2024", "14 Mar 2024", "14 Mar. 2024", "14th March 2024", "14 march, 2024"),
        *("March 14, 2024", "March 14th, 2024", "Mar 14 2024", "MARCH 14, 2024"),
        *("14. März 2024", "14. Ma\u0308rz 2024", "14. Mrz. 2024", "14.März 2024"),
        *("Thursday, 14 March 2024", "Do., 14. März 2024", "Thursday, March 14, 2024"),
        *("2024-03-14T09:30:00Z", "2024-03-14 09:30", "14 March 2024, 09:30 CET"),
        *("  14\u00a0March\n2024 ",),
    ],
)
def test_one_day_in_many_forms(text) -> None:
    assert parse_date(text) == PI_DAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2024",
        "March 2024",
        "03/14/2024",
        "2024-02-30",
        "14 Foo 2024",
        "0. Mai 2024",
        "14-3",
    ],
)
def test_what_is_no_date_or_two(text) -> None:
    assert parse_date(text) is None


@given(dates)
def test_every_day_can_be_told(day) -> None:
    english = (
        "January February March April May June July August September October November December"
    )
    german = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
    month, monat = english.split()[day.month - 1], german.split()[day.month - 1]
    forms = (
        *(day.isoformat(), f"{day:%Y%m%d}", f"{day:%d.%m.%Y}", f"{day.day}. {monat} {day.year}"),
        *(f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}"),
    )
    for form in forms:
        assert parse_date(form) == day
        assert re.fullmatch(IN_A_NAME, form)
