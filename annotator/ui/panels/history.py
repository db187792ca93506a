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
from annotator.ui.widgets.empty_hint import EmptyHint
from annotator.ui.widgets.into_rows import name_keys
from annotator.ui.widgets.lines_delegate import show_lines
from annotator.ui.widgets.plain import PlainLabel, tip
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
        show_lines(self.list)
        EmptyHint(self.list, self._nothing)
        name_keys(self.list, tr("open"))
        self.list.itemActivated.connect(self._on_activated)
        self.list.currentItemChanged.connect(self._show_buttons)
        self.back = QToolButton(self)
        self.back.setText(tr("Undo to here …"))
        self.back.clicked.connect(self._on_back)
        self.more = PlainLabel(parent=self)
        self.more.setProperty("role", "quiet")
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.more)
        self.body.addLayout(row)
        self._show_buttons()

    def refresh(self) -> None:
        """List the newest steps."""
        self.list.clear()
        project = self.workspace.project
        if project is None:
            return
        names = {person.id: person.name for person in project.header().annotators}
        steps = project.history.steps(_SHOWN)
        articles = {step.document_id for step in steps if step.document_id is not None}
        titles = {line.id: line.title for line in project.documents.lines(sorted(articles))}
        for step in steps:
            title = titles.get(step.document_id or 0, "")
            self.list.addItem(self._item(step, names.get(step.annotator_id or 0, ""), title))
        full = len(steps) == _SHOWN
        self.more.setText(
            tr("The last {shown} steps; older ones are kept too.", shown=_SHOWN) if full else ""
        )
        self._show_buttons()

    def _nothing(self) -> str:
        """What the list says while it is empty."""
        return tr(
            "Nothing was done yet. Each step will be seen here: what was done, when and by whom. "
            "From any of your own you can go back."
        )

    def _item(self, step: Step, name: str, title: str) -> QListWidgetItem:
        when = step.at.astimezone().strftime("%Y-%m-%d %H:%M")
        place = " · ".join(filter(None, (when, name)))
        lines = (f"{_MARKS[step.kind]}{verb_text(step.verb)}", place, title)
        item = QListWidgetItem("\n".join(filter(None, lines)))
        if title:
            item.setToolTip(tip(tr("A double-click opens the article.")))
        item.setData(Qt.ItemDataRole.UserRole, step)
        if step.reversed or step.kind != "do":
            item.setForeground(QColor(self.theme.ink3))
        facts = [fact for fact in (verb_text(step.verb), when, name, title) if fact]
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
        why_not = self._why_not()
        self.back.setEnabled(not why_not)
        self.back.setToolTip(why_not or tr("Take back this step and all of yours after it"))

    def _why_not(self) -> str:
        """What stands against taking back the selected step; empty where nothing does."""
        step, project = self.chosen, self.workspace.project
        if step is None or project is None:
            return tr("Click on a step first.")
        if step.annotator_id != project.annotator.id:
            return tr("Only who took this step can take it back.")
        if step.kind != "do" or step.reversed:
            return tr("This is taken back already, or takes back another step.")
        return ""

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
            plural(
                count,
                "“Redo” in the menu “Edit” does it again.",
                "“Redo” in the menu “Edit” does them again.",
            ),
            tr("Take back"),
        )
        messages.ask(self, question, lambda: self._undo_to(step))

    def _undo_to(self, step: Step) -> None:
        self.start()  # the button is about to be disabled
        history = self.workspace.opened.history
        while (newest := history.next_undo()) is not None and newest.id >= step.id:
            before = newest.id
            self.workspace.undo()
            after = history.next_undo()
            if after is not None and after.id == before:
                return  # it could not be taken back; the user was told why
