"""Hypothesis strategies for whole projects: bundles of nasty texts and all kinds of annotation.

Spans begin and end at words, so that they are trimmed and split no grapheme. Ids are unique in the
bundle and ascend; names are unique where the database wants them so.
"""

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from itertools import count
from typing import Any, TypeVar

from hypothesis import strategies as st

from annotator.formats.bundle import (
    Activity,
    Actor,
    Affiliation,
    Annotation,
    Annotator,
    Bundle,
    Document,
    Entry,
    Fragment,
    Header,
    Issue,
    Label,
    Layer,
    LayerContent,
    Party,
)
from annotator.vocabulary import (
    ActorKind,
    AnnotatorKind,
    ClaimForm,
    Kind,
    LayerKind,
    MentionForm,
    Origin,
    Status,
)

T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[T]], T]

WORDS = (
    *("said", "“unthinkable”", "Müller", "don’t", "–", "U.S.", "=SUM(A1)", "a,b", '"q"', "ß"),
    *("🙂", "👩\u200d👩\u200d👧", "🇩🇪", "e\u0301", "שלום", "مرحبا", "東京", "𝔘", "10\u00a0000"),
)
SEPARATORS = (" ", " ", " ", "\n", "\n\n", "\u2003")
HUES = (None, "teal", "amber", "violet", "rose")

moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
dates = st.dates(date(1900, 1, 1), date(2100, 1, 1))
words = st.text("aZ1 éß中🙂'\"=+-@,;\n", min_size=1, max_size=8).map(str.strip).filter(bool)
_numbers = st.integers(-(2**53), 2**53) | st.floats(-1e6, 1e6, width=32)
_scalars = st.none() | st.booleans() | words | _numbers
json_objects = st.dictionaries(
    words,
    _scalars | st.lists(_scalars, max_size=2) | st.dictionaries(words, _scalars, max_size=2),
    max_size=3,
)


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


@st.composite
def headers(draw: Draw, ids: Iterator[int] | None = None) -> Header:
    """What stands before the documents: people, layers, actors, codebook."""
    ids = ids or draw(id_counters())
    annotators = [
        Annotator(
            id=next(ids),
            name=f"{draw(words)} {i}",
            kind=draw(st.sampled_from(AnnotatorKind)),
            active=draw(st.booleans()),
            created=draw(moments),
        )
        for i in range(draw(st.integers(1, 2)))
    ]
    layers = [
        Layer(
            id=next(ids),
            annotator_id=draw(st.sampled_from(annotators)).id,
            name=f"{draw(words)} {i}",
            kind=draw(st.sampled_from(LayerKind)),
            locked=draw(st.booleans()),
            created=draw(moments),
        )
        for i in range(draw(st.integers(1, 3)))
    ]
    return Header(
        name=draw(words),
        annotators=tuple(annotators),
        layers=tuple(layers),
        actors=tuple(_actors(draw, ids)),
        issues=tuple(_issues(draw, ids)),
        labels=tuple(_labels(draw, ids)),
    )


def _actors(draw: Draw, ids: Iterator[int]) -> list[Actor]:
    actors = list[Actor]()
    for i in range(draw(st.integers(0, 3))):
        actor = Actor(
            id=next(ids),
            name=f"{draw(words)} {i}",
            kind=draw(st.sampled_from(ActorKind)),
            aliases=tuple(draw(st.lists(words, max_size=2, unique=True))),
            external_id=draw(maybe(words)),
            note=draw(maybe(words)),
            affiliations=tuple(_affiliations(draw, ids, [actor.id for actor in actors])),
            created=draw(moments),
            version=draw(st.integers(1, 9)),
        )
        actors.append(actor)
    return actors


def _affiliations(draw: Draw, ids: Iterator[int], others: list[int]) -> Iterator[Affiliation]:
    for _ in range(draw(st.integers(0, 1))):
        start, end = sorted([draw(dates), draw(dates)])
        yield Affiliation(
            id=next(ids),
            organisation_id=draw(st.sampled_from([None, *others])),
            role=draw(words),
            start=draw(maybe(st.just(start))),
            end=draw(maybe(st.just(end))),
        )


