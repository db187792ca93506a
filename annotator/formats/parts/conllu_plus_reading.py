"""Reading CoNLL-U Plus: our own, PARSEME's `.cupt`, and files with IOB columns."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, Protocol

import orjson

from annotator.errors import InputError
from annotator.formats.checking import AGAIN, checked
from annotator.formats.files import failure
from annotator.formats.foreign import ForeignDocument, ForeignLink, ForeignProject, ForeignSpan
from annotator.formats.parts.facts import draft_of
from annotator.formats.parts.raw_text import RawText
from annotator.formats.parts.streams import project_of
from annotator.language import tr
from annotator.text.span import Span

COLUMN = "STANDPOINT:SPANS"
DOCUMENT, SPAN, LINK = "standpoint_document", "standpoint_span", "standpoint_link"
ENDINGS = (".conllup", ".cupt")
LONGEST_LINE = 2**24

_ESCAPES = {"\\": "\\\\", " ": "\\s", "\t": "\\t", "\n": "\\n", "\r": "\\r", "|": "\\p"}
_PLAIN = {escape: plain for plain, escape in _ESCAPES.items()}
_ESCAPED = re.compile(r"\\.")
_GLOBAL = "# global.columns = "
_STANDARD = frozenset(
    ("ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC")
)
_NUMBERED = re.compile(r"\d+(:[^;]+)?(;\d+(:[^;]+)?)*")
_IOB = re.compile(r"(?P<place>O|[BI]-)(?P<label>.*)")
_NOTHING = {"_", "*", ""}
_KEPT = "meta::"  # how GUM and others call what they say about a document


class Place(Protocol):
    """Where something stands in a text: a token of ours, a word that is read."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def escaped(text: str) -> str:
    """White space as a value of MISC may hold it."""
    return "".join(_ESCAPES.get(character, character) for character in text)


def unescaped(text: str) -> str:
    """What `escaped` was given."""
    return _ESCAPED.sub(lambda match: _PLAIN.get(match[0], match[0]), text)


def merged(numbers: Sequence[int], places: Sequence[Place]) -> tuple[Span, ...]:
    """The fragments of a span that covers these tokens, whose numbers are given, too."""
    result = list[Span]()
    before = None
    for number, place in sorted(zip(numbers, places, strict=True), key=lambda one: one[0]):
        if result and before == number - 1:
            result[-1] = Span(result[-1].start, place.end)
        else:
            result.append(Span(place.start, place.end))
        before = number
    return tuple(result)


def read_conllu_plus(path: Path) -> ForeignProject:
    """The documents of a file; `InputError` with file, line and reason."""
    return project_of(path, lambda: _documents(path))


@dataclass(frozen=True, slots=True)
class _About:
    annotator: str | None = None
    done: bool = False
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Details:
    number: int
    label: str | None = None
    fragments: list[tuple[int, int]] | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    entity: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class _Link:
    label: str
    source: int
    target: int


@dataclass(slots=True)
class _Growing:
    """What is annotated, while its tokens come in: the label, and the words by their numbers."""

    label: str = ""
    words: dict[int, None] = field(default_factory=dict)


def _documents(path: Path) -> Generator[ForeignDocument]:
    lines = _lines(path)
    where, first = next(lines, (str(path), ""))
    if not first.startswith(_GLOBAL):
        raise InputError(
            tr("{where}: this should be “{word}…”.", where=where, word=_GLOBAL),
            tr("Choose a CoNLL-U Plus file."),
        )
    columns = first.removeprefix(_GLOBAL).split()
    if "FORM" not in columns:
        raise InputError(
            tr("{where}: there is no column FORM.", where=where), tr("Choose another file.")
        )
    document = _Document(columns, where)
    for where, line in lines:
        if line.startswith("# newdoc"):
            yield from document.finished()
            document = _Document(columns, where)
        if line.startswith("#"):
            name, _, value = line.removeprefix("#").partition("=")
            document.comment(name.strip(), value.strip(), where)
        elif line.strip():
            document.row(line.split("\t"), where)
        else:
            document.end_sentence()
    yield from document.finished()


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    """The lines of a file, and what to call them."""
    number = 0
    try:
        with path.open("rb") as file:
            while line := file.readline(LONGEST_LINE):
                number += 1
                if len(line) == LONGEST_LINE:
                    raise InputError(
                        tr(
                            "{path}, line {number}: the line is too long.", path=path, number=number
                        ),
                        tr("Split it."),
                    )
                yield f"{path}, line {number}", line.decode().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise InputError(
            tr("{path}, line {number}: this is not UTF-8.", path=path, number=number),
            tr("Save it as UTF-8."),
        ) from error
    except OSError as error:
        raise failure(path, error) from error


