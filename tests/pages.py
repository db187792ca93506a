"""Pages are drawn in tests as the command line draws them, in the one application of the tests."""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from annotator.formats.parts.paper import draw_with
from annotator.formats.parts.readings import ArticleReading


@pytest.fixture(autouse=True)
def _pages(request: pytest.FixtureRequest) -> None:
    """What a shell does first: say who draws pages. Qt is loaded when one is drawn."""
    from annotator.cli.window import draw_pages

    def draw(path: Path, title: str, articles: Iterable[ArticleReading]) -> None:
        # Tests of the command line take the screen away; the application of the tests needs none.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        request.getfixturevalue("qapp")
        draw_pages(path, title, articles)

    draw_with(draw)
