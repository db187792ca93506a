"""The one way to speak to the user: errors with a hint, questions, and the report of a crash."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QTextEdit, QWidget

from annotator import paths, report
from annotator.discreet import traced
from annotator.errors import UserError
from annotator.language import tr
from annotator.ui.widgets.plain import plain

_log = logging.getLogger(__name__)
_DETAILS = 560, 280  # pixels of a report


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
    """A question before something is done; `yes` names the button that does it.

    What `loses` something for ever is not done by Enter alone.
    """

    text: str
    more: str
    yes: str
    loses: bool = False


def ask(parent: QWidget | None, question: Question, on_yes: Callable[[], object]) -> QDialog:
    """Ask, and do it when the answer is yes. The program goes on meanwhile; the open question."""
    box = _box(parent, QMessageBox.Icon.Question, question.text, question.more)
    accept = box.addButton(plain(question.yes), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel if question.loses else accept)
    box.setEscapeButton(cancel)
    accept.clicked.connect(lambda: on_yes())
    box.open()
    return box


def crash_report(error: BaseException, trace: TracebackType | None) -> str:
    """What a developer needs to know of a bug. It holds no text of articles."""
    named = (f"{name} {version}" for name, version in report.versions().items())
    return f"{', '.join(named)}\n\n{traced(error, trace)}\n"


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
    told = crash_report(error, trace)
    _log.error("%s", told)
    _show_report(
        QMessageBox.Icon.Critical,
        tr("Something went wrong inside Standpoint."),
        tr(
            "Everything done before is saved. Please send the report to the "
            "developers.\nThe log is in {log}",
            log=paths.log(),
        ),
        told,
    )


def show_fault_report(counts: Mapping[str, object]) -> None:
    """Show what the developers need to know of a fault; `counts` are of the open project."""
    _show_report(
        QMessageBox.Icon.Information,
        tr("A report for the developers"),
        tr(
            "It holds versions, settings and the end of the log, but no text of articles and no "
            "names. Nothing is sent: copy it, and say what went wrong."
        ),
        report.whole(counts),
    )


def _show_report(icon: QMessageBox.Icon, text: str, more: str, told: str) -> None:
    box = _box(QApplication.activeWindow(), icon, text, more)
    box.setDetailedText(told)
    for details in box.findChildren(QTextEdit):
        details.setFixedSize(*_DETAILS)  # Qt shows five lines
    copy = box.addButton(tr("Copy the report"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(told))
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    box.open()
