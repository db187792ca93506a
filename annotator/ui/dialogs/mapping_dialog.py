"""Before annotated data is imported: what its labels, links and attributes become."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from annotator.formats.mapping import (
    AttributeRole,
    AttributeRule,
    LabelMapping,
    LinkRole,
    LinkRule,
    SpanRole,
    Survey,
    read_mapping,
    write_mapping,
)
from annotator.formats.mapping.rules import CARRIERS
from annotator.language import mark, tr
from annotator.ui.dialogs.mapping_details import Rule, RuleDetails
from annotator.ui.dialogs.mapping_words import ATTRIBUTE_WORDS, LINK_WORDS, SPAN_WORDS
from annotator.ui.dialogs.table_columns import ChoiceBox, room_for
from annotator.ui.widgets.first_size import first_size
from annotator.ui.widgets.focus_order import follow_after, follow_layout
from annotator.ui.widgets.plain import PlainLabel, tip

if TYPE_CHECKING:
    from annotator.services.foreign import ForeignReport

R = TypeVar("R")

_COLUMNS = (mark("What"), mark("How often"), mark("Example"), mark("Becomes"))
_EXAMPLE, _BECOMES = 2, 3
_WIDTHS = (210, 90)
_SETTLING_MS = 300
_TOLD = 6
"""Lines about what is left out; after the import all of them are shown."""
_FILES = mark("Mappings (*.json)")

Place = tuple[str, str, str]
"""Where a rule stands: ("span", label, ""), ("attribute", label, name) or ("link", label, "")."""


class MappingDialog(QDialog):
    """Shows everything that occurs, with a choice for each; `settled` asks for a new preview."""

    settled = Signal()
    failed = Signal(object)

    def __init__(
        self, name: str, survey: Survey, mapping: LabelMapping, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import annotations: {name}", name=name))
        first_size(self, 980, 700)
        self.survey = survey
        self.mapping = mapping
        self.boxes: dict[Place, QComboBox] = {}
        self._items: dict[Place, QTreeWidgetItem] = {}
        self.tree = self._make_tree()
        self.details = RuleDetails(self)
        self.details.edited.connect(self._on_edited)
        self.summary = PlainLabel("", self, role="quiet")
        self.summary.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.details)
        layout.addWidget(self.summary)
        layout.addWidget(self._make_buttons())
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLING_MS)
        self._settling.timeout.connect(self._on_settled)
        self._fill()

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setHeaderLabels([tr(name) for name in _COLUMNS])
        tree.setAccessibleName(tr("Labels, attributes and relations"))
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_EXAMPLE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_BECOMES, QHeaderView.ResizeMode.ResizeToContents)
        for column, width in enumerate(_WIDTHS):
            tree.setColumnWidth(column, width)
        tree.currentItemChanged.connect(self._on_row)
        return tree

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        roles = QDialogButtonBox.ButtonRole
        # At the left, apart from what ends the dialog.
        buttons.addButton(tr("Load …"), roles.ResetRole).clicked.connect(self._ask_load)
        buttons.addButton(tr("Save …"), roles.ResetRole).clicked.connect(self._ask_save)
        buttons.addButton(tr("Import"), roles.AcceptRole).setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    # --- rows

    def _fill(self) -> None:
        """Show the mapping anew."""
        self.boxes.clear()
        self._items.clear()
        self.tree.clear()
        top = self._heading(tr("Labels"), bool(self.survey.spans))
        for label, use in self.survey.spans.items():
            item = self._add(top, ("span", label, ""), (label, use.count, use.example), SPAN_WORDS)
            for name, attribute in use.attributes.items():
                place = ("attribute", label, name)
                row = (name, attribute.count, attribute.example)
                self._add(item, place, row, self._fitting(label))
        top = self._heading(tr("Relations"), bool(self.survey.links))
        for label, link in self.survey.links.items():
            self._add(top, ("link", label, ""), (label, link.count, link.example), LINK_WORDS)
        self.tree.expandAll()
        follow_layout(self)
        self.details.show_rule(None)
        self._settling.start()

    def _heading(self, text: str, shown: bool) -> QTreeWidgetItem:
        item = QTreeWidgetItem([text])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.tree.addTopLevelItem(item)
        item.setHidden(not shown)
        return item

    def _add(
        self,
        above: QTreeWidgetItem,
        place: Place,
        row: tuple[str, int, str],
        words: Mapping[R, str],
    ) -> QTreeWidgetItem:
        name, count, example = row
        item = QTreeWidgetItem([name, str(count), example])
        item.setData(0, Qt.ItemDataRole.UserRole, place)
        item.setToolTip(2, tip(example))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        above.addChild(item)
        box = ChoiceBox(self.tree)
        box.setAccessibleName(tr("What “{name}” becomes", name=name))
        box.reached.connect(lambda: self.tree.setCurrentItem(item))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._offer(box, words, self.rule(place).becomes)
        box.setProperty("place", place)
        box.currentIndexChanged.connect(self._on_box)
        self.tree.setItemWidget(item, 3, box)
        item.setSizeHint(3, room_for(box))
        self.boxes[place], self._items[place] = box, item
        return item

    def _offer(self, box: QComboBox, words: Mapping[R, str], chosen: Any) -> None:
        box.blockSignals(True)
        box.clear()
        for role, text in words.items():
            box.addItem(tr(text), role)
        roles = list(words)
        box.setCurrentIndex(roles.index(chosen) if chosen in roles else -1)
        box.blockSignals(False)

    def _fitting(self, label: str) -> Mapping[AttributeRole, str]:
        """The roles that an attribute can have on what its label becomes."""
        role = self.mapping.span(label).becomes
        return {
            one: text
            for one, text in ATTRIBUTE_WORDS.items()
            if one not in CARRIERS or role in CARRIERS[one]
        }

    # --- rules

    def rule(self, place: Place) -> Rule:
        """The rule at a place, as it works there."""
        what, label, name = place
        if what == "link":
            return self.mapping.link(label)
        rule = self.mapping.span(label)
        return rule.attribute(name) if what == "attribute" else rule

    def choose(self, place: Place, role: SpanRole | LinkRole | AttributeRole) -> None:
        """Let something become something else."""
        box = self.boxes[place]
        box.setCurrentIndex(box.findData(role))

    def _set_rule(self, place: Place, rule: Rule) -> None:
        what, label, name = place
        if what == "link":
            links = {**self.mapping.links, label: rule}
            self.mapping = replace(self.mapping, links=links)  # type: ignore[arg-type]
        elif what == "span":
            spans = {**self.mapping.spans, label: rule}
            self.mapping = replace(self.mapping, spans=spans)  # type: ignore[arg-type]
        else:
            span = self.mapping.span(label)
            attributes = {**span.attributes, name: rule}
            whole = replace(span, attributes=attributes)  # type: ignore[arg-type]
            self.mapping = replace(self.mapping, spans={**self.mapping.spans, label: whole})
        self._settling.start()

    def _on_box(self) -> None:
        box = self.sender()
        assert isinstance(box, QComboBox)
        place: Place = tuple(box.property("place"))
        self._set_rule(place, _turned_into(self.rule(place), box.currentData()))
        if place[0] == "span":
            self._refresh_attributes(place[1])
        self.tree.setCurrentItem(self._items[place])
        self._show_details(place)

    def _refresh_attributes(self, label: str) -> None:
        """What a label becomes decides what its attributes can become."""
        for place, box in self.boxes.items():
            if place[:2] == ("attribute", label):
                self._offer(box, self._fitting(label), self.rule(place).becomes)

    def _on_row(self, item: QTreeWidgetItem | None) -> None:
        place = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        if place is None:
            self.details.show_rule(None)
        else:
            self._show_details(tuple(place))

    def _show_details(self, place: Place) -> None:
        what, label, name = place
        use = self.survey.spans[label].attributes[name] if what == "attribute" else None
        self.details.show_rule(self.rule(place), name or label, use.values if use else {})
        follow_after(self.boxes[place], self.details)

    def _on_edited(self, rule: Rule) -> None:
        item = self.tree.currentItem()
        if item is not None:
            self._set_rule(tuple(item.data(0, Qt.ItemDataRole.UserRole)), rule)

    # --- preview, load, save

    def _on_settled(self) -> None:
        self.summary.setText(tr("Looking at what this brings in …"))
        self.settled.emit()

    def show_preview(self, report: ForeignReport) -> None:
        """Say what would come in."""
        lines = [tr("This brings in {report}.", report=report), *report.told()[:_TOLD]]
        if self.survey.tags:
            lines.append(
                tr(
                    "Labels of whole articles are kept with them: {count}.",
                    count=len(self.survey.tags),
                )
            )
        self.summary.setText("\n".join(lines))

    def load(self, path: Path) -> None:
        """Use a mapping from a file."""
        try:
            self.mapping = read_mapping(path)
        except UserError as error:
            self.failed.emit(error)
            return
        self._fill()

    def save(self, path: Path) -> None:
        """Write the mapping to a file."""
        try:
            write_mapping(self.mapping, path)
        except UserError as error:
            self.failed.emit(error)

    def _ask_load(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("Load a mapping"), str(Path.home()), tr(_FILES)
        )
        if chosen:
            self.load(Path(chosen))

    def _ask_save(self) -> None:
        suggested = str(Path.home() / "mapping.json")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the mapping"), suggested, tr(_FILES))
        if chosen:
            self.save(Path(chosen))


def _turned_into(rule: Rule, role: str) -> Rule:
    """The rule with another role, which comes from a box as its bare word."""
    if isinstance(rule, AttributeRule):
        return AttributeRule(becomes=AttributeRole(role))  # other roles, other values
    if isinstance(rule, LinkRule):
        return replace(rule, becomes=LinkRole(role))
    return replace(rule, becomes=SpanRole(role))
