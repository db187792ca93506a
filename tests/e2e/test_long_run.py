"""The short form of `make long-run`: some hundred keys and mouse actions leave nothing behind."""

from pathlib import Path

from long_run import long_run, prepare, report
from long_run_figures import Figures

from annotator.ui.main_window import MainWindow

# So early, Qt and SQLAlchemy still fill what they keep; the long form looks at memory.
BOUNDS = Figures(
    memory=100,
    resident=100,
    handles=2,
    widgets=60,
    objects=120,
    timers=1,
    threads=2,
    collected=30_000,
)


def test_random_use_leaves_nothing_behind(window: MainWindow, tmp_path: Path) -> None:
    prepare(tmp_path)
    pauses = long_run(window, tmp_path, 600, seed=3, pauses=3)
    grown = pauses[0].figures.growth(pauses[-1].figures, BOUNDS)
    assert not grown, report(pauses[0], pauses[-1])
