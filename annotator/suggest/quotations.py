"""What quotation marks tell about a claim."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.text.span import Span
from annotator.vocabulary import ClaimForm

OPENING = "“„«‹‘‚»›\"'"
CLOSING = "”“»›’‘«‹\"'"
# Letters around an apostrophe make it no quotation mark.
_SURE = set('“”„«»‹›"')


def _is_quoted(text: str, span: Span) -> bool:
    """Whether the span is the inside of a quotation, or a quotation with its marks."""
    inside = text[span.start : span.end]
    if inside[0] in _SURE and inside[-1].rstrip(".,;!?") in _SURE | {""} and len(inside) > 1:
        return not any(mark in _SURE for mark in inside[1:-1].rstrip(".,;!?…"))
    before = text[: span.start].rstrip(" ")[-1:]
    after = text[span.end : span.end + 3].lstrip(" .,;!?…")[:1]
    opened = before in OPENING and before != ""
    closed = (after in CLOSING and after != "") or inside[-1] in _SURE
    return opened and closed and not any(mark in _SURE for mark in inside[:-1])


def form_of(text: str, spans: Iterable[Span]) -> ClaimForm:
    """Direct when every span is a quotation, indirect when there is none in them, else mixed."""
    pieces = list(spans)
    quoted = [_is_quoted(text, span) for span in pieces]
    if all(quoted):
        return ClaimForm.DIRECT
    if any(quoted) or any(mark in _SURE for span in pieces for mark in span.of(text)):
        return ClaimForm.MIXED
    return ClaimForm.INDIRECT
