"""Where Standpoint keeps its own files, on every system."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

APPLICATION = "Standpoint"


def _folder(kind: str) -> Path:
    """A per-user folder, made when it is first asked for. STANDPOINT_HOME overrides all of them."""
    home = os.environ.get("STANDPOINT_HOME")
    if home:
        folder = Path(home) / kind
    else:
        import platformdirs

        folders = platformdirs.PlatformDirs(APPLICATION, appauthor=False)
        folder = Path(getattr(folders, f"user_{kind}_dir"))
    # Where it cannot be made, whoever writes there finds out, and knows what that means.
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def config() -> Path:
    """Settings that the user made."""
    return _folder("config")


def data() -> Path:
    """Projects that Standpoint made by itself, such as the sample."""
    return _folder("data")


def state() -> Path:
    """What is remembered from one run to the next: window, last project, reading positions."""
    return _folder("state")


def log() -> Path:
    """The log file's folder."""
    return _folder("log")


def private(path: Path) -> Path:
    """A file that is made, if it is not there, for its user alone to read."""
    path.touch(mode=0o600)
    return path


def resources() -> Path:
    """What comes with the program: sample, help. In the wheel it lies inside the package."""
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
