"""How everything looks: theme and reading comfort, from the settings to the widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from annotator.ui.editor.metrics import Reading
from annotator.ui.stylesheet import dress
from annotator.ui.theme import DARK, LIGHT, Theme

if TYPE_CHECKING:
    from annotator.settings import Settings
    from annotator.ui.main_window import MainWindow

_ZOOM_STEP = 1.0
_USUAL_SIZE = 19.0
_SMALLEST, _LARGEST = 10.0, 60.0


def chosen_theme(settings: Settings) -> Theme:
    """The theme that the user has chosen, or that of the system."""
    chosen = settings["theme"]
    if chosen == "system":
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    return DARK if chosen == "dark" else LIGHT


class Looks(QObject):
    """What the user chose about looks; each choice counts at once and is remembered."""

    theme_changed = Signal(object)
    language_changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.workspace.settings
        self.theme: Theme = chosen_theme(self._settings)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_theme)

    # --- theme

    def choose_theme(self, name: str) -> None:
        """Use the light or dark theme, or that of the system."""
        self._settings["theme"] = name
        self._wear(chosen_theme(self._settings))

    def _on_system_theme(self) -> None:
        self._wear(chosen_theme(self._settings))

    def _wear(self, theme: Theme) -> None:
        if theme is self.theme:
            return
        self.theme = theme
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, theme)
        self.theme_changed.emit(theme)

    # --- reading

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller; 0 is its usual size."""
        size = self._settings["reading.size"] + steps * _ZOOM_STEP if steps else _USUAL_SIZE
        self._settings["reading.size"] = min(_LARGEST, max(_SMALLEST, size))
        self.apply_reading()

    def apply_reading(self) -> None:
        """Set the text as the settings say."""
        names = ("size", "measure", "line_height", "font", "air")
        chosen = (self._settings[f"reading.{name}"] for name in names)
        self._window.desk.view.set_reading(Reading(*chosen))
        self._window.desk.view.whole_words = self._settings["mouse.whole_words"]

    # --- preferences

    def show_preferences(self) -> None:
        """Show the preferences; each change counts at once."""
        from annotator.ui.dialogs.preferences_dialog import PreferencesDialog

        dialog = PreferencesDialog(self._settings, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._on_setting)
        dialog.open()

    def _on_setting(self, key: str) -> None:
        if key == "language":
            self.language_changed.emit()
            return
        self._wear(chosen_theme(self._settings))
        self.apply_reading()
        self._window.marks.apply()
