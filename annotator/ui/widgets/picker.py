"""A field with type-ahead: choose one of many by a few letters, or name something new."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.language import tr
from annotator.ui.widgets.hint_delegate import HINT, HintDelegate
from annotator.ui.widgets.own_keys import has_keys
from annotator.ui.widgets.plain import tip

ROW_HEIGHT = 30
ROWS_SHOWN = 8
_STILL_HERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: what it stands for, what it says, and a hint beside it."""

    value: object
    text: str
    hint: str = ""


Find = Callable[[str], Sequence[Choice]]
"""The rows for what is typed, best first."""


class Picker(QFrame):
    """A line to type in and the rows that match; the first is chosen beforehand.

    Enter takes the chosen row, Up and Down choose, Escape gives up, and so does leaving it for
    something else. With nothing typed, a key in `passed_keys` is not text: it is told by
    `key_passed`.
    """

    picked = Signal(object)
    abandoned = Signal()
    key_passed = Signal(str)
    typed = Signal(str)

    def __init__(self, find: Find, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent)
        self._find = find
        self._passed_keys = ""
        self._is_asking = False
        self.setObjectName("picker")
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(placeholder)
        self.line.setClearButtonEnabled(False)
        self.rows = QListWidget(self)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setUniformItemSizes(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setItemDelegate(HintDelegate(self.rows))
        self.rows.setAccessibleName(tr("Matches"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line)
        layout.addWidget(self.rows)
        self.setFocusProxy(self.line)
        keys = (("Return", tr("take it")), ("Down", tr("another one")), ("Esc", tr("leave it")))
        has_keys(self, keys)
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._on_typed)
        self.rows.itemClicked.connect(self._on_clicked)

    def set_passed_keys(self, keys: str) -> None:
        """These keys are not text while nothing is typed."""
        self._passed_keys = keys

    def start(self, text: str = "") -> None:
        """Show the rows for a text, which is selected, and take the focus."""
        self.line.setText(text)
        self.line.selectAll()
        self._show(self._find(text))
        self._is_asking = True
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Look the typed text up again."""
        self._show(self._find(self.line.text()))

    @property
    def chosen(self) -> Choice | None:
        """The row that Enter would take."""
        item = self.rows.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _on_typed(self, text: str) -> None:
        self._show(self._find(text))
        self.typed.emit(text)

    def _show(self, choices: Sequence[Choice]) -> None:
        self.rows.clear()
        for choice in choices:
            item = QListWidgetItem(choice.text)
            item.setData(Qt.ItemDataRole.UserRole, choice)
            item.setData(HINT, choice.hint)
            item.setSizeHint(QSize(10, ROW_HEIGHT))
            item.setToolTip(tip(choice.hint))
            self.rows.addItem(item)
        if choices:
            self.rows.setCurrentRow(0)
        shown = min(len(choices), ROWS_SHOWN)
        self.rows.setFixedHeight(shown * ROW_HEIGHT + 2 if shown else 0)
        self.rows.setVisible(bool(shown))
        self.updateGeometry()

    def _take(self) -> None:
        choice = self.chosen
        if choice is not None:
            self._pick(choice)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._pick(item.data(Qt.ItemDataRole.UserRole))

    def _pick(self, choice: Choice) -> None:
        self._is_asking = False
        self.picked.emit(choice.value)

    def _give_up(self) -> None:
        if self._is_asking:
            self._is_asking = False
            self.abandoned.emit()

    def _move(self, step: int) -> None:
        count = self.rows.count()
        if count:
            self.rows.setCurrentRow((self.rows.currentRow() + step) % count)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus():
            if event.reason() not in _STILL_HERE:
                self._give_up()
        elif isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._gesture(event) is not None:
                # These keys are ours while we have the focus, whatever the window does with them.
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                gesture = self._gesture(event)
                if gesture is not None:
                    gesture()
                    return True
        return super().eventFilter(watched, event)

    def _gesture(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key does here; None for keys that are text."""
        if event.text() and event.text() in self._passed_keys and not self.line.text():
            return partial(self.key_passed.emit, event.text())
        gestures: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Return: self._take,
            Qt.Key.Key_Enter: self._take,
            Qt.Key.Key_Escape: self._give_up,
            Qt.Key.Key_Down: partial(self._move, 1),
            Qt.Key.Key_Up: partial(self._move, -1),
        }
        return gestures.get(Qt.Key(event.key()))
