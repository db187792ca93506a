"""What the user brings in: files, folders, web pages, pasted text. Each kind goes its own way.

Formats and dialogs are loaded when they are needed: the window is painted without them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QWidget

from annotator.formats.base import Progress, TextOptions
from annotator.language import plural, tr
from annotator.ui.jobs import Job, Work
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.services import ImportReport
    from annotator.services.articles import Failure
    from annotator.ui.dialogs.import_dialog import ImportDialog
    from annotator.ui.dialogs.paste_dialog import PasteDialog

Shown = TypeVar("Shown", bound=QDialog)
_FOLDER = "import folder"
_ADDRESS_WIDTH = 480  # pixels: most addresses of articles can be read whole


class Importing(QObject):
    """Asks with dialogs, one after the other, and has the work done in the background."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        # A QObject, so that what a job signals arrives on the thread of the window.
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._waiting: deque[Callable[[], object]] = deque()

    def import_files(self) -> None:
        """Ask for files, and show what will be imported."""
        from annotator.formats.registry import IMPORTERS

        endings = " ".join(
            dict.fromkeys(f"*{ending}" for known in IMPORTERS for ending in known.extensions)
        )
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            tr("Import articles"),
            str(self.folder),
            tr("Articles ({endings});;All (*)", endings=endings),
        )
        if chosen:
            self.preview_import([Path(path) for path in chosen])

    def import_folder(self) -> None:
        """Ask for a folder, and show what will be imported."""
        chosen = QFileDialog.getExistingDirectory(
            self._window, tr("Import a folder"), str(self.folder)
        )
        if chosen:
            self.preview_import([Path(chosen)])

    @property
    def folder(self) -> Path:
        """Where the user is asked for files: where the last ones were."""
        kept = self._workspace.state.get(_FOLDER)
        return Path(kept) if isinstance(kept, str) and Path(kept).is_dir() else Path.home()

    def preview_import(self, paths: Sequence[Path]) -> ImportDialog | None:
        """Show what would be imported; it is when the user agrees.

        Annotated data, tables and articles have a dialog each, which come in this order.
        """
        from annotator.formats.opening import sort_out

        if paths:
            self._workspace.state.set(_FOLDER, str(paths[0].absolute().parent))
        found = sort_out(paths)
        for path in found.projects:
            self._import_bundle(path)
        if found.passed_over:
            told = plural(
                len(found.passed_over),
                "{count} article is taken for the original of what is annotated",
                "{count} articles are taken for the originals of what is annotated",
            )
            self._workspace.told.emit(told)
        self._waiting.extend(partial(self._map_labels, group) for group in found.annotated)
        if found.tables:
            self._waiting.append(partial(self._choose_columns, found.tables))
        if found.articles and not self._waiting:
            return self._show_articles(found.articles)
        if found.articles:
            self._waiting.append(partial(self._show_articles, found.articles))
        self._go_on()
        return None

    def _go_on(self) -> None:
        """Show the next dialog that waits."""
        if self._waiting and self._workspace.project is not None:
            self._waiting.popleft()()
        else:
            self._waiting.clear()

    def _map_labels(self, paths: Sequence[Path]) -> None:
        from annotator.ui.foreign import ForeignImport

        mapping = ForeignImport(paths, self._workspace, self._window)
        mapping.ended.connect(self._go_on)
        mapping.start()

    def _choose_columns(self, paths: Sequence[Path]) -> None:
        from annotator.ui.tables import TableImport

        tables = TableImport(paths, self._workspace, self._window)
        tables.agreed.connect(self._import_tables)
        tables.ended.connect(self._go_on)
        tables.start()

    def _import_tables(self, options: Mapping[Path, TextOptions]) -> None:
        project = self._workspace.opened

        def work(progress: Progress) -> ImportReport:
            return project.transfer.import_articles(list(options), None, progress, options)

        if options:
            self._start(tr("Importing"), work).finished.connect(self._on_imported)

    def _show_articles(self, paths: Sequence[Path]) -> ImportDialog:
        from annotator.ui.dialogs.import_dialog import ImportDialog

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

        self._start(tr("Importing"), work).finished.connect(self._on_imported)

    def _on_imported(self, report: ImportReport) -> None:
        from annotator.ui.dialogs.list_dialog import ListDialog

        self._workspace.told.emit(str(report))
        if self._workspace.document is None and report.added:
            self._workspace.open_document(report.added[0])
        lines = [_failed(failure) for failure in report.failures]
        lines += [
            tr("known already: {origin} is “{title}”", origin=d.origin, title=d.title)
            for d in report.duplicates
        ]
        if lines:
            self._show(ListDialog(tr("Import"), str(report), lines, self._window))

    def _import_bundle(self, path: Path) -> None:
        project = self._workspace.opened

        def work(progress: Progress) -> str:
            merged = project.transfer.import_bundle(path, progress)
            added = tr("{count} imported", count=merged.added)
            return f"{added}, {tr('{count} known already', count=merged.known)}"

        self._start(tr("Importing a project"), work).finished.connect(self._on_merged)

    def _on_merged(self, report: str) -> None:
        self._workspace.told.emit(report)

    def import_url(self) -> None:
        """Ask for a web address, and fetch the article there: nothing else is ever fetched."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(tr("Import from the web"))
        dialog.setLabelText(tr("Address of the article"))
        dialog.setTextValue("https://")
        dialog.setOkButtonText(tr("Import"))
        dialog.resize(_ADDRESS_WIDTH, dialog.sizeHint().height())
        dialog.textValueSelected.connect(self._on_address)
        self._show(dialog)

    def _on_address(self, typed: str) -> None:
        if typed.strip() not in ("", "https://"):
            self.run_fetch(typed.strip())

    def run_fetch(self, url: str) -> None:
        """Fetch one article in the background, and import it."""
        from annotator.formats.fetching import fetch_url, limits_for

        project = self._workspace.opened

        def work(progress: Progress) -> ImportReport:
            return project.transfer.import_drafts([fetch_url(url, limits=limits_for(url))])

        self._start(tr("Fetching"), work).finished.connect(self._on_imported)

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


def _failed(failure: Failure) -> str:
    """Which file could not be imported, and why; most reasons name it themselves."""
    told = f"{failure.reason} {failure.hint}"
    if failure.origin in failure.reason:
        return tr("failed: {origin}", origin=told)
    return tr("failed: {origin}", origin=f"{failure.origin}: {told}")
