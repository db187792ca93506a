"""W3C Web Annotation (JSON-LD): a collection with an annotation for each span and each link.

The texts are in it: for each article an annotation that describes it, whose body without a label
is the text. One for each layer says who made it. Everything has an IRI such as
`urn:standpoint:c201`. Offsets are code points. A discontinuous span has several targets, for
selectors that are listed together mean the same place. Attributes are bodies with a `label`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle, Entry, Header
from annotator.formats.files import atomic_output
from annotator.formats.foreign import ForeignDocument, ForeignProject, ForeignSpan
from annotator.formats.parts.facts import facts_of
from annotator.formats.parts.json_input import head
from annotator.formats.parts.outward import Outward
from annotator.formats.parts.web_annotation_reading import read_annotations
from annotator.text.span import Span
from annotator.vocabulary import LayerKind

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

_IRI = "urn:standpoint:"
_CONTEXT_LENGTH = 32
"""How much of the text around a quote goes with it, in code points."""

_OF_LAYER = ("layer", "status")
_Json = dict[str, Any]


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write the collection as one page."""
    report = LossReport()
    outward = Outward(bundle.header, options, report)
    total = 0
    with atomic_output(path) as file:
        file.write(_opening(bundle.header))
        for entry in bundle.entries:
            documents = list(outward.documents(entry))
            for annotation in _annotations(entry, documents, bundle.header):
                file.write((b",\n" if total else b"\n") + orjson.dumps(annotation))
                total += 1
            progress(report.documents)
        file.write(b'\n]},"total":%d}\n' % total)
    return report


def _opening(header: Header) -> bytes:
    page = {"id": f"{_IRI}export:page", "type": "AnnotationPage", "startIndex": 0, "items": []}
    whole = {
        "@context": CONTEXT,
        "id": f"{_IRI}export",
        "type": "AnnotationCollection",
        "label": header.name,
        "first": page,
    }
    return orjson.dumps(whole).removesuffix(b"]}}")


def _annotations(entry: Entry, documents: list[ForeignDocument], header: Header) -> Iterator[_Json]:
    yield _description(documents[0])
    kinds = {layer.id: layer.kind for layer in header.layers}
    for content, document in zip(entry.layers, documents, strict=False):
        creator = f"{_IRI}y{content.layer_id}"
        yield _of_layer(document, creator, kinds[content.layer_id])
        for span in document.spans:
            yield _classification(span, document, creator)
        for number, link in enumerate(document.links):
            source, target = _IRI + link.source, _IRI + link.target
            yield {
                **_start(f"{source}:{link.label}:{number}", "linking", creator),
                "body": [
                    {"type": "SpecificResource", "purpose": "linking", "source": target},
                    _body("tagging", link.label),
                ],
                "target": source,
            }


def _description(document: ForeignDocument) -> _Json:
    draft = document.draft
    facts = {key: value for key, value in facts_of(draft).items() if key not in _OF_LAYER}
    language = {"language": draft.language} if draft.language else {}
    return {
        **_start(f"{_source(document)}:text", "describing"),
        "body": [
            {**_body("describing", draft.text), "format": "text/plain", **language},
            *(_body("describing", value, name) for name, value in facts.items()),
        ],
        "target": _source(document),
    }


def _of_layer(document: ForeignDocument, creator: str, kind: LayerKind) -> _Json:
    facts = {name: document.draft.extra[name] for name in _OF_LAYER}
    agent = "Software" if kind is LayerKind.MACHINE else "Person"
    return {
        **_start(f"{_source(document)}:{creator.removeprefix(_IRI)}", "assessing"),
        "creator": {"id": creator, "type": agent, "name": document.annotator},
        "body": [_body("assessing", value, name) for name, value in facts.items()],
        "target": _source(document),
    }


def _classification(span: ForeignSpan, document: ForeignDocument, creator: str) -> _Json:
    targets = [_target(place, document) for place in span.fragments]
    bodies = [_body("classifying", span.label)]
    bodies += [_body("describing", value, name) for name, value in span.attributes.items()]
    bodies += [_body("identifying", span.entity)] if span.entity is not None else []
    bodies += [_body("commenting", span.note)] if span.note is not None else []
    return {
        **_start(_IRI + span.id, "classifying", creator),
        "body": bodies,
        "target": targets if len(targets) > 1 else targets[0],
    }


def _start(key: str, motivation: str, creator: str | None = None) -> _Json:
    by = {"creator": creator} if creator else {}
    return {"id": key, "type": "Annotation", "motivation": motivation, **by}


def _body(purpose: str, value: str, label: str | None = None) -> _Json:
    named = {} if label is None else {"label": label}
    return {"type": "TextualBody", "purpose": purpose, **named, "value": value}


def _source(document: ForeignDocument) -> str:
    return _IRI + document.draft.origin


def _target(place: Span, document: ForeignDocument) -> _Json:
    text = document.draft.text
    return {
        "type": "SpecificResource",
        "source": _source(document),
        "selector": [
            {"type": "TextPositionSelector", "start": place.start, "end": place.end},
            {
                "type": "TextQuoteSelector",
                "exact": place.of(text),
                "prefix": text[max(0, place.start - _CONTEXT_LENGTH) : place.start],
                "suffix": text[place.end : place.end + _CONTEXT_LENGTH],
            },
        ],
    }


def read_foreign(path: Path) -> ForeignProject:
    """The annotations of texts that are in the file, too."""
    return read_annotations(path)


def recognises(path: Path) -> bool:
    """Whether the file begins like JSON-LD in W3C's vocabulary."""
    return CONTEXT.encode() in head(path)


FORMAT = Format(
    id="web-annotation",
    name="W3C Web Annotation (JSON-LD)",
    extensions=(".jsonld", ".json"),
    carries="Texts, spans with all attributes, links, and who made them, as linked data.",
    read_foreign=read_foreign,
    write=write,
    recognises=recognises,
)
