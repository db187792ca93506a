"""The window as the user starts it."""

from collections.abc import Iterator

import pytest
from hands import Hands
from PySide6.QtWidgets import QApplication

from annotator.ui.app import make_window
from annotator.ui.main_window import MainWindow


@pytest.fixture
def window(qapp: QApplication, qtbot) -> Iterator[MainWindow]:
    """The window, shown and active, without a project."""
    window = make_window(qapp)
    qtbot.addWidget(window)
    window.resize(1400, 900)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()


@pytest.fixture
def hands(window: MainWindow) -> Hands:
    """Hands on the window."""
    return Hands(window)
