"""Verbs on documents: list, read, status, order of work, remove."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from annotator.errors import InputError, NotFoundError
from annotator.formats.bundle import Document
from annotator.model import (
    AnnotationRow,
    AssignmentRow,
    AttributionRow,
    DocumentRow,
    DocumentTextRow,
    FragmentRow,
)
from annotator.records import DocumentLine, DocumentQuery
from annotator.services.context import Context, clean_name, clean_text, set_status
from annotator.store.journal import UnitOfWork
from annotator.store.queries import documents as queries
from annotator.store.queries.documents import folded
from annotator.store.tables import table
from annotator.vocabulary import Status

_DOCUMENT, _TEXT, _ASSIGNMENT = table(DocumentRow), table(DocumentTextRow), table(AssignmentRow)
_A, _F, _B = table(AnnotationRow), table(FragmentRow), table(AttributionRow)


def text_hash(text: str) -> str:
    """What identifies a text: SHA-256 of its UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


class Documents:
    """`project.documents`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def ids(self, query: DocumentQuery | None = None) -> array[int]:
        """The ids of all documents that match, in order."""
        with self._context.read() as connection:
            return queries.ids(connection, query or DocumentQuery(), self._context.layer_id)

    def lines(self, ids: Sequence[int]) -> list[DocumentLine]:
        """What a list shows of some documents, in the order given."""
        with self._context.read() as connection:
            return queries.lines(connection, ids, self._context.layer_id)

    def counts(self) -> dict[Status, int]:
        """How many documents have each status."""
        with self._context.read() as connection:
            return queries.counts(connection, self._context.layer_id)

    def total(self) -> int:
        """How many documents there are."""
        with self._context.read() as connection:
            return queries.total(connection)

    def get(self, document_id: int) -> Document:
        """A document without its text. Raises NotFoundError."""
        with self._context.read() as connection:
            document = queries.by_id(connection, document_id)
        if document is None:
            raise NotFoundError("There is no such article.", "It may have been removed.")
        return document

    def text(self, document_id: int) -> str:
        """The stored text. Raises NotFoundError."""
        with self._context.read() as connection:
            text = queries.text(connection, document_id)
        if text is None:
            raise NotFoundError("There is no such article.", "It may have been removed.")
        return text

    def status(self, document_id: int) -> Status:
        """How far the document is in the annotator's layer."""
        with self._context.read() as connection:
            return queries.status(connection, document_id, self._context.layer_id)

    def set_status(self, document_id: int, status: Status) -> None:
        """Say how far the document is."""
        self.get(document_id)
        with self._context.unit(f"Mark as {_words(status)}", document_id) as unit:
            set_status(unit, document_id, self._context.layer_id, status)

    def set_statuses(self, ids: Sequence[int], status: Status) -> None:
        """Say of several documents how far they are: one undo step."""
        with self._context.unit(f"Mark {len(ids)} articles as {_words(status)}") as unit:
            for document_id in ids:
                unit.fetch(_DOCUMENT, document_id)
                set_status(unit, document_id, self._context.layer_id, status)

    def next_open(self, after: int | None, query: DocumentQuery | None = None) -> int | None:
        """The next document that is to do or in progress, after one in the order of `query`.

        Goes round at the end; None when nothing is left.
        """
        listed = list(self.ids(query))
        start = listed.index(after) + 1 if after in listed else 0
        candidates = listed[start:] + listed[:start]
        with self._context.read() as connection:
            finished = queries.finished(connection, self._context.layer_id)
        return next((key for key in candidates if key not in finished and key != after), None)

    def edit(self, document_id: int, **values: Any) -> None:
        """Change title, source, author, published, url or language. The text is not one of them."""
        allowed = {"title", "source", "author", "published", "url", "language"}
        if set(values) - allowed:
            unknown = ", ".join(sorted(set(values) - allowed))
            raise InputError(f"{unknown} cannot be edited.", f"Edit {', '.join(sorted(allowed))}.")
        if not isinstance(values.get("published"), date | None):
            raise InputError("The date is not valid.", "Write it as 2024-03-14.")
        values = {
            name: clean_text(value) if isinstance(value, str) else value
            for name, value in values.items()
        }
        if "title" in values:
            values["title"] = clean_name(values["title"] or "", "article")
        with self._context.unit("Edit the article’s data", document_id) as unit:
            new = unit.fetch(_DOCUMENT, document_id) | values
            values["folded"] = folded(new["title"], new["source"])
            unit.update(_DOCUMENT, document_id, **values)

    def remove(self, ids: Sequence[int]) -> None:
        """Remove documents with everything that was annotated in them: one undo step."""
        with self._context.unit(_count("Remove", len(ids)), None) as unit:
            for document_id in ids:
                remove_document(unit, document_id)


def _words(status: Status) -> str:
    return status.value.replace("_", " ")


def _count(verb: str, number: int) -> str:
    return f"{verb} {number} article{'s' if number != 1 else ''}"


def remove_document(unit: UnitOfWork, document_id: int) -> None:
    """Delete a document and all rows that belong to it, children before parents."""
    mine = _A.c.document_id == document_id
    annotations = sa.select(_A.c.id).where(mine)
    unit.delete_where(_B, _B.c.annotation_id.in_(annotations))
    unit.delete_where(_F, _F.c.annotation_id.in_(annotations))
    # Stances point at claims, so they go first.
    unit.delete_where(_A, mine, _A.c.claim_id.is_(None), _A.c.target_claim_id.is_(None))
    unit.delete_where(_ASSIGNMENT, _ASSIGNMENT.c.document_id == document_id)
    unit.delete(_TEXT, document_id)
    unit.delete(_DOCUMENT, document_id)
