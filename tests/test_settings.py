"""Settings and what is remembered: the table decides, and a bad file does no harm."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import paths
from annotator.settings import SETTINGS, Setting, Settings, Store, state

REFUSED = {
    "theme": ["purple", "", 1, True, None, ["dark"]],
    "reading.size": [9.9, 60.1, "19", True, False, float("nan"), float("inf"), 10**400, [19]],
    "annotator.name": [5, False, {}],
}
ACCEPTED = {
    "theme": "dark",
    "reading.size": 24,
    "reading.measure": 60.5,
    "reading.line_height": 2,
    "annotator.name": "Zoë 🙂",
    "import.header": "title/date",
}


@pytest.fixture
def file(home: Path) -> Path:
    """Where the settings are kept."""
    return paths.config() / "settings.json"


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_each_setting_accepts_its_default_and_says_what_it_is(setting: Setting) -> None:
    assert setting.accepts(setting.default)
    assert setting.group
    assert setting.label
    assert Settings()[setting.key] == setting.default


def test_keys_are_unique() -> None:
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)


@pytest.mark.parametrize("key", ACCEPTED)
def test_what_is_chosen_is_there_the_next_time(key: str) -> None:
    Settings()[key] = ACCEPTED[key]
    again = Settings()
    assert again[key] == ACCEPTED[key]
    others = [setting for setting in SETTINGS if setting.key != key]
    assert all(again[other.key] == other.default for other in others)


def test_a_size_is_a_float_however_it_was_written(file: Path) -> None:
    file.write_text('{"reading.size": 24}')
    assert type(Settings()["reading.size"]) is float


def test_only_what_differs_from_the_default_is_written(file: Path) -> None:
    settings = Settings()
    settings["theme"] = "dark"
    settings["reading.size"] = 22.0
    settings["theme"] = "system"
    assert json.loads(file.read_text()) == {"reading.size": 22.0}


@pytest.mark.parametrize(("key", "value"), [(k, v) for k, all_ in REFUSED.items() for v in all_])
def test_what_is_not_allowed_is_refused_and_when_stored_counts_as_not_set(
    key: str, value: object, file: Path
) -> None:
    settings = Settings()
    with pytest.raises(ValueError, match=key):
        settings[key] = value
    assert not file.exists()
    file.write_text(json.dumps({key: value}))
    (default,) = [setting.default for setting in SETTINGS if setting.key == key]
    assert Settings()[key] == default


def test_a_key_that_is_not_in_the_table_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        Settings()["no.such"]
    with pytest.raises(KeyError):
        Settings()["no.such"] = 1


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1, 2]", b"null", b"\xff\xfe\x00", b'{"theme": "dark"', b"5"]
)
def test_a_damaged_file_means_the_defaults_and_is_replaced(content: bytes, file: Path) -> None:
    file.write_bytes(content)
    settings = Settings()
    assert all(settings[setting.key] == setting.default for setting in SETTINGS)
    settings["theme"] = "light"
    assert Settings()["theme"] == "light"


def test_what_a_newer_version_has_stored_stays(file: Path) -> None:
    file.write_text('{"from.the.future": [1], "theme": "dark"}')
    Settings()["theme"] = "light"
    assert json.loads(file.read_text()) == {"from.the.future": [1], "theme": "light"}


def test_two_windows_do_not_undo_each_other(home: Path) -> None:
    one, other = state(), state()
    one.update({"a": 1, "b": 1})
    other.set("b", 2)
    one.set("c", 3)
    assert [state().get(key) for key in "abc"] == [1, 2, 3]
    one.set("a", None)
    other.set("d", 4)
    assert other.get("a", "gone") == "gone"


def test_nothing_is_left_beside_the_file(file: Path) -> None:
    Settings()["theme"] = "dark"
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("blocked", ["settings.json", "."])
def test_where_nothing_can_be_written_the_values_hold_for_this_run(
    blocked: str, file: Path
) -> None:
    # A folder where the file should be, or a file where the folder should be: not even root writes.
    if blocked == ".":
        file.parent.rmdir()
        file.parent.write_text("in the way")
    else:
        file.mkdir()
    settings = Settings()
    assert settings["theme"] == "system"
    settings["theme"] = "dark"
    settings["reading.size"] = 30.0
    assert (settings["theme"], settings["reading.size"]) == ("dark", 30.0)
    assert Settings()["theme"] == "system"
    assert [path.name for path in file.parent.glob("*")] in ([], [file.name])


def test_what_could_not_be_written_is_written_with_the_next_change(file: Path) -> None:
    file.mkdir()
    settings = Settings()
    settings["theme"] = "dark"
    file.rmdir()
    settings["reading.size"] = 30.0
    assert json.loads(file.read_text()) == {"theme": "dark", "reading.size": 30.0}


@given(st.dictionaries(st.text(), st.integers() | st.text(st.characters()) | st.booleans()))
def test_any_text_can_be_remembered(tmp_path_factory: pytest.TempPathFactory, values) -> None:
    path = tmp_path_factory.mktemp("store") / "values.json"
    Store(path).update(values)
    assert {key: Store(path).get(key) for key in values} == values


def test_a_name_that_is_no_text_can_be_remembered(tmp_path: Path) -> None:
    name = "caf\udce9.standpoint"
    Store(tmp_path / "values.json").set("project", name)
    assert Store(tmp_path / "values.json").get("project") == name
