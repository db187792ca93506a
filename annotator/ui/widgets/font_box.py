"""A list of fonts, each in its own letters; the one that comes along stands first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from annotator.language import tr
from annotator.ui.fonts import font, offered_families, reading_family

_SIZE = 15


class FontBox(QComboBox):
    """Chooses a family for articles; "" is the one that comes along."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # A long name must not make the dialog wider.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(18)
        usual = reading_family()
        self._add(tr("{family} (as it comes)", family=usual), "", usual)
        for family in offered_families():
            if family != usual:
                self._add(family, family, family)

    def _add(self, text: str, value: str, family: str) -> None:
        self.addItem(text, value)
        self.setItemData(self.count() - 1, font(family, _SIZE), Qt.ItemDataRole.FontRole)

    @property
    def family(self) -> str:
        """The chosen family."""
        return str(self.currentData())

    def show_family(self, family: str) -> None:
        """Show a family; the usual one where it is not there any more."""
        self.setCurrentIndex(max(0, self.findData(family)))
