"""Backups of a project in a file: made while people work, verified, thinned by age, restored.

They work on the file and need no open project, so that one can be restored whatever has become of
the file. A backup is a complete project, and a note beside it that says what it holds: the note is
written last, when the copy has been verified. What has no note is not offered.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from annotator import paths
from annotator.errors import DamagedError, InputError, NotFoundError, ProjectError
from annotator.formats.base import Progress, no_progress
from annotator.language import tr
from annotator.model.base import utcnow
from annotator.services.retention import kept
from annotator.settings import Settings
from annotator.store import copies
from annotator.store.copies import Look as Look  # part of what a backup is
from annotator.store.failures import damaged, explain, translated

_log = logging.getLogger(__name__)
_SUFFIX, _NOTE, _PART = ".standpoint", ".json", ".part"
_STALE = timedelta(hours=6)
"""After that, nobody is still writing a file that is not finished."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One verified backup: where it is, of which project, made when, and what it holds."""

    path: Path
    place: str
    made: datetime
    digest: str
    holds: Look

    def note(self) -> dict[str, Any]:
        """What is written beside it."""
        holds = asdict(self.holds)
        holds["changed"] = self.holds.changed.isoformat() if self.holds.changed else None
        return {
            "place": self.place,
            "made": self.made.isoformat(),
            "sha256": self.digest,
            "holds": holds,
        }


