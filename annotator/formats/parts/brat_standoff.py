"""The lines of brat's `.ann` files: read into spans and links, and written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.errors import InputError
from annotator.formats.base import LossReport
from annotator.formats.foreign import ForeignDocument, ForeignLink, ForeignSpan
from annotator.formats.parts.brat_configuration import CHOICES, FLAG, Types
from annotator.formats.parts.raw_text import RawText
from annotator.language import tr
from annotator.text.offsets import canonical
from annotator.text.span import Span

NOTE = "AnnotatorNotes"
_LIST = "; "
_ID = re.compile(r"([A-Za-z]|#)[A-Za-z]*\d+$|\*$")
# Whatever a program may take for the end of a line.
_LINE_ENDS = re.compile("[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_GAP = re.compile(r"\s*\n\s*$")


@dataclass(frozen=True, slots=True)
class _Line:
    """`what` are the words of the second field, `text` is the rest after it."""

    where: str
    id: str
    what: list[str]
    text: str

    def flaw(self, reason: str) -> InputError:
        return InputError(
            tr("{where}: {reason}.", where=self.where, reason=reason),
            tr("Mend the line, or leave the file out."),
        )


@dataclass(slots=True)
class _Passage:
    label: str
    fragments: tuple[Span, ...]
    attributes: dict[str, str] = field(default_factory=dict)
    entity: str | None = None
    notes: list[str] = field(default_factory=list)

    def add(self, name: str, value: str) -> None:
        """Set an attribute, or give it another value besides."""
        self.attributes[name] = _LIST.join(filter(None, (self.attributes.get(name), value)))


def read_standoff(
    text: RawText, annotations: str, where: str
) -> tuple[tuple[ForeignSpan, ...], tuple[ForeignLink, ...]]:
    """The spans and links of an `.ann`; `InputError` names the line that cannot be read.

    An event becomes a span in the place of its trigger, with links to its arguments; of a set of
    equals, all are linked to the first. What is said about a relation goes into the note of the
    span that it leads from.
    """
    lines = [
        _line(line, f"{where}, line {number}")
        for number, line in enumerate(annotations.split("\n"), start=1)
        if line.strip()
    ]
    return _Reader(text).read(lines)


class _Reader:
    def __init__(self, text: RawText) -> None:
        self._text = text
        self._passages: dict[str, _Passage] = {}
        self._events: dict[str, str] = {}  # the events by their triggers
        self._relations: dict[str, tuple[str, str]] = {}  # their labels and sources
        self._links: list[ForeignLink] = []

    def read(self, lines: list[_Line]) -> tuple[tuple[ForeignSpan, ...], tuple[ForeignLink, ...]]:
        # What refers to other lines comes after all those that it can refer to.
        steps: tuple[tuple[str, Callable[[_Line], None]], ...] = (
            ("T", self._span),
            ("E", self._event),
            ("E", self._arguments),
            ("R", self._relation),
            ("*", self._equals),
            ("AM", self._attribute),
            ("N", self._reference),
            ("#", self._note),
        )
        for prefixes, step in steps:
            for line in lines:
                if line.id[0] in prefixes:
                    step(line)
        kept = (one for one in self._passages.items() if one[0] not in self._events)
        return tuple(_span(key, passage) for key, passage in kept), tuple(self._links)

    def _span(self, line: _Line) -> None:
        label, *numbers = " ".join(line.what).replace(";", " ").split()
        places = self._places(line, numbers)
        quote = " ".join(self._text.raw[start:end] for start, end in places)
        if line.text and quote.split() != line.text.split():
            raise line.flaw(
                tr(
                    "the text there is “{quote}”, not “{text}”",
                    quote=quote[:60],
                    text=line.text[:60],
                )
            )
        fragments = [self._text.span(start, end) for start, end in places]
        if any(one.overlaps(other) for one, other in pairwise(fragments)):
            raise line.flaw(tr("the fragments overlap"))
        self._new(line, _Passage(label, tuple(self._merged(fragments))))

    def _places(self, line: _Line, numbers: list[str]) -> list[tuple[int, int]]:
        if not numbers or len(numbers) % 2 or not all(map(str.isdecimal, numbers)):
            raise line.flaw(tr("it does not say where it begins and ends"))
        offsets = [int(number) for number in numbers]
        places = sorted(zip(offsets[::2], offsets[1::2], strict=True))
        if any(start >= end or end > len(self._text.raw) for start, end in places):
            raise line.flaw(
                tr("this is no place in a text of {count} characters", count=len(self._text.raw))
            )
        return places

    def _merged(self, fragments: list[Span]) -> list[Span]:
        """The fragments in one where only the end of a line parts them: brat cuts them there."""
        merged = fragments[:1]
        for after in fragments[1:]:
            before = merged[-1]
            if _GAP.match(self._text.text[before.end : after.start]):
                merged[-1] = Span(before.start, after.end)
            else:
                merged.append(after)
        return merged

    def _event(self, line: _Line) -> None:
        label, colon, trigger = line.what[0].partition(":")
        if not colon or trigger not in self._passages:
            raise line.flaw(tr("there is no such trigger"))
        self._new(line, _Passage(label, self._passages[trigger].fragments))
        self._events.setdefault(trigger, line.id)

    def _arguments(self, line: _Line) -> None:
        for argument in line.what[1:]:
            role, _, target = argument.rpartition(":")
            self._link(line, role, line.id, target)

    def _relation(self, line: _Line) -> None:
        label, *arguments = line.what
        if len(arguments) != 2:
            raise line.flaw(tr("a relation has two arguments"))
        source, target = (argument.rpartition(":")[2] for argument in arguments)
        self._link(line, label, source, target)
        self._relations[line.id] = (label, self._resolved(line, source))

    def _equals(self, line: _Line) -> None:
        label, first, *others = [*line.what, "", ""]
        for other in filter(None, others):
            self._link(line, label, first, other)

    def _attribute(self, line: _Line) -> None:
        name, target, *value = [*line.what, ""]
        self._tell(line, target, name, " ".join(value).strip() or FLAG)

    def _reference(self, line: _Line) -> None:
        name, target, entry = [*line.what, "", "", ""][:3]
        passage = self._passages[self._resolved(line, target)]
        title = line.text.strip()
        passage.entity = passage.entity or title or entry
        if entry and entry != _entry(title):  # else it says no more than the title
            passage.add(name, entry)

    def _note(self, line: _Line) -> None:
        name, target = [*line.what, ""][:2]
        self._tell(line, target, name, line.text.strip())

    def _tell(self, line: _Line, target: str, name: str, value: str) -> None:
        """Add an attribute or a note to a span; what is about a relation, to its source."""
        if target in self._relations:
            label, source = self._relations[target]
            value = value if name == NOTE else f"{name} = {value}"
            self._passages[source].notes.append(f"{label}: {value}")
            return
        passage = self._passages[self._resolved(line, target)]
        if name == NOTE:
            passage.notes.append(value)
        else:
            passage.add(name, value)

    def _new(self, line: _Line, passage: _Passage) -> None:
        if line.id in self._passages:
            raise line.flaw(tr("{line} is there already", line=line.id))
        self._passages[line.id] = passage

    def _link(self, line: _Line, label: str, source: str, target: str) -> None:
        ends = (self._resolved(line, source), self._resolved(line, target))
        self._links.append(ForeignLink(label=label, source=ends[0], target=ends[1]))

    def _resolved(self, line: _Line, key: str) -> str:
        key = self._events.get(key, key)
        if key not in self._passages:
            raise line.flaw(f"there is no {key or 'place that it belongs to'}")
        return key


def _line(line: str, where: str) -> _Line:
    key, what, text = [*line.rstrip("\r").split("\t", 2), "", ""][:3]
    parsed = _Line(where, key.strip(), what.split(), text)
    if not _ID.match(parsed.id) or parsed.id[0].upper() not in "TERAMN#*" or not parsed.what:
        raise parsed.flaw(tr("this is not a line of brat annotations"))
    return parsed


def _span(key: str, passage: _Passage) -> ForeignSpan:
    return ForeignSpan(
        id=key,
        label=canonical(passage.label),
        fragments=passage.fragments,
        attributes={canonical(k): canonical(v) for k, v in passage.attributes.items()},
        entity=None if passage.entity is None else canonical(passage.entity),
        note=canonical("\n".join(passage.notes)) or None,
    )


def _entry(title: str) -> str:
    return f"Actor:{'_'.join(title.split())}"


def write_standoff(document: ForeignDocument, types: Types, report: LossReport) -> str:
    """The lines of an `.ann`; the report is told what they cannot say."""
    return "".join(f"{line}\n" for line in _Writer(document, types, report).lines())


class _Writer:
    def __init__(self, document: ForeignDocument, types: Types, report: LossReport) -> None:
        self._document = document
        self._types = types
        self._report = report
        self._ids = {span.id: f"T{n}" for n, span in enumerate(document.spans, start=1)}
        self._counts = dict.fromkeys("RAN#", 0)

    def lines(self) -> Iterator[str]:
        for span in self._document.spans:
            yield self._span(span)
        for link in self._document.links:
            ends = f"Arg1:{self._ids[link.source]} Arg2:{self._ids[link.target]}"
            yield f"{self._next('R')}\t{self._types.of(link.label)} {ends}"
        for span in self._document.spans:
            yield from self._about(span)

    def _span(self, span: ForeignSpan) -> str:
        text = self._document.draft.text
        for before, after in pairwise(span.fragments):
            at_line_end = _GAP.match(text[before.end : after.start])
            self._report.lose(
                tr("borders between fragments at the end of a line"), bool(at_line_end)
            )
        pieces = [piece for fragment in span.fragments for piece in _in_lines(text, fragment)]
        places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
        quote = " ".join(piece.of(text) for piece in pieces)
        return f"{self._ids[span.id]}\t{self._types.of(span.label)} {places}\t{quote}"

    def _about(self, span: ForeignSpan) -> Iterator[str]:
        key = self._ids[span.id]
        for name, value in span.attributes.items():
            kind = self._types.of(name)
            if name in CHOICES and value == FLAG:
                yield f"{self._next('A')}\t{kind} {key}"
            elif value in CHOICES.get(name, ()):
                yield f"{self._next('A')}\t{kind} {key} {value}"
            else:
                yield f"{self._next('#')}\t{kind} {key}\t{self._on_one_line(value)}"
        if span.entity is not None:
            title = self._on_one_line(span.entity)
            yield f"{self._next('N')}\tReference {key} {_entry(title)}\t{title}"
        if span.note is not None:
            yield f"{self._next('#')}\t{NOTE} {key}\t{self._on_one_line(span.note)}"

    def _on_one_line(self, value: str) -> str:
        line = _LINE_ENDS.sub(" ", value)
        self._report.lose(tr("line ends in notes and names"), line != value)
        return line

    def _next(self, prefix: str) -> str:
        self._counts[prefix] += 1
        return f"{prefix}{self._counts[prefix]}"


def _in_lines(text: str, fragment: Span) -> Iterator[Span]:
    """The parts of a fragment that stand in one line each."""
    start = fragment.start
    for end in (*(found.start() for found in _LINE_ENDS.finditer(fragment.of(text))), None):
        stop = fragment.end if end is None else fragment.start + end
        if start < stop:
            yield Span(start, stop)
        start = stop + 1
