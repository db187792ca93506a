"""The cheat sheet: all keys, as they are now, in columns of about the same length."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QTest

from annotator.ui.actions import ACTIONS
from annotator.ui.actions.base import key_text
from annotator.ui.dialogs.keys_dialog import KeysDialog
from annotator.ui.dialogs.keys_sheet import KeyBlock, KeyRow, in_columns
from annotator.ui.widgets.plain import PlainLabel

sizes = st.lists(st.integers(1, 20), max_size=30)


@given(sizes, st.integers(1, 4))
def test_columns_keep_the_order_and_are_balanced(lengths, count) -> None:
    blocks = [KeyBlock(str(n), (KeyRow("x", ("y",)),) * size) for n, size in enumerate(lengths)]
    columns = in_columns(blocks, count)
    assert [block for column in columns for block in column] == blocks
    assert len(columns) <= count
    heights = [sum(len(block.rows) + 2 for block in column) for column in columns]
    assert max(heights) <= max(16, sum(heights) / count + 22)


def texts(dialog: KeysDialog) -> list[str]:
    return [label.text() for label in dialog.sheet.findChildren(PlainLabel)]


def opened(reader) -> KeysDialog:
    reader.press("?")
    dialog = reader.window.findChild(KeysDialog)
    assert dialog is not None
    return dialog


def test_every_action_with_a_key_is_there(reader, ferry) -> None:
    dialog = opened(reader)
    shown = texts(dialog)
    for action in ACTIONS:
        if action.keys:
            wanted = [action.full_name, *(key_text(key) for key in action.keys)]
            places = [at for at, text in enumerate(shown) if text == wanted[0]]
            assert any(shown[at : at + len(wanted)] == wanted for at in places), wanted
    assert shown[shown.index("Keep the ferry") + 1] == "1"
    dialog.close()


def test_it_follows_when_keys_are_changed_and_other_issues_get_keys(reader, ferry) -> None:
    dialog = opened(reader)
    window = reader.window
    window.shortcuts.give(next(a for a in ACTIONS if a.id == "claim"), "1")
    shown = texts(dialog)
    at = shown.index("Mark as claim")
    assert shown[at + 1 : at + 3] == ["C", "1"]
    assert "Keep the ferry" not in shown
    dialog.close()


def test_it_is_searched_by_words_and_by_keys(reader) -> None:
    dialog = opened(reader)
    QTest.keyClicks(dialog.search, "shift+x")
    assert texts(dialog) == ["ANNOTATE", "Counterexample: not what its issue means", "Shift+X"]
    dialog.search.clear()
    QTest.keyClicks(dialog.search, "no such thing")
    assert texts(dialog) == ["No key, and nothing that has one, is called so."]
    dialog.close()
