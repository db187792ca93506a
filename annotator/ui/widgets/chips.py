"""Small rounded labels in rows that wrap: each can be clicked, and taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from annotator.language import tr
from annotator.ui.widgets.flow import FlowLayout, flowing
from annotator.ui.widgets.own_keys import has_keys
from annotator.ui.widgets.plain import LineLabel, tip

_CROSS = 16  # pixels
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True, slots=True)
class ChipText:
    """What a chip stands for, says, and tells when pointed at."""

    value: object
    text: str
    tip: str = ""


class Chip(QFrame):
    """One rounded label. With the focus, Space is a click, and Del takes it away."""

    clicked = Signal(object)
    removed = Signal(object)

    def __init__(self, content: ChipText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(content.text)
        self._content = content
        has_keys(self, (("Del", tr("take it away")), ("Esc", tr("to the text"))))
        cross = QToolButton(self)
        cross.setProperty("flat", True)
        cross.setText("×")
        cross.setFixedSize(_CROSS, _CROSS)
        cross.setToolTip(tr("Take away"))
        cross.setAccessibleName(tr("Take away {text}", text=content.text))
        cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cross.clicked.connect(self._on_cross)
        self.cross = cross
        facts = dict.fromkeys((content.text, content.tip or content.text))
        self.setToolTip(tip("\n".join(facts)))
        words = LineLabel(" ".join(content.text.split()), self)
        # The tip of the chip tells more than that of its words.
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(7, 2, 3, 2)
        layout.setSpacing(3)
        layout.addWidget(words)
        layout.addWidget(cross)

    def _on_cross(self) -> None:
        self.removed.emit(self._content.value)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self._content.value)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Del is for the chip, not for the annotation that the card is about."""
        removes = isinstance(event, QKeyEvent) and event.key() in _REMOVING
        if removes and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _REMOVING:
            self.removed.emit(self._content.value)
        elif event.key() == Qt.Key.Key_Space:
            self.clicked.emit(self._content.value)
        else:
            super().keyPressEvent(event)


class Chips(QWidget):
    """A wrapping row of chips; where `add` says so, with a button to add one more."""

    clicked = Signal(object)
    removed = Signal(object)
    add_requested = Signal()

    def __init__(self, name: str, add: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._flow = FlowLayout(self)
        self._chips: list[Chip] = []
        self._contents: list[ChipText] = []
        self.add_button = QToolButton(self)
        self.add_button.setProperty("flat", True)
        self.add_button.setText(add)
        self.add_button.setAccessibleName(f"{name}: {add}")
        self.add_button.setVisible(bool(add))
        self.add_button.clicked.connect(self.add_requested)
        self._flow.addWidget(self.add_button)
        flowing(self)

    @property
    def chips(self) -> Sequence[Chip]:
        """The chips, in order."""
        return self._chips

    def set_contents(self, contents: Sequence[ChipText]) -> None:
        """Show these chips."""
        if list(contents) == self._contents:
            return
        self._contents = list(contents)
        had_focus = any(chip.hasFocus() for chip in self._chips)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.add_button)
        self._chips = [self._chip(content) for content in contents]
        self._flow.addWidget(self.add_button)
        # Tab comes to new widgets last of all, if it is not told that they stand here.
        for first, second in pairwise([self.add_button, *self._chips, self.add_button]):
            QWidget.setTabOrder(first, second)
        if had_focus:
            self._take_focus_back()
        self.updateGeometry()

    def _chip(self, content: ChipText) -> Chip:
        chip = Chip(content, self)
        chip.clicked.connect(self.clicked)
        chip.removed.connect(self.removed)
        chip.show()
        self._flow.addWidget(chip)
        return chip

    def _take_focus_back(self) -> None:
        """Who took a chip away by key can take away the next."""
        heir = self._chips[-1] if self._chips else self.add_button
        heir.setFocus(Qt.FocusReason.OtherFocusReason)
