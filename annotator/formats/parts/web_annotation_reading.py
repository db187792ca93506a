"""Reading W3C Web Annotations whose texts are in the file, as an export of ours has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from annotator.errors import InputError
from annotator.formats.checking import AGAIN
from annotator.formats.foreign import ForeignDocument, ForeignLink, ForeignProject, ForeignSpan
from annotator.formats.parts.facts import draft_of
from annotator.formats.parts.json_input import value
from annotator.formats.parts.outward import LIST
from annotator.formats.parts.raw_text import RawText
from annotator.formats.parts.streams import project_of
from annotator.language import tr
from annotator.text.anchor import find
from annotator.text.offsets import canonical
from annotator.text.span import Span
from annotator.vocabulary import Status

_FINISHED = {Status.DONE.value, Status.NOTHING_HERE.value}
_TAGS = {"classifying", "tagging"}
_LINKING = "linking"


@dataclass(frozen=True, slots=True)
class _Body:
    """A body: the text that it is, or the IRI that it points to; what for, and under what name."""

    value: str
    purpose: str
    label: str = ""
    is_iri: bool = False


@dataclass(frozen=True, slots=True)
class _Target:
    """What an annotation is about: an IRI, and the selectors of a place in it."""

    source: str
    selectors: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class _Annotation:
    id: str
    motivation: str
    creator: str
    bodies: tuple[_Body, ...]
    targets: tuple[_Target, ...]


@dataclass(slots=True)
class _Layer:
    """What one creator says about one document."""

    facts: dict[str, str] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    annotations: list[_Annotation] = field(default_factory=list)
    links: list[_Annotation] = field(default_factory=list)


@dataclass(slots=True)
class _Article:
    text: str
    facts: dict[str, str]
    layers: dict[str, _Layer] = field(default_factory=dict)


def read_annotations(path: Path) -> ForeignProject:
    """The documents in a file; `InputError` when their texts are not in it, or nothing fits."""
    whole = _Whole(path)
    return project_of(path, whole.documents, notes=whole.notes)


class _Whole:
    """All annotations of a file, by document and creator."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._names = dict[str, str]()
        self._articles = dict[str, _Article]()
        self._owners = dict[str, tuple[str, str]]()  # document and creator of each annotation
        self._left_out = Counter[str]()
        annotations = list(self._parsed(_items(value(path).value)))
        for one in annotations:
            self._add_text(one)
        for one in annotations:
            if one.motivation != _LINKING:
                self._add(one)
        for one in annotations:
            if one.motivation == _LINKING:
                self._add_link(one)
        if not self._articles:
            raise self._without_text(annotations)

    @property
    def notes(self) -> tuple[str, ...]:
        return tuple(
            tr("Left out: {what} ({n}).", what=what, n=n)
            for what, n in sorted(self._left_out.items())
        )

    def documents(self) -> Generator[ForeignDocument]:
        for source, article in self._articles.items():
            text = RawText(article.text, f"{self._path}, {source}")
            if not article.layers:
                yield ForeignDocument(draft=draft_of(text.text, article.facts, source))
            for creator, layer in article.layers.items():
                yield ForeignDocument(
                    draft=draft_of(text.text, {**article.facts, **layer.facts}, source),
                    annotator=self._names.get(creator) or creator or None,
                    spans=tuple(_span(one, text, self._where(one)) for one in layer.annotations),
                    links=tuple(_link(one) for one in layer.links),
                    tags=tuple(layer.tags),
                    done=layer.facts.get("status") in _FINISHED,
                )

    def _where(self, one: _Annotation) -> str:
        return f"{self._path}, {one.id}"

    def _parsed(self, items: Iterable[Any]) -> Iterator[_Annotation]:
        for number, item in enumerate(items, start=1):
            if not isinstance(item, dict) or "Annotation" not in map(str, _list(item.get("type"))):
                raise InputError(
                    tr(
                        "{path}, item {number}: this is no annotation.",
                        path=self._path,
                        number=number,
                    ),
                    tr(AGAIN),
                )
            creator = next(iter(_list(item.get("creator"))), None)
            if isinstance(creator, dict) and isinstance(creator.get("name"), str):
                self._names[_iri(creator)] = creator["name"]
            motivation = str(next(iter(_list(item.get("motivation"))), "")).removeprefix("oa:")
            yield _Annotation(
                id=_iri(item) or f"item {number}",
                motivation=motivation,
                creator=_iri(creator) or self._name(creator),
                bodies=tuple(_bodies(item, motivation)),
                targets=tuple(map(_target, _list(item.get("target")))),
            )

    def _name(self, creator: Any) -> str:
        return str(creator.get("name") or "") if isinstance(creator, dict) else ""

    def _add_text(self, one: _Annotation) -> None:
        """A description of a whole thing, in words that are not said to be something else."""
        texts = [body.value for body in one.bodies if not body.label and not body.is_iri]
        if one.motivation != "describing" or not texts or not _is_whole(one) or not texts[0]:
            return
        source = one.targets[0].source
        if source in self._articles:
            raise InputError(
                tr("{one}: this article comes twice.", one=self._where(one)), tr(AGAIN)
            )
        facts = {body.label: body.value for body in one.bodies if body.label}
        self._articles[source] = _Article(texts[0], facts)

    def _add(self, one: _Annotation) -> None:
        sources = {target.source for target in one.targets}
        source = next(iter(sources), "")
        article = self._articles.get(source)
        if article is None or len(sources) > 1:
            self._left_out[tr("annotations of what is not in the file")] += 1
        elif not _is_whole(one):
            if one.id in self._owners:
                raise InputError(
                    tr("{one}: this annotation comes twice.", one=self._where(one)), AGAIN
                )
            self._owners[one.id] = (source, one.creator)
            article.layers.setdefault(one.creator, _Layer()).annotations.append(one)
        elif one.motivation != "describing":
            layer = article.layers.setdefault(one.creator, _Layer())
            layer.facts |= {body.label: body.value for body in one.bodies if body.label}
            layer.tags += [body.value for body in one.bodies if not body.label]

    def _add_link(self, one: _Annotation) -> None:
        ends = [*(target.source for target in one.targets), *_ends(one)]
        owners = [self._owners.get(end) for end in ends]
        if len(ends) != 2 or owners[0] is None or owners[0] != owners[1]:
            self._left_out[tr("links to what is not in the file")] += 1
            return
        source, creator = owners[0]
        self._articles[source].layers[creator].links.append(one)

    def _without_text(self, annotations: list[_Annotation]) -> InputError:
        sources = [target.source for one in annotations for target in one.targets]
        if not sources:
            return InputError(
                tr("{path}: there are no annotations in it.", path=self._path), tr(AGAIN)
            )
        return InputError(
            tr(
                "{path}: the text of {sources} is not in the file.",
                path=self._path,
                sources=sources[0],
            ),
            tr("Only files that hold the texts, too, can be imported."),
        )


