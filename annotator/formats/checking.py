"""Plain values from elsewhere, checked against the records that they should be."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from annotator.errors import InputError
from annotator.language import mark, tr

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")

AGAIN = mark("Export it again from the program that it comes from.")


def checked(record: type[T], value: Any, where: str) -> T:
    """The value as a record; `InputError` saying where, and what does not fit."""
    from pydantic import ValidationError

    try:
        found: T = _adapter(cast("Hashable", record)).validate_python(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        reason = f"{place}: {first['msg']}" if place else first["msg"]
        raise InputError(tr("{where}: {reason}.", where=where, reason=reason), tr(AGAIN)) from error
    return found


@cache
def _adapter(record: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(record)
