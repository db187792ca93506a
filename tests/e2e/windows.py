"""Fixtures with the real window: empty, or on a small project."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hands import Hands
from PySide6.QtWidgets import QApplication

from annotator.formats.base import Draft
from annotator.services import Project
from annotator.ui.app import make_window
from annotator.ui.main_window import MainWindow
from annotator.vocabulary import ActorKind

FERRY = (
    "The ferry will stop in May, mayor Ada Quill said on Monday. “We cannot pay for empty decks,” "
    "she added.\n\n"
    "The boatmen of Low Harbour strongly disagreed. Their speaker, Tom Rudd, called the plan "
    "“a slow goodbye to the islands” and said that the islanders would need a bridge instead."
)
BRIDGE = "A bridge to the islands would cost ninety million, engineers say. Tom Rudd 🚢 is for it."


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


@pytest.fixture
def ferry(window: MainWindow, tmp_path: Path) -> Project:
    """A project of two articles, two actors and two issues, open in the window."""
    window.files.create(tmp_path / "ferry.standpoint")
    project = window.workspace.opened
    project.actors.add("Ada Quill", ActorKind.PERSON, ["the mayor"])
    project.actors.add("Tom Rudd", ActorKind.PERSON)
    project.issues.add("Keep the ferry", key="1", definition="The line to the islands goes on.")
    project.issues.add("Build a bridge", key="2")
    drafts = [
        Draft(text=FERRY, title="Ferry to stop in May", source="Harbour Post", origin="ferry.txt"),
        Draft(text=BRIDGE, title="What a bridge costs", source="Island Echo", origin="bridge.txt"),
    ]
    project.transfer.import_drafts(drafts)
    return project


@pytest.fixture
def reader(ferry: Project, hands: Hands) -> Hands:
    """Hands on the first article of the project, the focus on its text."""
    hands.view.setFocus()
    return hands


@pytest.fixture
def see(qapp: QApplication) -> Callable[[], None]:
    """Let the window do what it has put off: layouts, queued signals, focus."""

    def see() -> None:
        for _ in range(3):
            qapp.processEvents()

    return see