class Backups:
    """The backups of the project in a file. `most` is how many are kept; 0: none are made."""

    def __init__(self, place: Path, folder: Path, most: int) -> None:
        self.place = place.absolute()
        self.folder = folder
        self.most = most

    @classmethod
    def chosen(cls, place: Path, settings: Settings) -> Backups:
        """As the user has chosen in the settings; else in the user's data folder."""
        chosen = settings["backups.folder"]
        folder = Path(chosen).expanduser() if chosen else paths.data() / "backups"
        return cls(place, folder, settings["backups.number"])

    # --- looking

    def damage(self, progress: Progress = no_progress) -> list[str]:
        """What is broken in the project's file. Raises ProjectError where that cannot be said."""
        with translated(str(self.place)):
            return copies.damage(self.place, progress)

    def now(self) -> Look | None:
        """What the project holds at present; None where it is gone or cannot be read."""
        try:
            return copies.look(self.place)
        except sqlite3.Error:
            return None

    def all(self) -> list[Backup]:
        """All verified backups of this project, the newest first, wherever it was before."""
        now = self.now()
        found = [*map(_read_note, self.folder.glob(f"*/*{_NOTE}"))]
        mine = [
            backup
            for backup in found
            if backup is not None
            and (
                str(self.place) == backup.place
                or (now is not None and now.uuid and now.uuid == backup.holds.uuid)
            )
        ]
        return sorted(mine, key=lambda backup: backup.made, reverse=True)

    def find(self, wanted: str) -> Backup:
        """A backup by its file, or the newest one made until a date or time (ISO 8601), or “last”.

        Raises NotFoundError, InputError.
        """
        every = self.all()
        by_name = [b for b in every if wanted in (str(b.path), b.path.name, b.path.stem)]
        if by_name:
            return by_name[0]
        fitting = every if wanted == "last" else [b for b in every if b.made <= _until(wanted)]
        if not fitting:
            raise NotFoundError(
                tr("There is no backup of {place} from {when}.", place=self.place, when=wanted),
                tr("“standpoint backups” lists those that there are."),
            )
        return fitting[0]

    # --- making

    def make_if_changed(self, progress: Progress = no_progress) -> Backup | None:
        """Make a backup, unless there is one of just what the project holds: then None.

        Raises ProjectError when it cannot be made: then the older ones are still there.
        """
        now = self.now()
        mine = (backup for backup in self.all() if backup.place == str(self.place))
        if not self.most or any(backup.holds == now for backup in mine):
            return None
        return self.make(progress)

    def make(self, progress: Progress = no_progress, spare: Backup | None = None) -> Backup:
        """Make a backup, verify it, and clear away the older ones but `spare` that are not needed.

        Raises DamagedError when the project is, ProjectError when the backup cannot be written,
        and what `progress` raises; nothing half-written is left behind.
        """
        made = utcnow()
        with self._writing():
            folder = self._own_folder()
            folder.mkdir(parents=True, exist_ok=True)
            _clear_parts(folder, made)
            name = f"{self.place.stem}.{made:%Y%m%d-%H%M%S-%f}{_SUFFIX}"
            backup = self._write(folder / name, made, progress)
            self._thin(folder, made, {made, spare.made if spare else made})
        _log.info("backed up to %s", backup.path)
        return backup

    def _write(self, target: Path, made: datetime, progress: Progress) -> Backup:
        part = target.with_suffix(_PART)
        try:
            seen = copies.snapshot(self.place, part, progress)
            holds = self._verified(part, seen, progress)
            digest = _digest(part)
            copies.put_in_place(part, target)
        finally:
            with suppress(OSError):
                copies.discard(part)
        with suppress(OSError):
            target.chmod(copies.mode_of(target) & 0o444)  # opened by mistake, it is not worked in
        backup = Backup(target, str(self.place), made, digest, holds)
        try:
            _write_note(backup)
        except OSError:
            target.unlink(missing_ok=True)
            raise
        return backup

    def _verified(self, part: Path, seen: Look | None, progress: Progress) -> Look:
        problems = copies.damage_of_copy(part, lambda _: progress(0))
        holds = copies.look_at_copy(part)
        if problems or (seen is not None and seen != holds):
            raise damaged(str(self.place))
        return holds

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Turn what goes wrong into one error that says where."""
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            known = explain(error, str(self.place)) if isinstance(error, sqlite3.Error) else None
            if isinstance(known, DamagedError):
                raise known from error
            why = getattr(error, "strerror", None) or str(error)
            raise ProjectError(
                tr("No backup could be made in {folder}: {why}.", folder=self.folder, why=why),
                tr("Free some space there, or choose another folder in the preferences."),
            ) from error

    def _own_folder(self) -> Path:
        """The folder of this project at this place: a copy elsewhere has another one."""
        now = copies.look(self.place)
        mark = hashlib.sha256(f"{now.uuid} {self.place}".encode("utf-8", "surrogateescape"))
        return self.folder / f"{self.place.stem[:60]}-{mark.hexdigest()[:8]}"

    def _thin(self, folder: Path, now: datetime, spared: set[datetime]) -> None:
        """Clear away what is too old or too much, but not those made at these moments."""
        backups = [b for b in map(_read_note, folder.glob(f"*{_NOTE}")) if b is not None]
        stay = kept((b.made for b in backups), now, self.most or 1) | spared
        for backup in backups:
            if backup.made not in stay:
                backup.path.with_suffix(_NOTE).unlink(missing_ok=True)
                backup.path.unlink(missing_ok=True)

    # --- restoring

    def restore(self, backup: Backup, progress: Progress = no_progress) -> Path | None:
        """Put a backup in the place of the project, which nobody may have open.

        The present file is kept: as one more backup, or beside the new one if it is damaged.
        Returns where; None if there was none. Raises ProjectError, with nothing changed.
        """
        _check(backup)
        part = self.place.with_name(f"{self.place.name}.{os.getpid()}{_PART}")
        with translated(str(self.place)), self._placing(part):
            part.touch(mode=0o600)
            shutil.copyfile(backup.path, part)
            like = self.place if self.place.exists() else backup.path
            copies.set_mode(part, copies.mode_of(like))
            present = self._keep_present(backup, progress) if self.place.exists() else None
            if present is None and self.place.exists():
                return self.replace_damaged(part)
            copies.put_in_place(part, self.place)
            return present

    def _keep_present(self, wanted: Backup, progress: Progress) -> Path | None:
        """Back up what is there; None where it is too damaged for that."""
        try:
            copies.vacate(self.place)
            return self.make(progress, spare=wanted).path
        except DamagedError:
            pass
        except sqlite3.DatabaseError as error:
            if "locked" in str(error):
                raise ProjectError(
                    tr("{place} is open in another window or program.", place=self.place),
                    tr("Close it there first. Nothing was changed."),
                ) from error
            if not isinstance(explain(error, str(self.place)), DamagedError):
                raise
        return None

    def replace_damaged(self, part: Path) -> Path:
        """Put a finished file in the place of a damaged one, which is kept; where. Or neither."""
        aside = self._keep_aside()
        try:
            copies.put_in_place(part, self.place)
        except OSError:
            copies.take_back(self.place, aside)
            raise
        return aside

    def _keep_aside(self) -> Path:
        name = f"{self.place.stem}.damaged-{utcnow():%Y%m%d-%H%M%S-%f}{_SUFFIX}"
        aside = self.place.with_name(name)
        copies.set_aside(self.place, aside)
        return aside

    @contextmanager
    def _placing(self, part: Path) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise ProjectError(
                tr("{place} cannot be replaced: {why}.", place=self.place, why=error.strerror),
                tr("Nothing was changed. Make the folder writable, or free some space."),
            ) from error
        finally:
            with suppress(OSError):
                copies.discard(part)


def damage_error(place: Path) -> DamagedError:
    """The error for a project in which damage was found."""
    return damaged(str(place))


def is_intact(backup: Backup) -> bool:
    """Whether a backup is still, byte by byte, what was verified."""
    try:
        return _digest(backup.path) == backup.digest
    except OSError:
        return False


def _check(backup: Backup) -> None:
    if not is_intact(backup):
        raise ProjectError(
            tr("The backup {path} was changed or damaged since it was made.", path=backup.path),
            tr("Nothing was changed. Choose another backup."),
        )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _until(wanted: str) -> datetime:
    """The moment up to which a date or time goes, in the user's time zone."""
    try:
        moment = datetime.fromisoformat(wanted).astimezone()
    except ValueError as error:
        raise InputError(
            tr("“{when}” is no date, and no backup.", when=wanted),
            tr("Write it as 2025-03-31 or 2025-03-31T18:00, or “last”."),
        ) from error
    whole_day = timedelta(days=1) if len(wanted) == len("2025-03-31") else timedelta(minutes=1)
    return moment + whole_day


