"""What the annotator's gestures do: from the selection in the view to a verb of the project.

Actions, the card and the mouse all come here, so that each gesture means one thing.
"""

from __future__ import annotations

from collections.abc import Callable

from annotator.ui.editing.article import GestureError, OpenArticle, spans_of
from annotator.ui.editing.attributing import Attributing
from annotator.ui.editing.marking import Marking
from annotator.ui.editing.shaping import Shaping
from annotator.ui.editing.stating import Stating, target_of
from annotator.ui.editor.view import ArticleView
from annotator.ui.workspace import Workspace


class Editing:
    """All gestures on the open article."""

    def __init__(self, workspace: Workspace, view: ArticleView, done: Callable[[], None]) -> None:
        self.article = OpenArticle(workspace, view, done)
        self.marking = Marking(self.article)
        self.shaping = Shaping(self.article)
        self.stating = Stating(self.article)
        self.attributing = Attributing(self.article)


__all__ = ["Editing", "GestureError", "OpenArticle", "spans_of", "target_of"]
