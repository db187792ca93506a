"""The leak hunter reports what a test leaves behind, and nothing else."""

import pytest

WIDGETS_AND_THREADS = ("window", "QTimer", "QPropertyAnimation", "QThread", "Thread")

LEAVES = """
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QPropertyAnimation, QThread, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

kept = []


def test_window(qapp):
    kept.append(QWidget())


def test_timer(qapp):
    kept.append(QTimer())
    kept[-1].start(1000)


def test_animation(qapp):
    kept.append(QPropertyAnimation(kept[0], b"windowOpacity"))
    kept[-1].start()


def test_qt_thread(qapp):
    kept.append(QThread())
    kept[-1].start()


def test_python_thread(qapp):
    kept.append(threading.Event())
    threading.Thread(target=kept[-1].wait).start()


def test_file(qapp, tmp_path):
    kept.insert(0, (tmp_path / "left").open("w"))


def test_process(qapp):
    command = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    kept.insert(0, subprocess.Popen(command, stdin=subprocess.PIPE))


def test_modal_call(qapp):
    QMessageBox.question(None, "Really?", "Nobody answers")


def test_end(qapp):
    kept[0].communicate()
    kept[1].close()
    kept[-1].set()
    kept[-2].quit()
    kept[-2].wait()
"""

LEAVES_NOTHING = """
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget


def test_added_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.timer = QTimer(window)
    window.timer.start(1000)


def test_cycle(qapp):
    window = QWidget()
    window.itself = window


def test_deleted_later(qapp):
    QWidget().deleteLater()


def test_answered(qapp, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("chosen", ""))
    assert QFileDialog.getOpenFileName(None, "Open")[0] == "chosen"


def test_failed(qapp):
    window = QWidget()
    assert not window, "its traceback keeps the window, which is no leak"
"""


@pytest.fixture
def outcome(pytester: pytest.Pytester):
    def run(source: str) -> pytest.RunResult:
        pytester.makepyfile(source)
        return pytester.runpytest_inprocess("-p", "leaks", "-p", "no:xdist", "-p", "no:randomly")

    return run


def test_everything_left_behind_is_an_error(outcome) -> None:
    result = outcome(LEAVES)
    result.assert_outcomes(passed=8, failed=1, errors=7)
    for what in (
        "window",
        "QTimer",
        "QPropertyAnimation",
        "QThread",
        "Thread",
        "open file",
        "running process",
    ):
        result.stdout.fnmatch_lines([f"*{what}*"])
    result.stdout.fnmatch_lines(["*QMessageBox.question would wait for the user*"])


def test_what_ends_with_the_test_is_none(outcome) -> None:
    outcome(LEAVES_NOTHING).assert_outcomes(passed=4, failed=1)
