"""A mapping as JSON: to be edited, kept, and used again from the window and the command line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from annotator.errors import InputError
from annotator.formats.files import atomic_output
from annotator.formats.mapping.rules import LabelMapping, LinkRule, SpanRule
from annotator.formats.parts.decoding import read_bytes
from annotator.language import tr

if TYPE_CHECKING:
    from pydantic import ValidationError

_NAME, _VERSION = "standpoint-mapping", 1


@dataclass(frozen=True, slots=True)
class _File:
    """How a mapping stands in its file."""

    format: Literal["standpoint-mapping"]
    version: Literal[1]
    spans: dict[str, SpanRule]
    links: dict[str, LinkRule]


def to_json(mapping: LabelMapping) -> str:
    """The mapping as JSON to be read and edited; what is as by default is left out."""
    whole = {
        "format": _NAME,
        "version": _VERSION,
        "spans": {label: _plain(rule) for label, rule in mapping.spans.items()},
        "links": {label: _plain(rule) for label, rule in mapping.links.items()},
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def from_json(data: str | bytes, origin: str = "the mapping") -> LabelMapping:
    """The mapping in some JSON; InputError says what in it is wrong, and where."""
    from pydantic import TypeAdapter, ValidationError

    try:
        file = TypeAdapter(_File).validate_json(data, strict=True, extra="forbid")
    except ValidationError as error:
        raise InputError(
            tr("{origin}: {error}.", origin=origin, error=_reason(error)),
            tr("“standpoint mapping” shows what a mapping looks like."),
        ) from error
    return LabelMapping(spans=file.spans, links=file.links)


def read_mapping(path: Path) -> LabelMapping:
    """The mapping in a file."""
    return from_json(read_bytes(path), str(path))


def write_mapping(mapping: LabelMapping, path: Path) -> None:
    """Write a mapping to a file."""
    with atomic_output(path) as file:
        file.write(to_json(mapping).encode())


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if not is_dataclass(value):
        return value
    shown = {one.name: getattr(value, one.name) for one in fields(value)}
    usual = {one.name: one.default for one in fields(value) if one.name != "becomes"}
    return {
        name: _plain(one)
        for name, one in shown.items()
        if name == "becomes" or one not in (usual[name], {})
    }


def _reason(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    reason = first["msg"].removeprefix("Value error, ")
    return f"{place}: {reason}" if place else reason
