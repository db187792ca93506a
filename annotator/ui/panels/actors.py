"""The panel of actors: the registry, what each entry says, and where it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QToolButton,
    QWidget,
)

from annotator.formats.bundle import Actor
from annotator.text.folding import fold
from annotator.ui import messages
from annotator.ui.panel import Panel
from annotator.ui.theme import Theme
from annotator.ui.widgets.fields import LineField, TextField
from annotator.ui.widgets.hint_delegate import HINT, HintDelegate
from annotator.ui.widgets.plain import PlainLabel, tip
from annotator.ui.widgets.uses import UsesList
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
        self.search.setPlaceholderText("Search name and alias")
        self.search.setAccessibleName("Search actors")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show_list)
        self.list = QListWidget(self)
        self.list.setAccessibleName("Actors")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(18, 12))
        self.list.setItemDelegate(HintDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemSelectionChanged.connect(self._on_selected)
        self.details = ActorDetails(workspace)
        self.details.uses.place_chosen.connect(self.place_chosen)
        self.add_button = self._button("Add", "Enter a new actor", self._on_add)
        self.merge_button = self._button(
            "Merge", "Make the selected actors one: the first keeps its name", self._on_merge
        )
        self.remove_button = self._button("Remove", "Remove an unused actor", self._on_remove)
        self._lay_out()

    def _button(self, text: str, meaning: str, gesture: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(meaning)
        button.setAccessibleName(meaning)
        button.clicked.connect(gesture)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self.add_button, self.merge_button, self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.list)
        splitter.addWidget(self.details)
        splitter.setSizes([300, 340])
        splitter.setChildrenCollapsible(False)
        self.body.addWidget(self.search)
        self.body.addWidget(splitter, 1)
        self.body.addLayout(row)

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
        also = f"\nalso: {', '.join(actor.aliases)}" if actor.aliases else ""
        item.setToolTip(tip(f"{actor.name} ({actor.kind.value}){also}"))
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
        self.merge_button.setEnabled(len(chosen) > 1)
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
        name = self.search.text().strip() or "New actor"
        added = self.workspace.attempt(lambda: self.workspace.opened.actors.add(name))
        if added is not None:
            self.search.clear()
            self.select(added)
            self.details.name.setFocus()
            self.details.name.selectAll()

    def _on_merge(self) -> None:
        chosen = self._selected()
        kept = self.workspace.registry.actors[chosen[0]].name
        question = messages.Question(
            f"Merge {len(chosen)} actors into “{kept}”?",
            "The other names become aliases, and all uses go to it. It can be undone.",
            "Merge",
        )
        merge = self.workspace.opened.actors.merge
        messages.ask(
            self, question, lambda: self.workspace.attempt(lambda: merge(chosen[0], chosen[1:]))
        )

    def _on_remove(self) -> None:
        chosen = self._selected()
        self.workspace.attempt(lambda: self.workspace.opened.actors.remove(chosen[0]))


class ActorDetails(QWidget):
    """What one actor's entry says; each field is written when it is left."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._actor: Actor | None = None
        self.name = LineField("Name")
        self.name.written.connect(self._on_name)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName("Kind")
        for kind in ActorKind:
            self.kind.addItem(kind.value.capitalize(), kind)
        self.kind.activated.connect(self._on_kind)
        self.aliases = TextField("Aliases, one in a line")
        self.aliases.written.connect(self._on_aliases)
        self.external_id = LineField("Identifier, such as Wikidata’s Q567")
        self.external_id.written.connect(self._on_external_id)
        self.note = TextField("Note")
        self.note.written.connect(self._on_note)
        self.uses = UsesList(self)
        self.used = PlainLabel("USED", self, role="heading")
        form = QFormLayout(self)
        form.setContentsMargins(0, 6, 0, 0)
        form.setSpacing(5)
        form.addRow("Name", self.name)
        form.addRow("Kind", self.kind)
        form.addRow("Aliases", self.aliases)
        form.addRow("Id", self.external_id)
        form.addRow("Note", self.note)
        form.addRow(self.used)
        form.addRow(self.uses)
        self.show_actor(None)

    def show_actor(self, actor: Actor | None) -> None:
        """Show an actor, or nothing."""
        self._actor = actor
        self.setVisible(actor is not None)
        if actor is None:
            return
        self.name.set_stored(actor.name)
        self.kind.setCurrentIndex(list(ActorKind).index(actor.kind))
        self.aliases.set_stored("\n".join(actor.aliases))
        self.external_id.set_stored(actor.external_id or "")
        self.note.set_stored(actor.note or "")
        self.show_uses()

    def show_uses(self) -> None:
        """Show where the actor is used now."""
        if self._actor is not None and self._actor.id in self._workspace.registry.actors:
            uses = self._workspace.opened.actors.uses(self._actor.id)
            self.used.setText(f"USED {len(uses)}")
            self.uses.show_uses(uses)

    def _write(self, verb: Callable[[int], None]) -> None:
        actor = self._actor
        if actor is not None and not self._workspace.done(lambda: verb(actor.id)):
            self.show_actor(actor)

    def _on_name(self, name: str) -> None:
        self._write(lambda key: self._workspace.opened.actors.rename(key, name))

    def _on_kind(self) -> None:
        kind = ActorKind(self.kind.currentData())
        self._write(lambda key: self._workspace.opened.actors.set_kind(key, kind))

    def _on_aliases(self, text: str) -> None:
        lines = text.splitlines()
        self._write(lambda key: self._workspace.opened.actors.set_aliases(key, lines))

    def _on_external_id(self, text: str) -> None:
        self._write(lambda key: self._workspace.opened.actors.set_external_id(key, text))

    def _on_note(self, text: str) -> None:
        self._write(lambda key: self._workspace.opened.actors.set_note(key, text))


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
