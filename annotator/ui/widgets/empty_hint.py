"""What an empty list says: what will be seen there, or that nothing matches."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView

from annotator.ui.widgets.plain import PlainLabel

_MARGIN = 12  # pixels


class EmptyHint(PlainLabel):
    """Lies over a list while it is empty; its words are asked for each time that it is shown."""

    def __init__(self, view: QAbstractItemView, words: Callable[[], str]) -> None:
        super().__init__("", view.viewport(), role="quiet")
        self._view = view
        self._words = words
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        view.viewport().installEventFilter(self)
        model = view.model()
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say it, if the list is empty."""
        is_empty = self._view.model().rowCount() == 0
        if is_empty:
            self.setText(self._words())
        self.setVisible(is_empty)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.viewport().rect())
        return False
