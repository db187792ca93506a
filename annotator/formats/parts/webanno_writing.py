"""WebAnno TSV 3, written: from the records of a CAS of ours to the rows of a file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import orjson

from annotator.formats.base import LossReport
from annotator.formats.parts.cas_model import Cas, CasType, Structure, TypeSystem
from annotator.formats.parts.cas_types import ATTRIBUTES, CUSTOM, FACT, SENTENCE, TOKEN
from annotator.formats.parts.webanno_columns import NO_VALUE, NOTHING, escape_text, escape_value
from annotator.formats.parts.webanno_reading import ARTICLE
from annotator.language import tr
from annotator.text.offsets import Utf16Map

_SPANS = tuple(f"{CUSTOM}{label}" for label in ATTRIBUTES)


@dataclass(slots=True)
class _Row:
    """A token, or a part of one that an annotation begins or ends in; offsets in UTF-16."""

    begin: int
    end: int
    id: str = ""
    structures: list[Structure] = field(default_factory=list)


@dataclass(slots=True)
class _Token(_Row):
    parts: dict[tuple[int, int], _Row] = field(default_factory=dict)

    def rows(self) -> Iterator[_Row]:
        """Itself, and the parts of it."""
        yield self
        yield from (self.parts[place] for place in sorted(self.parts))

    def row_of(self, one: Structure) -> _Row:
        """The row for as much of a structure as stands in this token."""
        begin, end = max(self.begin, one.begin or 0), min(self.end, one.end or 0)
        if (begin, end) == (self.begin, self.end):
            return self
        return self.parts.setdefault((begin, end), _Row(begin, end))


@dataclass(frozen=True, slots=True)
class _Layer:
    """A type with those of its features that the document has."""

    type: str
    values: tuple[str, ...]
    slots: tuple[str, ...]


def write_tsv(cas: Cas, report: LossReport) -> str:
    """The lines of a file. Annotations are shown on the tokens that they stand on."""
    return "\n".join(_Writer(cas, report).lines())


class _Writer:
    def __init__(self, cas: Cas, report: LossReport) -> None:
        self._cas = cas
        self._units = Utf16Map(cas.text)
        structures = cas.structures.values()
        self._sentences = [one.begin or 0 for one in structures if one.type == SENTENCE]
        self._tokens = [
            _Token(one.begin or 0, one.end or 0) for one in structures if one.type == TOKEN
        ]
        spans = [one for one in structures if one.begin is not None and one.type in _SPANS]
        self._layers = _layers(spans, cas.types)
        self._homes = self._placed(spans)
        before = self._text(0, self._sentences[0]) if self._sentences else cas.text
        report.lose(tr("white space before a text"), int(before.strip(" ") != ""))

    def lines(self) -> Iterator[str]:
        yield "#FORMAT=WebAnno TSV 3.3"
        yield from map(self._declaration, self._layers)
        yield ""
        ends = [*self._sentences[1:], self._units.length]
        for begin, end in zip(self._sentences, ends, strict=True):
            yield ""
            if begin == self._sentences[0]:
                yield f"{ARTICLE}{orjson.dumps(self._facts()).decode()}"
            for line in self._text(begin, end).split("\n"):
                yield f"#Text={escape_text(line)}"
            for token in self._tokens_between(begin, end):
                yield from map(self._line, token.rows())
        yield ""

    def _placed(self, spans: Iterable[Structure]) -> dict[int, str]:
        """Put the spans into the rows of their tokens; gives the first row of each by its id."""
        for one in spans:
            for token in self._tokens_between(one.begin or 0, one.end or 0):
                token.row_of(one).structures.append(one)
        homes = dict[int, str]()
        for sentence, begin in enumerate(self._sentences, start=1):
            end = (
                self._units.length
                if sentence == len(self._sentences)
                else self._sentences[sentence]
            )
            for number, token in enumerate(self._tokens_between(begin, end), start=1):
                for part, row in enumerate(token.rows()):
                    row.id = f"{sentence}-{number}" + (f".{part}" if part else "")
                    for one in row.structures:
                        homes.setdefault(one.id, row.id)
        return homes

    def _tokens_between(self, begin: int, end: int) -> list[_Token]:
        first = bisect_right(self._tokens, begin, key=lambda token: token.end)
        after = bisect_left(self._tokens, end, key=lambda token: token.begin)
        return self._tokens[first:after]

    def _text(self, begin: int, end: int) -> str:
        return self._cas.text[self._units.to_code_point(begin) : self._units.to_code_point(end)]

    def _facts(self) -> dict[str, str]:
        facts = (one for one in self._cas.structures.values() if one.type == FACT)
        return {one.values["name"]: one.values["value"] for one in facts}

    def _declaration(self, layer: _Layer) -> str:
        features = list(layer.values)
        for slot in layer.slots:
            link = self._link_type(layer.type, slot)
            features += [f"ROLE_{layer.type}:{slot}_{link.name}", link.features["target"]]
        return f"#T_SP={layer.type}|{'|'.join(features)}"

    def _link_type(self, name: str, slot: str) -> CasType:
        types = self._cas.types.types
        return types[types[name].features[slot].removesuffix("[]")]

    def _line(self, row: _Row) -> str:
        cells = [row.id, f"{row.begin}-{row.end}", self._text(row.begin, row.end)]
        for layer in self._layers:
            stack = [one for one in row.structures if one.type == layer.type]
            cells += self._cells(layer, stack)
        return "\t".join((*cells, ""))

    def _cells(self, layer: _Layer, stack: list[Structure]) -> Iterator[str]:
        """The cells of a layer. Each value names its annotation, which may be in other rows too."""
        if not stack:
            yield from [NOTHING] * (max(1, len(layer.values)) + 2 * len(layer.slots))
            return
        for name in layer.values or ("",):
            yield "|".join(f"{_value(one, name)}[{one.id}]" for one in stack)
        for slot in layer.slots:
            yield "|".join(f"{self._roles(one, slot)}[{one.id}]" for one in stack)
            yield "|".join(self._targets(one, slot) for one in stack)

    def _roles(self, one: Structure, slot: str) -> str:
        links = (self._cas.structures[key] for key in one.references.get(slot, ()))
        return ";".join(escape_value(link.values["role"]) for link in links) or NOTHING

    def _targets(self, one: Structure, slot: str) -> str:
        links = (self._cas.structures[key] for key in one.references.get(slot, ()))
        keys = [link.references["target"][0] for link in links]
        return ";".join(f"{self._homes[key]}[{key}]" for key in keys) or NO_VALUE


def _layers(spans: Iterable[Structure], types: TypeSystem) -> list[_Layer]:
    """The types that there are, with the features that any annotation has."""
    used = dict[str, set[str]]()
    for one in spans:
        used.setdefault(one.type, set()).update(one.values, one.references)
    layers = list[_Layer]()
    for name in filter(used.__contains__, _SPANS):
        features = [
            (feature, held)
            for feature, held in types.types[name].features.items()
            if feature in used[name]
        ]
        values = tuple(feature for feature, held in features if not held.endswith("[]"))
        slots = tuple(feature for feature, held in features if held.endswith("[]"))
        layers.append(_Layer(name, values, slots))
    return layers


def _value(one: Structure, name: str) -> str:
    return escape_value(one.values[name]) if name in one.values else NO_VALUE
