r"""CoNLL-U Plus: a token in each line, with all that is annotated in one column and in comments.

The column STANDPOINT:SPANS is written as PARSEME's: on the first token of a span its number in the
document and its label, on the others its number, several with semicolons between them, `*` for
none. So spans may nest, overlap and be discontinuous. White space is in MISC, as UDPipe has it:
`SpaceAfter=No`, or `SpacesAfter=\s\n`. The rest is JSON in comments:

    # standpoint_document = {"annotator": ..., "done": ..., "facts": {...}}
    # standpoint_span = {"number": 1, "attributes": {...}, "entity": ..., "note": ...}
    # standpoint_link = ["holder", 1, 2]

A span whose label does not fit into a cell, or whose fragments the tokens do not tell apart, has
`label` and `fragments` in its comment; these are code points of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.files import atomic_output
from annotator.formats.foreign import ForeignDocument, ForeignProject, ForeignSpan
from annotator.formats.parts.conllu_plus_reading import (
    COLUMN,
    DOCUMENT,
    ENDINGS,
    LINK,
    SPAN,
    escaped,
    merged,
    read_conllu_plus,
)
from annotator.formats.parts.facts import facts_of
from annotator.formats.parts.outward import Outward
from annotator.formats.parts.tokens import covered, tokens
from annotator.text.segment import sentences

_Json = dict[str, Any]

_HEADER = f"# global.columns = ID FORM MISC {COLUMN}\n"
_UNFIT = re.compile(r"[\s;:|*]+")
_BREAKS = re.compile(r"[\n\r]+")


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write a document for each article and layer."""
    report = LossReport()
    outward = Outward(bundle.header, options, report)
    with atomic_output(path) as file:
        file.write(_HEADER.encode())
        for entry in bundle.entries:
            for document in outward.documents(entry):
                file.writelines(line.encode() for line in _Lines(document).lines())
            progress(report.documents)
    return report


class _Lines:
    """Makes the lines of one document."""

    def __init__(self, document: ForeignDocument) -> None:
        self._document = document
        self._text = document.draft.text
        self._sentences = sentences(self._text)
        fragments = [place for span in document.spans for place in span.fragments]
        whole = tokens(self._text, [*fragments, *self._sentences])
        self._tokens = [one for one in whole if not one.is_white]
        self._numbers = {span.id: n for n, span in enumerate(document.spans, start=1)}
        self._cells = self._spread()

    def lines(self) -> Iterator[str]:
        draft = self._document.draft
        facts = {"document": draft.origin, **facts_of(draft)}
        about = {
            "annotator": self._document.annotator,
            "done": self._document.done,
            "facts": facts,
        }
        yield f"# newdoc id = {draft.origin}\n"
        yield _comment(DOCUMENT, about)
        for span in self._document.spans:
            yield _comment(SPAN, self._about(span))
        for link in self._document.links:
            ends = (self._numbers[link.source], self._numbers[link.target])
            yield _comment(LINK, [link.label, *ends])
        for number, sentence in enumerate(self._sentences, start=1):
            yield f"# sent_id = {draft.origin}-{number}\n"
            yield f"# text = {sentence.of(self._text)}\n"
            first, last = covered(self._tokens, sentence)
            for place in range(first, last + 1):
                yield self._row(place, place - first + 1)
            yield "\n"

    def _row(self, place: int, number: int) -> str:
        cell = ";".join(self._cells.get(place, ["*"]))
        return f"{number}\t{self._tokens[place].text}\t{self._misc(place)}\t{cell}\n"

    def _misc(self, place: int) -> str:
        """What stands between a token and the next, and before the first."""
        token = self._tokens[place]
        last = place + 1 == len(self._tokens)
        gap = self._text[token.end : None if last else self._tokens[place + 1].start]
        before = self._text[: token.start] if place == 0 else ""
        parts = [f"SpacesBefore={escaped(before)}"] if before else []
        if not gap:
            parts.append("SpaceAfter=No")
        elif gap != " ":
            parts.append(f"SpacesAfter={escaped(gap)}")
        return "|".join(parts) or "_"

    def _spread(self) -> dict[int, list[str]]:
        """The cell of each token that has one."""
        cells = dict[int, list[str]]()
        for span in self._document.spans:
            number = self._numbers[span.id]
            places = self._places(span)
            for place in places:
                cell = f"{number}:{_label(span)}" if place == places[0] else str(number)
                cells.setdefault(place, []).append(cell)
        return cells

    def _places(self, span: ForeignSpan) -> list[int]:
        places = dict[int, None]()
        for fragment in span.fragments:
            first, last = covered(self._tokens, fragment)
            places |= dict.fromkeys(range(first, last + 1))
        return list(places)

    def _about(self, span: ForeignSpan) -> _Json:
        tokens_of = [self._tokens[place] for place in self._places(span)]
        told = _label(span) == span.label
        exact = merged(self._places(span), tokens_of) == span.fragments
        about: _Json = {
            "number": self._numbers[span.id],
            "label": None if told else span.label,
            "fragments": None if exact else [[one.start, one.end] for one in span.fragments],
            "attributes": dict(span.attributes) or None,
            "entity": span.entity,
            "note": span.note,
        }
        return {name: value for name, value in about.items() if value is not None}


def _label(span: ForeignSpan) -> str:
    return _UNFIT.sub("_", span.label)


def _comment(name: str, value: object) -> str:
    return f"# {name} = {orjson.dumps(value).decode()}\n"


def read_foreign(path: Path) -> ForeignProject:
    """The documents of a file; columns of PARSEME's kind and IOB columns have the spans."""
    return read_conllu_plus(path)


FORMAT = Format(
    id="conllu-plus",
    name="CoNLL-U Plus",
    extensions=ENDINGS,
    carries="Tokens, spans of every shape in a column, the rest in comments.",
    read_foreign=read_foreign,
    write=write,
)
