"""The line above the article: the project, and which of its articles is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.language import plural, tr
from annotator.ui.theme import Theme
from annotator.ui.widgets.legend import Legend
from annotator.ui.widgets.plain import LineLabel
from annotator.ui.workspace import Workspace

_HEIGHT = 40


class TopBar(QWidget):
    """Names the project and the place in the list of articles."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self._workspace = workspace
        self.heading = LineLabel("", self, role="title")
        self.place = LineLabel("", self, role="quiet")
        self.legend = Legend(tr("Colours of claims"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.heading)
        row.addWidget(self.place, 1)
        row.addWidget(self.legend)

    def show_colours(
        self, theme: Theme, entries: Sequence[tuple[str, str]], remark: str = ""
    ) -> None:
        """Say what the colours of claims mean: the keys of the theme's colours, with words."""
        self.legend.show_entries(theme, entries, remark)

    def refresh(self) -> None:
        """Say where the reader is."""
        project = self._workspace.project
        self.heading.setText(project.name if project else "")
        self.place.setText(self._place())

    def _place(self) -> str:
        if self._workspace.project is None:
            return ""
        if self._workspace.document is None:
            return "/   " + tr("No articles yet: drop files here, or import them")
        at, count = self._workspace.place_in_list, len(self._workspace.listed)
        return (
            plural(count, "/   {count} article", "/   {count} articles")
            if at is None
            else tr("/   Article {at} of {count}", at=at + 1, count=count)
        )
