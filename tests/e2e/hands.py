"""An annotator's hands: real key and mouse events on the real window, and nothing else."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from annotator.formats.bundle import Annotation
from annotator.ui.choices import NewName, Nobody
from annotator.ui.main_window import MainWindow
from annotator.ui.widgets.picker import Picker

KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Del": Qt.Key.Key_Delete,
    "Down": Qt.Key.Key_Down,
    "Up": Qt.Key.Key_Up,
    "Tab": Qt.Key.Key_Tab,
    "Space": Qt.Key.Key_Space,
    "Backspace": Qt.Key.Key_Backspace,
    "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    **{f"F{number}": Qt.Key(Qt.Key.Key_F1 + number - 1) for number in range(1, 13)},
}
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_LEFT = Qt.MouseButton.LeftButton


class Hands:
    """Selects by dragging, types, clicks, and turns the wheel until a place is in sight."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.view = window.desk.view
        self.strokes = 0

    # --- keys

    def press(
        self, *names: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press keys, one after the other, where the focus is."""
        for name in names:
            self.strokes += 1
            key = KEYS.get(name)
            target = self.focus()
            if key is not None:
                QTest.keyClick(target, key, modifier)
            else:
                QTest.keyClick(target, name, modifier)

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        self.strokes += len(text)
        target = self.focus()
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(target, letter)
            else:  # QTest knows no key for it
                event = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter)
                QApplication.sendEvent(target, event)

    def focus(self) -> QWidget:
        """Where keys go."""
        return QApplication.focusWidget() or self.window

    # --- the mouse in the text

    def offset(self, quote: str, nth: int = 1) -> int:
        """Where the nth occurrence of a quote begins."""
        place = -1
        for _ in range(nth):
            place = self.view.text.index(quote, place + 1)
        return place

    def count_before(self, quote: str, place: str) -> int:
        """How often a quote occurs before another one."""
        return self.view.text.count(quote, 0, self.offset(place))

    def _point(self, offset: int) -> QPoint:
        """A point of the viewport just at the left of a character, in sight."""
        for _ in range(200):
            rect = self.view.rect_of(offset, offset)
            height = self.view.viewport().height()
            if rect.top() > 40 and rect.bottom() < height - 40:
                break
            scroll = self.view.verticalScrollBar()
            up = rect.top() <= 40
            if scroll.value() == (scroll.minimum() if up else scroll.maximum()):
                break
            self._wheel(120 if up else -120)
        return rect.center()

    def _wheel(self, delta: int) -> None:
        viewport = self.view.viewport()
        middle = QPointF(viewport.rect().center())
        event = QWheelEvent(
            middle,
            viewport.mapToGlobal(middle),
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)

    def drag(
        self,
        quote: str,
        nth: int = 1,
        modifier: Qt.KeyboardModifier = NONE,
    ) -> None:
        """Drag over a quote, from its first to after its last character."""
        start = self.offset(quote, nth)
        self.drag_over(start, start + len(quote), modifier)

    def drag_over(self, start: int, end: int, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Drag from one offset to another, in code points."""
        self.strokes += 1
        self._point(start)
        last = self._point(end)
        first = self.view.rect_of(start, start).center()
        viewport = self.view.viewport()
        QTest.mousePress(viewport, _LEFT, modifier, first)
        QTest.mouseMove(viewport, (first + last) / 2)
        QTest.mouseMove(viewport, last)
        QTest.mouseRelease(viewport, _LEFT, modifier, last)

    def drag_edge(self, quote: str, shorter: str) -> None:
        """Drag the end of a selected annotation back, from the end of one quote to another's."""
        self.strokes += 1
        start = self.offset(quote)
        viewport = self.view.viewport()
        begin, end = (self._point(start + len(words)) for words in (quote, shorter))
        begin.setY(self.view.rect_of(start + len(quote), start + len(quote)).bottom())  # its knob
        QTest.mousePress(viewport, _LEFT, NONE, begin)
        QTest.mouseMove(viewport, (begin + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, _LEFT, NONE, end)

    def click_text(self, quote: str, nth: int = 1, into: int = 1) -> None:
        """Click on a quote, some characters after its beginning."""
        self.strokes += 1
        place = self.offset(quote, nth) + into
        point = self._point(place) + QPoint(2, 0)
        QTest.mouseClick(self.view.viewport(), _LEFT, NONE, point)

    def click(self, widget: QWidget) -> None:
        """Click on a widget that can be seen."""
        self.strokes += 1
        assert widget.isVisible(), f"{widget.objectName()} cannot be seen"
        QTest.mouseClick(widget, _LEFT)

    def click_row(self, rows: QAbstractItemView, row: int) -> None:
        """Click on a row of a list."""
        self.strokes += 1
        index = rows.model().index(row, 0)
        rows.scrollTo(index)
        QTest.mouseClick(rows.viewport(), _LEFT, NONE, rows.visualRect(index).center())

    def caret_to(self, quote: str, nth: int = 1) -> None:
        """Put the caret before a quote, with nothing selected."""
        self.click_text(quote, nth, into=0)
        self.press("Esc")

    # --- pickers

    @property
    def picker(self) -> Picker:
        """The picker that has the focus."""
        line = self.focus()
        picker = line.parentWidget()
        assert isinstance(picker, Picker), f"no picker has the focus, but {line}"
        return picker

    def pick(self, text: str) -> None:
        """Type into the open picker; take the row of this name, else the one that makes it."""
        picker = self.picker
        self.type(text)
        for _ in range(20):
            choice = picker.chosen
            assert choice is not None, f"nothing matches {text}"
            new = NewName(text) in (choice.value, *_parts(choice.value))
            if new or choice.text == text or choice.hint == f"“{text}”":
                break
            self.press("Down")
        else:
            raise AssertionError(f"{text} is not offered")
        self.press("Enter")

    # --- gestures as an annotator thinks of them

    def mention(self, quote: str, actor: str, nth: int = 1) -> None:
        """Select the words and say whom they mean; the actor is new or known."""
        self.drag(quote, nth)
        self.press("a")
        self.pick(actor)

    def unnamed(self, quote: str) -> None:
        """Select the words and say that they mean nobody in the registry."""
        self.drag(quote)
        self.press("a")
        self.choose_nobody()

    def choose_nobody(self) -> None:
        """Take the row of nobody: the first one if the words look like it, else the last."""
        if self.picker.chosen.value != Nobody():
            self.press("Up")
        self.press("Enter")

    def claim(
        self, quote: str, target: str, sign: str = "", nth: int = 1, more: tuple[str, ...] = ()
    ) -> None:
        """Select the words, make them a claim, add fragments, choose the target and the sign."""
        self.drag(quote, nth)
        self.press("c")
        if more:
            self.press("Esc")
            for piece in more:
                self.drag(piece, modifier=CTRL)
            self.press("Enter")
        self.pick(target)
        if sign:
            self.press(sign)

    def holder(self, quote: str) -> None:
        """Press H until the mention with this quote holds the statement."""
        for _ in range(10):
            if self.holders()[-1:] == [quote]:
                return
            self.press("h")
        raise AssertionError(f"{quote} is not offered, but {self.holders()}")

    def holders(self) -> list[str]:
        """The quotes of the holders of the selected statement."""
        card = self.window.desk.editing.article.card
        assert card is not None, "no statement is selected"
        return [self._quote(party.mention_id) for party in card.bearer.holders]

    def _quote(self, mention_id: int | None) -> str:
        mention = self.view.annotation(mention_id or 0)
        return mention.quote if mention else ""

    @property
    def selected(self) -> Annotation:
        """The selected annotation."""
        annotation = self.window.desk.editing.article.annotation
        assert annotation is not None, "nothing is selected"
        return annotation


def _parts(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()
