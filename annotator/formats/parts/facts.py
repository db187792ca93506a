"""What is known about an article as plain names and values, for formats with a place for such."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from annotator.errors import InputError
from annotator.formats.base import Draft
from annotator.formats.metadata import one_line
from annotator.formats.parts.dates import parse_date
from annotator.language import tr
from annotator.text.offsets import canonical

_NAMES = ("title", "source", "author", "url", "language")


def facts_of(draft: Draft) -> dict[str, str]:
    """All that is known about an article but its text, under the names that `draft_of` knows."""
    facts = {name: getattr(draft, name) for name in _NAMES}
    if draft.published:
        facts["date"] = draft.published.isoformat()
    return {key: value for key, value in (facts | dict(draft.extra)).items() if value is not None}


def draft_of(text: str, facts: Mapping[str, Any], origin: str) -> Draft:
    """The article with a canonical text and such facts; what has no field of its own is extra."""
    extra = {key: _text(value, origin) for key, value in facts.items() if value is not None}
    published = parse_date(extra.get("date", ""))
    if published:
        del extra["date"]
    known = {name: extra.pop(name, None) for name in _NAMES}
    title = known.pop("title") or one_line(text[:200])[:80] or origin
    return Draft(text=text, title=title, published=published, extra=extra, origin=origin, **known)


def _text(value: Any, origin: str) -> str:
    if isinstance(value, str):
        return canonical(value)
    try:
        return canonical(orjson.dumps(value).decode())
    except orjson.JSONEncodeError as error:
        raise InputError(
            tr("{origin}: what is said about the text is nested too deeply.", origin=origin),
            tr("Leave some of it out."),
        ) from error
