"""What all services share: the database, in whose name they work, and who is told of changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from typing import Any, TypeVar

import sqlalchemy as sa

from annotator.errors import InputError, NotFoundError
from annotator.language import mark, tr
from annotator.model import AnnotationRow, AssignmentRow, LayerRow
from annotator.model.changes import StepKind
from annotator.store.engine import Database
from annotator.store.journal import Author, Change, UnitOfWork
from annotator.store.queries import documents
from annotator.store.tables import table
from annotator.text.offsets import canonical
from annotator.vocabulary import Kind, Status

Listener = Callable[[Change], None]
Word = TypeVar("Word", bound=StrEnum)

_ANNOTATION, _ASSIGNMENT, _LAYER = table(AnnotationRow), table(AssignmentRow), table(LayerRow)


class Context:
    """The open project as services see it. `enter` writes the annotator who is new to it."""

    def __init__(
        self,
        database: Database,
        annotator_id: int,
        layer_id: int,
        enter: Callable[[UnitOfWork], None] | None = None,
    ) -> None:
        self.database = database
        self.annotator_id = annotator_id
        self.layer_id = layer_id
        self._enter = enter
        self._listeners: list[Listener] = []
        self.own_steps: set[int] = set()

    def subscribe(self, listener: Listener) -> None:
        """Tell `listener` of every change, after its commit."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """Tell it no more."""
        self._listeners.remove(listener)

    def publish(self, change: Change) -> None:
        """Tell all listeners of a change."""
        if not change.foreign:
            self.own_steps.add(change.step_id)
        for listener in list(self._listeners):
            listener(change)

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """A connection for reading."""
        with self.database.read() as connection:
            yield connection

    @property
    def has_entered(self) -> bool:
        """Whether the annotator is in the project: whoever only looks at it is not."""
        return self._enter is None

    @contextmanager
    def unit(
        self,
        verb: str,
        document_id: int | None = None,
        *,
        step_id: int | None = None,
        kind: StepKind = StepKind.DO,
    ) -> Iterator[UnitOfWork]:
        """One unit of work in the annotator's name: all of it is committed, or nothing.

        `step_id` joins several transactions of one long piece of work to one undo step. What is
        observed is in nobody's name: nobody has done it, so that nobody could undo it.
        """
        with self.database.write() as connection:
            entry = self._entry(connection)
            annotator = None if kind is StepKind.OBSERVE else self.annotator_id
            author = Author(annotator, verb, document_id, kind)
            unit = UnitOfWork(connection, author, step_id)
            yield unit
            unit.finish()
        self._enter = None
        for change in (entry, unit.change):
            if change is not None:
                self.publish(change)

    def enter(self) -> None:
        """Enter the project now, rather than with the first thing that is written."""
        with self.unit("Enter the project"):
            pass

    def _entry(self, connection: sa.Connection) -> Change | None:
        """Enter the project. Not in anybody's name: nobody could undo having come in."""
        if self._enter is None:
            return None
        unit = UnitOfWork(connection, Author(None, mark("Add an annotator")))
        self._enter(unit)
        return unit.finish()

    @contextmanager
    def annotating(self, verb: str, document_id: int) -> Iterator[UnitOfWork]:
        """A unit of work in the annotator's layer of a document, which then counts as begun.

        Raises InputError when the layer is locked, NotFoundError when there is no such document.
        """
        with self.unit(verb, document_id) as unit:
            if unit.fetch(_LAYER, self.layer_id)["locked"]:
                raise InputError(
                    tr("This layer is locked."), tr("Choose another layer, or unlock it.")
                )
            if documents.by_id(unit.connection, document_id) is None:
                raise NotFoundError(
                    tr("There is no such article."), tr("It may have been removed.")
                )
            yield unit
            if not unit.is_empty:
                self.begin(unit, document_id)

    @contextmanager
    def on_annotation(
        self, verb: str, annotation_id: int, *kinds: Kind
    ) -> Iterator[tuple[UnitOfWork, dict[str, Any]]]:
        """A unit of work on one annotation of the annotator's layer, with its row.

        Raises NotFoundError when it is not there, InputError when it is of another kind or layer.
        """
        with self.read() as connection:
            found = connection.execute(
                sa.select(_ANNOTATION.c.document_id).where(_ANNOTATION.c.id == annotation_id)
            ).scalar()
        if found is None:
            raise NotFoundError(
                tr("The annotation is not in the project any more."),
                tr("It may have been removed in another window."),
            )
        with self.annotating(verb, found) as unit:
            row = unit.fetch(_ANNOTATION, annotation_id)
            self.refuse_foreign(row)
            check_kind(row, *kinds)
            yield unit, row

    def refuse_foreign(self, row: Mapping[str, Any]) -> None:
        """Raise InputError for an annotation of another layer."""
        if row["layer_id"] != self.layer_id:
            raise InputError(
                tr("This annotation is in another layer."), tr("Open that layer first.")
            )

    def begin(self, unit: UnitOfWork, document_id: int) -> None:
        """Count a document as begun, unless it is further already."""
        status = documents.status(unit.connection, document_id, self.layer_id)
        if status in (Status.TODO, Status.NOTHING_HERE):
            set_status(unit, document_id, self.layer_id, Status.IN_PROGRESS)


def check_kind(row: Mapping[str, Any], *kinds: Kind) -> None:
    """Raise InputError when an annotation is of none of these kinds, if any are given."""
    if kinds and row["kind"] not in kinds:
        words = tr(" or a ").join(tr(kind.value) for kind in kinds)
        raise InputError(
            tr("This is a {kind}, not a {words}.", kind=tr(row["kind"].value), words=words),
            tr("Select a {words}.", words=words),
        )


def set_status(unit: UnitOfWork, document_id: int, layer_id: int, status: Status) -> None:
    """Write a document's status in a layer. To do is the absence of a row."""
    key = (document_id, layer_id)
    current = unit.connection.execute(
        sa.select(_ASSIGNMENT.c.status).where(
            _ASSIGNMENT.c.document_id == document_id, _ASSIGNMENT.c.layer_id == layer_id
        )
    ).scalar()
    if current is None and status is not Status.TODO:
        row = {"document_id": document_id, "layer_id": layer_id, "status": status}
        unit.insert(_ASSIGNMENT, row)
    elif current is not None and status is Status.TODO:
        unit.delete(_ASSIGNMENT, key)
    elif current is not None:
        unit.update(_ASSIGNMENT, key, status=status)


def clean_text(text: str | None) -> str | None:
    """What was typed, with nothing in it that a database would refuse; None for nothing."""
    return canonical(text or "").strip() or None


def clean_name(name: str, what: str) -> str:
    """A name without surrounding or doubled white space. Raises InputError when nothing is left."""
    cleaned = " ".join(canonical(name).split())
    if not cleaned:
        raise InputError(
            tr("The {what} needs a name.", what=tr(what)), tr("Type at least one letter.")
        )
    return cleaned


def chosen(words: type[Word], word: str, what: str) -> Word:
    """One of the words of a closed list. Raises InputError when it is none of them."""
    if word not in tuple(words):
        raise InputError(
            tr("“{word}” is not {what}.", word=word, what=tr(what)),
            tr("Choose one of: {words}.", words=", ".join(words)),
        )
    return words(word)
