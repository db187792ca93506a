"""The command line. It calls the same verbs as the window, and loads no Qt unless one is opened.

Exit codes: 0 done; 1 it could not be done, or something is wrong; 2 wrong usage; 130 stopped.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape

from annotator import __version__
from annotator.errors import Cancelled, InputError, UserError
from annotator.formats.base import ExportOptions, Progress, Undecided
from annotator.vocabulary import Status

if TYPE_CHECKING:
    from annotator.services import Project

app = typer.Typer(
    help="Read news articles and record who says what, and where they stand.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
)
out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)

ProjectPlace = Annotated[str, typer.Argument(help="A .standpoint file, or a postgresql:// URL.")]
AnnotatorName = Annotated[
    str | None, typer.Option("--annotator", "-a", help="In whose name; else its only one, or you.")
]


def main() -> None:
    """The command `standpoint`. A project's name alone opens it."""
    arguments = sys.argv[1:]
    names = {command.name or command.callback.__name__ for command in app.registered_commands}  # type: ignore[union-attr]
    if arguments and not arguments[0].startswith("-") and arguments[0] not in names:
        looks_like_project = arguments[0].endswith(".standpoint") or "://" in arguments[0]
        if looks_like_project or Path(arguments[0]).exists():
            sys.argv.insert(1, "open")
    try:
        app()
    except UserError as error:
        complain(error)
        sys.exit(1)


def complain(error: UserError) -> None:
    """Say on standard error what is wrong, and what to do."""
    err.print(f"[bold red]Error:[/] {escape(error.message)}")
    if error.hint:
        err.print(f"[dim]{escape(error.hint)}[/]")


def _version(wanted: bool) -> None:
    if wanted:
        out.print(f"standpoint {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _start(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which it is.")
    ] = False,
) -> None:
    """Read news articles and record who says what, and where they stand."""
    if context.invoked_subcommand is None:
        _window(None)


def _window(place: str | None, annotator: str | None = None) -> None:
    from annotator.ui.app import run

    raise typer.Exit(run(place, annotator))


def _has_screen() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@app.command("open")
def open_(project: ProjectPlace, annotator: AnnotatorName = None) -> None:
    """Open a project in the window."""
    _window(project, annotator)


@app.command()
def new(
    project: ProjectPlace,
    name: Annotated[str | None, typer.Option(help="What to call it; else the file’s name.")] = None,
    annotator: AnnotatorName = None,
    source: Annotated[
        Path | None, typer.Option("--from", help="A standpoint-jsonl file to restore.")
    ] = None,
) -> None:
    """Make a new project: empty, or with exactly what a backup holds."""
    from annotator.formats.registry import importer_for
    from annotator.services import Project

    if source is None:
        with Project.create(project, name, annotator) as made:
            out.print(f"Created “{escape(made.name)}” in {escape(made.place)}")
        return
    read = importer_for(source).read_bundle
    if read is None:
        raise InputError(f"{source} holds articles, not a project.", "Use “import” for it.")
    with (
        _progress("Restoring") as progress,
        Project.restore(project, read(source), annotator, progress) as made,
    ):
        total = made.documents.total()
        out.print(f"Restored {total} articles of “{escape(made.name)}” in {escape(made.place)}")


@app.command("import")
def import_(
    project: ProjectPlace,
    files: Annotated[list[Path], typer.Argument(help="Files, and folders with all in them.")],
    header: Annotated[
        str, typer.Option(help="What the first lines mean: auto, none, or as title/date/source.")
    ] = "auto",
    name: Annotated[
        str | None, typer.Option(help="What file names mean, as {date}_{source}_{title}.")
    ] = None,
    strip_header: Annotated[bool, typer.Option(help="Take those lines off the text.")] = False,
    encoding: Annotated[str | None, typer.Option(help="Of all files; else recognised.")] = None,
    source: Annotated[str | None, typer.Option(help="For articles that name none.")] = None,
    language: Annotated[str | None, typer.Option(help="For articles that name none.")] = None,
    annotator: AnnotatorName = None,
) -> None:
    """Import articles, or merge a whole project (standpoint-jsonl)."""
    from annotator.formats.base import TextOptions
    from annotator.formats.metadata import HeaderPattern, NamePattern
    from annotator.formats.registry import importer_for
    from annotator.services import Project

    options = TextOptions(
        header=HeaderPattern(header),
        name=NamePattern(name) if name else None,
        strip_header=strip_header,
        encoding=encoding,
        source=source,
        language=language,
    )
    with Project.open(project, annotator) as opened, _progress("Importing") as progress:
        if len(files) == 1 and files[0].is_file() and importer_for(files[0]).read_bundle:
            merged = opened.transfer.import_bundle(files[0], progress)
            out.print(f"{merged.added} articles imported, {merged.known} known already")
            return
        report = opened.transfer.import_articles(files, options, progress)
    out.print(str(report))
    for duplicate in report.duplicates:
        out.print(f"  known already: {escape(duplicate.origin)} is “{escape(duplicate.title)}”")
    for failure in report.failures:
        err.print(f"  [red]failed:[/] {escape(failure.origin)}: {escape(failure.reason)}")
    if report.cancelled:
        raise typer.Exit(130)
    if report.failures:
        raise typer.Exit(1)


