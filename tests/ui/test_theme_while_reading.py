"""Another theme while an article is open: it looks as if it had been opened in that theme."""

import pytest
from hands import Hands
from PySide6.QtGui import QImage

from annotator.services import Project
from annotator.ui.main_window import MainWindow


def seen(window: MainWindow) -> QImage:
    """What the reading view shows."""
    return window.desk.view.viewport().grab().toImage()


@pytest.mark.parametrize("title", ["Ferry to stop in May", "What a bridge costs"])
def test_letters_stay_what_they_are(
    title: str, ferry: Project, window: MainWindow, reader: Hands, see
) -> None:
    (document,) = [key for key in ferry.documents.ids() if ferry.documents.get(key).title == title]
    window.looks.choose_theme("dark")
    window.workspace.open_document(document)
    see()
    in_the_dark = seen(window)
    for name in ("light", "dark"):
        window.looks.choose_theme(name)
        see()
    assert seen(window) == in_the_dark
    window.looks.choose_theme("light")
