"""Signs that are typed with AltGr. Qt takes them for shortcuts of the key that they share."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def with_alt_gr(event: QKeyEvent) -> bool:
    """Whether a sign is typed with AltGr, which Windows calls Ctrl+Alt."""
    held, modifier = event.modifiers(), Qt.KeyboardModifier
    control_alt = modifier.ControlModifier | modifier.AltModifier
    grouped = bool(held & modifier.GroupSwitchModifier) or held & control_alt == control_alt
    return grouped and event.text() != "" and event.text().isprintable()


def is_no_shortcut(event: QEvent) -> bool:
    """Whether Qt asks if such a sign is a shortcut.

    It is not: on a German keyboard `[` is AltGr+8 and `@` AltGr+Q; neither 8 nor Q is meant.
    """
    asks = event.type() == QEvent.Type.ShortcutOverride
    return asks and isinstance(event, QKeyEvent) and with_alt_gr(event)
