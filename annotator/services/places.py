"""Where a project lies, and what can go wrong there: synced folders, their copies, shares.

It only looks at names and at marks that the programs leave in their folders.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from annotator.language import tr
from annotator.store.filesystems import filesystem_of, is_network

_BY_NAME = tuple(
    (re.compile(name, re.IGNORECASE), service)
    for name, service in (
        (r"dropbox( \(.+\))?", "Dropbox"),
        (r"onedrive( ?- ?.+)?", "OneDrive"),
        (r"google ?drive(-.+)?|drivefs", "Google Drive"),
        (r"mobile documents|com~apple~clouddocs|icloud ?drive|iclouddrive", "iCloud"),
        (r"nextcloud\d*", "Nextcloud"),
        (r"owncloud\d*", "ownCloud"),
        (r"seafile|seadrive(_root)?", "Seafile"),
    )
)
_BY_MARK = (
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".stfolder", "Syncthing"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".sync_*.db", "Nextcloud"),
    ("._sync_*.db", "Nextcloud"),
    (".tmp.driveupload", "Google Drive"),
    (".tmp.drivedownload", "Google Drive"),
)

# What comes after the project's name where a service has kept both of two versions.
_CONFLICT = re.compile(
    r"""
      \ \(.*(conflicted\ copy|case\ conflict|in\ Konflikt\ stehende\ Kopie).*\)  # Dropbox
    | [ _]?\(?(conflict|conflicted\ copy)[-_ ].*                                # ownCloud, older
    | [.]sync-conflict-\d{8}-\d{6}(-\w+)?                                       # Syncthing
    | \ \(SFConflict\ .*\)                                                      # Seafile
    | \ \[Conflict(ed)?\b.*\]                                                   # Google Drive
    """,
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Caution:
    """Something to know about the place of a project. `id` tells it from others, over time too."""

    id: str
    text: str
    more: str


def cautions(path: Path, filesystem: Callable[[Path], str] = filesystem_of) -> list[Caution]:
    """What to know about the place of a project's file."""
    path = path.absolute()
    return [*_of_copies(path), *_of_sync(path), *_of_share(path, filesystem)]


def synced_by(path: Path) -> str | None:
    """The service that carries a file to other computers, if it lies in a folder of one."""
    for folder in path.parents:
        for pattern, service in _BY_NAME:
            if pattern.fullmatch(folder.name):
                return service
        for mark, service in _BY_MARK:
            if _has(folder, mark):
                return service
    return None


def conflict_copies(path: Path) -> list[Path]:
    """Other versions of the file, which such a service has put beside it."""
    try:
        beside = [other for other in path.parent.iterdir() if other.suffix == path.suffix]
    except OSError:
        return []
    return sorted(
        other
        for other in beside
        if other.stem.startswith(path.stem) and _CONFLICT.fullmatch(other.stem[len(path.stem) :])
    )


def _has(folder: Path, mark: str) -> bool:
    try:
        return next(folder.glob(mark), None) is not None
    except OSError:
        return False


def _of_copies(path: Path) -> list[Caution]:
    return [
        Caution(
            f"copy {other.name}",
            tr("There is another version of this project: {name}", name=other.name),
            tr(
                "It was changed on two computers at once, and the folder’s service has kept both. "
                "Open the other one, export it as standpoint-jsonl, and import that here: what "
                "is new in it is added. Then put the other one away."
            ),
        )
        for other in conflict_copies(path)
    ]


def _of_sync(path: Path) -> list[Caution]:
    service = synced_by(path)
    if service is None:
        return []
    return [
        Caution(
            f"sync {service}",
            tr("This project lies in a folder that {service} synchronises.", service=service),
            tr(
                "Close it here, and wait until it is uploaded, before you open it on another "
                "computer; else there will be two versions. Better keep it in a folder of this "
                "computer alone: its backups and exports may be synchronised."
            ),
        )
    ]


def _of_share(path: Path, filesystem: Callable[[Path], str]) -> list[Caution]:
    if not is_network(filesystem(path)):
        return []
    return [
        Caution(
            "share",
            tr("This project lies on a network share."),
            tr(
                "It is kept in a way that is safe there, but slower, and one person at a time "
                "can write. For a team, a project on a server is better."
            ),
        )
    ]
