"""The columns of the table of statements: what they show, and how they sort."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotator.records import StatementLine

_SIGNS = {1: "+", -1: "−", 0: "0", None: "?"}
_STANCES = {1: "supports", -1: "opposes", 0: "neutral", None: "not decided"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its text, and whether statements can be grouped by it."""

    title: str
    text: Callable[[StatementLine], str]
    width: int
    groups: bool = False


def stance_words(polarity: int | None) -> str:
    """A polarity with its sign and its word."""
    return f"{_SIGNS[polarity]} {_STANCES[polarity]}"


COLUMNS: tuple[Column, ...] = (
    Column("Holder", lambda line: ", ".join(line.holders), 170, groups=True),
    Column("Stance", lambda line: stance_words(line.polarity), 100, groups=True),
    Column("Towards", lambda line: line.target, 220, groups=True),
    Column("Claim", lambda line: line.quote, 380),
    Column("Strength", lambda line: "•" * (line.intensity or 0), 70, groups=True),
    Column("Quoted", lambda line: line.form.value if line.form else "", 80, groups=True),
    Column("Via", lambda line: " › ".join(line.reporters), 130, groups=True),
    Column("Article", lambda line: line.title, 220, groups=True),
    Column("Source", lambda line: line.source or "", 130, groups=True),
    Column("Date", lambda line: line.published.isoformat() if line.published else "", 90),
    Column("Discuss", lambda line: "yes" if line.discuss else "", 70, groups=True),
    Column("Note", lambda line: line.note, 160),
    Column("Origin", lambda line: line.origin.value, 90, groups=True),
)
