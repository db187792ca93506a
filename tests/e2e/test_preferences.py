"""The preferences, from the table of settings."""

from pathlib import Path

import pytest
from hands import CTRL, Hands
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox, QFileDialog, QPushButton

from annotator.settings import SETTINGS, Settings
from annotator.ui.dialogs.preferences_dialog import PreferencesDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.widgets.folder_field import FolderField
from annotator.ui.widgets.header_box import HeaderBox


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


def test_whole_numbers_are_written_whole(window: MainWindow, hands: Hands) -> None:
    dialog = opened(window, hands)
    shown = {key: dialog.fields[f"reading.{key}"].text() for key in ("measure", "line_height")}
    assert shown == {"measure": "73", "line_height": "1.7"}
    assert dialog.fields["activity.idle"].text() == "60"
    dialog.close()


def test_a_header_is_chosen_in_words_and_only_if_it_is_one(
    window: MainWindow, hands: Hands
) -> None:
    dialog = opened(window, hands)
    box = dialog.fields["import.header"]
    assert isinstance(box, HeaderBox)
    assert box.currentText() == "recognised by themselves"
    for typed, kept in (("title/date", "title/date"), ("title/nonsense", "title/date")):
        box.lineEdit().selectAll()
        QTest.keyClicks(box.lineEdit(), typed)
        QTest.keyClick(box.lineEdit(), Qt.Key.Key_Return)
        assert (Settings()["import.header"], box.pattern) == (kept, kept)
    dialog.close()


def test_a_folder_is_chosen_or_typed(
    window: MainWindow, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(window, hands)
    field = dialog.fields["backups.folder"]
    assert isinstance(field, FolderField)
    # The dialog is the system's.
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    hands.click(field.choose)
    assert Settings()["backups.folder"] == field.line.text() == str(tmp_path)
    field.line.clear()
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert Settings()["backups.folder"] == ""
    dialog.close()
