"""The items of a JSON array, cut out of a file one by one: it may be larger than the memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

# A quotation mark alone begins a string whose end is not in the buffer yet.
_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|["\[\]{},]', re.DOTALL)

_STEPS = {b"[": 1, b"{": 1, b"]": -1, b"}": -1}


class TornError(ValueError):
    """There is no array where one should be, or it does not end well."""


class ItemTooLongError(ValueError):
    """An item is longer than any may be."""


def raw_items(file: BinaryIO, longest: int, chunk: int = 2**20) -> Iterator[bytes]:
    """The items, unparsed and unchecked, of the array that the rest of a file is.

    So many bytes are read at a time, or as many as the item at hand has already.
    Raises TornError when it does not end, or when something else comes after it, and
    ItemTooLongError when an item is longer than so many bytes.
    """
    buffer = file.read(chunk)
    start = place = buffer.find(b"[") + 1
    depth = count = 0
    while True:
        for token in _TOKEN.finditer(buffer, place):
            kind = buffer[token.start() : token.end()]
            if kind == b'"':
                break
            place = token.end()
            depth += _STEPS.get(kind, 0)
            if depth < 0 or (kind == b"," and depth == 0):
                item = buffer[start : token.start()]
                if depth == 0 or count or item.strip():
                    yield item
                count, start = count + 1, place
            if depth < 0:
                _check_end(buffer[place:] + file.read(chunk))
                return
        if len(buffer) - start > longest:
            raise ItemTooLongError
        more = file.read(max(chunk, len(buffer) - start))
        if not more:
            raise TornError("the array does not end")
        buffer, place, start = buffer[start:] + more, place - start, 0


def _check_end(rest: bytes) -> None:
    if rest.strip():
        raise TornError("something comes after the array")