def _issues(draw: Draw, ids: Iterator[int]) -> list[Issue]:
    issues = list[Issue]()
    for i in range(draw(st.integers(0, 4))):
        issue = Issue(
            id=next(ids),
            parent_id=draw(st.sampled_from([None, *(issue.id for issue in issues)])),
            name=f"{draw(words)} {i}",
            definition=draw(maybe(words)),
            examples=draw(maybe(words)),
            counterexamples=draw(maybe(words)),
            colour=draw(st.sampled_from(HUES)),
            key=draw(st.sampled_from([None, str(i)])),
            position=i,
            retired=draw(st.booleans()),
            created=draw(moments),
            version=draw(st.integers(1, 9)),
        )
        issues.append(issue)
    return issues


def _labels(draw: Draw, ids: Iterator[int]) -> Iterator[Label]:
    for i in range(draw(st.integers(0, 2))):
        yield Label(
            id=next(ids),
            name=f"{draw(words)} {i}",
            values=tuple(draw(st.lists(words, max_size=2, unique=True))),
            definition=draw(maybe(words)),
            colour=draw(st.sampled_from(HUES)),
            key=draw(st.sampled_from([None, f"l{i}"])),
            position=i,
            retired=draw(st.booleans()),
            created=draw(moments),
            version=draw(st.integers(1, 9)),
        )


def id_counters() -> st.SearchStrategy[Iterator[int]]:
    """Ascending ids, small or so large that a float could not hold them."""
    return st.sampled_from([1, 2**53 + 1, 2**63 - 2_000]).map(count)


@st.composite
def texts(draw: Draw) -> tuple[str, list[tuple[int, int]]]:
    """A canonical text of nasty words, and where the words are."""
    text, places = "", list[tuple[int, int]]()
    for word in draw(st.lists(st.sampled_from(WORDS), min_size=4, max_size=25)):
        places.append((len(text), len(text) + len(word)))
        text += word + draw(st.sampled_from(SEPARATORS))
    return text, places


@st.composite
def entries(draw: Draw, header: Header, ids: Iterator[int]) -> Entry:
    """A document with its layers, under a header; the ids must be those of the whole bundle."""
    text, places = draw(texts())
    document_id = next(ids)
    text += str(document_id)  # no two documents of a project have the same text
    document = Document(
        id=document_id,
        title=draw(words),
        source=draw(maybe(words)),
        author=draw(maybe(words)),
        published=draw(maybe(dates)),
        url=draw(maybe(st.just("https://example.org/ä?a=1&b=“2”"))),
        language=draw(st.sampled_from([None, "en", "de"])),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        length=len(text),
        extra=draw(json_objects),
        created=draw(moments),
        version=draw(st.integers(1, 9)),
    )
    contents = [
        _LayerMaker(draw, ids, header, document_id, layer.id, text, places).content()
        for layer in header.layers
        if draw(st.booleans())
    ]
    said = [
        one for one in contents if one.annotations or one.activity or one.status is not Status.TODO
    ]
    return Entry(document=document, text=text, layers=tuple(said))


@st.composite
def bundles(draw: Draw, max_documents: int = 2) -> Bundle:
    """A whole project. Its entries are a tuple, so that bundles compare and can be walked again."""
    ids = draw(id_counters())
    header = draw(headers(ids))
    size = draw(st.integers(0, max_documents))
    return Bundle(header, tuple(draw(entries(header, ids)) for _ in range(size)))


