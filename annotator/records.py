"""What is asked of the verbs, and what they answer, as plain records. No Qt, no SQL.

They stand apart from the services, so that the window can be painted before the database is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from annotator.formats.bundle import LayerContent
from annotator.vocabulary import ActorKind, ClaimForm, Kind, Origin, Status


@dataclass(frozen=True, slots=True)
class NewActor:
    """An actor that is entered by the verb that first names it."""

    name: str
    kind: ActorKind = ActorKind.OTHER


@dataclass(frozen=True, slots=True)
class Target:
    """What a stance is towards: an issue (by id or name), another claim, or an actor."""

    issue: int | str | None = None
    claim_id: int | None = None
    actor_id: int | None = None
    new_actor: NewActor | None = None


class SortBy(StrEnum):
    """In which order documents are listed.

    `RANDOM` is the order that a seed gives: the same for all who use it, and for what comes later.
    `FEWEST` has first what fewest other annotators have begun, else in an order of one's own: so
    that a team spreads over the articles.
    """

    ADDED = "added"
    TITLE = "title"
    PUBLISHED = "published"
    SOURCE = "source"
    STATUS = "status"
    RANDOM = "random"
    FEWEST = "fewest"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentQuery:
    """Which documents to list, and in which order. `words` must all be in title or source."""

    words: str = ""
    statuses: frozenset[Status] = frozenset()
    sort: SortBy = SortBy.ADDED
    descending: bool = False
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """One line of the list of documents, with its status and number of statements in a layer."""

    id: int
    title: str
    source: str | None
    published: date | None
    status: Status
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerProgress:
    """How far a layer is, or, without a `layer_id`, the project as a whole.

    In the project an article is as far as in the layer where it is furthest. `per_article` is the
    median of statements in articles that are done. `finished_timed` are the articles that need no
    more work and have active time, which is `finished_seconds` in all of them.
    """

    layer_id: int | None = None
    layer: str = ""
    annotator: str = ""
    counts: Mapping[Status, int]
    statements: int = 0
    per_article: float | None = None
    seconds: int = 0
    seconds_today: int = 0
    articles_today: int = 0
    finished_timed: int = 0
    finished_seconds: int = 0

    @property
    def articles(self) -> int:
        """How many articles there are."""
        return sum(self.counts.values())

    @property
    def open(self) -> int:
        """How many articles are to do or in progress."""
        return self.counts[Status.TODO] + self.counts[Status.IN_PROGRESS]

    @property
    def seconds_per_article(self) -> float | None:
        """The active time that a finished article has taken, on average."""
        return self.finished_seconds / self.finished_timed if self.finished_timed else None

    @property
    def seconds_left(self) -> float | None:
        """An estimate of the active time that the open articles will take."""
        each = self.seconds_per_article
        return None if each is None else each * self.open


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleProgress:
    """How far one article is in a layer, or in the project as a whole.

    `finished_by` counts the layers in which it needs no more work.
    """

    id: int
    title: str
    source: str | None
    published: date | None
    status: Status
    statements: int
    seconds: int
    finished_by: int


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
    """What to export: layers by id, and documents by their status in them. None means all.

    `documents` are the only ones to export, by id.
    """

    layers: frozenset[int] | None = None
    statuses: frozenset[Status] | None = None
    documents: frozenset[int] | None = None

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


class Fate(StrEnum):
    """What becomes of an annotation when the text of its article is corrected.

    FOUND: the same words, in another place than where a comparison of the texts would have them.
    CUT: some of its fragments cannot be placed, or the cues of a claim's stance; the rest stays.
    LOST: it cannot be placed at all, or goes with its claim.
    """

    UNCHANGED = "unchanged"
    MOVED = "moved"
    REWORDED = "reworded"
    FOUND = "found elsewhere"
    CUT = "cut"
    LOST = "lost"


UNPLACED = frozenset({Fate.CUT, Fate.LOST})
"""What is not done unless somebody has agreed to it."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a text and what stands around them."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """An annotation that a correction does more to than move it, and how it reads then and now."""

    annotation_id: int
    kind: Kind
    annotator: str
    locked: bool
    fate: Fate
    old: Excerpt
    new: Excerpt | None


class Loss(StrEnum):
    """What an annotation that stays loses with one that goes.

    WORDS: whom it is by is still known, but not the words in the text.
    """

    WORDS = "words"
    HOLDER = "holder"
    REPORTER = "reporter"
    TARGET = "target"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """What a correction takes from an annotation that stays; `of` says what: words, or a name."""

    annotation_id: int
    kind: Kind
    annotator: str
    loss: Loss
    of: str
    excerpt: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What correcting the text of a document does: in so many places, and to annotations of all.

    `version` is that of the document before. `concerned` holds what deserves a look: first what
    cannot be placed, then in the order of the text. `consequences` are of what is removed.
    """

    document_id: int
    version: int
    changes: int
    fates: Mapping[Fate, int]
    concerned: tuple[Corrected, ...]
    consequences: tuple[Consequence, ...] = ()

    @property
    def unplaced(self) -> frozenset[int]:
        """The ids of annotations that lose all or part of their place."""
        return frozenset(one.annotation_id for one in self.concerned if one.fate in UNPLACED)
