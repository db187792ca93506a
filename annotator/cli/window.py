"""Opening the window from the command line: the only place here from which Qt is loaded."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.errors import UserError
from annotator.formats.parts.readings import ArticleReading

_INVISIBLE = ("offscreen", "minimal")
"""Qt's platforms that draw into nothing."""


def has_screen() -> bool:
    """Whether a window could be seen."""
    platform = os.environ.get("QT_QPA_PLATFORM")
    if platform:
        return platform.partition(":")[0] not in _INVISIBLE
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(place: str | None = None, annotator: str | None = None) -> int:
    """Open the window, and wait until it is closed; the exit code."""
    # Who has chosen a platform of Qt knows what to expect.
    if not has_screen() and "QT_QPA_PLATFORM" not in os.environ:
        raise UserError(
            "There is no screen here, so no window can be opened.",
            "All other commands work: see “standpoint --help”. “standpoint demo” makes a picture.",
        )
    with _loading():
        from annotator.ui.app import run
    return run(place, annotator)


def draw_window(place: str, picture: Path) -> None:
    """Draw the window on a project into a PNG file, without a screen."""
    with _loading():
        from annotator.ui.app import render
    with TemporaryDirectory() as home:
        # A picture is no visit: it leaves no last project behind, nor the size of a window.
        os.environ["STANDPOINT_HOME"] = home
        render(place, picture)


def draw_pages(path: Path, title: str, articles: Iterable[ArticleReading]) -> None:
    """Draw articles into a PDF file, without a screen."""
    with _loading():
        from annotator.ui.printing.pdf import draw_without_window
    draw_without_window(path, title, articles)


@contextmanager
def _loading() -> Iterator[None]:
    """Qt comes with pip, but not the system's libraries that it loads."""
    try:
        yield
    except ImportError as error:
        if not (error.name or "PySide6").startswith("PySide6"):
            raise
        raise UserError(
            f"The window cannot be loaded: {error}.",
            "On Debian and Ubuntu this installs what it needs: "
            "sudo apt install libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libxcb-cursor0",
        ) from error
