"""Prodigy JSONL: one text per line with its tokens, labelled spans and relations.

Offsets are code points, and those of tokens; `token_end` is inclusive. The polarity of a stance is
part of its label, for labels are what is trained on. What Prodigy has no field for it keeps as it
is: the `attributes`, `note`, `kb_id` and `id` of spans. What is known about an article stands in
`meta`.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field, replace
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
from annotator.formats.parts.outward import Outward, with_polarity, without_polarity
from annotator.formats.parts.pieces import in_pieces, put_together
from annotator.formats.parts.raw_text import RawText
from annotator.formats.parts.streams import project_of
from annotator.formats.parts.tokens import Token, covered, tokens
from annotator.language import tr

_Json = dict[str, Any]
_MARKS = ("_input_hash", "_task_hash", "_view_id", "_session_id")
_ACCEPT = "accept"


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    label: str | None = None
    text: str | None = None
    id: int | str | None = None
    kb_id: str | None = None
    note: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Relation:
    head: int
    child: int
    label: str | None = None
    head_span: _Span | None = None
    child_span: _Span | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    spans: list[_Span] | None = None
    tokens: list[_Token] | None = None
    relations: list[_Relation] | None = None
    meta: Mapping[str, Any] | None = None
    answer: str | None = None
    label: str | None = None
    accept: list[int | str] | None = None
    options: Any = None


_FIELDS = frozenset(_Line.__dataclass_fields__)


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write a line for each article and layer."""
    report = LossReport()
    outward = Outward(bundle.header, options, report)
    with atomic_output(path) as file:
        for entry in bundle.entries:
            for document in outward.documents(entry):
                line = _line(in_pieces(document))
                file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
            progress(report.documents)
    return report


def _line(document: ForeignDocument) -> _Json:
    text = document.draft.text
    found = tokens(text, (place for span in document.spans for place in span.fragments))
    spans = {span.id: _span(with_polarity(span), found) for span in document.spans}
    answer = {"answer": _ACCEPT} if document.done else {}
    return {
        "text": text,
        "meta": {"document": document.draft.origin, **facts_of(document.draft)},
        "tokens": [_token(token, number) for number, token in enumerate(found)],
        "spans": list(spans.values()),
        "relations": [_relation(link, spans) for link in document.links],
        "_view_id": "relations" if document.links else "spans_manual",
        **answer,
        "_session_id": document.annotator,
    }


def _token(token: Token, number: int) -> _Json:
    return {
        "text": token.text,
        "start": token.start,
        "end": token.end,
        "id": number,
        "ws": token.blank,
    }


def _span(span: ForeignSpan, found: list[Token]) -> _Json:
    (place,) = span.fragments
    first, last = covered(found, place)
    optional = {"kb_id": span.entity, "attributes": dict(span.attributes), "note": span.note}
    return {
        "start": place.start,
        "end": place.end,
        "token_start": first,
        "token_end": last,
        "label": span.label,
        "id": span.id,
        **{name: value for name, value in optional.items() if value},
    }


def _relation(link: ForeignLink, spans: Mapping[str, _Json]) -> _Json:
    head, child = spans[link.source], spans[link.target]
    return {
        "head": head["token_end"],
        "child": child["token_end"],
        "label": link.label,
        "head_span": _end(head),
        "child_span": _end(child),
    }


def _end(span: _Json) -> _Json:
    names = ("start", "end", "token_start", "token_end", "label", "id")
    return {name: span[name] for name in names}


def read_foreign(path: Path) -> ForeignProject:
    """The texts of a data set. The spans of an answer other than “accept” are not taken."""
    flaws = Flaws()
    return project_of(path, lambda: _documents(path, flaws), flaws=flaws)


def recognises(path: Path) -> bool:
    """Whether the first line is a task of Prodigy, or a text with spans as it takes them."""
    first = first_item(path)
    if not isinstance(first, dict) or not isinstance(first.get("text"), str):
        return False
    return any(mark in first for mark in _MARKS) or isinstance(first.get("spans"), list)


