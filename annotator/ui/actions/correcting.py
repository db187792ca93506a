"""Actions that correct the open article: its text, and what is known about it."""

from __future__ import annotations

from annotator.ui.actions.base import Action, Menu, When
from annotator.ui.correcting import correct_text, edit_details

CORRECTING: tuple[Action, ...] = (
    Action(
        id="correct",
        text="Correct the te&xt of this article …",
        menu=Menu.EDIT,
        when=When.ARTICLE,
        group="article",
        writes=True,
        run=correct_text,
    ),
    Action(
        id="details",
        text="&Details of this article …",
        menu=Menu.EDIT,
        when=When.ARTICLE,
        group="article",
        writes=True,
        run=edit_details,
    ),
)
