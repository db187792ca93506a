"""Actors that may be the same twice: looked through one pair after the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.language import plural, tr
from annotator.suggest.duplicates import Pair, likely_duplicates
from annotator.ui.widgets.plain import PlainLabel, WordsButton
from annotator.ui.words import said
from annotator.ui.workspace import Workspace


class DuplicatesDialog(QDialog):
    """For each pair: which of the two is kept, or that they are not the same."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setWindowTitle(tr("Actors that may be the same"))
        self.resize(640, 460)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Pairs of actors"))
        self.list.setSpacing(2)
        self.list.currentRowChanged.connect(self._on_row)
        self.told = PlainLabel("", self, role="quiet")
        self.keep_first = self._button(self._on_first)
        self.keep_second = self._button(self._on_second)
        self.apart = QPushButton(tr("Not the same"), self)
        self.apart.clicked.connect(self._on_apart)
        row = QHBoxLayout()
        row.addWidget(self.keep_first, 1)
        row.addWidget(self.keep_second, 1)
        row.addWidget(self.apart)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        for button in (self.keep_first, self.keep_second, self.apart):
            button.setAutoDefault(False)  # Enter in the list decides nothing
        self.refresh()

    def _button(self, gesture: Callable[[], None]) -> WordsButton:
        button = WordsButton(self)
        button.clicked.connect(gesture)
        return button

    def refresh(self) -> None:
        """Look for pairs anew; the place in the list stays."""
        actors = self._workspace.registry.actors
        counts = self._workspace.opened.actors.counts()
        apart = self._workspace.opened.actors.apart()
        row = max(0, self.list.currentRow())
        self.list.clear()
        for pair in likely_duplicates(actors.values(), apart):
            described = (
                f"{actors[key].name} ({said(actors[key].kind)}, {counts.get(key, 0)})"
                for key in (pair.first, pair.second)
            )
            item = QListWidgetItem("\n".join(described))
            item.setData(Qt.ItemDataRole.UserRole, pair)
            self.list.addItem(item)
        count = self.list.count()
        self.told.setText(
            plural(count, "{count} pair to look at", "{count} pairs to look at")
            if count
            else tr("No two actors look alike.")
        )
        self.list.setCurrentRow(min(row, count - 1))
        self._on_row()

    @property
    def pair(self) -> Pair | None:
        """The selected pair."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _on_row(self) -> None:
        pair, actors = self.pair, self._workspace.registry.actors
        for button in (self.keep_first, self.keep_second, self.apart):
            button.setVisible(pair is not None)  # without a pair they would have no words
        if pair is not None:
            meaning = tr("Merge the two; this one keeps its name")
            self.keep_first.set_words(tr("Keep {name}", name=actors[pair.first].name), meaning)
            self.keep_second.set_words(tr("Keep {name}", name=actors[pair.second].name), meaning)

    # --- gestures

    def _on_first(self) -> None:
        self._decide(lambda pair: self._workspace.opened.actors.merge(pair.first, [pair.second]))

    def _on_second(self) -> None:
        self._decide(lambda pair: self._workspace.opened.actors.merge(pair.second, [pair.first]))

    def _on_apart(self) -> None:
        self._decide(lambda pair: self._workspace.opened.actors.set_apart(pair.first, pair.second))

    def _decide(self, verb: Callable[[Pair], None]) -> None:
        pair = self.pair
        if pair is not None and self._workspace.done(lambda: verb(pair)):
            self.refresh()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
