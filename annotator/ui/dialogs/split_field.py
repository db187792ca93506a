"""How a dataset is split into training, validation and test: by shares, or by days."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.formats.parts.splits import Grouping, Split
from annotator.language import mark, tr
from annotator.ui.widgets.number_box import NumberBox, with_room
from annotator.ui.widgets.plain import PlainLabel

_BY_DAY = "day"
_WAYS = {
    Grouping.DOCUMENT: mark("Each article by itself"),
    Grouping.SOURCE: mark("Articles of one source together"),
    Grouping.MONTH: mark("Articles of one month together"),
    _BY_DAY: mark("By date: the newest are for the test"),
}
_LARGEST_SEED = 2**31 - 1
_SPACING = 8


class SplitField(QWidget):
    """Edits a split; `changed` says that it is another one.

    Only what is touched changes: the split of a profile stays more exact than it can be shown.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._split = Split()
        self.way = QComboBox(self)
        for way, text in _WAYS.items():
            self.way.addItem(tr(text), way)
        self.validation, self.test = _percent(self), _percent(self)
        self.seed = with_room(QSpinBox(self))
        self.seed.setMaximum(_LARGEST_SEED)
        self.seed.setToolTip(tr("Another number splits in another way."))
        self.validation_from, self.test_from = _day(self), _day(self)
        self._lay_out()
        self._connect()
        self.use(self._split)

    def _lay_out(self) -> None:
        self._shares = _row(
            (tr("Validation"), self.validation), (tr("Test"), self.test), (tr("Seed"), self.seed)
        )
        self._days = _row(
            (tr("Validation from"), self.validation_from), (tr("Test from"), self.test_from)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.way, self._shares, self._days):
            layout.addWidget(part)

    def _connect(self) -> None:
        self.way.currentIndexChanged.connect(self._on_way)
        self.validation.valueChanged.connect(self._on_validation)
        self.test.valueChanged.connect(self._on_test)
        self.seed.valueChanged.connect(lambda seed: self.use(replace(self._split, seed=seed)))
        self.validation_from.dateChanged.connect(self._on_days)
        self.test_from.dateChanged.connect(self._on_days)

    def split(self) -> Split:
        """The split as it is now."""
        return self._split

    def use(self, split: Split) -> None:
        """Show a split."""
        self._split = split
        with ExitStack() as quiet:
            for part in self._parts():
                quiet.enter_context(QSignalBlocker(part))
            self._show()
        self._shares.setVisible(split.from_days is None)
        self._days.setVisible(split.from_days is not None)
        self.changed.emit()

    def _parts(self) -> tuple[QWidget, ...]:
        shares = (self.validation, self.test, self.seed)
        return (self.way, *shares, self.validation_from, self.test_from)

    def _show(self) -> None:
        split = self._split
        self.way.setCurrentIndex(self.way.findData(_BY_DAY if split.from_days else split.group_by))
        self.validation.setMaximum(100 * (1 - split.test))
        self.validation.setValue(100 * split.validation)
        self.test.setMaximum(100 * (1 - split.validation))
        self.test.setValue(100 * split.test)
        self.seed.setValue(split.seed)
        if split.from_days:
            for box, day in zip(
                (self.validation_from, self.test_from), split.from_days, strict=True
            ):
                box.setDate(QDate(day.year, day.month, day.day))

    def _on_way(self) -> None:
        way = self.way.currentData()
        if way == _BY_DAY:
            self._on_days()
        else:
            self.use(replace(self._split, group_by=Grouping(way), from_days=None))

    def _on_validation(self, percent: float) -> None:
        share = min(percent / 100, 1 - self._split.test)
        self.use(replace(self._split, validation=share))

    def _on_test(self, percent: float) -> None:
        share = min(percent / 100, 1 - self._split.validation)
        self.use(replace(self._split, test=share))

    def _on_days(self) -> None:
        first, second = _date_of(self.validation_from), _date_of(self.test_from)
        days = (first, max(first, second))
        self.use(replace(self._split, group_by=Grouping.DOCUMENT, from_days=days))


def _percent(parent: QWidget) -> NumberBox:
    box = with_room(NumberBox(parent))
    box.setSuffix(" %")
    box.setDecimals(1)
    box.setSingleStep(5)
    return box


def _day(parent: QWidget) -> QDateEdit:
    box = with_room(QDateEdit(QDate(date.today().year, 1, 1), parent))
    box.setDisplayFormat("yyyy-MM-dd")
    box.setCalendarPopup(True)
    return box


def _date_of(box: QDateEdit) -> date:
    chosen = box.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def _row(*fields: tuple[str, QAbstractSpinBox]) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(_SPACING)
    for name, field in fields:
        label = PlainLabel(name, row)
        label.setBuddy(field)
        field.setAccessibleName(name)
        field.ensurePolished()
        field.setMinimumWidth(field.sizeHint().width())
        field.setKeyboardTracking(False)  # or showing a value would disturb the typing of it
        layout.addWidget(label)
        layout.addWidget(field)
    layout.addStretch()
    return row
