"""The arguments and options of the commands, with their help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from annotator.formats.base import Undecided
from annotator.formats.registry import EXPORTERS, IMPORTERS
from annotator.vocabulary import Status

FORMATS = ", ".join(known.id for known in EXPORTERS)
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

Files = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILES", help="Articles, folders with all in them, or one standpoint-jsonl file."
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

# --- mapping

Foreign = Annotated[
    Path, typer.Argument(metavar="FILE", help="A file or folder that another tool has annotated.")
]

# --- export

Dataset = Annotated[
    Path, typer.Argument(metavar="FILE", help="The file to write; it is replaced if it is there.")
]
FormatId = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help=f"One of {FORMATS}. (default: the first that fits the ending of FILE)",
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
