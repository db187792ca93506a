"""Plain values as YAML, as people write it: for the heads of Markdown files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

Value = str | int | Mapping[str, "Value"] | Sequence["Value"]

_PLAIN = re.compile(r"[A-Za-z_][\w/*.<>-]*", re.ASCII)
# What YAML reads as truth values and null when it stands without quotation marks.
_WORDS = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
_BEYOND_ASCII = re.compile("[^ -~]")


def block_yaml(value: Mapping[str, Value]) -> str:
    """A mapping in lines, each ended."""
    return "".join(f"{line}\n" for line in _lines(value))


def _lines(value: Value) -> Iterator[str]:
    if isinstance(value, str | int):
        yield _scalar(value)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if isinstance(item, str | int):
                yield f"{_scalar(key)}: {_scalar(item)}"
            else:
                yield f"{_scalar(key)}:"
                yield from (f"  {line}" for line in _lines(item))
    else:
        for item in value:
            first, *others = _lines(item)
            yield f"- {first}"
            yield from (f"  {line}" for line in others)


def _scalar(value: str | int) -> str:
    if isinstance(value, int) or (_PLAIN.fullmatch(value) and value.lower() not in _WORDS):
        return str(value)
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{_BEYOND_ASCII.sub(_code, escaped)}"'


def _code(match: re.Match[str]) -> str:
    return f"\\U{ord(match[0]):08X}"
