"""Starting the window: application, look, log, and what happens to errors that nobody expected."""

from __future__ import annotations

import logging
import logging.handlers
import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotator import __version__, paths
from annotator.ui import messages
from annotator.ui.main_window import MainWindow
from annotator.ui.stylesheet import dress

_LOG_BYTES = 1_000_000


def start_log() -> None:
    """Write what happens to a file that does not grow without end. It holds no text of articles."""
    handler = logging.handlers.RotatingFileHandler(
        paths.log() / "standpoint.log", maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("annotator")
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def application() -> QApplication:
    """The one application object."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Standpoint")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("standpoint")
    return app


def make_window(app: QApplication) -> MainWindow:
    """The window in the user's theme, without a project."""
    window = MainWindow()
    dress(app, window.theme)
    return window


def run(place: str | None = None, annotator: str | None = None) -> int:
    """Open the window, on a project if one is given, else on the last one; the exit code."""
    app = application()
    start_log()
    sys.excepthook = messages.report_crash
    window = make_window(app)
    window.show()
    # The window is painted before the database is opened.
    QTimer.singleShot(0, lambda: _open_first(window, place, annotator))
    return app.exec()


def _open_first(window: MainWindow, place: str | None, annotator: str | None) -> None:
    if place is not None:
        window.files.open_place(place, annotator)
        return
    recent = window.workspace.recent_projects()
    if recent and "://" not in recent[0]:
        window.files.open_place(recent[0])


def render(place: str, picture: Path) -> None:
    """Draw the window on a project into a PNG, without a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_SCALE_FACTOR", "2")
    app = application()
    window = make_window(app)
    window.show()
    window.files.open_place(place)
    if window.desk.view.cards:
        window.desk.walking.cards(1)
    app.processEvents()
    window.grab().save(str(picture))
    window.close()
