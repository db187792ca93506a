"""A project made elsewhere, by another program: small ids, and nothing in the order of needs."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime

from annotator.formats.bundle import (
    Actor,
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
from annotator.vocabulary import ActorKind, Kind, Status

MADE = datetime(2024, 3, 1, tzinfo=UTC)


def foreign_bundle(first: int, text: str, made: datetime = MADE) -> Bundle:
    """A project with one article, whose ids count up from `first`."""
    ids = iter(range(first, first + 1_000))
    header = _header(ids, made)
    document = Document(
        id=next(ids),
        title="Elsewhere",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        length=len(text),
        created=made,
    )
    layer = LayerContent(
        layer_id=header.layers[0].id,
        status=Status.DONE,
        annotations=_annotations(ids, header, document, text),
    )
    return Bundle(header, (Entry(document=document, text=text, layers=(layer,)),))


def _header(ids: Iterator[int], made: datetime) -> Header:
    person = Annotator(id=next(ids), name="Ada", created=made)
    issue = Issue(id=next(ids), name="Send troops", key="1", created=made)
    child = Issue(id=next(ids), parent_id=issue.id, name="Send trainers", key="x", created=made)
    grandchild = Issue(id=next(ids), parent_id=child.id, name="Few", key="1", created=made)
    return Header(
        name="Elsewhere",
        annotators=(person,),
        layers=(Layer(id=next(ids), annotator_id=person.id, name="Ada", created=made),),
        actors=(
            Actor(id=next(ids), name="Olaf Scholz", kind=ActorKind.PERSON, created=made),
            Actor(id=next(ids), name="SPD", kind=ActorKind.ORGANISATION, created=made),
        ),
        issues=(grandchild, child, issue),
        labels=(
            Label(id=next(ids), name="Frame", values=("war",), key="1", created=made),
            Label(id=next(ids), name="Tone", key="1", created=made),
        ),
    )


def _annotations(
    ids: Iterator[int], header: Header, document: Document, text: str
) -> tuple[Annotation, ...]:
    """Stances before what they point at: stance, targeting, at an actor, label, claim, mention."""
    actor, party = header.actors

    def make(kind: Kind, **fields) -> Annotation:
        return Annotation(
            id=next(ids),
            document_id=document.id,
            layer_id=header.layers[0].id,
            kind=kind,
            fragments=(Fragment(0, 4, text[:4]),),
            author_id=header.annotators[0].id,
            created=document.created,
            updated=document.created,
            **fields,
        )

    mention = make(Kind.MENTION, actor_id=actor.id)
    claim = make(
        Kind.CLAIM,
        holders=(Party(mention_id=mention.id), Party(actor_id=party.id)),
        reporters=(Party(actor_id=actor.id),),
    )
    return (
        make(Kind.STANCE, claim_id=claim.id, issue_id=header.issues[0].id, polarity=1),
        make(Kind.STANCE, target_claim_id=claim.id, polarity=-1),
        make(Kind.STANCE, target_actor_id=actor.id),
        make(Kind.LABEL, label_id=header.labels[0].id, value="war"),
        claim,
        mention,
    )
