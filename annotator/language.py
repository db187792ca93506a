"""The language of the interface: all that people read passes through one function.

English is written in the code. The window puts another language in its place (`use`); on the
command line, and wherever nobody chose one, it stays English.
"""

from __future__ import annotations

from collections.abc import Callable


def _as_written(text: str) -> str:
    return text


_translate: Callable[[str], str] = _as_written


def use(translate: Callable[[str], str] | None) -> None:
    """Translate by this function from now on; None goes back to English."""
    global _translate
    _translate = translate or _as_written


def tr(text: str, /, **values: object) -> str:
    """A text in the user's language, with values in the places of their `{names}`.

    The text is a literal: it is found in the source, and looked up as it stands there.
    """
    translated = _translate(text)
    return translated.format(**values) if values else translated


def mark(text: str, /) -> str:
    """A literal that is translated later, where it is shown: `tr(constant)`."""
    return text
