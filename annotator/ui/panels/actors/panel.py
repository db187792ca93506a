"""The list of the actors, with what can be done with several."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QToolButton,
    QWidget,
)

from annotator.formats.bundle import Actor
from annotator.language import tr
from annotator.suggest.typeahead import actor_entries
from annotator.text.folding import fold
from annotator.ui import messages
from annotator.ui.dialogs.duplicates_dialog import DuplicatesDialog
from annotator.ui.merging import ask_other
from annotator.ui.panel import Panel
from annotator.ui.panels.actors.details import ActorDetails
from annotator.ui.theme import Theme
from annotator.ui.widgets.empty_hint import EmptyHint
from annotator.ui.widgets.flow import FlowLayout, flowing
from annotator.ui.widgets.hint_delegate import HINT, HintDelegate
from annotator.ui.widgets.into_rows import leads_into, leads_on
from annotator.ui.widgets.plain import tip
from annotator.ui.widgets.scrolled import Scrolled
from annotator.ui.words import said
from annotator.ui.workspace import Workspace
from annotator.vocabulary import ActorKind

if TYPE_CHECKING:
    from annotator.services import Change

_REGISTRY = frozenset({"actor", "actor_alias", "affiliation"})


class ActorsPanel(Panel):
    """Lists the actors; the selected one can be edited below."""

    id: ClassVar[str] = "actors"
    title: ClassVar[str] = "Actors"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"actor", "actor_alias", "affiliation", "annotation", "attribution"}
    )

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self._counts: dict[int, int] = {}
        self._icons = icons(theme)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search name and alias"))
        self.search.setAccessibleName(tr("Search actors"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show_list)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Actors"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(18, 12))
        self.list.setItemDelegate(HintDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemSelectionChanged.connect(self._on_selected)
        EmptyHint(self.list, self._nothing)
        self.details = ActorDetails(workspace)
        self.details.uses.place_chosen.connect(self.place_chosen)
        self.details.mentions_requested.connect(self.mentions_requested)
        self.add_button = self._button(tr("Add"), tr("Enter a new actor"), self._on_add)
        self.merge_button = self._button(
            tr("Merge …"),
            tr("Make the selected actors one, or this one and another: the first keeps its name"),
            self._on_merge,
        )
        self.remove_button = self._button(
            tr("Remove"), tr("Remove an unused actor"), self._on_remove
        )
        self.twins_button = self._button(
            tr("Twins …"), tr("Look through actors that may be the same"), self._on_twins
        )
        self._lay_out()

    def _button(self, text: str, meaning: str, gesture: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(meaning)
        button.setAccessibleName(meaning)
        button.clicked.connect(gesture)
        return button

    def _lay_out(self) -> None:
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        flowing(buttons)
        for button in self._buttons():
            row.addWidget(button)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.list)
        splitter.addWidget(Scrolled(self.details))
        splitter.setSizes([160, 520])
        splitter.setChildrenCollapsible(False)
        leads_into(self.search, self.list)
        leads_on(self.list, self.details.name)
        self.body.addWidget(self.search)
        self.body.addWidget(splitter, 1)
        self.body.addWidget(buttons)

    def _buttons(self) -> tuple[QToolButton, ...]:
        return (self.add_button, self.merge_button, self.remove_button, self.twins_button)

    # --- showing

    def refresh(self) -> None:
        """List the registry anew; the selection stays."""
        project = self.workspace.project
        self._counts = project.actors.counts() if project else {}
        self._show_list()

    def on_change(self, change: Change) -> None:
        """Unless the registry itself has changed, only numbers and uses have."""
        if change.tables & _REGISTRY:
            self.refresh()
            return
        self._counts = self.workspace.opened.actors.counts()
        for item in self._items():
            count = self._count(item)
            if item.data(HINT) != count:
                item.setData(HINT, count)
        self.details.show_uses()

    def _nothing(self) -> str:
        """What the list says while it is empty."""
        if self.search.text().strip():
            return tr("No actor is called so.")
        return tr("No actors yet. They come with their first mentions, or with “Add”.")

    def _items(self) -> Iterator[QListWidgetItem]:
        return (self.list.item(row) for row in range(self.list.count()))

    def _count(self, item: QListWidgetItem) -> str:
        return str(self._counts.get(item.data(Qt.ItemDataRole.UserRole), ""))

    def _show_list(self) -> None:
        chosen = set(self._selected())
        wanted = fold(self.search.text().strip())
        actors = sorted(self.workspace.registry.actors.values(), key=lambda a: a.name.casefold())
        self.list.blockSignals(True)
        self.list.clear()
        for actor in actors:
            if any(wanted in fold(word) for word in (actor.name, *actor.aliases)):
                item = self._item(actor)
                self.list.addItem(item)
                item.setSelected(actor.id in chosen)
        self.list.blockSignals(False)
        self._on_selected()

    def _item(self, actor: Actor) -> QListWidgetItem:
        item = QListWidgetItem(self._icons[actor.kind], actor.name)
        item.setData(Qt.ItemDataRole.UserRole, actor.id)
        item.setData(HINT, self._count(item))
        also = (
            "\n" + tr("also: {aliases}", aliases=", ".join(actor.aliases)) if actor.aliases else ""
        )
        item.setToolTip(tip(f"{actor.name} ({said(actor.kind)}){also}"))
        return item

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self._icons = icons(theme)
        self._mark_stale()

    def _selected(self) -> list[int]:
        return [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]

    def _on_selected(self) -> None:
        chosen = self._selected()
        self.merge_button.setEnabled(bool(chosen) and len(self.workspace.registry.actors) > 1)
        self.remove_button.setEnabled(len(chosen) == 1)
        actor = self.workspace.registry.actors.get(chosen[0]) if len(chosen) == 1 else None
        self.details.show_actor(actor)

    def select(self, actor_id: int) -> None:
        """Select one actor in the list."""
        for item in self._items():
            if item.data(Qt.ItemDataRole.UserRole) == actor_id:
                self.list.setCurrentItem(item)
                return

    # --- gestures

    def start(self) -> None:
        """Take the focus."""
        self.search.setFocus()

    def _on_add(self) -> None:
        name = self.search.text().strip() or tr("New actor")
        added = self.workspace.attempt(lambda: self.workspace.opened.actors.add(name))
        if added is not None:
            self.search.clear()
            self.select(added)
            self.details.name.setFocus()
            self.details.name.selectAll()

    def _on_merge(self) -> None:
        chosen = self._selected()
        if len(chosen) > 1:
            self._merge(chosen)
            return
        others = [each for each in actor_entries(self.workspace.registry) if each.id not in chosen]
        ask_other(self, self.merge_button, others, lambda other: self._merge([*chosen, other]))

    def _merge(self, chosen: list[int]) -> None:
        kept = self.workspace.registry.actors[chosen[0]].name
        question = messages.Question(
            tr("Merge {count} actors into “{kept}”?", count=len(chosen), kept=kept),
            tr("The other names become aliases, and all uses go to it. It can be undone."),
            tr("Merge"),
        )
        merge = self.workspace.opened.actors.merge
        messages.ask(
            self, question, lambda: self.workspace.attempt(lambda: merge(chosen[0], chosen[1:]))
        )
        self.list.setFocus()  # where it is after the question too

    def _on_twins(self) -> None:
        if self.workspace.project is not None:
            dialog = DuplicatesDialog(self.workspace, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _on_remove(self) -> None:
        chosen = self._selected()
        self.workspace.attempt(lambda: self.workspace.opened.actors.remove(chosen[0]))
        self.list.setFocus()


def icons(theme: Theme) -> dict[ActorKind, QIcon]:
    """The icon of each kind of actor."""
    return {kind: line_icon(theme.actor(kind)) for kind in ActorKind}


def line_icon(colour: QColor) -> QIcon:
    """The underline that mentions of a kind of actor have."""
    pixmap = QPixmap(36, 24)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.fillRect(QRect(0, 5, 18, 2), colour)
    painter.end()
    return QIcon(pixmap)
