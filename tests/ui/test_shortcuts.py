"""The keys of actions: what is changed is kept, and no key ever has two meanings."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator import settings
from annotator.settings import Store
from annotator.ui.actions import ACTIONS, Action
from annotator.ui.shortcuts import Shortcuts, normal
from annotator.ui.widgets.key_recorder import pressed

KEYS = ("C", "Shift+C", "Ctrl+K", "F", "F5", "Alt+Down", "?", "Y", "Ctrl++")
actions = st.sampled_from(ACTIONS)
steps = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(("give", "take")), actions, st.sampled_from(KEYS)),
        st.tuples(st.just("reset"), actions, st.none()),
    ),
    max_size=12,
)


def action(name: str) -> Action:
    return next(action for action in ACTIONS if action.id == name)


def kept(shortcuts: Shortcuts) -> dict[str, tuple[str, ...]]:
    return {action.id: shortcuts.keys(action) for action in ACTIONS}


def test_without_a_choice_the_keys_are_those_of_the_table() -> None:
    shortcuts = Shortcuts(settings.keys())
    for each in ACTIONS:
        assert shortcuts.keys(each) == tuple(map(normal, each.keys))
        assert not shortcuts.is_changed(each)


@given(steps)
def test_a_key_has_one_owner_and_what_is_stored_is_what_counts(tmp_path_factory, done) -> None:
    path = tmp_path_factory.mktemp("keys") / "keys.json"
    shortcuts = Shortcuts(Store(path))
    for verb, each, key in done:
        getattr(shortcuts, verb)(*((each,) if key is None else (each, key)))
        if verb == "give":
            assert shortcuts.owner(key) is each
    keys = [key for each in ACTIONS for key in shortcuts.keys(each)]
    assert len(keys) == len(set(keys))
    assert kept(Shortcuts(Store(path))) == kept(shortcuts)
    shortcuts.reset_all()
    assert kept(shortcuts) == kept(Shortcuts(Store(path.with_name("none.json"))))
    assert Store(path).get("claim") is None


def test_resetting_takes_a_key_back_and_says_from_whom() -> None:
    shortcuts = Shortcuts(settings.keys())
    shortcuts.give(action("note"), "C")
    assert shortcuts.keys(action("claim")) == ()
    assert shortcuts.reset(action("claim")) == [action("note")]
    assert shortcuts.keys(action("claim")) == ("C",)
    assert shortcuts.keys(action("note")) == ("N",)


def test_the_users_key_goes_before_one_that_the_program_brings() -> None:
    """As when a later version has a new action with a key that was free before."""
    store = settings.keys()
    store.set("note", ["N", "E"])
    shortcuts = Shortcuts(store)
    assert shortcuts.owner("E") is action("note")
    assert shortcuts.keys(action("done")) == ()


def test_what_is_no_key_in_the_file_is_passed_over() -> None:
    store = settings.keys()
    store.update({"claim": ["Y", 7, "no such key"], "gone": ["C"], "note": "N", "cue": {"a": 1}})
    shortcuts = Shortcuts(store)
    assert shortcuts.keys(action("claim")) == ("Y",)
    assert shortcuts.keys(action("note")) == ("N",)
    assert shortcuts.keys(action("cue")) == ("S",)


def test_a_sign_is_itself_however_it_is_typed() -> None:
    none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    control, group = (
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.GroupSwitchModifier,
    )
    for key, held, text, wanted in (
        (Qt.Key.Key_Question, shift, "?", "?"),
        (Qt.Key.Key_C, none, "c", "C"),
        (Qt.Key.Key_C, shift, "C", "Shift+C"),
        (Qt.Key.Key_C, control, "\x03", "Ctrl+C"),
        (Qt.Key.Key_8, group, "[", "["),
        (Qt.Key.Key_8, control | Qt.KeyboardModifier.AltModifier, "[", "["),
        (Qt.Key.Key_F5, shift, "", "Shift+F5"),
        (Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier, "1", "1"),
    ):
        assert pressed(QKeyEvent(QEvent.Type.KeyPress, key, held, text)) == wanted
