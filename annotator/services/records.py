"""From the bundle's records to rows: what an import or a restored project writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from annotator.formats.bundle import Actor, Entry, Header, Issue
from annotator.model import (
    ActorAliasRow,
    ActorRow,
    AffiliationRow,
    AnnotatorRow,
    AssignmentRow,
    DocumentRow,
    DocumentTextRow,
    IssueRow,
    LabelRow,
    LayerRow,
)
from annotator.model.base import new_id
from annotator.services.activity import write_activity
from annotator.services.contents import Contents
from annotator.services.keys import Keys, columns_of
from annotator.services.versions import in_stored_versions
from annotator.store.journal import UnitOfWork
from annotator.store.queries import documents, header
from annotator.store.queries.documents import folded
from annotator.store.tables import table
from annotator.vocabulary import Status

_ANNOTATOR, _LAYER = table(AnnotatorRow), table(LayerRow)
_ACTOR, _ALIAS, _AFFILIATION = table(ActorRow), table(ActorAliasRow), table(AffiliationRow)
_ISSUE, _LABEL = table(IssueRow), table(LabelRow)
_DOCUMENT, _TEXT, _ASSIGNMENT = table(DocumentRow), table(DocumentTextRow), table(AssignmentRow)


class Merge:
    """Writes a bundle into a project that may hold part of it already.

    What is known (the same id and time of making, a person or actor of the same name, an issue at
    the same place, a text of the same hash) is recognised and left alone, and references to it are
    redirected. With `recognises`, so are annotations of an earlier import of foreign data, which
    has no ids of ours. `added` and `known` count documents, `repeated` such annotations.
    """

    def __init__(self, unit: UnitOfWork, *, recognises: bool = False) -> None:
        self._unit = unit
        self._recognises = recognises
        self.repeated = 0
        self.added = 0
        self.known = 0

    def write_header(self, bundle: Header) -> None:
        """People, layers, actors and codebook; call this first."""
        present = header.header(self._unit.connection)
        self._people = Keys.of(present.annotators)
        self._layers = Keys.of(present.layers)
        self._actors = Keys.of(present.actors)
        self._issues = Keys.of(present.issues)
        self._labels = Keys.of(present.labels)
        self._write_people(bundle, present)
        self._write_actors(bundle, present)
        self._write_issues(bundle, present)
        self._write_labels(bundle, present)

    def _write_people(self, bundle: Header, present: Header) -> None:
        people = {person.name: person.id for person in present.annotators}
        for person in bundle.annotators:
            if self._people.admit_once(person, people, person.name):
                self._unit.insert(
                    _ANNOTATOR, columns_of(person, _ANNOTATOR) | {"id": self._people[person.id]}
                )
        layers = {(layer.annotator_id, layer.name): layer.id for layer in present.layers}
        for layer in bundle.layers:
            owner = self._people[layer.annotator_id]
            if self._layers.admit_once(layer, layers, (owner, layer.name)):
                keys = {"id": self._layers[layer.id], "annotator_id": owner}
                self._unit.insert(_LAYER, columns_of(layer, _LAYER) | keys)

    def _write_actors(self, bundle: Header, present: Header) -> None:
        names = {(actor.name, actor.kind): actor.id for actor in present.actors}
        new = [
            actor
            for actor in bundle.actors
            if self._actors.admit_once(actor, names, (actor.name, actor.kind))
        ]
        self._unit.insert(
            _ACTOR, *(columns_of(a, _ACTOR) | {"id": self._actors[a.id]} for a in new)
        )
        self._unit.insert(
            _ALIAS,
            *(
                {"actor_id": self._actors[actor.id], "alias": alias, "seq": seq}
                for actor in new
                for seq, alias in enumerate(dict.fromkeys(actor.aliases))
            ),
        )
        self._unit.insert(_AFFILIATION, *self._affiliations(new))

    def _affiliations(self, actors: Iterable[Actor]) -> Iterator[dict[str, Any]]:
        taken = set(self._unit.connection.execute(sa.select(_AFFILIATION.c.id)).scalars())
        for actor in actors:
            for one in actor.affiliations:
                yield columns_of(one, _AFFILIATION) | {
                    "id": new_id() if one.id in taken else one.id,
                    "actor_id": self._actors[actor.id],
                    "organisation_id": self._actors.get(one.organisation_id),
                }

    def _write_issues(self, bundle: Header, present: Header) -> None:
        places = {(issue.parent_id, issue.name): issue.id for issue in present.issues}
        keys = _taken_keys(present)
        for issue in _parents_first(bundle.issues):
            parent = self._issues.get(issue.parent_id)
            if self._issues.admit_once(issue, places, (parent, issue.name)):
                row = columns_of(issue, _ISSUE) | {"id": self._issues[issue.id]}
                row |= {"parent_id": parent, "key": _free(issue.key, keys)}
                self._unit.insert(_ISSUE, row)

    def _write_labels(self, bundle: Header, present: Header) -> None:
        names = {label.name: label.id for label in present.labels}
        keys = _taken_keys(present)
        for label in bundle.labels:
            if self._labels.admit_once(label, names, label.name):
                row = columns_of(label, _LABEL) | {"id": self._labels[label.id]}
                row |= {"values": list(label.values), "key": _free(label.key, keys)}
                self._unit.insert(_LABEL, row)

    def write_entries(self, entries: Sequence[Entry]) -> None:
        """Some documents with their texts, statuses and annotations: not all, to save memory."""
        connection = self._unit.connection
        entries = in_stored_versions(connection, entries)
        hashes = documents.known_hashes(connection, [e.document.sha256 for e in entries])
        twins = {sha256: key for sha256, (key, _) in hashes.items()}
        # A document is known by its text alone: offsets hold nowhere else.
        keys = Keys(dict.fromkeys(documents.present(connection, [e.document.id for e in entries])))
        new = [e for e in entries if keys.admit_once(e.document, twins, e.document.sha256)]
        self.added += len(new)
        self.known += len(entries) - len(new)
        self._unit.insert(_DOCUMENT, *(_document_row(e, keys) for e in new))
        self._unit.insert(
            _TEXT, *({"document_id": keys[e.document.id], "text": e.text} for e in new)
        )
        self._write_statuses(entries, keys)
        write_activity(self._unit, entries, keys, self._layers)
        contents = Contents(
            *(self._unit, entries, keys, self._layers, self._references()),
            recognises=self._recognises,
        )
        contents.write()
        self.repeated += contents.repeated

    def _write_statuses(self, entries: Sequence[Entry], keys: Keys) -> None:
        stored = [keys[entry.document.id] for entry in entries]
        known = documents.statuses(self._unit.connection, stored)
        for entry in entries:
            for content in entry.layers:
                place = (keys[entry.document.id], self._layers[content.layer_id])
                if content.status is not Status.TODO and place not in known:
                    row = {"document_id": place[0], "layer_id": place[1], "status": content.status}
                    self._unit.insert(_ASSIGNMENT, row)
                    known[place] = content.status

    def _references(self) -> dict[str, Keys]:
        return {
            "actor_id": self._actors,
            "target_actor_id": self._actors,
            "issue_id": self._issues,
            "label_id": self._labels,
            "author_id": self._people,
        }


def _taken_keys(present: Header) -> set[str | None]:
    return {issue.key for issue in present.issues} | {label.key for label in present.labels}


def _free(key: str | None, taken: set[str | None]) -> str | None:
    """The shortcut, unless the project has given it to something else."""
    return None if key in taken else key


def _parents_first(issues: Iterable[Issue]) -> Iterator[Issue]:
    waiting = {issue.id: issue for issue in issues}
    while waiting:
        ready = [issue for issue in waiting.values() if issue.parent_id not in waiting]
        for issue in ready or list(waiting.values()):
            yield waiting.pop(issue.id)


def _document_row(entry: Entry, keys: Keys) -> dict[str, Any]:
    document = entry.document
    return columns_of(document, _DOCUMENT) | {
        "id": keys[document.id],
        "extra": dict(document.extra),
        "folded": folded(document.title, document.source),
    }
