"""A row of buttons of which at most one is down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from annotator.language import tr
from annotator.ui.widgets.flow import FlowLayout, flowing


@dataclass(frozen=True, slots=True)
class Segment:
    """One button: what it stands for, what it says, and what it means in words (marked texts)."""

    value: object
    text: str
    meaning: str


class Segments(QWidget):
    """Tells which button was clicked; what is down is set from outside."""

    chosen = Signal(object)

    def __init__(
        self, name: str, segments: Sequence[Segment], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        layout = FlowLayout(self, spacing=3)
        flowing(self)
        self._value: object = None
        self._buttons: list[tuple[object, QToolButton]] = []
        for segment in segments:
            button = QToolButton(self)
            button.setText(tr(segment.text))
            button.setToolTip(tr(segment.meaning))
            button.setAccessibleName(tr(segment.meaning))
            button.setCheckable(True)
            button.setProperty("segment", True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setProperty("value", segment.value)
            button.clicked.connect(self._on_clicked)
            layout.addWidget(button)
            self._buttons.append((segment.value, button))

    def set_value(self, value: object) -> None:
        """Put the button of a value down, and the others up."""
        self._value = value
        for own, button in self._buttons:
            button.setChecked(own == value and type(own) is type(value))

    def button(self, value: object) -> QToolButton:
        """The button that stands for a value."""
        return next(button for own, button in self._buttons if own == value)

    def _on_clicked(self) -> None:
        sender = self.sender()
        # The click has toggled the button; whether it is down is said by `set_value`.
        self.set_value(self._value)
        for value, button in self._buttons:
            if button is sender:
                self.chosen.emit(value)
