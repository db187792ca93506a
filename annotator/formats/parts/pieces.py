"""Discontinuous spans for formats that have none: each fragment stands alone, linked to the first.

The link is called `continues` and leads from a later fragment to the first one, which has the
attributes, the note and the links of the whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from annotator.formats.foreign import ForeignDocument, ForeignLink, ForeignSpan

CONTINUES = "continues"


def in_pieces(document: ForeignDocument) -> ForeignDocument:
    """The document with one fragment in each span."""
    pieces = [piece for span in document.spans for piece in _pieces(span)]
    links = [
        ForeignLink(label=CONTINUES, source=piece.id, target=span.id)
        for span in document.spans
        for piece in list(_pieces(span))[1:]
    ]
    return replace(document, spans=tuple(pieces), links=(*document.links, *links))


def put_together(document: ForeignDocument) -> ForeignDocument:
    """The document with the pieces of a span in one; pieces that do not fit stay as they are."""
    spans = {span.id: span for span in document.spans}
    links = list[ForeignLink]()
    for link in document.links:
        first, later = spans.get(link.target), spans.get(link.source)
        whole = _joined(first, later) if link.label == CONTINUES and first and later else None
        if whole is None:
            links.append(link)
        else:
            spans[whole.id] = whole
            del spans[link.source]
    return replace(document, spans=tuple(spans.values()), links=tuple(links))


def _pieces(span: ForeignSpan) -> Iterator[ForeignSpan]:
    first, *later = span.fragments
    yield replace(span, fragments=(first,))
    for number, fragment in enumerate(later, start=2):
        yield ForeignSpan(id=f"{span.id}.{number}", label=span.label, fragments=(fragment,))


def _joined(first: ForeignSpan, later: ForeignSpan) -> ForeignSpan | None:
    fits = first.id != later.id and first.label == later.label
    plain = not (later.attributes or later.entity or later.note)
    if not fits or not plain:
        return None
    fragments = tuple(sorted((*first.fragments, *later.fragments)))
    if any(one.end > other.start for one, other in pairwise(fragments)):
        return None
    return replace(first, fragments=fragments)
