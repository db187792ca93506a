"""Help: the user's guide at the page about what has the focus, and the guided tour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.actions import ACTIONS

if TYPE_CHECKING:
    from annotator.ui.help.window import HelpWindow
    from annotator.ui.main_window import MainWindow
    from annotator.ui.tour.tour import Tour

_SHORTCUT = "help-key"
_GUIDE = next(action for action in ACTIONS if action.id == "guide")


class Helping(QObject):
    """Loads guide and tour when they are first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.guide: HelpWindow | None = None
        self._tour: Tour | None = None
        window.leaving.connect(self._on_leaving)
        application = QGuiApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    # --- the guide

    def show_guide(self, page: str | None = None) -> None:
        """Show a page of the guide, else the one about what has the focus."""
        from annotator.ui.help.pages import PAGES
        from annotator.ui.help.places import page_about
        from annotator.ui.help.window import HelpWindow

        wanted = page or page_about(QApplication.focusWidget())
        if self.guide is None:
            self.guide = HelpWindow(self._window.shortcuts)
            self._window.looks.theme_changed.connect(self.guide.refresh)
        guide = self.guide
        guide.open_page(wanted or guide.page or PAGES[0])
        guide.show()
        guide.raise_()
        guide.activateWindow()
        guide.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Dialogs are windows of their own, where the keys of the menu do not count."""
        window = now.window() if now is not None else None
        if window is None or not self._is_ours(window):
            return
        shortcut = window.findChild(QShortcut, _SHORTCUT)
        if shortcut is None:
            shortcut = QShortcut(window)
            shortcut.setObjectName(_SHORTCUT)
            shortcut.activated.connect(self.show_guide)
        shortcut.setKeys([QKeySequence(key) for key in self._window.shortcuts.keys(_GUIDE)])

    def _is_ours(self, window: QWidget) -> bool:
        """Whether another window belongs to this one."""
        owner = window.parentWidget()
        while owner is not None and owner is not self._window:
            owner = owner.parentWidget()
        return owner is not None

    # --- the tour

    @property
    def tour(self) -> Tour:
        """The guided tour of this window."""
        from annotator.ui.tour.tour import Tour

        if self._tour is None:
            self._tour = Tour(self._window)
        return self._tour

    def start_tour(self) -> None:
        """Begin the guided tour, or go on with it where it was left."""
        self.tour.start()

    def _on_leaving(self) -> None:
        if self._tour is not None:
            self._tour.pause()
        if self.guide is not None:
            self.guide.close()
            self.guide.deleteLater()
            self.guide = None
