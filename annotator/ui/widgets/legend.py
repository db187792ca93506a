"""What colours mean: a swatch and a word for each, on one line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.ui.theme import Theme
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.look import swatch_icon
from annotator.ui.widgets.plain import PlainLabel, tip

_ROW = 20  # pixels
_SWATCH = 14


class Legend(QWidget):
    """Shows as many entries as there is room for; the tip names them all."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedHeight(_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = FlowLayout(self, spacing=14, one_row=True)

    def show_entries(
        self, theme: Theme, entries: Sequence[tuple[str, str]], remark: str = ""
    ) -> None:
        """Show these colours of a theme, each with its meaning; the tip may add a remark."""
        while (item := self._row.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for style, text in entries:
            self._row.addWidget(self._entry(theme, style, text))
        words = ", ".join(text for _, text in entries)
        words = "\n".join(filter(None, (words, remark)))
        self.setToolTip(tip(words))
        self.setAccessibleDescription(words)
        self.setVisible(bool(entries))
        self.updateGeometry()

    def _entry(self, theme: Theme, style: str, text: str) -> QWidget:
        entry = QWidget(self)
        entry.setFixedHeight(_ROW)
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        swatch = PlainLabel(parent=entry)
        swatch.setPixmap(swatch_icon(theme, style).pixmap(QSize(_SWATCH, _SWATCH)))
        row.addWidget(swatch)
        row.addWidget(PlainLabel(text, entry, role="quiet"))
        entry.show()
        return entry
