"""The preferences: one row for each entry of the table of settings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.settings import SETTINGS, Setting, Settings


class PreferencesDialog(QDialog):
    """Each change counts at once; `changed` names its setting."""

    changed = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Preferences")
        self.setMinimumWidth(460)
        self._settings = settings
        self._rows: dict[str, Callable[[], None]] = {}
        self.fields: dict[str, QWidget] = {}
        body = QVBoxLayout(self)
        for group in dict.fromkeys(setting.group for setting in SETTINGS):
            body.addWidget(self._group(group))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        reset = buttons.addButton("Back to the defaults", QDialogButtonBox.ButtonRole.ResetRole)
        reset.clicked.connect(self.reset)
        buttons.rejected.connect(self.reject)
        body.addWidget(buttons)

    def _group(self, name: str) -> QGroupBox:
        box = QGroupBox(name, self)
        form = QFormLayout(box)
        for setting in SETTINGS:
            if setting.group == name:
                field = self._field(setting)
                field.setAccessibleName(setting.label)
                self.fields[setting.key] = field
                form.addRow(setting.label, field)
        return box

    def _field(self, setting: Setting) -> QWidget:
        if setting.choices:
            return self._choice(setting)
        if isinstance(setting.default, bool):
            return self._switch(setting)
        if isinstance(setting.default, float):
            return self._number(setting)
        return self._line(setting)

    def _choice(self, setting: Setting) -> QComboBox:
        box = QComboBox(self)
        box.addItems(setting.choices)
        self._show(setting, box.setCurrentText)
        box.textActivated.connect(lambda text: self._set(setting.key, text))
        return box

    def _switch(self, setting: Setting) -> QCheckBox:
        box = QCheckBox(self)
        self._show(setting, box.setChecked)
        box.clicked.connect(lambda on: self._set(setting.key, on))
        return box

    def _number(self, setting: Setting) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        low, high = setting.bounds or (0.0, 1e6)
        box.setRange(low, high)
        box.setDecimals(1)
        box.setSingleStep(0.1 if high - low < 5 else 1.0)
        self._show(setting, box.setValue)
        box.valueChanged.connect(lambda value: self._set(setting.key, round(value, 2)))
        return box

    def _line(self, setting: Setting) -> QLineEdit:
        line = QLineEdit(self)
        self._show(setting, line.setText)
        line.editingFinished.connect(lambda: self._set(setting.key, line.text().strip()))
        return line

    def _show(self, setting: Setting, show: Callable[..., object]) -> None:
        def row() -> None:
            show(self._settings[setting.key])

        row()
        self._rows[setting.key] = row

    def _set(self, key: str, value: object) -> None:
        if self._settings[key] != value:
            self._settings[key] = value
            self.changed.emit(key)

    def reset(self) -> None:
        """Give every setting its default."""
        for setting in SETTINGS:
            self._set(setting.key, setting.default)
            self._rows[setting.key]()
