"""Keys are changed by pressing others; clashes are said, and what is chosen counts at once."""

import json

import pytest
from hands import CTRL, SHIFT, Hands
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator import paths
from annotator.services import Project
from annotator.ui.actions import ACTIONS, Action
from annotator.ui.app import make_window
from annotator.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.panels.articles import ArticlesPanel
from annotator.ui.widgets.plain import PlainLabel
from annotator.vocabulary import Kind

ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def action(name: str) -> Action:
    return next(action for action in ACTIONS if action.id == name)


class Editor:
    """Hands on the dialog."""

    def __init__(self, window: MainWindow, qtbot) -> None:
        self._qtbot = qtbot
        window.show_shortcuts()
        dialog = window.findChild(ShortcutsDialog)
        assert dialog is not None
        self.window = window
        self.dialog = dialog

    def choose(self, words: str) -> None:
        """Search for an action; the first that is found is the current row."""
        self.dialog.search.clear()
        QTest.keyClicks(self.dialog.search, words)

    def record(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, *, asked: bool = True) -> str:
        """Ask for a new key by Enter, press one; what is said then."""
        if asked:
            QTest.keyClick(self.dialog.table, Qt.Key.Key_Return)
        assert self.dialog.recorder.isVisible()
        QTest.keyClick(self.dialog.recorder, key, held)
        assert not self.dialog.recorder.isVisible()
        return self.dialog.told.text()

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    @property
    def keys(self) -> list[str]:
        return [chip.accessibleName() for chip in self.dialog.chips.chips]

    def close(self) -> None:
        with self._qtbot.waitActive(self.window):
            self.dialog.close()
            self.window.activateWindow()


@pytest.fixture
def editor(reader: Hands, qtbot) -> Editor:
    return Editor(reader.window, qtbot)


def stored() -> dict[str, list[str]]:
    file = paths.config() / "keys.json"
    return json.loads(file.read_text("utf-8")) if file.exists() else {}


def test_a_new_key_works_at_once_everywhere(editor: Editor, reader: Hands) -> None:
    window = reader.window
    editor.choose("mark as claim")
    assert editor.record(Qt.Key.Key_Y) == ""
    assert editor.keys == ["C", "Y"]
    editor.click(editor.dialog.chips.chips[0].cross)
    assert editor.keys == ["Y"]
    editor.close()
    assert stored() == {"claim": ["Y"]}
    assert window.findChild(QAction, "claim").shortcut().toString() == "Y"
    reader.view.setFocus()
    reader.drag("The ferry will stop in May")
    assert window.desk.bar.buttons["claim"].toolTip() == "Mark as a claim (Y)"
    shown = [label.text() for label in window.keybar.findChildren(PlainLabel)]
    assert "Y" in shown
    assert "C" not in shown
    reader.press("c")
    assert not reader.view.annotations
    reader.press("y")
    assert Kind.CLAIM in {each.kind for each in reader.view.annotations.values()}


def test_keys_are_remembered(editor: Editor, qapp: QApplication, qtbot) -> None:
    editor.choose("table of all statements")
    editor.record(Qt.Key.Key_F7)
    editor.close()
    other = make_window(qapp)
    qtbot.addWidget(other)
    keys = [key.toString() for key in other.findChild(QAction, "statements").shortcuts()]
    assert keys == ["Ctrl+T", "F7"]


def test_a_key_of_another_action_is_taken_over_when_one_says_so(editor: Editor) -> None:
    editor.choose("mark as claim")
    assert editor.record(Qt.Key.Key_F) == "F belongs to “Add the selection as a fragment”."
    assert editor.keys == ["C"]
    assert stored() == {}
    editor.click(editor.dialog.take_over)
    assert editor.keys == ["C", "F"]
    assert stored() == {"claim": ["C", "F"], "fragment": []}
    editor.choose("as a fragment")
    assert editor.keys == []
    editor.click(editor.dialog.reset)
    assert editor.keys == ["F"]
    assert editor.dialog.told.text() == "Taken back from: Mark as claim"
    assert stored() == {}
    editor.close()


def test_escape_and_other_rows_leave_everything_as_it_is(editor: Editor) -> None:
    editor.choose("mark as claim")
    editor.record(Qt.Key.Key_Escape)
    editor.record(Qt.Key.Key_F)
    editor.choose("note")
    assert not editor.dialog.take_over.isVisible()
    assert editor.dialog.told.text() == ""
    assert stored() == {}
    editor.close()