def _write_note(backup: Backup) -> None:
    note = backup.path.with_suffix(_NOTE)
    part = note.with_suffix(f"{_NOTE}{_PART}")
    try:
        part.write_text(json.dumps(backup.note(), indent=1), "utf-8")
        copies.put_in_place(part, note)
    finally:
        part.unlink(missing_ok=True)


def _read_note(path: Path) -> Backup | None:
    """The backup that a note is about; None where it is gone or the note cannot be read."""
    backup = path.with_suffix(_SUFFIX)
    try:
        note = json.loads(path.read_text("utf-8"))
        holds = dict(note["holds"])
        changed = holds.pop("changed")
        look = Look(**holds, changed=datetime.fromisoformat(changed) if changed else None)
        made = datetime.fromisoformat(note["made"])
        found = Backup(backup, str(note["place"]), made, str(note["sha256"]), look)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        _log.warning("%s cannot be read: %s", path, error)
        return None
    return found if backup.is_file() else None


def _clear_parts(folder: Path, now: datetime) -> None:
    """Take away what a backup that was cut off has left: parts, and copies without a note."""
    for path in folder.iterdir():
        noted = path.suffix == _NOTE or path.with_suffix(_NOTE).exists()
        age = now.timestamp() - path.stat().st_mtime
        if not noted and age > _STALE.total_seconds():
            path.unlink(missing_ok=True)
