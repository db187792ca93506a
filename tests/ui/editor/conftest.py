"""Fixtures of the reading view."""

import pytest
from editor_articles import Article, bridge

from annotator.ui.editor.view import ArticleView


@pytest.fixture
def view(qtbot) -> ArticleView:
    """A shown, focused view without an article."""
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(1150, 700)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.setFocus()
    return view


@pytest.fixture
def article(view) -> Article:
    """The article about a bridge, shown in the view."""
    article = bridge()
    article.shown_in(view)
    return article
