"""A key and what it does, which a click does too."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from annotator.ui.widgets.plain import PlainLabel

_AIR = 5  # pixels at both sides


class Hint(NamedTuple):
    """A key as people read it, what it does in a word or two, and what does it."""

    key: str
    text: str
    run: Callable[[], object]


class KeyHint(QToolButton):
    """Shows one hint. It takes no focus: what it does is done where the focus is."""

    def __init__(self, hint: Hint, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("flat", True)
        self.setObjectName("keyhint")
        self.setAccessibleName(hint.text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(height)
        self.clicked.connect(hint.run)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_AIR, 0, _AIR, 0)
        self._row.setSpacing(6)
        for text, role in ((hint.key, "key"), (hint.text, "quiet")):
            label = PlainLabel(text, self, role=role)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        """As wide as the key and its words; Qt would measure a text that there is not."""
        return QSize(self._row.sizeHint().width(), self.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
