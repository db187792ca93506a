"""Opening a project on a server from the window: address, password, and where that is kept."""

from urllib.parse import urlsplit

import keyring
import pytest
from hands import Hands
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from test_passwords import RingInMemory, ring

from annotator.services import Project
from annotator.ui.dialogs.server_dialog import ServerDialog
from annotator.ui.main_window import MainWindow

__all__ = ["ring"]


@pytest.mark.postgres
def test_the_password_is_kept_in_the_keyring_alone(
    window: MainWindow, hands: Hands, postgres_url: str, ring: RingInMemory
) -> None:
    Project.create(postgres_url).close()
    window.files.open_server()
    dialog = window.findChild(ServerDialog)
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Open)
    assert not button.isEnabled(), "there is no address yet"
    dialog.address.selectAll()
    QTest.keyClicks(dialog.address, postgres_url)
    QTest.keyClicks(dialog.password, "se cret")
    QTest.keyClick(dialog.keep, Qt.Key.Key_Space)
    hands.click(button)
    project = window.workspace.opened
    assert "se%20cret" not in project.place
    assert "se cret" not in str(window.workspace.recent_projects())
    assert list(ring.kept.values()) == ["se cret"]
    window.workspace.close_project()
    assert window.files.open_place(window.workspace.recent_projects()[0])
    assert urlsplit(window.workspace.opened.place).path == urlsplit(postgres_url).path
    assert keyring.get_keyring() is ring
