"""From the lines of PDF pages to paragraphs: running heads go, lines and hyphens are joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|p\.|s\.)?\W{0,3}\d{1,4}\W{0,3}(?:(?:of|von|/)\W{0,2}\d{1,4})?", re.IGNORECASE
)
_COMPOUND = re.compile(r"\b\w+-\w+")
_ENDS_SENTENCE = re.compile(r"[.!?:;…。！？]['\"”’»)\]]*\Z")
_LAST_WORD = re.compile(r"\b\w+\Z")
_FIRST_WORD = re.compile(r"\w+")
_MARGIN = 0.2  # of a page's height, in which heads and page numbers stand
_HEAD_LINES = 3
_LONGEST_HEAD = 120
_SAME_HEIGHT = 4.0  # points by which a running head may move from page to page


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of text with its box in points from the lower left corner of the page.

    `hyphenated`: a hyphen at its end, which is not in `text`, may only be there to break a word.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    hyphenated: bool = False

    @property
    def height(self) -> float:
        """How tall the characters are, at least a point."""
        return max(self.top - self.bottom, 1.0)


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page in the order in which they were written, and its height in points."""

    lines: Sequence[Line]
    height: float


Run = list[Line]
"""Lines below each other: a column, or a part of it."""


def text_of_pages(pages: Sequence[Page]) -> str:
    """The text of all pages, a line for each paragraph."""
    bodies = _without_heads(pages)
    pitch = _pitch(bodies)
    paragraphs = list[Run]()
    for run in (run for lines in bodies for run in _runs(lines)):
        for number, paragraph in enumerate(_paragraphs(run, pitch)):
            if number == 0 and paragraphs and _goes_on(paragraphs[-1][-1], paragraph[0]):
                paragraphs[-1] += paragraph
            else:
                paragraphs.append(paragraph)
    compounds = _compounds(line for lines in bodies for line in lines)
    return "\n".join(_joined(paragraph, compounds) for paragraph in paragraphs)


def _without_heads(pages: Sequence[Page]) -> list[list[Line]]:
    """The lines of each page without what stands at the same place on many pages."""
    places = Counter(key for page in pages for key in {_head_key(one) for one in _outer(page)})
    often = max(2, len(pages) * 0.4)

    def is_head(line: Line) -> bool:
        text, height = _head_key(line)
        near = sum(places[(text, height + step)] for step in (-1, 0, 1))
        return near >= often

    return [
        [line for line in page.lines if not (line in outer and is_head(line)) and line not in ends]
        for page in pages
        for outer in [_outer(page)]
        for ends in [_page_numbers(outer)]
    ]


def _page_numbers(outer: Sequence[Line]) -> list[Line]:
    """Numbers of pages: they stand alone above or below everything else."""
    ends = [end(outer, key=lambda line: line.bottom) for end in (min, max) if outer]
    return [line for line in ends if _PAGE_NUMBER.fullmatch(line.text)]


def _outer(page: Page) -> list[Line]:
    """The lines in the margins at the top and at the bottom."""
    by_height = sorted(page.lines, key=lambda line: line.bottom)
    low = [one for one in by_height[:_HEAD_LINES] if one.top < page.height * _MARGIN]
    high = [one for one in by_height[-_HEAD_LINES:] if one.bottom > page.height * (1 - _MARGIN)]
    return [line for line in low + high if len(line.text) <= _LONGEST_HEAD]


def _head_key(line: Line) -> tuple[str, int]:
    """What a running head has in common on all its pages: its words and its height."""
    return _DIGITS.sub("#", line.text), round(line.bottom / _SAME_HEIGHT)


def _pitch(pages: Iterable[Sequence[Line]]) -> float:
    """The usual distance from line to line, as a multiple of their height."""
    steps = [
        (above.bottom - below.bottom) / above.height
        for lines in pages
        for above, below in pairwise(lines)
        if 0.6 * above.height < above.bottom - below.bottom < 3 * above.height
    ]
    return median(steps) if steps else 1.2


def _runs(lines: Sequence[Line]) -> Iterator[Run]:
    """The lines cut where the text goes on above: in the next column, or a box."""
    run = Run()
    for line in lines:
        if run and line.bottom > run[-1].bottom + max(run[-1].height, line.height):
            yield run
            run = Run()
        run.append(line)
    if run:
        yield run


def _paragraphs(run: Run, pitch: float) -> Iterator[Run]:
    paragraph = [run[0]]
    for above, below in pairwise(run):
        if _begins_paragraph(above, below, pitch, _free(above, run)):
            yield paragraph
            paragraph = []
        paragraph.append(below)
    yield paragraph


def _free(line: Line, run: Run) -> float:
    """The part of the column's width that a line leaves free at its right."""
    near = [other for other in run if abs(other.left - line.left) < 3 * line.height]
    left, right = min(other.left for other in near), max(other.right for other in near)
    return (right - line.right) / max(right - left, 1.0)


def _begins_paragraph(above: Line, below: Line, pitch: float, free: float) -> bool:
    """Whether the lower of two lines begins a paragraph: by gap, size, indent or a short line."""
    step = above.bottom - below.bottom
    small, large = sorted((above.height, below.height))
    if abs(step) < 0.6 * large and below.left > above.right - large:  # they stand side by side
        return False
    if step > 1.35 * pitch * large or large > 1.25 * small:
        return True
    if above.hyphenated:
        return False
    is_ended = _ENDS_SENTENCE.search(above.text) is not None
    is_indented = below.left > above.left + 0.7 * above.height
    starts_low = below.text[:1].islower()
    return (is_ended and (free > 0.15 or is_indented)) or (free > 0.4 and not starts_low)


def _goes_on(last: Line, first: Line) -> bool:
    """Whether a paragraph goes on over the end of a column or a page."""
    if last.hyphenated:
        return True
    return first.text[:1].islower() and _ENDS_SENTENCE.search(last.text) is None


def _compounds(lines: Iterable[Line]) -> set[str]:
    """Words with a hyphen of their own."""
    return {word.lower() for line in lines for word in _COMPOUND.findall(line.text)}


def _joined(paragraph: Run, compounds: set[str]) -> str:
    pieces = [paragraph[0].text]
    for above, below in pairwise(paragraph):
        pieces += [_between(above, below, compounds), below.text]
    if paragraph[-1].hyphenated:
        pieces.append("-")
    return "".join(pieces)


def _between(above: Line, below: Line, compounds: set[str]) -> str:
    """What joins two lines: a blank, nothing in a broken word, or the hyphen that belongs to it."""
    if not above.hyphenated:
        return " "
    first, second = _LAST_WORD.search(above.text), _FIRST_WORD.match(below.text)
    if first is None or second is None:
        return "- "
    is_compound = f"{first[0]}-{second[0]}".lower() in compounds
    return "" if second[0][0].islower() and not is_compound else "-"
