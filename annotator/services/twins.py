"""What an import brings for the second time: annotations of an earlier import, recognised.

Foreign data has no ids of ours. An annotation is known by all that it says; else, as people go on
working on what they have imported, by its kind and place alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from annotator.formats.bundle import Annotation, Fragment, Party
from annotator.model import AnnotationRow
from annotator.services.keys import columns_of
from annotator.store.queries import annotations as stored
from annotator.store.tables import table
from annotator.vocabulary import Kind, Origin

_A = table(AnnotationRow)
_RANKS = {Kind.MENTION: 0, Kind.LABEL: 0, Kind.CLAIM: 1, Kind.STANCE: 2}
_ABOUT_ROW = {"id", "author_id", "created", "updated", "version", "origin"}
_SAID = tuple(column.name for column in _A.columns if column.name not in _ABOUT_ROW)
_PLACE = ("document_id", "layer_id", "kind", "claim_id")


@dataclass(frozen=True, slots=True)
class Said:
    """What an annotation says, with the ids of whatever it points at as they are stored."""

    row: Mapping[str, Any]
    fragments: tuple[Fragment, ...]
    parties: tuple[tuple[Party, ...], tuple[Party, ...]]

    @property
    def all(self) -> Hashable:
        return (*(self.row[name] for name in _SAID), self._spans, self.parties)

    @property
    def place(self) -> Hashable:
        return (*(self.row[name] for name in _PLACE), self._spans)

    @property
    def _spans(self) -> Hashable:
        return tuple((piece.start, piece.end) for piece in self.fragments)


def in_ranks(annotations: Iterable[Annotation]) -> list[list[Annotation]]:
    """Mentions before the claims that they hold, claims before the stances on them."""
    ranks: list[list[Annotation]] = [[], [], []]
    for one in annotations:
        ranks[_RANKS[one.kind]].append(one)
    return ranks


class Twins:
    """The annotations of some documents that imports before a time have left; each is met once."""

    def __init__(
        self, connection: sa.Connection, documents: Sequence[int], before: datetime | None
    ) -> None:
        self._alike = defaultdict[Hashable, list[int]](list)
        self._there = defaultdict[Hashable, list[int]](list)
        self._met = set[int]()
        if before is None:
            return
        for one in stored.of_documents(connection, documents):
            if one.origin is Origin.IMPORT and one.created < before:
                said = Said(columns_of(one, _A), one.fragments, (one.holders, one.reporters))
                self._alike[said.all].append(one.id)
                self._there[said.place].append(one.id)

    def of(self, rank: Mapping[int, Said]) -> dict[int, int]:
        """The stored ids of those that are there already, by their own ids."""
        found = {key: self._meet(self._alike.get(said.all, ())) for key, said in rank.items()}
        for key, said in rank.items():  # only when all have met what is alike
            found[key] = found[key] or self._meet(self._there.get(said.place, ()))
        return {key: twin for key, twin in found.items() if twin is not None}

    def _meet(self, candidates: Iterable[int]) -> int | None:
        twin = next((key for key in candidates if key not in self._met), None)
        if twin is not None:
            self._met.add(twin)
        return twin