@pytest.mark.parametrize(
    ("words", "key", "held", "why"),
    [
        ("table of all", Qt.Key.Key_Y, NONE, "Y alone is for what is done on the article."),
        ("table of all", Qt.Key.Key_Y, SHIFT, "Shift+Y alone is for what is done on the article."),
        ("mark as claim", Qt.Key.Key_Home, NONE, "Home moves or selects in the article."),
        ("mark as claim", Qt.Key.Key_A, CTRL, "Ctrl+A moves or selects in the article."),
        ("mark as claim", Qt.Key.Key_Space, NONE, "Space presses buttons."),
        ("mark as claim", Qt.Key.Key_V, ALT, "Alt+V opens the menu “View”."),
    ],
)
def test_some_keys_cannot_be_had(editor: Editor, words, key, held, why) -> None:
    editor.choose(words)
    assert editor.record(key, held).startswith(why)
    assert not editor.dialog.take_over.isVisible()
    assert stored() == {}
    editor.close()


def test_a_key_that_fields_use_is_given_with_a_word_of_warning(editor: Editor) -> None:
    editor.choose("table of all")
    said = editor.record(Qt.Key.Key_Backspace, CTRL | SHIFT)
    assert said in ("", "In a field, Ctrl+Shift+Backspace does what it does there.")
    assert editor.record(Qt.Key.Key_X, CTRL) == "In a field, Ctrl+X does what it does there."
    assert "Ctrl+X" in editor.keys
    editor.close()


def test_the_key_of_an_issue_is_taken_over_and_can_be_given_back(
    editor: Editor, ferry: Project
) -> None:
    editor.choose("mark as claim")
    assert editor.record(Qt.Key.Key_1) == "1 belongs to the issue “Keep the ferry”."
    editor.click(editor.dialog.take_over)
    assert editor.keys == ["C", "1"]
    assert ferry.issues.all()[0].key is None
    editor.close()
    editor.window.workspace.undo()
    assert ferry.issues.all()[0].key == "1"


def test_a_taken_key_is_the_issues_no_more(editor: Editor, reader: Hands, ferry: Project) -> None:
    editor.choose("mark as cue")
    editor.record(Qt.Key.Key_2)
    editor.click(editor.dialog.take_over)
    editor.close()
    reader.view.setFocus()
    reader.drag("strongly disagreed")
    reader.press("2")
    assert {each.kind for each in reader.view.annotations.values()} == {Kind.STANCE}


def test_all_goes_back_to_the_defaults(editor: Editor) -> None:
    assert not editor.dialog.reset_all.isEnabled()
    editor.choose("mark as claim")
    editor.record(Qt.Key.Key_F)
    editor.click(editor.dialog.take_over)
    editor.click(editor.dialog.reset_all)
    assert editor.keys == ["C"]
    assert stored() == {}
    assert not editor.dialog.reset_all.isEnabled()
    editor.close()


def test_changed_letters_are_letters_in_fields(editor: Editor, reader: Hands) -> None:
    editor.choose("done (or nothing")
    editor.record(Qt.Key.Key_Y)
    editor.close()
    panel = reader.window.navigator.panels[0]
    assert isinstance(panel, ArticlesPanel)
    panel.search.setFocus()
    reader.type("y")
    assert panel.search.text() == "y"


def test_a_sign_that_is_typed_with_shift_is_one_key(editor: Editor, reader: Hands) -> None:
    editor.choose("mark as claim")
    QTest.keyClick(editor.dialog.table, Qt.Key.Key_Return)
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Exclam, SHIFT, "!")
    QApplication.sendEvent(editor.dialog.recorder, event)
    assert editor.keys == ["C", "!"]
    editor.close()
    reader.view.setFocus()
    reader.drag("The ferry will stop in May")
    reader.press("!")
    assert Kind.CLAIM in {each.kind for each in reader.view.annotations.values()}


def test_the_palette_names_the_key_as_it_is_now(editor: Editor, reader: Hands) -> None:
    editor.choose("table of all")
    editor.click(editor.dialog.chips.chips[0].cross)
    editor.record(Qt.Key.Key_F7)
    editor.close()
    rows = reader.window.finder._find("table of all")
    assert (rows[0].text, rows[0].hint) == ("Table of all statements", "F7")
