"""The left side of the window: the panels, one at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.language import tr
from annotator.ui.panels import PANELS, Panel
from annotator.ui.theme import Theme
from annotator.ui.widgets.flow import FlowLayout, flowing
from annotator.ui.widgets.focus_order import follow_layout
from annotator.ui.widgets.same_as import SAME_AS
from annotator.ui.workspace import Workspace


class Navigator(QWidget):
    """Shows the panels of `PANELS`."""

    place_chosen = Signal(object, object)
    mentions_requested = Signal(object)
    left = Signal()

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigator")
        self.setMinimumWidth(220)
        self._buttons = QButtonGroup(self)
        self._stack = QStackedWidget(self)
        self.panels: list[Panel] = []
        tabs = QWidget(self)
        row = FlowLayout(tabs, spacing=2)
        flowing(tabs)
        for place, kind in enumerate(PANELS):
            panel = kind(workspace, theme)
            panel.place_chosen.connect(self.place_chosen)
            panel.mentions_requested.connect(self.mentions_requested)
            follow_layout(panel)
            self.panels.append(panel)
            self._stack.addWidget(panel)
            button = QToolButton(tabs)
            button.setText(tr(kind.title))
            button.setToolTip(tr("{title} (Alt+{place})", title=tr(kind.title), place=place + 1))
            button.setProperty(SAME_AS, f"panel-{place + 1}")
            button.setCheckable(True)
            button.setProperty("flat", True)
            self._buttons.addButton(button, place)
            row.addWidget(button)
        self._buttons.button(0).setChecked(True)
        self._buttons.idClicked.connect(self._stack.setCurrentIndex)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 4, 0)
        top.addWidget(tabs)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)

    @property
    def tabs(self) -> list[QAbstractButton]:
        """The buttons that show the panels, in their order."""
        return self._buttons.buttons()

    def show_panel(self, place: int) -> None:
        """Show a panel by its place, and give it the focus."""
        if place < len(self.panels):
            self.show()
            self._buttons.button(place).setChecked(True)
            self._stack.setCurrentIndex(place)
            self.panels[place].start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where no field has a use for it, goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        for panel in self.panels:
            panel.set_theme(theme)