def _items(found: Any) -> list[Any]:
    """The annotations of a collection, a page, a list, or the one that it is."""
    kinds = set(map(str, _list(found.get("type")))) if isinstance(found, dict) else set()
    if "AnnotationCollection" in kinds:
        return _items(found.get("first"))
    if "AnnotationPage" in kinds:
        return _list(found.get("items"))
    return _list(found)


def _bodies(item: Mapping[str, Any], motivation: str) -> Iterator[_Body]:
    if isinstance(item.get("bodyValue"), str):
        yield _Body(item["bodyValue"], motivation)
    for body in _list(item.get("body")):
        if isinstance(body, str):
            yield _Body(body, motivation, is_iri=True)
        elif isinstance(body, dict):
            purpose = str(next(iter(_list(body.get("purpose"))), motivation))
            text, label = body.get("value"), body.get("label")
            iri = _iri(body.get("source")) or _iri(body)
            if isinstance(text, str):
                yield _Body(text, purpose, label if isinstance(label, str) else "")
            elif iri:
                yield _Body(iri, purpose, is_iri=True)


def _target(found: Any) -> _Target:
    if not isinstance(found, dict) or "source" not in found:
        return _Target(_iri(found))
    selectors = [one for one in _list(found.get("selector")) if isinstance(one, dict)]
    return _Target(_iri(found["source"]), tuple(selectors))


def _is_whole(one: _Annotation) -> bool:
    """Whether it is about things as a whole, not about places in them."""
    return bool(one.targets) and not any(target.selectors for target in one.targets)


def _ends(one: _Annotation) -> list[str]:
    return [body.value for body in one.bodies if body.is_iri]


def _link(one: _Annotation) -> ForeignLink:
    labels = [body.value for body in one.bodies if not body.is_iri]
    return ForeignLink(
        label=labels[0] if labels else _LINKING,
        source=_key(one.targets[0].source),
        target=_key(_ends(one)[0]),
    )


def _span(one: _Annotation, text: RawText, where: str) -> ForeignSpan:
    labels, attributes, notes = list[str](), dict[str, str](), list[str]()
    entity = None
    for body in one.bodies:
        if body.label:
            attributes[body.label] = body.value
        elif body.purpose == "identifying":
            entity = body.value
        elif body.purpose in _TAGS:
            labels.append(body.value)
        else:
            notes.append(body.value)
    if labels[1:]:
        attributes["tags"] = LIST.join(labels[1:])
    return ForeignSpan(
        id=_key(one.id),
        label=labels[0] if labels else one.motivation or "annotation",
        fragments=_fragments(one, text, where),
        attributes=attributes,
        entity=entity,
        note="\n".join(notes) if notes else None,
    )


def _fragments(one: _Annotation, text: RawText, where: str) -> tuple[Span, ...]:
    places = sorted(_place(target, text, where) for target in one.targets)
    for before, after in pairwise(places):
        if before.overlaps(after):
            raise InputError(tr("{where}: its targets overlap.", where=where), tr(AGAIN))
    return tuple(places)


def _place(target: _Target, text: RawText, where: str) -> Span:
    """The position, if the words there are those quoted; else where these stand."""
    by_kind = {str(selector.get("type")): selector for selector in target.selectors}
    position = by_kind.get("TextPositionSelector", {})
    quote = by_kind.get("TextQuoteSelector", {})
    exact = quote.get("exact")
    start, end = position.get("start"), position.get("end")
    if isinstance(start, int) and isinstance(end, int):
        place = text.span(start, end)
        if not isinstance(exact, str) or text.raw[start:end] == exact:
            return place
    if isinstance(exact, str):
        around = {name: str(quote.get(name) or "") for name in ("prefix", "suffix")}
        found = find(
            text.text,
            canonical(exact),
            near=start if isinstance(start, int) else None,
            before=canonical(around["prefix"]),
            after=canonical(around["suffix"]),
        )
        if found:
            return found
    raise InputError(
        tr("{where}: it has no place in the text of {source}.", where=where, source=target.source),
        tr(AGAIN),
    )


def _key(iri: str) -> str:
    return iri.removeprefix("urn:standpoint:")


def _iri(found: Any) -> str:
    if isinstance(found, dict):
        found = found.get("id")
    return found if isinstance(found, str) else ""


def _list(found: Any) -> list[Any]:
    if found is None:
        return []
    return found if isinstance(found, list) else [found]
