"""Starting the window: application, look, log, and what happens to errors that nobody expected.

What is seen first needs little; all else is imported while it is seen.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QSplashScreen

from annotator import language
from annotator.ui import first_sight
from annotator.ui.first_sight import Application, application

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

__all__ = ["Shell", "application", "make_window", "render", "run"]

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


def make_window(app: QApplication) -> MainWindow:
    """The window in the user's language and theme, without a project."""
    from annotator.settings import Settings
    from annotator.ui.languages import speak
    from annotator.ui.looks import chosen_theme
    from annotator.ui.main_window import MainWindow
    from annotator.ui.stylesheet import dress

    settings = Settings()
    speak(app, settings["language"])
    # Before there are widgets: what they need is measured as they will look.
    dress(app, chosen_theme(settings))
    return MainWindow()


class Shell:
    """Holds the window, and makes it anew when it is to speak another language."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.window = self._made()

    def catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """What nobody waited for: the window tells what the user can mend, the rest is reported."""
        from annotator.errors import UserError
        from annotator.ui import messages

        if isinstance(error, UserError):
            self.window.workspace.failed.emit(error)
        else:
            messages.report_crash(kind, error, trace)

    def _made(self) -> MainWindow:
        window = make_window(self._app)
        # The key bar would be below a small screen; the frame needs some room too.
        window.resize(window.size().boundedTo(window.screen().availableSize() * 0.95))
        window.leaving.connect(lambda: keep_sight(window))
        # The preferences, which say so, end with the window.
        window.looks.language_changed.connect(lambda: QTimer.singleShot(0, self._change_language))
        return window

    def _change_language(self) -> None:
        """The same article of the same project, and the preferences, in a new window."""
        old, self.window = self.window, self._made()
        self.window.restoreGeometry(old.saveGeometry())
        old.desk.remember_place()
        project = old.workspace.release_project()
        self.window.show()
        if project is not None:
            self.window.workspace.set_project(project)
        old.close()
        old.deleteLater()
        self.window.looks.show_preferences()


def run(place: str | None = None, annotator: str | None = None) -> int:
    """Open the window, on a project if one is given, else on the last one; the exit code."""
    app = application()
    sight = first_sight.show(place)
    from annotator import log
    from annotator.ui import messages

    log.start("the window")
    qInstallMessageHandler(_to_log)
    sys.excepthook = messages.report_crash
    shell = Shell(app)
    sys.excepthook = shell.catch
    if isinstance(app, Application):
        app.asked_to_open.connect(lambda place: shell.window.files.open_place(place))
    shell.window.show()
    # The window is painted before the database is opened.
    QTimer.singleShot(0, lambda: _open_first(shell.window, place, annotator, sight))
    return app.exec()


def _open_first(
    window: MainWindow, place: str | None, annotator: str | None, sight: QSplashScreen | None
) -> None:
    if place is not None:
        window.files.open_place(place, annotator)
    else:
        recent = window.workspace.recent_projects()
        if recent and "://" not in recent[0]:
            window.files.open_place(recent[0])
    if sight is not None:
        sight.finish(window)
        sight.deleteLater()


def keep_sight(window: MainWindow) -> None:
    """The next start shows at once what was seen last."""
    workspace = window.workspace
    if workspace.project is None or workspace.document is None:
        first_sight.forget(workspace.state)
    else:
        place, key = workspace.project.place, workspace.document.id
        first_sight.keep(window, workspace.state, place, key)


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
    language.use(None)
