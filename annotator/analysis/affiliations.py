"""The roles that an actor had on a day, and affiliations in words."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date

from annotator.errors import InputError
from annotator.formats.bundle import Actor, Affiliation
from annotator.language import tr


def held_on(actor: Actor, day: date | None) -> list[Affiliation]:
    """The affiliations that held on a day; without a day, those that always hold."""
    return [one for one in actor.affiliations if _holds(one, day)]


def _holds(affiliation: Affiliation, day: date | None) -> bool:
    start, end = affiliation.start, affiliation.end
    if day is None:
        return start is None and end is None
    return (start is None or start <= day) and (end is None or day <= end)


def role_text(affiliation: Affiliation, actors: Mapping[int, Actor]) -> str:
    """Role and organisation, as `Chancellor, SPD`."""
    organisation = actors.get(affiliation.organisation_id or 0)
    return ", ".join(filter(None, (affiliation.role, organisation.name if organisation else "")))


def period_text(affiliation: Affiliation) -> str:
    """From when to when, as `2021-12-08 – 2025-05-06`; empty where both are open."""
    if affiliation.start is None and affiliation.end is None:
        return ""
    first = affiliation.start.isoformat() if affiliation.start else "…"
    last = affiliation.end.isoformat() if affiliation.end else "…"
    return f"{first} – {last}"


def day_of(text: str, *, last: bool) -> date | None:
    """The day that is meant: a date, or the first or last day of `2021` or `2021-12`.

    None for nothing typed. Raises InputError when it is no day.
    """
    text = text.strip()
    if not text:
        return None
    parts = [int(part) for part in text.split("-") if part.isdecimal()]
    try:
        if len(parts) == text.count("-") + 1:
            return _day(parts, last=last)
    except ValueError:
        pass
    raise InputError(
        tr("“{text}” is not a day.", text=text), tr("Write it as 2021-12-08, 2021-12 or 2021.")
    )


def _day(parts: list[int], *, last: bool) -> date:
    """Raises ValueError where there is no such day."""
    if len(parts) > 2:
        year, month, day = parts
        return date(year, month, day)
    year, month = parts[0], parts[1] if len(parts) == 2 else (12 if last else 1)
    return date(year, month, monthrange(year, month)[1] if last else 1)
