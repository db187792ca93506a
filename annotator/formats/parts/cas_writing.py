"""From foreign records of ours to a UIMA CAS."""

from __future__ import annotations

from itertools import count

from annotator.formats.foreign import ForeignDocument, ForeignSpan
from annotator.formats.parts.cas_model import SOFA_ID, Cas, Structure
from annotator.formats.parts.cas_types import (
    ATTRIBUTES,
    CUSTOM,
    FACT,
    LABEL,
    METADATA,
    SENTENCE,
    SLOTS,
    TOKEN,
    link_type,
    own_types,
)
from annotator.formats.parts.facts import facts_of
from annotator.formats.parts.pieces import in_pieces
from annotator.formats.parts.tokens import tokens
from annotator.text.offsets import Utf16Map
from annotator.text.segment import sentences
from annotator.text.span import Span


def write_cas(document: ForeignDocument) -> Cas:
    """The CAS of a document. Fragments stand apart and are linked, for spans have one place."""
    return _Writer(in_pieces(document)).cas()


class _Writer:
    def __init__(self, document: ForeignDocument) -> None:
        self._document = document
        self._draft = document.draft
        self._units = Utf16Map(self._draft.text)
        self._ids = count(SOFA_ID + 1)
        self._structures: dict[int, Structure] = {}

    def cas(self) -> Cas:
        self._add_frame()
        spans = {span.id: (span, self._span(span)) for span in self._document.spans}
        for link in self._document.links:
            self._add_link(link.label, *spans[link.source], spans[link.target][1])
        return Cas(self._draft.text, self._structures, own_types())

    def _add_frame(self) -> None:
        """What every document has: its name, its facts, its sentences and its tokens."""
        text = self._draft.text
        metadata = self._new(METADATA, Span(0, len(text)))
        metadata.values |= {
            "documentTitle": self._draft.title,
            "documentId": self._draft.origin,
            "language": self._draft.language or "x-unspecified",
        }
        for place in sentences(text):
            self._new(SENTENCE, place)
        for token in tokens(text):
            if not token.is_white:
                self._new(TOKEN, Span(token.start, token.end))
        for name, fact in facts_of(self._draft).items():
            self._new(FACT).values |= {"name": name, "value": fact}

    def _span(self, span: ForeignSpan) -> Structure:
        label = _type(span)
        one = self._new(f"{CUSTOM}{label}", span.fragments[0])
        values = {
            "label": span.label if label == LABEL else None,
            "identifier": span.entity,
            **span.attributes,
            "note": span.note,
        }
        one.values |= {name: value for name, value in values.items() if value}
        assert one.values.keys() <= set(ATTRIBUTES[label]), "the type has no such feature"
        return one

    def _add_link(self, label: str, span: ForeignSpan, host: Structure, to: Structure) -> None:
        link = self._new(link_type(_type(span), label))
        link.values["role"] = label
        link.references["target"] = (to.id,)
        host.references[SLOTS[label]] = (*host.references.get(SLOTS[label], ()), link.id)

    def _new(self, name: str, place: Span | None = None) -> Structure:
        one = Structure(next(self._ids), name)
        if place:
            one.begin = self._units.to_utf16(place.start)
            one.end = self._units.to_utf16(place.end)
        self._structures[one.id] = one
        return one


def _type(span: ForeignSpan) -> str:
    return span.label if span.label in ATTRIBUTES else LABEL
