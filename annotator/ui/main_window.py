"""The window: menus from the table of actions, navigator, desk, key bar; it only wires them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator import __version__, settings
from annotator.errors import UserError
from annotator.language import plural, tr
from annotator.ui import messages
from annotator.ui.actions.base import READ_ONLY
from annotator.ui.activity import Watch
from annotator.ui.desk import Desk
from annotator.ui.editing import GestureError
from annotator.ui.files import Files
from annotator.ui.focus_keys import FocusKeys
from annotator.ui.focus_mode import FocusMode
from annotator.ui.going import Going
from annotator.ui.guidelines import Guidelines
from annotator.ui.helping import Helping
from annotator.ui.hints import Hints
from annotator.ui.jobs import Job
from annotator.ui.keeper import Keeper
from annotator.ui.keybar import KeyBar
from annotator.ui.looks import Looks
from annotator.ui.marks import KINDS, Marks
from annotator.ui.menus import Menus
from annotator.ui.navigator import Navigator
from annotator.ui.no_articles import NoArticles
from annotator.ui.notices import NoticeBar
from annotator.ui.palette import Palette
from annotator.ui.progress import ProgressWindow
from annotator.ui.seeking import Seeking
from annotator.ui.shortcuts import Shortcuts
from annotator.ui.statements import StatementsWindow
from annotator.ui.theme import Theme
from annotator.ui.top_bar import TopBar
from annotator.ui.welcome import Welcome
from annotator.ui.words import said
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.services import Change


class MainWindow(QMainWindow):
    """One window, one project, one article. It says that it is `leaving` before it closes."""

    leaving = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Standpoint")
        self.setAcceptDrops(True)
        self.workspace: Workspace = Workspace(self)
        self.looks: Looks = Looks(self)
        self.files: Files = Files(self.workspace, self)
        self.navigator: Navigator = Navigator(self.workspace, self.looks.theme)
        self.desk: Desk = Desk(self.workspace, self.looks.theme)
        self.shortcuts: Shortcuts = Shortcuts(settings.keys(), self)
        self.marks: Marks = Marks(self)
        self.focus_mode: FocusMode = FocusMode(self)
        self.watch: Watch = Watch(self, self.workspace)
        self.seeking: Seeking = Seeking(self.workspace, self.desk)
        self.going: Going = Going(self.workspace, self.desk, self)
        self.finder: Palette = Palette(self)
        self.statements: StatementsWindow = StatementsWindow(self.workspace, self)
        self.progress: ProgressWindow = ProgressWindow(self.workspace, self.looks.theme, self)
        self.guidelines: Guidelines = Guidelines(self.workspace, self)
        self.notices: NoticeBar = NoticeBar(self)
        self.keeper: Keeper = Keeper(self)
        self.keybar: KeyBar = KeyBar(self)
        self.hints: Hints = Hints(self)
        self.focus_keys: FocusKeys = FocusKeys(self)
        self.helping: Helping = Helping(self)
        self.welcome = Welcome(
            self.files.open_sample,
            self.files.new_project,
            self.files.open_project,
            self.helping.start_tour,
        )
        self.top_bar = TopBar(self.workspace, self)
        self._lay_out()
        self.menus = Menus(self)
        for window in (self.statements, self.progress):
            self.menus.share(window, "undo", "redo", "statements", "progress")
            self.leaving.connect(window.close)
        self._connect()
        self.looks.apply_reading()
        self._on_marks()
        self._restore_geometry()
        self._on_project()

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.navigator)
        self.middle = QStackedWidget(self)
        self.no_articles = NoArticles(self)
        for page in (self.seeking, self.no_articles):
            self.middle.addWidget(page)
        self.splitter.addWidget(self.middle)
        self.splitter.addWidget(self.guidelines)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([300, 1000, 330])
        self.splitter.setHandleWidth(1)
        work = QWidget(self)
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top_bar, self.splitter, self.notices, self.keybar):
            column.addWidget(widget, 1 if widget is self.splitter else 0)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(work)
        self.setCentralWidget(self.pages)

    def _show_context(self) -> None:
        actions = self.menus.show_context()
        self.hints.show(self.focus_mode.essential(actions))
        self._show_state()

    def _show_state(self) -> None:
        if self.workspace.document is None:
            self.keybar.show_state("")
            return
        count = len(self.desk.view.cards)
        status = said(self.workspace.status)
        statements = plural(count, "{count} statement", "{count} statements")
        last = tr("read-only") if self.workspace.opened.read_only else tr("saved")
        self.keybar.show_state(f"{status} · {statements} · {last}")

    @property
    def home(self) -> QWidget:
        """Where the focus belongs when nothing else asks for it."""
        if self.workspace.project is None:
            return self.welcome
        return self.no_articles if self.workspace.document is None else self.desk

    # --- wiring

    def _connect(self) -> None:
        workspace = self.workspace
        workspace.project_changed.connect(self._on_project)
        workspace.document_changed.connect(self._on_document)
        workspace.document_opened.connect(self.desk.setFocus)
        workspace.relisted.connect(self._show_place)
        workspace.registry_changed.connect(self.menus.make_registry_keys)
        workspace.changed.connect(self._on_change)
        workspace.failed.connect(self._on_failed)
        workspace.told.connect(self.keybar.tell)
        workspace.jobs.started.connect(self._on_job)
        self.desk.context_changed.connect(self._show_context)
        self.desk.menu_requested.connect(self.menus.open_at)
        self.desk.view.zoom_requested.connect(self.looks.zoom)
        self.looks.theme_changed.connect(self._on_theme)
        self.marks.changed.connect(self._on_marks)
        self.keybar.hidden.clicked.connect(self.marks.show_all)
        self.focus_mode.changed.connect(self._show_context)
        self.shortcuts.changed.connect(self._show_context)
        self.navigator.place_chosen.connect(self.going.to)
        self.navigator.mentions_requested.connect(self.seeking.mentions_of)
        self.statements.place_chosen.connect(self.going.to)
        self.progress.article_chosen.connect(self.workspace.open_document)
        self.navigator.left.connect(self.desk.setFocus)
        self.guidelines.left.connect(self.desk.setFocus)
        self.welcome.project_chosen.connect(self.files.open_place)

    def _on_project(self) -> None:
        project = self.workspace.project
        self.pages.setCurrentIndex(0 if project is None else 1)
        self.welcome.show_recent(self.workspace.recent_projects())
        self._show_place()
        self.home.setFocus()
        self._show_context()

    def _on_document(self) -> None:
        self._show_place()
        self._show_context()

    def _on_change(self, change: Change) -> None:
        if "document" in change.tables:
            self._show_place()
        self._show_context()

    def _show_place(self) -> None:
        """Say which article is open, and in which project."""
        document, project = self.workspace.document, self.workspace.project
        self.middle.setCurrentIndex(0 if document else 1)
        self.top_bar.refresh()
        names = [document.title if document else "", project.name if project else "", "Standpoint"]
        self.setWindowTitle(" – ".join(name for name in names if name))

    def _on_theme(self, theme: Theme) -> None:
        self.desk.view.set_theme(theme)
        self.navigator.set_theme(theme)
        self.progress.set_theme(theme)
        self.top_bar.show_colours(theme, self.marks.legend, self.marks.remark)

    def _on_marks(self) -> None:
        """Other annotations are seen, or their colours mean something else."""
        self.top_bar.show_colours(self.looks.theme, self.marks.legend, self.marks.remark)
        self.keybar.show_hidden([tr(KINDS[kind]) for kind in self.marks.hidden])
        self.menus.show_checks()

    def _on_failed(self, error: UserError) -> None:
        if isinstance(error, GestureError):
            self.keybar.tell(str(error))
        elif not self.keeper.offers(error):
            messages.show_error(self, error)

    def _on_job(self, job: Job) -> None:
        self.keybar.show_job(job)
        job.broken.connect(self._on_broken)

    def _on_broken(self, error: BaseException, trace: str) -> None:
        messages.report_crash(type(error), error, error.__traceback__)

    # --- what the menus ask for

    def toggle_navigator(self) -> None:
        """Show or hide the panels."""
        self.navigator.setVisible(not self.navigator.isVisible())

    def show_keys(self) -> None:
        """Show all keys."""
        from annotator.ui.dialogs.keys_dialog import KeysDialog

        dialog = KeysDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def show_shortcuts(self) -> None:
        """Show all actions with their keys, to be changed."""
        from annotator.ui.dialogs.shortcuts_dialog import ShortcutsDialog

        dialog = ShortcutsDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_about(self) -> None:
        """Say which version this is."""
        messages.show_information(
            self,
            f"Standpoint {__version__}",
            tr("Who says what, and where they stand."),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that nobody took: its action does not apply, or it is typed with AltGr."""
        missing = self.menus.press(event)
        if missing:
            self.keybar.tell(missing)
        super().keyPressEvent(event)

    # --- files dropped on the window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or (self.workspace.project and event.mimeData().hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Projects are opened; files, folders and text are imported."""
        data = event.mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        projects = [path for path in paths if path.suffix == ".standpoint"]
        if projects:
            self.files.open_place(str(projects[0]))
        elif self.menus.is_read_only:
            self.keybar.tell(tr(READ_ONLY))
        elif paths and self.workspace.project is not None:
            self.files.preview_import(paths)
        elif paths:
            self.files.begin_with(paths)
        elif data.hasText() and self.workspace.project is not None:
            self.files.paste_article(data.text())
        event.acceptProposedAction()

    # --- coming and going

    def _restore_geometry(self) -> None:
        self.resize(1400, 900)
        stored = self.workspace.state.get("window")
        if isinstance(stored, str):
            self.restoreGeometry(QByteArray.fromBase64(stored.encode()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing has to be saved: the place of reading and of the window is remembered."""
        self.desk.remember_place()
        if self.focus_mode.is_on:
            self.focus_mode.leave()  # what is remembered is the window around it
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.workspace.state.set("window", geometry)
        self.leaving.emit()
        self.workspace.close_project()
        super().closeEvent(event)
