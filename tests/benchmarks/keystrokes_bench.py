"""How many keys and mouse actions a statement takes: 25 of the sample's, done from nothing.

A robot annotates the sample's articles in the real window with real events. What counts for a
statement: its holder's mention (if it is not there yet), its claim with all fragments, who holds
it, its issue, and its polarity. Each key, each typed letter and each drag counts one.
"""

import os
import statistics
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from annotator import paths
from annotator.formats.bundle import Bundle, Entry, Header
from annotator.services import Project
from annotator.services.sample import read_sample
from annotator.vocabulary import Kind
from benchmarks.robot import Robot, Wanted
from benchmarks.table import Row

_STATEMENTS = 25


def run() -> list[Row]:
    """Keys for each statement with the sample's registry and codebook, and without any."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sample = read_sample(paths.resources() / "sample")
    entries = list(sample.entries)
    keyless = tuple(replace(issue, key=None) for issue in sample.header.issues)
    unnamed = replace(sample.header, issues=keyless)
    nothing = replace(sample.header, actors=(), issues=(), labels=())
    return [
        _row("actors and issues known, issues with keys", sample.header, sample.header, entries, 7),
        _row("actors and issues known", unnamed, sample.header, entries, 7),
        _row("actors and issues new at first", nothing, sample.header, entries, 10),
    ]


def _row(name: str, start: Header, sample: Header, entries: list[Entry], target: int) -> Row:
    counts = _count(start, sample, entries)
    note = f"{len(counts)} statements, mean {statistics.mean(counts):.1f}, most {max(counts)}"
    middle = statistics.median(counts)
    return Row(f"a statement, {name}", middle, None, None, f"≤ {target}", note, unit="keys")


def _wanted(entries: list[Entry]) -> Iterator[Wanted]:
    """Claims that one mention holds, with their first stance towards an issue."""
    for entry in entries:
        annotations = [one for layer in entry.layers for one in layer.annotations]
        by_id = {one.id: one for one in annotations}
        stances = [one for one in annotations if one.kind is Kind.STANCE and one.issue_id]
        for claim in (one for one in annotations if one.kind is Kind.CLAIM):
            stance = next((one for one in stances if one.claim_id == claim.id), None)
            holders = [by_id.get(party.mention_id or 0) for party in claim.holders]
            if stance is None or stance.polarity is None or len(holders) != 1:
                continue
            if holders[0] is not None:
                yield Wanted(holders[0], claim, stance)


def _count(start: Header, sample: Header, entries: list[Entry]) -> list[int]:
    """The keys of each statement, in a project that begins with this header and bare articles."""
    from annotator.ui.app import application, make_window

    app = application()
    wanted = list(_wanted(entries))[:_STATEMENTS]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["STANDPOINT_HOME"] = folder
        place = Path(folder) / "sample.standpoint"
        Project.restore(place, Bundle(start, [replace(one, layers=()) for one in entries])).close()
        window = make_window(app)
        window.resize(1400, 900)
        window.show()
        window.activateWindow()
        window.files.open_place(str(place))
        app.processEvents()
        try:
            robot = Robot(window, sample)
            return [robot.annotate(one) for one in wanted]
        finally:
            window.close()
            window.deleteLater()
            app.processEvents()
