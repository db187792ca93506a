"""The fields for how an entry of the codebook looks and which key picks it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from annotator.errors import InputError
from annotator.language import tr
from annotator.ui.theme import Theme
from annotator.ui.widgets.fields import ChoiceField, LineField
from annotator.ui.words import capital
from annotator.ui.workspace import Workspace
from annotator.vocabulary import HUES


class HueBox(ChoiceField):
    """Chooses one of the hues of the palette."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Colour"), parent)
        for hue in HUES:
            self.addItem(capital(tr(hue)), hue)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show the hues as they look now."""
        for place, hue in enumerate(HUES):
            self.setItemIcon(place, swatch_icon(theme, hue))

    def set_hue(self, hue: str) -> None:
        """Show a hue."""
        self.set_stored(HUES.index(hue))


class KeyField(LineField):
    """One key; those of the program's own commands are refused."""

    allowed = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(tr("Key"))
        self._workspace = workspace
        self._before = ""
        self.setMaxLength(1)
        self.written.connect(self._on_written)

    def set_stored(self, text: str) -> None:
        """Show what is stored."""
        self._before = text
        super().set_stored(text)

    def _on_written(self, key: str) -> None:
        taken = self._workspace.reserved_keys.get(key.upper())
        if taken is None:
            self.allowed.emit(key)
            return
        self.set_stored(self._before)
        self._workspace.failed.emit(
            InputError(
                tr("The key {key} belongs to “{taken}”.", key=key, taken=taken),
                tr("Choose another one, such as a digit."),
            )
        )


def swatch_icon(theme: Theme, hue: str) -> QIcon:
    """How claims in a hue look: the tint with its opening bar."""
    pixmap = QPixmap(28, 28)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tint(hue))
    painter.drawRoundedRect(QRectF(1, 1, 12, 12), 3, 3)
    painter.setBrush(theme.hue(hue))
    painter.drawRoundedRect(QRectF(1, 1, 3, 12), 1, 1)
    painter.end()
    return QIcon(pixmap)
