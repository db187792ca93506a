"""Where a text falls into paragraphs, sentences and words.

All spans are half-open code points, sorted, disjoint, and free of white space at both ends.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import regex

from annotator.text.abbreviations import (
    CLOSING,
    NUMBERED,
    OPEN,
    ORDINAL_CUES,
    ORDINAL_NOUNS,
    STARTERS,
)
from annotator.text.span import WHITE, Span, trim

_LINE = re.compile(r"[^\n]+")

WORD = regex.compile(
    r"""
      (?<!\p{L}) (?: \p{L}\. )+ \p{L} (?!\p{L}) \.?         # U.S., z.B.
    | [\p{L}\p{N}_] [\p{L}\p{M}\p{N}_]*
      (?: (?: ['’ʼ\-‐‑\xad\u200c\u200d]                     # don't, medium-range
            | (?<=\p{N}) [.,:/] (?=\p{N}) )                 # 1,000.50, 10:30, 3/5/2024
          [\p{L}\p{M}\p{N}_]+ )*
    """,
    regex.VERBOSE,
)

# Where a sentence may end: marks, what closes with them, and a gap. In the second branch the gap
# is missing ("Dnepropetrovsk.Earlier"); the third is for scripts that have none.
_STOP = regex.compile(
    rf"""
    (?P<stop>
      (?P<marks> \.(?:[ \xa0]\.)+ | [.!?…؟۔।]+ )
      (?: \[\d{{1,3}}\] )*
      (?: [ \xa0\u202f]? » (?=[{WHITE}]|$) | ["'”’“‘«»›‹)\]] )*
    )
    (?: [{WHITE}]+
      | (?<= [\p{{Ll}}\p{{Nd}}][.!?…] | ["'”’»)\]] )
        (?P<glued> ) (?= ["“„«(]? \p{{Lu}}[\p{{Ll}}’'\ ] )
    )
    | (?P<stop> (?P<marks> [。！？]+ ) [」』”’）]* ) [{WHITE}]*
    """,
    regex.VERBOSE,
)
_ALPHANUMERIC = regex.compile(r"[\p{L}\p{N}]")
_FOLLOWING = regex.compile(r"[^\p{L}\p{N}]{0,20}(?P<word>\p{L}\.|[\p{L}\p{M}]+|\p{N}+)")
# Backwards (?r), for it must end here: single letters ("J. R", "z. B") or one word ("Gen", "z.Zt").
_ABBREVIATION = regex.compile(
    r"""
    (?r) (?<![\p{L}\p{N}’'])
    (?: (?:\p{L}\.[ \xa0\u202f]?)* \p{L} | (?:\p{L}\.)* [\p{L}\p{M}]+ ) $
    """,
    regex.VERBOSE,
)
_ORDINAL = regex.compile(r"(?r)(?:(?P<cue>\p{L}+)[ \xa0])?(?<![\d.,])\d{1,3}$")
_ADDRESS = re.compile(r"(?:://|@|\bwww\b)\S*$")
_LOOK_BACK = 80  # as many code points before a stop can matter


def paragraphs(text: str) -> list[Span]:
    """The lines that are not blank."""
    lines = (trim(text, Span(*match.span())) for match in _LINE.finditer(text))
    return [line for line in lines if line]


def words(text: str) -> list[Span]:
    """The words and numbers, with the hyphens, apostrophes and separators inside them."""
    return [Span(*match.span()) for match in WORD.finditer(text)]


def sentences(text: str) -> list[Span]:
    """The sentences of English and German news, and of what is punctuated like them.

    Together they hold every character that is not white space; none crosses a line end.
    """
    return [span for line in paragraphs(text) for span in _sentences_of(text, line)]


def sentence_at(spans: Sequence[Span], offset: int) -> int | None:
    """The index of the span that holds the offset, else of the next, else of the last, else None.

    For any sorted, disjoint spans: sentences, paragraphs, words.
    """
    index = bisect_right(spans, offset, key=lambda span: span.end)
    return min(index, len(spans) - 1) if spans else None


def _sentences_of(text: str, line: Span) -> Iterator[Span]:
    start = line.start
    for stop in _STOP.finditer(text, start, line.end):
        if _ends_sentence(text, Span(start, line.end), stop):
            yield Span(start, stop.end("stop"))
            start = stop.end()
    if start < line.end:
        yield Span(start, line.end)


def _ends_sentence(text: str, rest: Span, stop: regex.Match[str]) -> bool:
    """Whether the sentence that begins with the `rest` of its line ends at this stop."""
    following = _FOLLOWING.match(text, stop.end(), rest.end)
    if not following or following["word"][0].islower():
        return False
    if not _ALPHANUMERIC.search(text, rest.start, stop.start()):
        return False  # the stop opens the sentence: "… and so"
    before = text[max(rest.start, stop.start() - _LOOK_BACK) : stop.start()]
    if before[-1] in "([":
        return False  # an omission or a remark: "[...]", "(!)"
    if stop["glued"] is not None and _ADDRESS.search(before):
        return False
    if stop["marks"] == ".":
        return _full_stop_ends_sentence(before, following["word"])
    if stop["marks"][0] in ".…" and (before[-1] in WHITE or " " in stop["marks"]):
        return following["word"] in STARTERS  # " … " leaves out words rather than ends
    return True


def _full_stop_ends_sentence(before: str, following: str) -> bool:
    """Whether a full stop between these words is more than part of an abbreviation or ordinal."""
    if abbreviation := _ABBREVIATION.search(before):
        return _ends_after("".join(abbreviation[0].split()), following)
    if ordinal := _ORDINAL.search(before):
        if following in ORDINAL_NOUNS or before.isdigit():  # "1. Background" in a list
            return False
        return following in STARTERS or (ordinal["cue"] or "").lower() not in ORDINAL_CUES
    return True


def _ends_after(word: str, following: str) -> bool:
    if word in OPEN:
        return False
    if word in NUMBERED:
        return not following[0].isdigit()
    if word in CLOSING or len(word) == 1 or "." in word:  # also initials, and U.S.
        return following in STARTERS
    return True
