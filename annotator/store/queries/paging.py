"""Asking for many rows by id: databases take only so many values at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_PAGE = 5_000


def pages(keys: Iterable[int]) -> Iterator[list[int]]:
    """The distinct keys in their order, some thousands at a time."""
    distinct = list(dict.fromkeys(keys))
    for start in range(0, len(distinct), _PAGE):
        yield distinct[start : start + _PAGE]
