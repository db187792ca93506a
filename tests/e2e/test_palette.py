"""Anything by its name: Ctrl+K."""

import gc
import weakref

import pytest
from hands import CTRL, Hands
from PySide6.QtCore import QCoreApplication, QEvent

from annotator.ui.main_window import MainWindow
from annotator.ui.panels.actors import ActorsPanel


@pytest.fixture
def sample(window: MainWindow) -> MainWindow:
    window.files.open_sample()
    return window


def test_an_action(sample: MainWindow, hands: Hands) -> None:
    dark = not sample.looks.theme.dark
    hands.press("k", modifier=CTRL)
    hands.pick("Theme: Dark" if dark else "Theme: Light")
    assert sample.looks.theme.dark is dark


def test_an_article(sample: MainWindow, hands: Hands) -> None:
    hands.press("k", modifier=CTRL)
    hands.pick("Light airs for the Merrow Regatta")
    assert sample.workspace.document is not None
    assert sample.workspace.document.title == "Light airs for the Merrow Regatta"
    assert sample.desk.view.hasFocus()


def test_an_actor(sample: MainWindow, hands: Hands) -> None:
    hands.press("k", modifier=CTRL)
    hands.pick("Imke Tjarks")
    panel = next(p for p in sample.navigator.panels if isinstance(p, ActorsPanel))
    assert panel.isVisible()
    assert panel.details.name.text() == "Imke Tjarks"


def test_escape_goes_back_to_the_text(sample: MainWindow, hands: Hands) -> None:
    hands.press("k", modifier=CTRL)
    hands.press("Esc")
    assert sample.desk.view.hasFocus()


def test_without_a_project_only_what_makes_sense(window: MainWindow, hands: Hands) -> None:
    hands.press("k", modifier=CTRL)
    hands.pick("Open the sample project")
    assert window.workspace.project is not None


def test_what_was_asked_is_forgotten(sample: MainWindow, hands: Hands) -> None:
    """PySide keeps a weak reference for each connection to what is no QObject, for ever."""

    def ask(times: int) -> int:
        for _ in range(times):
            hands.press("k", modifier=CTRL)
            hands.press("Esc", "j", "a")
            hands.press("Esc", "Esc")
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        return sum(type(one) is weakref.ReferenceType for one in gc.get_objects())

    before = ask(5)
    assert ask(20) - before < 20
