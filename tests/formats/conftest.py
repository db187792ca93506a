"""A small project made by hand, in which everything occurs that a format must carry."""

import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

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
from annotator.vocabulary import ActorKind, AnnotatorKind, Kind, LayerKind, Origin, Status

NOON = datetime(2025, 3, 14, 12, tzinfo=UTC)
TEXT = (
    "🙂 “The ferry must stay,” Mayor Ada Holm said, adding that “islanders have no choice.”\n"
    "The Courier reports that the harbour board finds her words “reckless”.\n"
    "Many shopkeepers, however, disagreed.\n"
)
ANN, MODEL = 2**62 + 1, 2**62 + 2
MANUAL, MACHINE = 11, 12
HOLM, BOARD, COURIER = 21, 22, 23
TRAFFIC, FERRY = 31, 32
FRAME = 41
ACTIVITY = (
    Activity(id=501, started=NOON, seconds=640),
    Activity(id=502, started=NOON.replace(hour=15), seconds=114),
)


def place(*quotes: str) -> tuple[Fragment, ...]:
    """The fragments with these words, each after the one before."""
    fragments, start = [], 0
    for quote in quotes:
        start = TEXT.index(quote, start)
        fragments.append(Fragment(start, start + len(quote), quote))
        start += len(quote)
    return tuple(fragments)


def header() -> Header:
    return Header(
        name="Village",
        meta={"guidelines": {"version": 2, "draft": False}},
        annotators=(
            Annotator(id=ANN, name="Ann", created=NOON),
            Annotator(id=MODEL, name="finder", kind=AnnotatorKind.MODEL, created=NOON),
        ),
        layers=(
            Layer(id=MANUAL, annotator_id=ANN, name="Ann's", created=NOON),
            Layer(
                id=MACHINE,
                annotator_id=MODEL,
                name="Suggested",
                kind=LayerKind.MACHINE,
                created=NOON,
            ),
        ),
        actors=(
            Actor(
                id=HOLM,
                name="Ada Holm",
                kind=ActorKind.PERSON,
                aliases=("Mayor Holm", "A. Holm"),
                affiliations=(Affiliation(id=29, role="Mayor", start=date(2020, 1, 1)),),
                created=NOON,
            ),
            Actor(id=BOARD, name="Harbour board", kind=ActorKind.ORGANISATION, created=NOON),
            Actor(id=COURIER, name="=The Courier", kind=ActorKind.MEDIA, created=NOON),
        ),
        issues=(
            Issue(id=TRAFFIC, name="Traffic", created=NOON),
            Issue(
                id=FERRY,
                parent_id=TRAFFIC,
                name="Keep the ferry",
                definition="The ferry should go on running.",
                created=NOON,
            ),
        ),
        labels=(Label(id=FRAME, name="Frame", values=("economic",), created=NOON),),
    )


def annotations() -> tuple[Annotation, ...]:
    def make(number: int, kind: Kind, *quotes: str, layer: int = MANUAL, **fields) -> Annotation:
        return Annotation(
            id=number,
            document_id=1,
            layer_id=layer,
            kind=kind,
            fragments=place(*quotes),
            created=NOON,
            updated=NOON,
            **fields,
        )

    holm, courier, board = (Party(mention_id=number) for number in (101, 102, 103))
    return (
        make(101, Kind.MENTION, "Mayor Ada Holm", form="name", actor_id=HOLM),
        make(102, Kind.MENTION, "The Courier", form="name", actor_id=COURIER),
        make(103, Kind.MENTION, "the harbour board", form="description", actor_id=BOARD),
        make(104, Kind.MENTION, "Many shopkeepers", form="unnamed"),
        make(105, Kind.MENTION, "her", form="pronoun", actor_id=HOLM),
        make(
            201,
            Kind.CLAIM,
            "The ferry must stay",
            "islanders have no choice.",
            form="direct",
            holders=(holm, Party(actor_id=BOARD)),
            note="split",
        ),
        make(202, Kind.CLAIM, "islanders", form="mixed"),
        make(301, Kind.STANCE, "must", claim_id=201, issue_id=FERRY, polarity=1, intensity=3),
        make(
            302,
            Kind.STANCE,
            "reckless",
            target_claim_id=201,
            polarity=-1,
            holders=(board,),
            reporters=(courier,),
            note="-quoted",
            discuss=True,
            confidence=0.5,
        ),
        make(303, Kind.STANCE, "disagreed", holders=(Party(mention_id=104),)),
        make(401, Kind.LABEL, "choice", label_id=FRAME, value="economic"),
    )


def entry() -> Entry:
    document = Document(
        id=1,
        title="The last ferry",
        source="Courier",
        published=date(2025, 3, 14),
        language="en",
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        length=len(TEXT),
        extra={"section": "Local", "page": 3},
        created=NOON,
    )
    suggested = Annotation(
        id=501,
        document_id=1,
        layer_id=MACHINE,
        kind=Kind.MENTION,
        fragments=place("Ada Holm"),
        form="name",
        origin=Origin.IMPORT,
        created=NOON,
        updated=NOON,
    )
    return Entry(
        document=document,
        text=TEXT,
        layers=(
            LayerContent(
                layer_id=MANUAL, status=Status.DONE, annotations=annotations(), activity=ACTIVITY
            ),
            LayerContent(layer_id=MACHINE, annotations=(suggested,)),
        ),
    )


@pytest.fixture
def village() -> Bundle:
    return Bundle(header(), (entry(),))


@pytest.fixture
def village_with() -> Callable[..., Bundle]:
    """The same with some fields of one annotation changed."""
    from dataclasses import replace

    def change(number: int, **fields: object) -> Bundle:
        whole = entry()
        first, second = whole.layers
        changed = tuple(replace(a, **fields) if a.id == number else a for a in first.annotations)
        return Bundle(
            header(), (replace(whole, layers=(replace(first, annotations=changed), second)),)
        )

    return change
