"""doccano JSONL: one text per line with labelled entities and the relations between them.

Offsets are UTF-16 code units, as the browser counts. doccano knows no attributes: the polarity of a
stance is part of its label, what else there is gets lost. Its projects must allow overlapping
spans, or it drops them on import. What is known about an article stands in `meta`.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import orjson

from annotator.errors import InputError
from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.checking import AGAIN
from annotator.formats.files import atomic_output
from annotator.formats.foreign import (
    Flaws,
    ForeignDocument,
    ForeignLink,
    ForeignProject,
    ForeignSpan,
    NoTextError,
)
from annotator.formats.parts.facts import draft_of, facts_of
from annotator.formats.parts.json_input import Item, first_item, items
from annotator.formats.parts.outward import Outward, lose_details, with_polarity, without_polarity
from annotator.formats.parts.pieces import in_pieces, put_together
from annotator.formats.parts.raw_text import RawText
from annotator.formats.parts.streams import project_of
from annotator.language import tr
from annotator.text.offsets import Utf16Map

_Json = dict[str, Any]
_Triple = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class _Entity:
    label: str
    start_offset: int
    end_offset: int
    id: int | str | None = None


@dataclass(frozen=True, slots=True)
class _Relation:
    from_id: int | str
    to_id: int | str
    type: str


@dataclass(frozen=True, slots=True)
class _Line:
    """What doccano writes; which of the fields are there depends on the kind of project."""

    text: str | None = None
    data: str | None = None
    label: list[_Triple] | list[str] | str = ""
    labels: list[_Triple] | list[str] | str = ""
    entities: list[_Entity] | list[_Triple] = field(default_factory=list)
    relations: list[_Relation] = field(default_factory=list)
    cats: list[str] = field(default_factory=list)
    meta: Mapping[str, Any] = field(default_factory=dict)
    annotator: str | None = None
    done: bool = False


_FIELDS = frozenset(_Line.__dataclass_fields__)


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write a line for each article and layer."""
    report = LossReport()
    outward = Outward(bundle.header, options, report)
    numbers = count(1)
    with atomic_output(path) as file:
        for entry in bundle.entries:
            for document in outward.documents(entry):
                line = _line(in_pieces(document), numbers, report)
                file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
            progress(report.documents)
    return report


def _line(document: ForeignDocument, numbers: Iterator[int], report: LossReport) -> _Json:
    to_utf16 = Utf16Map(document.draft.text).to_utf16
    spans = [with_polarity(span) for span in document.spans]
    ids = {span.id: next(numbers) for span in spans}
    for span in spans:
        lose_details(report, span)
    return {
        "text": document.draft.text,
        "entities": [_entity(span, ids[span.id], to_utf16) for span in spans],
        "relations": [
            {"from_id": ids[link.source], "to_id": ids[link.target], "type": link.label}
            for link in document.links
        ],
        "annotator": document.annotator,
        "done": document.done,
        "meta": {"document": document.draft.origin, **facts_of(document.draft)},
    }


def _entity(span: ForeignSpan, number: int, to_utf16: Callable[[int], int]) -> _Json:
    (fragment,) = span.fragments
    return {
        "id": number,
        "label": span.label,
        "start_offset": to_utf16(fragment.start),
        "end_offset": to_utf16(fragment.end),
    }


def read_foreign(path: Path) -> ForeignProject:
    """The texts in a file, with their entities, relations and labels of the whole text."""
    flaws = Flaws()
    return project_of(path, lambda: _documents(path, flaws), flaws=flaws)


def recognises(path: Path) -> bool:
    """Whether the first line is a text with labels as doccano writes them."""
    first = first_item(path)
    if not isinstance(first, dict) or not isinstance(first.get("text", first.get("data")), str):
        return False
    return any(isinstance(first.get(key), list) for key in ("label", "labels", "entities", "cats"))


def _documents(path: Path, flaws: Flaws) -> Generator[ForeignDocument]:
    for item in items(path):
        line = item.as_record(_Line)
        others = {key: item.value[key] for key in item.value if key not in _FIELDS}
        with flaws.noting(NoTextError):
            yield put_together(_document(line, others, item))


def _document(line: _Line, others: _Json, item: Item) -> ForeignDocument:
    raw = line.text if line.text is not None else line.data
    if not raw:
        raise NoTextError(
            tr("{where}: there is no text.", where=item.where), tr("Leave the line out.")
        )
    text = RawText(raw, item.where)
    spans, tags = list[ForeignSpan](), list(line.cats)
    for label in (line.label, line.labels, line.entities):
        for one in [label] if isinstance(label, str) else label:
            if isinstance(one, str):
                tags.extend([one] if one else [])
            else:
                spans.append(_span(one, len(spans), text))
    _check_ids(spans, line.relations, item)
    return ForeignDocument(
        draft=draft_of(text.text, {**others, **line.meta}, item.where),
        annotator=line.annotator,
        spans=tuple(spans),
        links=tuple(
            ForeignLink(label=one.type, source=str(one.from_id), target=str(one.to_id))
            for one in line.relations
        ),
        tags=tuple(tags),
        done=line.done,
    )


def _span(one: _Entity | _Triple, place: int, text: RawText) -> ForeignSpan:
    entity = one if isinstance(one, _Entity) else _Entity(one[2], one[0], one[1])
    span = ForeignSpan(
        id=f"e{place}" if entity.id is None else str(entity.id),
        label=entity.label,
        fragments=(text.utf16_span(entity.start_offset, entity.end_offset),),
    )
    return without_polarity(span)


def _check_ids(spans: list[ForeignSpan], relations: list[_Relation], item: Item) -> None:
    ids = {span.id for span in spans}
    if len(ids) < len(spans):
        raise InputError(tr("{where}: two entities have the same id.", where=item.where), tr(AGAIN))
    for one in relations:
        for end in (one.from_id, one.to_id):
            if str(end) not in ids:
                raise InputError(
                    tr(
                        "{where}: a relation leads to {end}, which is no entity.",
                        where=item.where,
                        end=end,
                    ),
                    tr(AGAIN),
                )


FORMAT = Format(
    id="doccano",
    name="doccano (JSONL)",
    extensions=(".jsonl", ".json"),
    carries="Spans with their labels and relations; no attributes.",
    read_foreign=read_foreign,
    write=write,
    recognises=recognises,
)