def _documents(path: Path, flaws: Flaws) -> Generator[ForeignDocument]:
    for item in items(path):
        with flaws.noting(NoTextError):
            yield put_together(_Reading(item).document())


class _Reading:
    """Reads one line."""

    def __init__(self, item: Item) -> None:
        self._item = item
        self._line = item.as_record(_Line)
        self._text = RawText(self._line.text, item.where)
        self._spans = dict[str, ForeignSpan]()
        self._keys = dict[tuple[int, int, str | None], str]()

    def document(self) -> ForeignDocument:
        line, accepted = self._line, self._line.answer in (None, _ACCEPT)
        if not line.text:
            raise NoTextError(
                tr("{where}: there is no text.", where=self._item.where), tr("Leave the line out.")
            )
        for span in (line.spans or ()) if accepted else ():
            self._add(span)
        links = [self._link(one) for one in (line.relations or ()) if accepted]
        return ForeignDocument(
            draft=draft_of(self._text.text, self._facts(), self._item.where),
            annotator=self._annotator(),
            spans=tuple(self._spans.values()),
            links=tuple(links),
            tags=tuple(self._tags()) if accepted else (),
            done=line.answer == _ACCEPT,
        )

    def _facts(self) -> _Json:
        others = {
            key: value
            for key, value in self._item.value.items()
            if key not in _FIELDS and not key.startswith("_")
        }
        answer = {} if self._line.answer in (None, _ACCEPT) else {"answer": self._line.answer}
        return {**others, **answer, **(self._line.meta or {})}

    def _annotator(self) -> str | None:
        who = self._item.value.get("_annotator_id") or self._item.value.get("_session_id")
        return who if isinstance(who, str) else None

    def _tags(self) -> list[str]:
        return ([self._line.label] if self._line.label else []) + [
            str(option) for option in self._line.accept or ()
        ]

    def _add(self, span: _Span) -> str:
        place = self._text.span(span.start, span.end)
        if span.text is not None and self._text.raw[span.start : span.end] != span.text:
            raise InputError(
                tr(
                    "{where}: the text at {start} is not “{text}”.",
                    where=self._item.where,
                    start=span.start,
                    text=span.text[:60],
                ),
                tr(AGAIN),
            )
        key = f"s{len(self._spans)}" if span.id is None else str(span.id)
        if key in self._spans:
            raise InputError(
                tr("{where}: two spans have the id {key}.", where=self._item.where, key=key),
                tr(AGAIN),
            )
        found = ForeignSpan(
            id=key,
            label=span.label or "span",
            fragments=(place,),
            attributes=span.attributes,
            entity=span.kb_id or None,
            note=span.note,
        )
        self._spans[key] = without_polarity(found)
        self._keys.setdefault((span.start, span.end, span.label), key)
        return key

    def _link(self, relation: _Relation) -> ForeignLink:
        return ForeignLink(
            label=relation.label or "relation",
            source=self._end(relation.head_span, relation.head),
            target=self._end(relation.child_span, relation.child),
        )

    def _end(self, span: _Span | None, token: int) -> str:
        """The span that a relation leads to; where it leads to a mere token, that becomes one."""
        if span is None:
            span = self._token(token)
        if span.id is not None and str(span.id) in self._spans:
            return str(span.id)
        known = self._keys.get((span.start, span.end, span.label))
        return known or self._add(replace(span, id=None))

    def _token(self, number: int) -> _Span:
        found = self._line.tokens or []
        if not 0 <= number < len(found):
            raise InputError(
                tr(
                    "{where}: a relation leads to token {number}.",
                    where=self._item.where,
                    number=number,
                ),
                tr(AGAIN),
            )
        return _Span(found[number].start, found[number].end)


FORMAT = Format(
    id="prodigy",
    name="Prodigy (JSONL)",
    extensions=(".jsonl",),
    carries="Spans with all attributes, tokens and relations; one line per article and annotator.",
    read_foreign=read_foreign,
    write=write,
    recognises=recognises,
)
