"""What the verbs on annotations share: writing rows, fragments and parties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from annotator.errors import InputError
from annotator.formats.bundle import Party
from annotator.language import tr
from annotator.model import ActorRow, AnnotationRow, AttributionRow, FragmentRow
from annotator.model.base import new_id, utcnow
from annotator.services.context import Context, check_kind
from annotator.store.journal import UnitOfWork
from annotator.store.queries import documents
from annotator.store.tables import table
from annotator.text.edges import tidy
from annotator.text.span import Span, SpanSet
from annotator.vocabulary import Kind, Origin, Role

ANNOTATION, FRAGMENT, ATTRIBUTION = (
    table(AnnotationRow),
    table(FragmentRow),
    table(AttributionRow),
)

_ACTOR = table(ActorRow)

_BLANK: dict[str, Any] = dict.fromkeys(
    (
        "actor_id",
        "form",
        "claim_id",
        "issue_id",
        "target_claim_id",
        "target_actor_id",
        "polarity",
        "intensity",
        "label_id",
        "value",
        "note",
        "confidence",
    )
)


def tidied(text: str, spans: Iterable[Span]) -> SpanSet:
    """The spans without white space at their ends, on grapheme borders, overlaps merged.

    Raises InputError when a span reaches beyond the text, or when nothing is left.
    """
    kept: list[Span] = []
    for span in spans:
        if span.end > len(text):
            raise InputError(
                tr(
                    "The selection {start}-{end} reaches beyond the text ({count}).",
                    start=span.start,
                    end=span.end,
                    count=len(text),
                ),
                tr("Select the passage again."),
            )
        clean = tidy(text, span)
        if clean is not None:
            kept.append(clean)
    if not kept:
        raise InputError(tr("The selection holds no text."), tr("Select at least one word."))
    return SpanSet(tuple(kept))


def text_of(unit: UnitOfWork, document_id: int) -> str:
    """The stored text of a document that exists."""
    return documents.text(unit.connection, document_id) or ""


def add_annotation(
    unit: UnitOfWork, context: Context, document_id: int, kind: Kind, **values: Any
) -> int:
    """Insert one annotation without fragments and parties; its id."""
    now = utcnow()
    row = {
        **_BLANK,
        "id": new_id(),
        "document_id": document_id,
        "layer_id": context.layer_id,
        "kind": kind,
        "discuss": False,
        "origin": Origin.MANUAL,
        "author_id": context.annotator_id,
        "created": now,
        "updated": now,
        "version": 1,
        **values,
    }
    unit.insert(ANNOTATION, row)
    return int(row["id"])


def fetch(unit: UnitOfWork, annotation_id: int, *kinds: Kind) -> dict[str, Any]:
    """The row of an annotation of one of these kinds. Raises NotFoundError, InputError."""
    row = unit.fetch(ANNOTATION, annotation_id)
    check_kind(row, *kinds)
    return row


def refuse_other_place(row: Mapping[str, Any], place: Mapping[str, Any]) -> None:
    """Raise InputError when an annotation is in another document or layer than `place`."""
    if any(row[name] != place[name] for name in ("document_id", "layer_id")):
        raise InputError(
            tr("This {value} is in another article or layer.", value=tr(row["kind"].value)),
            tr("Choose one of this article."),
        )


def touch(unit: UnitOfWork, annotation_id: int) -> None:
    """Note that something which belongs to the annotation has changed."""
    unit.update(ANNOTATION, annotation_id, updated=utcnow())


def insert_fragments(unit: UnitOfWork, annotation_id: int, text: str, spans: SpanSet) -> None:
    """Write the first fragments of an annotation."""
    unit.insert(FRAGMENT, *fragment_rows(annotation_id, text, spans))


def fragment_rows(annotation_id: int, text: str, spans: Iterable[Span]) -> list[dict[str, Any]]:
    """The rows of an annotation's fragments, with their quotes."""
    return [
        {
            "annotation_id": annotation_id,
            "seq": seq,
            "start": span.start,
            "end": span.end,
            "quote": span.of(text),
        }
        for seq, span in enumerate(spans)
    ]


