"""In dialogs Tab follows what is read, and nothing holds it for ever."""

from itertools import pairwise

import pytest
from gallery import GALLERY
from hands import ALT, KEYS
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QTableWidget, QTreeWidget, QWidget
from stage import Stage

from annotator.ui.dialogs.backups_dialog import BackupsDialog
from annotator.ui.dialogs.correct_dialog import CorrectDialog
from annotator.ui.dialogs.mapping_dialog import MappingDialog
from annotator.ui.dialogs.shortcuts_dialog import ShortcutsDialog

_SAME_ROW = 10  # pixels between the middles of what stands side by side
_MOST = 60

SCENES = (
    *("preferences", "server", "import_files", "import_table", "import_two_tables", "export"),
    *("export_dataset", "details", "affiliation", "twins", "statements"),
)


@pytest.fixture
def stage(window, qtbot, tmp_path) -> Stage:
    window.files.open_sample()
    return Stage(window, tmp_path, lambda wanted: qtbot.waitUntil(wanted, timeout=10_000))


def stops(root: QWidget) -> list[QWidget]:
    """Where Tab stops in a window, from where the focus is until it comes there again."""
    found: list[QWidget] = []
    focus = QApplication.focusWidget()
    while focus is not None and focus not in found and len(found) < _MOST:
        assert root.isAncestorOf(focus)
        found.append(focus)
        QTest.keyClick(focus, KEYS["Tab"])
        focus = QApplication.focusWidget()
    assert focus is found[0], f"Tab does not come back, but stays at {focus}"
    return found


def middle(widget: QWidget, root: QWidget) -> tuple[int, int]:
    point = widget.mapTo(root, widget.rect().center())
    return point.y(), point.x()


def comes_after(place: tuple[int, int], before: tuple[int, int]) -> bool:
    below = place[0] - before[0]
    return place[1] > before[1] if abs(below) <= _SAME_ROW else below > 0


@pytest.mark.parametrize("scene", SCENES)
def test_tab_goes_through_a_dialog_as_it_is_read(stage, see, scene) -> None:
    dialog = GALLERY[scene](stage)
    stage.wait(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
    see()
    found = [one for one in stops(dialog) if not isinstance(one, QTreeWidget)]
    places = [middle(one, dialog) for one in found]
    first = places.index(min(places))
    places = places[first:] + places[:first]
    wrong = [pair for pair in pairwise(places) if not comes_after(pair[1], pair[0])]
    assert len(found) > 3
    assert not wrong
    dialog.close()


def test_tab_goes_from_what_a_label_becomes_to_what_there_is_to_say_of_it(stage, see) -> None:
    dialog = GALLERY["mapping_values"](stage)
    assert isinstance(dialog, MappingDialog)
    box = dialog.boxes["attribute", "Claim", "Stance"]
    box.setFocus()
    see()
    found = stops(dialog)
    table, value, after = found[1:4]
    assert isinstance(table, QTableWidget)
    assert value is table.cellWidget(0, 2)
    assert after is dialog.boxes["span", "Mood", ""]
    assert dialog.tree.currentItem() is dialog._items["attribute", "Claim", "Stance"]
    dialog.close()


def test_enter_in_the_list_of_backups_asks_and_does_not_close_it(stage, see) -> None:
    dialog = GALLERY["backups"](stage)
    assert isinstance(dialog, BackupsDialog)
    QTest.keyClick(dialog.list, KEYS["Enter"])
    see()
    box = dialog.findChild(QMessageBox)
    assert dialog.isVisible(), "Enter has answered the question, or closed the dialog"
    assert box is not None
    box.close()
    dialog.activateWindow()
    dialog.make.setFocus()
    stage.wait(dialog.make.hasFocus)
    QTest.keyClick(dialog.make, KEYS["Enter"])
    assert dialog.focusWidget() is dialog.list
    stage.wait(dialog.make.isEnabled)
    dialog.close()


def test_nothing_can_be_taken_over_before_there_is_a_clash(stage, see) -> None:
    stage.act("shortcuts")
    dialog = stage.found(ShortcutsDialog)
    see()
    assert not dialog.take_over.isVisible()
    dialog.close()


def test_what_was_typed_is_not_given_up_by_enter_alone(stage, see) -> None:
    box = GALLERY["give_up"](stage)
    stage.wait(box.isActiveWindow)
    QTest.keyClick(box, KEYS["Enter"])
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, CorrectDialog)]
    assert dialog.isVisible()
    dialog.editor.setPlainText(dialog.text)
    dialog.close()


@pytest.mark.parametrize("place", [1, 2, 3])
def test_the_focus_is_in_the_list_when_an_entry_was_removed(reader, ferry, see, place) -> None:
    ferry.actors.add("Abe")
    ferry.labels.add("Plan")
    reader.press(str(place + 1), modifier=ALT)
    reader.press("Down")
    rows = reader.focus()
    reader.window.navigator.panels[place].remove_button.setFocus()
    reader.press("Enter")
    assert reader.focus() is rows
