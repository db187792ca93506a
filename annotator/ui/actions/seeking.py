"""Actions that find: in the article, in the corpus, and what is the same as an annotation."""

from __future__ import annotations

from annotator.ui.actions.base import Action, Menu, When

SEEKING: tuple[Action, ...] = (
    Action(
        id="find",
        text="&Find in the article",
        menu=Menu.EDIT,
        keys=("Ctrl+F", "/"),
        when=When.ARTICLE,
        hint="find",
        group="find",
        run=lambda window: window.seeking.find_in_article(),
    ),
    Action(
        id="find-next",
        text="Next hit",
        menu=Menu.EDIT,
        keys=("F3",),
        when=When.ARTICLE,
        group="find",
        run=lambda window: window.seeking.find_bar.step(1),
    ),
    Action(
        id="find-previous",
        text="Previous hit",
        menu=Menu.EDIT,
        keys=("Shift+F3",),
        when=When.ARTICLE,
        group="find",
        run=lambda window: window.seeking.find_bar.step(-1),
    ),
    Action(
        id="find-corpus",
        text="Find in &all articles",
        menu=Menu.EDIT,
        keys=("Ctrl+Shift+F",),
        when=When.PROJECT,
        group="find",
        run=lambda window: window.seeking.find_in_corpus(),
    ),
    Action(
        id="same",
        text="The same every&where …",
        menu=Menu.ANNOTATE,
        keys=("G",),
        when=When.ANNOTATION,
        hint="same everywhere",
        group="same",
        run=lambda window: window.seeking.same_everywhere(),
    ),
    Action(
        id="statements",
        text="&Table of all statements",
        menu=Menu.GO,
        keys=("Ctrl+T",),
        when=When.PROJECT,
        group="panel",
        run=lambda window: window.statements.present(),
    ),
    Action(
        id="progress",
        text="Pro&gress of the work",
        menu=Menu.GO,
        keys=("Ctrl+Shift+T",),
        when=When.PROJECT,
        group="panel",
        run=lambda window: window.progress.present(),
    ),
    Action(
        id="palette",
        text="&Anything by its name …",
        menu=Menu.GO,
        keys=("Ctrl+K", "Ctrl+P"),
        group="panel",
        run=lambda window: window.finder.open(),
    ),
)
