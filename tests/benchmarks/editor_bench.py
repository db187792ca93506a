"""The reading view and the start of the program, beside bare Qt widgets."""

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from annotator.formats.base import Draft
from annotator.formats.bundle import Annotation, Document, Fragment, Registry
from annotator.services import Project
from annotator.text.span import Span
from annotator.vocabulary import Kind, MentionForm
from benchmarks.table import Row, compared, cpu_ms

_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_SENTENCE = "The minister rejected the proposal on Thursday, arguing that officials had said so. "
_SIZE = (1150, 1000)
_PAGES = 40

_BARE_WINDOW = """
import sys, time
from PySide6.QtWidgets import QApplication, QPlainTextEdit
app = QApplication([])
view = QPlainTextEdit(sys.argv[1])
view.resize(1400, 900)
view.show()
app.processEvents()
print(time.process_time())
"""

_LEFT = """
import sys
from annotator.ui.app import application, make_window, keep_sight
app = application()
window = make_window(app)
window.show()
window.files.open_place(sys.argv[1])
window.leaving.connect(lambda: keep_sight(window))
window.close()
"""

_FIRST_SIGHT = """
import sys, time
from annotator.ui.first_sight import application, show
app = application()
assert show(sys.argv[1]) is not None
print(time.process_time())
"""

_OUR_WINDOW = """
import sys, time
from annotator.ui.app import application, make_window
app = application()
window = make_window(app)
window.show()
app.processEvents()
if len(sys.argv) > 1:
    window.files.open_place(sys.argv[1])
    app.processEvents()
print(time.process_time())
"""


def run() -> list[Row]:
    """All figures of the reading view."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    rows = []
    for characters, count in ((20_000, 200), (100_000, 500), (100_000, 10_000), (1_000_000, 5_000)):
        rows += _view(application, characters, count)
    return [*rows, *_verb(application), *_start()]


def _text(characters: int) -> str:
    paragraph = _SENTENCE * 5
    return "\n".join([paragraph] * (characters // len(paragraph)))


def _annotations(text: str, count: int) -> list[Annotation]:
    """Mentions, claims with their stances, and cues, evenly over the text."""
    chance, made = random.Random(1), []
    kinds = (Kind.MENTION, Kind.CLAIM, Kind.STANCE)
    for number in range(count):
        start = number * (len(text) - 200) // count
        end = start + chance.randint(5, 90)
        kind = kinds[number % 3]
        made.append(
            Annotation(
                id=number + 1,
                document_id=1,
                layer_id=1,
                kind=kind,
                fragments=(Fragment(start, end, text[start:end]),),
                form={Kind.MENTION: "name", Kind.CLAIM: "indirect"}.get(kind),
                claim_id=number if kind is Kind.STANCE else None,
                polarity=chance.choice((-1, 0, 1)) if kind is Kind.STANCE else None,
                created=_NOW,
                updated=_NOW,
            )
        )
    return made


def _document(text: str) -> Document:
    return Document(id=1, title="An article", sha256="", length=len(text), created=_NOW)


def _view(application, characters: int, count: int) -> list[Row]:
    from PySide6.QtWidgets import QPlainTextEdit

    from annotator.ui.editor.view import ArticleView

    text = _text(characters)
    annotations = _annotations(text, count)
    bare, view = QPlainTextEdit(), ArticleView()
    for widget in (bare, view):
        widget.resize(*_SIZE)
        widget.show()
    application.processEvents()

    def open_bare() -> None:
        bare.setPlainText(text)
        bare.viewport().grab()

    def open_ours() -> None:
        view.set_article(_document(text), text, annotations, Registry())
        view.viewport().grab()

    name = f"{characters:,} characters, {count:,} annotations"
    rows = [
        compared(f"{name}: open, first paint", cpu_ms(open_ours, 5), cpu_ms(open_bare, 5), "≤ 2"),
        compared(
            f"{name}: scroll one page",
            cpu_ms(_pager(view), _PAGES),
            cpu_ms(_pager(bare), _PAGES),
            "≤ 10 ms",
        ),
        Row(f"{name}: patch and repaint", cpu_ms(_patcher(view), 20), None, None, "≤ 10 ms"),
    ]
    for widget in (bare, view):
        widget.close()
        widget.deleteLater()
    return rows


def _pager(widget) -> Callable[[], None]:
    bar = widget.verticalScrollBar()

    def page() -> None:
        bar.setValue(bar.value() + bar.pageStep())
        if bar.value() == bar.maximum():
            bar.setValue(0)
        widget.viewport().grab()

    return page


def _patcher(view) -> Callable[[], None]:
    """Adds one mention after the other where the reader is."""
    place = view.reading_position() + 100
    state = {"id": 10_000_000}

    def patch() -> None:
        state["id"] += 1
        start = place + state["id"] % 50
        quote = view.text[start : start + 12]
        mention = Annotation(
            id=state["id"],
            document_id=1,
            layer_id=1,
            kind=Kind.MENTION,
            fragments=(Fragment(start, start + 12, quote),),
            form="name",
            created=_NOW,
            updated=_NOW,
        )
        view.patch([mention], [])
        view.viewport().grab()

    return patch


def _verb(application) -> list[Row]:
    """One mention made by a verb, committed, shown: in an article with 10,000 annotations."""
    from annotator.ui.editor.view import ArticleView

    text = _text(100_000)
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "bench.standpoint")
        draft = Draft(text=text, title="An article", origin="bench")
        (key,) = project.transfer.import_drafts([draft]).added
        view = ArticleView()
        view.resize(*_SIZE)
        view.show()
        view.set_article(_document(text), text, _annotations(text, 10_000), Registry())
        application.processEvents()
        place = iter(range(1000, 2000, 7))

        def verb() -> None:
            start = next(place)
            span = Span(start, start + 5)
            made = project.mentions.add(key, [span], form=MentionForm.NAME)
            view.patch(project.annotations.get([made]), [])
            view.viewport().grab()

        row = Row(
            "one mention among 10,000: verb, commit, repaint",
            cpu_ms(verb, 25),
            None,
            None,
            "≤ 25 ms",
        )
        project.close()
        view.close()
        view.deleteLater()
    return [row]


def _start() -> list[Row]:
    """From the start of the process to what is painted, each in a process of its own."""
    text = _text(20_000)
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "STANDPOINT_HOME": home, "QT_QPA_PLATFORM": "offscreen"}

        def once(code: str, *arguments: str) -> str:
            command = [sys.executable, "-c", code, *arguments]
            return subprocess.run(
                command, env=environment, capture_output=True, text=True, check=True
            ).stdout

        def ms(code: str, *arguments: str) -> float:
            return sorted(float(once(code, *arguments)) for _ in range(5))[2] * 1000

        place = str(Path(home) / "start.standpoint")
        with Project.create(place) as project:
            project.transfer.import_drafts([Draft(text=text, title="An article", origin="bench")])
        once(_LEFT, place)
        bare = ms(_BARE_WINDOW, text)
        return [
            compared(
                "process start to the last article, seen", ms(_FIRST_SIGHT, place), bare, "≤ 2"
            ),
            compared("… to the window without a project", ms(_OUR_WINDOW), bare, ""),
            compared("… to the last article, at work", ms(_OUR_WINDOW, place), bare, ""),
        ]
