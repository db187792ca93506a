"""Active time in the window: measured by real keys, mouse and wheel, and kept in the project."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hands import CTRL, Hands
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from annotator.services import Project
from annotator.ui.activity.watch import WRITE_MS
from annotator.ui.main_window import MainWindow
from annotator.vocabulary import Status

# Where the pointer is moved to: nowhere twice, or it would not move.
PLACES = (QPoint(300 + x, 50 + y) for x in range(300) for y in range(600))


class Wall:
    """A clock that moves when it is told to. It goes ahead of the one before."""

    def __init__(self) -> None:
        self.time = 1e9

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def wall(window: MainWindow) -> Wall:
    """The time of the window, before any project is open."""
    wall = Wall()
    window.watch.now = wall
    return wall


@pytest.fixture
def later(wall: Wall, reader: Hands) -> Callable[[float], None]:
    """Let time pass while somebody reads; the pointer is moved a little at the end."""

    def later(seconds: float) -> None:
        wall.time += seconds
        QTest.mouseMove(reader.window.windowHandle(), next(PLACES))

    return later


def seconds(project: Project) -> list[int]:
    """The active seconds in each article, in the order of import."""
    return [line.seconds for line in project.progress.articles()]


def test_time_is_kept_when_the_article_is_left(later, reader: Hands, ferry: Project) -> None:
    later(40)
    assert seconds(ferry) == [0, 0], "not yet"
    reader.press("Down", modifier=CTRL)
    assert seconds(ferry) == [40, 0]
    later(7)
    reader.press("Up", modifier=CTRL)
    assert seconds(ferry) == [40, 7]


def test_time_is_kept_once_a_minute(later, reader: Hands, ferry: Project) -> None:
    assert WRITE_MS == 60_000
    for minute in range(1, 4):
        later(30)
        later(30)
        reader.window.watch.write()
        assert seconds(ferry) == [60 * minute, 0]
    (layer,) = ferry.progress.layers()[1:]
    assert (layer.seconds_today, layer.articles_today) == (180, 1)


def test_a_stretch_ends_with_its_day(later, reader: Hands, ferry: Project) -> None:
    watch = reader.window.watch
    evening = datetime(2025, 3, 14, 23, 58, tzinfo=UTC).astimezone()
    midnight = evening.replace(hour=0, minute=0) + timedelta(days=1)
    watch.today = lambda: evening.replace(hour=23)
    reader.press("Down", modifier=CTRL)
    later(50)
    watch.write()
    watch.today = lambda: midnight + timedelta(minutes=1)
    later(50)
    watch.write()
    later(50)
    watch.write()
    own = ferry.progress.layers(since=midnight)[1]
    assert (own.seconds, own.seconds_today) == (150, 50)


def test_keys_mouse_and_wheel_are_signs_of_life(
    wall: Wall, later, reader: Hands, ferry: Project
) -> None:
    handle = reader.window.windowHandle()
    middle = QPointF(reader.window.rect().center())

    def wheel() -> None:
        event = QWheelEvent(
            middle,
            reader.window.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(handle, event)

    signs: list[Callable[[], object]] = [
        lambda: QTest.keyClick(handle, Qt.Key.Key_J),  # a shortcut
        lambda: QTest.keyClick(handle, Qt.Key.Key_PageDown),  # for the text
        lambda: QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=middle.toPoint()),
        lambda: QTest.mouseMove(handle, middle.toPoint() + QPoint(40, 40)),
        wheel,
    ]
    later(0)
    for number, sign in enumerate(signs, start=1):
        wall.time += 50
        sign()
        reader.window.watch.write()
        assert seconds(ferry) == [50 * number, 0], f"sign {number}"


def test_pauses_are_left_out(wall: Wall, later, reader: Hands, ferry: Project) -> None:
    later(30)
    wall.time += 3_600
    reader.window.watch.write()
    assert seconds(ferry) == [90, 0], "the minute until it counts as a pause is counted"
    wall.time += 3_600
    later(10)
    later(10)
    reader.window.watch.write()
    assert seconds(ferry) == [100, 0]


def test_the_length_of_a_pause_is_a_setting(
    wall: Wall, later, reader: Hands, ferry: Project
) -> None:
    reader.window.workspace.settings["activity.idle"] = 300
    later(1)
    wall.time += 3_600
    reader.window.watch.write()
    assert seconds(ferry) == [301, 0]


def test_it_can_be_switched_off(wall: Wall, later, reader: Hands, ferry: Project) -> None:
    settings = reader.window.workspace.settings
    later(20)
    settings["activity.record"] = False
    later(5)
    for _ in range(10):
        later(30)
    reader.press("Down", modifier=CTRL)
    assert seconds(ferry) == [25, 0], "what was before is kept"
    settings["activity.record"] = True
    later(100)
    later(30)
    reader.press("Up", modifier=CTRL)
    assert seconds(ferry) == [25, 30]


def test_the_clock_stands_while_another_window_is_active(
    wall: Wall, later, reader: Hands, ferry: Project, qtbot
) -> None:
    later(10)
    dialog = QDialog(reader.window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: not reader.window.isActiveWindow())
    wall.time += 40
    dialog.close()
    reader.window.activateWindow()
    qtbot.waitUntil(reader.window.isActiveWindow)
    later(5)
    reader.window.watch.write()
    assert seconds(ferry) == [15, 0]


def test_time_is_kept_when_the_project_is_closed(
    later, reader: Hands, ferry: Project, window: MainWindow
) -> None:
    place = ferry.place
    later(25)
    window.workspace.close_project()
    with Project.open(place) as again:
        assert seconds(again) == [25, 0]


def test_it_is_kept_where_the_program_is_killed(
    wall: Wall, later, reader: Hands, ferry: Project
) -> None:
    """What another process sees is what is there after a kill."""
    later(45)
    later(45)
    reader.window.watch.write()
    wall.time += 59
    with Project.open(ferry.place) as other:
        assert seconds(other) == [90, 0]


def test_undo_takes_back_the_annotation_not_the_time(later, reader: Hands, ferry: Project) -> None:
    reader.claim("The ferry will stop in May", "Keep the ferry", "-")
    for _ in range(3):
        later(40)
        reader.window.watch.write()
    reader.press("Esc", "Esc")
    for _ in range(3):
        reader.press("z", modifier=CTRL)
    assert not reader.view.annotations
    reader.press("y", modifier=CTRL)
    assert reader.view.annotations
    assert seconds(ferry) == [120, 0]
    assert not any("time" in step.verb for step in ferry.history.steps())


def test_a_stay_that_is_gone_with_its_article_does_no_harm(
    later, reader: Hands, ferry: Project
) -> None:
    first = ferry.documents.ids()[0]
    later(30)
    ferry.documents.remove([first])
    later(30)
    reader.window.watch.write()
    assert seconds(ferry) == [30]
    ferry.history.undo()
    assert seconds(ferry)[1] == 30


def test_a_visitor_leaves_no_trace_until_he_works(
    wall: Wall, ferry: Project, window: MainWindow, qtbot
) -> None:
    place = ferry.place
    window.workspace.close_project()
    window.files.open_place(place, "A visitor")
    visited = window.workspace.opened
    people = visited.header().annotators
    wall.time += 20
    QTest.mouseMove(window.windowHandle(), next(PLACES))
    window.going.step(1)
    window.watch.write()
    assert seconds(visited) == [0, 0]
    assert visited.header().annotators == people
    visited.documents.set_status(visited.documents.ids()[1], Status.EXCLUDED)
    window.watch.write()
    assert seconds(visited) == [20, 0]


@pytest.fixture
def job(reader: Hands, qtbot) -> Iterator[Callable[[], None]]:
    """Something that works in the background until it is let go."""
    from threading import Event

    gate = Event()
    window = reader.window
    running = window.workspace.jobs.start("Waiting", lambda progress: gate.wait(30))

    def let_go() -> None:
        with qtbot.waitSignal(running.finished):
            gate.set()

    yield let_go
    gate.set()


def test_nothing_is_written_while_a_job_may_write(
    later, reader: Hands, ferry: Project, job: Callable[[], None]
) -> None:
    later(30)
    reader.press("Down", modifier=CTRL)
    reader.window.watch.write()
    assert seconds(ferry) == [0, 0]
    job()
    reader.window.watch.write()
    assert seconds(ferry) == [30, 0]
