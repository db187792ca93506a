"""All actions with their keys, from the table of actions."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.actions import ACTIONS, Menu
from annotator.ui.actions.base import key_text

_GESTURES = (
    ("Drag, double-click", "select text"),
    ("Ctrl+drag", "add a fragment to the selected annotation"),
    ("Click on annotated text", "select what is there; click again for what lies around it"),
    ("Drag an edge of the selected annotation", "move it"),
    ("Ctrl+wheel", "size of the text"),
)


class KeysDialog(QDialog):
    """Can be searched by typing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.resize(560, 620)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText("Search")
        self.search.setAccessibleName("Search keys")
        self.search.textChanged.connect(self._on_search)
        self.tree = QTreeWidget(self)
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels(["What it does", "Keys"])
        self.tree.setAccessibleName("Keys")
        self._rows: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        for menu in Menu:
            rows = [
                (a.text.replace("&", ""), "  ".join(key_text(keys) for keys in a.keys))
                for a in ACTIONS
                if a.menu is menu and a.keys
            ]
            self._add(menu.value.replace("&", ""), rows)
        self._add("Mouse", [(what, how) for how, what in _GESTURES])
        self.tree.expandAll()
        self.tree.resizeColumnToContents(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(buttons)

    def _add(self, heading: str, rows: list[tuple[str, str]]) -> None:
        if not rows:
            return
        top = QTreeWidgetItem([heading])
        self.tree.addTopLevelItem(top)
        children = [QTreeWidgetItem(list(row)) for row in rows]
        top.addChildren(children)
        self._rows.append((top, children))

    def _on_search(self, text: str) -> None:
        wanted = text.casefold()
        for top, children in self._rows:
            for child in children:
                words = f"{child.text(0)} {child.text(1)}".casefold()
                child.setHidden(wanted not in words)
            top.setHidden(all(child.isHidden() for child in children))
