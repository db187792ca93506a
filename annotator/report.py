"""What the developers need to know of a fault: versions, settings, the log; no text of articles."""

from __future__ import annotations

import platform
import re
import sqlite3
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, requires, version

from annotator import __version__, log
from annotator.settings import SETTINGS, Settings

_LOG_LINES = 200
_PRIVATE = frozenset({"annotator.name", "backups.folder"})


def versions() -> dict[str, str]:
    """The versions of the program, of what it runs on, and of the libraries it needs."""
    return {
        "Standpoint": __version__,
        "Python": platform.python_version(),
        "system": platform.platform(),
        "SQLite": sqlite3.sqlite_version,
        **dict(sorted(_libraries())),
    }


def _libraries() -> Iterator[tuple[str, str]]:
    try:
        needed = requires("standpoint") or []
    except PackageNotFoundError:  # a bundle
        needed = ["PySide6-Essentials", "SQLAlchemy", "sqlmodel"]
    for one in needed:
        match = re.match(r"[\w.-]+", one)
        try:
            yield (match[0], version(match[0])) if match else ("", "")
        except PackageNotFoundError:
            continue  # of an extra that is not installed


def changed_settings() -> dict[str, object]:
    """The settings that are not as they were, without names and folders of the user."""
    chosen = Settings()
    return {
        one.key: "(set)" if one.key in _PRIVATE else chosen[one.key]
        for one in SETTINGS
        if chosen[one.key] != one.default
    }


def last_of_log() -> str:
    """The end of the log. What is written there is discreet already."""
    try:
        lines = log.path().read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return "(no log)"
    return "\n".join(lines[-_LOG_LINES:])


def whole(project: Mapping[str, object] | None = None) -> str:
    """The report as a text: `project` are counts of what is in the open one."""
    parts: list[tuple[str, Mapping[str, object]]] = [
        ("Versions", versions()),
        ("Settings", changed_settings() or {"all": "as they come"}),
    ]
    if project:
        parts.append(("Project", project))
    facts = "\n\n".join(
        "\n".join([title, *(f"  {name}: {value}" for name, value in rows.items())])
        for title, rows in parts
    )
    return f"{facts}\n\nThe end of the log\n{last_of_log()}\n"
