"""Articles on pages of paper. What draws them is told by the shells: here is no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.parts.readings import ArticleReading
from annotator.language import tr

Draw = Callable[[Path, str, Iterable[ArticleReading]], None]
"""Draws articles into a PDF file under a title; the same articles always as the same bytes."""

_draw: Draw | None = None


def draw_with(draw: Draw) -> None:
    """Pages are drawn by this function from now on."""
    global _draw
    _draw = draw


def drawing() -> Draw:
    """What draws pages; `InputError` where nobody has told."""
    if _draw is None:
        raise InputError(
            tr("Pages can be drawn by the window and by the command line only."),
            tr("Use “standpoint export”, or another format."),
        )
    return _draw
