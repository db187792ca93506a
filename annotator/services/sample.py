"""The sample project, made from the articles and annotations in `resources/sample`.

Its annotations refer to the text by quotes, so that people can read and edit them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator import paths
from annotator.formats.base import Draft, TextOptions
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
from annotator.formats.plain_text import read_articles
from annotator.model.base import new_id, utcnow
from annotator.services.documents import text_hash
from annotator.services.people import user_name
from annotator.services.project import SUFFIX, Project
from annotator.vocabulary import ActorKind, Kind, Status


def sample_place() -> Path:
    """Where the user's copy of the sample project is kept."""
    return paths.data() / f"sample{SUFFIX}"


def open_sample() -> Project:
    """The user's copy of the sample project; made when it is not there."""
    place = sample_place()
    return Project.open(place) if place.exists() else create_sample(place)


def create_sample(place: str | Path) -> Project:
    """Make the sample project in a new place."""
    return Project.restore(place, read_sample(paths.resources() / "sample"))


def read_sample(folder: Path) -> Bundle:
    """The sample as a bundle, in the name of the user."""
    content = json.loads((folder / "sample.json").read_text(encoding="utf-8"))
    now = utcnow()
    person = Annotator(id=new_id(), name=user_name(), created=now)
    layer = Layer(id=new_id(), annotator_id=person.id, name=person.name, created=now)
    header = Header(
        name=content["project"],
        meta={"sample": True},
        annotators=(person,),
        layers=(layer,),
        actors=tuple(_actor(actor) for actor in content["actors"]),
        issues=tuple(_issues(content["issues"], None)),
        labels=tuple(_label(label) for label in content["labels"]),
    )
    return Bundle(header, [_entry(folder, document, header) for document in content["documents"]])


def _actor(content: dict[str, Any]) -> Actor:
    return Actor(
        id=new_id(),
        name=content["name"],
        kind=ActorKind(content["kind"]),
        aliases=tuple(content["aliases"]),
        note=content["note"],
        created=utcnow(),
    )


def _issues(content: Sequence[dict[str, Any]], parent: int | None) -> Iterator[Issue]:
    for position, one in enumerate(content):
        issue = Issue(
            id=new_id(),
            parent_id=parent,
            name=one["name"],
            definition=one["definition"],
            colour=one["colour"],
            key=one["key"],
            position=position,
            created=utcnow(),
        )
        yield issue
        yield from _issues(one.get("children", ()), issue.id)


def _label(content: dict[str, Any]) -> Label:
    return Label(
        id=new_id(),
        name=content["name"],
        values=tuple(content["values"]),
        definition=content["definition"],
        colour=content["colour"],
        created=utcnow(),
    )


def _entry(folder: Path, content: dict[str, Any], header: Header) -> Entry:
    (draft,) = read_articles(folder / content["file"], TextOptions())
    document = _document(draft)
    annotations = tuple(_SampleLayer(document.id, draft.text, content, header).annotations())
    done = LayerContent(
        layer_id=header.layers[0].id, status=Status(content["status"]), annotations=annotations
    )
    return Entry(document=document, text=draft.text, layers=(done,))


def _document(draft: Draft) -> Document:
    return Document(
        id=new_id(),
        title=draft.title,
        source=draft.source,
        author=draft.author,
        published=draft.published,
        url=draft.url,
        language=draft.language,
        sha256=text_hash(draft.text),
        length=len(draft.text),
        created=utcnow(),
    )


class _SampleLayer:
    """The annotations of one article of the sample."""

    def __init__(self, key: int, text: str, content: dict[str, Any], header: Header) -> None:
        self._text = text
        self._content = content
        self._actors = {actor.name: actor.id for actor in header.actors}
        self._issues = {issue.name: issue.id for issue in header.issues}
        self._labels = {label.name: label.id for label in header.labels}
        self._blank = Annotation(
            id=0,
            document_id=key,
            layer_id=header.layers[0].id,
            kind=Kind.MENTION,
            author_id=header.annotators[0].id,
            created=utcnow(),
            updated=utcnow(),
        )
        names = [one["id"] for kind in ("mentions", "claims") for one in content.get(kind, ())]
        self._ids = {name: new_id() for name in names}

    def annotations(self) -> Iterator[Annotation]:
        for mention in self._content.get("mentions", ()):
            yield replace(
                self._blank,
                id=self._ids[mention["id"]],
                fragments=self._pieces([mention["quote"]], mention),
                actor_id=self._actors.get(mention["actor"]),
                form=mention["form"],
            )
        for claim in self._content.get("claims", ()):
            yield from self._claim(claim)
        for stance in self._content.get("stances", ()):
            cues = self._pieces(stance["cues"], stance)
            yield self._attributed(self._stance(stance, cues, None), stance)
        for label in self._content.get("labels", ()):
            yield replace(
                self._blank,
                id=new_id(),
                kind=Kind.LABEL,
                fragments=self._pieces(label["fragments"], label),
                label_id=self._labels[label["label"]],
                value=label["value"],
            )

    def _claim(self, content: dict[str, Any]) -> Iterator[Annotation]:
        claim = replace(
            self._blank,
            id=self._ids[content["id"]],
            kind=Kind.CLAIM,
            fragments=self._pieces(content["fragments"], content),
            form=content["form"],
        )
        yield self._attributed(claim, content)
        for stance in content["stances"]:
            cues = sorted(
                (self._nearest(cue, claim.start) for cue in stance.get("cues", ())),
                key=lambda cue: cue.start,
            )
            yield self._stance(stance, tuple(cues), claim.id)

    def _stance(
        self, content: dict[str, Any], cues: tuple[Fragment, ...], claim_id: int | None
    ) -> Annotation:
        return replace(
            self._blank,
            id=new_id(),
            kind=Kind.STANCE,
            fragments=cues,
            claim_id=claim_id,
            issue_id=self._issues.get(content.get("issue", "")),
            target_claim_id=self._ids.get(content.get("target_claim", "")),
            target_actor_id=self._actors.get(content.get("target_actor", "")),
            polarity=content.get("polarity"),
            intensity=content.get("intensity"),
        )

    def _attributed(self, bearer: Annotation, content: dict[str, Any]) -> Annotation:
        return replace(
            bearer,
            holders=self._parties(content["holders"]),
            reporters=self._parties(content["reporters"]),
            note=content.get("note"),
            discuss=bool(content.get("discuss")),
        )

    def _parties(self, names: Sequence[str]) -> tuple[Party, ...]:
        return tuple(
            Party(actor_id=self._actors[name[1:]])
            if name.startswith("@")
            else Party(mention_id=self._ids[name])
            for name in names
        )

    def _pieces(self, quotes: Sequence[str], content: dict[str, Any]) -> tuple[Fragment, ...]:
        """The nth occurrence of the first quote, and the others after it in turn."""
        start = -1
        for _ in range(content.get("nth") or 1):
            start = self._text.index(quotes[0], start + 1)
        pieces = [Fragment(start, start + len(quotes[0]), quotes[0])]
        for quote in quotes[1:]:
            start = self._text.index(quote, pieces[-1].end)
            pieces.append(Fragment(start, start + len(quote), quote))
        return tuple(pieces)

    def _nearest(self, quote: str, near: int) -> Fragment:
        starts = [-1]
        while (found := self._text.find(quote, starts[-1] + 1)) >= 0:
            starts.append(found)
        start = min(starts[1:], key=lambda place: abs(place - near))
        return Fragment(start, start + len(quote), quote)
