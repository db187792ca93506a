"""A foreign project as a bundle of ours."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from annotator.errors import InputError
from annotator.formats.bundle import Annotator, Bundle, Document, Entry, Header, Layer
from annotator.formats.foreign import ForeignDocument, ForeignProject
from annotator.formats.mapping.cast import Cast, NewId
from annotator.formats.mapping.codebook import Codebook
from annotator.formats.mapping.documents import Converter, Place
from annotator.formats.mapping.facts import clean_name
from annotator.formats.mapping.reading import Guesses, Reader
from annotator.formats.mapping.rules import LabelMapping
from annotator.language import tr
from annotator.vocabulary import Status

_OF_LAYER = {"layer", "status"}
"""What our own exports say of a layer among the facts of a document."""


def to_bundle(
    project: ForeignProject,
    mapping: LabelMapping,
    *,
    new_id: NewId,
    now: datetime,
    annotator: str,
    guesses: Guesses | None = None,
) -> Bundle:
    """Foreign data as a bundle. Whoever is not named in it is called `annotator`.

    The documents are walked twice: now, for the actors and the codebook that stand before them,
    and when the entries are walked. Documents that can be walked only once are kept in memory.
    Records of one text that follow each other become one entry with several layers; documents
    without text are left out. Raises InputError when spans lie outside their text.
    """
    project = _walkable(project)
    making = _Making(project, mapping, guesses or Guesses(), new_id, now)
    layers = dict.fromkeys(_layer(document, annotator) for document in making.collect())
    return making.bundle(list(layers), annotator)


def _walkable(project: ForeignProject) -> ForeignProject:
    documents = project.documents
    once = iter(documents) is documents
    return replace(project, documents=tuple(documents)) if once else project


def _layer(document: ForeignDocument, fallback: str) -> tuple[str, str]:
    """Whose layer a record is, and its name: the annotator's, unless there are several of them."""
    annotator = clean_name(document.annotator or "") or fallback
    return annotator, clean_name(document.draft.extra.get("layer", "")) or annotator


class _Making:
    """A bundle in the making."""

    def __init__(
        self,
        project: ForeignProject,
        mapping: LabelMapping,
        guesses: Guesses,
        new_id: NewId,
        now: datetime,
    ) -> None:
        self._project = project
        self._reader = Reader(project.labels, mapping, guesses)
        self._cast = Cast()
        self._codebook = Codebook(self._reader)
        self._new_id = new_id
        self._now = now

    def collect(self) -> Iterator[ForeignDocument]:
        """Walk the documents for the first time."""
        for document in _with_text(self._project.documents):
            for part in self._reader.read(document).values():
                self._cast.meet(part, self._reader)
                self._codebook.meet(part)
            yield document

    def bundle(self, layers: list[tuple[str, str]], fallback: str) -> Bundle:
        """The bundle; its entries walk the documents for the second time."""
        new_id, now = self._new_id, self._now
        people = {
            name: Annotator(id=new_id(), name=name, created=now)
            for name in dict.fromkeys(owner for owner, _ in layers)
        }
        header = Header(
            name=clean_name(self._project.name) or "Import",
            annotators=tuple(people.values()),
            layers=tuple(
                Layer(id=new_id(), annotator_id=people[owner].id, name=name, created=now)
                for owner, name in layers
            ),
            actors=self._cast.actors(new_id, now, self._reader.guesses),
            issues=self._codebook.issues(new_id, now),
            labels=self._codebook.labels(new_id, now),
        )
        converter = Converter(self._reader, self._cast, self._codebook, new_id, now)
        made = dict(zip(layers, header.layers, strict=True))
        return Bundle(header, _Entries(self._project, converter, made, fallback))


class _Entries:
    """The entries, made as they are walked."""

    def __init__(
        self,
        project: ForeignProject,
        converter: Converter,
        layers: Mapping[tuple[str, str], Layer],
        fallback: str,
    ) -> None:
        self._project = project
        self._converter = converter
        self._layers = layers
        self._fallback = fallback

    def __iter__(self) -> Iterator[Entry]:
        group: list[ForeignDocument] = []
        for document in _with_text(self._project.documents):
            if group and not self._continues(group, document):
                yield self._entry(group)
                group = []
            group.append(document)
        if group:
            yield self._entry(group)

    def _continues(self, group: list[ForeignDocument], document: ForeignDocument) -> bool:
        """Whether a record is what one more annotator has to say about the same text."""
        known = {_layer(one, self._fallback) for one in group}
        same = document.draft.text == group[0].draft.text
        return same and _layer(document, self._fallback) not in known

    def _entry(self, group: list[ForeignDocument]) -> Entry:
        document = _document(group, self._converter)
        try:
            layers = [self._converter.content(one, self._place(one, document.id)) for one in group]
        except KeyError as error:
            raise InputError(
                tr(
                    "{origin}: the file has changed while it was read.",
                    origin=group[0].draft.origin,
                ),
                tr("Try again."),
            ) from error
        said = tuple(one for one in layers if one.annotations or one.status is not Status.TODO)
        return Entry(document=document, text=group[0].draft.text, layers=said)

    def _place(self, document: ForeignDocument, document_id: int) -> Place:
        layer = self._layers[_layer(document, self._fallback)]
        return Place(document_id=document_id, layer_id=layer.id, author_id=layer.annotator_id)


def _with_text(documents: Iterable[ForeignDocument]) -> Iterator[ForeignDocument]:
    return (document for document in documents if document.draft.text.strip())


def _document(group: list[ForeignDocument], converter: Converter) -> Document:
    draft = group[0].draft
    return Document(
        id=converter.new_id(),
        title=draft.title,
        source=draft.source,
        author=draft.author,
        published=draft.published,
        url=draft.url,
        language=draft.language,
        sha256=hashlib.sha256(draft.text.encode()).hexdigest(),
        length=len(draft.text),
        extra=_extra(group),
        created=converter.now,
    )


def _extra(group: list[ForeignDocument]) -> Mapping[str, Any]:
    """What is known besides: also labels of the whole document, and spans without a place."""
    draft = group[0].draft
    facts = {name: fact for name, fact in draft.extra.items() if name not in _OF_LAYER}
    extra: dict[str, Any] = {**facts, "origin": draft.origin}
    tags = dict.fromkeys(tag for document in group for tag in document.tags)
    unplaced = [
        ", ".join([span.label, *(f"{name} = {value}" for name, value in span.attributes.items())])
        for document in group
        for span in document.spans
        if not span.fragments
    ]
    if tags:
        extra["tags"] = list(tags)
    if unplaced:
        extra["unplaced"] = unplaced
    return extra
