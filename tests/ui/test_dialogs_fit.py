"""Every dialog and window, in both languages: nothing is cut, nothing lies over anything."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from cut import cut
from gallery import GALLERY
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from stage import Stage

from annotator.services.sample import create_sample
from annotator.settings import Settings
from annotator.ui import dialogs as package
from annotator.ui.app import make_window
from annotator.ui.languages import speak
from annotator.ui.main_window import MainWindow
from annotator.ui.tour.steps import STEPS


@pytest.fixture(params=["English", "Deutsch"])
def stage(request, qapp: QApplication, qtbot, tmp_path: Path) -> Iterator[Stage]:
    """The window in a language, on a sample project of its own."""
    settings = Settings()
    settings["language"], settings["annotator.name"] = request.param, "Mika Larsen"
    create_sample(tmp_path / "harbour.standpoint").close()
    window = make_window(qapp)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.files.open_place(str(tmp_path / "harbour.standpoint"))
    yield Stage(window, tmp_path, qtbot.waitUntil)
    window.close()
    speak(qapp, "English")


def leave(window: MainWindow) -> None:
    """Make all other windows go, without being asked what to do with what was typed."""
    for widget in window.findChildren(QWidget):
        if widget.isWindow():
            widget.hide()
            if widget not in (window.statements, window.progress):
                widget.deleteLater()
    if window.helping.guide is not None:
        window.helping.guide.hide()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def dialogs() -> set[type[QDialog]]:
    """All classes of dialogs of our own."""
    names = [f"{package.__name__}.{found.name}" for found in iter_modules(package.__path__)]
    classes = (one for name in names for one in vars(import_module(name)).values())
    ours = (one for one in classes if isinstance(one, type) and one.__module__ in names)
    return {one for one in ours if issubclass(one, QDialog)}


def test_nothing_is_cut(stage: Stage, see) -> None:
    found, shown = [], set()
    for name, open_it in GALLERY.items():
        widget = open_it(stage)
        see()
        shown.add(type(widget))
        found += [f"{name}: {line}" for line in cut(widget)]
        leave(stage.window)
    assert not found, "\n".join(found)
    assert not dialogs() - shown, "name what opens it in tests/e2e/gallery.py"


def test_the_cards_of_the_tour_are_not_cut(stage: Stage, see) -> None:
    stage.act("tour")
    tour = stage.window.helping.tour
    found = []
    for _ in range(len(STEPS)):
        see()
        found += [f"step {tour.step}: {line}" for line in cut(tour.card)]
        tour.card.on_button.click()
    assert tour.step == len(STEPS)
    assert not found, "\n".join(found)
    tour.end()
