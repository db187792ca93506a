"""The table of all actions and their keys, below the names of their menus."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from annotator.language import tr
from annotator.ui.actions import ACTIONS, Action, Menu
from annotator.ui.fonts import interface_font
from annotator.ui.shortcuts import Shortcuts

_NAME_WIDTH = 400


class ShortcutsTable(QTreeWidget):
    """`chosen` tells that another row is the current one, `wanted` that it shall be changed."""

    chosen = Signal()
    wanted = Signal()

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self._groups: list[tuple[QTreeWidgetItem, list[tuple[QTreeWidgetItem, Action]]]] = []
        self.setColumnCount(2)
        self.setHeaderLabels([tr("What it does"), tr("Keys")])
        self.setAccessibleName(tr("Actions and their keys"))
        self.setRootIsDecorated(False)
        for menu in Menu:
            self._add_menu(menu)
        self.expandAll()
        self.setColumnWidth(0, _NAME_WIDTH)
        self.refresh()
        self.filter("")
        self.currentItemChanged.connect(self.chosen)
        self.itemActivated.connect(self.wanted)

    def _add_menu(self, menu: Menu) -> None:
        top = QTreeWidgetItem([tr(menu.value).replace("&", "").upper()])
        top.setFont(0, interface_font(11, 600))
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.addTopLevelItem(top)
        actions = [action for action in ACTIONS if action.menu is menu]
        rows = [(QTreeWidgetItem(top, [action.full_name]), action) for action in actions]
        self._groups.append((top, rows))

    @property
    def _rows(self) -> list[tuple[QTreeWidgetItem, Action]]:
        return [row for _, rows in self._groups for row in rows]

    @property
    def action(self) -> Action | None:
        """The action of the current row."""
        current = self.currentItem()
        return next((action for item, action in self._rows if item is current), None)

    def choose(self, action: Action) -> None:
        """Make the row of an action the current one."""
        self.setCurrentItem(next(item for item, other in self._rows if other is action))

    def refresh(self) -> None:
        """Show the keys as they are now; rows with other keys than the default are bold."""
        for item, action in self._rows:
            changed = self._shortcuts.is_changed(action)
            keys = self._shortcuts.text(action)
            item.setText(1, f"{keys}  {tr('(changed)')}".strip() if changed else keys)
            font = QFont(self.font())
            font.setBold(changed)
            for column in (0, 1):
                item.setFont(column, font)

    def filter(self, text: str) -> None:
        """Show the rows that contain all words, in what they do or in their keys."""
        wanted = text.casefold().split()
        for item, _ in self._rows:
            words = f"{item.text(0)} {item.text(1)}".casefold()
            item.setHidden(not all(word in words for word in wanted))
        for top, rows in self._groups:
            top.setHidden(all(item.isHidden() for item, _ in rows))
        current = self.currentItem()
        if current is None or current.isHidden():
            seen = next((item for item, _ in self._rows if not item.isHidden()), None)
            self.setCurrentIndex(self.indexFromItem(seen) if seen else QModelIndex())
