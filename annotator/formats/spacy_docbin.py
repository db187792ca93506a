"""spaCy's DocBin: the documents that spaCy trains on, with labelled spans in the group `sc`.

Tokens are words, and are cut where a span begins or ends. The polarity of a stance is part of its
label. What spaCy has no field for stands in the document's user data:

    doc.user_data["standpoint"] = {
        "version": 1, "annotator": ..., "done": ..., "facts": {...},
        "spans": {id: {"attributes": {...}, "note": ...}},
        "links": [[label, id of the source, id of the target], ...],
    }
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.errors import InputError
from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.checking import AGAIN, checked
from annotator.formats.files import atomic_output
from annotator.formats.foreign import (
    Flaws,
    ForeignDocument,
    ForeignLink,
    ForeignProject,
    ForeignSpan,
    NoTextError,
)
from annotator.formats.parts.docbin_message import EXTRA, BinDoc, BinSpan, decoded
from annotator.formats.parts.extras import optional
from annotator.formats.parts.facts import draft_of, facts_of
from annotator.formats.parts.outward import Outward, with_polarity, without_polarity
from annotator.formats.parts.pieces import in_pieces, put_together
from annotator.formats.parts.raw_text import RawText
from annotator.formats.parts.streams import project_of
from annotator.formats.parts.tokens import tokens
from annotator.language import tr

GROUP = "sc"
"""The group of spans that spaCy's span categorizer trains on, if it is not told otherwise."""

_KEY = "standpoint"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Details:
    attributes: Mapping[str, str] = field(default_factory=dict)
    note: str | None = None


@dataclass(frozen=True, slots=True)
class _Ours:
    """What we put into the user data of a document."""

    annotator: str | None = None
    done: bool = False
    facts: Mapping[str, Any] = field(default_factory=dict)
    spans: Mapping[str, _Details] = field(default_factory=dict)
    links: tuple[tuple[str, str, str], ...] = ()


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write a document for each article and layer. A DocBin is built in memory as a whole."""
    spacy = optional("spacy", EXTRA)
    report = LossReport()
    outward = Outward(bundle.header, options, report)
    vocabulary = spacy.vocab.Vocab()
    whole = spacy.tokens.DocBin(attrs=["ORTH"], store_user_data=True)
    with atomic_output(path) as file:
        for entry in bundle.entries:
            for document in outward.documents(entry):
                whole.add(_doc(spacy, vocabulary, in_pieces(document)))
            progress(report.documents)
        file.write(whole.to_bytes())
    return report


def _doc(spacy: Any, vocabulary: Any, document: ForeignDocument) -> Any:
    text = document.draft.text
    found = tokens(text, (place for span in document.spans for place in span.fragments))
    doc = spacy.tokens.Doc(
        vocabulary, words=[one.text for one in found], spaces=[one.blank for one in found]
    )
    doc.spans[GROUP] = [_span(doc, with_polarity(span)) for span in document.spans]
    doc.user_data[_KEY] = {
        "version": _VERSION,
        "annotator": document.annotator,
        "done": document.done,
        "facts": {"document": document.draft.origin, **facts_of(document.draft)},
        "spans": {span.id: _details(with_polarity(span)) for span in document.spans},
        "links": [[link.label, link.source, link.target] for link in document.links],
    }
    return doc


def _span(doc: Any, span: ForeignSpan) -> Any:
    (place,) = span.fragments
    return doc.char_span(
        place.start, place.end, label=span.label, span_id=span.id, kb_id=span.entity or ""
    )


def _details(span: ForeignSpan) -> dict[str, Any]:
    return {"attributes": dict(span.attributes), "note": span.note}


def read_foreign(path: Path) -> ForeignProject:
    """The documents of a DocBin with all groups of spans, entities and categories."""
    documents, flaws = decoded(path), Flaws()
    return project_of(path, lambda: _documents(documents, flaws), flaws=flaws)


def _documents(found: Iterator[BinDoc] | Any, flaws: Flaws) -> Generator[ForeignDocument]:
    for one in found:
        with flaws.noting(NoTextError):
            yield put_together(_Reading(one).document())


class _Reading:
    """Reads one document."""

    def __init__(self, doc: BinDoc) -> None:
        self._doc = doc
        self._text = RawText(doc.text, doc.where)
        self._ours = checked(_Ours, doc.user_data.get(_KEY) or {}, f"{doc.where}, user data")
        self._spans = dict[str, ForeignSpan]()

    def document(self) -> ForeignDocument:
        if not self._text.text:
            raise NoTextError(
                tr("{where}: there is no text.", where=self._doc.where), tr("Leave it out.")
            )
        for span in self._doc.spans:
            self._add(span)
        links = [
            ForeignLink(label=one[0], source=one[1], target=one[2]) for one in self._ours.links
        ]
        for link in links:
            if not {link.source, link.target} <= self._spans.keys():
                raise InputError(
                    tr("{where}: a link leads to no span.", where=self._doc.where), tr(AGAIN)
                )
        return ForeignDocument(
            draft=draft_of(self._text.text, self._facts(), self._doc.where),
            annotator=self._ours.annotator,
            spans=tuple(self._spans.values()),
            links=tuple(links),
            tags=tuple(name for name, score in self._doc.cats.items() if score >= 0.5),
            done=self._ours.done,
        )

    def _facts(self) -> Mapping[str, Any]:
        others = {
            key: value
            for key, value in self._doc.user_data.items()
            if isinstance(key, str) and isinstance(value, str | int | float)
        }
        return {**others, **self._ours.facts}

    def _add(self, span: BinSpan) -> None:
        key = span.id or f"s{len(self._spans)}"
        if key in self._spans:
            raise InputError(
                tr("{where}: two spans have the id {key}.", where=self._doc.where, key=key),
                tr(AGAIN),
            )
        if not 0 <= span.start < span.end <= len(self._doc.borders):
            raise InputError(
                tr("{where}: a span has no place among the tokens.", where=self._doc.where),
                tr(AGAIN),
            )
        start, end = self._doc.borders[span.start][0], self._doc.borders[span.end - 1][1]
        details = self._ours.spans.get(span.id, _Details())
        found = ForeignSpan(
            id=key,
            label=span.label or span.group or "span",
            fragments=(self._text.span(start, end),),
            attributes=details.attributes,
            entity=span.kb_id or None,
            note=details.note,
        )
        self._spans[key] = without_polarity(found)


FORMAT = Format(
    id="spacy",
    name="spaCy (DocBin)",
    extensions=(".spacy",),
    carries="Tokens and labelled spans to train on; the rest in the documents' user data.",
    read_foreign=read_foreign,
    write=write,
    extra=EXTRA,
)
