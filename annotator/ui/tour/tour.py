"""The guided tour itself: it shows a step, watches what the user does, and goes on.

It does nothing of what it explains; what counts is the state of the project and of the window.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from annotator import paths
from annotator.language import tr
from annotator.text.span import Span
from annotator.ui.actions import ACTIONS
from annotator.ui.tour.card import TourCard
from annotator.ui.tour.outline import Outline
from annotator.ui.tour.scene import Scene
from annotator.ui.tour.steps import STEPS

if TYPE_CHECKING:
    from annotator.services import Project
    from annotator.ui.main_window import MainWindow

_STATE = "tour"


class Tour(QObject):
    """Stands in one window. It is left by `pause` or `end`, and goes on where it was left."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._scene = Scene(window)
        self.card = TourCard(window)
        self.outline = Outline(window)
        self._place = ""
        self._at = 0
        self._before: object = None
        self._was_done = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)
        self._connect()

    def _connect(self) -> None:
        window = self._window
        self.card.back.connect(self.back)
        self.card.on.connect(self.go_on)
        self.card.ended.connect(self.end)
        for signal in (
            window.workspace.changed,
            window.workspace.document_opened,
            window.desk.context_changed,
            window.seeking.find_bar.line.textChanged,
            window.desk.view.verticalScrollBar().valueChanged,
        ):
            signal.connect(self._on_something)
        window.workspace.project_changed.connect(self._on_project)
        window.shortcuts.changed.connect(self._on_keys)
        window.looks.theme_changed.connect(self._on_something)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_something)
        window.installEventFilter(self)

    # --- coming and going

    @property
    def is_on(self) -> bool:
        """Whether a card is shown."""
        return self.card.isVisible()

    @property
    def step(self) -> int:
        """The number of the step, from 0; as many as there are when all are done."""
        return self._at

    def start(self) -> None:
        """Begin on a new copy of the sample, or go on where the tour was left."""
        left = self._window.workspace.state.get(_STATE, {})
        place, at = str(left.get("place", "")), int(left.get("step", 0))
        if 0 < at < len(STEPS) and Path(place).exists():
            self._resume(place, at)
        else:
            self.begin()

    def begin(self) -> None:
        """Begin from the start, on a new copy."""
        workspace = self._window.workspace
        self._place = ""
        if workspace.project is not None and _is_copy(workspace.project.path):
            workspace.close_project()
        project = workspace.attempt(_new_copy)
        if project is not None and workspace.done(lambda: workspace.set_project(project)):
            self._enter(project.place, 0)

    def _resume(self, place: str, at: int) -> None:
        workspace = self._window.workspace
        is_open = workspace.project is not None and workspace.project.place == place
        if is_open or self._window.files.open_place(place):
            self._enter(place, at)

    def _enter(self, place: str, at: int) -> None:
        self._place = place
        self._scene.find_article()
        if not self._scene.is_here and self._scene.article:
            self._window.workspace.open_document(self._scene.article)
        if at == 0:
            self._window.desk.view.set_reading_position(0)
        self._window.desk.setFocus()
        self._show(at)

    def pause(self) -> None:
        """Take the card away. The tour goes on from here when it is started again."""
        self._place = ""
        self._soon.stop()
        self.card.hide()
        self.outline.hide()

    def end(self) -> None:
        """The user has enough, or has seen it all."""
        self.pause()
        self._window.desk.setFocus()

    def _on_project(self) -> None:
        project = self._window.workspace.project
        if self._place and (project is None or project.place != self._place):
            self.pause()

    # --- steps

    def back(self) -> None:
        """One step back; what was done stays done."""
        if self._at > 0:
            self._show(self._at - 1)

    def go_on(self) -> None:
        """The next step; after the last card, the tour from its start."""
        if self._at < len(STEPS):
            self._show(self._at + 1)
        else:
            self.begin()

    def _show(self, at: int) -> None:
        self._at = at
        self._window.workspace.state.set(_STATE, {"place": self._place, "step": at})
        if at < len(STEPS):
            step = STEPS[at]
            self._before = step.look(self._scene)
            self._was_done = step.is_done(self._scene, self._before)
        self._show_card()
        self._outline()

    def _show_card(self) -> None:
        self.card.back_button.setEnabled(self._at > 0)
        if self._at == len(STEPS):
            self._show_farewell()
            return
        step = STEPS[self._at]
        keys = {action.id: self._window.shortcuts.first(action) or "–" for action in ACTIONS}
        self.card.on_button.setText(tr("Next (&S)") if self._was_done else tr("&Skip"))
        progress = tr("GUIDED TOUR · {at} OF {count}", at=self._at + 1, count=len(STEPS))
        done = tr("This is done already. Do it again, or go on.") if self._was_done else ""
        texts = (tr(step.title), done or tr(step.why))
        self.card.show_texts(progress, *texts, tr(step.by_keys, **keys), tr(step.by_mouse))

    def _show_farewell(self) -> None:
        guide = next(action for action in ACTIONS if action.id == "guide")
        key = self._window.shortcuts.first(guide)
        self.card.on_button.setText(tr("Once more (&S)"))
        self.card.show_texts(
            tr("GUIDED TOUR · DONE"),
            tr("That is all one needs"),
            tr("This project is a copy: try what you like. A new tour begins with a new copy."),
            tr("{key} opens the guide at what you are doing.", key=key),
            "",
        )

    def _on_keys(self) -> None:
        if self._place:
            self._show_card()

    # --- watching

    def _on_something(self) -> None:
        """Look when all who hear of it have heard."""
        if self._place:
            self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card keeps its corner when the window changes its size."""
        if self._place and event.type() == QEvent.Type.Resize:
            self.card.place()
            self._soon.start()
        return False

    def _look(self) -> None:
        """Go on where the step is done now and was not when it began."""
        if not self._place or self._window.workspace.project is None:
            return
        if self._at < len(STEPS):
            is_done = STEPS[self._at].is_done(self._scene, self._before)
            if is_done and not self._was_done:
                self._show(self._at + 1)
                return
            self._was_done = self._was_done and is_done
        self._outline()

    # --- pointing

    def _outline(self) -> None:
        place = STEPS[self._at].place(self._scene) if self._at < len(STEPS) else None
        if isinstance(place, Span):
            rect = self._words(place)
        elif place is not None and place.isVisible():
            rect = self._in_window(place, place.rect())
        else:
            rect = QRect()
        self.outline.show_around(rect, self._window.looks.theme.accent)
        self.card.raise_()

    def _words(self, span: Span) -> QRect:
        """The lines of some words, as far as they can be seen."""
        view = self._window.desk.view
        rect = QRect()
        for place in range(span.start, span.end):
            rect = rect.united(view.rect_of(place, place + 1))
        return self._in_window(view.viewport(), rect.intersected(view.viewport().rect()))

    def _in_window(self, widget: QWidget, rect: QRect) -> QRect:
        return QRect(widget.mapTo(self._window, QPoint(0, 0)) + rect.topLeft(), rect.size())


def _copies() -> list[Path]:
    from annotator.services import SUFFIX

    return [paths.data() / f"tour{number}{SUFFIX}" for number in ("", *range(2, 100))]


def _is_copy(path: Path | None) -> bool:
    return path in _copies()


def _new_copy() -> Project:
    """A new copy of the sample, in place of the one from an earlier tour."""
    from annotator.services.sample import create_sample

    for path in _copies():
        # A copy that another window has open stays; the next name is free.
        with suppress(OSError):
            for file in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
                file.unlink(missing_ok=True)
        if not path.exists():
            return create_sample(path)
    return create_sample(path)
