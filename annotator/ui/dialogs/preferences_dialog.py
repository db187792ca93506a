"""The preferences: one row for each entry of the table of settings."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGroupBox,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import InputError
from annotator.formats.metadata import HeaderPattern
from annotator.language import tr
from annotator.settings import SETTINGS, Setting, Settings
from annotator.ui.widgets.first_size import first_size
from annotator.ui.widgets.folder_field import FolderField
from annotator.ui.widgets.font_box import FontBox
from annotator.ui.widgets.form import roomy_form
from annotator.ui.widgets.header_box import HeaderBox
from annotator.ui.widgets.number_box import NumberBox, with_room
from annotator.ui.widgets.plain import PlainLabel

_EDGE = 12  # pixels around everything
_BUTTONS = 62  # pixels below the groups


class PreferencesDialog(QDialog):
    """Each change counts at once; `changed` names its setting."""

    changed = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Preferences"))
        self.setMinimumWidth(680)
        self._settings = settings
        self._rows: dict[str, Callable[[], None]] = {}
        self.fields: dict[str, QWidget] = {}
        groups = QWidget(self)
        groups.setObjectName("preferences")
        body = QVBoxLayout(groups)
        body.setContentsMargins(0, 0, 0, 0)
        for group in dict.fromkeys(setting.group for setting in SETTINGS):
            body.addWidget(self._group(group))
        body.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        reset = buttons.addButton(tr("Back to the defaults"), QDialogButtonBox.ButtonRole.ResetRole)
        reset.setAutoDefault(False)  # Enter is for the fields
        reset.clicked.connect(self.reset)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        self._lay_out(groups, buttons)

    def _lay_out(self, groups: QWidget, buttons: QDialogButtonBox) -> None:
        """As high as the groups, but not higher than the screen: then they are scrolled."""
        area = QScrollArea(self)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have it
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(groups)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        wanted = groups.sizeHint() + QSize(2 * _EDGE, _EDGE + _BUTTONS)
        first_size(self, wanted.width(), wanted.height())

    def _group(self, name: str) -> QGroupBox:
        box = QGroupBox(tr(name), self)
        form = roomy_form(box)
        for setting in SETTINGS:
            if setting.group == name:
                field = self._field(setting)
                field.setAccessibleName(tr(setting.label))
                self.fields[setting.key] = field
                form.addRow(self._label(setting), field)
        return box

    def _label(self, setting: Setting) -> PlainLabel:
        """As wide as the longest, so that the fields of all groups stand below each other."""
        label = PlainLabel(tr(setting.label), self)
        widths = (label.fontMetrics().horizontalAdvance(tr(each.label)) for each in SETTINGS)
        label.setMinimumWidth(max(widths) + 1)
        return label

    def _field(self, setting: Setting) -> QWidget:
        if setting.choices:
            return self._choice(setting)
        if isinstance(setting.default, bool):
            return self._switch(setting)
        if isinstance(setting.default, int):
            return self._count(setting)
        if setting.is_font:
            return self._font(setting)
        if setting.is_header:
            return self._header(setting)
        if setting.is_folder:
            return self._folder(setting)
        if isinstance(setting.default, float):
            return self._number(setting)
        return self._line(setting)

    def _choice(self, setting: Setting) -> QComboBox:
        box = QComboBox(self)
        for choice in setting.choices:
            box.addItem(tr(choice), choice)
        self._show(setting, lambda value: box.setCurrentIndex(box.findData(value)))
        box.activated.connect(lambda: self._set(setting.key, box.currentData()))
        return box

    def _font(self, setting: Setting) -> FontBox:
        box = FontBox(self)
        self._show(setting, box.show_family)
        box.activated.connect(lambda: self._set(setting.key, box.family))
        return box

    def _header(self, setting: Setting) -> HeaderBox:
        """What cannot be read as a pattern is not kept."""
        box = HeaderBox(self)
        self._show(setting, box.show_pattern)

        def keep() -> None:
            with suppress(InputError):
                self._set(setting.key, HeaderPattern(box.pattern).template)
            self._rows[setting.key]()

        box.activated.connect(keep)
        line = box.lineEdit()
        if line is not None:
            line.editingFinished.connect(keep)
        return box

    def _folder(self, setting: Setting) -> FolderField:
        field = FolderField(tr(setting.label), self)
        self._show(setting, field.show_folder)
        field.changed.connect(lambda folder: self._set(setting.key, folder))
        return field

    def _switch(self, setting: Setting) -> QCheckBox:
        box = QCheckBox(self)
        self._show(setting, box.setChecked)
        box.clicked.connect(lambda on: self._set(setting.key, on))
        return box

    def _number(self, setting: Setting) -> NumberBox:
        box = with_room(NumberBox(self))
        low, high = setting.bounds or (0.0, 1e6)
        box.setRange(low, high)
        box.setDecimals(1)
        box.setSingleStep(0.1 if high - low < 5 else 1.0)
        self._show(setting, box.setValue)
        box.valueChanged.connect(lambda value: self._set(setting.key, round(value, 2)))
        return box

    def _count(self, setting: Setting) -> QSpinBox:
        box = with_room(QSpinBox(self))
        low, high = setting.bounds or (0, 1_000_000)
        box.setRange(round(low), round(high))
        self._show(setting, box.setValue)
        box.valueChanged.connect(lambda value: self._set(setting.key, value))
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
