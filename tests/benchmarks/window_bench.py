"""What the hands feel in a large project: 500 issues, 2,000 actors, 10,000 articles.

Each figure is the CPU time from a key to the painted window. A tenth of a second is felt.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from hands import CTRL, Hands
from PySide6.QtWidgets import QApplication

from annotator.formats.base import Draft
from annotator.services import Project
from annotator.ui.app import application, make_window
from annotator.ui.main_window import MainWindow
from annotator.vocabulary import ActorKind
from benchmarks.table import Row, cpu_ms

ISSUES, ACTORS, ARTICLES = 500, 2000, 10_000
_FELT = "≤ 100 ms"
_SENTENCE = (
    "The harbour board said on Monday that the pier should stay open, and Actor {one} agreed. "
)


def run() -> list[Row]:
    """Open the project, and do what an annotator does all day."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["STANDPOINT_HOME"] = folder
        place = Path(folder) / "large.standpoint"
        _make(place)
        window = make_window(app)
        window.resize(1400, 900)
        window.show()
        window.activateWindow()
        try:
            opening = cpu_ms(lambda: _then_paint(app, lambda: window.files.open_place(str(place))))
            rows = [Row("open the project", opening, None, None, "≤ 500 ms")]
            return rows + [_row(app, *figure) for figure in _figures(window)]
        finally:
            window.close()
            window.deleteLater()
            app.processEvents()


def _make(place: Path) -> None:
    with Project.create(place, annotator="Ada") as project:
        parents = [project.issues.add(f"Field {number}") for number in range(ISSUES // 20)]
        for number in range(ISSUES - len(parents)):
            parent = parents[number % len(parents)]
            project.issues.add(
                f"Issue {number} of the town", parent_id=parent, definition="For it."
            )
        for number in range(ACTORS):
            project.actors.add(f"Actor {number}", ActorKind.PERSON, [f"A. {number}"])
        project.transfer.import_drafts(_drafts())


def _drafts() -> Iterator[Draft]:
    for number in range(ARTICLES):
        text = "".join(_SENTENCE.format(one=(number + k) % ACTORS) for k in range(20))
        title = f"Article {number} on the harbour"
        yield Draft(text=f"{number}. {text}", title=title, source="Post", origin=str(number))


def _row(app: QApplication, name: str, do: Callable[[], object], times: int) -> Row:
    return Row(name, cpu_ms(lambda: _then_paint(app, do), times), None, None, _FELT)


def _then_paint(app: QApplication, do: Callable[[], object]) -> None:
    do()
    app.processEvents()


def _figures(window: MainWindow) -> Iterator[tuple[str, Callable[[], object], int]]:
    """Names of figures, what is timed, and how often. They build upon each other."""
    hands = Hands(window)
    hands.view.setFocus()

    def claim() -> None:
        hands.press("j", "c")
        hands.press("Enter", "+", "Esc")

    def mention() -> None:
        hands.drag("Actor", nth=1)
        hands.press("a")
        hands.press("Enter", "Esc")

    yield "a claim: sentence, C, Enter, +", claim, 5
    hands.press("j", "c")
    yield "a letter in the field for the issue", lambda: hands.type("i"), 5
    hands.press("Esc", "Esc")
    yield "the words of an actor, A, Enter", mention, 1
    hands.drag("harbour board")
    hands.press("a")
    yield "a letter in the field for the actor", lambda: hands.type("a"), 5
    hands.press("Esc", "Esc")
    yield "undo", lambda: hands.press("z", modifier=CTRL), 5
    yield "done, and the next article", lambda: hands.press("e"), 5
    for place, panel in enumerate(window.navigator.panels):
        show = lambda place=place: window.navigator.show_panel(place)  # noqa: E731
        yield f"the panel of {panel.title.lower()}, the first time", show, 1
    hands.view.setFocus()
    hands.press("k", modifier=CTRL)
    yield "a letter in the palette", lambda: hands.type("h"), 5
    hands.press("Esc")
    yield "all statements in their table", window.statements.present, 1
