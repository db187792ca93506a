"""Where the edges of a span may lie, and how they move: by grapheme clusters and by words.

A cluster is what a reader takes for one character: a letter with its marks, a flag, a family of
emoji. All functions look only around the edge, so that they cost the same in a text of any length.
"""

from typing import Literal

import regex

from annotator.text.segment import WORD
from annotator.text.span import Span, trim

Side = Literal["start", "end"]

# Pairs of regional indicators first: for each of them \X would count back to the start of a row.
_CLUSTER = regex.compile(
    r"\p{GCB=RI}{2} [\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}]* | \X", regex.VERBOSE
)
# There is always an edge of clusters before a line end, and between two of these characters.
_SAFE_EDGE = regex.compile(r"(?r)\n|[\x00-\x7f\p{Lu}\p{Ll}\u4e00-\u9fff]{2}")
_LONGEST = 60  # letters that a drag may leave out of a word
# A letter with its marks, of a script with spaces between words, or a digit: “①” and “²” are none.
_LETTER = r"(?:[\p{L}--[\p{LB=SA}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]]\p{M}*|\p{Nd})"
_SEEN_THROUGH = r"[\xad\u200c\u200d]*"  # soft hyphens and joiners stand within words
_LETTERS_BEFORE = regex.compile(
    rf"(?r)(?:{_LETTER}{_SEEN_THROUGH}){{1,{_LONGEST + 1}}}", regex.VERSION1
)
_LETTERS_AFTER = regex.compile(
    rf"(?:\p{{M}}+|{_SEEN_THROUGH}{_LETTER})(?:{_SEEN_THROUGH}{_LETTER}){{0,{_LONGEST}}}",
    regex.VERSION1,
)
_WORD_CHARACTER = regex.compile(r"(?r)[\p{L}\p{N}_]")


def snap(text: str, span: Span) -> Span:
    """The span, widened where it splits a grapheme cluster."""
    return Span(_cluster(text, span.start).start, _cluster(text, span.end - 1).end)


def tidy(text: str, span: Span) -> Span | None:
    """The span as it may be stored: trimmed, then snapped. None when it holds only white space."""
    trimmed = trim(text, span)
    return snap(text, trimmed) if trimmed else None


def next_grapheme(text: str, offset: int) -> int:
    """The next edge of a grapheme cluster; the end of the text when there is none."""
    return _cluster(text, offset).end if offset < len(text) else len(text)


def previous_grapheme(text: str, offset: int) -> int:
    """The previous edge of a grapheme cluster; 0 when there is none."""
    return _cluster(text, offset - 1).start if offset > 0 else 0


def next_word_edge(text: str, offset: int, side: Side = "end") -> int:
    """The next end (or start) of a word; the end of the text when there is none."""
    word = _word_after(text, offset)
    if word and side == "start" and word.start <= offset:
        word = _word_after(text, word.end)
    return (word.start if side == "start" else word.end) if word else len(text)


def previous_word_edge(text: str, offset: int, side: Side = "start") -> int:
    """The previous start (or end) of a word; 0 when there is none."""
    word = _word_before(text, offset)
    if word and side == "end" and word.end >= offset:
        word = _word_before(text, word.start)
    return (word.end if side == "end" else word.start) if word else 0


def expand_to_word(text: str, span: Span) -> Span:
    """The span, widened where it splits a word."""
    first, last = _word_after(text, span.start), _word_before(text, span.end)
    start = min(span.start, first.start) if first else span.start
    end = max(span.end, last.end) if last else span.end
    return Span(start, end)


def whole_letters(text: str, span: Span) -> Span:
    """The span, widened where an edge stands between two letters or digits.

    So “Macron” stays “Macron” in “Macron’s”. Scripts without spaces between words stay as they are,
    and so do runs that are no words of people.
    """
    return Span(_letters_around(text, span.start)[0], _letters_around(text, span.end)[1])


def _letters_around(text: str, edge: int) -> tuple[int, int]:
    """From where to where letters reach that an edge cuts apart; the edge itself if it cuts none.

    What is too long on one side is left as it is on that side.
    """
    before, after = _LETTERS_BEFORE.match(text, 0, edge), _LETTERS_AFTER.match(text, edge)
    if not (before and after):
        return edge, edge
    start, end = before.start(), after.end()
    return (
        start if edge - start <= _LONGEST else edge,
        end if end - edge <= _LONGEST else edge,
    )


def _cluster(text: str, offset: int) -> Span:
    """The grapheme cluster that holds the character at `offset`."""
    safe = _SAFE_EDGE.search(text, 0, offset + 1)
    clusters = _CLUSTER.finditer(text, safe.end() - 1 if safe else 0)
    return next(Span(*match.span()) for match in clusters if match.end() > offset)


def _word_after(text: str, offset: int) -> Span | None:
    """The first word that ends after `offset`."""
    found = WORD.finditer(text, _after_blank(text, offset))
    return next((Span(*match.span()) for match in found if match.end() > offset), None)


def _word_before(text: str, offset: int) -> Span | None:
    """The last word that starts before `offset`."""
    character = _WORD_CHARACTER.search(text, 0, offset)
    if not character:
        return None
    return _word_after(text, character.start())


def _after_blank(text: str, offset: int) -> int:
    """Where to begin to look for the words around `offset`: no word reaches across a blank."""
    return max(text.rfind(" ", 0, offset), text.rfind("\n", 0, offset)) + 1
