"""Tips of buttons end in the key that does the same: they follow when keys are changed."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.ui.actions import ACTIONS
from annotator.ui.shortcuts import Shortcuts
from annotator.ui.widgets.same_as import SAME_AS

_KEY_AT_END = re.compile(r" \([^()]+\)$")


def name_keys(window: QWidget, shortcuts: Shortcuts) -> None:
    """Put the keys as they are now into the tips of a window's buttons."""
    actions = {action.id: action for action in ACTIONS}
    for button in window.findChildren(QAbstractButton):
        action = actions.get(button.property(SAME_AS) or "")
        if action is not None:
            key = shortcuts.first(action)
            words = _KEY_AT_END.sub("", button.toolTip())
            told = f"{words} ({key})" if key else words
            button.setToolTip(told)
            button.setAccessibleName(told)
