"""A list of places where something is used; a double-click goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from annotator.language import tr
from annotator.records import Use


class UsesList(QListWidget):
    """Tells which place was chosen."""

    place_chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Where it is used"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._uses: Sequence[Use] = ()
        self.itemActivated.connect(self._on_chosen)

    def show_uses(self, uses: Sequence[Use]) -> None:
        """List the places, article by article."""
        if uses == self._uses:
            return
        self._uses = uses
        self.clear()
        for use in uses:
            item = QListWidgetItem(f"“{use.quote}”\n{tr(use.what)} · {use.title}")
            item.setData(Qt.ItemDataRole.UserRole, use)
            self.addItem(item)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        use = item.data(Qt.ItemDataRole.UserRole)
        self.place_chosen.emit(use.document_id, use.annotation_id)
