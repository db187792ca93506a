"""WebAnno TSV 3, read: from the rows of a file to the records of a CAS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count, pairwise

import orjson

from annotator.errors import InputError
from annotator.formats.parts.cas_model import Cas, Structure, is_segmentation
from annotator.formats.parts.cas_types import FACT
from annotator.formats.parts.webanno_columns import (
    NO_VALUE,
    NOTHING,
    Column,
    Holds,
    keyed,
    parts,
    read_columns,
    unescape,
)
from annotator.language import tr
from annotator.text.offsets import Utf16Map

ARTICLE = "#Article="
"""Before the first sentence, our exports have the facts about the article as a JSON object."""

_FORMAT = re.compile(r"\ufeff?#FORMAT=WebAnno TSV 3\.(\d)\s*$")
_OFFSETS = re.compile(r"(\d{1,9})-(\d{1,9})$")
_LARGEST_GAP = 10_000
_ANY = "uima.tcas.Annotation"


@dataclass(slots=True)
class _Row:
    """A token or a part of one: its annotations of each type, in the order of the cells."""

    where: str
    id: str
    begin: int
    end: int
    form: str
    stacks: dict[str, list[Structure]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Reference:
    """A place that a cell names, as `1-3[2]`: what stands there may come later in the file."""

    where: str
    row: str
    key: str
    type: str


@dataclass(slots=True)
class _Slot:
    """The links of a slot: the roles and the targets stand in columns of their own."""

    roles: list[str] = field(default_factory=list)
    targets: list[_Reference] = field(default_factory=list)


def read_tsv(content: str, where: str) -> Cas:
    """The CAS of a file; `InputError` names the line that is not as it should be."""
    return _Reader(content, where).cas()


class _Reader:
    def __init__(self, content: str, where: str) -> None:
        self._lines = [line.rstrip("\r") for line in content.split("\n")]
        self._where = where
        self._text = _Text()
        self._columns: list[Column] = []
        self._facts: dict[str, str] = {}
        self._rows: dict[str, _Row] = {}
        self._ids = count(1)
        self._structures: dict[int, Structure] = {}
        self._keyed: dict[str, Structure] = {}
        self._chains: dict[int, dict[int, Structure]] = {}
        self._ends: list[tuple[Structure, str, _Reference]] = []
        self._slots: dict[tuple[int, str], _Slot] = {}

    def cas(self) -> Cas:
        found = _FORMAT.match(self._lines[0])
        if found is None:
            raise InputError(
                tr("{where}: this is not WebAnno TSV 3.", where=self._where),
                tr("Export it in that format."),
            )
        java = int(found[1]) < 2
        sentence = list[str]()
        for number, line in enumerate(self._lines[1:], start=2):
            where = f"{self._where}, line {number}"
            if line.startswith("#T_") and not self._rows:
                self._columns += read_columns(line, where)
            elif line.startswith("#Text="):
                sentence.append(unescape(line.removeprefix("#Text="), java=java))
            elif line.startswith("#"):
                self._read_fact(line)
            elif line.strip():
                self._read_row(line, sentence, where)
        self._check_forms()
        self._tie()
        return Cas(self._text.whole, self._structures)

    def _read_fact(self, line: str) -> None:
        name, _, value = line.removeprefix("#").partition("=")
        if self._rows or name == "Sentence.id" or not value:
            return
        try:
            facts = orjson.loads(value) if line.startswith(ARTICLE) else {name: value}
        except orjson.JSONDecodeError:
            facts = {name: value}
        if isinstance(facts, dict):
            self._facts |= {key: str(fact) for key, fact in facts.items()}

    def _read_row(self, line: str, sentence: list[str], where: str) -> None:
        key, offsets, form, *cells = [*line.split("\t"), "", ""]
        place = _OFFSETS.match(offsets)
        if place is None or len(cells) - 2 < len(self._columns):
            raise InputError(
                tr(
                    "{where}: there are {count} cells, or no place.",
                    where=where,
                    count=len(cells) + 1,
                ),
                tr("Export it again."),
            )
        row = _Row(where, key, int(place[1]), int(place[2]), form)
        if sentence:
            self._text.add("\n".join(sentence), row.begin, where)
            sentence.clear()
        self._rows[key] = row
        # Of the two columns of a chain, one says which element of it an annotation is.
        pairs = zip(self._columns, cells, strict=False)
        for column, cell in sorted(pairs, key=lambda pair: pair[0].feature == "referenceType"):
            if cell != NOTHING:
                for index, value in enumerate(parts(cell, "|")):
                    self._read_value(row, column, index, value)

    def _read_value(self, row: _Row, column: Column, index: int, cell: str) -> None:
        value, key = (cell, "") if column.holds is Holds.TARGETS else keyed(cell)
        one = self._structure(row, column, index, key)
        if column.holds is Holds.VALUE and value != NO_VALUE:
            one.values[column.feature] = unescape(value)
        elif column.holds is Holds.SOURCE:
            source, _, target = key.partition("_")
            here = _Reference(row.where, row.id, target, column.target)
            self._ends.append(
                (one, "Governor", _Reference(row.where, value, source, column.target))
            )
            self._ends.append((one, "Dependent", here))
        elif column.holds is Holds.ROLES and value != NOTHING:
            self._slot(one, column).roles = parts(value, ";")
        elif column.holds is Holds.TARGETS and value != NO_VALUE:
            references = (keyed(target) for target in parts(value, ";"))
            self._slot(one, column).targets = [
                _Reference(row.where, unit, own, column.target) for unit, own in references
            ]

    def _structure(self, row: _Row, column: Column, index: int, key: str) -> Structure:
        """The annotation that a value in a cell belongs to, new or known, as far as this row."""
        stack = row.stacks.setdefault(column.type, [])
        if index < len(stack):
            return stack[index]
        one = self._known(column, key)
        if one is None:
            one = Structure(next(self._ids), column.type)
            self._structures[one.id] = one
            if column.layer != "RL":
                one.begin, one.end = row.begin, row.end
            self._remember(one, column, key)
        elif one.end is not None:
            one.end = max(one.end, row.end)
        stack.append(one)
        return one

    def _known(self, column: Column, key: str) -> Structure | None:
        if column.layer == "SP":
            return self._keyed.get(key)
        chain, _, element = key.partition("-")
        if column.layer == "CH" and element:
            return self._chains.get(int(chain), {}).get(int(element))
        return None

    def _remember(self, one: Structure, column: Column, key: str) -> None:
        chain, _, element = key.partition("-")
        if column.layer == "SP" and key:
            self._keyed[key] = one
        elif column.layer == "CH" and element:
            self._chains.setdefault(int(chain), {})[int(element)] = one

    def _slot(self, one: Structure, column: Column) -> _Slot:
        return self._slots.setdefault((one.id, column.feature), _Slot())

    def _tie(self) -> None:
        """Give the structures their references, now that all that they lead to is known."""
        for one, feature, reference in self._ends:
            one.references[feature] = (self._resolved(reference).id,)
        for (key, feature), slot in self._slots.items():
            links = tuple(one.id for one in self._links(slot))
            self._structures[key].references[feature] = links
        for chain in self._chains.values():
            elements = [chain[number] for number in sorted(chain)]
            for one, following in pairwise(elements):
                one.references["next"] = (following.id,)
        for name, fact in self._facts.items():
            one = self._new(FACT)
            one.values |= {"name": name, "value": fact}

    def _links(self, slot: _Slot) -> Iterator[Structure]:
        for role, target in zip(slot.roles, slot.targets, strict=False):
            link = self._new("Link")
            link.references["target"] = (self._resolved(target).id,)
            if role != NO_VALUE:
                link.values["role"] = unescape(role)
            yield link

    def _new(self, name: str) -> Structure:
        one = Structure(next(self._ids), name)
        self._structures[one.id] = one
        return one

    def _resolved(self, reference: _Reference) -> Structure:
        if reference.key not in ("", "0"):
            found = self._keyed.get(reference.key)
        else:
            row = self._rows.get(reference.row)
            found = self._first(row, reference.type) if row else None
        if found is None:
            raise InputError(
                tr(
                    "{where}: there is no annotation {row}[{key}].",
                    where=reference.where,
                    row=reference.row,
                    key=reference.key,
                ),
                tr("Export it again."),
            )
        return found

    def _first(self, row: _Row, kind: str) -> Structure | None:
        """The first annotation of a type in a row. Relations can also be between tokens."""
        if is_segmentation(kind) and kind not in row.stacks:
            token = self._new(kind)
            token.begin, token.end = row.begin, row.end
            row.stacks[kind] = [token]
        stacks = row.stacks.values() if kind == _ANY else [row.stacks.get(kind, [])]
        return next((one for stack in stacks for one in stack if one.begin is not None), None)

    def _check_forms(self) -> None:
        """Refuse a file whose offsets do not lead to its tokens."""
        text = self._text.whole
        units = Utf16Map(text)
        for row in self._rows.values():
            inside = row.begin <= row.end <= units.length
            start, end = map(units.to_code_point, (row.begin, row.end)) if inside else (0, 0)
            if not inside or text[start:end] != row.form:
                raise InputError(
                    tr(
                        "{where}: the text there is “{text}”, not “{form}”.",
                        where=row.where,
                        text=text[start:end][:60],
                        form=row.form,
                    ),
                    tr("Export it again."),
                )


class _Text:
    """The text, put together of sentences that say where they begin, in UTF-16 code units."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0

    @property
    def whole(self) -> str:
        """The text without the end of the last line."""
        return "".join(self._pieces).removesuffix("\n")

    def add(self, sentence: str, begin: int, where: str) -> None:
        """Add a sentence. Where nothing says what stands before it, a line end and spaces do."""
        gap = begin - self._length
        if gap == -1:
            self._pieces[-1] = self._pieces[-1].removesuffix("\n")
        elif not 0 <= gap <= _LARGEST_GAP:
            raise InputError(
                tr("{where}: the sentence does not begin at {begin}.", where=where, begin=begin),
                tr("Export it again."),
            )
        self._pieces += [" " * gap, f"{sentence}\n"]
        self._length = begin + Utf16Map(sentence).length + 1
