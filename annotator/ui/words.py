"""How the closed words of the model are said in the window, and dates."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from PySide6.QtCore import QDate, QLocale

from annotator.language import mark, tr
from annotator.records import RecodeField
from annotator.vocabulary import ActorKind, ClaimForm, Kind, MentionForm, Origin, Role, Status

STATUS_WORDS: dict[Status, str] = {
    Status.TODO: mark("to do"),
    Status.IN_PROGRESS: mark("in progress"),
    Status.DONE: mark("done"),
    Status.NOTHING_HERE: mark("nothing here"),
    Status.EXCLUDED: mark("excluded"),
}
SHOWN: tuple[type[StrEnum], ...] = (
    ActorKind,
    Kind,
    MentionForm,
    ClaimForm,
    Origin,
    Role,
    RecodeField,
)
"""Lists whose values are words for people, too."""


def said(word: StrEnum) -> str:
    """A word of a closed list, as people read it."""
    return tr(STATUS_WORDS[word]) if isinstance(word, Status) else tr(word.value)


def capital(text: str) -> str:
    """With a capital at its start; the rest stays, for German has capitals inside."""
    return text[:1].upper() + text[1:]


def decimal(number: float, digits: int = 1) -> str:
    """A number with some digits after the point, or the comma, of the user's language."""
    return QLocale().toString(float(number), "f", digits)


def percent(share: float) -> str:
    """A share of 1 in whole per cent."""
    return tr("{number}%", number=round(100 * share))


def written_out(day: date) -> str:
    """A date as one writes it in the user's language: 14 March 2024."""
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("d MMMM yyyy"))


def moment_written_out(moment: datetime) -> str:
    """A moment as one writes it in the user's language and time: 14 March 2024, 16:05."""
    here = moment.astimezone()
    return tr("{day}, {time}", day=written_out(here.date()), time=f"{here:%H:%M}")
