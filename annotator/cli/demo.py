"""The command that shows what Standpoint is, with a screen or without."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from annotator import paths
from annotator.cli.options import DemoFolder
from annotator.cli.terminal import say
from annotator.cli.window import draw_window, has_screen, open_window
from annotator.errors import InputError

if TYPE_CHECKING:
    from annotator.services import Project


def demo(folder: DemoFolder = None) -> None:
    """Open your copy of the sample project.

    Without a screen: draw the window into a picture, export the dataset, and name both files.
    """
    from annotator.services.sample import open_sample

    with open_sample() as project:
        place = project.place
        if not has_screen():
            _show_files(project, (folder or paths.data() / "demo").absolute())
            return
    raise typer.Exit(open_window(place))


def _show_files(project: Project, folder: Path) -> None:
    picture, dataset = folder / "standpoint.png", folder / "sample-statements.csv"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"The folder {folder} cannot be made: {error.strerror}.", "Name another with --folder."
        ) from error
    say("There is no screen here, so no window can be opened. Instead:")
    report = project.transfer.export("statements-csv", dataset)
    draw_window(project.place, picture)
    say(f"  the window   {picture}")
    say(f"  the dataset  {dataset}  ({report.statements} statements)")