class _LayerMaker:
    """Draws the annotations of one layer of one document."""

    def __init__(
        self,
        draw: Draw,
        ids: Iterator[int],
        header: Header,
        document_id: int,
        layer_id: int,
        text: str,
        places: list[tuple[int, int]],
    ) -> None:
        self._draw, self._ids, self._header = draw, ids, header
        self._document_id, self._layer_id = document_id, layer_id
        self._text, self._places = text, places

    def content(self) -> LayerContent:
        mentions = self._some(4, self._mention)
        parties = [Party(mention_id=mention.id) for mention in mentions]
        parties += [Party(actor_id=actor.id) for actor in self._header.actors]
        claims = self._some(3, lambda: self._claim(parties))
        stances = self._some(3, lambda: self._stance(claims, parties))
        labels = self._some(2, self._label) if self._header.labels else []
        return LayerContent(
            layer_id=self._layer_id,
            status=self._draw(st.sampled_from(Status)),
            annotations=(*mentions, *claims, *stances, *labels),
            activity=tuple(self._activity() for _ in range(self._draw(st.integers(0, 2)))),
        )

    def _activity(self) -> Activity:
        seconds = self._draw(st.integers(1, 2**31 - 1))
        return Activity(id=next(self._ids), started=self._draw(moments), seconds=seconds)

    def _some(self, most: int, make: Callable[[], Annotation]) -> list[Annotation]:
        return [make() for _ in range(self._draw(st.integers(0, most)))]

    def _mention(self) -> Annotation:
        return self._annotation(
            Kind.MENTION,
            fragments=self._fragments(1),
            form=self._draw(st.sampled_from(MentionForm)).value,
            actor_id=self._one_of(self._header.actors),
        )

    def _claim(self, parties: list[Party]) -> Annotation:
        return self._annotation(
            Kind.CLAIM,
            fragments=self._fragments(1),
            form=self._draw(st.sampled_from(ClaimForm)).value,
            **self._attribution(parties),
        )

    def _stance(self, claims: list[Annotation], parties: list[Party]) -> Annotation:
        claim_id = self._one_of(claims)
        others = [claim for claim in claims if claim.id != claim_id]
        target, choices = self._draw(
            st.sampled_from(
                [
                    ("issue_id", self._header.issues),
                    ("target_claim_id", others),
                    ("target_actor_id", self._header.actors),
                ]
            )
        )
        attribution = {} if claim_id else self._attribution(parties)
        return self._annotation(
            Kind.STANCE,
            fragments=self._fragments(0 if claim_id else 1),
            claim_id=claim_id,
            polarity=self._draw(st.sampled_from([None, -1, 0, 1])),
            intensity=self._draw(st.sampled_from([None, 1, 2, 3])),
            **{target: self._one_of(choices)},
            **attribution,
        )

    def _label(self) -> Annotation:
        return self._annotation(
            Kind.LABEL,
            fragments=self._fragments(1),
            label_id=self._draw(st.sampled_from(self._header.labels)).id,
            value=self._draw(maybe(words)),
        )

    def _attribution(self, parties: list[Party]) -> dict[str, tuple[Party, ...]]:
        if not parties:
            return {}
        some = st.lists(st.sampled_from(parties), max_size=2, unique=True)
        return {"holders": tuple(self._draw(some)), "reporters": tuple(self._draw(some))}

    def _one_of(self, records: Any) -> int | None:
        return self._draw(st.sampled_from([None, *(record.id for record in records)]))

    def _fragments(self, least: int) -> tuple[Fragment, ...]:
        """Pieces of whole words, with a word or more between them."""
        size = 2 * self._draw(st.integers(least, 2))
        edges = st.lists(
            st.integers(0, len(self._places)), min_size=size, max_size=size, unique=True
        )
        order = sorted(self._draw(edges))
        spans = [
            (self._places[first][0], self._places[after - 1][1])
            for first, after in zip(order[::2], order[1::2], strict=True)
        ]
        return tuple(Fragment(start, end, self._text[start:end]) for start, end in spans)

    def _annotation(self, kind: Kind, **fields: Any) -> Annotation:
        draw = self._draw
        return Annotation(
            id=next(self._ids),
            document_id=self._document_id,
            layer_id=self._layer_id,
            kind=kind,
            note=draw(maybe(words)),
            discuss=draw(st.booleans()),
            confidence=draw(maybe(st.floats(0, 1, width=32))),
            origin=draw(st.sampled_from(Origin)),
            author_id=self._one_of(self._header.annotators),
            created=draw(moments),
            updated=draw(moments),
            version=draw(st.integers(1, 9)),
            **fields,
        )
