"""Optional libraries, imported when they are needed, with an error that says how to get them."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from annotator.errors import InputError
from annotator.language import tr


def optional(module: str, extra: str) -> ModuleType:
    """A module of an optional library; `InputError` naming the extra that brings it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise InputError(
            tr("This needs “{value}”, which is not installed.", value=module.partition(".")[0]),
            tr("Install it with: pip install 'standpoint[{extra}]'", extra=extra),
        ) from error
