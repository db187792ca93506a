"""The panel of issues: the tree of the codebook, what each entry says, and where it is used."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from annotator.formats.bundle import Issue
from annotator.suggest.typeahead import issue_path
from annotator.text.folding import fold
from annotator.ui.panel import Panel
from annotator.ui.theme import Theme, hue_of
from annotator.ui.widgets.fields import LineField, TextField
from annotator.ui.widgets.look import HueBox, KeyField, swatch_icon
from annotator.ui.widgets.plain import PlainLabel, tip
from annotator.ui.widgets.uses import UsesList
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
        self.search.setPlaceholderText("Search name and definition")
        self.search.setAccessibleName("Search issues")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show_tree)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName("Issues")
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setIconSize(QSize(14, 14))
        self.tree.setIndentation(14)
        self.tree.setUniformRowHeights(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.itemSelectionChanged.connect(self._on_selected)
        self.details = IssueDetails(workspace, theme)
        self.details.uses.place_chosen.connect(self.place_chosen)
        self.add_button = self._button("Add", "Enter a new issue at the top", self._on_add)
        self.below_button = self._button("Add below", "Enter a new issue below", self._on_add_below)
        self.remove_button = self._button("Remove", "Remove an unused issue", self._on_remove)
        self._lay_out()

    def _button(self, text: str, meaning: str, gesture: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(meaning)
        button.setAccessibleName(meaning)
        button.clicked.connect(gesture)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self.add_button, self.below_button, self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.tree)
        splitter.addWidget(self.details)
        splitter.setSizes([300, 340])
        splitter.setChildrenCollapsible(False)
        self.body.addWidget(self.search)
        self.body.addWidget(splitter, 1)
        self.body.addLayout(row)

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
            item.setText(0, f"{issue.name} (retired)")
        return item

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self.details.set_theme(theme)
        self._mark_stale()

    def _selected(self) -> int | None:
        items = self.tree.selectedItems()
        return items[0].data(0, Qt.ItemDataRole.UserRole) if items else None

    def _on_selected(self) -> None:
        issue = self.workspace.registry.issues.get(self._selected() or 0)
        for button in (self.below_button, self.remove_button):
            button.setEnabled(issue is not None)
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
        name = self.search.text().strip() or "New issue"
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


class IssueDetails(QWidget):
    """What one issue's entry says; each field is written when it is left."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._issue: Issue | None = None
        self.name = LineField("Name")
        self.name.written.connect(self._on_name)
        self.parent_box = QComboBox(self)
        self.parent_box.setAccessibleName("Below")
        self.parent_box.activated.connect(self._on_parent)
        self.colour = HueBox(theme, self)
        self.colour.activated.connect(self._on_colour)
        self.key = KeyField(workspace)
        self.key.allowed.connect(self._on_key)
        self.definition = self._text("Definition", "definition")
        self.examples = self._text("Examples", "examples")
        self.counterexamples = self._text("Not meant", "counterexamples")
        self.uses = UsesList(self)
        self.retired = QCheckBox("Retired: offered no more", self)
        self.retired.clicked.connect(self._on_retired)
        self.used = PlainLabel("USED", self, role="heading")
        self._lay_out()
        self.show_issue(None)

    def _text(self, name: str, field: str) -> TextField:
        widget = TextField(name)
        widget.setObjectName(field)
        widget.written.connect(self._on_text)
        return widget

    def _lay_out(self) -> None:
        look = QHBoxLayout()
        look.addWidget(self.colour, 2)
        look.addWidget(self.key, 1)
        form = QFormLayout(self)
        form.setContentsMargins(0, 6, 0, 0)
        form.setSpacing(5)
        form.addRow("Name", self.name)
        form.addRow("Below", self.parent_box)
        form.addRow("Look, key", look)
        form.addRow("Meaning", self.definition)
        form.addRow("Examples", self.examples)
        form.addRow("Not this", self.counterexamples)
        form.addRow("", self.retired)
        form.addRow(self.used)
        form.addRow(self.uses)

    def set_theme(self, theme: Theme) -> None:
        """Show the hues as they look now."""
        self.colour.set_theme(theme)

    def show_issue(self, issue: Issue | None) -> None:
        """Show an issue, or nothing."""
        self._issue = issue
        self.setVisible(issue is not None)
        if issue is None:
            return
        self.name.set_stored(issue.name)
        self._show_parents(issue)
        self.colour.set_hue(hue_of(issue))
        self.key.set_stored(issue.key or "")
        self.definition.set_stored(issue.definition or "")
        self.examples.set_stored(issue.examples or "")
        self.counterexamples.set_stored(issue.counterexamples or "")
        self.retired.setChecked(issue.retired)
        self.show_uses()

    def show_uses(self) -> None:
        """Show where the issue is used now."""
        if self._issue is not None and self._issue.id in self._workspace.registry.issues:
            uses = self._workspace.opened.issues.uses(self._issue.id)
            self.used.setText(f"USED {len(uses)}")
            self.uses.show_uses(uses)

    def _show_parents(self, issue: Issue) -> None:
        registry = self._workspace.registry
        self.parent_box.clear()
        self.parent_box.addItem("(at the top)", None)
        for other in registry.issues.values():
            if other.id != issue.id:
                self.parent_box.addItem(issue_path(registry, other.id), other.id)
                if other.id == issue.parent_id:
                    self.parent_box.setCurrentIndex(self.parent_box.count() - 1)

    def _write(self, verb: Callable[[int], None]) -> None:
        issue = self._issue
        if issue is not None and not self._workspace.done(lambda: verb(issue.id)):
            self.show_issue(issue)

    def _edit(self, **values: Any) -> None:
        self._write(lambda key: self._workspace.opened.issues.edit(key, **values))

    def _on_name(self, name: str) -> None:
        self._write(lambda key: self._workspace.opened.issues.rename(key, name))

    def _on_parent(self) -> None:
        parent = self.parent_box.currentData()
        self._write(lambda key: self._workspace.opened.issues.move(key, parent))

    def _on_colour(self) -> None:
        self._edit(colour=self.colour.currentData())

    def _on_key(self, key: str) -> None:
        self._edit(key=key)

    def _on_retired(self, retired: bool) -> None:
        self._edit(retired=retired)

    def _on_text(self, text: str) -> None:
        self._edit(**{self.sender().objectName(): text})
