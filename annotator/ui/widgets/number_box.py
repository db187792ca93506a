"""Fields for numbers and days, with the same room at their left as other fields have."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox

Box = TypeVar("Box", bound=QAbstractSpinBox)
_LEFT = 7  # pixels


def with_room(box: Box) -> Box:
    """The box, its text away from its edge: a padding of the style sheet is not heard here."""
    box.lineEdit().setTextMargins(_LEFT, 0, 0, 0)
    return box


class NumberBox(QDoubleSpinBox):
    """Shows 60 for 60.0, and 1.7 as one writes it in the user's language."""

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's name
        return self.locale().toString(value, "f", 0 if value.is_integer() else self.decimals())
