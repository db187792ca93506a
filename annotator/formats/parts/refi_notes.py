"""What REFI-QDA has one place for: attributes and the note of a passage, in its description.

Ours are written as lines `name: value`, then an empty line and the note, legible for people.
"""

from __future__ import annotations

import re

from annotator.formats.foreign import ForeignSpan

_LINE = re.compile(r"([\w ]+): (.*)")
_ESCAPED = {r"\n": "\n", "\\\\": "\\"}
_ENTITY = "actor"


def description(span: ForeignSpan) -> str:
    """The attributes of a span, whom it names, and its note."""
    facts = {_ENTITY: span.entity, **span.attributes}
    lines = [f"{name}: {_one_line(value)}" for name, value in facts.items() if value is not None]
    note = span.note or ""
    if not lines and described(note)[2] == note:
        return note
    return "\n".join(lines) + (f"\n\n{note}" if note else "")


def described(text: str) -> tuple[dict[str, str], str | None, str | None]:
    """The attributes, the entity and the note that `description` was given."""
    head, _, note = text.partition("\n\n")
    matches = [_LINE.fullmatch(line) for line in head.split("\n") if head]
    attributes = {match[1]: _unescaped(match[2]) for match in matches if match}
    if len(attributes) < len(matches):
        return {}, None, text or None
    return attributes, attributes.pop(_ENTITY, None), note or None


def _one_line(value: str) -> str:
    return value.replace("\\", "\\\\").replace("\n", r"\n")


def _unescaped(value: str) -> str:
    return re.sub(r"\\[\\n]", lambda match: _ESCAPED[match[0]], value)
