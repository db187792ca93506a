"""In which order the articles are listed, and come next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from annotator.language import mark, tr
from annotator.records import DocumentQuery, SortBy
from annotator.ui.widgets.choice_box import ChoiceBox
from annotator.ui.widgets.plain import PlainLabel

_SORTS = {
    SortBy.ADDED: mark("As imported"),
    SortBy.PUBLISHED: mark("Date"),
    SortBy.TITLE: mark("Title"),
    SortBy.SOURCE: mark("Source"),
    SortBy.STATUS: mark("Status"),
    SortBy.RANDOM: mark("Random"),
    SortBy.FEWEST: mark("Fewest done"),
}
_MEANINGS = {
    SortBy.RANDOM: mark("One seed gives the same order to everybody, also when articles are added"),
    SortBy.FEWEST: mark(
        "First what fewest of the others have begun, so that a team spreads over the articles"
    ),
}
_SEEDS = (1, 999_999)


class OrderBar(QWidget):
    """A list of orders, a button that turns them round, and the seed of the random one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seed = DocumentQuery().seed
        self.sort = ChoiceBox(self)
        self.sort.setAccessibleName(tr("Sort articles"))
        for place, (sort, text) in enumerate(_SORTS.items()):
            self.sort.addItem(tr(text), sort)
            if sort in _MEANINGS:
                self.sort.setItemData(place, tr(_MEANINGS[sort]), Qt.ItemDataRole.ToolTipRole)
        self.order = QToolButton(self)
        self.order.setObjectName("narrow")
        self.order.setCheckable(True)
        self.order.setToolTip(tr("Reverse the order"))
        self.order.setAccessibleName(tr("Reverse the order"))
        self.seed = QLineEdit(self)
        self.seed.setValidator(QIntValidator(*_SEEDS, self.seed))
        self.seed.setAccessibleName(tr("Seed of the random order"))
        self.seed.setToolTip(tr(_MEANINGS[SortBy.RANDOM]))
        self._lay_out()
        self.show_order(DocumentQuery())
        self.sort.currentIndexChanged.connect(self._on_changed)
        self.order.toggled.connect(self._on_changed)
        self.seed.editingFinished.connect(self._on_seed)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.sort, 1)
        row.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        self.seed_row = QWidget(self)
        below = QHBoxLayout(self.seed_row)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(PlainLabel(tr("Seed"), self.seed_row, role="quiet"))
        below.addWidget(self.seed, 1)
        column.addWidget(self.seed_row)

    @property
    def query(self) -> DocumentQuery:
        """All articles in the order chosen."""
        return DocumentQuery(
            sort=SortBy(self.sort.currentData()),
            descending=self.order.isChecked(),
            seed=int(self.seed.text() or _SEEDS[0]),
        )

    def show_order(self, query: DocumentQuery) -> None:
        """Choose the order of a query; nobody is told."""
        self.blockSignals(True)
        self.sort.setCurrentIndex(self.sort.findData(query.sort))
        self.order.setChecked(query.descending)
        self.seed.setText(str(query.seed))
        self._seed = query.seed
        self.blockSignals(False)
        self._show()

    def _show(self) -> None:
        self.order.setText("↓" if self.order.isChecked() else "↑")
        self.seed_row.setVisible(self.sort.currentData() == SortBy.RANDOM)
        meaning = _MEANINGS.get(SortBy(self.sort.currentData()))
        self.sort.setToolTip(tr(meaning) if meaning else "")

    def _on_seed(self) -> None:
        if self.query.seed != self._seed:
            self._seed = self.query.seed
            self._on_changed()

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()
