"""What is asked of the verbs, and what they answer, as plain records. No Qt, no SQL.

They stand apart from the services, so that the window can be painted before the database is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from annotator.formats.bundle import LayerContent
from annotator.vocabulary import ActorKind, ClaimForm, Kind, Origin, Status


@dataclass(frozen=True, slots=True)
class Target:
    """What a stance is towards: an issue (by id or name), another claim, or an actor."""

    issue: int | str | None = None
    claim_id: int | None = None
    actor_id: int | None = None


@dataclass(frozen=True, slots=True)
class NewActor:
    """An actor that is entered by the verb that first names it."""

    name: str
    kind: ActorKind = ActorKind.OTHER


class SortBy(StrEnum):
    """In which order documents are listed."""

    ADDED = "added"
    TITLE = "title"
    PUBLISHED = "published"
    SOURCE = "source"
    STATUS = "status"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentQuery:
    """Which documents to list, and in which order. `words` must all be in title or source."""

    words: str = ""
    statuses: frozenset[Status] = frozenset()
    sort: SortBy = SortBy.ADDED
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """One line of the list of documents, with its status and number of statements in a layer."""

    id: int
    title: str
    source: str | None
    published: date | None
    status: Status
    statements: int


@dataclass(frozen=True, slots=True)
class Use:
    """One place where something is used: the annotation, and where to look for it in the text.

    `what` says in what part: a kind of annotation, "holder", "reporter" or "target".
    """

    document_id: int
    title: str
    annotation_id: int
    what: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What to export: layers by id, and documents by their status in them. None means all."""

    layers: frozenset[int] | None = None
    statuses: frozenset[Status] | None = None

    def wants(self, content: LayerContent) -> bool:
        return self.statuses is None or content.status in self.statuses


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusQuery:
    """What to look for in all articles, and in which: dates are inclusive, None means any.

    `words` are words, “phrases”, beginnings*, AND, OR, NOT, brackets. An actor or issue limits the
    search to articles in which it is annotated.
    """

    words: str
    since: date | None = None
    until: date | None = None
    source: str = ""
    status: Status | None = None
    actor_id: int | None = None
    issue_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place that was found, in its context; `annotated` is the kind of what stands there."""

    document_id: int
    title: str
    source: str | None
    published: date | None
    start: int
    end: int
    before: str
    found: str
    after: str
    annotated: Kind | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The hits, in the order of documents and texts; `more` when a limit has cut them off."""

    hits: tuple[Hit, ...]
    documents: int
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLine:
    """One line of the table of statements: a stance with its claim, or a claim without a stance.

    `id` is that of the stance, else of the claim; `holders` and `reporters` are names.
    """

    id: int
    stance_id: int | None
    claim_id: int | None
    document_id: int
    title: str
    source: str | None
    published: date | None
    start: int
    quote: str
    holders: tuple[str, ...]
    reporters: tuple[str, ...]
    target: str
    issue_id: int | None
    polarity: int | None
    intensity: int | None
    form: ClaimForm | None
    discuss: bool
    note: str
    origin: Origin


class RecodeField(StrEnum):
    """What can be changed on many statements at once."""

    ISSUE = "issue"
    POLARITY = "polarity"
    INTENSITY = "intensity"
    FORM = "form"
    DISCUSS = "discuss"


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussion:
    """An annotation that is flagged for discussion or has a note, and where its words stand.

    `annotator` is the name of the one whose layer it is in.
    """

    document_id: int
    title: str
    annotation_id: int
    kind: Kind
    start: int
    end: int
    quote: str
    note: str
    discuss: bool
    layer_id: int
    annotator: str
