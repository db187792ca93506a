"""Forms of dialogs: rows with room between name and field, and what is wrong with the fields."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QWidget

from annotator.ui.widgets.plain import PlainLabel

_BESIDE, _BELOW = 12, 8  # pixels between a name and its field, and between rows


def roomy_form(parent: QWidget | None = None) -> QFormLayout:
    """A layout of named fields, as all dialogs have it."""
    form = QFormLayout(parent) if parent is not None else QFormLayout()
    form.setHorizontalSpacing(_BESIDE)
    form.setVerticalSpacing(_BELOW)
    return form


class ProblemLabel(PlainLabel):
    """Says what is wrong, and takes no room while there is nothing; its window grows for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, role="problem")
        self.setWordWrap(True)
        self.hide()

    def say(self, text: str) -> None:
        """Show a text; nothing hides it."""
        self.setText(text)
        self.setVisible(bool(text))
        if text:
            make_room(self.window())


def make_room(window: QWidget) -> None:
    """Make a window as high as what is in it now needs; Qt would squeeze it in."""
    layout = window.layout()
    if layout is None:
        return
    layout.activate()
    width = window.width()
    wraps = layout.hasHeightForWidth()
    needed = layout.totalHeightForWidth(width) if wraps else layout.totalSizeHint().height()
    window.resize(width, max(window.height(), needed))
