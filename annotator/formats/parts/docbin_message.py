"""The bytes of a spaCy DocBin, decoded without building spaCy's documents.

These take what they are given on trust, and would read beyond their memory where a damaged or
hostile file says so. A DocBin is a zlib stream of a msgpack map: columns of 64-bit numbers for all
tokens of all documents (`attrs` names them), most of them hashes of the `strings`.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, TypeVar

from annotator.errors import InputError
from annotator.formats.checking import checked
from annotator.formats.files import failure
from annotator.formats.parts.extras import optional
from annotator.language import mark, tr

EXTRA = "spacy"
LARGEST = 2**30
"""The largest DocBin that is read, in bytes, when it is unpacked."""

T = TypeVar("T")

_HINT = mark("Use another copy, or write it again with spaCy.")
_SPAN = struct.Struct(">QQQllll")
_INSIDE, _BEGIN = 1, 3  # of ENT_IOB


@dataclass(frozen=True, slots=True)
class BinSpan:
    """A labelled passage in tokens, half-open; `group` is None for an entity."""

    group: str | None
    label: str
    start: int
    end: int
    id: str = ""
    kb_id: str = ""


@dataclass(frozen=True, slots=True)
class BinDoc:
    """A document of a DocBin; `borders` has the offset of each token and of the end."""

    where: str
    text: str
    borders: Sequence[tuple[int, int]]
    spans: Sequence[BinSpan]
    cats: Mapping[str, float]
    user_data: Mapping[Any, Any]


@dataclass(frozen=True, slots=True)
class _Message:
    attrs: list[int]
    tokens: bytes
    spaces: bytes
    lengths: bytes
    strings: list[str]
    cats: list[dict[str, float]]
    flags: list[dict[str, Any]] = field(default_factory=list)
    span_groups: list[bytes] = field(default_factory=list)
    user_data: list[bytes | None] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Group:
    name: str
    spans: list[bytes]


def decoded(path: Path) -> DocBinReader:
    """The DocBin in a file; `InputError` when it is none, damaged, or too large."""
    try:
        with path.open("rb") as file:
            packed = file.read(LARGEST + 1)
    except OSError as error:
        raise failure(path, error) from error
    return DocBinReader(
        path, checked(_Message, _unpacked(_inflated(packed, path), path), str(path))
    )


class DocBinReader:
    """Gives the documents of a DocBin."""

    def __init__(self, path: Path, message: _Message) -> None:
        self._path = path
        self._message = message
        spacy = optional("spacy", EXTRA)
        self._ids: Mapping[str, int] = spacy.attrs.IDS
        self._strings = spacy.strings.StringStore(message.strings)
        self._borders = self._check_size()

    def __iter__(self) -> Iterator[BinDoc]:
        for number, (first, after) in enumerate(pairwise(self._borders)):
            yield self._document(number, first, after)

    def _check_size(self) -> list[int]:
        """Where each document begins in the columns of tokens."""
        message, width = self._message, 8 * len(self._message.attrs)
        lengths = memoryview(message.lengths[: len(message.lengths) // 4 * 4]).cast("i")
        total = sum(lengths)
        fits = len(message.tokens) == total * width and len(message.spaces) == total
        if self._ids["ORTH"] not in message.attrs or min(lengths, default=0) < 0 or not fits:
            raise _damaged(self._path)
        if len(message.cats) != len(lengths):
            raise _damaged(self._path)
        return [0, *accumulate(lengths)]

    def _document(self, number: int, first: int, after: int) -> BinDoc:
        where = f"{self._path}, document {number + 1}"
        words = [self._string(key, where) for key in self._column("ORTH", first, after)]
        unknown = _at(self._message.flags, number, {}).get("has_unknown_spaces")
        spaces = b"\1" * (after - first) if unknown else self._message.spaces[first:after]
        pieces = [word + " " * bool(space) for word, space in zip(words, spaces, strict=True)]
        starts = [0, *accumulate(map(len, pieces))]
        entities = self._entities(first, after, where)
        return BinDoc(
            where=where,
            text="".join(pieces),
            borders=[
                (start, start + len(word)) for start, word in zip(starts, words, strict=False)
            ],
            spans=[*self._grouped(_at(self._message.span_groups, number, b""), where), *entities],
            cats=self._message.cats[number],
            user_data=self._user_data(_at(self._message.user_data, number, None), where),
        )

    def _column(self, name: str, first: int, after: int) -> Sequence[int]:
        """The values of an attribute for some tokens; none where the file does not have it."""
        attrs = self._message.attrs
        if self._ids[name] not in attrs:
            return ()
        place = attrs.index(self._ids[name])
        table = memoryview(self._message.tokens).cast("Q")
        return table[first * len(attrs) : after * len(attrs)].tolist()[place :: len(attrs)]

    def _string(self, key: int, where: str) -> str:
        try:
            return str(self._strings[key])
        except KeyError as error:
            raise InputError(
                tr("{where}: a word is missing in the file.", where=where), tr(_HINT)
            ) from error

    def _entities(self, first: int, after: int, where: str) -> Iterator[BinSpan]:
        tags = [*self._column("ENT_IOB", first, after), 0]
        labels = self._column("ENT_TYPE", first, after)
        known = self._column("ENT_KB_ID", first, after)
        start = None
        for place, tag in enumerate(tags):
            if start is not None and tag != _INSIDE:
                label, kb_id = (_at(column, start, 0) for column in (labels, known))
                names = (self._string(label, where), self._string(kb_id, where))
                yield BinSpan(None, names[0], start, place, kb_id=names[1])
                start = None
            start = place if tag == _BEGIN else start

    def _grouped(self, data: bytes, where: str) -> Iterator[BinSpan]:
        for packed, key in _groups(_unpacked(data, where) if data else ()):
            group = checked(_Group, _unpacked(packed, where), where)
            for span in group.spans:
                yield self._span(key or group.name, span, where)

    def _span(self, group: str, data: bytes, where: str) -> BinSpan:
        if len(data) != _SPAN.size:
            raise _damaged(where)
        key, known, label, start, end, _, _ = _SPAN.unpack(data)
        texts = [self._string(one, where) for one in (label, key, known)]
        return BinSpan(group, texts[0], start, end, texts[1], texts[2])

    def _user_data(self, data: bytes | None, where: str) -> Mapping[Any, Any]:
        found = _unpacked(data, where) if data else {}
        return found if isinstance(found, dict) else {}


def _groups(found: Any) -> Iterator[tuple[Any, str]]:
    """The packed groups of spans and their keys: newer versions of spaCy say these apart."""
    if isinstance(found, dict):
        for packed, keys in found.items():
            yield packed, str(keys[0]) if isinstance(keys, tuple) and keys else ""
    elif isinstance(found, tuple):
        yield from ((packed, "") for packed in found)


def _at(values: Sequence[T], place: int, default: T) -> T:
    return values[place] if place < len(values) else default


def _inflated(packed: bytes, path: Path) -> bytes:
    stream = zlib.decompressobj()
    try:
        data = stream.decompress(packed, LARGEST)
    except zlib.error as error:
        raise _damaged(path) from error
    if stream.unconsumed_tail:
        raise InputError(
            tr(
                "{path}: it would unpack to more than {largest} MB.",
                path=path,
                largest=LARGEST // 2**20,
            ),
            tr("Split it."),
        )
    if not stream.eof:
        raise _damaged(path)
    return data


def _unpacked(data: Any, where: object) -> Any:
    msgpack = optional("srsly.msgpack", EXTRA)
    try:
        # With this hook nothing but plain values is built; spaCy's own would make arrays, too.
        return msgpack.unpackb(
            data, raw=False, use_list=False, strict_map_key=False, object_pairs_hook=dict
        )
    except (ValueError, TypeError, OverflowError, msgpack.UnpackException) as error:
        raise _damaged(where) from error


def _damaged(where: object) -> InputError:
    return InputError(
        tr("{where}: this is not a DocBin of spaCy, or damaged.", where=where), tr(_HINT)
    )
