"""Starting the window: application, look, log, and what happens to errors that nobody expected."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from annotator import __version__, log
from annotator.ui import messages
from annotator.ui.main_window import MainWindow
from annotator.ui.stylesheet import dress

_log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
}


def _to_log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """What Qt has to say goes to the log; what ends the program is said aloud too."""
    if kind is QtMsgType.QtFatalMsg:
        print(message, file=sys.stderr)
    _log.log(_LEVELS.get(kind, logging.ERROR), "Qt: %s", message)


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
    log.start("the window")
    qInstallMessageHandler(_to_log)
    app = application()
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
    qInstallMessageHandler(_to_log)
    app = application()
    window = make_window(app)
    window.show()
    window.files.open_place(place)
    if window.desk.view.cards:
        window.desk.walking.cards(1)
    app.processEvents()
    window.grab().save(str(picture))
    window.close()
