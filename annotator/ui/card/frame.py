"""What all cards share: head, rows with a caption, the note, and the keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.formats.bundle import Annotation
from annotator.language import tr
from annotator.ui.card.confidence import ConfidenceField, read
from annotator.ui.editing import Editing
from annotator.ui.editor.card_host import WIDTH
from annotator.ui.widgets.fields import grow
from annotator.ui.widgets.flow import FlowLayout, flowing
from annotator.ui.widgets.own_keys import has_keys
from annotator.ui.widgets.picker import Find, Picker
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.widgets.same_as import SAME_AS

_CLOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_CAPTION_WIDTH = 48
_FIELD_HEIGHT = 22
_INSET, _FOOT_INSET = 5, 7  # the words of the foot begin where the captions do


class NoteField(QPlainTextEdit):
    """A small field that is written when it is left; Escape and Ctrl+Enter leave it."""

    written = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Note"))
        self.setAccessibleName(tr("Note"))
        self.setTabChangesFocus(True)
        grow(self, 2, 6)
        has_keys(self, (("Ctrl+Return", tr("done")), ("Esc", tr("done"))))
        self._stored = ""

    def set_note(self, note: str) -> None:
        """Show the stored note; what is being typed is not touched."""
        if not self.hasFocus() or note != self._stored:
            self.setPlainText(note)
        self._stored = note

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        controlled = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and controlled):
            self.left.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

    def commit(self) -> None:
        """Tell what was typed, if it differs from what is stored."""
        if self.toPlainText().strip() != self._stored:
            self._stored = self.toPlainText().strip()
            self.written.emit(self._stored)


class CardFrame(QFrame):
    """The frame of a card. `left` asks to go back to the text, `closed` to deselect it besides."""

    closed = Signal()
    left = Signal()

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.editing = editing
        self._annotation_id: int | None = None
        self._confident_id: int | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_FOOT_INSET, 10, _FOOT_INSET, 8)
        whole.setSpacing(6)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(_INSET, 0, _INSET, 0)
        self.body.setSpacing(6)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(6)
        self.grid.setVerticalSpacing(5)
        self.grid.setColumnMinimumWidth(0, _CAPTION_WIDTH)
        self.grid.setColumnStretch(1, 1)
        foot = QWidget(self)
        self.foot = FlowLayout(foot, spacing=0)
        flowing(foot)
        whole.addLayout(self.body)
        whole.addWidget(foot)
        self.setFixedWidth(WIDTH)

    def _flat_button(self, text: str, meaning: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(meaning)
        button.setAccessibleName(meaning)
        button.setProperty("flat", True)
        return button

    def row(self, caption: str, *widgets: QWidget) -> PlainLabel:
        """A row of the card: a quiet caption, and what belongs to it; the caption."""
        label = PlainLabel(caption, self, role="caption")
        label.setFixedHeight(_FIELD_HEIGHT)
        at = self.grid.rowCount()
        self.grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
        inside = QVBoxLayout()
        inside.setSpacing(3)
        for widget in widgets:
            inside.addWidget(widget)
        self.grid.addLayout(inside, at, 1)
        return label

    def wide_row(self, widget: QWidget) -> None:
        """A row without a caption, over the whole width."""
        self.grid.addWidget(widget, self.grid.rowCount(), 0, 1, 2)

    def finish_layout(self) -> None:
        """Add what stands at the foot of every card: made last, it comes last for Tab."""
        self.confidence = ConfidenceField()
        self.confidence.written.connect(self._on_confidence)
        self.confidence.left.connect(self.left)
        self.confidence_caption = self.row(tr("confidence"), self.confidence)
        self.note = NoteField(self)
        self.note.written.connect(self._on_note)
        self.note.left.connect(self.left)
        self.discuss = self._flat_button(tr("Discuss"), tr("Flag for discussion (D)"))
        self.discuss.setCheckable(True)
        self.discuss.clicked.connect(self.toggle_discuss)
        self.note_button = self._flat_button(tr("Note"), tr("Write a note (N)"))
        self.note_button.clicked.connect(self.start_note)
        for name, button in (("discuss", self.discuss), ("note", self.note_button)):
            button.setProperty(SAME_AS, name)
            self.foot.addWidget(button)
        self._add_to_foot()
        self.remove_button = self._flat_button(tr("Remove"), tr("Remove (Del)"))
        self.remove_button.setProperty(SAME_AS, "remove")
        self.remove_button.clicked.connect(self._on_remove)
        self.body.addLayout(self.grid)
        self.body.addWidget(self.note)
        self.foot.addWidget(self.remove_button)

    def _add_to_foot(self) -> None:
        """What a card has besides, between the note and the end."""

    def picker(self, find: Find, placeholder: str, keys: str = "") -> Picker:
        """A picker that goes back to the text when it is given up."""
        picker = Picker(find, self, placeholder=placeholder)
        picker.set_passed_keys(keys)
        picker.hide()
        return picker

    def take_turns(self, picker: Picker, shown: QWidget) -> None:
        """Close a picker in favour of what it stood in for; the focus it had is the card's."""
        had_focus = picker.line.hasFocus()
        picker.hide()
        shown.show()
        if had_focus:
            # The keys for polarity, and Enter to close, are the card's now.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_common(self, annotation: Annotation) -> None:
        """Show the note and the flag of an annotation; what is done here is done to it."""
        if annotation.id != self._annotation_id:
            self.note.commit()
        self._annotation_id = annotation.id
        self.note.set_note(annotation.note or "")
        self.note.setVisible(bool(annotation.note) or self.note.hasFocus())
        self.discuss.setChecked(annotation.discuss)

    def show_confidence(self, annotation: Annotation) -> None:
        """Show how sure one was of an annotation, where that was said."""
        self._confident_id = annotation.id
        self.confidence.show_value(annotation.confidence)
        for widget in (self.confidence, self.confidence_caption):
            widget.setVisible(annotation.confidence is not None)

    def edit(self) -> None:
        """Put the cursor into the main field. Each card has its own."""

    def start_note(self) -> None:
        """Open the note's field and put the cursor in it."""
        self.note.show()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_note(self, text: str) -> None:
        if self._annotation_id is not None:
            self.editing.shaping.set_note(self._annotation_id, text)

    def _on_confidence(self, text: str) -> None:
        article, key = self.editing.article, self._confident_id
        before = article.view.annotation(key or 0)
        if key is None or before is None:
            return
        verbs = article.project.annotations
        if not article.do(lambda: verbs.set_confidence(key, read(text))):
            self.show_confidence(before)

    def toggle_discuss(self) -> None:
        """Flag for discussion, or take the flag away."""
        if self._annotation_id is not None:
            self.editing.shaping.toggle_discuss(self._annotation_id)

    def _on_remove(self) -> None:
        self.editing.shaping.remove()
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Enter and Escape close the card while it has the focus; they open it from the text."""
        closes = isinstance(event, QKeyEvent) and event.key() in _CLOSING
        if closes and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if closes and event.type() == QEvent.Type.KeyPress:
            self.closed.emit()
            return True
        return super().event(event)
