"""How large a window is at first: as it likes to be, but never larger than its screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_SHARE = 0.95
"""Of the screen: the frame of the window, and what lies around it, want some room, too."""


def first_size(window: QWidget, width: int, height: int) -> None:
    """Give a window its first size, in pixels; on a small screen its buttons are seen, too."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize() * _SHARE))
