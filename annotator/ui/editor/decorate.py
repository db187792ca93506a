"""Where the annotations of a paragraph are seen: marks per line, kept until they are touched.

Long paragraphs are decorated in chunks of lines, so that one of 300,000 characters costs no more
to change than any other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtGui import QTextLayout, QTextLine

from annotator.formats.bundle import Annotation
from annotator.ui.editor.index import Piece
from annotator.ui.editor.layout import ReadingLayout
from annotator.ui.editor.scene import Scene
from annotator.vocabulary import Kind

CHUNK = 32  # lines


class Mark(NamedTuple):
    """One visible stretch of a fragment on one line; x within the column.

    `level` counts what lies beneath; `head` and `tail` say that the fragment starts or ends here,
    `tight` that it starts right after another character, such as a quotation mark.
    """

    annotation_id: int
    kind: Kind
    style: str
    level: int
    line: int
    left: float
    right: float
    head: bool
    tail: bool
    number: int
    tight: bool = False


class Decoration:
    """The marks of one chunk of a paragraph, and the bridges between fragments."""

    __slots__ = ("bridges", "ids", "leftward", "marks", "strokes")

    def __init__(self, marks: list[Mark], bridges: list[Mark], *, leftward: bool) -> None:
        self.marks = marks
        self.bridges = bridges
        self.ids = frozenset(mark.annotation_id for mark in marks)
        self.leftward = leftward
        self.strokes: object = None  # what the painter made of it


class Decorations:
    """The decorations of the paragraphs that have been seen."""

    def __init__(self, scene: Scene, layout: ReadingLayout) -> None:
        self._scene = scene
        self._layout = layout
        self._chunks: dict[int, dict[int, Decoration]] = {}

    def clear(self) -> None:
        """Forget everything: the text, the sizes or the names of colours have changed."""
        self._chunks.clear()

    def drop(self, paragraphs: Iterable[int]) -> None:
        """Forget the paragraphs whose annotations have changed."""
        for paragraph in paragraphs:
            self._chunks.pop(paragraph, None)

    def of(self, paragraph: int, first: int, last: int) -> Iterator[Decoration]:
        """The decorations of the lines `[first, last)` of a paragraph."""
        chunks = self._chunks.setdefault(paragraph, {})
        for chunk in range(first // CHUNK, (last - 1) // CHUNK + 1):
            if chunk not in chunks:
                chunks[chunk] = _Decorator(self._scene, self._layout, paragraph, chunk).decorate()
            yield chunks[chunk]


class _Decorator:
    """Decorates one chunk."""

    def __init__(self, scene: Scene, layout: ReadingLayout, paragraph: int, chunk: int) -> None:
        self._scene = scene
        self._layout = layout
        self._paragraph = paragraph
        self._leftward = layout.reads_leftward(paragraph)
        lines = layout.lines_of(paragraph)
        self._first = chunk * CHUNK
        last = min(lines.lineCount(), self._first + CHUNK)
        self._ends_here = last == lines.lineCount()
        self._lines = [lines.lineAt(number) for number in range(self._first, last)]
        self._borders = self._borders_of(lines)

    def _borders_of(self, lines: QTextLayout) -> list[int]:
        """Where each line starts, and the last one ends, in code points."""
        offset = self._layout.coords.offset
        borders = [offset(self._paragraph, line.textStart()) for line in self._lines]
        last = self._lines[-1]
        return [*borders, offset(self._paragraph, last.textStart() + last.textLength())]

    def decorate(self) -> Decoration:
        index = self._scene.index
        pieces = index.pieces_in(self._paragraph, self._borders[0], self._borders[-1])
        shown = [
            (piece, annotation)
            for piece in pieces
            if (annotation := index.annotations[piece.annotation_id]).kind in self._scene.shown
        ]
        marks: list[Mark] = []
        for kinds in ((Kind.CLAIM,), (Kind.LABEL,), (Kind.MENTION, Kind.STANCE)):
            group = [each for each in shown if each[1].kind in kinds]
            levels = stacked((piece.start, piece.end) for piece, _ in group)
            for (piece, annotation), level in zip(group, levels, strict=True):
                marks += self._marks(piece, annotation, level)
        return Decoration(marks, list(self._bridges(shown)), leftward=self._leftward)

    def _marks(self, piece: Piece, annotation: Annotation, level: int) -> Iterator[Mark]:
        style = self._scene.style_of(annotation)
        tight = bool(self._layout.coords.text[max(0, piece.start - 1) : piece.start].strip())
        for line, start, end in self._stretches(piece.start, piece.end):
            intervals = self._intervals(line, start, end)
            for place, (left, right) in enumerate(intervals):
                yield Mark(
                    annotation.id,
                    annotation.kind,
                    style,
                    level,
                    line,
                    left,
                    right,
                    head=start == piece.start and place == 0,
                    tail=end == piece.end and place == len(intervals) - 1,
                    number=piece.number,
                    tight=tight,
                )

    def _bridges(self, shown: list[tuple[Piece, Annotation]]) -> Iterator[Mark]:
        """The gaps between the fragments of discontinuous claims and labels."""
        found = {each.id: each for _, each in shown if each.kind in (Kind.CLAIM, Kind.LABEL)}
        for annotation in found.values():
            style = self._scene.style_of(annotation)
            for before, after in pairwise(annotation.fragments):
                for line, start, end in self._stretches(before.end, after.start):
                    for left, right in self._intervals(line, start, end):
                        yield Mark(
                            annotation.id,
                            annotation.kind,
                            style,
                            0,
                            line,
                            left,
                            right,
                            head=False,
                            tail=False,
                            number=0,
                        )

    # --- from a span to lines

    def _stretches(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """The lines over which a span goes: number, start and end of its part on the line."""
        text, borders = self._layout.coords.text, self._borders
        at = max(0, bisect_right(borders, start) - 1)
        while at < len(self._lines) and borders[at] < end:
            first, last = max(start, borders[at]), min(end, borders[at + 1])
            if last == borders[at + 1] and not (self._ends_here and at == len(self._lines) - 1):
                # the space that hangs at the end of a line is not seen
                last = first + len(text[first:last].rstrip())
            if last > first:
                yield self._first + at, first, last
            at += 1

    def _intervals(self, line: int, start: int, end: int) -> list[tuple[float, float]]:
        seen: QTextLine = self._lines[line - self._first]
        intervals = self._layout.intervals(self._paragraph, seen, start, end)
        if self._leftward:
            intervals.reverse()
        return intervals


def stacked(spans: Iterable[tuple[int, int]]) -> list[int]:
    """For each span, sorted by start: the lowest level at which no earlier span is in its way."""
    ends: list[int] = []
    levels = []
    for start, end in spans:
        level = next((i for i, taken in enumerate(ends) if taken <= start), len(ends))
        ends[level : level + 1] = [end]
        levels.append(level)
    return levels
