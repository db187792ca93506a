"""What pickers offer: actors, issues and targets, parties; and what choosing a row means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.analysis.statements import party_name
from annotator.formats.bundle import Annotation, Party, Registry
from annotator.language import tr
from annotator.suggest.names import looks_unnamed
from annotator.suggest.typeahead import Entry, actor_entries, issue_entries, rank
from annotator.ui.widgets.picker import Choice, Find
from annotator.vocabulary import Kind


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


def _names(entries: Iterable[Entry]) -> set[str]:
    return {word.casefold() for entry in entries for word in (entry.name, *entry.words)}


def actor_finder(registry: Registry, recent: Sequence[int]) -> Find:
    """Rows of actors by name and alias; then the new name; then nobody.

    Nobody comes first where the words name nobody, and no actor is like them: “one resident”.
    """
    entries = actor_entries(registry)
    known = _names(entries)

    def find(typed: str) -> list[Choice]:
        rows = [Choice(e.id, e.name, e.hint) for e in rank(typed, entries, recent)]
        nobody = Choice(Nobody(), tr("Nobody in the registry"), tr("unnamed"))
        name = " ".join(typed.split())
        comes_first = not rows and looks_unnamed(name)
        if name and name.casefold() not in known:
            new = tr("New actor “{name}”", name=name)
            rows.append(Choice(NewName(name), new, tr("not in the registry yet")))
        rows.insert(0 if comes_first else len(rows), nobody)
        return rows

    return find


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
            return [Choice(ActorTarget(e.id), e.name, e.hint) for e in found]
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
) -> Find:
    """Rows of the article's mentions, the likely ones first, then of all actors."""
    position = {key: place for place, key in enumerate(likely)}
    mentions = sorted(
        (a for a in annotations.values() if a.kind is Kind.MENTION),
        key=lambda mention: (position.get(mention.id, len(position)), mention.start),
    )
    by_mention = {mention.id: mention for mention in mentions}
    entries = [_mention_entry(mention, by_mention, registry) for mention in mentions]
    order = [entry.id for entry in entries]
    actors = actor_entries(registry)

    def find(typed: str) -> list[Choice]:
        rows = [
            Choice(Party(mention_id=e.id), e.name, e.hint)
            for e in rank(typed, entries, order, limit=6)
        ]
        rows += [Choice(Party(actor_id=e.id), e.name, tr("actor")) for e in rank(typed, actors)[:6]]
        name = " ".join(typed.split())
        if name and name.casefold() not in _names(actors):
            rows.append(
                Choice(
                    NewName(name),
                    tr("New actor “{name}”", name=name),
                    tr("not in the registry yet"),
                )
            )
        return rows

    return find


def _mention_entry(
    mention: Annotation, by_id: Mapping[int, Annotation], registry: Registry
) -> Entry:
    name = party_name(Party(mention_id=mention.id), by_id, registry)
    actor = registry.actors.get(mention.actor_id or 0)
    words = (mention.quote, *(actor.aliases if actor else ()))
    return Entry(mention.id, name, words, f"“{mention.quote}”")
