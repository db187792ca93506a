"""Hours of random use in minutes, by real events: what the program holds must not grow.

`make long-run` makes 20,000 keys and mouse actions, one for each 1.4 s of eight hours. What is held
is measured at rest: the project is closed, and what waited to be deleted is gone. So what the
project holds does not count, and all that was opened and closed meanwhile must be gone.
"""

import argparse
import os
import sys
import tempfile
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from long_run_figures import Figures, census, handles, measure, qt_census
from long_run_robot import LongRunRobot
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from annotator.services import Project
from annotator.services.sample import create_sample
from annotator.ui.app import make_window
from annotator.ui.first_sight import application
from annotator.ui.main_window import MainWindow

EVENTS = 20_000
PAUSES = 8
# Growth between the first pause, which is the end of the warm-up, and the last one.
BOUNDS = Figures(
    memory=24,
    resident=inf,
    handles=0,
    widgets=4,
    objects=12,
    timers=1,
    threads=1,
    collected=3_000,
)
# What is freed leaves gaps, and fonts are mapped page by page as their letters are met. This comes
# to rest only after hours, so what the system sees of it is compared from half of the time on.
RESIDENT = 24.0


@dataclass
class Pause:
    """What was held after so many events, and by whom."""

    events: int
    figures: Figures
    python: Counter[str]
    qt: Counter[str]
    handles: list[str]


def prepare(folder: Path) -> None:
    """Two projects to go to and fro between: the sample, and one with a single article."""
    create_sample(folder / "sample.standpoint").close()
    Project.create(folder / "other.standpoint", annotator="Robot").close()


def rest(robot: LongRunRobot) -> Pause:
    """Put everything away, close the project, and measure."""
    robot.put_all_away()
    figures = measure()
    return Pause(robot.strokes, figures, census(), qt_census(), handles())


def long_run(
    window: MainWindow,
    folder: Path,
    events: int,
    seed: int,
    pauses: int = PAUSES,
    tell: Callable[[str], object] = lambda _: None,
) -> list[Pause]:
    """Use the window at random; what was held at each pause."""
    robot = LongRunRobot(window, folder, seed)
    found = []
    for _ in range(pauses):
        robot.run(events // pauses)
        found.append(rest(robot))
        tell(f"{found[-1].events:>7,} events  {found[-1].figures}")
    tell(f"done: {dict(robot.done.most_common())}")
    return found


def differences(first: Counter[str], last: Counter[str], most: int = 15) -> list[str]:
    """The classes of which there are more at the end."""
    more = Counter({name: last[name] - first[name] for name in last})
    return [f"  {count:+6} {name}" for name, count in more.most_common(most) if count > 0]


def report(first: Pause, last: Pause) -> str:
    """Figures before and after, and of what there is more."""
    new = Counter(last.handles) - Counter(first.handles)
    return "\n".join(
        [
            f"{'':<10} {'warm':>10} {'end':>10} {'growth':>9}",
            *first.figures.rows(last.figures),
            "Qt's objects:",
            *differences(first.qt, last.qt),
            "Python's objects:",
            *differences(first.python, last.python),
            *(f"open: {name} × {count}" for name, count in new.items()),
        ]
    )


def grown(pauses: list[Pause]) -> list[str]:
    """One line for each figure that grew by more than its bound."""
    first, half, last = (pauses[at].figures for at in (0, (len(pauses) - 1) // 2, -1))
    told = first.growth(last, BOUNDS)
    more = last.resident - half.resident
    if more > RESIDENT:
        told.append(f"resident since half of the time: {more:+,.0f} (at most {RESIDENT:,.0f})")
    return told


def a_window() -> MainWindow:
    """The window as the program starts it, on the screen or without one."""
    app = application()
    window = make_window(app)
    window.resize(1400, 900)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return window


def main() -> int:
    """Run by hand or by make; 1 when something grew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=EVENTS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--trace", action="store_true", help="say which lines allocated what grew")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["STANDPOINT_HOME"] = f"{name}/home"
        return _run(Path(name), options)


def _run(folder: Path, options: argparse.Namespace) -> int:
    begun = time.monotonic()
    prepare(folder)
    window = a_window()
    traces: list[tracemalloc.Snapshot] = []

    def tell(line: str) -> None:
        print(line, flush=True)
        if options.trace and "events" in line:
            traces.append(tracemalloc.take_snapshot())

    faults: list[str] = []
    sys.excepthook = lambda kind, error, trace: (
        faults.append(repr(error)),
        sys.__excepthook__(kind, error, trace),
    )
    if options.trace:
        tracemalloc.start()
    pauses = long_run(window, folder, options.events, options.seed, tell=tell)
    print(report(pauses[0], pauses[-1]))
    if traces:
        for line in traces[-1].compare_to(traces[0], "lineno")[:15]:
            print(f"  {line}")
    told = grown(pauses)
    print(f"{pauses[-1].events:,} events in {(time.monotonic() - begun) / 60:.1f} minutes")
    print("\n".join(["Grown:", *told]) if told else "Nothing grew beyond its bound.")
    window.close()
    window.deleteLater()
    # Without a screen, Qt keeps the clipboard until after Python has ended, and would then free
    # what Python had made: a fault at the very end.
    QApplication.clipboard().clear()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return 1 if told or faults else 0


if __name__ == "__main__":
    sys.exit(main())
