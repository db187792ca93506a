"""Windows beside the main one: what was used last lies above."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def stand_beside(window: QWidget) -> None:
    """Let the main window come before a window of its own.

    Window managers keep what Qt calls transient above its parent: it would go on to hide the place
    in the article to which it has led. Before it is shown for the first time.
    """
    window.winId()  # makes the native window
    handle = window.windowHandle()
    if handle is not None:
        handle.setTransientParent(None)  # type: ignore[arg-type]  # the stubs know no None


def come_forward(window: QWidget) -> None:
    """Be seen, and have the keys."""
    window.raise_()
    window.activateWindow()
