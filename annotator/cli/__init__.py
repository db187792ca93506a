"""The command line. It calls the same verbs as the window, and loads no Qt unless one is opened.

Exit codes: 0 done; 1 it could not be done, or something is wrong; 2 wrong usage; 70 a mistake in
Standpoint itself, reported in the log; 130 stopped with Ctrl+C.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from annotator.errors import UserError


def main() -> None:
    """Run the command `standpoint`, and leave with its exit code."""
    sys.excepthook = _report
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A name that this terminal cannot show is no reason to fail.
            stream.reconfigure(errors="backslashreplace")
    try:
        _run(sys.argv[1:])
    except UserError as error:
        from annotator.cli.terminal import complain

        complain(error)
        sys.exit(1)


def _run(arguments: list[str]) -> None:
    """Open the window on the last project, or on the one that is named; else run a command."""
    named = bool(arguments) and _is_project(arguments[0])
    if not arguments or (named and len(arguments) == 1):
        # The window is there the sooner without what only commands need.
        from annotator.cli.window import open_window

        sys.exit(open_window(arguments[0] if arguments else None))
    if named:
        sys.argv.insert(1, "open")
    # Typer itself would put its own report of mistakes in the place of ours.
    from typer.main import get_command

    from annotator.cli.commands import application

    get_command(application())()


def _is_project(argument: str) -> bool:
    """Whether it names a project. What desktops give us, also by what is in it, is a whole path."""
    return (
        argument.lower().endswith(".standpoint")
        or "://" in argument
        or (Path(argument).is_absolute() and Path(argument).is_file())
    )


def _report(kind: type[BaseException], error: BaseException, trace: object) -> None:
    from annotator.cli.terminal import report_mistake

    if issubclass(kind, KeyboardInterrupt):
        sys.exit(130)
    report_mistake(error)
    sys.exit(70)
