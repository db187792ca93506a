"""Correcting the text of a document: what becomes of its annotations, in all layers.

The offsets of a locked layer are moved like all others, for its quotes must stand in the text; but
no correction removes or cuts any of its annotations.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import sqlalchemy as sa

from annotator.errors import InputError, NotFoundError
from annotator.language import plural, tr
from annotator.model import AnnotationRow, AnnotatorRow, DocumentTextRow, FragmentRow, LayerRow
from annotator.records import UNPLACED, Consequence, Corrected, Correction, Excerpt, Fate
from annotator.services.consequences import broken_ties
from annotator.services.passages import fragment_rows, remove_annotation, touch
from annotator.store.journal import UnitOfWork
from annotator.store.queries import documents
from annotator.store.queries.paging import pages
from annotator.store.tables import table
from annotator.text.correction import Reanchoring
from annotator.text.offsets import canonical
from annotator.text.span import Span, SpanSet
from annotator.vocabulary import Kind

_A, _F, _T = table(AnnotationRow), table(FragmentRow), table(DocumentTextRow)
_LAYER, _ANNOTATOR = table(LayerRow), table(AnnotatorRow)

_CONTEXT = 30
"""Characters around the words of an annotation by which people recognise their place."""
_NAMED = 3
"""How many annotations an error names."""

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Annotated:
    """An annotation of any layer: its row, its fragments before and after."""

    row: sa.RowMapping
    old: Spans
    new: Spans
    fate: Fate


@dataclass(frozen=True, slots=True)
class Plan:
    """What a correction will write, and what people are told of it before."""

    old_text: str
    new_text: str
    annotated: Sequence[_Annotated]
    correction: Correction


def plan(connection: sa.Connection, document_id: int, new_text: str) -> Plan:
    """Place all annotations of a document in a new text. Nothing is written.

    Raises NotFoundError when there is no such document, InputError when the text is empty.
    """
    document = documents.by_id(connection, document_id)
    old_text = documents.text(connection, document_id)
    if document is None or old_text is None:
        raise NotFoundError(tr("There is no such article."), tr("It may have been removed."))
    new_text = canonical(new_text)
    if not new_text.strip():
        raise InputError(
            tr("An article cannot be without text."), tr("Remove the article instead.")
        )
    rows, spans = _rows(connection, document_id), _spans(connection, document_id)
    every = tuple(one for some in spans.values() for one in some)
    reanchoring = _reanchoring(old_text, new_text, every)
    found = [_placed(reanchoring, row, spans[row["id"]]) for row in rows]
    annotated = _without_claims_that_go(found)
    correction = Correction(
        document_id=document_id,
        version=document.version,
        changes=reanchoring.changes,
        fates=Counter(one.fate for one in annotated),
        concerned=_concerned(annotated, old_text, new_text),
        consequences=_consequences(connection, document_id, annotated, (old_text, new_text)),
    )
    return Plan(old_text, new_text, annotated, correction)


@lru_cache(maxsize=1)
def _reanchoring(old_text: str, new_text: str, spans: Spans) -> Reanchoring:
    """The last one is kept: what was shown is not worked out again, to be written as it was."""
    return Reanchoring(old_text, new_text, spans)


def _rows(connection: sa.Connection, document_id: int) -> Sequence[sa.RowMapping]:
    query = (
        sa.select(_A.c.id, _A.c.kind, _A.c.claim_id, _LAYER.c.locked, _ANNOTATOR.c.name)
        .join(_LAYER, _LAYER.c.id == _A.c.layer_id)
        .join(_ANNOTATOR, _ANNOTATOR.c.id == _LAYER.c.annotator_id)
        .where(_A.c.document_id == document_id)
        .order_by(_A.c.id)
    )
    return connection.execute(query).mappings().all()


def _spans(connection: sa.Connection, document_id: int) -> Mapping[int, Spans]:
    query = (
        sa.select(_F.c.annotation_id, _F.c.start, _F.c.end)
        .join(_A, _A.c.id == _F.c.annotation_id)
        .where(_A.c.document_id == document_id)
        .order_by(_F.c.annotation_id, _F.c.seq)
    )
    found: dict[int, Spans] = defaultdict(tuple)
    for annotation_id, start, end in connection.execute(query):
        found[annotation_id] = (*found[annotation_id], Span(start, end))
    return found


# --- what becomes of each


def _placed(reanchoring: Reanchoring, row: sa.RowMapping, old: Spans) -> _Annotated:
    places = [reanchoring.place(span) for span in old]
    new = SpanSet(tuple(place for place in places if place)).spans
    if None in places:
        # A stance needs no cue while it has its claim.
        stays = new or row["claim_id"] is not None
        return _Annotated(row, old, new, Fate.CUT if stays else Fate.LOST)
    if not reanchoring.keeps_words(old, new):
        return _Annotated(row, old, new, Fate.REWORDED)
    if old == new:
        return _Annotated(row, old, new, Fate.UNCHANGED)
    follows = [reanchoring.drifted(span) for span in old] == places
    return _Annotated(row, old, new, Fate.MOVED if follows else Fate.FOUND)


def _without_claims_that_go(found: Sequence[_Annotated]) -> list[_Annotated]:
    """A stance goes with its claim, wherever its own cues are."""
    gone = {one.row["id"]: one for one in found if one.fate is Fate.LOST}
    return [
        replace(one, old=one.old or claim.old, new=(), fate=Fate.LOST)
        if (claim := gone.get(one.row["claim_id"]))
        else one
        for one in found
    ]


def _concerned(
    annotated: Iterable[_Annotated], old_text: str, new_text: str
) -> tuple[Corrected, ...]:
    looked_at = [one for one in annotated if one.fate not in (Fate.UNCHANGED, Fate.MOVED)]
    looked_at.sort(key=lambda one: (one.fate not in UNPLACED, one.old))
    return tuple(
        Corrected(
            annotation_id=one.row["id"],
            kind=Kind(one.row["kind"]),
            annotator=one.row["name"],
            locked=one.row["locked"],
            fate=one.fate,
            old=_excerpt(old_text, one.old),
            new=_excerpt(new_text, one.new) if one.new else None,
        )
        for one in looked_at
    )


def _consequences(
    connection: sa.Connection,
    document_id: int,
    annotated: Sequence[_Annotated],
    texts: tuple[str, str],
) -> tuple[Consequence, ...]:
    """What goes with annotations that are removed, from those that stay."""
    by_id = {one.row["id"]: one for one in annotated}
    gone = {key for key, one in by_id.items() if one.fate is Fate.LOST}
    old_text, new_text = texts
    return tuple(
        Consequence(
            annotation_id=tie.stays_id,
            kind=Kind(stays.row["kind"]),
            annotator=stays.row["name"],
            loss=tie.loss,
            of=tie.actor or _words(old_text, by_id[tie.gone_id].old),
            # A stance without words of its own is known by its claim.
            excerpt=_excerpt(new_text, stays.new or by_id[stays.row["claim_id"]].new),
        )
        for tie in broken_ties(connection, document_id, gone)
        for stays in [by_id[tie.stays_id]]
    )


def _words(text: str, spans: Spans) -> str:
    return " … ".join(span.of(text) for span in spans)


def _excerpt(text: str, spans: Spans) -> Excerpt:
    start, end = spans[0].start, spans[-1].end
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    if start > _CONTEXT:
        before = before[before.find(" ") + 1 :]
    if end + _CONTEXT < len(text):
        after = after[: after.rfind(" ") + 1]
    return Excerpt(before, _words(text, spans), after)


# --- writing


def refuse_loss(correction: Correction, accepted: Collection[int]) -> None:
    """Raise InputError where an annotation would lose its place without anybody's consent."""
    unplaced = [one for one in correction.concerned if one.fate in UNPLACED]
    locked = [one for one in unplaced if one.locked]
    if locked:
        raise InputError(
            tr("Annotations of a locked layer cannot be placed: {list}.", list=_listed(locked)),
            tr("Leave their words as they are, or unlock the layer."),
        )
    left = [one for one in unplaced if one.annotation_id not in accepted]
    if left:
        raise InputError(
            plural(
                len(left),
                "{count} annotation cannot be placed: {list}.",
                "{count} annotations cannot be placed: {list}.",
                list=_listed(left),
            ),
            tr("Leave their words as they are, or agree that they are removed."),
        )


