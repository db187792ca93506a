"""Optional libraries, imported when they are needed, with an error that says how to get them."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

from annotator.errors import InputError
from annotator.language import tr


def optional(module: str, extra: str) -> ModuleType:
    """A module of an optional library; `InputError` naming the extra that brings it."""
    try:
        return import_module(module)
    except ImportError as error:
        # Into the desktop bundle nothing can be installed.
        hint = (
            tr("The desktop program comes without it; what pip installs can have it.")
            if getattr(sys, "frozen", False)
            else tr("Install it with: pip install 'standpoint[{extra}]'", extra=extra)
        )
        raise InputError(
            tr("This needs “{value}”, which is not installed.", value=module.partition(".")[0]),
            hint,
        ) from error
