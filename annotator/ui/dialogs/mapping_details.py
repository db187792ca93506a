"""The details of one row of a mapping: what its values mean, and what holds for all its spans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.formats.mapping import (
    VALUES,
    AttributeRole,
    AttributeRule,
    LinkRole,
    LinkRule,
    SpanRole,
    SpanRule,
)
from annotator.formats.mapping.rules import Value
from annotator.language import mark, tr
from annotator.ui.dialogs.mapping_words import POLARITY_WORDS
from annotator.ui.dialogs.table_columns import room_for
from annotator.ui.widgets.form import roomy_form
from annotator.ui.widgets.plain import PlainLabel
from annotator.vocabulary import ActorKind

Rule = SpanRule | LinkRule | AttributeRule
K = TypeVar("K")

_POLARITIES: Mapping[int | None, str] = {
    None: mark("says none"),
    **{number: POLARITY_WORDS[number] for number in (1, 0, -1)},
}
_KINDS: Mapping[str | None, str] = {
    None: mark("guessed"),
    **{kind.value: kind.value for kind in ActorKind},
}
_BY_WORDS = mark("by its words, else a line in the note")
_UNKNOWN = "?"
_TABLE, _FORM = 170, 72  # pixels: of values in rows, and of two rows of fields
_FIELDS = {"polarity": mark("Polarity"), "actor_kind": mark("Kind of actor")}


class RuleDetails(QWidget):
    """Edits one rule at a time; `edited` brings it as it is now."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule: Rule | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None

    def show_rule(
        self, rule: Rule | None, name: str = "", values: Mapping[str, int] | None = None
    ) -> None:
        """Show what can be said of a rule; `values` are those that occur, with their counts."""
        self._rule = rule
        if self._body is not None:
            self._layout.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = self._made(rule, name, values or {})
        self.setFixedHeight(_TABLE if isinstance(self._body, QTableWidget) else _FORM)
        self._layout.addWidget(self._body)

    def _made(self, rule: Rule | None, name: str, values: Mapping[str, int]) -> QWidget:
        if isinstance(rule, AttributeRule) and rule.becomes in VALUES:
            return self._value_table(rule, values)
        form = QWidget(self)
        rows = roomy_form(form)
        rows.setContentsMargins(0, 0, 0, 0)
        if isinstance(rule, SpanRule):
            self._add_span_rows(rows, rule, name)
        elif isinstance(rule, LinkRule) and rule.becomes is LinkRole.TARGET:
            rows.addRow(
                tr(_FIELDS["polarity"]), self._choice("polarity", _POLARITIES, rule.polarity)
            )
            turned = QCheckBox(tr("The other way: it leads from the target to the stance"), form)
            turned.setChecked(rule.reversed)
            turned.toggled.connect(self._on_turned)
            rows.addRow("", turned)
        if rows.rowCount() == 0:
            words = tr("Nothing more to say about this row.") if rule else tr("Choose a row.")
            rows.addRow(PlainLabel(words, form, role="quiet"))
        return form

    def _add_span_rows(self, rows: QFormLayout, rule: SpanRule, name: str) -> None:
        if rule.becomes in (SpanRole.LABEL, SpanRole.ISSUE):
            line = QLineEdit(rule.name or "", self)
            line.setPlaceholderText(name)
            line.setAccessibleName(tr("Called"))
            line.textEdited.connect(self._on_name)
            rows.addRow(tr("Called"), line)
        if rule.becomes in (SpanRole.CLAIM, SpanRole.ISSUE, SpanRole.CUE):
            rows.addRow(
                tr(_FIELDS["polarity"]), self._choice("polarity", _POLARITIES, rule.polarity)
            )
        if rule.becomes is SpanRole.MENTION:
            kind = rule.actor_kind.value if rule.actor_kind else None
            rows.addRow(tr(_FIELDS["actor_kind"]), self._choice("actor_kind", _KINDS, kind))

    def _choice(self, field: str, words: Mapping[K, str], chosen: K) -> QComboBox:
        box = _combo(words, chosen)
        box.setAccessibleName(tr(_FIELDS[field]))
        box.setProperty("field", field)
        box.currentIndexChanged.connect(self._on_choice)
        return box

    def _value_table(self, rule: AttributeRule, values: Mapping[str, int]) -> QTableWidget:
        shown = dict.fromkeys([*values, *rule.values])
        table = QTableWidget(len(shown), 3, self)
        table.setHorizontalHeaderLabels([tr("Value"), tr("How often"), tr("Means")])
        table.setAccessibleName(tr("Values"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)  # Tab leads to the boxes, and out again
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for row, value in enumerate(shown):
            table.setItem(row, 0, QTableWidgetItem(value))
            table.setItem(row, 1, QTableWidgetItem(str(values.get(value, 0))))
            box = _combo(_meanings(rule.becomes), rule.values.get(value, _UNKNOWN))
            box.setAccessibleName(tr("What “{value}” means", value=value))
            box.setProperty("field", value)
            box.currentIndexChanged.connect(self._on_meaning)
            table.setCellWidget(row, 2, box)
            table.setRowHeight(row, room_for(box).height())
        return table

    # --- edits

    def _edit(self, rule: Rule) -> None:
        self._rule = rule
        self.edited.emit(rule)

    def _on_name(self, text: str) -> None:
        if isinstance(self._rule, SpanRule):
            self._edit(replace(self._rule, name=text.strip() or None))

    def _on_turned(self, turned: bool) -> None:
        if isinstance(self._rule, LinkRule):
            self._edit(replace(self._rule, reversed=turned))

    def _on_choice(self) -> None:
        box = self.sender()
        assert isinstance(box, QComboBox)
        value = box.currentData()
        if isinstance(self._rule, SpanRule) and box.property("field") == "actor_kind":
            self._edit(replace(self._rule, actor_kind=ActorKind(value) if value else None))
        elif isinstance(self._rule, SpanRule | LinkRule):
            self._edit(replace(self._rule, polarity=value))

    def _on_meaning(self) -> None:
        box = self.sender()
        assert isinstance(box, QComboBox)
        assert isinstance(self._rule, AttributeRule)
        values = {
            key: one for key, one in self._rule.values.items() if key != box.property("field")
        }
        if box.currentData() != _UNKNOWN:
            values[box.property("field")] = box.currentData()
        self._edit(replace(self._rule, values=values))


def _meanings(role: AttributeRole) -> Mapping[Value, str]:
    """What a value can mean, and that it is not said."""
    is_polarity = role is AttributeRole.POLARITY
    words = {one: str(one) if one is not None else mark("not decided") for one in VALUES[role]}
    sides: dict[Value, str] = {number: text for number, text in POLARITY_WORDS.items()}
    return {_UNKNOWN: _BY_WORDS, **(sides if is_polarity else words)}


def _combo(words: Mapping[K, str], chosen: K) -> QComboBox:
    box = QComboBox()
    for key, text in words.items():
        box.addItem(tr(text), key)
    box.setCurrentIndex(list(words).index(chosen))
    return box
