"""Finding a quote again whose place is lost."""

from collections.abc import Callable
from typing import NamedTuple

import regex

from annotator.text.span import WHITE, Span

# Characters that texts of the same words write differently.
_ALIKE = (
    "'’‘‚‛`´ʼ′",
    '"“”„‟«»″',
    "-‐‑‒–—―−",
)
_FOLD = str.maketrans({variant: group[0] for group in _ALIKE for variant in group})
_BLANK = regex.compile(f"[{WHITE}]+")
_PIECE = regex.compile(rf"(?P<blank>[{WHITE}]+)|(?P<ellipsis>…|\.\.\.)|(?P<character>.)")


class _Context(NamedTuple):
    """What is known of the place of a quote besides its words."""

    before: str = ""
    after: str = ""
    near: int | None = None


def find(
    text: str,
    quote: str,
    near: int | None = None,
    before: str = "",
    after: str = "",
    where: Callable[[Span], bool] = lambda _: True,
) -> Span | None:
    """Where a quote stands, of the places that `where` allows; None when it stands in none of them.

    Only when it stands nowhere exactly, white space, quotation marks, dashes and ellipses may
    differ. Of several places the one whose context agrees most with the text `before` and `after`
    wins, then the one whose start is nearest to `near` (code points), then the first.
    """
    context = _Context(_folded(before), _folded(after), near)
    for pattern in (regex.escape(quote), any_spelling(quote.strip(WHITE))):
        if found := list(filter(where, _places(text, pattern))):
            return min(found, key=lambda span: _misfit(text, span, context))
    return None


def _places(text: str, pattern: str) -> list[Span]:
    """Every match, also overlapping ones; none for the empty pattern."""
    found = regex.finditer(pattern, text, overlapped=True) if pattern else ()
    return [Span(*match.span()) for match in found]


def any_spelling(quote: str) -> str:
    """A regular expression for the quote in all its spellings: blanks, marks and dashes vary."""
    return "".join(_spellings(piece) for piece in _PIECE.finditer(quote))


def _spellings(piece: regex.Match[str]) -> str:
    if piece["blank"]:
        return _BLANK.pattern
    if piece["ellipsis"]:
        return r"(?:…|\.\.\.)"
    for group in _ALIKE:
        if piece[0] in group:
            return f"[{regex.escape(group)}]"
    return regex.escape(piece[0])


def likeness(text: str) -> str:
    """A text as all its spellings are written alike; its offsets are others."""
    return _folded(text).replace("…", "...")


def agreement(text: str, span: Span, before: str, after: str) -> int:
    """How many characters around a span are those of a context, counted from it on both sides."""
    return _agreement(text, span, _Context(_folded(before), _folded(after)))


def _agreement(text: str, span: Span, context: _Context) -> int:
    before = _folded(text[max(0, span.start - 2 * len(context.before)) : span.start])
    after = _folded(text[span.end : span.end + 2 * len(context.after)])
    return _common(before[::-1], context.before[::-1]) + _common(after, context.after)


def _misfit(text: str, span: Span, context: _Context) -> tuple[int, int, int]:
    """How badly a place fits, for `min`: by context, then by distance, then by order."""
    distance = 0 if context.near is None else abs(span.start - context.near)
    return -_agreement(text, span, context), distance, span.start


def _folded(text: str) -> str:
    return _BLANK.sub(" ", text.translate(_FOLD))


def _common(one: str, other: str) -> int:
    """The length of the longest common prefix."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
