"""What an export would write, before it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.formats.base import LossReport, Undecided
from annotator.formats.bundle import Bundle
from annotator.formats.names import Names
from annotator.formats.parts.statement_rows import statement_rows


@dataclass(frozen=True, slots=True)
class Preview:
    """How much would be written, what the format cannot carry, and the first statement."""

    report: LossReport
    example: Mapping[str, str]


def first_statement(bundle: Bundle, undecided: Undecided) -> dict[str, str]:
    """The first statement of a bundle, as a row without empty cells; empty when there is none."""
    names = Names.of(bundle.header)
    for entry in bundle.entries:
        for row in statement_rows(entry, names, undecided, LossReport()):
            return {name: str(cell) for name, cell in row.items() if cell not in (None, "")}
    return {}
