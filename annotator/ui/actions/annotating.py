"""Actions that annotate: from the selection to mentions, claims, stances, and what they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.language import mark
from annotator.ui.actions.base import Action, Menu, When
from annotator.vocabulary import Role

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_NEW, _STANCE, _WHO, _EDGES, _REMARK, _STATUS = "new", "stance", "who", "edges", "remark", "status"

_EDGE_MENU = mark("Edges")


def _edge_action(end: bool, forward: bool, unit: str, keys: str) -> Action:
    which, way = "End" if end else "Start", "further on" if forward else "further back"

    def run(window: MainWindow) -> object:
        return window.desk.editing.shaping.move_edge(end, forward, unit == "character")

    return Action(
        id=f"{which.lower()}-{'on' if forward else 'back'}-{unit}",
        text=f"{which} {way} by a {unit}",
        menu=Menu.ANNOTATE,
        keys=(keys,),
        when=When.SPAN,
        hint="edges" if keys == "[" else "",
        group=_EDGES,
        submenu=_EDGE_MENU,
        run=run,
    )


_EDGE_ACTIONS = (
    _edge_action(False, False, "word", "["),
    _edge_action(True, True, "word", "]"),
    _edge_action(False, True, "word", "Alt+["),
    _edge_action(True, False, "word", "Alt+]"),
    _edge_action(False, False, "character", "{"),
    _edge_action(True, True, "character", "}"),
    _edge_action(False, True, "character", "Alt+{"),
    _edge_action(True, False, "character", "Alt+}"),
)

ANNOTATING: tuple[Action, ...] = (
    Action(
        id="claim",
        text="Mark as &claim",
        menu=Menu.ANNOTATE,
        keys=("C",),
        when=When.SELECTION,
        hint="claim",
        group=_NEW,
        run=lambda window: window.desk.make_claim(),
    ),
    Action(
        id="mention",
        text="Mark as &actor …",
        menu=Menu.ANNOTATE,
        keys=("A",),
        when=When.SELECTION,
        hint="actor",
        group=_NEW,
        run=lambda window: window.desk.asking.actor(),
    ),
    Action(
        id="reference",
        text="Mark as &pronoun or description of the last actor",
        menu=Menu.ANNOTATE,
        keys=("P",),
        when=When.SELECTION,
        hint="pronoun",
        group=_NEW,
        run=lambda window: window.desk.editing.marking.reference(),
    ),
    Action(
        id="cue",
        text="Mark as cue of a &stance",
        menu=Menu.ANNOTATE,
        keys=("S",),
        when=When.SELECTION,
        hint="cue",
        group=_NEW,
        run=lambda window: window.desk.make_cue(),
    ),
    Action(
        id="stance",
        text="Mark as a stance &of its own",
        menu=Menu.ANNOTATE,
        keys=("Shift+S",),
        when=When.SELECTION,
        group=_NEW,
        run=lambda window: window.desk.make_lone_stance(),
    ),
    Action(
        id="label",
        text="Give a &label …",
        menu=Menu.ANNOTATE,
        keys=("L",),
        when=When.SELECTION,
        hint="label",
        group=_NEW,
        run=lambda window: window.desk.asking.label(),
    ),
    Action(
        id="support",
        text="&Supports",
        menu=Menu.ANNOTATE,
        keys=("+",),
        when=When.STATEMENT,
        hint="supports",
        group=_STANCE,
        run=lambda window: window.desk.editing.stating.set_polarity(1),
    ),
    Action(
        id="oppose",
        text="&Opposes",
        menu=Menu.ANNOTATE,
        keys=("-",),
        when=When.STATEMENT,
        hint="opposes",
        group=_STANCE,
        run=lambda window: window.desk.editing.stating.set_polarity(-1),
    ),
    Action(
        id="neutral",
        text="&Neutral",
        menu=Menu.ANNOTATE,
        keys=("0",),
        when=When.STATEMENT,
        hint="neutral",
        group=_STANCE,
        run=lambda window: window.desk.editing.stating.set_polarity(0),
    ),
    Action(
        id="undecided",
        text="Not &decided",
        menu=Menu.ANNOTATE,
        keys=("U",),
        when=When.STATEMENT,
        group=_STANCE,
        run=lambda window: window.desk.editing.stating.set_polarity(None),
    ),
    Action(
        id="intensity",
        text="Next &intensity",
        menu=Menu.ANNOTATE,
        keys=("I",),
        when=When.STATEMENT,
        group=_STANCE,
        run=lambda window: window.desk.editing.stating.cycle_intensity(),
    ),
    Action(
        id="add-stance",
        text="One more stance of this claim",
        menu=Menu.ANNOTATE,
        keys=("Ctrl+Shift+S",),
        when=When.STATEMENT,
        group=_STANCE,
        run=lambda window: window.desk.add_stance(),
    ),
    Action(
        id="edit",
        text="&Edit the card",
        menu=Menu.ANNOTATE,
        keys=("Return",),
        when=When.ANNOTATION,
        hint="edit",
        group=_WHO,
        run=lambda window: window.desk.cards.edit(),
    ),
    Action(
        id="holder",
        text="Next likely &holder",
        menu=Menu.ANNOTATE,
        keys=("H",),
        when=When.STATEMENT,
        hint="holder",
        group=_WHO,
        run=lambda window: window.desk.editing.attributing.cycle_holder(),
    ),
    Action(
        id="add-holder",
        text="One more holder …",
        menu=Menu.ANNOTATE,
        keys=("Shift+H",),
        when=When.STATEMENT,
        group=_WHO,
        run=lambda window: window.desk.cards.add_party(Role.HOLDER),
    ),
    Action(
        id="reporter",
        text="Add a &reporter …",
        menu=Menu.ANNOTATE,
        keys=("R",),
        when=When.STATEMENT,
        hint="reporter",
        group=_WHO,
        run=lambda window: window.desk.cards.add_party(Role.REPORTER),
    ),
    Action(
        id="form",
        text="Next &quotation form",
        menu=Menu.ANNOTATE,
        keys=("Q",),
        when=When.ANNOTATION,
        group=_WHO,
        run=lambda window: window.desk.editing.stating.cycle_form(),
    ),
    Action(
        id="fragment",
        text="Add the selection as a &fragment",
        menu=Menu.ANNOTATE,
        keys=("F",),
        when=When.ANNOTATION,
        hint="fragment",
        group=_EDGES,
        run=lambda window: window.desk.editing.shaping.add_fragment(),
    ),
    Action(
        id="cut",
        text="Take the selection away from it",
        menu=Menu.ANNOTATE,
        keys=("Shift+F",),
        when=When.ANNOTATION,
        group=_EDGES,
        run=lambda window: window.desk.editing.shaping.cut_fragment(),
    ),
    *_EDGE_ACTIONS,
    Action(
        id="note",
        text="&Note",
        menu=Menu.ANNOTATE,
        keys=("N",),
        when=When.ANNOTATION,
        hint="note",
        group=_REMARK,
        run=lambda window: window.desk.cards.start_note(),
    ),
    Action(
        id="example",
        text="Example of its issue",
        menu=Menu.ANNOTATE,
        keys=("X",),
        when=When.STATEMENT,
        group=_REMARK,
        run=lambda window: window.desk.editing.stating.add_example(counter=False),
    ),
    Action(
        id="counterexample",
        text="Counterexample: not what its issue means",
        menu=Menu.ANNOTATE,
        keys=("Shift+X",),
        when=When.STATEMENT,
        group=_REMARK,
        run=lambda window: window.desk.editing.stating.add_example(counter=True),
    ),
    Action(
        id="discuss",
        text="&Discuss",
        menu=Menu.ANNOTATE,
        keys=("D",),
        when=When.ANNOTATION,
        hint="discuss",
        group=_REMARK,
        run=lambda window: window.desk.cards.toggle_discuss(),
    ),
    Action(
        id="remove",
        text="Re&move",
        menu=Menu.ANNOTATE,
        keys=("Del", "Backspace"),
        when=When.ANNOTATION,
        hint="remove",
        group=_REMARK,
        run=lambda window: window.desk.editing.shaping.remove(),
    ),
    Action(
        id="done",
        text="Done (or nothing here), and to the n&ext article",
        menu=Menu.ANNOTATE,
        keys=("E",),
        when=When.READING,
        hint="done, next",
        group=_STATUS,
        run=lambda window: window.going.finish(),
    ),
)
