"""Dates as newspapers and file names write them, in English and German."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_MONTH_NAMES = (
    "january jan januar jänner",
    "february feb februar",
    "march mar märz mär mrz",
    "april apr",
    "may mai",
    "june jun juni",
    "july jul juli",
    "august aug",
    "september sep sept",
    "october oct oktober okt",
    "november nov",
    "december dec dezember dez",
)
_MONTHS = {name: i for i, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}

_FORMS = (
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
    r"(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})",
    r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})",
    r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})",
    r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)? ?(?P<month>[^\W\d_]+)\.?,? (?P<year>\d{4})",
    r"(?P<month>[^\W\d_]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})",
)
_WEEKDAY = r"(?:[^\W\d_]+\.?, )?"
_TIME = r"(?:[T ,]+\d{1,2}:\d{2}.*)?"
_DATES = tuple(re.compile(_WEEKDAY + form + _TIME) for form in _FORMS)

IN_A_NAME = "|".join(re.sub(r"\?P<\w+>", "?:", form) for form in _FORMS)
"""A regular expression for a date within a file name."""


def parse_date(text: str) -> date | None:
    """The date that a text says, with or without weekday and time; None when it says none.

    `03/04/2024` says none: Europe and America read it differently.
    """
    text = " ".join(unicodedata.normalize("NFC", text).split())
    for pattern in _DATES:
        if match := pattern.fullmatch(text):
            return _date(match["year"], match["month"], match["day"])
    return None


def _date(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdecimal() else _MONTHS.get(month.lower(), 0)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
