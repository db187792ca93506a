"""Verbs on annotations of every kind: load, fragments, note, discuss, remove; user labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from annotator.errors import InputError, NotFoundError
from annotator.formats.bundle import Annotation
from annotator.language import mark, tr
from annotator.model import LabelRow
from annotator.services.codebook import label_from
from annotator.services.context import Context, clean_name, clean_text
from annotator.services.passages import (
    ANNOTATION,
    add_annotation,
    insert_fragments,
    remove_annotation,
    replace_fragments,
    text_of,
    tidied,
    touch,
)
from annotator.store.journal import UnitOfWork
from annotator.store.queries import annotations as queries
from annotator.store.tables import table
from annotator.text.span import Span, SpanSet
from annotator.vocabulary import Kind

_LABEL = table(LabelRow)


class Annotations:
    """`project.annotations`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def of_document(self, document_id: int) -> list[Annotation]:
        """All annotations of the annotator's layer of a document, oldest first."""
        with self._context.read() as connection:
            return queries.of_document(connection, document_id, self._context.layer_id)

    def get(self, ids: Iterable[int]) -> list[Annotation]:
        """Annotations by id; those that are not there any more are left out."""
        with self._context.read() as connection:
            return queries.by_id(connection, ids)

    def set_spans(self, annotation_id: int, spans: Iterable[Span], verb: str = "Resize") -> None:
        """Make these the annotation's fragments: trimmed, on grapheme borders, overlaps merged.

        Raises InputError when nothing is left: an annotation is removed by `remove`.
        """
        with self._context.on_annotation(verb, annotation_id) as (unit, row):
            _set_spans(unit, row, spans)

    def add_fragment(self, annotation_id: int, span: Span) -> None:
        """Add a piece of text to an annotation; what it touches becomes one fragment with it."""
        with self._context.on_annotation("Add a fragment", annotation_id) as (unit, row):
            _set_spans(unit, row, _spans(unit, annotation_id).add(span))

    def remove_fragment(self, annotation_id: int, span: Span) -> None:
        """Take a piece of text away from an annotation. Raises InputError when nothing is left."""
        with self._context.on_annotation("Remove a fragment", annotation_id) as (unit, row):
            _set_spans(unit, row, _spans(unit, annotation_id).remove(span))

    def set_note(self, annotation_id: int, note: str | None) -> None:
        """Write, change or take away a note."""
        with self._context.on_annotation("Note", annotation_id) as (unit, _):
            unit.update(ANNOTATION, annotation_id, note=clean_text(note))

    def set_discuss(self, annotation_id: int, discuss: bool) -> None:
        """Flag for discussion, or take the flag away."""
        with self._context.on_annotation("Discuss", annotation_id) as (unit, _):
            unit.update(ANNOTATION, annotation_id, discuss=discuss)

    def set_confidence(self, annotation_id: int, confidence: float | None) -> None:
        """Say how sure one is: 0 to 1, or None."""
        if confidence is not None and not 0 <= confidence <= 1:
            raise InputError(
                tr("The confidence lies between 0 and 1."), tr("Give a number such as 0.8.")
            )
        with self._context.on_annotation("Confidence", annotation_id) as (unit, _):
            unit.update(ANNOTATION, annotation_id, confidence=confidence)

    def remove(self, ids: Sequence[int]) -> None:
        """Remove annotations: a claim with its stances. One undo step."""
        found = self.get(ids)
        if not found:
            raise NotFoundError(
                tr("There is nothing to remove."), tr("It may have been removed already.")
            )
        verb = _removing(found)
        with self._context.annotating(verb, found[0].document_id) as unit:
            for annotation in found:
                row = unit.find(ANNOTATION, annotation.id)
                if row is not None:
                    self._context.refuse_foreign(row)
                    remove_annotation(unit, row)

    def add_label(
        self, document_id: int, spans: Iterable[Span], label: int | str, value: str | None = None
    ) -> int:
        """Annotate a passage with a user-defined label; the annotation's id.

        `label` is an id or a name; a new name defines a label, in the same undo step.
        """
        with self._context.annotating("Label", document_id) as unit:
            label_id = label_from(unit, label)
            value = _checked_value(unit.fetch(_LABEL, label_id), value)
            text = text_of(unit, document_id)
            pieces = tidied(text, spans)
            annotation_id = add_annotation(
                unit, self._context, document_id, Kind.LABEL, label_id=label_id, value=value
            )
            insert_fragments(unit, annotation_id, text, pieces)
        return annotation_id

    def set_value(self, annotation_id: int, value: str | None) -> None:
        """Choose the value of a label."""
        verb = "Change a label’s value"
        with self._context.on_annotation(verb, annotation_id, Kind.LABEL) as (unit, row):
            value = _checked_value(unit.fetch(_LABEL, row["label_id"]), value)
            unit.update(ANNOTATION, annotation_id, value=value)


def _spans(unit: UnitOfWork, annotation_id: int) -> SpanSet:
    pieces = queries.by_id(unit.connection, [annotation_id])[0].fragments
    return SpanSet(tuple(Span(piece.start, piece.end) for piece in pieces))


def _set_spans(unit: UnitOfWork, row: dict[str, Any], spans: Iterable[Span]) -> None:
    text = text_of(unit, row["document_id"])
    replace_fragments(unit, row["id"], text, tidied(text, spans))
    if not unit.is_empty:
        touch(unit, row["id"])


_REMOVED = {
    Kind.MENTION: mark("Remove a mention"),
    Kind.CLAIM: mark("Remove a claim"),
    Kind.STANCE: mark("Remove a stance"),
    Kind.LABEL: mark("Remove a label"),
}
_REMOVED_MANY = mark("Remove {count} annotations")


def _removing(annotations: Sequence[Annotation]) -> str:
    if len(annotations) == 1:
        return _REMOVED[annotations[0].kind]
    return _REMOVED_MANY.format(count=len(annotations))


def _checked_value(label: dict[str, object], value: str | None) -> str | None:
    value = clean_name(value, "value") if value and value.strip() else None
    allowed = label["values"]
    if value is not None and isinstance(allowed, list) and allowed and value not in allowed:
        raise InputError(
            tr("“{value}” is not a value of “{label}”.", value=value, label=label["name"]),
            tr("Choose one of: {values}.", values=", ".join(map(str, allowed))),
        )
    return value
