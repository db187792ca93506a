"""The bundle: the whole content of a project as plain frozen records, without Qt and without SQL.

Every part of the program that does not write to the database works on these records: the reading
view, the exports, the statistics. Offsets are code points, half-open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from annotator.vocabulary import ActorKind, AnnotatorKind, Kind, LayerKind, Origin, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotator:
    """A person, or a model, who annotates."""

    id: int
    name: str
    kind: AnnotatorKind = AnnotatorKind.PERSON
    active: bool = True
    created: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One annotator's set of annotations over the whole project."""

    id: int
    annotator_id: int
    name: str
    kind: LayerKind = LayerKind.MANUAL
    locked: bool = False
    created: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation:
    """A dated role or membership of an actor, in another actor or not. Dates are inclusive."""

    id: int
    organisation_id: int | None = None
    role: str = ""
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An entity of the registry."""

    id: int
    name: str
    kind: ActorKind = ActorKind.OTHER
    aliases: tuple[str, ...] = ()
    external_id: str | None = None
    note: str | None = None
    affiliations: tuple[Affiliation, ...] = ()
    created: datetime
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """An entry of the codebook tree: a proposal or question that one can be for or against.

    `colour` is the name of a hue of the theme's palette; `key` the shortcut that picks the issue.
    """

    id: int
    parent_id: int | None = None
    name: str
    definition: str | None = None
    examples: str | None = None
    counterexamples: str | None = None
    colour: str | None = None
    key: str | None = None
    position: int = 0
    retired: bool = False
    created: datetime
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A user-defined label, with the values that it may take (none: free)."""

    id: int
    name: str
    values: tuple[str, ...] = ()
    definition: str | None = None
    colour: str | None = None
    key: str | None = None
    position: int = 0
    retired: bool = False
    created: datetime
    version: int = 1


@dataclass(frozen=True, slots=True)
class Fragment:
    """One contiguous piece `[start, end)` of an annotation, in code points, with its quote."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Party:
    """One place in an attribution: exactly one of a mention, or an actor without a mention."""

    mention_id: int | None = None
    actor_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A mention, claim, stance or label. Only the fields of its kind are set.

    `holders` and `reporters` (outermost first) are set on claims and lone stances only;
    a stance that belongs to a claim has its claim's.
    """

    id: int
    document_id: int
    layer_id: int
    kind: Kind
    fragments: tuple[Fragment, ...] = ()
    # mention
    actor_id: int | None = None
    # mention (MentionForm) and claim (ClaimForm)
    form: str | None = None
    # stance; at most one target
    claim_id: int | None = None
    issue_id: int | None = None
    target_claim_id: int | None = None
    target_actor_id: int | None = None
    polarity: int | None = None
    intensity: int | None = None
    # label
    label_id: int | None = None
    value: str | None = None
    # claim and lone stance
    holders: tuple[Party, ...] = ()
    reporters: tuple[Party, ...] = ()
    # all
    note: str | None = None
    discuss: bool = False
    confidence: float | None = None
    origin: Origin = Origin.MANUAL
    author_id: int | None = None
    created: datetime
    updated: datetime
    version: int = 1

    @property
    def start(self) -> int:
        """First code point, or -1 for a stance without cues."""
        return self.fragments[0].start if self.fragments else -1

    @property
    def end(self) -> int:
        """Code point after the last, or -1 for a stance without cues."""
        return self.fragments[-1].end if self.fragments else -1

    @property
    def quote(self) -> str:
        """The quotes of all fragments, joined by an ellipsis."""
        return " … ".join(fragment.quote for fragment in self.fragments)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article without its text, of `length` code points. `sha256` is of its UTF-8."""

    id: int
    title: str
    source: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None
    sha256: str
    length: int
    extra: Mapping[str, Any] = field(default_factory=dict)
    created: datetime
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One stretch of active time in a document: when it began, and its seconds, at least one."""

    id: int
    started: datetime
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerContent:
    """What one layer says about one document, and how long its annotator has worked on it."""

    layer_id: int
    status: Status = Status.TODO
    annotations: tuple[Annotation, ...] = ()
    activity: tuple[Activity, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One document of the bundle's stream: its data, its text, and its layers."""

    document: Document
    text: str
    layers: tuple[LayerContent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What stands before the documents: the project's facts, people, actors and codebook."""

    name: str
    meta: Mapping[str, Any] = field(default_factory=dict)
    annotators: tuple[Annotator, ...] = ()
    layers: tuple[Layer, ...] = ()
    actors: tuple[Actor, ...] = ()
    issues: tuple[Issue, ...] = ()
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Registry:
    """The header's entries by id, for whoever has to name them."""

    actors: Mapping[int, Actor] = field(default_factory=dict)
    issues: Mapping[int, Issue] = field(default_factory=dict)
    labels: Mapping[int, Label] = field(default_factory=dict)

    @classmethod
    def of(cls, header: Header) -> Registry:
        """The registry of a header."""
        return cls(
            {actor.id: actor for actor in header.actors},
            {issue.id: issue for issue in header.issues},
            {label.id: label for label in header.labels},
        )


@dataclass(frozen=True, slots=True)
class Bundle:
    """A header and a stream of entries that can be walked once."""

    header: Header
    entries: Iterable[Entry]
