"""The commands about whole projects: open, new, info, check, migrate."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from annotator import report
from annotator.cli.options import (
    AnnotatorName,
    AsJson,
    AsReport,
    Backup,
    MaybePlace,
    Place,
    ProjectName,
)
from annotator.cli.terminal import progress, say, waiting
from annotator.cli.window import open_window

if TYPE_CHECKING:
    from annotator.records import LayerProgress
    from annotator.services import Project


def open_(project: Place, annotator: AnnotatorName = None) -> None:
    """Open a project in the window. Its name alone does the same."""
    raise typer.Exit(open_window(project, annotator))


def new(
    project: Place,
    name: ProjectName = None,
    annotator: AnnotatorName = None,
    backup: Backup = None,
) -> None:
    """Make a new project: empty, or with exactly what a standpoint-jsonl file holds."""
    from annotator.services import Project

    if backup is not None:
        _restore(backup, project, name, annotator)
        return
    with Project.create(project, name, annotator) as made:
        say(f"Created “{made.name}” in {made.place}")


def _restore(backup: Path, place: str, name: str | None, annotator: str | None) -> None:
    from annotator.formats.standpoint_jsonl import read_bundle
    from annotator.services import Project

    bundle = read_bundle(backup)
    with progress("Restoring") as count, Project.restore(place, bundle, annotator, count) as made:
        if name:
            made.rename(name)
        say(f"Restored “{made.name}” with {made.documents.total()} articles in {made.place}")


def info(project: MaybePlace = None, as_json: AsJson = False, as_report: AsReport = False) -> None:
    """Say what is in a project, or what the developers need to know of a fault."""
    from annotator.services import Project

    if as_report:
        say(report.whole(_counts(project)))
        return
    if project is None:
        raise typer.BadParameter("It is missing.", param_hint="PROJECT")
    with Project.open(project) as opened:
        facts = _facts(opened)
    if as_json:
        say(json.dumps(facts, ensure_ascii=False, indent=2))
        return
    statuses, progress = facts.pop("statuses"), facts.pop("progress")
    for what, value in facts.items():
        say(f"{what:<12}{value}")
        if what == "articles":
            for status, count in statuses.items():
                say(f"  {status.replace('_', ' '):<14}{count}")
    for layer in progress:
        say(
            "{annotator} ({layer}): {finished} of {articles} finished, {statements} statements, "
            "{minutes_today} min today, {minutes} min in all".format_map(layer)
        )


def _counts(place: str | None) -> dict[str, object]:
    """How much there is of everything in a project: no names."""
    from annotator.services import Project

    if place is None:
        return {}
    with Project.open(place) as project:
        facts = _facts(project)
    return {what: count for what, count in facts.items() if isinstance(count, int)}


def _facts(project: Project) -> dict[str, Any]:
    header, counts = project.header(), project.documents.counts()
    lists = ("annotators", "layers", "actors", "issues", "labels")
    return {
        "name": header.name,
        "place": project.place,
        "annotator": project.annotator.name,
        "articles": sum(counts.values()),
        "statuses": {status.value: count for status, count in counts.items() if count},
        **{what: len(getattr(header, what)) for what in lists},
        "progress": [_progress(layer) for layer in project.progress.layers()[1:]],
    }


def _progress(layer: LayerProgress) -> dict[str, Any]:
    return {
        "annotator": layer.annotator,
        "layer": layer.layer,
        "articles": layer.articles,
        "finished": layer.articles - layer.open,
        "statuses": {status.value: count for status, count in layer.counts.items() if count},
        "statements": layer.statements,
        "statements_per_done_article": layer.per_article,
        "minutes_today": round(layer.seconds_today / 60),
        "minutes": round(layer.seconds / 60),
    }


def check(project: Place, as_json: AsJson = False) -> None:
    """Look for damage, wrong quotes and dangling references; exit code 1 if there are any."""
    from annotator.services import Project

    with waiting("Checking"), Project.open(project) as opened:
        problems = opened.check()
    if as_json:
        found = [{"where": problem.where, "what": problem.what} for problem in problems]
        say(json.dumps({"problems": found}, ensure_ascii=False, indent=2))
    else:
        for problem in problems:
            say(str(problem))
        say(f"{len(problems)} problems found." if problems else "Everything is in order.")
    if problems:
        raise typer.Exit(1)


def migrate(project: Place) -> None:
    """Bring a project of an older version up to date: all of it, or nothing.

    A file is first copied to a backup beside it; of a database on a server make a backup before.
    """
    from annotator.services import Project

    with Project.open(project, migrate_server=True) as opened:
        say(f"{opened.place} is up to date.")
