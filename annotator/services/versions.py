"""Entries of a bundle whose document is here with another text: one of the two was corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa

from annotator.errors import InputError
from annotator.formats.bundle import Annotation, Document, Entry, Fragment
from annotator.language import tr
from annotator.model import AnnotationRow
from annotator.store.queries import documents
from annotator.store.tables import table
from annotator.text.correction import Reanchoring
from annotator.text.span import Span, SpanSet

_A = table(AnnotationRow)


def in_stored_versions(connection: sa.Connection, entries: Sequence[Entry]) -> Sequence[Entry]:
    """The entries, with annotations of another version of a document placed in the stored text.

    What is stored counts: its text, and annotations that are here already. Raises InputError when
    one that is new cannot be placed.
    """
    made = documents.made(connection, [entry.document.id for entry in entries])
    hashes = documents.known_hashes(connection, [entry.document.sha256 for entry in entries])
    other = [
        entry.document.id
        for entry in entries
        if made.get(entry.document.id) == entry.document.created
        and entry.document.sha256 not in hashes
    ]
    stored = {document.id: (document, text) for document, text in documents.some(connection, other)}
    return [
        _carried(entry, *stored[entry.document.id], _present(connection, entry.document.id))
        if entry.document.id in stored
        else entry
        for entry in entries
    ]


def _present(connection: sa.Connection, document_id: int) -> Mapping[int, datetime]:
    query = sa.select(_A.c.id, _A.c.created).where(_A.c.document_id == document_id)
    return {key: created for key, created in connection.execute(query)}


def _carried(entry: Entry, document: Document, text: str, present: Mapping[int, datetime]) -> Entry:
    every = [one for content in entry.layers for one in content.annotations]
    spans = [Span(piece.start, piece.end) for one in every for piece in one.fragments]
    reanchoring = Reanchoring(entry.text, text, spans)

    def placed(annotation: Annotation) -> Annotation:
        if present.get(annotation.id) == annotation.created:
            return annotation
        places = [reanchoring.place(Span(one.start, one.end)) for one in annotation.fragments]
        found = SpanSet(tuple(place for place in places if place))
        if None in places:
            raise InputError(
                tr(
                    "“{words}” in “{title}” cannot be placed: the text was corrected.",
                    words=annotation.quote,
                    title=document.title,
                ),
                tr("Undo the correction, import again, and correct the text once more."),
            )
        return replace(
            annotation,
            fragments=tuple(Fragment(one.start, one.end, one.of(text)) for one in found),
        )

    layers = tuple(
        replace(content, annotations=tuple(map(placed, content.annotations)))
        for content in entry.layers
    )
    return Entry(document=document, text=text, layers=layers)
