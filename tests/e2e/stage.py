"""A stage for dialogs: the main window on the sample, and patience until something is so."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from annotator.services import Project
from annotator.ui.actions import ACTIONS
from annotator.ui.main_window import MainWindow
from annotator.vocabulary import ActorKind

W = TypeVar("W", bound=QWidget)


@dataclass(slots=True)
class Stage:
    """The main window on the sample, a folder for files, and patience until something is so."""

    window: MainWindow
    folder: Path
    wait: Callable[[Callable[[], bool]], object]

    @property
    def project(self) -> Project:
        return self.window.workspace.opened

    def act(self, name: str) -> None:
        """Do what an action of the menus does."""
        next(action for action in ACTIONS if action.id == name).run(self.window)

    def found(self, kind: type[W]) -> W:
        """The dialog of a kind, once it is there."""
        self.wait(lambda: bool(self._all(kind)))
        return self._all(kind)[-1]

    def _all(self, kind: type[W]) -> list[W]:
        shown = (widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
        return [widget for widget in shown if isinstance(widget, kind)]

    def panel(self, kind: type[W]) -> W:
        """A panel at the left, in sight."""
        panels = self.window.navigator.panels
        place = next(place for place, panel in enumerate(panels) if isinstance(panel, kind))
        self.window.navigator.show_panel(place)
        self.wait(panels[place].isVisible)
        return panels[place]

    def actor(self, name: str, kind: ActorKind = ActorKind.OTHER) -> None:
        """An actor of this name, unless there is one."""
        if all(actor.name != name for actor in self.project.actors.all()):
            self.project.actors.add(name, kind)

    def file(self, name: str, text: str) -> Path:
        """A file with a text."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path
