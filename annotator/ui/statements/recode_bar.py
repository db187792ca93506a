"""One field of the selected statements gets a value; what changes is shown before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from annotator.formats.bundle import Registry
from annotator.language import plural, quoted, tr
from annotator.records import RecodeField, StatementLine
from annotator.suggest.typeahead import issue_path
from annotator.ui.statements.columns import stance_words
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words import capital, said
from annotator.vocabulary import ClaimForm

_MOST_SHOWN = 8
"""Old values in the preview."""


@dataclass(frozen=True, slots=True)
class Recoding:
    """What is asked for: the field, its value, and how both are said."""

    field: RecodeField
    value: object
    words: str

    def preview(self, lines: Sequence[StatementLine]) -> str:
        """How many of each value there are, and that they become the new one."""
        counted = Counter(_said(line, self.field) for line in lines)
        rows = [
            f"{count} × {quoted(old) if old else tr('nothing')}"
            for old, count in counted.most_common()
        ]
        more = len(rows) - _MOST_SHOWN
        if more > 0:
            rows[_MOST_SHOWN:] = [
                plural(more, "and {count} other value", "and {count} other values")
            ]
        new = tr("They become “{words}”. It can be undone. Now they are:", words=self.words)
        return "\n".join([new, "", *rows])


def _said(line: StatementLine, field: RecodeField) -> str:
    says: dict[RecodeField, Callable[[StatementLine], str]] = {
        RecodeField.ISSUE: lambda one: one.target,
        RecodeField.POLARITY: lambda one: stance_words(one.polarity),
        RecodeField.INTENSITY: lambda one: str(one.intensity or ""),
        RecodeField.FORM: lambda one: said(one.form) if one.form else "",
        RecodeField.DISCUSS: lambda one: tr("yes") if one.discuss else tr("no"),
    }
    return says[field](line)


class RecodeBar(QWidget):
    """Below the table."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._registry = Registry()
        self.field = QComboBox(self)
        self.field.setAccessibleName(tr("What to change"))
        for field in RecodeField:
            self.field.addItem(capital(said(field)), field)
        self.field.activated.connect(self._show_values)
        self.value = QComboBox(self)
        self.value.setAccessibleName(tr("The new value"))
        self.value.setMinimumWidth(240)
        self.button = QPushButton(self)
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(tr("Change"), self))
        row.addWidget(self.field)
        row.addWidget(PlainLabel(tr("to"), self))
        row.addWidget(self.value)
        row.addWidget(self.button)
        row.addStretch(1)
        self.set_count(0)

    def set_registry(self, registry: Registry) -> None:
        """Offer the issues that there are now."""
        self._registry = registry
        self._show_values()

    def set_count(self, count: int) -> None:
        """How many statements are selected."""
        words = tr("Change {count} selected …", count=count) if count else tr("Select rows first")
        self.button.setText(words)
        self.button.setEnabled(count > 0)

    def _show_values(self) -> None:
        field = RecodeField(self.field.currentData())
        self.value.clear()
        for words, value in self._values(field):
            self.value.addItem(words, value)

    def _values(self, field: RecodeField) -> list[tuple[str, object]]:
        if field is RecodeField.ISSUE:
            issues = self._registry.issues
            return [(issue_path(self._registry, key), key) for key in issues] + [
                (tr("nothing"), None)
            ]
        if field is RecodeField.POLARITY:
            return [(stance_words(value), value) for value in (1, -1, 0, None)]
        if field is RecodeField.INTENSITY:
            return [("•" * value, value) for value in (1, 2, 3)] + [(tr("nothing"), None)]
        if field is RecodeField.FORM:
            return [(form.value, form.value) for form in ClaimForm]
        return [(tr("yes"), True), (tr("no"), False)]

    def _on_clicked(self) -> None:
        field = RecodeField(self.field.currentData())
        self.asked.emit(Recoding(field, self.value.currentData(), self.value.currentText()))