def _listed(some: Sequence[Corrected]) -> str:
    names = [f"“{one.old.words}” ({one.annotator})" for one in some[:_NAMED]]
    return ", ".join([*names, "…"] if len(some) > _NAMED else names)


def carry_out(unit: UnitOfWork, document_id: int, planned: Plan) -> None:
    """Write the new text, and all fragments as they stand in it."""
    for one in planned.annotated:
        # Stances may have gone with their claim already.
        if one.fate is Fate.LOST and (row := unit.find(_A, one.row["id"])) is not None:
            remove_annotation(unit, row)
    _write_fragments(unit, planned)
    for one in planned.annotated:
        if one.fate in (Fate.REWORDED, Fate.CUT):
            touch(unit, one.row["id"])
    unit.update(_T, document_id, text=planned.new_text)


def _write_fragments(unit: UnitOfWork, planned: Plan) -> None:
    """All at once: one by one, a thousand of them would take seconds, and as long to take back."""
    settled = (Fate.UNCHANGED, Fate.LOST)
    moved = {one.row["id"]: one.new for one in planned.annotated if one.fate not in settled}
    for some in pages(moved):
        query = sa.select(_F).where(_F.c.annotation_id.in_(some))
        unit.remove(_F, *map(dict, unit.connection.execute(query).mappings()))
    text = planned.new_text
    unit.insert(_F, *(row for key, new in moved.items() for row in fragment_rows(key, text, new)))
