"""Annotations as JSONL, for training and for other programs: one document in each line.

    {"format": "annotations-jsonl", "version": 1,
     "document": {"id", "title", "source", "author", "published", "url", "language"},
     "text": ...,
     "layers": [{"id", "name", "kind", "annotator", "status"}],
     "actors": [{"id", "name", "kind"}], "issues": [{"id", "name", "path": [...]}],
     "spans": [{"id", "layer", "kind", "label", "fragments": [[start, end], ...], "text",
                "actor", "value", "polarity", "intensity", "note", "discuss", "confidence",
                "origin"}],
     "relations": [{"type", "from", "to", "order"}]}

Offsets are code points of `text`, half-open. Ids are a letter and a number, unique in the project.
`label` is the form of a mention or claim, the polarity of a stance in words, or a label's name.
A stance without cues has no fragments. `actors` and `issues` are those used in the line.
Relations: `holder` and `reporter` lead from a claim or a stance to a mention or actor, reporters
ordered from the outermost; `stance_of` from a stance to its claim; `target` from a stance to an
issue, claim or actor.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import orjson

from annotator.formats.base import (
    POLARITY_LABELS,
    ExportOptions,
    Format,
    LossReport,
    Progress,
    Undecided,
    lose_registry,
    text_id,
)
from annotator.formats.bundle import Annotation, Bundle, Document, Entry, LayerContent, Party
from annotator.formats.files import atomic_output
from annotator.formats.names import Names
from annotator.language import tr
from annotator.vocabulary import Kind

NAME = "annotations-jsonl"
VERSION = 1

_Json = dict[str, Any]


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write the texts and annotations of a bundle."""
    report = LossReport()
    names = Names.of(bundle.header)
    with atomic_output(path) as file:
        for entry in bundle.entries:
            line = record(entry, names, options.undecided)
            file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
            report.documents += 1
            report.annotations += len(line["spans"])
            given = sum(len(content.annotations) for content in entry.layers)
            report.lose(tr("stances left out as undecided"), given - len(line["spans"]))
            report.lose(tr("further facts of articles"), len(entry.document.extra))
            progress(report.documents)
    lose_registry(report, bundle.header)
    return report


def record(entry: Entry, names: Names, undecided: Undecided) -> _Json:
    """The object that a document is written as."""
    return _Line(entry, names, undecided).as_json()


class _Line:
    """Makes the line of one document."""

    def __init__(self, entry: Entry, names: Names, undecided: Undecided) -> None:
        self._entry = entry
        self._names = names
        self._undecided = undecided
        self._annotations = [
            annotation
            for content in entry.layers
            for annotation in content.annotations
            if not self._is_dropped(annotation)
        ]
        self._ids = {one.id: text_id(one.kind[0], one.id) for one in self._annotations}

    def as_json(self) -> _Json:
        return {
            "format": NAME,
            "version": VERSION,
            "document": _document(self._entry.document),
            "text": self._entry.text,
            "layers": [self._layer(content) for content in self._entry.layers],
            "actors": self._actors(),
            "issues": self._issues(),
            "spans": [self._span(annotation) for annotation in self._annotations],
            "relations": [link for one in self._annotations for link in self._relations(one)],
        }

    def _is_dropped(self, annotation: Annotation) -> bool:
        undecided = annotation.kind is Kind.STANCE and annotation.polarity is None
        return undecided and self._undecided is Undecided.DROP

    def _layer(self, content: LayerContent) -> _Json:
        layer = self._names.layers[content.layer_id]
        return {
            "id": text_id("y", layer.id),
            "name": layer.name,
            "kind": layer.kind,
            "annotator": self._names.annotator(layer.id).name,
            "status": content.status,
        }

    def _span(self, annotation: Annotation) -> _Json:
        is_stance = annotation.kind is Kind.STANCE
        return {
            "id": self._ids[annotation.id],
            "layer": text_id("y", annotation.layer_id),
            "kind": annotation.kind,
            "label": self._label(annotation),
            "fragments": [[fragment.start, fragment.end] for fragment in annotation.fragments],
            "text": annotation.quote,
            "actor": text_id("a", annotation.actor_id) or None,
            "value": annotation.value,
            "polarity": self._undecided.polarity(annotation) if is_stance else None,
            "intensity": annotation.intensity,
            "note": annotation.note,
            "discuss": annotation.discuss,
            "confidence": annotation.confidence,
            "origin": annotation.origin,
        }

    def _label(self, annotation: Annotation) -> str | None:
        if annotation.kind is Kind.STANCE:
            return POLARITY_LABELS[self._undecided.polarity(annotation)]
        if annotation.label_id is not None:
            return self._names.registry.labels[annotation.label_id].name
        return annotation.form

    def _relations(self, annotation: Annotation) -> Iterator[_Json]:
        start = self._ids[annotation.id]
        yield from self._attribution("holder", start, annotation.holders)
        yield from self._attribution("reporter", start, annotation.reporters)
        if annotation.claim_id is not None:
            yield _relation("stance_of", start, self._ids[annotation.claim_id])
        if annotation.issue_id is not None:
            yield _relation("target", start, text_id("i", annotation.issue_id))
        if annotation.target_claim_id is not None:
            yield _relation("target", start, self._ids[annotation.target_claim_id])
        if annotation.target_actor_id is not None:
            yield _relation("target", start, text_id("a", annotation.target_actor_id))

    def _attribution(self, role: str, start: str, parties: Iterable[Party]) -> Iterator[_Json]:
        for order, party in enumerate(parties):
            end = text_id("m", party.mention_id) or text_id("a", party.actor_id)
            yield _relation(role, start, end, order)

    def _actors(self) -> list[_Json]:
        ids = dict[int | None, None]()
        for one in self._annotations:
            parties = (*one.holders, *one.reporters)
            ids |= dict.fromkeys((one.actor_id, one.target_actor_id))
            ids |= dict.fromkeys(party.actor_id for party in parties)
        actors = [self._names.registry.actors[key] for key in ids if key is not None]
        return [{"id": text_id("a", a.id), "name": a.name, "kind": a.kind} for a in actors]

    def _issues(self) -> list[_Json]:
        ids = dict.fromkeys(one.issue_id for one in self._annotations)
        issues = [self._names.registry.issues[key] for key in ids if key is not None]
        return [
            {"id": text_id("i", one.id), "name": one.name, "path": self._names.issue_path(one.id)}
            for one in issues
        ]


def _document(document: Document) -> _Json:
    return {
        "id": text_id("d", document.id),
        "title": document.title,
        "source": document.source,
        "author": document.author,
        "published": document.published,
        "url": document.url,
        "language": document.language,
    }


def _relation(kind: str, start: str, end: str, order: int = 0) -> _Json:
    return {"type": kind, "from": start, "to": end, "order": order}


FORMAT = Format(
    id=NAME,
    name="Annotations (JSONL, for training)",
    extensions=(".jsonl",),
    carries="One article per line, with its text, spans and relations.",
    write=write,
)
