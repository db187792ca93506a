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
    Activity,
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
from annotator.language import tr
from annotator.text.offsets import canonical
from annotator.vocabulary import ClaimForm, Kind, MentionForm

_MAX_ID, _MAX_SECONDS = 2**63 - 1, 2**31 - 1
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
            raise FlawError(tr("document {document} comes twice", document=document.id))
        self._documents.add(document.id)
        _check_text(document, entry.text)
        _check_json(f"the extra of document {document.id}", document.extra)
        _ids("annotation", (one for content in entry.layers for one in content.annotations))
        _unique("stretch", (one.id for content in entry.layers for one in content.activity))
        if len({content.layer_id for content in entry.layers}) < len(entry.layers):
            raise FlawError(tr("document {document} has a layer twice", document=document.id))
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
        for stretch in content.activity:
            _check_activity(stretch)
        for annotation in content.annotations:
            try:
                _check_annotation(annotation, entry, content.layer_id)
                self._check_references(annotation, claims)
                for party in (*annotation.holders, *annotation.reporters):
                    self._check_party(party, mentions)
            except FlawError as flaw:
                raise FlawError(
                    tr(
                        "{kind} {annotation}: {flaw}",
                        kind=annotation.kind,
                        annotation=annotation.id,
                        flaw=flaw,
                    )
                ) from flaw

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
            raise FlawError(tr("a party is either a mention or an actor"))
        _known("mention", party.mention_id, mentions)
        _known("actor", party.actor_id, self._actors)


def _check_annotation(annotation: Annotation, entry: Entry, layer_id: int) -> None:
    if (annotation.document_id, annotation.layer_id) != (entry.document.id, layer_id):
        raise FlawError(tr("it belongs to another document or layer"))
    _check_kind(annotation)
    _check_fragments(annotation.fragments, entry.text)
    if annotation.polarity not in (None, -1, 0, 1):
        raise FlawError(tr("polarity is not -1, 0 or 1"))
    if annotation.intensity not in (None, 1, 2, 3):
        raise FlawError(tr("intensity is not 1, 2 or 3"))
    if annotation.confidence is not None and not 0 <= annotation.confidence <= 1:
        raise FlawError(tr("confidence is not between 0 and 1"))
    if annotation.updated.tzinfo is None:
        raise FlawError(tr("the time of its last change has no time zone"))


def _check_activity(stretch: Activity) -> None:
    _check_id("stretch", stretch.id)
    if stretch.started.tzinfo is None:
        raise FlawError(
            tr("stretch {stretch}: the time of its beginning has no time zone", stretch=stretch.id)
        )
    if not 1 <= stretch.seconds <= _MAX_SECONDS:
        raise FlawError(
            tr(
                "stretch {stretch} cannot be of {seconds} seconds",
                stretch=stretch.id,
                seconds=stretch.seconds,
            )
        )


def _check_kind(annotation: Annotation) -> None:
    kind = annotation.kind
    for name in _FOREIGN_FIELDS[kind]:
        if getattr(annotation, name) not in (None, ()):
            raise FlawError(tr("a {kind} has no {name}", kind=kind, name=name))
    if annotation.form is not None and annotation.form not in list(_FORMS[kind]):
        raise FlawError(tr("“{form}” is not a form of a {kind}", form=annotation.form, kind=kind))
    if kind is Kind.LABEL and annotation.label_id is None:
        raise FlawError(tr("it does not say which label"))
    if kind is not Kind.STANCE and not annotation.fragments:
        raise FlawError(tr("a {kind} needs a place in the text", kind=kind))
    if kind is Kind.STANCE:
        _check_stance(annotation)


def _check_stance(stance: Annotation) -> None:
    targets = (stance.issue_id, stance.target_claim_id, stance.target_actor_id)
    if sum(target is not None for target in targets) > 1:
        raise FlawError(tr("it has more than one target"))
    if stance.claim_id is None:
        return
    if stance.claim_id == stance.target_claim_id:
        raise FlawError(tr("its target is the claim that it belongs to"))
    if stance.holders or stance.reporters:
        raise FlawError(tr("it belongs to a claim, which has the holders and reporters"))


def _check_fragments(fragments: Iterable[Fragment], text: str) -> None:
    fragments = tuple(fragments)
    for fragment in fragments:
        if not 0 <= fragment.start < fragment.end <= len(text):
            raise FlawError(
                tr(
                    "[{start}, {end}) is no place in a text of {count}",
                    start=fragment.start,
                    end=fragment.end,
                    count=len(text),
                )
            )
        if text[fragment.start : fragment.end] != fragment.quote:
            raise FlawError(
                tr(
                    "the text at {start} is not “{quote}”",
                    start=fragment.start,
                    quote=fragment.quote[:60],
                )
            )
    if any(before.end > after.start for before, after in pairwise(fragments)):
        raise FlawError(tr("its fragments are not in order"))


def _check_text(document: Document, text: str) -> None:
    if not text or canonical(text) != text:
        raise FlawError(tr("the text is empty or not in canonical form"))
    if document.length != len(text):
        raise FlawError(
            tr(
                "the text has {count} characters, not {length}",
                count=len(text),
                length=document.length,
            )
        )
    if document.sha256 != hashlib.sha256(text.encode()).hexdigest():
        raise FlawError(tr("the text is not the one that its checksum is of"))


def _check_tree(issues: Mapping[int, Issue]) -> None:
    for issue in issues.values():
        above = {issue.id}
        parent_id = issue.parent_id
        while parent_id is not None:
            _known("issue", parent_id, issues)
            if parent_id in above:
                raise FlawError(tr("issue {issue} lies below itself", issue=issue.id))
            above.add(parent_id)
            parent_id = issues[parent_id].parent_id


def _check_json(what: str, values: Mapping[str, Any]) -> None:
    """Refuse what JSON cannot say exactly: numbers such as NaN and 2**70."""
    try:
        same = orjson.loads(orjson.dumps(values)) == values
    except TypeError:
        same = False
    if not same:
        raise FlawError(tr("{what} hold a value that cannot be kept exactly", what=what))


def _ids(what: str, records: Iterable[_Record]) -> set[int]:
    known = tuple(records)
    for record in known:
        _check_record(what, record)
    return _unique(what, (record.id for record in known))


def _unique(what: str, numbers: Iterable[int]) -> set[int]:
    seen = set[int]()
    for number in numbers:
        if number in seen:
            raise FlawError(tr("{what} {number} comes twice", what=what, number=number))
        seen.add(number)
    return seen


def _check_record(what: str, record: _Record) -> None:
    _check_id(what, record.id)
    if record.created.tzinfo is None:
        raise FlawError(
            tr(
                "{what} {record}: the time of its making has no time zone",
                what=what,
                record=record.id,
            )
        )
    if getattr(record, "version", 1) < 1:
        raise FlawError(
            tr("{what} {record}: the version is less than 1", what=what, record=record.id)
        )


def _check_id(what: str, number: int) -> None:
    if not 0 < number <= _MAX_ID:
        raise FlawError(tr("{number} is not an id of a {what}", number=number, what=what))


def _known(what: str, number: int | None, ids: Iterable[int]) -> None:
    if number is not None and number not in ids:
        raise FlawError(tr("there is no {what} {number}", what=what, number=number))
