"""Reading Label Studio's tasks. What an export of ours looks like is said in `label_studio`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from annotator.errors import InputError
from annotator.formats.checking import AGAIN
from annotator.formats.foreign import (
    Flaws,
    ForeignDocument,
    ForeignLink,
    ForeignProject,
    ForeignSpan,
    NoTextError,
)
from annotator.formats.parts.facts import draft_of
from annotator.formats.parts.json_input import Item, items
from annotator.formats.parts.outward import LIST, PATH
from annotator.formats.parts.pieces import put_together
from annotator.formats.parts.raw_text import RawText
from annotator.formats.parts.streams import project_of
from annotator.language import tr
from annotator.text.offsets import canonical
from annotator.text.span import Span
from annotator.vocabulary import Status

T = TypeVar("T")
_Key = int | str
_VALUES = {
    "choices": "choices",
    "taxonomy": "taxonomy",
    "textarea": "text",
    "rating": "rating",
    "number": "number",
    "datetime": "datetime",
}
_FINISHED = {Status.DONE.value, Status.NOTHING_HERE.value}


@dataclass(frozen=True, slots=True)
class _Result:
    type: str
    id: _Key | None = None
    from_name: str = ""
    value: Mapping[str, Any] = field(default_factory=dict)
    meta: Mapping[str, Any] | None = None
    from_id: _Key | None = None
    to_id: _Key | None = None
    direction: str | None = None
    labels: list[str] | None = None


@dataclass(frozen=True, slots=True)
class _Annotation:
    result: list[_Result] | None = None
    completed_by: Any = None
    was_cancelled: bool | None = False
    ground_truth: bool | None = False
    model_version: str | None = None


@dataclass(frozen=True, slots=True)
class _Task:
    data: Mapping[str, Any]
    annotations: list[_Annotation] | None = None
    completions: list[_Annotation] | None = None  # what versions before 1.0 called them
    predictions: list[_Annotation] | None = None


@dataclass(frozen=True, slots=True)
class _Region:
    start: int
    end: int
    labels: list[str]
    text: str | None = None


def read_tasks(path: Path) -> ForeignProject:
    """The tasks in a file. They are checked at once, for the file is read as a whole anyway."""
    tasks = [(item.where, item.as_record(_Task)) for item in items(path)]
    left_out, flaws = Counter[str](), Flaws()
    for _ in _all(tasks, left_out, flaws):
        pass
    notes = [
        tr("Results of type “{kind}” were left out: {count}.", kind=kind, count=count)
        for kind, count in left_out.items()
    ]
    return project_of(path, lambda: _all(tasks, Counter(), flaws), notes=tuple(notes), flaws=flaws)


def _all(
    tasks: list[tuple[str, _Task]], left_out: Counter[str], flaws: Flaws
) -> Generator[ForeignDocument]:
    for where, task in tasks:
        with flaws.noting(NoTextError):
            yield from _of_task(task, where, left_out)


def _of_task(task: _Task, where: str, left_out: Counter[str]) -> Iterator[ForeignDocument]:
    text = RawText(_text(task, where), where)
    facts = {key: value for key, value in task.data.items() if value is not text.raw}
    annotations = [*(task.annotations or task.completions or ()), *(task.predictions or ())]
    for annotation in annotations:
        reading = _Reading(annotation, text, where, left_out)
        yield put_together(reading.document(facts))
    if not annotations:
        yield ForeignDocument(draft=draft_of(text.text, facts, where))


def _text(task: _Task, where: str) -> str:
    """The text of a task: what is called so, else the longest string that is more than a name."""
    strings = [value for value in task.data.values() if isinstance(value, str)]
    texts = [value for value in strings if len(value.split()) > 1]
    text = task.data.get("text")
    found = text if isinstance(text, str) else max(texts, key=len, default="")
    if not found:
        raise NoTextError(
            tr("{where}: there is no text.", where=where),
            tr("Only tasks about texts can be imported."),
        )
    return found


class _Reading:
    """Reads the results of one annotator, or of a model, for one task."""

    def __init__(
        self, annotation: _Annotation, text: RawText, where: str, left_out: Counter[str]
    ) -> None:
        self._annotation = annotation
        self._text = text
        self._where = where
        self._left_out = left_out
        self._spans = dict[str, ForeignSpan]()
        self._links = list[ForeignLink]()
        self._facts = dict[str, Any]()
        self._tags = list[str]()

    def document(self, facts: Mapping[str, Any]) -> ForeignDocument:
        results = self._annotation.result or []
        for result in results:
            if result.type == "labels":
                self._add_region(result)
        for result in results:
            if result.type == "relation":
                self._add_link(result)
            elif result.type != "labels":
                self._add_attribute(result)
        annotator = self._facts.pop("annotator", None) or self._annotator()
        if self._annotation.ground_truth:
            self._facts.setdefault("ground truth", "true")
        return ForeignDocument(
            draft=draft_of(self._text.text, {**facts, **self._facts}, self._where),
            annotator=annotator,
            spans=tuple(self._spans.values()),
            links=tuple(self._links),
            tags=tuple(self._tags),
            done=self._is_done(),
        )

    def _annotator(self) -> str | None:
        who = self._annotation.completed_by
        if isinstance(who, dict):
            who = who.get("email") or who.get("id")
        return self._annotation.model_version or (None if who is None else str(who))

    def _is_done(self) -> bool:
        if "status" in self._facts:
            return self._facts["status"] in _FINISHED
        return self._annotation.model_version is None and not self._annotation.was_cancelled

    def _add_region(self, result: _Result) -> None:
        region = Item(self._where, result.value).as_record(_Region)
        place = self._place(region)
        key = str(result.id)
        if result.id is None or key in self._spans:
            raise InputError(
                tr(
                    "{where}: the id of a region is missing or comes twice ({key}).",
                    where=self._where,
                    key=key,
                ),
                tr(AGAIN),
            )
        note = (result.meta or {}).get("text")
        for number, label in enumerate(region.labels or [result.from_name], start=1):
            own = key if number == 1 else f"{key}.{number}"
            self._spans[own] = ForeignSpan(
                id=own,
                label=label,
                fragments=(place,),
                note=LIST.join(map(str, note)) if isinstance(note, list) and note else None,
            )

    def _place(self, region: _Region) -> Span:
        """Code points as they are counted now, else UTF-16 if only these fit the words."""
        quote = region.text
        if quote is None or _fits(self._text.raw[region.start : region.end], quote):
            return self._text.span(region.start, region.end)
        with suppress(InputError):
            place = self._text.utf16_span(region.start, region.end)
            if _fits(place.of(self._text.text), quote):
                return place
        raise InputError(
            tr(
                "{where}: the text at {start} is not “{quote}”.",
                where=self._where,
                start=region.start,
                quote=quote[:60],
            ),
            tr("Export it again from Label Studio."),
        )

    def _add_link(self, result: _Result) -> None:
        source, target = str(result.from_id), str(result.to_id)
        for end in (source, target):
            if end not in self._spans:
                raise InputError(
                    tr(
                        "{where}: a relation leads to {end}, which is no region.",
                        where=self._where,
                        end=end,
                    ),
                    tr(AGAIN),
                )
        if result.direction == "left":
            source, target = target, source
        for label in result.labels or ["relation"]:
            self._links.append(ForeignLink(label=label, source=source, target=target))

    def _add_attribute(self, result: _Result) -> None:
        values = _values(result)
        span = self._spans.get(str(result.id))
        if values is None:
            self._left_out[result.type] += 1
        elif span:
            attributes = {**span.attributes, result.from_name: LIST.join(values)}
            self._spans[span.id] = replace(span, attributes=attributes)
        elif result.type in ("choices", "taxonomy"):
            self._tags += values
        else:
            self._facts[result.from_name] = LIST.join(values)


def _fits(piece: str, quote: str) -> bool:
    """Whether the words are the same; line ends are written in several ways."""
    return canonical(piece).split() == canonical(quote).replace("\\n", "\n").split()


def _values(result: _Result) -> list[str] | None:
    """What was chosen or written; None where this is about something else than a text."""
    if result.type not in _VALUES:
        return None
    value = result.value.get(_VALUES[result.type])
    values = value if isinstance(value, list) else [] if value is None else [value]
    return [PATH.join(map(str, one)) if isinstance(one, list) else str(one) for one in values]
