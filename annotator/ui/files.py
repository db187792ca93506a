"""What the user does with projects and files: open, export, check; `importing` brings them in.

Formats and dialogs are loaded when they are needed: the window is painted without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from annotator import passwords
from annotator.formats.base import LossReport, Progress
from annotator.language import mark, plural, tr
from annotator.ui import messages
from annotator.ui.importing import Importing

if TYPE_CHECKING:
    from annotator.ui.dialogs.export_dialog import ExportDialog

PROJECTS = mark("Standpoint projects (*.standpoint)")


class Files(Importing):
    """Asks with dialogs, and has the work done in the background."""

    # --- projects

    def new_project(self) -> None:
        """Ask where, and make an empty project there."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("New project"),
            str(self._free_name()),
            tr(PROJECTS),
            # A project is never written over: `create` refuses that.
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.create(Path(chosen))

    def create(self, path: Path) -> None:
        """Make an empty project and open it."""
        from annotator.services import SUFFIX, Project

        place = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        name = self._workspace.settings["annotator.name"] or None
        project = self._workspace.attempt(lambda: Project.create(place, annotator=name))
        if project is not None:
            self._workspace.set_project(project)

    def open_project(self) -> None:
        """Ask which, and open it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open a project"), str(self._folder()), tr(PROJECTS)
        )
        if chosen:
            self.open_place(chosen)

    def open_server(self) -> None:
        """Ask for a PostgreSQL URL, and open the project there."""
        from annotator.ui.dialogs.server_dialog import ServerDialog

        self._show(ServerDialog(self._window)).chosen.connect(self._on_server)

    def _on_server(self, place: str, keep: bool) -> None:
        if self.open_place(place) and keep and not passwords.keep(place):
            self._workspace.told.emit(tr("The system has no keyring: the password is not kept"))

    def open_place(self, place: str, annotator: str | None = None) -> bool:
        """Open a project by its path or URL; whether it could be opened."""
        from annotator.services import Project

        project = self._workspace.attempt(lambda: Project.open(place, annotator))
        if project is None:
            return False
        if self._workspace.done(lambda: self._workspace.set_project(project)):
            return True
        project.close()
        return False

    def work_as(self) -> None:
        """Ask in whose name to go on: each annotator sees what is in a layer of their own."""
        from annotator.ui.signing_in import ask_name

        place = self._workspace.opened.place
        ask_name(self._workspace, self._window, lambda name: self.open_place(place, name))

    def open_sample(self) -> None:
        """Open the user's copy of the sample project; it is made when it is not there."""
        from annotator.services.sample import open_sample

        project = self._workspace.attempt(open_sample)
        if project is not None:
            self._workspace.set_project(project)

    def _free_name(self) -> Path:
        """A name for a project that is not taken yet."""
        folder = self._folder()
        names = ("project.standpoint", *(f"project-{n}.standpoint" for n in range(2, 100)))
        return next((folder / name for name in names if not (folder / name).exists()), folder)

    def _folder(self) -> Path:
        recent = [place for place in self._workspace.recent_projects() if "://" not in place]
        return Path(recent[0]).parent if recent else Path.home()

    # --- in

    def begin_with(self, paths: Sequence[Path]) -> None:
        """Articles came before there is a project: ask where to make one, then go on."""
        self.new_project()
        if self._workspace.project is not None:
            self.preview_import(paths)

    # --- out

    def export(self) -> None:
        """Ask what and where to, and write it in the background."""
        from annotator.formats.parts.paper import draw_with
        from annotator.ui.dialogs.export_dialog import ExportDialog
        from annotator.ui.export_preview import ExportPreview
        from annotator.ui.printing.pdf import draw_pdf

        draw_with(draw_pdf)
        dialog = self._show(ExportDialog(self._workspace.opened, self._window))
        ExportPreview(dialog, self._workspace)
        dialog.accepted.connect(lambda: self._ask_target(dialog))

    def _ask_target(self, dialog: ExportDialog) -> None:
        chosen_format = dialog.format
        ending = chosen_format.extensions[0]
        name = f"{self._workspace.opened.name}-{chosen_format.id}{ending}"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("Export"),
            str(self._folder() / name),
            f"{tr(chosen_format.name)} (*{ending})",
        )
        if chosen:
            self.run_export(dialog, with_ending(Path(chosen), chosen_format.extensions))

    def run_export(self, dialog: ExportDialog, path: Path) -> None:
        """Write the file in the background, and say what it holds."""
        transfer = self._workspace.opened.transfer
        format_id, selection, options = dialog.format.id, dialog.selection(), dialog.options()

        def work(progress: Progress) -> tuple[Path, LossReport]:
            return path, transfer.export(format_id, path, selection, options, progress)

        self._start(tr("Exporting"), work).finished.connect(self._on_exported)

    def _on_exported(self, result: tuple[Path, LossReport]) -> None:
        path, report = result
        messages.show_information(
            self._window, tr("{path} is written.", path=path.name), f"{report}\n{path}"
        )

    def print_article(self) -> None:
        """Ask for a printer, and print the open article."""
        from annotator.ui.printing.printer import ask_printer

        ask_printer(self._workspace, self._window)

    def check(self) -> None:
        """Look for everything that could be wrong, in the background."""
        project = self._workspace.opened
        job = self._start(tr("Checking"), lambda progress: [str(p) for p in project.check()])
        job.finished.connect(self._on_checked)

    def _on_checked(self, problems: list[str]) -> None:
        from annotator.ui.dialogs.list_dialog import ListDialog

        if problems:
            heading = plural(
                len(problems), "{count} problem was found.", "{count} problems were found."
            )
            self._show(ListDialog(tr("Check"), heading, problems, self._window))
        else:
            self._workspace.told.emit(tr("Everything is in order"))


def with_ending(path: Path, endings: Sequence[str]) -> Path:
    """A path that ends as its format does; what was typed with another ending keeps it."""
    return path if path.suffix else path.with_name(path.name + endings[0])
