"""What is to be merged may be gone by the time that the other one is chosen."""

import pytest
from hands import Hands
from PySide6.QtWidgets import QMessageBox
from test_pointer import opened

from annotator.services import Project
from annotator.ui.panels.actors.panel import ActorsPanel
from annotator.ui.panels.issues.panel import IssuesPanel
from annotator.ui.popup import PickerPopup


@pytest.fixture
def asked(reader: Hands, ferry: Project, see) -> IssuesPanel:
    """The panel of issues, which asks with what its first one is to be merged."""
    panel = opened(reader, IssuesPanel)
    panel.select(ferry.issues.all()[0].id)
    reader.click(panel.merge_button)
    assert panel.findChild(PickerPopup).isVisible()
    return panel


def is_asking(panel: IssuesPanel | ActorsPanel) -> bool:
    return any(popup.isVisibleTo(panel) for popup in panel.findChildren(PickerPopup))


def test_an_issue_that_is_gone_is_not_merged(asked: IssuesPanel, ferry: Project) -> None:
    ferry.issues.remove(ferry.issues.all()[0].id)
    assert not is_asking(asked)
    assert asked.findChild(QMessageBox) is None


def test_nobody_is_asked_about_a_project_that_is_closed(asked: IssuesPanel, reader: Hands) -> None:
    reader.window.workspace.close_project()
    assert not is_asking(asked)


def test_an_actor_that_is_gone_is_not_merged(reader: Hands, ferry: Project, see) -> None:
    panel = opened(reader, ActorsPanel)
    reader.click_row(panel.list, 0)
    reader.click(panel.merge_button)
    assert is_asking(panel)
    ferry.actors.remove(ferry.actors.all()[0].id)
    assert not is_asking(panel)
