"""What all formats share: the records that declare them, their options, and their report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.formats.bundle import Annotation, Bundle, Header
from annotator.formats.metadata import HeaderPattern, NamePattern
from annotator.formats.parts.columns import ColumnMapping, Layout
from annotator.formats.parts.splits import SPLITS, Split
from annotator.language import counted, tr

if TYPE_CHECKING:
    from annotator.formats.foreign import ForeignProject
    from annotator.formats.parts.tables import Table

Progress = Callable[[int], None]
"""Called with the number of documents done so far; may raise `errors.Cancelled` to stop."""


def no_progress(documents: int) -> None:
    """The progress of whoever does not watch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as an importer found it. `text` is canonical; `origin` says where it came from."""

    text: str
    title: str
    source: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextOptions:
    """How articles are read. `source` and `language` are for articles that do not name theirs.

    `strip_header` takes the lines that gave the metadata off the text (front matter always goes).
    `encoding` is that of the file, None to recognise it. `mapping` says what the columns of a table
    are, None to guess it.
    """

    header: HeaderPattern = field(default_factory=HeaderPattern)
    name: NamePattern | None = None
    strip_header: bool = False
    encoding: str | None = None
    source: str | None = None
    language: str | None = None
    mapping: ColumnMapping | None = None


POLARITY_LABELS = {-1: "opposes", 0: "neutral", 1: "supports", None: "undecided"}
"""The polarities of a stance in words."""


class Undecided(StrEnum):
    """What becomes of a statement whose polarity is not decided.

    A claim without a stance has no polarity either: DROP leaves it out too, NEUTRAL gives it none.
    """

    KEEP = "keep"
    NEUTRAL = "neutral"
    DROP = "drop"

    def polarity(self, stance: Annotation | None) -> int | None:
        """The polarity to write for a stance."""
        if stance and stance.polarity is None and self is Undecided.NEUTRAL:
            return 0
        return stance.polarity if stance else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """How a bundle is written. `bom` marks a table as UTF-8, which Excel asks for.

    `split` says which articles of a dataset are for training, validation and test.
    """

    undecided: Undecided = Undecided.KEEP
    bom: bool = False
    split: Split = field(default_factory=Split)


@dataclass(slots=True)
class LossReport:
    """How much an export wrote, and how much of each kind its format could not carry.

    `splits` are the documents in each part of a dataset that is split.
    """

    documents: int = 0
    annotations: int = 0
    statements: int = 0
    issues: int = 0
    labels: int = 0
    splits: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)

    def lose(self, what: str, count: int = 1) -> None:
        """Note that so many things of one kind were left out or changed."""
        if count:
            self.lost[what] += count

    def __str__(self) -> str:
        counts = {
            "article": self.documents,
            "annotation": self.annotations,
            "statement": self.statements,
            "issue": self.issues,
            "label": self.labels,
        }
        told = [tr("Written: {counts}.", counts=counted(counts))]
        if self.splits:
            told.append(tr("Articles by split: {counts}.", counts=self.split_counts))
        lost = ", ".join(f"{what} ({count})" for what, count in self.lost.items())
        if lost:
            told.append(tr("Not carried: {lost}.", lost=lost))
        return " ".join(told)

    @property
    def split_counts(self) -> str:
        """The documents in each part of a dataset, as `train 7, validation 1, test 1`."""
        return ", ".join(f"{tr(split)} {self.splits[split]}" for split in SPLITS)


def lose_registry(report: LossReport, header: Header) -> None:
    """Note what only the lossless format says about actors and issues."""
    actors, issues = header.actors, header.issues
    report.lose(tr("aliases of actors"), sum(len(actor.aliases) for actor in actors))
    report.lose(tr("affiliations of actors"), sum(len(actor.affiliations) for actor in actors))
    report.lose(tr("definitions of issues"), sum(issue.definition is not None for issue in issues))


def text_id(letter: str, number: int | None) -> str:
    """An id for other programs: a letter and the number, as `c7303`; empty for None.

    Spreadsheets, R and JavaScript would read a bare number of 63 bits as a float and round it.
    """
    return "" if number is None else f"{letter}{number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A file format: its names, and what can be done with it.

    `extensions` are in lower case, with their dot; `carries` says in a sentence what the format
    holds. Articles come from `read_articles`, whole projects of ours from `read_bundle`, annotated
    data of other tools from `read_foreign`. `extra` names the optional dependency that it needs.
    `recognises` tells by content, of a file with one of the extensions, whether it is such a file.
    `read_table` shows the first rows of a table of articles, read in a layout and an encoding, or
    in those that it recognises. `is_codebook`: it holds the issues and labels, and no articles.
    `splits`: articles are divided into training, validation and test. `is_usual`: it is meant by an
    ending that several exports share, when nothing else is said.
    """

    id: str
    name: str
    extensions: tuple[str, ...]
    carries: str
    read_articles: Callable[[Path, TextOptions], Iterator[Draft]] | None = None
    read_bundle: Callable[[Path], Bundle] | None = None
    read_foreign: Callable[[Path], ForeignProject] | None = None
    write: Callable[[Bundle, Path, ExportOptions, Progress], LossReport] | None = None
    extra: str | None = None
    recognises: Callable[[Path], bool] | None = None
    read_table: Callable[[Path, Layout | None, str | None], Table] | None = None
    is_codebook: bool = False
    splits: bool = False
    is_usual: bool = False
