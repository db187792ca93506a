"""Ranking what a few typed letters may mean: actors by name and alias, issues by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.formats.bundle import Registry
from annotator.text.folding import fold


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be chosen: its id, name, the other words it answers to, and a hint."""

    id: int
    name: str
    words: tuple[str, ...] = ()
    hint: str = ""


def rank(
    typed: str, entries: Sequence[Entry], recent: Sequence[int] = (), limit: int = 12
) -> list[Entry]:
    """The entries that the typed letters may mean, best first.

    Exact names come first, then beginnings, beginnings of words, parts, and near misses; among
    equals the recently used come first. Nothing typed: the recent ones, then all by name.
    """
    position = {key: place for place, key in enumerate(recent)}
    wanted = fold(" ".join(typed.split()))

    def late(entry: Entry) -> tuple[int, str]:
        return (position.get(entry.id, len(position)), entry.name.casefold())

    if not wanted:
        return sorted(entries, key=late)[:limit]
    scored = [(score, *late(entry), entry) for entry in entries if (score := _score(wanted, entry))]
    if len(scored) < limit:
        seen = {item[-1].id for item in scored}
        scored += [
            (score, *late(entry), entry) for score, entry in _near_misses(wanted, entries, seen)
        ]
    return [item[-1] for item in sorted(scored, key=lambda item: item[:-1])[:limit]]


def _score(wanted: str, entry: Entry) -> int:
    """1 best ... 8 worst; 0 no match. Other words count after names of the same quality."""
    name = _quality(wanted, fold(entry.name))
    other = min((q for word in entry.words if (q := _quality(wanted, fold(word)))), default=0)
    scores = [score for score in (2 * name - 1 if name else 0, 2 * other) if score]
    return min(scores, default=0)


def _quality(wanted: str, word: str) -> int:
    if word == wanted:
        return 1
    if word.startswith(wanted):
        return 2
    if f" {wanted}" in word:
        return 3
    return 4 if wanted in word else 0


def _near_misses(
    wanted: str, entries: Iterable[Entry], seen: set[int]
) -> Iterable[tuple[int, Entry]]:
    """Entries that differ by a slip of the finger."""
    if len(wanted) < 4:
        return
    from rapidfuzz.fuzz import partial_ratio

    for entry in entries:
        if entry.id not in seen:
            closeness = max(partial_ratio(wanted, fold(w)) for w in (entry.name, *entry.words))
            if closeness >= 85:
                yield 9 + int(100 - closeness), entry


def actor_entries(registry: Registry) -> list[Entry]:
    """The actors as entries."""
    return [
        Entry(actor.id, actor.name, actor.aliases, actor.kind.value)
        for actor in registry.actors.values()
    ]


def issue_path(registry: Registry, issue_id: int) -> str:
    """The names from the root of the tree to an issue, as `Energy > Coal exit`."""
    names: list[str] = []
    current: int | None = issue_id
    while current is not None and current in registry.issues:
        names.append(registry.issues[current].name)
        current = registry.issues[current].parent_id
    return " › ".join(reversed(names))


def issue_entries(registry: Registry) -> list[Entry]:
    """The issues that are not retired as entries, in the order of the tree."""
    return [
        Entry(
            issue.id,
            issue.name,
            tuple(word for word in (issue.definition,) if word),
            issue_path(registry, issue.parent_id) if issue.parent_id else "",
        )
        for issue in registry.issues.values()
        if not issue.retired
    ]
