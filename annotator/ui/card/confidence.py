"""The field for how sure one was: a number from 0 to 1, written as in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent

from annotator.errors import InputError
from annotator.language import tr
from annotator.ui.widgets.fields import LineField

_LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_SHORTEST = QLocale.FloatingPointPrecisionOption.FloatingPointShortest


class ConfidenceField(LineField):
    """Tells what was written, which `read` understands; Enter and Escape leave the field."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Confidence"))
        self.setToolTip(tr("How sure one was, from 0 to 1; emptied, it is taken away"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in _LEAVING:
            event.accept()
            self.left.emit()

    def show_value(self, confidence: float | None) -> None:
        """Show a confidence, with as many digits as it has."""
        if confidence is None:
            self.set_stored("")
        else:
            self.set_stored(QLocale().toString(confidence, "g", _SHORTEST.value))


def read(text: str) -> float | None:
    """The confidence that a text says, None where it is empty. Raises InputError for others."""
    words = text.strip()
    if not words:
        return None
    for locale in (QLocale(), QLocale.c()):
        # Or 0.125 would be 125 where points stand between thousands.
        locale.setNumberOptions(QLocale.NumberOption.RejectGroupSeparator)
        number, is_number = locale.toDouble(words)
        if is_number:
            return number
    raise InputError(tr("“{words}” is no number.", words=words), tr("Give a number such as 0.8."))
