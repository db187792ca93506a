"""All commands of `standpoint`, by their names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from annotator import __version__, log
from annotator.cli.datasets import export
from annotator.cli.demo import demo
from annotator.cli.foreign import mapping
from annotator.cli.importing import columns, import_
from annotator.cli.keeping import backups, recover, restore
from annotator.cli.projects import check, info, migrate, new, open_
from annotator.cli.terminal import say

COMMANDS: dict[str, Callable[..., None]] = {
    "open": open_,
    "new": new,
    "import": import_,
    "columns": columns,
    "mapping": mapping,
    "export": export,
    "info": info,
    "check": check,
    "migrate": migrate,
    "backups": backups,
    "restore": restore,
    "recover": recover,
    "demo": demo,
}


def _version(wanted: bool) -> None:
    if wanted:
        say(f"standpoint {__version__}")
        raise typer.Exit


def _start(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which it is.")
    ] = False,
) -> None:
    """Read news articles and record who says what, and where they stand.

    Without a command the window opens: on the project that is named, else on the last one.
    """
    log.start(f"the command {context.invoked_subcommand}")


def application() -> typer.Typer:
    """The command line with all its commands."""
    app = typer.Typer(
        callback=_start,
        epilog="Exit codes: 0 done; 1 not done, or something is wrong; 2 wrong usage; "
        "70 a mistake in Standpoint itself; 130 stopped with Ctrl+C.",
        add_completion=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    for name, command in COMMANDS.items():
        app.command(name)(command)
    return app
