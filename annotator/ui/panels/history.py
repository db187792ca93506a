"""The panel of the history: who did what, and when; and back to any step of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QToolButton

from annotator.language import plural, tr, verb_text
from annotator.ui import messages
from annotator.ui.panel import Panel
from annotator.ui.theme import Theme
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.services import Step

_SHOWN = 300
_MARKS = {"do": "", "undo": "↶ ", "redo": "↷ "}


class HistoryPanel(Panel):
    """Lists the steps, newest first; a double-click opens the article of a step."""

    id: ClassVar[str] = "history"
    title: ClassVar[str] = "History"
    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "meta",
            "document",
            "actor",
            "actor_alias",
            "affiliation",
            "issue",
            "label",
            "assignment",
            "annotation",
            "fragment",
            "attribution",
        }
    )

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("History"))
        self.list.itemActivated.connect(self._on_activated)
        self.list.currentItemChanged.connect(self._show_buttons)
        self.back = QToolButton(self)
        self.back.setText(tr("Undo to here …"))
        self.back.setToolTip(tr("Take back this step and all of yours after it"))
        self.back.clicked.connect(self._on_back)
        self.more = PlainLabel(parent=self)
        self.more.setProperty("role", "quiet")
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.more)
        self.body.addLayout(row)

    def refresh(self) -> None:
        """List the newest steps."""
        self.list.clear()
        project = self.workspace.project
        if project is None:
            return
        names = {person.id: person.name for person in project.header().annotators}
        steps = project.history.steps(_SHOWN)
        for step in steps:
            self.list.addItem(self._item(step, names.get(step.annotator_id or 0, "")))
        full = len(steps) == _SHOWN
        self.more.setText(
            tr("The last {shown} steps; older ones are kept too.", shown=_SHOWN) if full else ""
        )
        self._show_buttons()

    def _item(self, step: Step, name: str) -> QListWidgetItem:
        when = step.at.astimezone().strftime("%Y-%m-%d %H:%M")
        item = QListWidgetItem(f"{_MARKS[step.kind]}{verb_text(step.verb)}\n{when}  {name}")
        item.setData(Qt.ItemDataRole.UserRole, step)
        if step.reversed or step.kind != "do":
            item.setForeground(QColor(self.theme.ink3))
        facts = [verb_text(step.verb), when, name]
        if step.reversed and step.kind == "do":
            facts.append(tr("taken back"))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(facts))
        return item

    @property
    def chosen(self) -> Step | None:
        """The selected step."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _own_steps_since(self, step: Step) -> int:
        """How many steps of the annotator would be taken back."""
        me = self.workspace.opened.annotator.id
        rows = (self.list.item(row) for row in range(self.list.count()))
        steps = [item.data(Qt.ItemDataRole.UserRole) for item in rows]
        return sum(
            other.id >= step.id
            and other.annotator_id == me
            and other.kind == "do"
            and not other.reversed
            for other in steps
        )

    def _show_buttons(self) -> None:
        step, project = self.chosen, self.workspace.project
        if step is None or project is None:
            self.back.setEnabled(False)
            return
        mine = step.annotator_id == project.annotator.id
        self.back.setEnabled(mine and step.kind == "do" and not step.reversed)

    # --- gestures

    def start(self) -> None:
        """Take the focus."""
        self.list.setFocus()

    def _on_activated(self, item: QListWidgetItem) -> None:
        step = item.data(Qt.ItemDataRole.UserRole)
        if step.document_id is not None:
            self.workspace.open_document(step.document_id)

    def _on_back(self) -> None:
        step = self.chosen
        if step is None:
            return
        count = self._own_steps_since(step)
        question = messages.Question(
            plural(count, "Take back this step?", "Take back {count} steps?"),
            tr("They can be done again with Ctrl+Shift+Z."),
            tr("Take back"),
        )
        messages.ask(self, question, lambda: self._undo_to(step))

    def _undo_to(self, step: Step) -> None:
        history = self.workspace.opened.history
        while (newest := history.next_undo()) is not None and newest.id >= step.id:
            before = newest.id
            self.workspace.undo()
            after = history.next_undo()
            if after is not None and after.id == before:
                return  # it could not be taken back; the user was told why
