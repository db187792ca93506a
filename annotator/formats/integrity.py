"""What must hold in a bundle beyond the types of its fields; checked when one is read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from typing import Any, Protocol

import orjson

from annotator.formats.bundle import (
    Actor,
    Annotation,
    Document,
    Entry,
    Fragment,
    Header,
    Issue,
    LayerContent,
    Party,
)
from annotator.text.offsets import canonical
from annotator.vocabulary import ClaimForm, Kind, MentionForm

_MAX_ID = 2**63 - 1
_OWN_FIELDS = {
    Kind.MENTION: {"actor_id", "form"},
    Kind.CLAIM: {"form", "holders", "reporters"},
    Kind.STANCE: {
        *("claim_id", "issue_id", "target_claim_id", "target_actor_id", "polarity", "intensity"),
        *("holders", "reporters"),
    },
    Kind.LABEL: {"label_id", "value"},
}
_FOREIGN_FIELDS = {
    kind: sorted(set().union(*_OWN_FIELDS.values()) - own) for kind, own in _OWN_FIELDS.items()
}
_FORMS: dict[Kind, type[StrEnum]] = {Kind.MENTION: MentionForm, Kind.CLAIM: ClaimForm}


class FlawError(ValueError):
    """A bundle contradicts itself; the message says where and how."""


class _Record(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def created(self) -> datetime: ...


class Integrity:
    """Checks the entries of a bundle against its header and against themselves.

    Raises `FlawError`. It remembers the ids of documents but not those of annotations, so that
    memory stays bounded: across documents the store watches over these.
    """

    def __init__(self, header: Header) -> None:
        self._annotators = _ids("annotator", header.annotators)
        self._layers = _ids("layer", header.layers)
        self._actors = _ids("actor", header.actors)
        self._issues = _ids("issue", header.issues)
        self._labels = _ids("label", header.labels)
        self._documents = set[int]()
        for layer in header.layers:
            _known("annotator", layer.annotator_id, self._annotators)
        for actor in header.actors:
            self._check_affiliations(actor)
        _check_tree({issue.id: issue for issue in header.issues})
        _check_json("the project's facts", header.meta)

    def check(self, entry: Entry) -> None:
        """Raise `FlawError` if something about an entry cannot be."""
        document = entry.document
        _check_record("document", document)
        if document.id in self._documents:
            raise FlawError(f"document {document.id} comes twice")
        self._documents.add(document.id)
        _check_text(document, entry.text)
        _check_json(f"the extra of document {document.id}", document.extra)
        _ids("annotation", (one for content in entry.layers for one in content.annotations))
        if len({content.layer_id for content in entry.layers}) < len(entry.layers):
            raise FlawError(f"document {document.id} has a layer twice")
        for content in entry.layers:
            self._check_content(entry, content)

    def _check_affiliations(self, actor: Actor) -> None:
        for affiliation in actor.affiliations:
            _check_id("affiliation", affiliation.id)
            _known("actor", affiliation.organisation_id, self._actors)

    def _check_content(self, entry: Entry, content: LayerContent) -> None:
        _known("layer", content.layer_id, self._layers)
        mentions = {one.id for one in content.annotations if one.kind is Kind.MENTION}
        claims = {one.id for one in content.annotations if one.kind is Kind.CLAIM}
        for annotation in content.annotations:
            try:
                _check_annotation(annotation, entry, content.layer_id)
                self._check_references(annotation, claims)
                for party in (*annotation.holders, *annotation.reporters):
                    self._check_party(party, mentions)
            except FlawError as flaw:
                raise FlawError(f"{annotation.kind} {annotation.id}: {flaw}") from flaw

    def _check_references(self, annotation: Annotation, claims: set[int]) -> None:
        _known("actor", annotation.actor_id, self._actors)
        _known("actor", annotation.target_actor_id, self._actors)
        _known("issue", annotation.issue_id, self._issues)
        _known("label", annotation.label_id, self._labels)
        _known("annotator", annotation.author_id, self._annotators)
        _known("claim", annotation.claim_id, claims)
        _known("claim", annotation.target_claim_id, claims)

    def _check_party(self, party: Party, mentions: set[int]) -> None:
        if (party.mention_id is None) == (party.actor_id is None):
            raise FlawError("a party is either a mention or an actor")
        _known("mention", party.mention_id, mentions)
        _known("actor", party.actor_id, self._actors)


def _check_annotation(annotation: Annotation, entry: Entry, layer_id: int) -> None:
    if (annotation.document_id, annotation.layer_id) != (entry.document.id, layer_id):
        raise FlawError("it belongs to another document or layer")
    _check_kind(annotation)
    _check_fragments(annotation.fragments, entry.text)
    if annotation.polarity not in (None, -1, 0, 1):
        raise FlawError("polarity is not -1, 0 or 1")
    if annotation.intensity not in (None, 1, 2, 3):
        raise FlawError("intensity is not 1, 2 or 3")
    if annotation.confidence is not None and not 0 <= annotation.confidence <= 1:
        raise FlawError("confidence is not between 0 and 1")
    if annotation.updated.tzinfo is None:
        raise FlawError("the time of its last change has no time zone")


def _check_kind(annotation: Annotation) -> None:
    kind = annotation.kind
    for name in _FOREIGN_FIELDS[kind]:
        if getattr(annotation, name) not in (None, ()):
            raise FlawError(f"a {kind} has no {name}")
    if annotation.form is not None and annotation.form not in list(_FORMS[kind]):
        raise FlawError(f"“{annotation.form}” is not a form of a {kind}")
    if kind is Kind.LABEL and annotation.label_id is None:
        raise FlawError("it does not say which label")
    if kind is not Kind.STANCE and not annotation.fragments:
        raise FlawError(f"a {kind} needs a place in the text")
    if kind is Kind.STANCE:
        _check_stance(annotation)


def _check_stance(stance: Annotation) -> None:
    targets = (stance.issue_id, stance.target_claim_id, stance.target_actor_id)
    if sum(target is not None for target in targets) > 1:
        raise FlawError("it has more than one target")
    if stance.claim_id is None:
        return
    if stance.claim_id == stance.target_claim_id:
        raise FlawError("its target is the claim that it belongs to")
    if stance.holders or stance.reporters:
        raise FlawError("it belongs to a claim, which has the holders and reporters")


def _check_fragments(fragments: Iterable[Fragment], text: str) -> None:
    fragments = tuple(fragments)
    for fragment in fragments:
        if not 0 <= fragment.start < fragment.end <= len(text):
            raise FlawError(
                f"[{fragment.start}, {fragment.end}) is no place in a text of {len(text)}"
            )
        if text[fragment.start : fragment.end] != fragment.quote:
            raise FlawError(f"the text at {fragment.start} is not “{fragment.quote[:60]}”")
    if any(before.end > after.start for before, after in pairwise(fragments)):
        raise FlawError("its fragments are not in order")


def _check_text(document: Document, text: str) -> None:
    if not text or canonical(text) != text:
        raise FlawError("the text is empty or not in canonical form")
    if document.length != len(text):
        raise FlawError(f"the text has {len(text)} characters, not {document.length}")
    if document.sha256 != hashlib.sha256(text.encode()).hexdigest():
        raise FlawError("the text is not the one that its checksum is of")


def _check_tree(issues: Mapping[int, Issue]) -> None:
    for issue in issues.values():
        above = {issue.id}
        parent_id = issue.parent_id
        while parent_id is not None:
            _known("issue", parent_id, issues)
            if parent_id in above:
                raise FlawError(f"issue {issue.id} lies below itself")
            above.add(parent_id)
            parent_id = issues[parent_id].parent_id


def _check_json(what: str, values: Mapping[str, Any]) -> None:
    """Refuse what JSON cannot say exactly: numbers such as NaN and 2**70."""
    try:
        same = orjson.loads(orjson.dumps(values)) == values
    except TypeError:
        same = False
    if not same:
        raise FlawError(f"{what} hold a value that cannot be kept exactly")


def _ids(what: str, records: Iterable[_Record]) -> set[int]:
    seen = set[int]()
    for record in records:
        _check_record(what, record)
        if record.id in seen:
            raise FlawError(f"{what} {record.id} comes twice")
        seen.add(record.id)
    return seen


def _check_record(what: str, record: _Record) -> None:
    _check_id(what, record.id)
    if record.created.tzinfo is None:
        raise FlawError(f"{what} {record.id}: the time of its making has no time zone")
    if getattr(record, "version", 1) < 1:
        raise FlawError(f"{what} {record.id}: the version is less than 1")


def _check_id(what: str, number: int) -> None:
    if not 0 < number <= _MAX_ID:
        raise FlawError(f"{number} is not an id of a {what}")


def _known(what: str, number: int | None, ids: Iterable[int]) -> None:
    if number is not None and number not in ids:
        raise FlawError(f"there is no {what} {number}")