def replace_fragments(unit: UnitOfWork, annotation_id: int, text: str, spans: SpanSet) -> None:
    """Make these the fragments of an annotation; only rows that differ are written."""
    wanted = fragment_rows(annotation_id, text, spans)
    query = sa.select(FRAGMENT).where(FRAGMENT.c.annotation_id == annotation_id)
    present = [dict(row) for row in unit.connection.execute(query).mappings()]
    _replace(unit, FRAGMENT, present, wanted)


def replace_parties(
    unit: UnitOfWork, annotation: dict[str, Any], role: Role, parties: Sequence[Party]
) -> None:
    """Make these the holders or reporters of an annotation, in this order."""
    unique = list(dict.fromkeys(parties))
    for party in unique:
        if (party.mention_id is None) == (party.actor_id is None):
            raise InputError(
                tr("A party is either a mention or an actor."), tr("Give one of the two.")
            )
        if party.mention_id is not None:
            refuse_other_place(fetch(unit, party.mention_id, Kind.MENTION), annotation)
        if party.actor_id is not None:
            unit.fetch(_ACTOR, party.actor_id)
    wanted = [
        {
            "annotation_id": annotation["id"],
            "role": role,
            "seq": seq,
            "document_id": annotation["document_id"],
            "layer_id": annotation["layer_id"],
            "mention_id": party.mention_id,
            "actor_id": party.actor_id,
        }
        for seq, party in enumerate(unique)
    ]
    query = sa.select(ATTRIBUTION).where(
        ATTRIBUTION.c.annotation_id == annotation["id"], ATTRIBUTION.c.role == role
    )
    present = [dict(row) for row in unit.connection.execute(query).mappings()]
    _replace(unit, ATTRIBUTION, present, wanted)


def _replace(
    unit: UnitOfWork, rows: sa.Table, present: list[dict[str, Any]], wanted: list[dict[str, Any]]
) -> None:
    if present == wanted:
        return
    columns = [column.name for column in rows.primary_key.columns]
    old = {tuple(row[name] for name in columns): row for row in present}
    new = {tuple(row[name] for name in columns): row for row in wanted}
    unit.delete(rows, *(key for key in old if key not in new))
    for key, row in new.items():
        if key in old:
            unit.update(rows, key, **row)
    unit.insert(rows, *(row for key, row in new.items() if key not in old))


def remove_annotation(unit: UnitOfWork, row: dict[str, Any]) -> None:
    """Delete an annotation and what cannot be without it; references to it are resolved.

    A claim takes its stances along. Parties that were this mention become its actor, so that a
    claim does not lose its holder with the words that named it.
    """
    annotation_id = row["id"]
    if row["kind"] is Kind.CLAIM:
        _release_claim(unit, annotation_id)
    elif row["kind"] is Kind.MENTION:
        _release_mention(unit, annotation_id, row["actor_id"])
    for rows in (FRAGMENT, ATTRIBUTION):
        unit.delete_where(rows, rows.c.annotation_id == annotation_id)
    unit.delete(ANNOTATION, annotation_id)


def _release_claim(unit: UnitOfWork, claim_id: int) -> None:
    targeting = sa.select(ANNOTATION.c.id).where(ANNOTATION.c.target_claim_id == claim_id)
    for stance_id in unit.connection.execute(targeting).scalars().all():
        unit.update(ANNOTATION, stance_id, target_claim_id=None)
    own = sa.select(ANNOTATION).where(ANNOTATION.c.claim_id == claim_id)
    for stance in unit.connection.execute(own).mappings().all():
        remove_annotation(unit, dict(stance))


def _release_mention(unit: UnitOfWork, mention_id: int, actor_id: int | None) -> None:
    query = sa.select(ATTRIBUTION).where(ATTRIBUTION.c.mention_id == mention_id)
    for row in unit.connection.execute(query).mappings().all():
        key = (row["annotation_id"], row["role"], row["seq"])
        twin = sa.select(ATTRIBUTION.c.seq).where(
            ATTRIBUTION.c.annotation_id == row["annotation_id"],
            ATTRIBUTION.c.role == row["role"],
            ATTRIBUTION.c.actor_id == actor_id,
        )
        if actor_id is None or unit.connection.execute(twin).first() is not None:
            unit.delete(ATTRIBUTION, key)
        else:
            unit.update(ATTRIBUTION, key, mention_id=None, actor_id=actor_id)
        touch(unit, row["annotation_id"])
