"""What other tools have annotated: what becomes of it, and its import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from annotator.cli.options import Foreign, ForeignFormat
from annotator.cli.terminal import progress, say, warn
from annotator.language import tr

if TYPE_CHECKING:
    from annotator.services import Project


def mapping(file: Foreign, format_: ForeignFormat = None) -> None:
    """Print what becomes of the labels, links and attributes in annotated data, as JSON.

    It is guessed from their names. Save it to a file, edit it, and give it to “import --mapping”.
    """
    from annotator.formats.mapping import guess, survey, to_json
    from annotator.formats.opening import open_foreign, sort_out

    groups = [] if format_ else sort_out([file]).annotated
    with progress("Reading") as count:
        project = open_foreign(groups[0] if len(groups) == 1 else file, format_)
        found = survey(project, count)
    for flaw in project.flaws:
        warn(tr("Left out: {reason}", reason=flaw.message))
    say(to_json(guess(found)).rstrip())


def import_annotations(
    project: Project, files: list[Path], mapping_file: Path | None, format_id: str | None
) -> bool:
    """Import what another tool has annotated, in files of one kind, as one step.

    Returns whether all of it could be read.
    """
    from annotator.formats.mapping import read_mapping

    used = read_mapping(mapping_file) if mapping_file else None
    with progress("Importing") as count:
        report = project.transfer.import_foreign(files, used, format_id, count)
    more = f" and {len(files) - 1} more" if len(files) > 1 else ""
    say(f"{files[0]}{more}: {report}; {report.added} articles are new")
    for note in report.notes:
        say(f"  {note}")
    for line in report.told()[len(report.notes) :]:
        warn(f"  {line}")
    return not list(report.flaws)
