"""The one way to speak to the user: errors with a hint, questions, and the report of a crash."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from annotator import __version__, paths
from annotator.errors import UserError
from annotator.ui.widgets.plain import plain

_log = logging.getLogger(__name__)


def _box(parent: QWidget | None, icon: QMessageBox.Icon, text: str, more: str) -> QMessageBox:
    box = QMessageBox(icon, "Standpoint", text, parent=parent or _any_window())
    # Names of files and articles are never taken for markup.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(more)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def _any_window() -> QWidget | None:
    """What a box belongs to when no window is active; without an owner it would go at once."""
    shown = (widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
    return next(shown, None)


def show_error(parent: QWidget | None, error: UserError) -> None:
    """Say what could not be done, and what to do."""
    _log.info("told the user: %s", error)
    _box(parent, QMessageBox.Icon.Warning, error.message, error.hint).open()


def show_information(parent: QWidget | None, text: str, more: str = "") -> None:
    """Say how something went."""
    _box(parent, QMessageBox.Icon.Information, text, more).open()


@dataclass(frozen=True, slots=True)
class Question:
    """A question before something is done; `yes` names the button that does it."""

    text: str
    more: str
    yes: str


def ask(parent: QWidget | None, question: Question, on_yes: Callable[[], object]) -> None:
    """Ask, and do it when the answer is yes. The program goes on meanwhile."""
    box = _box(parent, QMessageBox.Icon.Question, question.text, question.more)
    accept = box.addButton(plain(question.yes), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(accept)
    box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
    accept.clicked.connect(lambda: on_yes())
    box.open()


def crash_report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """What a developer needs to know of a bug. It holds no text of articles."""
    import PySide6

    lines = traceback.format_exception(kind, error, trace)
    versions = f"Standpoint {__version__}, Python {platform.python_version()}, "
    versions += f"PySide6 {PySide6.__version__}, {platform.platform()}"
    return f"{versions}\n\n{''.join(lines)}"


def report_crash(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Show a bug with a report that can be copied; the program goes on."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    if isinstance(error, UserError):
        show_error(QApplication.activeWindow(), error)
        return
    report = crash_report(kind, error, trace)
    _log.error("%s", report)
    box = _box(
        QApplication.activeWindow(),
        QMessageBox.Icon.Critical,
        "Something went wrong inside Standpoint.",
        "Everything done before is saved. Please send the report to the developers.\n"
        f"The log is in {paths.log()}",
    )
    box.setDetailedText(report)
    copy = box.addButton("Copy the report", QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    box.open()
