"""Our annotations in the words of other tools: spans, links and attributes under plain names.

Every export to another annotation tool writes these records, and its importer gives them back.

| ours | theirs |
|---|---|
| mention | span `Actor` with `form`; its entity is the name of the actor |
| claim | span `Claim` with `form` |
| stance | span `Stance` with `polarity`, `intensity` and `issue`, or `target`, an actor |
| label | span with the label's name and `value` |
| holder, reporter | link from claim or stance to mention; an attribute where there is none |
| stance of a claim, stance towards one | links `stance_of` and `target` from stance to claim |

A stance without cues stands where its claim stands and is `cueless`. `kind` is the actor's; issues
are paths, as `Traffic > Keep the ferry`; several actors without a mention stand in one attribute,
as `Ada Holm; Harbour board`. `discuss` and `confidence` are attributes of everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import orjson

from annotator.formats.base import (
    POLARITY_LABELS,
    Draft,
    ExportOptions,
    LossReport,
    Undecided,
    lose_registry,
    text_id,
)
from annotator.formats.bundle import Annotation, Entry, Header, LayerContent, Party
from annotator.formats.foreign import ForeignDocument, ForeignLabel, ForeignLink, ForeignSpan
from annotator.formats.metadata import FIELDS
from annotator.formats.names import Names
from annotator.language import mark, tr
from annotator.text.span import Span
from annotator.vocabulary import ActorKind, Kind, Role, Status

ACTOR, CLAIM, STANCE = "Actor", "Claim", "Stance"
STANCE_OF, TARGET = "stance_of", "target"
LINKS = (Role.HOLDER.value, Role.REPORTER.value, STANCE_OF, TARGET)
"""The labels of all links that there can be."""

LIST, PATH = "; ", " > "
"""What stands between the names of several actors, and of an issue and those above it."""

TAKEN = mark("facts of documents under names that are taken")

_NAMES = {Kind.MENTION: ACTOR, Kind.CLAIM: CLAIM, Kind.STANCE: STANCE}
_OWN_FACTS = {*FIELDS, "layer", "status"}
_FINISHED = {Status.DONE, Status.NOTHING_HERE}


class Outward:
    """Turns the entries of a bundle; the report is told what does not find its way."""

    def __init__(self, header: Header, options: ExportOptions, report: LossReport) -> None:
        self._names = Names.of(header)
        self._undecided = options.undecided
        self._report = report
        self._labels = {label.id: _label_name(label.name) for label in header.labels}
        self._issues = {one.id: PATH.join(self._names.issue_path(one.id)) for one in header.issues}
        _lose_header(report, header)

    @property
    def labels(self) -> tuple[ForeignLabel, ...]:
        """The labels that spans can have."""
        labels = self._names.registry.labels.values()
        return (
            *(ForeignLabel(name=name) for name in _NAMES.values()),
            *(ForeignLabel(name=self._labels[one.id], definition=one.definition) for one in labels),
        )

    @property
    def issues(self) -> tuple[str, ...]:
        """The paths of the issues that stances can have, in the order of the codebook."""
        return tuple(self._issues.values())

    def documents(self, entry: Entry) -> Iterator[ForeignDocument]:
        """An entry as each layer has it; as it is, where no layer says anything about it."""
        self._report.documents += 1
        draft = self._draft(entry)
        for content in entry.layers:
            document = self._document(draft, content)
            self._report.annotations += len(document.spans)
            yield document
        if not entry.layers:
            yield ForeignDocument(draft=draft)

    def _document(self, draft: Draft, content: LayerContent) -> ForeignDocument:
        layer = self._names.layers[content.layer_id]
        claims = {one.id: one for one in content.annotations if one.kind is Kind.CLAIM}
        kept = [one for one in content.annotations if self._is_kept(one)]
        facts = {"layer": layer.name, "status": content.status.value}
        return ForeignDocument(
            draft=replace(draft, extra={**draft.extra, **facts}),
            annotator=self._names.annotator(layer.id).name,
            spans=tuple(self._span(one, claims) for one in kept),
            links=tuple(link for one in kept for link in _links(one)),
            done=content.status in _FINISHED,
        )

    def _is_kept(self, one: Annotation) -> bool:
        if one.kind is Kind.STANCE and one.polarity is None and self._undecided is Undecided.DROP:
            self._report.lose(tr("stances left out as undecided"))
            return False
        if not one.fragments and one.claim_id is None:
            self._report.lose(tr("stances without a place in the text"))
            return False
        return True

    def _span(self, one: Annotation, claims: Mapping[int, Annotation]) -> ForeignSpan:
        fragments = one.fragments or claims[one.claim_id or 0].fragments
        actor = self._names.registry.actors.get(one.actor_id or 0)
        self._lose_order(one)
        return ForeignSpan(
            id=text_id(one.kind[0], one.id),
            label=self._labels[one.label_id] if one.label_id is not None else _NAMES[one.kind],
            fragments=tuple(Span(fragment.start, fragment.end) for fragment in fragments),
            attributes={key: value for key, value in self._attributes(one) if value is not None},
            entity=actor.name if actor else None,
            note=one.note,
        )

    def _attributes(self, one: Annotation) -> Iterator[tuple[str, str | None]]:
        yield "form", one.form
        if one.actor_id is not None:
            yield "kind", _told(self._names.registry.actors[one.actor_id].kind)
        if one.kind is Kind.STANCE:
            yield "polarity", POLARITY_LABELS[self._undecided.polarity(one)]
            yield "intensity", _text(one.intensity)
            yield "issue", self._issues[one.issue_id] if one.issue_id is not None else None
            yield TARGET, self._unmentioned(one.target_actor_id)
            yield "cueless", None if one.fragments else "true"
        yield "value", one.value
        yield Role.HOLDER.value, self._absent(one.holders)
        yield Role.REPORTER.value, self._absent(one.reporters)
        yield "discuss", "true" if one.discuss else None
        yield "confidence", _text(one.confidence)

    def _absent(self, parties: Iterable[Party]) -> str | None:
        """The parties that are not mentioned."""
        actors = [party.actor_id for party in parties if party.actor_id is not None]
        return LIST.join(filter(None, map(self._unmentioned, actors))) or None

    def _unmentioned(self, actor_id: int | None) -> str | None:
        if actor_id is None:
            return None
        actor = self._names.registry.actors[actor_id]
        untold = actor.kind is not ActorKind.OTHER
        self._report.lose(tr("kinds of actors that are not mentioned"), int(untold))
        return actor.name

    def _lose_order(self, one: Annotation) -> None:
        for parties in (one.holders, one.reporters):
            mixed = len({party.mention_id is None for party in parties}) > 1
            self._report.lose(tr("order of parties, some of them not mentioned"), int(mixed))

    def _draft(self, entry: Entry) -> Draft:
        document = entry.document
        extra = {key: _text(value) or "" for key, value in sorted(document.extra.items())}
        self._report.lose(tr(TAKEN), sum(extra.pop(name, None) is not None for name in _OWN_FACTS))
        return Draft(
            text=entry.text,
            title=document.title,
            source=document.source,
            author=document.author,
            published=document.published,
            url=document.url,
            language=document.language,
            extra=extra,
            origin=text_id("d", document.id),
        )


def with_polarity(span: ForeignSpan) -> ForeignSpan:
    """A stance whose label says its polarity, as `Stance:supports`: for formats of mere labels."""
    polarity = span.attributes.get("polarity")
    if span.label != STANCE or polarity is None:
        return span
    rest = {key: value for key, value in span.attributes.items() if key != "polarity"}
    return replace(span, label=f"{STANCE}:{polarity}", attributes=rest)


def without_polarity(span: ForeignSpan) -> ForeignSpan:
    """The span that `with_polarity` was given."""
    label, _, polarity = span.label.partition(":")
    if label != STANCE or polarity not in POLARITY_LABELS.values():
        return span
    return replace(span, label=label, attributes={"polarity": polarity, **span.attributes})


def lose_details(report: LossReport, span: ForeignSpan) -> None:
    """Note that a format carries no more of a span than its label."""
    for name in span.attributes:
        report.lose(tr("attribute “{name}”", name=name))
    report.lose(tr("actors that mentions refer to"), int(span.entity is not None))
    report.lose("notes", int(span.note is not None))


def _links(one: Annotation) -> Iterator[ForeignLink]:
    source = text_id(one.kind[0], one.id)
    for role, parties in ((Role.HOLDER, one.holders), (Role.REPORTER, one.reporters)):
        for party in parties:
            if party.mention_id is not None:
                target = text_id("m", party.mention_id)
                yield ForeignLink(label=role.value, source=source, target=target)
    for label, claim_id in ((STANCE_OF, one.claim_id), (TARGET, one.target_claim_id)):
        if claim_id is not None:
            yield ForeignLink(label=label, source=source, target=text_id("c", claim_id))


def _label_name(name: str) -> str:
    """A user's label may be called like one of ours."""
    return f"{name} (label)" if name in _NAMES.values() else name


def _told(kind: ActorKind) -> str | None:
    return None if kind is ActorKind.OTHER else kind.value


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


def _lose_header(report: LossReport, header: Header) -> None:
    lose_registry(report, header)
    known = sum(bool(one.external_id or one.note) for one in header.actors)
    report.lose(tr("notes and external ids of actors"), known)
