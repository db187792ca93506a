"""A robot that uses all of the window at random, by real events only; a seed repeats it."""

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from hands import ALT, CTRL, NONE, SHIFT, Hands
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QMessageBox,
    QWidget,
)

from annotator.ui.actions import ACTIONS, When
from annotator.ui.editor.colouring import ColourBy
from annotator.ui.main_window import MainWindow

# These end the program, ask another computer, or need a printer.
LEFT_OUT = frozenset({"quit", "import-url", "open-server", "print", "close"})
WORDS = ("the ferry", "said", "council", "harbour", "a", "e", "mayor", "fund", "xyzzy", "“")
_LEFT = Qt.MouseButton.LeftButton
_DEEPEST = 2


class LongRunRobot:
    """Chooses what to do next by weight, and counts keys and mouse actions as `strokes`."""

    def __init__(self, window: MainWindow, folder: Path, seed: int) -> None:
        self.window = window
        self.hands = Hands(window)
        self.done: Counter[str] = Counter()
        self._dice = random.Random(seed)
        self._folder = folder
        self._files = write_articles(folder)
        self._moves: dict[Callable[[], None], int] = {
            self._annotate: 22,
            self._press_an_action: 22,
            self._ask_the_palette: 8,
            self._drag: 8,
            self._walk: 10,
            self._undo_and_redo: 12,
            self._click_in_text: 5,
            self._turn_the_wheel: 4,
            self._find: 3,
            self._use_a_panel: 8,
            self._open_another_project: 1,
            self._import: 1,
            self._export: 1,
        }

    @property
    def strokes(self) -> int:
        """Keys and mouse actions so far."""
        return self.hands.strokes

    def run(self, strokes: int) -> None:
        """Go on until so many strokes more are made."""
        end = self.strokes + strokes
        while self.strokes < end:
            self._step()

    def _step(self) -> None:
        self._answer_dialogs()
        if self.window.workspace.project is None:
            self._open_another_project()
        moves = list(self._moves)
        (move,) = self._dice.choices(moves, [self._moves[one] for one in moves])
        self.done[move.__name__.strip("_")] += 1
        move()
        self.wait()

    def wait(self) -> None:
        """Until the background is idle and all that was put off is done."""
        for _ in range(2):
            QApplication.processEvents()
        while not self.window.workspace.jobs.is_idle:
            QApplication.processEvents()
        QApplication.processEvents()

    def put_all_away(self) -> None:
        """Close what is open, the project too."""
        self.wait()
        for _ in range(20):
            front = self._front()
            if front is None:
                break
            self._put_away(front)
            self.wait()
        self.window.activateWindow()
        QApplication.processEvents()
        self._at_the_desk()
        self.hands.press("Esc")
        for _ in ColourBy:  # each legend has its own length; without a project F8 does nothing
            if self.window.marks.by is not ColourBy.ISSUE:
                self.hands.press("F8")
        self.hands.press("w", modifier=CTRL)
        self.wait()
        where = f"{self.hands.focus()!r} of {QApplication.activeWindow()!r} before {self._others()}"
        assert self.window.workspace.project is None, f"the project is still open: {where}"

    # --- what stands before the window

    def _front(self) -> QWidget | None:
        """What a user would have to deal with first; None when nothing stands before the window."""
        modal = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        return modal or next(reversed(self._others()), None)

    def _others(self) -> list[QWidget]:
        """Windows other than the main one, the newest last."""
        shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
        return [one for one in shown if one is not self.window and one.isWindow()]

    def _answer_dialogs(self) -> None:
        """Fiddle with what is open, then put it away."""
        for _ in range(12):
            front = self._front()
            if front is None:
                break
            if self._dice.random() < 0.5:
                self._fiddle(front)
            if front.isVisible():
                self._put_away(front)
            self.wait()
        self.window.activateWindow()
        if self._dice.random() < 0.8:
            self.hands.view.setFocus()

    def _fiddle(self, window: QWidget) -> None:
        """Keys that move, choose and type, where the focus of a dialog is."""
        for _ in range(self._dice.randrange(1, 5)):
            key = self._dice.choice(["Tab", "Tab", "Down", "Up", "Space", "Home", "a", "End"])
            target = QApplication.activePopupWidget() or window.focusWidget() or window
            if isinstance(target, QAbstractButton) and key == "Space":
                key = "Tab"  # what buttons of dialogs do is done by the other moves
            self._key(target, key)
            QApplication.processEvents()
            if not window.isVisible():
                return

    def _put_away(self, window: QWidget) -> None:
        if isinstance(window, QMessageBox) and isinstance(window.parentWidget(), QDialog):
            self.hands.strokes += 1
            agree(window)  # a dialog asks whether it may go: Esc would keep it for ever
            return
        self._key(window, "Esc")
        if window.isVisible():
            self.hands.strokes += 1
            window.close()

    def _key(self, target: QWidget, name: str, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.hands.strokes += 1
        key = {"Tab": Qt.Key.Key_Tab, "Esc": Qt.Key.Key_Escape, "Space": Qt.Key.Key_Space}.get(name)
        key = key or getattr(Qt.Key, f"Key_{name}", None)
        QTest.keyClick(target, key if key is not None else name, modifier)

    # --- the article

    def _annotate(self) -> None:
        """A selection, the key of what it is to be, and some letters for whoever asks."""
        if self.window.workspace.document is None:
            self._use_a_panel()
            return
        self._at_the_desk()
        if self._dice.random() < 0.5:
            self._drag()
        else:
            self.hands.press(*"j" * self._dice.randrange(1, 4))
        self.hands.press(self._dice.choice("ccaapsl"))
        QApplication.processEvents()
        self._answer_picker()
        if self._dice.random() < 0.5:
            self.hands.press(self._dice.choice(["+", "-", "0", "h", "i", "q", "d", "n"]))
            self.hands.press("Esc")

    def _answer_picker(self) -> None:
        """Type some of a word where a picker asks; take what it offers, or go."""
        if type(self.hands.focus()).__name__ in ("QLineEdit", "_Line", "OwnLine"):
            word = self._dice.choice(WORDS)
            self.hands.type(word[: self._dice.randrange(1, 4)])
            self.hands.press(*["Down"] * self._dice.randrange(3))
        self.hands.press(self._dice.choice(["Enter", "Enter", "Esc"]))
        self.hands.press("Esc")

    def _at_the_desk(self) -> None:
        self.hands.press("Esc")
        self.hands.view.setFocus()

    def _drag(self) -> None:
        text = self.hands.view.text
        if len(text) < 80:
            return
        start = self._dice.randrange(len(text) - 70)
        modifier = CTRL if self._dice.random() < 0.1 else NONE
        self.hands.drag_over(start, start + self._dice.randrange(5, 60), modifier)

    def _click_in_text(self) -> None:
        self.hands.strokes += 1
        viewport = self.hands.view.viewport()
        place = QPoint(
            self._dice.randrange(max(1, viewport.width())),
            self._dice.randrange(max(1, viewport.height())),
        )
        click = QTest.mouseDClick if self._dice.random() < 0.3 else QTest.mouseClick
        click(viewport, _LEFT, NONE, place)

    def _turn_the_wheel(self) -> None:
        self.hands.strokes += 1
        viewport = self.hands.view.viewport()
        middle = QPointF(viewport.rect().center())
        delta = QPoint(0, self._dice.choice([-360, -120, 120, 360]))
        buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        there = viewport.mapToGlobal(middle)
        turn = QWheelEvent(middle, there, QPoint(), delta, buttons, NONE, phase, False)
        QApplication.sendEvent(viewport, turn)

    def _walk(self) -> None:
        self._at_the_desk()
        for _ in range(self._dice.randrange(1, 4)):
            self.hands.press(self._dice.choice(["j", "k", ".", ",", "o", "Down", "Right"]))

    def _undo_and_redo(self) -> None:
        self._at_the_desk()
        for _ in range(self._dice.randrange(2, 9)):
            self.hands.press("z", modifier=CTRL)
        for _ in range(self._dice.randrange(3)):
            self.hands.press("z", modifier=CTRL | SHIFT)

    # --- everything else

    def _press_an_action(self) -> None:
        """The key of any action, whether it applies or not."""
        known = [one for one in ACTIONS if one.keys and one.id not in LEFT_OUT]
        action = self._dice.choice(known)
        if action.when not in (When.ALWAYS, When.PROJECT):
            self._at_the_desk()
        with self._files_chosen(action.id):
            self._press_keys(QKeySequence(self._dice.choice(action.keys)))
            QApplication.processEvents()
        self.done[action.id] += 1

    def _press_keys(self, keys: QKeySequence) -> None:
        pressed = keys[0]
        self.hands.strokes += 1
        QTest.keyClick(self.hands.focus(), pressed.key(), pressed.keyboardModifiers())

    def _ask_the_palette(self) -> None:
        """Any action by its name."""
        action = self._dice.choice([one for one in ACTIONS if one.id not in LEFT_OUT])
        self._at_the_desk()
        self.hands.press("k", modifier=CTRL)
        QApplication.processEvents()
        self.hands.type(action.full_name[: self._dice.randrange(4, 12)].strip())
        with self._files_chosen(action.id):
            chosen = self._chosen_id()
            self.hands.press("Esc" if chosen in LEFT_OUT else "Enter")
            QApplication.processEvents()
        self.done[action.id] += 1

    def _chosen_id(self) -> str:
        """The id of the action that Enter would run."""
        picker = self.hands.focus().parentWidget()
        value = getattr(getattr(picker, "chosen", None), "value", None)
        return str(getattr(value, "id", ""))

    def _find(self) -> None:
        corpus = self._dice.random() < 0.5
        self.hands.press("f", modifier=CTRL | SHIFT if corpus else CTRL)
        QApplication.processEvents()
        self.hands.type(self._dice.choice(WORDS))
        self.hands.press("Enter")
        self.wait()
        self.hands.press("F3")
        self.hands.press("Esc")

    def _use_a_panel(self) -> None:
        """One of the panels: a letter in its search, a click on a row."""
        self.hands.press(str(self._dice.randrange(1, 7)), modifier=ALT)
        QApplication.processEvents()
        views = self.window.navigator.findChildren(QAbstractItemView)
        seen = [one for one in views if one.isVisible() and one.model() and one.model().rowCount()]
        if seen:
            view = self._dice.choice(seen)
            self.hands.click_row(view, self._dice.randrange(view.model().rowCount()))
        if self._dice.random() < 0.3:
            self.hands.press("Tab", self._dice.choice("aes"))
        self.hands.press("Esc")

    def _open_another_project(self) -> None:
        if self._dice.random() < 0.5:
            self.hands.press("w", modifier=CTRL)
        with self._files_chosen("open"):
            self.hands.press("o", modifier=CTRL)
        self.wait()

    def _import(self) -> None:
        with self._files_chosen("import"):
            self.hands.press("i", modifier=CTRL)
        self._accept()

    def _export(self) -> None:
        self.hands.press("e", modifier=CTRL | SHIFT)
        QApplication.processEvents()
        with self._files_chosen("export"):
            self._accept()

    def _accept(self) -> None:
        """Enter in the dialog that is open, and what comes of it."""
        QApplication.processEvents()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            self._key(dialog, "Return")
        self.wait()

    # --- files

    def _files_chosen(self, action: str) -> "ChosenFiles":
        places = {
            "open": [str(one) for one in sorted(self._folder.glob("*.standpoint"))],
            "import": [str(one) for one in self._files],
            "export": [str(self._folder / "exported")],
        }
        # New projects would make the folder grow without end: nothing is chosen.
        offered = places.get(action, [""])
        return ChosenFiles(self._dice.choice(offered) if offered else "")


def agree(question: QMessageBox) -> None:
    """Press the button that does what is asked, or the only one."""
    buttons = question.buttons()
    agreed = (b for b in buttons if question.buttonRole(b) is QMessageBox.ButtonRole.AcceptRole)
    QTest.mouseClick(next(agreed, buttons[0]), _LEFT)


def write_articles(folder: Path) -> list[Path]:
    """Small articles to import."""
    found = []
    for number in range(20):
        path = folder / f"article-{number}.txt"
        path.write_text(
            f"Council {number} decides\n\nThe mayor said that harbour {number} stays open. "
            f"“It must,” she told the Post. Others were against it.\n",
            encoding="utf-8",
        )
        found.append(path)
    return found


class ChosenFiles:
    """While it lasts, the system's file dialogs give this path: they are not of our window."""

    NAMES = ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory")

    def __init__(self, path: str) -> None:
        self._path = path
        self._before = {name: getattr(QFileDialog, name) for name in self.NAMES}

    def __enter__(self) -> None:
        path = self._path
        answers: dict[str, object] = {
            "getOpenFileName": (path, ""),
            "getOpenFileNames": ([path] if path else [], ""),
            "getSaveFileName": (path, ""),
            "getExistingDirectory": "",
        }
        for name, answer in answers.items():
            setattr(QFileDialog, name, lambda *_, answer=answer, **__: answer)

    def __exit__(self, *_: object) -> None:
        for name, before in self._before.items():
            setattr(QFileDialog, name, before)
