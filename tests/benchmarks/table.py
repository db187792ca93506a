"""Rows of figures: how they are measured, and how they are shown."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Row:
    """One figure in CPU milliseconds, its baseline, and their ratio: below 1 we are faster."""

    name: str
    ours_ms: float
    baseline_ms: float | None
    ratio: float | None
    target: str
    note: str = ""


def compared(name: str, ours_ms: float, baseline_ms: float, target: str, note: str = "") -> Row:
    """A row with its ratio."""
    return Row(name, ours_ms, baseline_ms, ours_ms / baseline_ms, target, note)


def cpu_ms(function: Callable[[], object], times: int = 1) -> float:
    """The median of the CPU time that a call takes."""
    took = []
    for _ in range(times):
        start = time.process_time()
        function()
        took.append(time.process_time() - start)
    return statistics.median(took) * 1000


def print_table(rows: Iterable[Row]) -> None:
    """Show rows on standard output."""
    table = Table("what", "CPU ms", "baseline", "ratio", "target", "note")
    for column in table.columns[1:4]:
        column.justify = "right"
    for row in rows:
        baseline = "" if row.baseline_ms is None else f"{row.baseline_ms:,.1f}"
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        table.add_row(row.name, f"{row.ours_ms:,.1f}", baseline, ratio, row.target, row.note)
    Console(width=140).print(table)
