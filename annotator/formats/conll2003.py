"""CoNLL-2003: a token in each line, with one tag in the IOB2 scheme; the poorest of all formats.

A line has form, part of speech, chunk and tag; a blank line ends a sentence, `-DOCSTART- -X- O O`
begins a document. A tag says one thing, so an export is an archive with a folder for each layer
and in it a file each for actors, claims, stances and labels. Of spans that overlap within a file
only the first, of those the longest, is written. Sentences that a span runs across are joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.foreign import ForeignDocument, ForeignProject, ForeignSpan
from annotator.formats.parts.archives import atomic_zip
from annotator.formats.parts.conll2003_reading import ENDINGS, read_conll
from annotator.formats.parts.facts import facts_of
from annotator.formats.parts.file_names import FileNames
from annotator.formats.parts.file_trees import holds
from annotator.formats.parts.outward import (
    ACTOR,
    CLAIM,
    STANCE,
    Outward,
    lose_details,
    with_polarity,
)
from annotator.formats.parts.tokens import Token, covered, tokens
from annotator.language import tr
from annotator.text.segment import sentences
from annotator.text.span import Span

_FILES = {ACTOR: "actors", CLAIM: "claims", STANCE: "stances"}
_LABELS = "labels"
_DOCUMENT = "-DOCSTART- -X- O O\n\n"
_UNKNOWN = "-X- O"  # part of speech and chunk
_BLANKS = re.compile(r"\s+")


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write an archive of files, one for each layer and kind of annotation."""
    report = LossReport()
    outward = Outward(bundle.header, options, report)
    with atomic_zip(path) as archive, TemporaryDirectory() as folder:
        with ExitStack() as stack:
            files = _Files(Path(folder), stack, report)
            for entry in bundle.entries:
                for document in outward.documents(entry):
                    files.add(document)
                progress(report.documents)
        for name, file in files.written.items():
            archive.add_file(name, file)
    return report


class _Files:
    """The files of an export, all open until all articles are written."""

    def __init__(self, folder: Path, stack: ExitStack, report: LossReport) -> None:
        self._folder = folder
        self._stack = stack
        self._report = report
        self._layers = FileNames()
        self._open = dict[str, BinaryIO]()
        self.written = dict[str, Path]()

    def add(self, document: ForeignDocument) -> None:
        draft, report = document.draft, self._report
        report.lose(tr("facts about articles"), len(facts_of(draft)))
        report.lose(tr("white space of texts"), int(not _is_spaced_plainly(draft.text)))
        for link in document.links:
            report.lose(tr("links “{label}”", label=link.label))
        for span in document.spans:
            lose_details(report, with_polarity(span))
        layer = self._layer(document)
        rows = _sentences(document)
        for name in (*_FILES.values(), _LABELS):
            file = self._file(f"{layer}/{name}.conll")
            file.write(_DOCUMENT.encode())
            chosen = [span for span in document.spans if _FILES.get(span.label, _LABELS) == name]
            tags = _tags([one for row in rows for one in row], chosen, report)
            for row in rows:
                lines = (f"{one.text} {_UNKNOWN} {tags.get(one.start, 'O')}\n" for one in row)
                file.write("".join((*lines, "\n")).encode())

    def _layer(self, document: ForeignDocument) -> str:
        """The folder of a layer; articles without a layer have one of their own."""
        layer = document.draft.extra.get("layer", "") if document.annotator else ""
        return self._layers.of(f"{document.annotator} {layer}", document.annotator or "no layer")

    def _file(self, name: str) -> BinaryIO:
        if name not in self._open:
            self.written[name] = self._folder / f"{len(self._open)}.conll"
            self._open[name] = self._stack.enter_context(self.written[name].open("xb"))
        return self._open[name]


def _sentences(document: ForeignDocument) -> list[list[Token]]:
    """The tokens of each sentence; no fragment runs across the end of one."""
    text = document.draft.text
    fragments = sorted(place for span in document.spans for place in span.fragments)
    rows = _rows(sentences(text), fragments)
    found = [one for one in tokens(text, [*fragments, *rows]) if not one.is_white]
    return [found[first : last + 1] for first, last in (covered(found, row) for row in rows)]


def _rows(found: list[Span], fragments: list[Span]) -> list[Span]:
    """The sentences, those joined that a fragment runs across."""
    rows = list[Span]()
    reach, place = 0, 0  # how far the fragments go that begin before the end of the last row
    for sentence in found:
        while rows and place < len(fragments) and fragments[place].start < rows[-1].end:
            reach = max(reach, fragments[place].end)
            place += 1
        if rows and reach > sentence.start:
            rows[-1] = Span(rows[-1].start, sentence.end)
        else:
            rows.append(sentence)
    return rows


def _tags(found: list[Token], spans: list[ForeignSpan], report: LossReport) -> dict[int, str]:
    """The tag of each token that has one, by its start."""
    tags = dict[int, str]()
    end = 0
    for place, span in sorted(_pieces(spans), key=lambda one: (one[0].start, -one[0].end)):
        if place.start < end:
            report.lose(tr("spans that overlap others of their kind"))
            continue
        end = place.end
        first, last = covered(found, place)
        label = with_polarity(span).label
        name = _BLANKS.sub("_", label)
        report.lose(tr("names of labels with white space"), int(name != label))
        for number, token in enumerate(found[first : last + 1]):
            tags[token.start] = f"{'I' if number else 'B'}-{name}"
    for span in spans:
        report.lose(tr("spans in pieces, written as several"), int(len(span.fragments) > 1))
    return tags


def _pieces(spans: list[ForeignSpan]) -> Iterator[tuple[Span, ForeignSpan]]:
    return ((place, span) for span in spans for place in span.fragments)


def _is_spaced_plainly(text: str) -> bool:
    return _BLANKS.sub(" ", text) == text


def read_foreign(path: Path) -> ForeignProject:
    """The documents of a file, or of all such files in a folder or an archive."""
    return read_conll(path)


def recognises(path: Path) -> bool:
    """Whether it is such a file, or a folder or an archive of some."""
    return any(holds(path, ending) for ending in ENDINGS)


FORMAT = Format(
    id="conll2003",
    name="CoNLL-2003 (IOB2)",
    extensions=(".zip", *ENDINGS),
    carries="Tokens with one tag each, in a file for each layer and kind of annotation.",
    read_foreign=read_foreign,
    write=write,
    recognises=recognises,
)
