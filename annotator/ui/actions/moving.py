"""Actions that move through articles: nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.ui.actions.base import Action, Menu, When
from annotator.ui.panels import PANELS

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def _panel_action(place: int, title: str) -> Action:
    def run(window: MainWindow) -> None:
        window.navigator.show_panel(place)

    return Action(
        id=f"panel-{place + 1}",
        text=title,
        menu=Menu.GO,
        keys=(f"Alt+{place + 1}",),
        when=When.PROJECT,
        group="panel",
        run=run,
    )


MOVING: tuple[Action, ...] = (
    Action(
        id="next-sentence",
        text="Select the next sentence",
        menu=Menu.GO,
        keys=("J",),
        when=When.READING,
        hint="next sentence",
        run=lambda window: window.desk.walking.sentences(1),
    ),
    Action(
        id="previous-sentence",
        text="Select the previous sentence",
        menu=Menu.GO,
        keys=("K",),
        when=When.READING,
        run=lambda window: window.desk.walking.sentences(-1),
    ),
    Action(
        id="next-statement",
        text="Next statement",
        menu=Menu.GO,
        keys=(".", "Alt+Down"),
        when=When.READING,
        hint="statement",
        group="statement",
        run=lambda window: window.desk.walking.cards(1),
    ),
    Action(
        id="previous-statement",
        text="Previous statement",
        menu=Menu.GO,
        keys=(",", "Alt+Up"),
        when=When.READING,
        group="statement",
        run=lambda window: window.desk.walking.cards(-1),
    ),
    Action(
        id="outward",
        text="Next annotation at this place, outward",
        menu=Menu.GO,
        keys=("O",),
        when=When.READING,
        hint="what is here",
        group="statement",
        run=lambda window: window.desk.walking.stack(),
    ),
    Action(
        id="deselect",
        text="Select nothing",
        menu=Menu.GO,
        keys=("Esc",),
        when=When.READING,
        group="statement",
        run=lambda window: window.focus_mode.step_out(),
    ),
    Action(
        id="next-article",
        text="Next article",
        menu=Menu.GO,
        keys=("Ctrl+Down", "Ctrl+PgDown"),
        when=When.ARTICLE,
        group="article",
        run=lambda window: window.going.step(1),
    ),
    Action(
        id="previous-article",
        text="Previous article",
        menu=Menu.GO,
        keys=("Ctrl+Up", "Ctrl+PgUp"),
        when=When.ARTICLE,
        group="article",
        run=lambda window: window.going.step(-1),
    ),
    Action(
        id="next-open",
        text="Next article that is not done",
        menu=Menu.GO,
        keys=("Ctrl+E",),
        when=When.ARTICLE,
        group="article",
        run=lambda window: window.going.next_open(),
    ),
    *(_panel_action(place, panel.title) for place, panel in enumerate(PANELS)),
    Action(
        id="to-text",
        text="Back to the text, or from it to the hits",
        menu=Menu.GO,
        keys=("F6",),
        when=When.ARTICLE,
        group="panel",
        run=lambda window: window.seeking.turn(),
    ),
)
