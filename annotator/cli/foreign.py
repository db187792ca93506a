"""What other tools have annotated: what becomes of it, and its import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from annotator.cli.options import Foreign, ForeignFormat
from annotator.cli.terminal import progress, say

if TYPE_CHECKING:
    from annotator.services import Project


def mapping(file: Foreign, format_: ForeignFormat = None) -> None:
    """Print what becomes of the labels, links and attributes in annotated data, as JSON.

    It is guessed from their names. Save it to a file, edit it, and give it to “import --mapping”.
    """
    from annotator.formats.mapping import guess, survey, to_json
    from annotator.formats.opening import open_foreign

    with progress("Reading") as count:
        found = survey(open_foreign(file, format_), count)
    say(to_json(guess(found)).rstrip())


def import_annotations(
    project: Project, files: list[Path], mapping_file: Path | None, format_id: str | None
) -> None:
    """Import what another tool has annotated, each file as one step."""
    from annotator.formats.mapping import read_mapping

    used = read_mapping(mapping_file) if mapping_file else None
    for file in files:
        with progress("Importing") as count:
            report = project.transfer.import_foreign(file, used, format_id, count)
        say(f"{file}: {report}; {report.added} articles are new")
        for note in report.notes:
            say(f"  {note}")


def holds_annotations(files: list[Path]) -> bool:
    """Whether all of the files hold what another tool has annotated."""
    from annotator.formats.opening import foreign_format

    return all(foreign_format(file) is not None for file in files)
