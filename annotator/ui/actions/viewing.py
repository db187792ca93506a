"""Actions that change what is seen and how: nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.language import mark
from annotator.ui.actions.base import Action, Menu, When
from annotator.ui.editor.colouring import ColourBy
from annotator.vocabulary import Kind

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_THEME, _KINDS, _COLOURS = mark("Theme"), mark("Show"), mark("Colours of claims by")
_LAYERS = mark("A colour for each layer that is shown; where it is only yours, one for all claims")


def _theme_action(name: str, text: str) -> Action:
    def run(window: MainWindow) -> None:
        window.looks.choose_theme(name)

    def is_on(window: MainWindow) -> bool:
        return bool(window.workspace.settings["theme"] == name)

    return Action(
        id=f"theme-{name}",
        text=text,
        menu=Menu.VIEW,
        submenu=_THEME,
        group="text",
        run=run,
        is_on=is_on,
    )


def _kind_action(kind: Kind, text: str, keys: str) -> Action:
    def run(window: MainWindow) -> None:
        window.marks.toggle(kind)

    def is_on(window: MainWindow) -> bool:
        return kind not in window.marks.hidden

    return Action(
        id=f"show-{kind.value}",
        text=text,
        menu=Menu.VIEW,
        submenu=_KINDS,
        keys=(keys,),
        group="marks",
        run=run,
        is_on=is_on,
    )


def _colour_action(by: ColourBy, text: str, tip: str = "") -> Action:
    def run(window: MainWindow) -> None:
        window.marks.colour_by(by)

    def is_on(window: MainWindow) -> bool:
        return window.marks.by is by

    return Action(
        id=f"colour-{by.value}",
        text=text,
        menu=Menu.VIEW,
        submenu=_COLOURS,
        group="marks",
        run=run,
        is_on=is_on,
        tip=tip,
    )


VIEWING: tuple[Action, ...] = (
    Action(
        id="zoom-in",
        text="Larger text",
        menu=Menu.VIEW,
        keys=("Ctrl++", "Ctrl+="),
        group="text",
        run=lambda window: window.looks.zoom(1),
    ),
    Action(
        id="zoom-out",
        text="Smaller text",
        menu=Menu.VIEW,
        keys=("Ctrl+-",),
        group="text",
        run=lambda window: window.looks.zoom(-1),
    ),
    Action(
        id="zoom-reset",
        text="Text in its usual size",
        menu=Menu.VIEW,
        keys=("Ctrl+0",),
        group="text",
        run=lambda window: window.looks.zoom(0),
    ),
    _theme_action("system", "As the system"),
    _theme_action("light", "Light"),
    _theme_action("dark", "Dark"),
    _kind_action(Kind.MENTION, "Mentions", "Ctrl+1"),
    _kind_action(Kind.CLAIM, "Claims", "Ctrl+2"),
    _kind_action(Kind.STANCE, "Stances and their cues", "Ctrl+3"),
    _kind_action(Kind.LABEL, "Labels", "Ctrl+4"),
    Action(
        id="show-all",
        text="All annotations, or none",
        menu=Menu.VIEW,
        submenu=_KINDS,
        keys=("Ctrl+5",),
        group="marks",
        run=lambda window: window.marks.toggle_all(),
    ),
    _colour_action(ColourBy.ISSUE, "Issue"),
    _colour_action(ColourBy.HOLDER, "Kind of holder"),
    _colour_action(ColourBy.STANCE, "Stance"),
    _colour_action(ColourBy.LAYER, "Layer", _LAYERS),
    Action(
        id="next-colours",
        text="Something else",
        menu=Menu.VIEW,
        submenu=_COLOURS,
        keys=("F8",),
        group="marks",
        run=lambda window: window.marks.next_colours(),
    ),
    Action(
        id="focus-mode",
        text="Focus: only the text and its statements",
        menu=Menu.VIEW,
        keys=("F11",),
        when=When.ARTICLE,
        group="panels",
        run=lambda window: window.focus_mode.toggle(),
        is_on=lambda window: window.focus_mode.is_on,
    ),
    Action(
        id="navigator",
        text="Show or hide the panels",
        menu=Menu.VIEW,
        keys=("F9",),
        group="panels",
        run=lambda window: window.toggle_navigator(),
    ),
    Action(
        id="guidelines",
        text="Show or hide the guidelines",
        menu=Menu.VIEW,
        keys=("F2",),
        when=When.PROJECT,
        group="panels",
        run=lambda window: window.guidelines.toggle(),
    ),
)
