"""The tree of issues, with what can be done with several."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QLineEdit,
    QSplitter,
    QToolButton,
    QTreeWidgetItem,
    QWidget,
)

from annotator.formats.bundle import Issue
from annotator.language import tr
from annotator.suggest.typeahead import issue_entries
from annotator.text.folding import fold
from annotator.ui import messages
from annotator.ui.merging import ask_other
from annotator.ui.panel import Panel
from annotator.ui.panels.issues.details import IssueDetails
from annotator.ui.panels.issues.tree import IssueTree
from annotator.ui.theme import Theme, hue_of
from annotator.ui.widgets.empty_hint import EmptyHint
from annotator.ui.widgets.flow import FlowLayout, flowing
from annotator.ui.widgets.into_rows import leads_into, leads_on
from annotator.ui.widgets.look import swatch_icon
from annotator.ui.widgets.plain import tip
from annotator.ui.widgets.scrolled import Scrolled
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.services import Change


class IssuesPanel(Panel):
    """Shows the codebook; the selected issue can be edited below."""

    id: ClassVar[str] = "issues"
    title: ClassVar[str] = "Issues"
    tables: ClassVar[frozenset[str]] = frozenset({"issue", "annotation"})

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self._counts: dict[int, int] = {}
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search name and definition"))
        self.search.setAccessibleName(tr("Search issues"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show_tree)
        self.tree = IssueTree(self)
        self.tree.itemSelectionChanged.connect(self._on_selected)
        self.tree.dropped.connect(self._on_dropped)
        EmptyHint(self.tree, self._nothing)
        self.details = IssueDetails(workspace, theme)
        self.details.uses.place_chosen.connect(self.place_chosen)
        self.add_button = self._button(tr("Add"), tr("Enter a new issue at the top"), self._on_add)
        self.below_button = self._button(
            tr("Add below"), tr("Enter a new issue below"), self._on_add_below
        )
        self.merge_button = self._button(
            tr("Merge …"),
            tr("Make the selected issues one, or this one and another: the first keeps its name"),
            self._on_merge,
        )
        self.remove_button = self._button(
            tr("Remove"), tr("Remove an unused issue"), self._on_remove
        )
        self._lay_out()

    def _button(self, text: str, meaning: str, gesture: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(meaning)
        button.setAccessibleName(meaning)
        button.clicked.connect(gesture)
        return button

    def _lay_out(self) -> None:
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        flowing(buttons)
        for button in (self.add_button, self.below_button, self.merge_button, self.remove_button):
            row.addWidget(button)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.tree)
        splitter.addWidget(Scrolled(self.details))
        splitter.setSizes([170, 510])
        splitter.setChildrenCollapsible(False)
        leads_into(self.search, self.tree)
        leads_on(self.tree, self.details.name, [("Ctrl+Shift+Down", tr("move"))])
        self.body.addWidget(self.search)
        self.body.addWidget(splitter, 1)
        self.body.addWidget(buttons)

    # --- showing

    def refresh(self) -> None:
        """Show the tree anew; the selection stays."""
        project = self.workspace.project
        self._counts = project.issues.counts() if project else {}
        self._show_tree()

    def on_change(self, change: Change) -> None:
        """Unless the codebook itself has changed, only numbers and uses have."""
        if "issue" in change.tables:
            self.refresh()
            return
        self._counts = self.workspace.opened.issues.counts()
        for item in self._items():
            issue = self.workspace.registry.issues.get(item.data(0, Qt.ItemDataRole.UserRole))
            if issue is not None and item.text(1) != self._numbers(issue):
                item.setText(1, self._numbers(issue))
        self.details.show_uses()

    def _nothing(self) -> str:
        """What the tree says while it is empty."""
        return tr("No issues yet. They come with the first claims, with “Add”, or from a codebook.")

    def _items(self) -> list[QTreeWidgetItem]:
        flags = Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive
        return self.tree.findItems("*", flags, 0)

    def _numbers(self, issue: Issue) -> str:
        key = f"[{issue.key}]" if issue.key else ""
        return f"{key}  {self._counts.get(issue.id, '')}".strip()

    def _show_tree(self) -> None:
        chosen = self._selected()
        wanted = fold(self.search.text().strip())
        self.tree.blockSignals(True)
        self.tree.clear()
        items: dict[int, QTreeWidgetItem] = {}
        for issue in self.workspace.registry.issues.values():
            parent = items.get(issue.parent_id or 0)
            item = self._item(issue)
            if parent is not None:
                parent.addChild(item)
            else:
                self.tree.addTopLevelItem(item)
            items[issue.id] = item
        self.tree.expandAll()
        self._hide_others(items, wanted)
        if chosen in items:
            items[chosen].setSelected(True)
            self.tree.setCurrentItem(items[chosen])
        self.tree.blockSignals(False)
        self._on_selected()

    def _hide_others(self, items: dict[int, QTreeWidgetItem], wanted: str) -> None:
        """Leave what matches, and all above it."""
        issues = self.workspace.registry.issues
        shown: set[int] = set()
        for key, issue in issues.items():
            if wanted in fold(f"{issue.name} {issue.definition or ''}"):
                current: int | None = key
                while current is not None and current not in shown:
                    shown.add(current)
                    current = issues[current].parent_id
        for key, item in items.items():
            item.setHidden(key not in shown)

    def _item(self, issue: Issue) -> QTreeWidgetItem:
        item = QTreeWidgetItem([issue.name, self._numbers(issue)])
        item.setData(0, Qt.ItemDataRole.UserRole, issue.id)
        item.setIcon(0, swatch_icon(self.theme, hue_of(issue)))
        item.setToolTip(0, tip(f"{issue.name}\n{issue.definition or ''}".strip()))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, QColor(self.theme.ink2))
        if issue.retired:
            item.setForeground(0, QColor(self.theme.ink3))
            item.setText(0, tr("{issue} (retired)", issue=issue.name))
        return item

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self.details.set_theme(theme)
        self._mark_stale()

    def _selected(self) -> int | None:
        """The selected issue, where it is just one."""
        chosen = self._all_selected()
        return chosen[0] if len(chosen) == 1 else None

    def _all_selected(self) -> list[int]:
        """The selected issues, in the order in which they were chosen."""
        return [item.data(0, Qt.ItemDataRole.UserRole) for item in self.tree.selectedItems()]

    def _on_selected(self) -> None:
        issue = self.workspace.registry.issues.get(self._selected() or 0)
        for button in (self.below_button, self.remove_button):
            button.setEnabled(issue is not None)
        several = len(self.workspace.registry.issues) > 1
        self.merge_button.setEnabled(several and bool(self._all_selected()))
        self.details.show_issue(issue)

    # --- gestures

    def start(self) -> None:
        """Take the focus."""
        self.search.setFocus()

    def _on_add(self) -> None:
        self._add(None)

    def _on_add_below(self) -> None:
        self._add(self._selected())

    def _add(self, parent: int | None) -> None:
        name = self.search.text().strip() or tr("New issue")
        added = self.workspace.attempt(lambda: self.workspace.opened.issues.add(name, parent))
        if added is not None:
            self.search.clear()
            self.select(added)
            self.details.name.setFocus()
            self.details.name.selectAll()

    def select(self, issue_id: int) -> None:
        """Select one issue in the tree."""
        for item in self._items():
            if item.data(0, Qt.ItemDataRole.UserRole) == issue_id:
                self.tree.setCurrentItem(item)

    def _on_remove(self) -> None:
        chosen = self._selected()
        if chosen is not None:
            self.workspace.attempt(lambda: self.workspace.opened.issues.remove(chosen))
            self.tree.setFocus()

    def _on_merge(self) -> None:
        chosen = self._all_selected()
        if len(chosen) > 1:
            self._merge(chosen)
            return
        others = [each for each in issue_entries(self.workspace.registry) if each.id not in chosen]
        ask_other(self, self.merge_button, others, lambda other: self._merge([*chosen, other]))

    def _merge(self, chosen: list[int]) -> None:
        kept = self.workspace.registry.issues[chosen[0]].name
        question = messages.Question(
            tr("Merge {count} issues into “{kept}”?", count=len(chosen), kept=kept),
            tr("Their statements and the issues below them go to it. It can be undone."),
            tr("Merge"),
        )
        merge = self.workspace.opened.issues.merge
        messages.ask(
            self, question, lambda: self.workspace.attempt(lambda: merge(chosen[0], chosen[1:]))
        )
        self.tree.setFocus()  # where it is after the question too

    def _on_dropped(self, issue_id: int, parent_id: int | None, place: int) -> None:
        move = self.workspace.opened.issues.move
        self.workspace.attempt(lambda: move(issue_id, parent_id, place))
