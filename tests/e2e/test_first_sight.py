"""What is seen first at the next start: the window as it was left, and never another article."""

from pathlib import Path

import pytest

from annotator.services import Project
from annotator.settings import Settings, state
from annotator.ui import first_sight
from annotator.ui.app import keep_sight
from annotator.ui.main_window import MainWindow


@pytest.fixture
def left(window: MainWindow, ferry: Project) -> str:
    """A project whose window has been looked at and closed."""
    place = ferry.place
    window.leaving.connect(lambda: keep_sight(window))
    window.close()
    return place


def is_shown(place: str | None, qtbot) -> bool:
    sight = first_sight.show(place)
    if sight is None:
        return False
    qtbot.addWidget(sight)
    assert sight.isVisible()
    assert sight.size().width() == 1400
    return True


def test_the_window_is_seen_as_it_was_left(left: str, qtbot) -> None:
    assert is_shown(left, qtbot)
    assert is_shown(None, qtbot), "the last project is opened without being named"


def test_another_project_or_article_shows_no_picture(left: str, qtbot, tmp_path: Path) -> None:
    assert not is_shown(str(tmp_path / "other.standpoint"), qtbot)
    state().set(f"document.{left}", 1)
    assert not is_shown(left, qtbot)


def test_a_project_that_is_gone_shows_no_picture(left: str, qtbot) -> None:
    Path(left).unlink()
    assert not is_shown(left, qtbot)


def test_a_broken_memory_is_no_obstacle(left: str, qtbot) -> None:
    state().set("first_sight", {"at": "nowhere"})
    assert not is_shown(left, qtbot)


def test_who_wants_no_picture_leaves_none(window: MainWindow, ferry: Project, qtbot) -> None:
    place = ferry.place
    Settings()["start.picture"] = False
    window.leaving.connect(lambda: keep_sight(window))
    window.close()
    Settings()["start.picture"] = True
    assert not is_shown(place, qtbot)
