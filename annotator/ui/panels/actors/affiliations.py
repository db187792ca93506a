"""The dated roles and memberships of an actor, as a short list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.analysis.affiliations import period_text, role_text
from annotator.formats.bundle import Actor, Affiliation
from annotator.language import tr
from annotator.ui.dialogs.affiliation_dialog import AffiliationDialog
from annotator.ui.widgets.lines_delegate import show_lines
from annotator.ui.workspace import Workspace

_HEIGHT = 62


class Affiliations(QWidget):
    """Shows them; each is entered and changed in a small dialog."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._actor: Actor | None = None
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Roles and memberships"))
        self.list.setFixedHeight(_HEIGHT)
        show_lines(self.list)
        self.list.itemActivated.connect(self._on_change)
        self.list.itemSelectionChanged.connect(self._on_selected)
        self.add_button = self._button("+", tr("Enter a role or membership"), self._on_add)
        self.remove_button = self._button("−", tr("Take the role away"), self._on_remove)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.list)
        layout.addLayout(buttons)

    def _button(self, text: str, meaning: str, gesture: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(meaning)
        button.setAccessibleName(meaning)
        button.clicked.connect(gesture)
        return button

    def show_actor(self, actor: Actor) -> None:
        """List the affiliations of an actor, the latest first."""
        self._actor = actor
        self.list.clear()
        for one in sorted(actor.affiliations, key=_latest_first):
            text = role_text(one, self._workspace.registry.actors)
            item = QListWidgetItem("\n".join(filter(None, (text, period_text(one)))))
            item.setData(Qt.ItemDataRole.UserRole, one)
            self.list.addItem(item)
        for widget in (self.list, self.remove_button):
            widget.setVisible(bool(actor.affiliations))
        self._on_selected()

    @property
    def selected(self) -> Affiliation | None:
        """The selected one."""
        items = self.list.selectedItems()
        return items[0].data(Qt.ItemDataRole.UserRole) if items else None

    def _on_selected(self) -> None:
        self.remove_button.setEnabled(self.selected is not None)

    # --- gestures

    def _on_add(self) -> None:
        self._ask(None)

    def _on_change(self, item: QListWidgetItem) -> None:
        self._ask(item.data(Qt.ItemDataRole.UserRole))

    def _ask(self, affiliation: Affiliation | None) -> None:
        if self._actor is not None:
            dialog = AffiliationDialog(self._workspace, self._actor, affiliation, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _on_remove(self) -> None:
        selected = self.selected
        if selected is not None:
            remove = self._workspace.opened.actors.remove_affiliation
            self._workspace.attempt(lambda: remove(selected.id))


def _latest_first(affiliation: Affiliation) -> tuple[bool, int]:
    start = affiliation.start
    return (start is None, -start.toordinal() if start else 0)
