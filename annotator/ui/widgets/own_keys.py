"""What the key bar says while a field, a list or a card of its own has the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

OWN_KEYS = "own keys"
"""The property of a widget that says which keys count in it: pairs of a key and what it does."""


def has_keys(widget: QWidget, keys: Sequence[tuple[str, str]]) -> None:
    """These keys count while the widget, or one within it, has the focus."""
    widget.setProperty(OWN_KEYS, [list(pair) for pair in keys])


def keys_of(focus: QWidget | None) -> list[tuple[str, str]] | None:
    """The keys that count where the focus is; None where nothing near it says so."""
    widget = focus
    while widget is not None:
        keys = widget.property(OWN_KEYS)
        if keys is not None:
            return [(str(key), str(text)) for key, text in keys]
        widget = widget.parentWidget()
    return None
