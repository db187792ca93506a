"""The steps of the tour: what to do, where, and how one sees that it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from annotator.language import mark
from annotator.text.span import Span
from annotator.ui.tour.scene import CLAIM, CUE, NAME, Scene

Place = QWidget | Span | None

_SLIP = 4
"""How many code points at the end of a sentence a hand with a mouse may miss."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do. `{names}` in its texts are keys of actions.

    `look` is what there was when the step began; `is_done` compares what there is with it.
    """

    id: str
    title: str
    why: str
    by_keys: str
    by_mouse: str
    place: Callable[[Scene], Place]
    is_done: Callable[[Scene, object], bool]
    look: Callable[[Scene], object] = lambda scene: None


def _reads(scene: Scene, _before: object) -> bool:
    wanted, selected = scene.span(CLAIM), scene.selection
    if wanted is None or selected is None:
        return False
    return selected.start <= wanted.start and wanted.end - _SLIP <= selected.end


def _states(scene: Scene, _before: object) -> bool:
    card = scene.statement()
    stance = card.stance if card else None
    return bool(stance and stance.issue_id and stance.polarity is not None)


def _shows_cue(scene: Scene, _before: object) -> bool:
    card = scene.statement()
    return bool(card and card.stance and card.stance.fragments)


def _finds(scene: Scene, _before: object) -> bool:
    bar = scene.window.seeking.find_bar
    return bar.isVisible() and bar.found > 0


def _has_more(scene: Scene, before: object) -> bool:
    return isinstance(before, int) and scene.marked() > before


def _shown(widget: QWidget) -> QWidget | None:
    return widget if widget.isVisible() else None


def _card(scene: Scene) -> Place:
    """The open card of the statement, else its words."""
    return _shown(scene.window.desk.cards.statement) or scene.span(CLAIM)


STEPS: tuple[Step, ...] = (
    Step(
        id="read",
        title=mark("Read sentence by sentence"),
        why=mark("A statement is seldom longer than a sentence."),
        by_keys=mark(
            "Press {next-sentence} until the outlined sentence is selected; {previous-sentence} "
            "goes back."
        ),
        by_mouse=mark("Or scroll down to the outlined sentence, and drag over it."),
        place=lambda scene: scene.span(CLAIM),
        is_done=_reads,
    ),
    Step(
        id="claim",
        title=mark("What is said, and where does he stand?"),
        why=mark("The issue is found by any of its words, and its definition is shown."),
        by_keys=mark(
            "Press {claim}, type “allow”, press Enter, then {oppose}: he is against AI in lessons."
        ),
        by_mouse=mark(
            "Or click “Claim” beside the selected words, on “Allow AI in lessons” in the list, and "
            "on − in the card."
        ),
        place=lambda scene: scene.span(CLAIM),
        is_done=_states,
    ),
    Step(
        id="cue",
        title=mark("Which word shows it?"),
        why=mark("A cue is what gives the stance away."),
        by_keys=mark(
            "Press {previous-sentence} or {next-sentence} until the sentence is selected, then "
            "Left, twice Ctrl+Right, and Shift+Right: “rather” is selected. Press {cue}."
        ),
        by_mouse=mark("Or double-click on “rather”, then click “Cue”."),
        place=lambda scene: scene.span(CUE),
        is_done=_shows_cue,
    ),
    Step(
        id="mention",
        title=mark("Who is it?"),
        why=mark("The registry of actors knows this man already: he is offered first."),
        by_keys=mark(
            "Press {previous-sentence} until the sentence with his name is selected, then Left, "
            "and twice Shift+Right. Press {mention}, then Enter."
        ),
        by_mouse=mark("Or drag over his name, click “Actor”, and on him in the list."),
        place=lambda scene: scene.span(NAME),
        is_done=lambda scene, _: scene.mention() is not None,
    ),
    Step(
        id="holder",
        title=mark("He said it"),
        why=mark(
            "The nearest who can have said it comes first. In a text with its actors marked, a new "
            "claim has its holder at once."
        ),
        by_keys=mark(
            "Press {holder}. If the statement is not selected any more, {next-statement} leads "
            "to it."
        ),
        by_mouse=mark("Or click on the statement, on “+ holder” in its card, and on him."),
        place=_card,
        look=Scene.holders,
        is_done=lambda scene, before: scene.holders() not in ((), before),
    ),
    Step(
        id="undo",
        title=mark("Take it back"),
        why=mark("Every step can be taken back, also after closing the program."),
        by_keys=mark("Press {undo}: he holds it no longer."),
        by_mouse=mark("Or choose “Undo” in the menu “Edit”."),
        place=_card,
        is_done=lambda scene, _: scene.can_redo,
    ),
    Step(
        id="redo",
        title=mark("And bring it again"),
        why=mark("There is no Save: what you do is in the project file at once."),
        by_keys=mark("Press {redo}."),
        by_mouse=mark("Or choose “Redo” in the menu “Edit”."),
        place=_card,
        is_done=lambda scene, _: not scene.can_redo,
    ),
    Step(
        id="same",
        title=mark("The same everywhere"),
        why=mark("All places of his name, in all articles: what is marked already is told."),
        by_keys=mark(
            "Press Esc, {previous-sentence} until the sentence with his name is selected, "
            "{outward} for what is there, and {same}. In the list, press Tab until “Annotate” has "
            "the focus, then Space."
        ),
        by_mouse=mark(
            "Or click on his name in the text, choose “The same everywhere …” with the right "
            "button, and click “Annotate”."
        ),
        place=lambda scene: _shown(scene.window.seeking.concordance) or scene.span(NAME),
        look=Scene.marked,
        is_done=_has_more,
    ),
    Step(
        id="find",
        title=mark("Find"),
        why=mark("All hits are marked, also in the strip at the right edge."),
        by_keys=mark("Press Esc to close the list, then {find}, and type “school”."),
        by_mouse=mark("Or choose “Find in the article” in the menu “Edit”, and type “school”."),
        place=lambda scene: _shown(scene.window.seeking.find_bar),
        is_done=_finds,
    ),
    Step(
        id="done",
        title=mark("Done with this article"),
        why=mark("The next article that is not done opens by itself."),
        by_keys=mark("Press Esc to go back to the text, then {done}."),
        by_mouse=mark("Or choose “Done (or nothing here)” in the menu “Annotate”."),
        place=lambda scene: scene.window.navigator,
        is_done=lambda scene, _: scene.is_finished,
    ),
    Step(
        id="table",
        title=mark("All statements"),
        why=mark("What was said in all articles: filter, group, and change many at once."),
        by_keys=mark("Press {statements}."),
        by_mouse=mark("Or choose “Table of all statements” in the menu “Go”."),
        place=lambda scene: None,
        is_done=lambda scene, _: scene.window.statements.isVisible(),
    ),
    Step(
        id="export",
        title=mark("Take the data with you"),
        why=mark("Tables for R, Stata and Excel, data for training, and what other tools read."),
        by_keys=mark("Close the table with Esc, then press {export}."),
        by_mouse=mark("Or close the table, and choose “Export …” in the menu “Project”."),
        place=lambda scene: None,
        is_done=lambda scene, _: scene.export_dialog is not None,
    ),
)
