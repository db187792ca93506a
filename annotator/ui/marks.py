"""Which annotations are seen in the text, and what their colours mean: chosen and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.language import mark, tr
from annotator.ui.editor.colouring import ColourBy, Colouring
from annotator.vocabulary import Kind

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

KINDS: dict[Kind, str] = {
    Kind.MENTION: mark("mentions"),
    Kind.CLAIM: mark("claims"),
    Kind.STANCE: mark("stances"),
    Kind.LABEL: mark("labels"),
}
"""How the kinds are called where they are shown or hidden."""

COLOURS: dict[ColourBy, str] = {
    ColourBy.ISSUE: mark("Claims in the colours of their issues"),
    ColourBy.HOLDER: mark("Claims in the colours of their holders’ kinds"),
    ColourBy.STANCE: mark("Claims in the colours of their stances"),
    ColourBy.LAYER: mark("Claims in the colours of their layers"),
}
"""What is said when the colours have changed."""

ONE_LAYER = mark("Only your own layer is shown: all claims have its colour")

_HIDDEN = "hidden"
_COLOURS = "reading.colours"


class Marks(QObject):
    """Puts the choice into the reading view; `changed` is for whoever shows what was chosen."""

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._workspace = window.workspace
        self._desk = window.desk
        stored = self._workspace.state.get(_HIDDEN, [])
        names = stored if isinstance(stored, list) else []
        self._desk.view.set_shown(frozenset(kind for kind in Kind if kind.value not in names))
        self._workspace.project_changed.connect(self.apply)
        self._desk.context_changed.connect(self._show_selected)
        self.apply()

    # --- kinds

    @property
    def hidden(self) -> list[Kind]:
        """The kinds that are not seen."""
        return [kind for kind in KINDS if kind not in self._desk.view.shown]

    def toggle(self, kind: Kind) -> None:
        """Show or hide a kind of annotation."""
        self._show(self._desk.view.shown ^ {kind})

    def toggle_all(self) -> None:
        """Show everything again; where nothing is hidden, the text alone."""
        self._show(frozenset(Kind) if self.hidden else frozenset())

    def show_all(self) -> None:
        """Show every kind again."""
        self._show(frozenset(Kind))

    def _show(self, kinds: frozenset[Kind]) -> None:
        view = self._desk.view
        view.set_shown(kinds)
        self._workspace.state.set(_HIDDEN, [kind.value for kind in self.hidden] or None)
        selected = view.annotation(view.selected_annotation or 0)
        if selected is not None and selected.kind not in kinds:
            self._desk.deselect()
        self.changed.emit()

    def _show_selected(self) -> None:
        """What is made or gone to is seen, whatever was hidden before."""
        view = self._desk.view
        selected = view.annotation(view.selected_annotation or 0)
        if selected is not None and selected.kind in self.hidden:
            self._show(view.shown | {selected.kind})
            self._workspace.told.emit(tr("Shown again: {kind}", kind=tr(KINDS[selected.kind])))

    # --- colours

    @property
    def remark(self) -> str:
        """What is to be known of the colours chosen, where they say little."""
        alone = self.by is ColourBy.LAYER and len(self.legend) == 1
        return tr(ONE_LAYER) if alone else ""

    @property
    def legend(self) -> list[tuple[str, str]]:
        """The keys of the colours of claims in a theme, each with its meaning in words."""
        return list(self._desk.view.colouring.legend())

    @property
    def by(self) -> ColourBy:
        """What the colours of claims stand for."""
        return ColourBy(self._workspace.settings[_COLOURS])

    def colour_by(self, by: ColourBy) -> None:
        """Let the colours of claims stand for something else."""
        self._workspace.settings[_COLOURS] = by.value
        self.apply()
        self._workspace.told.emit(self.remark or tr(COLOURS[by]))

    def next_colours(self) -> None:
        """Go on to the next meaning of colours."""
        order = list(ColourBy)
        self.colour_by(order[(order.index(self.by) + 1) % len(order)])

    def apply(self) -> None:
        """Colour as the settings say; the layers are those of the open project."""
        project = self._workspace.project
        layers = {project.layer.id: project.layer.name} if project else {}
        self._desk.view.set_colouring(Colouring(self.by, layers))
        self.changed.emit()
