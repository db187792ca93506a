"""The settings: one table, from which files, dialogs and help are derived.

Only what differs from its default is written, as JSON in the user's configuration folder.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator import paths

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that the user can choose. `choices` or `bounds` say what is allowed.

    `is_font`: the name of a font of the reader's machine; empty is the one that comes along.
    `is_header`: a pattern of the first lines of articles. `is_folder`: one of this machine.
    """

    key: str
    group: str
    label: str
    default: Any
    choices: tuple[str, ...] = ()
    bounds: tuple[float, float] | None = None
    is_font: bool = False
    is_header: bool = False
    is_folder: bool = False

    def accepts(self, value: Any) -> bool:
        """Whether a value is of the right type and within what is allowed."""
        wanted = type(self.default)
        if type(value) is not wanted and not (wanted is float and type(value) is int):
            return False  # people write 19 for 19.0, but True is no number
        if self.choices:
            return value in self.choices
        return self.bounds is None or self.bounds[0] <= value <= self.bounds[1]


SETTINGS: tuple[Setting, ...] = (
    Setting("theme", "Appearance", "Theme", "system", choices=("system", "light", "dark")),
    Setting(
        "language", "Appearance", "Language", "system", choices=("system", "English", "Deutsch")
    ),
    Setting("start.picture", "Appearance", "Show the last article while starting", True),
    Setting("reading.font", "Reading", "Font of the text", "", is_font=True),
    Setting("reading.size", "Reading", "Size of the text (px)", 19.0, bounds=(10.0, 60.0)),
    Setting("reading.measure", "Reading", "Characters in a line", 73.0, bounds=(45.0, 110.0)),
    Setting("reading.line_height", "Reading", "Line height", 1.7, bounds=(1.2, 2.4)),
    Setting("reading.air", "Reading", "More space between letters (%)", 0.0, bounds=(0.0, 20.0)),
    Setting(
        "reading.colours",
        "Reading",
        "Colours of claims by",
        "issue",
        choices=("issue", "holder", "stance", "layer"),
    ),
    Setting("annotator.name", "Annotating", "Your name in new projects", ""),
    Setting("mouse.whole_words", "Annotating", "A drag selects whole words", True),
    Setting("activity.record", "Annotating", "Measure the active time in each article", True),
    Setting(
        "activity.idle",
        "Annotating",
        "Seconds without keys or mouse that count as a pause",
        60.0,
        bounds=(10.0, 600.0),
    ),
    Setting("backups.number", "Backups", "How many to keep (0: none)", 60, bounds=(0, 500)),
    Setting("backups.folder", "Backups", "Folder (empty: among your data)", "", is_folder=True),
    Setting(
        "import.header", "Import", "What the first lines of articles mean", "auto", is_header=True
    ),
)

_BY_KEY = {setting.key: setting for setting in SETTINGS}


class Store:
    """Values by key in a JSON file. A value that is not valid any more counts as not set."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._unwritten: dict[str, Any] = {}
        self._values = self._read()

    def _read(self) -> dict[str, Any]:
        try:
            values = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            _log.warning("%s cannot be read (%s): starting with the defaults", self._path, error)
            return {}
        return values if isinstance(values, dict) else {}

    def get(self, key: str, default: Any = None) -> Any:
        """The value, or the default."""
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Remember a value; None forgets it."""
        self.update({key: value})

    def update(self, values: Mapping[str, Any]) -> None:
        """Remember several values at once."""
        self._unwritten.update(values)
        # Another window may have written since: only what changed here is to win.
        merged = {**self._read(), **self._unwritten}
        self._values = {key: value for key, value in merged.items() if value is not None}
        if self._write():
            self._unwritten.clear()

    def _write(self) -> bool:
        """Put the file in place as a whole; whether it could be written."""
        part = self._path.with_name(f"{self._path.name}.{os.getpid()}.part")
        try:
            paths.private(part).write_text(json.dumps(self._values, indent=1), "utf-8")
            part.replace(self._path)
        except OSError as error:
            # Losing a window's size is no reason to stop somebody's work.
            _log.warning("%s cannot be written: %s", self._path, error)
            with suppress(OSError):
                part.unlink(missing_ok=True)
            return False
        return True


class Settings:
    """What the user chose, checked against the table."""

    def __init__(self) -> None:
        self._store = Store(paths.config() / "settings.json")

    def __getitem__(self, key: str) -> Any:
        setting = _BY_KEY[key]
        value = self._store.get(key, setting.default)
        return type(setting.default)(value) if setting.accepts(value) else setting.default

    def __setitem__(self, key: str, value: Any) -> None:
        setting = _BY_KEY[key]
        if not setting.accepts(value):
            raise ValueError(f"{key} cannot be {value!r}")
        self._store.set(key, None if value == setting.default else value)


def keys() -> Store:
    """The keys of actions that the user changed, by the id of the action."""
    return Store(paths.config() / "keys.json")


def state() -> Store:
    """What is remembered from one run to the next, without being a choice."""
    return Store(paths.state() / "state.json")
