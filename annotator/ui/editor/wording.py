"""What the reading view says about annotations: rows of the lane, and descriptions. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.analysis.statements import Card, party_name
from annotator.formats.bundle import Annotation, Party
from annotator.language import mark, quoted, tr
from annotator.ui.editor.colouring import ColourBy
from annotator.ui.editor.scene import Scene
from annotator.vocabulary import Kind

VERBS = {
    1: mark("supports"),
    -1: mark("opposes"),
    0: mark("is neutral on"),
    None: mark("is undecided on"),
}


def holders(scene: Scene, bearer: Annotation) -> str:
    """Who holds it: at most two names, then how many more. Empty when nobody is named."""
    names = _names(scene, bearer.holders)
    more = f" +{len(names) - 2}" if len(names) > 2 else ""
    return ", ".join(names[:2]) + more


def reporters(scene: Scene, bearer: Annotation) -> str:
    """Through whom it is reported, the outermost first. Empty when nobody reports it."""
    names = _names(scene, bearer.reporters)
    return tr("via {names}", names=", ".join(names)) if names else ""


def colour(scene: Scene, card: Card) -> str:
    """What the colour of a card says, where nothing else in its row says it."""
    if scene.colouring.by not in (ColourBy.HOLDER, ColourBy.LAYER):
        return ""
    return dict(scene.colouring.legend()).get(scene.hue_of_card(card), "")


def target(scene: Scene, card: Card) -> str:
    """What the card is about: its issue, claim or actor; without a target its own words."""
    stance = card.stance
    if stance:
        issue = scene.registry.issues.get(stance.issue_id or 0)
        if issue:
            return issue.name
        claim = scene.index.annotations.get(stance.target_claim_id or 0)
        if claim:
            return f"→ {_flat(claim.quote)}"
        actor = scene.registry.actors.get(stance.target_actor_id or 0)
        if actor:
            return f"→ {actor.name}"
    quote = _flat(card.bearer.quote)
    return quoted(quote) if quote else tr("no target yet")


def told(scene: Scene, card: Card) -> str:
    """All that a card's row says, or has no room for, line by line; and its notes."""
    who = ", ".join(_names(scene, card.bearer.holders)) or tr("nobody named")
    verb = f"{tr(VERBS[card.stance.polarity])} " if card.stance else ""
    notes = [part.note for part in (card.claim, card.stance) if part]
    lines = (who, reporters(scene, card.bearer), f"{verb}{target(scene, card)}", *notes)
    return "\n".join(line for line in lines if line)


def statement(scene: Scene, card: Card) -> str:
    """A card as a sentence, such as "Olaf Scholz opposes Sending troops"."""
    who = holders(scene, card.bearer) or tr("nobody named")
    if not card.stance:
        return who
    verb = tr(VERBS[card.stance.polarity])
    return f"{who} {verb} {target(scene, card).removeprefix('→ ')}"


def description(scene: Scene, annotation: Annotation) -> str:
    """What an annotation is, for a screen reader: "claim, Olaf Scholz opposes Sending troops"."""
    parts: list[str] = [tr(annotation.kind.value)]
    if annotation.kind is Kind.MENTION:
        parts.append(
            party_name(Party(mention_id=annotation.id), scene.index.annotations, scene.registry)
        )
    elif annotation.kind is Kind.LABEL:
        label = scene.registry.labels.get(annotation.label_id or 0)
        name = label.name if label else tr("label not known")
        parts.append(f"{name}: {annotation.value}" if annotation.value else name)
    else:
        parts += [statement(scene, card) for card in scene.index.cards_of(annotation)]
    return ", ".join(parts)


def _names(scene: Scene, parties: Iterable[Party]) -> list[str]:
    names = (party_name(each, scene.index.annotations, scene.registry) for each in parties)
    return [_flat(name) for name in names if name]


def _flat(text: str) -> str:
    """On one line, and no longer than any row can show."""
    return " ".join(text[:200].split())