class _Document:
    """A document while its lines come in."""

    def __init__(self, columns: list[str], where: str) -> None:
        self._columns = columns
        self._where = where
        self._pieces = list[str]()
        self._length = 0
        self._words = list[Span]()
        self._spans = dict[str, _Growing]()
        self._runs = dict[str, str]()  # the span that is open in an IOB column
        self._sentence = 0
        self._range_end = 0  # the last word of a token of several
        self._facts = dict[str, str]()
        self._about = _About()
        self._details = dict[str, _Details]()
        self._links = list[ForeignLink]()

    def comment(self, name: str, value: str, where: str) -> None:
        """Take down a comment; those that are not known say nothing that we need."""
        if name == DOCUMENT:
            self._about = checked(_About, _json(value, where), where)
        elif name == SPAN:
            details = checked(_Details, _json(value, where), where)
            self._details[str(details.number)] = details
        elif name == LINK:
            link = checked(
                _Link, dict(zip(_Link.__slots__, _list(value, where), strict=False)), where
            )
            ends = (str(link.source), str(link.target))
            self._links.append(ForeignLink(label=link.label, source=ends[0], target=ends[1]))
        elif name == "newdoc id":
            self._facts["title"] = value
        elif name.startswith(_KEPT):
            self._facts[name.removeprefix(_KEPT)] = value
        elif name.startswith("newpar") and self._pieces and self._pieces[-1] == " ":
            self._pieces[-1] = "\n"

    def row(self, cells: list[str], where: str) -> None:
        """Add a token."""
        if len(cells) != len(self._columns):
            raise InputError(
                tr(
                    "{where}: there are {count} columns instead of {wanted}.",
                    where=where,
                    count=len(cells),
                    wanted=len(self._columns),
                ),
                tr("Columns are separated by tabs."),
            )
        named = dict(zip(self._columns, cells, strict=True))
        number = named.get("ID", "")
        if "." in number:  # a node without a form
            return
        if not number.isdecimal() or int(number) > self._range_end:
            self._add_word(named["FORM"], named.get("MISC", "_"), where)
        if "-" in number:
            last = number.rpartition("-")[2]
            self._range_end = int(last) if last.isdecimal() else 0
        for column in self._columns:
            if column not in _STANDARD:
                self._annotate(column, named[column])

    def end_sentence(self) -> None:
        self._sentence += 1
        self._range_end = 0
        self._runs.clear()

    def finished(self) -> Iterator[ForeignDocument]:
        """The document, if there is any text in it."""
        if not self._words:
            return
        text = RawText("".join(self._pieces), self._where)
        spans = {key: self._span(key, text) for key in {**self._details, **self._spans}}
        for link in self._links:
            if not {link.source, link.target} <= spans.keys():
                raise InputError(
                    tr("{where}: a link of this document leads to no span.", where=self._where),
                    tr(AGAIN),
                )
        yield ForeignDocument(
            draft=draft_of(text.text, {**self._facts, **self._about.facts}, self._where),
            annotator=self._about.annotator,
            spans=tuple(spans.values()),
            links=tuple(self._links),
            done=self._about.done,
        )

    def _add_word(self, form: str, misc: str, where: str) -> None:
        if not form:
            raise InputError(
                tr("{where}: a token without a form.", where=where), tr("Write _ for it.")
            )
        facts = dict(one.partition("=")[::2] for one in misc.split("|"))
        if not self._words:
            self._append(unescaped(facts.get("SpacesBefore", "")))
        self._words.append(Span(self._length, self._length + len(form)))
        self._append(form)
        after = "" if facts.get("SpaceAfter") == "No" else " "
        self._append(unescaped(facts.get("SpacesAfter", after)))

    def _append(self, piece: str) -> None:
        if piece:
            self._pieces.append(piece)
            self._length += len(piece)

    def _annotate(self, column: str, cell: str) -> None:
        match = _IOB.fullmatch(cell)
        if _NUMBERED.fullmatch(cell):
            for one in cell.split(";"):
                number, _, label = one.partition(":")
                local = number if column == COLUMN else f"{column} {self._sentence} {number}"
                self._cover(local, label)
        elif match:
            self._run(column, match["place"], match["label"])
        elif cell not in _NOTHING:
            self._cover(f"{column} {len(self._words)}", f"{column}={cell}")

    def _run(self, column: str, place: str, label: str) -> None:
        """A token in an IOB column."""
        key = self._runs.pop(column, "")
        if place == "O":
            return
        if place == "B-" or not key or self._spans[key].label != label:
            key = f"{column} {len(self._words)}"
        self._runs[column] = key
        self._cover(key, label)

    def _cover(self, key: str, label: str) -> None:
        span = self._spans.setdefault(key, _Growing())
        span.label = span.label or label
        span.words[len(self._words) - 1] = None

    def _span(self, key: str, text: RawText) -> ForeignSpan:
        found = self._spans.get(key, _Growing())
        details = self._details.get(key, _Details(0))
        places = [self._words[number] for number in found.words]
        covered = [(one.start, one.end) for one in merged([*found.words], places)]
        given = details.fragments or covered
        fragments = tuple(text.span(start, end) for start, end in given)
        if not fragments or any(one.end > other.start for one, other in pairwise(fragments)):
            raise InputError(
                tr(
                    "{where}: span {key} of this document has no place in it.",
                    where=self._where,
                    key=key,
                ),
                tr(AGAIN),
            )
        return ForeignSpan(
            id=key,
            label=details.label or found.label or "span",
            fragments=fragments,
            attributes=details.attributes,
            entity=details.entity,
            note=details.note,
        )


def _json(value: str, where: str) -> Any:
    try:
        return orjson.loads(value)
    except orjson.JSONDecodeError as error:
        raise InputError(
            tr("{where}: this is not JSON ({error}).", where=where, error=error), tr(AGAIN)
        ) from error


def _list(value: str, where: str) -> Iterable[Any]:
    found = _json(value, where)
    return found if isinstance(found, list) else ()
