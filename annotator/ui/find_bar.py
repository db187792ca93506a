"""Finding in the open article: all hits are marked in the text and in the overview strip."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from annotator.errors import InputError
from annotator.language import plural, tr
from annotator.text.search import Pattern
from annotator.text.span import Span
from annotator.ui.editor.view import ArticleView
from annotator.ui.widgets.own_line import OwnLine
from annotator.ui.widgets.plain import PlainLabel


class FindBar(QWidget):
    """A line above the article; hidden until it is asked for.

    `reached` tells that a hit has been selected, or nothing any more.
    """

    corpus_requested = Signal(object)
    reached = Signal()

    def __init__(self, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view = view
        self._hits: list[Span] = []
        self._at = -1
        self.line = OwnLine(self)
        self.line.setPlaceholderText(tr("Find in the article"))
        self.line.setAccessibleName(tr("Find in the article"))
        self.line.textEdited.connect(self.search)
        self.line.stepped.connect(self.step)
        self.line.left.connect(self.leave)
        self.case = self._toggle("Aa", tr("Capitals matter"))
        self.word = self._toggle("“ab”", tr("Whole words"))
        self.regex = self._toggle(".*", tr("Regular expression"))
        self.count = PlainLabel(parent=self)
        self.count.setProperty("role", "quiet")
        self.previous = self._button("↑", tr("Previous hit (Shift+Enter)"), -1)
        self.next = self._button("↓", tr("Next hit (Enter)"), 1)
        self.everywhere = QToolButton(self)
        self.everywhere.setText(tr("In all articles …"))
        self.everywhere.setToolTip(tr("Show the hits of all articles in their contexts"))
        self.everywhere.clicked.connect(self._on_everywhere)
        close = QToolButton(self)
        close.setText("×")
        close.setProperty("flat", True)
        close.setAccessibleName(tr("Close the search"))
        close.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 10, 5)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        for widget in (self.case, self.word, self.regex, self.previous, self.next, self.count):
            row.addWidget(widget)
        self.count.setContentsMargins(6, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.everywhere)
        row.addWidget(close)
        self.hide()

    def _toggle(self, text: str, meaning: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(meaning)
        button.setAccessibleName(meaning)
        button.setCheckable(True)
        button.toggled.connect(self.search)
        return button

    def _button(self, text: str, meaning: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(meaning)
        button.setAccessibleName(meaning)
        button.setProperty("step", step)
        button.clicked.connect(self._on_button)
        return button

    # --- searching

    def start(self, text: str = "") -> None:
        """Show the bar, with a text to look for."""
        self.show()
        if text:
            self.line.setText(text)
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search()

    def pattern(self) -> Pattern | None:
        """What is looked for; None when nothing is, or when it cannot be understood."""
        try:
            return Pattern(
                (self.line.text(),),
                case=self.case.isChecked(),
                whole_word=self.word.isChecked(),
                is_regex=self.regex.isChecked(),
            )
        except InputError as error:
            self.count.setText(error.message if self.line.text() else "")
            return None

    @property
    def found(self) -> int:
        """How many hits there are in the article."""
        return len(self._hits)

    def search(self) -> None:
        """Look for it, and go to the first hit after the caret."""
        pattern = self.pattern()
        self._hits, self._at = [], -1
        if pattern is not None:
            self._find(pattern)
        self._view.set_hits(self._hits)
        if self._hits:
            caret = self._view.caret()
            after = (at for at, hit in enumerate(self._hits) if hit.end >= caret)
            self._go(next(after, 0))
        elif self.line.text():  # or what was found before would be annotated in its place
            self._view.clear_selection()
            self.reached.emit()

    def again(self) -> None:
        """The article has changed: look in the new one, without moving."""
        pattern = self.pattern() if self.isVisible() else None
        self._hits, self._at = [], -1
        if pattern is not None:
            self._find(pattern)
        self._view.set_hits(self._hits)

    def _find(self, pattern: Pattern) -> None:
        try:
            self._hits = list(pattern.find(self._view.text))
        except InputError as error:
            self.count.setText(error.message)
            return
        self.count.setText(
            plural(len(self._hits), "{count} hit", "{count} hits")
            if self._hits
            else tr("not found")
        )

    def step(self, by: int) -> None:
        """Go to the next or previous hit, round at the ends."""
        if self._hits:
            self._go((self._at + by) % len(self._hits))

    def _go(self, at: int) -> None:
        self._at = at
        hit = self._hits[at]
        self._view.set_selection(hit)
        self._view.reveal(hit.start, hit.end)
        self.count.setText(tr("{at} of {count}", at=at + 1, count=len(self._hits)))
        self.reached.emit()

    def leave(self) -> None:
        """Hide the bar; the hit that was reached stays selected."""
        self.hide()
        self._view.set_hits(())
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves from the buttons too."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _on_button(self) -> None:
        self.step(int(self.sender().property("step")))

    def _on_everywhere(self) -> None:
        pattern = self.pattern()
        if pattern is not None:
            self.corpus_requested.emit(pattern)
