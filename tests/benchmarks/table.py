"""Rows of figures: how they are measured, and how they are shown."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Row:
    """One figure, its baseline, and their ratio: below 1 we are faster."""

    name: str
    ours: float
    baseline: float | None
    ratio: float | None
    target: str
    note: str = ""
    unit: str = "CPU ms"


def compared(name: str, ours: float, baseline: float, target: str, note: str = "") -> Row:
    """A row with its ratio."""
    return Row(name, ours, baseline, ours / baseline, target, note)


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
    table = Table("what", "ours", "unit", "baseline", "ratio", "target", "note")
    for column in (table.columns[1], *table.columns[3:5]):
        column.justify = "right"
    for row in rows:
        baseline = "" if row.baseline is None else f"{row.baseline:,.1f}"
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        ours = f"{row.ours:,.1f}"
        table.add_row(row.name, ours, row.unit, baseline, ratio, row.target, row.note)
    Console(width=140).print(table)
