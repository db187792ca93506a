"""Cells of tables for spreadsheets."""

from __future__ import annotations

from annotator.formats.base import LossReport
from annotator.language import tr

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes text for a formula that starts so."""


def guarded(cell: object, report: LossReport) -> object:
    """The cell, with an apostrophe before what is text and would start a formula."""
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        report.lose(tr("cells that could have been formulas, written with an apostrophe"))
        return f"'{cell}"
    return cell
