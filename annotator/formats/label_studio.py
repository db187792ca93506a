"""Label Studio JSON: a list of tasks, each with a text and the results of its annotators.

Beside the tasks an export writes `NAME.config.xml`, the labelling configuration to paste into the
settings of a project. Offsets are code points; older versions of Label Studio counted UTF-16 code
units, which is recognised by the words that come with each region. Attributes are results with the
id of their region: choices, a taxonomy for issues, text areas for the rest. Layers of models are
predictions. A discontinuous span is in pieces, related by `continues`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle, Entry
from annotator.formats.files import atomic_output
from annotator.formats.foreign import ForeignDocument, ForeignLink, ForeignProject, ForeignSpan
from annotator.formats.parts.facts import facts_of
from annotator.formats.parts.json_input import head
from annotator.formats.parts.label_studio_config import CONTROLS, ISSUE, SPANS, TEXT, configuration
from annotator.formats.parts.label_studio_tasks import read_tasks
from annotator.formats.parts.outward import PATH, TAKEN, Outward
from annotator.formats.parts.pieces import in_pieces
from annotator.vocabulary import LayerKind

_Json = dict[str, Any]

_OF_DOCUMENT = ("layer", "status")


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write the tasks, and the labelling configuration beside them."""
    report = LossReport()
    outward = Outward(bundle.header, options, report)
    kinds = {layer.id: layer.kind for layer in bundle.header.layers}
    beside = path.with_name(f"{path.stem}.config.xml")
    with atomic_output(beside) as config, atomic_output(path) as file:
        config.write(configuration(outward.labels, outward.issues).encode())
        file.write(b"[")
        for entry in bundle.entries:
            file.write(b"\n" if report.documents == 0 else b",\n")
            documents = list(outward.documents(entry))
            file.write(orjson.dumps(_task(entry, documents, kinds, report)))
            progress(report.documents)
        file.write(b"\n]\n")
    return report


def _task(
    entry: Entry,
    documents: list[ForeignDocument],
    kinds: dict[int, LayerKind],
    report: LossReport,
) -> _Json:
    layers = [
        (kinds[one.layer_id], each) for one, each in zip(entry.layers, documents, strict=False)
    ]
    draft = documents[0].draft
    facts = {key: value for key, value in facts_of(draft).items() if key not in _OF_DOCUMENT}
    report.lose(TAKEN, int(facts.pop(TEXT, None) is not None))
    return {
        "data": {TEXT: draft.text, "document": draft.origin, **facts},
        "annotations": [
            {"result": _results(document), "ground_truth": kind is LayerKind.GOLD}
            for kind, document in layers
            if kind is not LayerKind.MACHINE
        ],
        "predictions": [
            {"model_version": document.annotator, "result": _results(document)}
            for kind, document in layers
            if kind is LayerKind.MACHINE
        ],
    }


def _results(document: ForeignDocument) -> list[_Json]:
    pieces = in_pieces(document)
    facts = {"annotator": document.annotator, **document.draft.extra}
    results = [
        _result(name, "textarea", {"text": [facts[name]]}, name)
        for name in ("annotator", *_OF_DOCUMENT)
    ]
    for span in pieces.spans:
        results += _region(span, document.draft.text)
    return results + [_relation(link) for link in pieces.links]


def _region(span: ForeignSpan, text: str) -> Iterator[_Json]:
    (fragment,) = span.fragments
    place = {"start": fragment.start, "end": fragment.end}
    quote = fragment.of(text)
    region = _result(span.id, "labels", {**place, "text": quote, "labels": [span.label]}, SPANS)
    yield region | ({"meta": {"text": [span.note]}} if span.note is not None else {})
    attributes = {**({"actor": span.entity} if span.entity else {}), **span.attributes}
    for name, value in attributes.items():
        if name == ISSUE:
            what = {**place, "text": quote, "taxonomy": [value.split(PATH)]}
            yield _result(span.id, "taxonomy", what, name)
        elif name in CONTROLS:
            what = {**place, "text": quote, "choices": [value]}
            yield _result(span.id, "choices", what, name)
        else:
            yield _result(span.id, "textarea", {**place, "text": [value]}, name)


def _result(key: str, kind: str, value: _Json, control: str) -> _Json:
    return {"id": key, "from_name": control, "to_name": TEXT, "type": kind, "value": value}


def _relation(link: ForeignLink) -> _Json:
    return {
        "type": "relation",
        "from_id": link.source,
        "to_id": link.target,
        "direction": "right",
        "labels": [link.label],
    }


def read_foreign(path: Path) -> ForeignProject:
    """The tasks in a file: a document for each annotator, and for each model that predicted."""
    return read_tasks(path)


def recognises(path: Path) -> bool:
    """Whether the file begins like an export of tasks."""
    start = head(path)
    return b'"data"' in start and any(_named(key, start) for key in ("annotations", "predictions"))


def _named(key: str, data: bytes) -> bool:
    return f'"{key}"'.encode() in data


FORMAT = Format(
    id="label-studio",
    name="Label Studio (JSON)",
    extensions=(".json",),
    carries="Spans with all attributes, relations, and several annotators; a configuration beside.",
    read_foreign=read_foreign,
    write=write,
    recognises=recognises,
)
