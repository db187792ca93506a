"""Anything by its name: Ctrl+K."""

import pytest
from hands import CTRL, Hands

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
