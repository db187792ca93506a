"""Which actors may be the same one twice, told by their names and aliases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.fuzz import ratio

from annotator.formats.bundle import Actor
from annotator.text.folding import fold

_ALIKE = 88.0
_PART = 80.0
_COMMON = 40
"""A word that more actors have than this tells nothing: “Ministry”."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors by id, the older first; how alike they are, to 100; and the names that are."""

    first: int
    second: int
    likeness: float
    names: tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Name:
    actor_id: int
    written: str
    words: tuple[str, ...]

    @property
    def sorted(self) -> str:
        return " ".join(sorted(self.words))


def likely_duplicates(
    actors: Iterable[Actor], apart: Collection[frozenset[int]] = frozenset()
) -> list[Pair]:
    """The pairs that may be one actor, the likeliest first, without those said to be `apart`.

    Only names that share a word, or their first letters, are compared: the time grows with the
    number of actors, not with its square.
    """
    best: dict[tuple[int, int], Pair] = {}
    for one, other in _candidates(list(_names(actors))):
        key = (min(one.actor_id, other.actor_id), max(one.actor_id, other.actor_id))
        likeness = _likeness(one, other)
        if likeness and (key not in best or likeness > best[key].likeness):
            first, second = sorted((one, other), key=lambda name: name.actor_id)
            best[key] = Pair(*key, likeness, (first.written, second.written))
    kept = (pair for pair in best.values() if frozenset((pair.first, pair.second)) not in apart)
    return sorted(kept, key=lambda pair: (-pair.likeness, pair.names, pair.first, pair.second))


def _names(actors: Iterable[Actor]) -> Iterator[_Name]:
    for actor in actors:
        for written in (actor.name, *actor.aliases):
            words = tuple(word.strip(".,’'") for word in fold(written).split())
            kept = tuple(word for word in words if word)
            if kept:
                yield _Name(actor.id, written, kept)


def _candidates(names: list[_Name]) -> Iterator[tuple[_Name, _Name]]:
    """The pairs of names of two actors that are worth comparing, each once."""
    shared: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        keys = {f"={word}" for word in name.words if len(word) > 2}
        for key in keys | {name.sorted[:3], f"={' '.join(name.words)}"}:
            shared[key].append(place)
    seen: set[tuple[int, int]] = set()
    for places in shared.values():
        if len(places) > _COMMON:
            continue
        for pair in combinations(places, 2):
            one, other = names[pair[0]], names[pair[1]]
            if pair not in seen and one.actor_id != other.actor_id:
                seen.add(pair)
                yield one, other


def _likeness(one: _Name, other: _Name) -> float:
    """100 for the same words; less for slips, and for a name that is part of the other; else 0."""
    alike = float(ratio(one.sorted, other.sorted, score_cutoff=_ALIKE))
    if alike:
        return alike
    short, long = sorted((set(one.words), set(other.words)), key=len)
    is_part = short < long and any(len(word) > 3 for word in short)
    return _PART if is_part else 0.0
