"""A list of places where something is used; a double-click goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from annotator.language import quoted, tr
from annotator.records import Use
from annotator.ui.widgets.into_rows import name_keys
from annotator.ui.widgets.lines_delegate import show_lines

_HEIGHT = 70  # pixels


class UsesList(QListWidget):
    """Tells which place was chosen."""

    place_chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Where it is used"))
        show_lines(self)
        self._uses: Sequence[Use] = ()
        self.itemActivated.connect(self._on_chosen)
        name_keys(self, tr("open"))

    def sizeHint(self) -> QSize:
        """Little; there is more where others need less."""
        return QSize(super().sizeHint().width(), _HEIGHT)

    def show_uses(self, uses: Sequence[Use]) -> None:
        """List the places, article by article."""
        if uses == self._uses:
            return
        self._uses = uses
        self.clear()
        for use in uses:
            item = QListWidgetItem(f"{_line(quoted(use.quote))}\n{tr(use.what)} · {use.title}")
            item.setData(Qt.ItemDataRole.UserRole, use)
            self.addItem(item)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        use = item.data(Qt.ItemDataRole.UserRole)
        self.place_chosen.emit(use.document_id, use.annotation_id)


def _line(text: str) -> str:
    return " ".join(text.split())
