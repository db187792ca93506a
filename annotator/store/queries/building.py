"""Making many records fast."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from typing import Any, TypeVar

Record = TypeVar("Record")


def maker(record: type[Record], names: Sequence[str]) -> Callable[[Iterable[Any]], Record]:
    """A function that makes a frozen record with slots of the values of all its fields.

    A frozen record sets its own fields by a guarded call for each, which is most of what loading
    annotations costs; its slots are three times as fast.
    """
    assert set(names) == {field.name for field in fields(record)}  # type: ignore[arg-type]
    setters = [record.__dict__[name].__set__ for name in names]

    def make(values: Iterable[Any]) -> Record:
        made = object.__new__(record)
        for put, value in zip(setters, values, strict=True):
            put(made, value)
        return made

    return make
