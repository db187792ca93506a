"""Verbs on documents: list, read, status, order of work, remove."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from annotator.errors import ConflictError, InputError, NotFoundError
from annotator.formats.bundle import Document
from annotator.language import mark, tr
from annotator.model import (
    ActivityRow,
    AnnotationRow,
    AssignmentRow,
    AttributionRow,
    DocumentRow,
    DocumentTextRow,
    FragmentRow,
)
from annotator.records import Correction, DocumentLine, DocumentQuery
from annotator.services import corrections
from annotator.services.context import Context, clean_name, clean_text, set_status
from annotator.store.journal import UnitOfWork
from annotator.store.queries import documents as queries
from annotator.store.queries.documents import folded
from annotator.store.tables import table
from annotator.vocabulary import Status

_DOCUMENT, _TEXT, _ASSIGNMENT = table(DocumentRow), table(DocumentTextRow), table(AssignmentRow)
_ACTIVITY = table(ActivityRow)
_MANY = 5_000
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
            raise NotFoundError(tr("There is no such article."), tr("It may have been removed."))
        return document

    def text(self, document_id: int) -> str:
        """The stored text. Raises NotFoundError."""
        with self._context.read() as connection:
            text = queries.text(connection, document_id)
        if text is None:
            raise NotFoundError(tr("There is no such article."), tr("It may have been removed."))
        return text

    def status(self, document_id: int) -> Status:
        """How far the document is in the annotator's layer."""
        with self._context.read() as connection:
            return queries.status(connection, document_id, self._context.layer_id)

    def set_status(self, document_id: int, status: Status) -> None:
        """Say how far the document is."""
        self.get(document_id)
        with self._context.unit(_MARKED[status], document_id) as unit:
            set_status(unit, document_id, self._context.layer_id, status)

    def set_statuses(self, ids: Sequence[int], status: Status) -> None:
        """Say of several documents how far they are: one undo step."""
        verb = _ALL_MARKED[status].format(count=len(ids))
        with self._context.unit(verb) as unit:
            for document_id in ids:
                unit.fetch(_DOCUMENT, document_id)
                set_status(unit, document_id, self._context.layer_id, status)

    def next_open(self, after: int | None, listed: array[int] | None = None) -> int | None:
        """The next document that is to do or in progress, after one in the order of a list.

        Without a list it is that of all documents. Goes round at the end; None when nothing is
        left.
        """
        listed = self.ids() if listed is None else listed
        start = listed.index(after) + 1 if after is not None and after in listed else 0
        with self._context.read() as connection:
            for some in _widening(listed[start:] + listed[:start]):
                finished = queries.finished(connection, self._context.layer_id, some)
                for key in some:
                    if key not in finished and key != after:
                        return key
        return None

    def edit(self, document_id: int, **values: Any) -> None:
        """Change title, source, author, published, url or language. The text is not one of them."""
        allowed = {"title", "source", "author", "published", "url", "language"}
        if set(values) - allowed:
            unknown = ", ".join(sorted(set(values) - allowed))
            raise InputError(
                tr("{unknown} cannot be edited.", unknown=unknown),
                tr("Edit {allowed}.", allowed=", ".join(sorted(allowed))),
            )
        if not isinstance(values.get("published"), date | None):
            raise InputError(tr("The date is not valid."), tr("Write it as 2024-03-14."))
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

    def preview_correction(self, document_id: int, new_text: str) -> Correction:
        """What `correct` would do to the annotations of all layers; nothing is written.

        Raises NotFoundError when there is no such document, InputError when the text is empty.
        """
        with self._context.read() as connection:
            return corrections.plan(connection, document_id, new_text).correction

    def correct(
        self,
        document_id: int,
        new_text: str,
        expected_version: int,
        accepted: Collection[int] = (),
    ) -> Correction:
        """Correct the text, and re-anchor the annotations of all layers: one undo step.

        `accepted` are the annotations that may lose their place, all of it or part of it; without
        a place they are removed. Raises ConflictError when the document is not the expected version
        any more, InputError when the text is empty or another document's, or when an annotation
        that nobody has given up, or that is in a locked layer, cannot be placed.
        """
        with self._context.unit("Correct the text", document_id) as unit:
            plan = corrections.plan(unit.connection, document_id, new_text)
            if plan.correction.version != expected_version:
                raise ConflictError(
                    tr("The article has been changed since: nothing was written."),
                    tr("Copy your text, open the correction again, and compare."),
                )
            sha256 = text_hash(plan.new_text)
            known = queries.known_hashes(unit.connection, [sha256])
            if known and known[sha256][0] != document_id:
                raise InputError(
                    tr("This is the text of “{title}” already.", title=known[sha256][1]),
                    tr("Remove one of the two articles instead."),
                )
            corrections.refuse_loss(plan.correction, accepted)
            if not known:
                corrections.carry_out(unit, document_id, plan)
                unit.update(_DOCUMENT, document_id, sha256=sha256, length=len(plan.new_text))
        return plan.correction

    def remove(self, ids: Sequence[int]) -> None:
        """Remove documents with everything that was annotated in them: one undo step."""
        with self._context.unit(_removing(len(ids))) as unit:
            for document_id in ids:
                remove_document(unit, document_id)


_MARKED = {
    Status.TODO: mark("Mark as to do"),
    Status.IN_PROGRESS: mark("Mark as in progress"),
    Status.DONE: mark("Mark as done"),
    Status.NOTHING_HERE: mark("Mark as nothing here"),
    Status.EXCLUDED: mark("Mark as excluded"),
}
_ALL_MARKED = {
    Status.TODO: mark("Mark {count} articles as to do"),
    Status.IN_PROGRESS: mark("Mark {count} articles as in progress"),
    Status.DONE: mark("Mark {count} articles as done"),
    Status.NOTHING_HERE: mark("Mark {count} articles as nothing here"),
    Status.EXCLUDED: mark("Mark {count} articles as excluded"),
}


def _removing(number: int) -> str:
    verb = mark("Remove {count} article") if number == 1 else mark("Remove {count} articles")
    return verb.format(count=number)


def _widening(keys: array[int]) -> Iterator[array[int]]:
    """The keys by pages, small ones first: what is looked for is near, or far away."""
    start, size = 0, 50
    while start < len(keys):
        yield keys[start : start + size]
        start, size = start + size, min(2 * size, _MANY)


def remove_document(unit: UnitOfWork, document_id: int) -> None:
    """Delete a document and all rows that belong to it, children before parents."""
    mine = _A.c.document_id == document_id
    annotations = sa.select(_A.c.id).where(mine)
    unit.delete_where(_B, _B.c.annotation_id.in_(annotations))
    unit.delete_where(_F, _F.c.annotation_id.in_(annotations))
    # Stances point at claims, so they go first.
    unit.delete_where(_A, mine, _A.c.claim_id.is_(None), _A.c.target_claim_id.is_(None))
    unit.delete_where(_ASSIGNMENT, _ASSIGNMENT.c.document_id == document_id)
    unit.delete_where(_ACTIVITY, _ACTIVITY.c.document_id == document_id)
    unit.delete(_TEXT, document_id)
    unit.delete(_DOCUMENT, document_id)
