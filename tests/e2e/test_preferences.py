"""The preferences, from the table of settings."""

from hands import CTRL, Hands
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox, QPushButton

from annotator.settings import SETTINGS, Settings
from annotator.ui.dialogs.preferences_dialog import PreferencesDialog
from annotator.ui.main_window import MainWindow


def opened(window: MainWindow, hands: Hands) -> PreferencesDialog:
    hands.press(",", modifier=CTRL)
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    return dialog


def test_every_setting_has_its_field(window: MainWindow, hands: Hands) -> None:
    dialog = opened(window, hands)
    assert list(dialog.fields) == [
        setting.key
        for group in dict.fromkeys(setting.group for setting in SETTINGS)
        for setting in SETTINGS
        if setting.group == group
    ]
    dialog.close()


def test_a_change_counts_at_once_and_stays(window: MainWindow, hands: Hands) -> None:
    dialog = opened(window, hands)
    size = dialog.fields["reading.size"]
    assert isinstance(size, QDoubleSpinBox)
    QTest.keyClick(size, Qt.Key.Key_Up)
    assert Settings()["reading.size"] == 20.0
    (reset,) = [b for b in dialog.findChildren(QPushButton) if "defaults" in b.text()]
    hands.click(reset)
    assert size.value() == 19.0
    assert Settings()["reading.size"] == 19.0
    dialog.close()
