"""The arguments and options of the commands, with their help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.terminal import say
from annotator.formats.base import Undecided
from annotator.formats.parts.splits import Grouping
from annotator.formats.registry import EXPORTERS, IMPORTERS
from annotator.vocabulary import Status

FORMATS = ", ".join(known.id for known in EXPORTERS)
_WIDTH = max(len(known.id) for known in EXPORTERS)
FOREIGN_FORMATS = ", ".join(known.id for known in IMPORTERS if known.read_foreign)

Place = Annotated[
    str, typer.Argument(metavar="PROJECT", help="A .standpoint file, or a postgresql:// URL.")
]
AnnotatorName = Annotated[
    str | None,
    typer.Option(
        "--annotator",
        "-a",
        metavar="NAME",
        help="Work in the name of this annotator. (default: the project’s only one, else you)",
    ),
]
MaybePlace = Annotated[
    str | None,
    typer.Argument(metavar="[PROJECT]", help="A .standpoint file, or a postgresql:// URL."),
]
AsReport = Annotated[
    bool,
    typer.Option(
        "--report",
        help="Say what the developers need to know of a fault: versions, settings, the log; no "
        "text of articles, no names. The project may be left out.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON, for scripts.")]

# --- new

ProjectName = Annotated[
    str | None,
    typer.Option("--name", metavar="NAME", help="What to call it. (default: the file’s name)"),
]
Backup = Annotated[
    Path | None,
    typer.Option("--from", metavar="FILE", help="Fill it with what a standpoint-jsonl file holds."),
]

# --- import

Places = Annotated[
    list[str],
    typer.Argument(
        metavar="PLACES",
        help="Articles, tables of them, annotated data, standpoint-jsonl files, folders with all "
        "that is in them; URLs of web pages.",
    ),
]
Header = Annotated[
    str,
    typer.Option(
        metavar="PATTERN",
        help="What the first lines of an article mean: auto (“Title: ...” and so on are "
        "recognised), none, or the fields line by line, such as title/date/-/source.",
    ),
]
FileNames = Annotated[
    str | None,
    typer.Option(
        "--name", metavar="PATTERN", help="What file names mean, such as {date}_{source}_{title}."
    ),
]
StripHeader = Annotated[
    bool, typer.Option("--strip-header", help="Take the header’s lines off the text.")
]
Encoding = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The encoding of all files. (default: recognised)"),
]
Source = Annotated[
    str | None, typer.Option(metavar="NAME", help="The source of articles that name none.")
]
Language = Annotated[
    str | None, typer.Option(metavar="CODE", help="The language of articles that name none.")
]

ForeignFormat = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="FORMAT",
        help=f"The format of annotated data: {FOREIGN_FORMATS}. (default: recognised)",
    ),
]
MappingFile = Annotated[
    Path | None,
    typer.Option(
        "--mapping",
        metavar="FILE",
        help="What becomes of the labels in annotated data; see “standpoint mapping”.",
    ),
]

ColumnsFile = Annotated[
    Path | None,
    typer.Option(
        "--columns",
        metavar="FILE",
        help="What the columns of tables are; see “standpoint columns”.",
    ),
]

# --- columns and mapping

TableFile = Annotated[Path, typer.Argument(metavar="FILE", help="A table of articles.")]
Foreign = Annotated[
    Path, typer.Argument(metavar="FILE", help="A file or folder that another tool has annotated.")
]

# --- export


def _list_formats(wanted: bool) -> None:
    if wanted:
        for known in EXPORTERS:
            say(f"{known.id:<{_WIDTH}}  {' '.join(known.extensions)}: {known.carries}")
        raise typer.Exit


FormatList = Annotated[
    bool,
    typer.Option(
        "--formats", callback=_list_formats, is_eager=True, help="List the formats, and stop."
    ),
]
Dataset = Annotated[
    Path, typer.Argument(metavar="FILE", help="The file to write; it is replaced if it is there.")
]
FormatId = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help=f"One of {FORMATS}; see --formats. (default: what the ending of FILE says)",
    ),
]
Layers = Annotated[
    list[str] | None,
    typer.Option("--layer", metavar="NAME", help="Only this layer; repeatable. (default: all)"),
]
Statuses = Annotated[
    list[Status] | None,
    typer.Option("--status", help="Only articles with this status; repeatable. (default: all)"),
]
UndecidedStances = Annotated[
    Undecided | None,
    typer.Option(
        help="Stances without a decided polarity: leave open, count as 0, or drop. (default: keep)"
    ),
]
Bom = Annotated[bool, typer.Option("--bom", help="Mark a table as UTF-8, as Excel asks for.")]
SplitShares = Annotated[
    str | None,
    typer.Option(
        "--split",
        metavar="SHARES",
        help="For training, validation and test: shares such as 80/10/10, or the days from which "
        "on articles are for validation and for test, 2024-01-01/2025-01-01. (default: 80/10/10)",
    ),
]
GroupBy = Annotated[
    Grouping | None,
    typer.Option(help="What no split tears apart. (default: document)"),
]
Seed = Annotated[
    int | None,
    typer.Option(metavar="NUMBER", help="Another number splits in another way. (default: 0)"),
]

UsedProfile = Annotated[
    str | None,
    typer.Option("--profile", metavar="NAME", help="Export as this saved profile says."),
]
SavedProfile = Annotated[
    str | None,
    typer.Option("--save-profile", metavar="NAME", help="Keep these choices as a profile."),
]

# --- demo

DemoFolder = Annotated[
    Path | None,
    typer.Option(
        "--folder",
        metavar="FOLDER",
        help="Where to write the two files, without a screen. (default: your data folder)",
    ),
]
