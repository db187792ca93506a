"""What the user does with projects and files: open, import, paste, export, check.

Formats and dialogs are loaded when they are needed: the window is painted without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QLineEdit, QWidget

from annotator.errors import InputError
from annotator.formats.base import LossReport, Progress, TextOptions
from annotator.ui import messages
from annotator.ui.jobs import Job, Work
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.services import ImportReport
    from annotator.ui.dialogs.export_dialog import ExportDialog
    from annotator.ui.dialogs.import_dialog import ImportDialog
    from annotator.ui.dialogs.paste_dialog import PasteDialog

Shown = TypeVar("Shown", bound=QDialog)

PROJECTS = "Standpoint projects (*.standpoint)"


class Files(QObject):
    """Asks with dialogs, and has the work done in the background."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        # A QObject, so that what a job signals arrives on the thread of the window.
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    # --- projects

    def new_project(self) -> None:
        """Ask where, and make an empty project there."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            "New project",
            str(self._free_name()),
            PROJECTS,
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
            self._window, "Open a project", str(self._folder()), PROJECTS
        )
        if chosen:
            self.open_place(chosen)

    def open_server(self) -> None:
        """Ask for a PostgreSQL URL, and open the project there."""
        url, accepted = QInputDialog.getText(
            self._window,
            "Open a project on a server",
            "Address",
            QLineEdit.EchoMode.Normal,
            "postgresql://user@host/database",
        )
        if accepted and url.strip():
            self.open_place(url.strip())

    def open_place(self, place: str, annotator: str | None = None) -> bool:
        """Open a project by its path or URL; whether it could be opened."""
        from annotator.services import Project

        project = self._workspace.attempt(lambda: Project.open(place, annotator))
        if project is not None:
            self._workspace.set_project(project)
        return project is not None

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

    def import_files(self) -> None:
        """Ask for files, and show what will be imported."""
        from annotator.formats.registry import IMPORTERS

        endings = " ".join(f"*{ending}" for known in IMPORTERS for ending in known.extensions)
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, "Import articles", str(Path.home()), f"Articles ({endings});;All (*)"
        )
        if chosen:
            self.preview_import([Path(path) for path in chosen])

    def import_folder(self) -> None:
        """Ask for a folder, and show what will be imported."""
        chosen = QFileDialog.getExistingDirectory(self._window, "Import a folder", str(Path.home()))
        if chosen:
            self.preview_import([Path(chosen)])

    def begin_with(self, paths: Sequence[Path]) -> None:
        """Articles came before there is a project: ask where to make one, then go on."""
        self.new_project()
        if self._workspace.project is not None:
            self.preview_import(paths)

    def preview_import(self, paths: Sequence[Path]) -> ImportDialog | None:
        """Show the articles as they would be imported; they are when the user agrees."""
        from annotator.formats.opening import foreign_format
        from annotator.ui.dialogs.import_dialog import ImportDialog
        from annotator.ui.foreign import ForeignImport

        if len(paths) == 1 and foreign_format(paths[0]) is not None:
            ForeignImport(paths[0], self._workspace, self._window).start()
            return None
        bundles = [path for path in paths if path.is_file() and _is_bundle(path)]
        if bundles and len(paths) == 1:
            self._import_bundle(bundles[0])
            return None
        header = self._workspace.settings["import.header"]
        dialog = self._show(ImportDialog(paths, header, self._window))
        dialog.accepted.connect(lambda: self.run_import(dialog.paths, dialog.options()))
        return dialog

    def run_import(self, paths: Sequence[Path], options: TextOptions) -> None:
        """Import in the background, and say how it went."""
        self._workspace.settings["import.header"] = options.header.template
        project = self._workspace.opened

        def work(progress: Progress) -> ImportReport:
            return project.transfer.import_articles(paths, options, progress)

        self._start("Importing", work).finished.connect(self._on_imported)

    def _on_imported(self, report: ImportReport) -> None:
        from annotator.ui.dialogs.list_dialog import ListDialog

        self._workspace.told.emit(str(report))
        if self._workspace.document is None and report.added:
            self._workspace.open_document(report.added[0])
        lines = [f"failed: {f.origin}\n    {f.reason} {f.hint}" for f in report.failures]
        lines += [f"known already: {d.origin} is “{d.title}”" for d in report.duplicates]
        if lines:
            self._show(ListDialog("Import", str(report), lines, self._window))

    def _import_bundle(self, path: Path) -> None:
        project = self._workspace.opened

        def work(progress: Progress) -> str:
            merged = project.transfer.import_bundle(path, progress)
            return f"{merged.added} imported, {merged.known} known already"

        self._start("Importing a project", work).finished.connect(self._on_merged)

    def _on_merged(self, report: str) -> None:
        self._workspace.told.emit(report)

    def import_url(self) -> None:
        """Ask for a web address, and fetch the article there: nothing else is ever fetched."""
        url, accepted = QInputDialog.getText(
            self._window, "Import from the web", "Address of the article", text="https://"
        )
        if accepted and url.strip() not in ("", "https://"):
            self.run_fetch(url.strip())

    def run_fetch(self, url: str) -> None:
        """Fetch one article in the background, and import it."""
        from annotator.formats.fetching import fetch_url

        project = self._workspace.opened

        def work(progress: Progress) -> ImportReport:
            return project.transfer.import_drafts([fetch_url(url)])

        self._start("Fetching", work).finished.connect(self._on_imported)

    def paste_article(self, text: str | None = None) -> PasteDialog:
        """Show a dialog for one pasted article."""
        from annotator.ui.dialogs.paste_dialog import PasteDialog

        dialog = self._show(PasteDialog(text, self._window))
        dialog.accepted.connect(lambda: self._import_pasted(dialog))
        return dialog

    def _import_pasted(self, dialog: PasteDialog) -> None:
        transfer, draft = self._workspace.opened.transfer, dialog.draft()
        report = self._workspace.attempt(lambda: transfer.import_drafts([draft]))
        if report is not None:
            self._on_imported(report)
            if report.added:
                self._workspace.open_document(report.added[0])

    # --- out

    def export(self) -> None:
        """Ask what and where to, and write it in the background."""
        from annotator.ui.dialogs.export_dialog import ExportDialog
        from annotator.ui.export_preview import ExportPreview

        dialog = self._show(ExportDialog(self._workspace.opened, self._window))
        ExportPreview(dialog, self._workspace)
        dialog.accepted.connect(lambda: self._ask_target(dialog))

    def _ask_target(self, dialog: ExportDialog) -> None:
        chosen_format = dialog.format
        ending = chosen_format.extensions[0]
        name = f"{self._workspace.opened.name}-{chosen_format.id}{ending}"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, "Export", str(self._folder() / name), f"{chosen_format.name} (*{ending})"
        )
        if chosen:
            self.run_export(dialog, with_ending(Path(chosen), chosen_format.extensions))

    def run_export(self, dialog: ExportDialog, path: Path) -> None:
        """Write the file in the background, and say what it holds."""
        transfer = self._workspace.opened.transfer
        format_id, selection, options = dialog.format.id, dialog.selection(), dialog.options()

        def work(progress: Progress) -> tuple[Path, LossReport]:
            return path, transfer.export(format_id, path, selection, options, progress)

        self._start("Exporting", work).finished.connect(self._on_exported)

    def _on_exported(self, result: tuple[Path, LossReport]) -> None:
        path, report = result
        messages.show_information(self._window, f"{path.name} is written.", f"{report}\n{path}")

    def check(self) -> None:
        """Look for everything that could be wrong, in the background."""
        project = self._workspace.opened
        job = self._start("Checking", lambda progress: [str(p) for p in project.check()])
        job.finished.connect(self._on_checked)

    def _on_checked(self, problems: list[str]) -> None:
        from annotator.ui.dialogs.list_dialog import ListDialog

        if problems:
            heading = f"{len(problems)} problems were found."
            self._show(ListDialog("Check", heading, problems, self._window))
        else:
            self._workspace.told.emit("Everything is in order")

    # --- helpers

    def _start(self, title: str, work: Work) -> Job:
        job = self._workspace.jobs.start(title, work)
        job.failed.connect(self._workspace.failed)
        return job

    def _show(self, dialog: Shown) -> Shown:
        """Open a dialog that goes away by itself; the program goes on meanwhile."""
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog


def with_ending(path: Path, endings: Sequence[str]) -> Path:
    """A path that ends as its format does; what was typed with another ending keeps it."""
    return path if path.suffix else path.with_name(path.name + endings[0])


def _is_bundle(path: Path) -> bool:
    from annotator.formats.registry import importer_for

    try:
        return importer_for(path).read_bundle is not None
    except InputError:
        return False
