"""The panel of discussions: what is flagged or noted, one after the other, and the answers."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from annotator.language import mark, quoted, tr
from annotator.records import Discussion
from annotator.ui.panel import Panel
from annotator.ui.theme import Theme
from annotator.ui.widgets.empty_hint import EmptyHint
from annotator.ui.widgets.into_rows import name_keys
from annotator.ui.widgets.lines_delegate import show_lines
from annotator.ui.widgets.own_line import OwnLine
from annotator.ui.widgets.plain import PlainLabel, tip
from annotator.ui.words import said
from annotator.ui.workspace import Workspace

_NOTE_HEIGHT = 110
_WHICH = {
    "flagged": mark("To discuss"),
    "notes": mark("With a note"),
    "all": mark("To discuss, or with a note"),
}


class DiscussPanel(Panel):
    """Walks through what is to be discussed; an answer takes the flag away and is kept."""

    id: ClassVar[str] = "discuss"
    title: ClassVar[str] = "Discuss"
    tables: ClassVar[frozenset[str]] = frozenset({"annotation", "fragment", "document"})

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self._shown: list[Discussion] = []
        self.which = QComboBox(self)
        self.which.setAccessibleName(tr("Which are listed"))
        for name, text in _WHICH.items():
            self.which.addItem(tr(text), name)
        self.which.activated.connect(self.refresh)
        self.count = PlainLabel("", self, role="quiet")
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("To discuss"))
        show_lines(self.list)
        EmptyHint(self.list, self._nothing)
        name_keys(self.list, tr("open"))
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemActivated.connect(self.open_current)
        self.note = QPlainTextEdit(self)
        self.note.setReadOnly(True)
        self.note.setAccessibleName(tr("What was said so far"))
        self.note.setPlaceholderText(tr("What was said so far"))
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self.note.setTabChangesFocus(True)
        keys = (("Return", tr("resolve")), ("Esc", tr("to the list")))
        self.answer = OwnLine(self, keys)
        self.answer.setPlaceholderText(tr("Answer, kept with the note"))
        self.answer.setAccessibleName(tr("Answer"))
        self.answer.stepped.connect(self.resolve)
        self.answer.left.connect(self.list.setFocus)
        self.resolve_button = QPushButton(tr("Resolve"), self)
        self.resolve_button.setToolTip(
            tr("Keep the answer, take the flag away, and on to the next")
        )
        self.resolve_button.clicked.connect(self.resolve)
        self.next_button = QToolButton(self)
        self.next_button.setText(tr("Next"))
        self.next_button.setToolTip(tr("Show the next one in its article"))
        self.next_button.clicked.connect(self.open_next)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.resolve_button)
        row.addWidget(self.next_button)
        row.addStretch(1)
        row.addWidget(self.count)
        self.body.addWidget(self.which)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.note)
        self.body.addWidget(self.answer)
        self.body.addLayout(row)

    # --- showing

    def refresh(self) -> None:
        """List what there is now; the place in the list stays."""
        project = self.workspace.project
        found = project.discussions.all() if project else []
        which = self.which.currentData()
        shown = [
            d for d in found if which == "all" or (d.discuss if which == "flagged" else d.note)
        ]
        current, row = self.current, max(0, self.list.currentRow())
        if shown != self._shown:
            self._show(shown)
            places = [d.annotation_id for d in shown]
            known = current is not None and current.annotation_id in places
            self.list.setCurrentRow(
                places.index(current.annotation_id) if known and current else row
            )
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(self.list.count() - 1)
        self.count.setText(tr("{count} to discuss", count=sum(d.discuss for d in found)))
        self._on_row()

    def _show(self, shown: list[Discussion]) -> None:
        self._shown = shown
        self.list.blockSignals(True)
        self.list.clear()
        for discussion in shown:
            self.list.addItem(self._item(discussion))
        self.list.blockSignals(False)

    def _item(self, discussion: Discussion) -> QListWidgetItem:
        first = discussion.note.splitlines()[0] if discussion.note else tr("(no note)")
        mine = discussion.layer_id == self.workspace.opened.layer.id
        who = "" if mine else f" · {discussion.annotator}"
        place = f"{said(discussion.kind)} · {discussion.title}{who}"
        quote = quoted(" ".join(discussion.quote.split()))
        item = QListWidgetItem(f"{quote}\n{first}\n{place}")
        item.setToolTip(tip(discussion.note))
        if not discussion.discuss:
            item.setForeground(QColor(self.theme.ink2))
        return item

    def _nothing(self) -> str:
        """What the list says while it is empty."""
        if self.which.currentData() == "notes":
            return tr("Nothing has a note. “Note” on the card of an annotation writes one.")
        return tr("Nothing is to be discussed. “Discuss” on the card of an annotation flags it.")

    @property
    def current(self) -> Discussion | None:
        """The one that is selected."""
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _on_row(self) -> None:
        current = self.current
        self.note.setPlainText(current.note if current else "")
        for widget in (self.answer, self.resolve_button, self.next_button):
            widget.setEnabled(current is not None)

    # --- gestures

    def start(self) -> None:
        """Take the focus."""
        self.list.setFocus()

    def open_current(self) -> None:
        """Show the selected one in its article."""
        current = self.current
        if current is not None:
            self.place_chosen.emit(current.document_id, current.annotation_id)

    def open_next(self) -> None:
        """Show the next one, after the last the first again."""
        if self._shown:
            self.list.setCurrentRow((self.list.currentRow() + 1) % len(self._shown))
            self.open_current()

    def resolve(self) -> None:
        """Keep the answer and take the flag away; the next one moves up to its place."""
        current, answer = self.current, self.answer.text()
        if current is None:
            return
        resolve = self.workspace.opened.discussions.resolve
        if self.workspace.done(lambda: resolve(current.annotation_id, answer)):
            self.answer.clear()
            if not self.answer.isEnabled():  # it was the last one
                self.list.setFocus()
