"""The window: menus from the table of actions, navigator, desk, key bar; it only wires them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator import __version__
from annotator.errors import UserError
from annotator.ui import messages
from annotator.ui.desk import Desk
from annotator.ui.dialogs.keys_dialog import KeysDialog
from annotator.ui.dialogs.preferences_dialog import PreferencesDialog
from annotator.ui.editing import GestureError
from annotator.ui.files import Files
from annotator.ui.going import Going
from annotator.ui.guidelines import Guidelines
from annotator.ui.jobs import Job
from annotator.ui.keybar import KeyBar
from annotator.ui.menus import Menus
from annotator.ui.navigator import Navigator
from annotator.ui.palette import Palette
from annotator.ui.seeking import Seeking
from annotator.ui.statements import StatementsWindow
from annotator.ui.stylesheet import dress
from annotator.ui.theme import DARK, LIGHT, Theme
from annotator.ui.welcome import Welcome
from annotator.ui.widgets.plain import LineLabel
from annotator.ui.words import STATUS_WORDS
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.services import Change

_ZOOM_STEP = 1.0


class MainWindow(QMainWindow):
    """One window, one project, one article."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Standpoint")
        self.setAcceptDrops(True)
        self.workspace: Workspace = Workspace(self)
        self.theme: Theme = self._chosen_theme()
        self.files: Files = Files(self.workspace, self)
        self.navigator: Navigator = Navigator(self.workspace, self.theme)
        self.desk: Desk = Desk(self.workspace, self.theme)
        self.seeking: Seeking = Seeking(self.workspace, self.desk)
        self.going: Going = Going(self.workspace, self.desk, self)
        self.finder: Palette = Palette(self)
        self.statements: StatementsWindow = StatementsWindow(self.workspace, self)
        self.guidelines: Guidelines = Guidelines(self.workspace, self)
        self.keybar: KeyBar = KeyBar(self)
        self.welcome = Welcome(
            self.files.open_sample, self.files.new_project, self.files.open_project
        )
        self.heading = LineLabel("", self, role="title")
        self.place = LineLabel("", self, role="quiet")
        self._lay_out()
        self.menus = Menus(self)
        self._connect()
        self._apply_reading()
        self._restore_geometry()
        self._on_project()

    def _lay_out(self) -> None:
        top = QWidget(self)
        top.setObjectName("topbar")
        top.setFixedHeight(40)
        row = QHBoxLayout(top)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.heading)
        row.addWidget(self.place, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.navigator)
        self.splitter.addWidget(self.seeking)
        self.splitter.addWidget(self.guidelines)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([290, 1000, 340])
        self.splitter.setHandleWidth(1)
        work = QWidget(self)
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (top, self.splitter, self.keybar):
            column.addWidget(widget, 1 if widget is self.splitter else 0)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(work)
        self.setCentralWidget(self.pages)

    def _show_context(self) -> None:
        self.keybar.show_actions(self.menus.show_context())
        self._show_state()

    def _show_state(self) -> None:
        if self.workspace.document is None:
            self.keybar.show_state("")
            return
        count = len(self.desk.view.cards)
        status = STATUS_WORDS[self.workspace.status]
        plural = "" if count == 1 else "s"
        self.keybar.show_state(f"{status} · {count} statement{plural} · saved")

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
        self.desk.view.zoom_requested.connect(self.zoom)
        self.navigator.place_chosen.connect(self.going.to)
        self.navigator.mentions_requested.connect(self.seeking.mentions_of)
        self.statements.place_chosen.connect(self.going.to)
        self.navigator.left.connect(self.desk.setFocus)
        self.guidelines.left.connect(self.desk.setFocus)
        self.welcome.project_chosen.connect(self.files.open_place)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_theme)

    def _on_project(self) -> None:
        project = self.workspace.project
        self.pages.setCurrentIndex(0 if project is None else 1)
        self.heading.setText(project.name if project else "")
        self.welcome.show_recent(self.workspace.recent_projects())
        (self.welcome if project is None else self.desk).setFocus()
        self._show_place()
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
        self.place.setText(self._place())
        names = [document.title if document else "", project.name if project else "", "Standpoint"]
        self.setWindowTitle(" – ".join(name for name in names if name))

    def _place(self) -> str:
        if self.workspace.project is None:
            return ""
        if self.workspace.document is None:
            return "/   No articles yet: drop files here, or press Ctrl+I"
        at, count = self.workspace.place_in_list, len(self.workspace.listed)
        return f"/   {count} articles" if at is None else f"/   Article {at + 1} of {count}"

    def _on_failed(self, error: UserError) -> None:
        if isinstance(error, GestureError):
            self.keybar.tell(str(error))
        else:
            messages.show_error(self, error)

    def _on_job(self, job: Job) -> None:
        self.keybar.show_job(job)
        job.broken.connect(self._on_broken)

    def _on_broken(self, error: BaseException, trace: str) -> None:
        messages.report_crash(type(error), error, error.__traceback__)

    # --- looks

    def _chosen_theme(self) -> Theme:
        chosen = self.workspace.settings["theme"]
        if chosen == "system":
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if chosen == "dark" else LIGHT

    def choose_theme(self, name: str) -> None:
        """Use the light or dark theme, or that of the system; remembered."""
        self.workspace.settings["theme"] = name
        self._wear(self._chosen_theme())

    def _on_system_theme(self) -> None:
        self._wear(self._chosen_theme())

    def _wear(self, theme: Theme) -> None:
        if theme is self.theme:
            return
        self.theme = theme
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, theme)
        self.desk.view.set_theme(theme)
        self.navigator.set_theme(theme)

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller; 0 is its usual size. Remembered."""
        settings = self.workspace.settings
        size = settings["reading.size"] + steps * _ZOOM_STEP if steps else 19.0
        settings["reading.size"] = min(60.0, max(10.0, size))
        self._apply_reading()

    def _apply_reading(self) -> None:
        settings = self.workspace.settings
        self.desk.view.set_reading(
            settings["reading.size"], settings["reading.measure"], settings["reading.line_height"]
        )

    def toggle_navigator(self) -> None:
        """Show or hide the panels."""
        self.navigator.setVisible(not self.navigator.isVisible())

    def show_preferences(self) -> None:
        """Show the preferences; each change counts at once."""
        dialog = PreferencesDialog(self.workspace.settings, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._on_setting)
        dialog.open()

    def _on_setting(self) -> None:
        self._wear(self._chosen_theme())
        self._apply_reading()

    def show_keys(self) -> None:
        """Show all keys."""
        dialog = KeysDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def show_about(self) -> None:
        """Say which version this is."""
        messages.show_information(
            self, f"Standpoint {__version__}", "Who says what, and where they stand."
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
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.workspace.state.set("window", geometry)
        self.workspace.close_project()
        super().closeEvent(event)
