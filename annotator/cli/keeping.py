"""The commands that keep projects from harm: backups, restore, recover."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotator.cli.options import AsJson, Place
from annotator.cli.terminal import progress, say
from annotator.errors import InputError
from annotator.language import tr
from annotator.settings import Settings

if TYPE_CHECKING:
    from annotator.services.backups import Backup, Backups, Look

_Now = Annotated[bool, typer.Option("--now", help="Make one first, if something has changed.")]
_From = Annotated[
    str,
    typer.Option(
        "--from",
        metavar="WHEN",
        help="A backup’s file; or a date or time, such as 2025-03-31 or 2025-03-31T18:00: the "
        "newest one until then; or last.",
    ),
]


def backups(project: Place, now: _Now = False, as_json: AsJson = False) -> None:
    """List the backups of a project, the newest first, beside what it holds now.

    The window makes them by itself. Of a project on a server make exports: standpoint-jsonl
    holds everything.
    """
    keeper = _backups(project)
    if now:
        with progress("Backing up") as count:
            keeper.make_if_changed(count)
    present, found = keeper.now(), keeper.all()
    if as_json:
        facts = {
            "now": _facts(present) if present else None,
            "backups": [{"file": str(b.path), **_described(b)} for b in found],
        }
        say(json.dumps(facts, ensure_ascii=False, indent=2))
        return
    if present is not None:
        say(_line("now", present))
    for backup in found:
        say(_line(f"{backup.made.astimezone():%Y-%m-%d %H:%M:%S}", backup.holds))
        say(f"    {backup.path}")
    if not found:
        say(f"There are no backups in {keeper.folder}")


def restore(project: Place, from_: _From = "last") -> None:
    """Bring a project back as it was. What it is now is kept as one more backup."""
    keeper = _backups(project)
    backup = keeper.find(from_)
    with progress("Restoring") as count:
        kept = keeper.restore(backup, count)
    say(f"{keeper.place} is as it was on {backup.made.astimezone():%Y-%m-%d at %H:%M:%S}.")
    if kept is not None:
        say(f"What it was before is kept: {kept}")


def recover(project: Place) -> None:
    """Save what can be read of a damaged project, and take the rest from its last backup.

    The damaged file is kept. The exit code is 1 if something is known to be lost.
    """
    from annotator.services.recovery import recover as recover_project

    with progress("Recovering") as count:
        found = recover_project(_backups(project), count)
    for line in found.lines():
        say(line)
    say("Everything was saved." if found.is_complete else "Not everything could be saved.")
    if not found.is_complete:
        raise typer.Exit(1)


def _backups(place: str) -> Backups:
    from annotator.services.backups import Backups

    if "://" in place and not place.startswith("sqlite:"):
        raise InputError(
            tr("The backups of a project on a server are exports."),
            tr("standpoint-jsonl holds everything; “standpoint new --from” restores it."),
        )
    path = Path(place.removeprefix("sqlite:///")).expanduser()
    return Backups.chosen(path.absolute(), Settings())


def _line(when: str, holds: Look) -> str:
    changed = f"{holds.changed.astimezone():%Y-%m-%d %H:%M}" if holds.changed else "never"
    return (
        f"{when:<20} {holds.documents:>7} articles {holds.annotations:>8} annotations "
        f"{holds.statements:>8} statements, last change {changed}"
    )


def _facts(holds: Look) -> dict[str, Any]:
    return {
        "articles": holds.documents,
        "annotations": holds.annotations,
        "statements": holds.statements,
        "changed": holds.changed.isoformat() if holds.changed else None,
    }


def _described(backup: Backup) -> dict[str, Any]:
    return {"made": backup.made.isoformat(), "place": backup.place, **_facts(backup.holds)}
