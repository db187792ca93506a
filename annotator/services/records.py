"""From the bundle's records to rows: what an import or a restored project writes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

import sqlalchemy as sa

from annotator.formats.bundle import Annotation, Entry, Header, Party
from annotator.model import (
    ActorAliasRow,
    ActorRow,
    AffiliationRow,
    AnnotationRow,
    AnnotatorRow,
    AssignmentRow,
    AttributionRow,
    DocumentRow,
    DocumentTextRow,
    FragmentRow,
    IssueRow,
    LabelRow,
    LayerRow,
)
from annotator.store.journal import UnitOfWork
from annotator.store.queries import documents, header
from annotator.store.tables import table
from annotator.vocabulary import Role, Status

_ANNOTATOR, _LAYER = table(AnnotatorRow), table(LayerRow)
_ACTOR, _ALIAS, _AFFILIATION = table(ActorRow), table(ActorAliasRow), table(AffiliationRow)
_ISSUE, _LABEL = table(IssueRow), table(LabelRow)
_DOCUMENT, _TEXT, _ASSIGNMENT = table(DocumentRow), table(DocumentTextRow), table(AssignmentRow)
_A, _F, _B = table(AnnotationRow), table(FragmentRow), table(AttributionRow)


def columns_of(record: Any, rows: sa.Table) -> dict[str, Any]:
    """The fields of a record that are columns of a table."""
    return {f.name: getattr(record, f.name) for f in fields(record) if f.name in rows.c}


class Merge:
    """Writes a bundle into a project that may hold part of it already.

    Ids are global, so most rows come in as they are. What is known by another id (a person or actor
    of the same name, an issue at the same place, a text of the same hash) is recognised, and
    references to it are redirected. What is there already is left alone.
    """

    def __init__(self, unit: UnitOfWork) -> None:
        self._unit = unit
        self._ids: dict[int, int] = {}
        self.added = 0
        self.known = 0

    def _to(self, key: int | None) -> int | None:
        return None if key is None else self._ids.get(key, key)

    def write_header(self, bundle: Header) -> None:
        """People, layers, actors and codebook."""
        connection = self._unit.connection
        people = {person.name: person.id for person in header.annotators(connection)}
        for person in bundle.annotators:
            if self._is_new(person.id, people.get(person.name)):
                self._unit.insert(_ANNOTATOR, columns_of(person, _ANNOTATOR))
        layers = {(one.annotator_id, one.name): one for one in header.layers(connection)}
        present = {one.id for one in layers.values()}
        for layer in bundle.layers:
            owner = self._to(layer.annotator_id)
            twin = layers.get((owner or 0, layer.name))
            known = layer.id if layer.id in present else twin.id if twin else None
            if self._is_new(layer.id, known):
                row = columns_of(layer, _LAYER)
                self._unit.insert(_LAYER, {**row, "annotator_id": owner})
        self._write_actors(bundle)
        self._write_codebook(bundle)

    def _is_new(self, key: int, known: int | None) -> bool:
        """Whether a row has to be written; remembers under which id it is known otherwise."""
        if known is None:
            return True
        self._ids[key] = known
        return False

    def _write_actors(self, bundle: Header) -> None:
        present = header.actors(self._unit.connection)
        by_name = {(actor.name, actor.kind): actor.id for actor in present}
        ids = {actor.id for actor in present}
        new = []
        for actor in bundle.actors:
            known = actor.id if actor.id in ids else by_name.get((actor.name, actor.kind))
            if self._is_new(actor.id, known):
                new.append(actor)
        self._unit.insert(_ACTOR, *(columns_of(actor, _ACTOR) for actor in new))
        for actor in new:
            self._unit.insert(
                _ALIAS,
                *(
                    {"actor_id": actor.id, "alias": alias, "seq": seq}
                    for seq, alias in enumerate(actor.aliases)
                ),
            )
            for one in actor.affiliations:
                row = columns_of(one, _AFFILIATION)
                organisation = self._to(one.organisation_id)
                row |= {"actor_id": actor.id, "organisation_id": organisation}
                self._unit.insert(_AFFILIATION, row)

    def _write_codebook(self, bundle: Header) -> None:
        connection = self._unit.connection
        issues = header.issues(connection)
        places = {(issue.parent_id, issue.name): issue.id for issue in issues}
        ids = {issue.id for issue in issues}
        for issue in bundle.issues:
            parent = self._to(issue.parent_id)
            known = issue.id if issue.id in ids else places.get((parent, issue.name))
            if self._is_new(issue.id, known):
                self._unit.insert(_ISSUE, {**columns_of(issue, _ISSUE), "parent_id": parent})
        labels = header.labels(connection)
        names = {label.name: label.id for label in labels}
        keys = {label.key for label in labels}
        for label in bundle.labels:
            if self._is_new(label.id, names.get(label.name)):
                row = columns_of(label, _LABEL)
                row |= {"values": list(label.values)}
                row["key"] = None if label.key in keys else label.key
                self._unit.insert(_LABEL, row)

    def write_entries(self, entries: Sequence[Entry]) -> None:
        """Documents with their texts, statuses and annotations."""
        connection = self._unit.connection
        known = documents.known_hashes(connection, [e.document.sha256 for e in entries])
        new: list[Entry] = []
        for entry in entries:
            twin = known.get(entry.document.sha256)
            if self._is_new(entry.document.id, twin[0] if twin else None):
                new.append(entry)
        self.added += len(new)
        self.known += len(entries) - len(new)
        self._unit.insert(
            _DOCUMENT,
            *(columns_of(e.document, _DOCUMENT) | {"extra": dict(e.document.extra)} for e in new),
        )
        self._unit.insert(_TEXT, *({"document_id": e.document.id, "text": e.text} for e in new))
        self._write_contents(entries)

    def _write_contents(self, entries: Iterable[Entry]) -> None:
        keys = {self._to(entry.document.id) or 0 for entry in entries}
        statuses = documents.statuses(self._unit.connection, list(keys))
        taken = self._present(a.id for e in entries for c in e.layers for a in c.annotations)
        annotations: list[Annotation] = []
        for entry in entries:
            document = self._to(entry.document.id) or 0
            for content in entry.layers:
                layer = self._to(content.layer_id) or 0
                if content.status is not Status.TODO and (document, layer) not in statuses:
                    row = {"document_id": document, "layer_id": layer, "status": content.status}
                    self._unit.insert(_ASSIGNMENT, row)
                annotations += [a for a in content.annotations if a.id not in taken]
        # Claims before the stances that point at them, and mentions before attributions.
        self._write_annotations(sorted(annotations, key=_needs))

    def _present(self, ids: Iterable[int]) -> set[int]:
        wanted = list(ids)
        found: set[int] = set()
        for start in range(0, len(wanted), 10_000):
            some = wanted[start : start + 10_000]
            query = sa.select(_A.c.id).where(_A.c.id.in_(some))
            found.update(self._unit.connection.execute(query).scalars())
        return found

    def _write_annotations(self, annotations: list[Annotation]) -> None:
        self._unit.insert(_A, *(self._annotation(annotation) for annotation in annotations))
        self._unit.insert(
            _F,
            *(
                {
                    "annotation_id": annotation.id,
                    "seq": seq,
                    "start": piece.start,
                    "end": piece.end,
                    "quote": piece.quote,
                }
                for annotation in annotations
                for seq, piece in enumerate(annotation.fragments)
            ),
        )
        self._unit.insert(
            _B,
            *(
                self._party(annotation, role, seq, party)
                for annotation in annotations
                for role, parties in (
                    (Role.HOLDER, annotation.holders),
                    (Role.REPORTER, annotation.reporters),
                )
                for seq, party in enumerate(parties)
            ),
        )

    def _annotation(self, annotation: Annotation) -> dict[str, Any]:
        row = columns_of(annotation, _A)
        for name in (
            "document_id",
            "layer_id",
            "actor_id",
            "issue_id",
            "target_actor_id",
            "label_id",
            "author_id",
        ):
            row[name] = self._to(row[name])
        return row

    def _party(self, annotation: Annotation, role: Role, seq: int, party: Party) -> dict[str, Any]:
        return {
            "annotation_id": annotation.id,
            "role": role,
            "seq": seq,
            "document_id": self._to(annotation.document_id),
            "layer_id": self._to(annotation.layer_id),
            "mention_id": party.mention_id,
            "actor_id": self._to(party.actor_id),
        }


def _needs(annotation: Annotation) -> int:
    """Annotations that others point at come first."""
    return int(annotation.claim_id is not None or annotation.target_claim_id is not None)
