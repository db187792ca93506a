"""The panel of labels: what users define for what mentions, claims and stances do not cover."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QToolButton,
    QWidget,
)

from annotator.formats.bundle import Label
from annotator.language import tr
from annotator.text.folding import fold
from annotator.ui.panel import Panel
from annotator.ui.theme import Theme, hue_of
from annotator.ui.widgets.empty_hint import EmptyHint
from annotator.ui.widgets.fields import LineField, TextField
from annotator.ui.widgets.hint_delegate import HINT, HintDelegate
from annotator.ui.widgets.into_rows import leads_into, leads_on
from annotator.ui.widgets.look import HueBox, KeyField, swatch_icon
from annotator.ui.widgets.plain import PlainLabel, tip
from annotator.ui.widgets.scrolled import Scrolled
from annotator.ui.widgets.uses import UsesList
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.services import Change


class LabelsPanel(Panel):
    """Lists the labels; the selected one can be edited below."""

    id: ClassVar[str] = "labels"
    title: ClassVar[str] = "Labels"
    tables: ClassVar[frozenset[str]] = frozenset({"label", "annotation"})

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self._counts: dict[int, int] = {}
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search name, values and definition"))
        self.search.setAccessibleName(tr("Search labels"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show_list)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Labels"))
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(14, 14))
        self.list.setItemDelegate(HintDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemSelectionChanged.connect(self._on_selected)
        EmptyHint(self.list, self._nothing)
        self.details = LabelDetails(workspace, theme)
        self.details.uses.place_chosen.connect(self.place_chosen)
        self.add_button = self._button(tr("Add"), tr("Define a new label"), self._on_add)
        self.remove_button = self._button(
            tr("Remove"), tr("Remove an unused label"), self._on_remove
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
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.list)
        splitter.addWidget(Scrolled(self.details))
        splitter.setSizes([120, 560])
        splitter.setChildrenCollapsible(False)
        leads_into(self.search, self.list)
        leads_on(self.list, self.details.name)
        self.body.addWidget(self.search)
        self.body.addWidget(splitter, 1)
        self.body.addLayout(row)

    # --- showing

    def refresh(self) -> None:
        """List the labels anew; the selection stays."""
        project = self.workspace.project
        self._counts = project.labels.counts() if project else {}
        self._show_list()

    def _nothing(self) -> str:
        """What the list says while it is empty."""
        if self.search.text().strip():
            return tr("No label is called so.")
        return tr("No labels yet. They are for what is no actor, claim or stance: “Add” makes one.")

    def on_change(self, change: Change) -> None:
        """Unless the labels themselves have changed, only numbers and uses have."""
        if "label" in change.tables:
            self.refresh()
            return
        self._counts = self.workspace.opened.labels.counts()
        for row in range(self.list.count()):
            item = self.list.item(row)
            label = self.workspace.registry.labels.get(item.data(Qt.ItemDataRole.UserRole))
            if label is not None:
                item.setData(HINT, self._numbers(label))
        self.details.show_uses()

    def _numbers(self, label: Label) -> str:
        key = f"[{label.key}]" if label.key else ""
        return f"{key}  {self._counts.get(label.id, '')}".strip()

    def _show_list(self) -> None:
        chosen = self.selected
        wanted = fold(self.search.text().strip())
        self.list.blockSignals(True)
        self.list.clear()
        for label in self.workspace.registry.labels.values():
            words = (label.name, label.definition or "", *label.values)
            if any(wanted in fold(word) for word in words):
                item = self._item(label)
                self.list.addItem(item)
                if label.id == chosen:
                    self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._on_selected()

    def _item(self, label: Label) -> QListWidgetItem:
        name = tr("{label} (retired)", label=label.name) if label.retired else label.name
        item = QListWidgetItem(swatch_icon(self.theme, hue_of(label)), name)
        item.setData(Qt.ItemDataRole.UserRole, label.id)
        item.setData(HINT, self._numbers(label))
        item.setToolTip(tip(f"{label.name}\n{label.definition or ''}".strip()))
        if label.retired:
            item.setForeground(QColor(self.theme.ink3))
        return item

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self.details.colour.set_theme(theme)
        self._mark_stale()

    @property
    def selected(self) -> int | None:
        """The id of the selected label."""
        items = self.list.selectedItems()
        return items[0].data(Qt.ItemDataRole.UserRole) if items else None

    def _on_selected(self) -> None:
        label = self.workspace.registry.labels.get(self.selected or 0)
        self.remove_button.setEnabled(label is not None)
        self.details.show_label(label)

    def select(self, label_id: int) -> None:
        """Select one label in the list."""
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == label_id:
                self.list.setCurrentRow(row)

    # --- gestures

    def start(self) -> None:
        """Take the focus."""
        self.search.setFocus()

    def _on_add(self) -> None:
        name = self.search.text().strip() or tr("New label")
        added = self.workspace.attempt(lambda: self.workspace.opened.labels.add(name))
        if added is not None:
            self.search.clear()
            self.select(added)
            self.details.name.setFocus()
            self.details.name.selectAll()

    def _on_remove(self) -> None:
        chosen = self.selected
        if chosen is not None:
            self.workspace.attempt(lambda: self.workspace.opened.labels.remove(chosen))
            self.list.setFocus()


class LabelDetails(QWidget):
    """What one label's entry says; each field is written when it is left."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._label: Label | None = None
        self.name = LineField(tr("Name"))
        self.name.written.connect(self._on_name)
        self.values = TextField(tr("Values, one in a line; none: any"))
        self.values.written.connect(self._on_values)
        self.colour = HueBox(theme, self)
        self.colour.written.connect(self._on_colour)
        self.key = KeyField(workspace)
        self.key.allowed.connect(self._on_key)
        self.definition = TextField(tr("Definition"))
        self.definition.written.connect(self._on_definition)
        self.retired = QCheckBox(tr("Retired: offered no more"), self)
        self.retired.clicked.connect(self._on_retired)
        self.used = PlainLabel(tr("USED"), self, role="heading")
        self.uses = UsesList(self)
        self._lay_out()
        self.show_label(None)

    def _lay_out(self) -> None:
        look = QHBoxLayout()
        look.addWidget(self.colour, 2)
        look.addWidget(self.key, 1)
        form = QFormLayout(self)
        form.setContentsMargins(0, 6, 0, 0)
        form.setSpacing(5)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Values"), self.values)
        form.addRow(tr("Colour, key"), look)
        form.addRow(tr("Meaning"), self.definition)
        form.addRow("", self.retired)
        form.addRow(self.used)
        form.addRow(self.uses)

    def show_label(self, label: Label | None) -> None:
        """Show a label, or nothing."""
        self._label = label
        self.setVisible(label is not None)
        if label is None:
            return
        self.name.set_stored(label.name)
        self.values.set_stored("\n".join(label.values))
        self.colour.set_hue(hue_of(label))
        self.key.set_stored(label.key or "")
        self.definition.set_stored(label.definition or "")
        self.retired.setChecked(label.retired)
        self.show_uses()

    def show_uses(self) -> None:
        """Show where the label is used now."""
        if self._label is not None and self._label.id in self._workspace.registry.labels:
            uses = self._workspace.opened.labels.uses(self._label.id)
            self.used.setText(tr("USED {count}", count=len(uses)))
            self.uses.show_uses(uses)

    def _write(self, verb: Callable[[int], None]) -> None:
        label = self._label
        if label is not None and not self._workspace.done(lambda: verb(label.id)):
            self.show_label(label)

    def _edit(self, **values: Any) -> None:
        self._write(lambda key: self._workspace.opened.labels.edit(key, **values))

    def _on_name(self, name: str) -> None:
        self._write(lambda key: self._workspace.opened.labels.rename(key, name))

    def _on_values(self, text: str) -> None:
        self._edit(values=[line for line in text.splitlines() if line.strip()])

    def _on_colour(self, hue: str) -> None:
        self._edit(colour=hue)

    def _on_key(self, key: str) -> None:
        self._edit(key=key)

    def _on_definition(self, text: str) -> None:
        self._edit(definition=text)

    def _on_retired(self, retired: bool) -> None:
        self._edit(retired=retired)
