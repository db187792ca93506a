"""The columns of the table of statements: what they show, and how they sort."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotator.language import mark, tr
from annotator.records import StatementLine
from annotator.ui.words import said

_SIGNS = {1: "+", -1: "−", 0: "0", None: "?"}
_STANCES = {1: mark("supports"), -1: mark("opposes"), 0: mark("neutral"), None: mark("not decided")}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its text, and whether statements can be grouped by it."""

    title: str
    text: Callable[[StatementLine], str]
    width: int
    groups: bool = False


def stance_words(polarity: int | None) -> str:
    """A polarity with its sign and its word."""
    return f"{_SIGNS[polarity]} {tr(_STANCES[polarity])}"


COLUMNS: tuple[Column, ...] = (
    Column(mark("Holder"), lambda line: ", ".join(line.holders), 170, groups=True),
    Column(mark("Stance"), lambda line: stance_words(line.polarity), 120, groups=True),
    Column(mark("Towards"), lambda line: line.target, 220, groups=True),
    Column(mark("Claim"), lambda line: line.quote, 380),
    Column(mark("Strength"), lambda line: "•" * (line.intensity or 0), 70, groups=True),
    Column(mark("Quoted"), lambda line: said(line.form) if line.form else "", 80, groups=True),
    Column(mark("Via"), lambda line: " › ".join(line.reporters), 130, groups=True),
    Column(mark("Article"), lambda line: line.title, 220, groups=True),
    Column(mark("Source"), lambda line: line.source or "", 130, groups=True),
    Column(mark("Date"), lambda line: line.published.isoformat() if line.published else "", 100),
    Column(mark("Discuss"), lambda line: tr("yes") if line.discuss else "", 70, groups=True),
    Column(mark("Note"), lambda line: line.note, 160),
    Column(mark("Origin"), lambda line: said(line.origin), 90, groups=True),
)
