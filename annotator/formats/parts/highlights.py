"""A text with its annotations as pieces between which nothing changes, for whoever marks them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.formats.bundle import Annotation


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text with the annotations that cover it; those that begin later come later.

    `ended` are the annotations whose last fragment ends with it.
    """

    text: str
    covering: tuple[Annotation, ...]
    ended: tuple[Annotation, ...]


def pieces(text: str, annotations: Iterable[Annotation]) -> Iterator[Piece]:
    """The whole text in pieces."""
    begins, ends = dict[int, list[Annotation]](), dict[int, list[Annotation]]()
    for one in sorted(annotations, key=lambda one: (one.start, -one.end, one.id)):
        for fragment in one.fragments:
            begins.setdefault(fragment.start, []).append(one)
            ends.setdefault(fragment.end, []).append(one)
    covering = dict[int, Annotation]()
    place = 0
    for border in sorted({*begins, *ends, len(text)} - {0}):
        covering |= {one.id: one for one in begins.get(place, ())}
        ending = ends.get(border, ())
        ended = tuple(one for one in ending if one.end == border)
        yield Piece(text[place:border], tuple(covering.values()), ended)
        for one in ending:
            del covering[one.id]
        place = border
