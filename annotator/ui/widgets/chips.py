"""Small rounded labels in rows that wrap: each can be clicked, and taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QToolButton,
    QWidget,
)

_LONGEST = 30


class FlowLayout(QLayout):
    """Puts widgets side by side, and into the next row where they do not fit."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        x, y, row = rect.x(), rect.y(), 0
        for item in self._items:
            hint = item.sizeHint()
            if x > rect.x() and x + hint.width() > rect.right() + 1:
                x, y, row = rect.x(), y + row + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x += hint.width() + self.spacing()
            row = max(row, hint.height())
        return y + row - rect.y()


@dataclass(frozen=True, slots=True)
class ChipText:
    """What a chip stands for, says, and tells when pointed at."""

    value: object
    text: str
    tip: str = ""


class Chip(QFrame):
    """One rounded label."""

    clicked = Signal(object)
    removed = Signal(object)

    def __init__(self, content: ChipText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self._content = content
        shown = content.text
        label = QLabel(shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…", self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        cross = QToolButton(self)
        cross.setProperty("flat", True)
        cross.setText("×")
        cross.setToolTip("Take away")
        cross.setAccessibleName(f"Take away {content.text}")
        cross.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        cross.clicked.connect(self._on_cross)
        self.cross = cross
        self.setToolTip(content.tip or content.text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 1, 2, 1)
        layout.setSpacing(2)
        layout.addWidget(label)
        layout.addWidget(cross)

    def _on_cross(self) -> None:
        self.removed.emit(self._content.value)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit(self._content.value)
        event.accept()


class Chips(QWidget):
    """A wrapping row of chips with a button to add one more."""

    clicked = Signal(object)
    removed = Signal(object)
    add_requested = Signal()

    def __init__(self, name: str, add: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._flow = FlowLayout(self)
        self._chips: list[Chip] = []
        self._contents: list[ChipText] = []
        self.add_button = QToolButton(self)
        self.add_button.setProperty("flat", True)
        self.add_button.setText(add)
        self.add_button.setAccessibleName(f"{name}: {add}")
        self.add_button.clicked.connect(self.add_requested)
        self._flow.addWidget(self.add_button)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def chips(self) -> Sequence[Chip]:
        """The chips, in order."""
        return self._chips

    def set_contents(self, contents: Sequence[ChipText]) -> None:
        """Show these chips."""
        if list(contents) == self._contents:
            return
        self._contents = list(contents)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.add_button)
        self._chips = [Chip(content, self) for content in contents]
        for chip in self._chips:
            chip.clicked.connect(self.clicked)
            chip.removed.connect(self.removed)
            chip.show()
            self._flow.addWidget(chip)
        self._flow.addWidget(self.add_button)
        self.updateGeometry()