@app.command()
def export(
    project: ProjectPlace,
    target: Annotated[Path, typer.Argument(help="The file to write.")],
    format_: Annotated[
        str, typer.Option("--format", "-f", help="standpoint-jsonl, statements-csv, ...")
    ] = "standpoint-jsonl",
    layer: Annotated[
        list[str] | None, typer.Option(help="Only these layers, by name; may be repeated.")
    ] = None,
    status: Annotated[
        list[Status] | None, typer.Option(help="Only documents so far; may be repeated.")
    ] = None,
    undecided: Annotated[
        Undecided, typer.Option(help="What becomes of stances that are not decided.")
    ] = Undecided.KEEP,
    bom: Annotated[bool, typer.Option(help="Mark tables as UTF-8, as Excel asks for.")] = False,
    annotator: AnnotatorName = None,
) -> None:
    """Write the project, or a part of it, as a dataset."""
    from annotator.records import Selection
    from annotator.services import Project

    with Project.open(project, annotator) as opened, _progress("Exporting") as progress:
        selection = Selection(
            layers=_layers(opened, layer) if layer else None,
            statuses=frozenset(status) if status else None,
        )
        options = ExportOptions(undecided=undecided, bom=bom)
        report = opened.transfer.export(format_, target, selection, options, progress)
    out.print(f"{escape(str(target))}: {escape(str(report))}")


def _layers(project: Project, names: list[str]) -> frozenset[int]:
    layers = {layer.name: layer.id for layer in project.header().layers}
    missing = [name for name in names if name not in layers]
    if missing:
        raise InputError(
            f"There is no layer “{missing[0]}”.", f"The layers are: {', '.join(layers)}."
        )
    return frozenset(layers[name] for name in names)


@app.command()
def info(project: ProjectPlace, annotator: AnnotatorName = None) -> None:
    """Say what is in a project."""
    from annotator.services import Project

    with Project.open(project, annotator) as opened:
        header, counts = opened.header(), opened.documents.counts()
        out.print(f"[bold]{escape(header.name)}[/]  {escape(opened.place)}")
        out.print(f"annotator   {escape(opened.annotator.name)}")
        out.print(f"articles    {sum(counts.values())}")
        for status, count in counts.items():
            if count:
                out.print(f"  {status.value.replace('_', ' '):<12}{count}")
        for what in ("annotators", "layers", "actors", "issues", "labels"):
            out.print(f"{what:<12}{len(getattr(header, what))}")


@app.command()
def check(project: ProjectPlace) -> None:
    """Look for damage, wrong quotes, dangling references. Exit code 1 if there are any."""
    from annotator.services import Project

    with Project.open(project) as opened:
        problems = opened.check()
    for problem in problems:
        out.print(escape(str(problem)))
    out.print(f"{len(problems)} problems found" if problems else "Everything is in order.")
    if problems:
        raise typer.Exit(1)


@app.command()
def migrate(project: ProjectPlace) -> None:
    """Bring an older project up to date; on a server, make a backup first."""
    from annotator.services import Project

    with Project.open(project, migrate_server=True) as opened:
        out.print(f"{escape(opened.place)} is up to date.")


@app.command()
def demo(
    folder: Annotated[
        Path | None, typer.Option(help="Without a screen: where to write the two files.")
    ] = None,
) -> None:
    """Open the sample project. Without a screen: render the window, and export its dataset."""
    if _has_screen():
        from annotator.services.sample import open_sample

        with open_sample() as project:
            place = project.place
        _window(place)
    from annotator.services.sample import open_sample
    from annotator.ui.app import render

    target = (folder or Path("build")).resolve()
    target.mkdir(parents=True, exist_ok=True)
    picture, dataset = target / "standpoint.png", target / "sample-statements.csv"
    out.print("There is no screen here, so no window can be opened. Instead:")
    with open_sample() as project:
        place = project.place
        report = project.transfer.export("statements-csv", dataset)
    render(place, picture)
    out.print(f"  the window  {escape(str(picture))}")
    out.print(f"  the dataset {escape(str(dataset))}  ({escape(str(report))})")


@contextmanager
def _progress(what: str) -> Iterator[Progress]:
    """A progress bar on standard error; Ctrl+C stops at the next safe point."""
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description} {task.completed}"))
    bar = Bar(*columns, TimeElapsedColumn(), console=err, transient=True)
    with bar:
        task = bar.add_task(what, total=None)
        try:
            yield lambda done: bar.update(task, completed=done)
        except (KeyboardInterrupt, Cancelled):
            err.print("Stopped. What was done before stays.")
            raise typer.Exit(130) from None
