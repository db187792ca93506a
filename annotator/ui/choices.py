"""What pickers offer: actors, issues and targets, parties; and what choosing a row means."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.analysis.statements import party_name
from annotator.formats.bundle import Annotation, Party, Registry
from annotator.language import quoted, tr
from annotator.suggest.names import is_pronoun, looks_unnamed
from annotator.suggest.typeahead import Entry, actor_entries, issue_entries, rank
from annotator.ui.widgets.picker import Choice, Find
from annotator.ui.words import said
from annotator.vocabulary import ActorKind, Kind

_NEAR = 5
"""How many of the actors mentioned before are offered for a pronoun or a description."""


@dataclass(frozen=True, slots=True)
class NewName:
    """The user named something that is not in the registry yet."""

    name: str


@dataclass(frozen=True, slots=True)
class Nobody:
    """The user said that it is nobody in the registry."""


@dataclass(frozen=True, slots=True)
class IssueTarget:
    """An issue by id."""

    issue_id: int


@dataclass(frozen=True, slots=True)
class ClaimTarget:
    """Another claim by id."""

    claim_id: int


@dataclass(frozen=True, slots=True)
class ActorTarget:
    """An actor by id."""

    actor_id: int


@dataclass(frozen=True, slots=True)
class NewActorTarget:
    """An actor that is not in the registry yet."""

    name: str


def _kind(actor: Entry) -> str:
    """The hint of an actor: its kind, as people read it."""
    return said(ActorKind(actor.hint))


def _names(entries: Iterable[Entry]) -> set[str]:
    return {word.casefold() for entry in entries for word in (entry.name, *entry.words)}


def actor_finder(registry: Registry, recent: Sequence[int], before: Sequence[int] = ()) -> Find:
    """Rows of actors by name and alias; then the new name; then nobody.

    Nobody comes first where the words name nobody, and no actor is like them: “one resident”.
    `before` are the actors mentioned before the words, the last one first: a pronoun means one of
    them, and words that are like no name may describe one.
    """
    entries = actor_entries(registry)
    known = _names(entries)
    by_id = {entry.id: entry for entry in entries}
    near = [Choice(e.id, e.name, _kind(e)) for key in before if (e := by_id.get(key))][:_NEAR]
    nobody = Choice(Nobody(), tr("Nobody in the registry"), tr("unnamed"))

    def find(typed: str) -> list[Choice]:
        if near and is_pronoun(typed):
            return [*near, nobody]
        rows = [Choice(e.id, e.name, _kind(e)) for e in rank(typed, entries, recent)]
        name = " ".join(typed.split())
        alike = bool(rows)
        if name and name.casefold() not in known:
            rows.append(_new_actor(name))
        if alike:
            return [*rows, nobody]
        return [nobody, *rows, *near] if looks_unnamed(name) else [*rows, *near, nobody]

    return find


def _new_actor(name: str) -> Choice:
    new = tr("New actor “{name}”", name=name)
    return Choice(NewName(name), new, tr("not in the registry yet"))


def target_finder(
    registry: Registry,
    recent: Sequence[int],
    claims: Sequence[tuple[int, str]],
) -> Find:
    """Rows of issues; after `>` the article's other claims, after `@` actors; then a new issue."""
    issues, actors = issue_entries(registry), actor_entries(registry)
    others = [Entry(key, quote) for key, quote in claims]
    known = {entry.name.casefold() for entry in issues}

    def find(typed: str) -> list[Choice]:
        if typed.startswith(">"):
            found = rank(typed[1:], others)
            return [Choice(ClaimTarget(e.id), f"→ {e.name}", tr("claim")) for e in found]
        if typed.startswith("@"):
            found = rank(typed[1:], actors)
            rows = [Choice(ActorTarget(e.id), e.name, _kind(e)) for e in found]
            name = " ".join(typed[1:].split())
            if name and name.casefold() not in _names(actors):
                rows.append(replace(_new_actor(name), value=NewActorTarget(name)))
            return rows
        rows = [Choice(IssueTarget(e.id), e.name, e.hint) for e in rank(typed, issues, recent)]
        name = " ".join(typed.split())
        if name and name.casefold() not in known:
            rows.append(
                Choice(
                    NewName(name),
                    tr("New issue “{name}”", name=name),
                    tr("not in the codebook yet"),
                )
            )
        rows.append(Choice(None, tr("No target")))
        return rows

    return find


def party_finder(
    registry: Registry,
    annotations: Mapping[int, Annotation],
    likely: Sequence[int],
    taken: Collection[Party] = (),
) -> Find:
    """Rows of the article's mentions, the likely ones first, then of all actors.

    Who is `taken` stands behind the statement already, and is not offered.
    """
    position = {key: place for place, key in enumerate(likely)}
    present = {_meant(party, annotations) for party in taken}
    mentions = sorted(
        (
            a
            for a in annotations.values()
            if a.kind is Kind.MENTION and not {a.id, a.actor_id} & present
        ),
        key=lambda mention: (position.get(mention.id, len(position)), mention.start),
    )
    by_mention = {mention.id: mention for mention in mentions}
    entries = [_mention_entry(mention, by_mention, registry) for mention in mentions]
    order = [entry.id for entry in entries]
    actors = [entry for entry in actor_entries(registry) if entry.id not in present]
    known = _names(actor_entries(registry))

    def find(typed: str) -> list[Choice]:
        rows = [
            Choice(Party(mention_id=e.id), e.name, e.hint)
            for e in rank(typed, entries, order, limit=6)
        ]
        rows += [Choice(Party(actor_id=e.id), e.name, tr("actor")) for e in rank(typed, actors)[:6]]
        name = " ".join(typed.split())
        if name and name.casefold() not in known:
            rows.append(_new_actor(name))
        return rows

    return find


def _meant(party: Party, annotations: Mapping[int, Annotation]) -> int | None:
    """The id of the actor that a party means; that of its mention where nobody is known."""
    mention = annotations.get(party.mention_id or 0)
    return (mention.actor_id or mention.id) if mention else party.actor_id


def _mention_entry(
    mention: Annotation, by_id: Mapping[int, Annotation], registry: Registry
) -> Entry:
    name = party_name(Party(mention_id=mention.id), by_id, registry)
    actor = registry.actors.get(mention.actor_id or 0)
    words = (mention.quote, *(actor.aliases if actor else ()))
    return Entry(mention.id, name, words, quoted(mention.quote))
