"""The actors of foreign data, collected in a first walk over its documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from annotator.formats.bundle import Actor, Affiliation
from annotator.formats.mapping.reading import Guesses, Named, Part, Reader, named
from annotator.vocabulary import ActorKind

NewId = Callable[[], int]


@dataclass(slots=True)
class _Figure:
    """An actor in the making."""

    external_id: str | None = None
    name: str | None = None
    kinds: Counter[ActorKind] = field(default_factory=Counter)
    aliases: dict[str, None] = field(default_factory=dict)
    organisations: dict[str, None] = field(default_factory=dict)

    def absorb(self, other: _Figure) -> None:
        """Take over what is known of another, who is the same."""
        self.external_id = self.external_id or other.external_id
        self.kinds.update(other.kinds)
        self.aliases.update(other.aliases)
        self.organisations.update(other.organisations)


class Cast:
    """Actors by their keys: an external id, or a name."""

    def __init__(self) -> None:
        self._figures: dict[str, _Figure] = {}
        self._names: dict[str, str] = {}
        self._ids: dict[str, int] = {}

    def meet(self, part: Part, reader: Reader) -> None:
        """Take down whom a span names."""
        facts = part.facts
        if part.named:
            self._add(part.named, facts.actor_kind, reader.name_in(part.quote))
        person = ActorKind.PERSON if facts.affiliations else None
        for name in facts.holders:
            self._add(named(name), person)
        for name in (*facts.reporters, *facts.targets):
            self._add(named(name), None)
        for name in facts.affiliations:
            self._add(named(name), ActorKind.ORGANISATION)
            for holder in facts.holders:
                self._figures[holder].organisations[name] = None

    def _add(self, whom: Named, kind: ActorKind | None, alias: str | None = None) -> None:
        figure = self._figures.setdefault(whom.key, _Figure(whom.external_id))
        figure.name = figure.name or whom.name
        figure.aliases.update(dict.fromkeys(name for name in (whom.name, alias) if name))
        if kind is not None:
            figure.kinds[kind] += 1

    def actors(self, new_id: NewId, now: datetime, guesses: Guesses) -> tuple[Actor, ...]:
        """All actors, each under a name of its own; from now on `actor_id` knows them."""
        settled = self._settled()
        ids = {name: new_id() for name in settled}
        self._ids = {key: ids[name] for key, name in self._names.items()}
        return tuple(
            Actor(
                id=ids[name],
                name=name,
                kind=_kind(figure, name, guesses),
                aliases=tuple(alias for alias in figure.aliases if alias != name),
                external_id=figure.external_id,
                affiliations=self._affiliations(figure, ids[name], new_id),
                created=now,
            )
            for name, figure in settled.items()
        )

    def actor_id(self, key: str) -> int:
        """The id of the actor with a key."""
        return self._ids[key]

    def _settled(self) -> dict[str, _Figure]:
        """The actors by name. Who has only a name is the one with an id who goes by it."""
        settled = dict[str, _Figure]()
        called = dict[str, str]()
        for key, figure in sorted(self._figures.items(), key=lambda item: not item[1].external_id):
            name = figure.name or key
            if not figure.external_id:
                name = called.get(name, name)
            elif name in settled:
                name = f"{name} ({figure.external_id})"
            if figure.external_id:
                called.update({alias: name for alias in figure.aliases if alias not in called})
            self._names[key] = name
            settled.setdefault(name, _Figure()).absorb(figure)
        return settled

    def _affiliations(self, figure: _Figure, own_id: int, new_id: NewId) -> tuple[Affiliation, ...]:
        organisations = dict.fromkeys(self._ids[key] for key in figure.organisations)
        return tuple(
            Affiliation(id=new_id(), organisation_id=organisation)
            for organisation in organisations
            if organisation != own_id
        )


def _kind(figure: _Figure, name: str, guesses: Guesses) -> ActorKind:
    """The kind that was said most often, else the likely one."""
    return max(figure.kinds, key=figure.kinds.__getitem__, default=None) or guesses.actor_kind(name)
