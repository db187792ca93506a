"""Dates in the columns of tables, where `03/04/2024` has one meaning for the whole column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from enum import StrEnum

from annotator.formats.parts.dates import parse_date

_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?:[T ,]+\d{1,2}:\d{2}.*)?")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?")
_MILLISECONDS = re.compile(r"\d{12,13}")
# As in "Wed Oct 10 20:19:24 +0000 2018", which programs write that use the C library.
_C_LIBRARY = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) [\d:]{8} .*?(\d{4})")


class DateFormat(StrEnum):
    """How the dates of a column are written. Each also reads what can be read in one way only."""

    CLEAR = "clear"
    """Only that: `2024-03-14`, `14 March 2024`, `March 14, 2024`, `14.03.2024`, with times too."""

    DAY_FIRST = "day first"
    """`14/03/2024`, `14-03-24`."""

    MONTH_FIRST = "month first"
    """`03/14/2024`, `3/14/24`."""

    UNIX = "unix"
    """Seconds or milliseconds since 1970."""

    def read(self, text: str) -> date | None:
        """The date in a cell; None when it cannot be read so."""
        if self is DateFormat.UNIX and (found := _unix(text)):
            return found
        if self in (DateFormat.DAY_FIRST, DateFormat.MONTH_FIRST) and (
            match := _NUMBERS.fullmatch(text)
        ):
            first, second, year = match.groups()
            day, month = (first, second) if self is DateFormat.DAY_FIRST else (second, first)
            return _date(_four_digits(year), month, day)
        if match := _C_LIBRARY.fullmatch(text):
            text = f"{match[2]} {match[1]} {match[3]}"
        return parse_date(text)


def fitting_formats(samples: Sequence[str]) -> tuple[DateFormat, ...]:
    """The formats in which every sample is a date, most careful first; two when it is unclear."""
    if not samples:
        return ()
    found = [form for form in DateFormat if all(form.read(text) for text in samples)]
    return (DateFormat.CLEAR,) if DateFormat.CLEAR in found else tuple(found)


def _unix(text: str) -> date | None:
    if _SECONDS.fullmatch(text):
        seconds = float(text)
    elif _MILLISECONDS.fullmatch(text):
        seconds = int(text) / 1000
    else:
        return None
    return datetime.fromtimestamp(seconds, UTC).date()


def _four_digits(year: str) -> int:
    """Two digits are of the hundred years around 2000, as in POSIX: 69 is 1969, 68 is 2068."""
    number = int(year)
    if len(year) == 4:
        return number
    return number + (1900 if number >= 69 else 2000)


def _date(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None
