"""One foreign document as one layer of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from annotator.formats.bundle import Annotation, Fragment, LayerContent, Party
from annotator.formats.foreign import ForeignDocument, ForeignLink
from annotator.formats.mapping.cast import Cast, NewId
from annotator.formats.mapping.codebook import Codebook
from annotator.formats.mapping.nodes import NOWHERE, Node, Side, Towards
from annotator.formats.mapping.reading import Part, Reader, named
from annotator.formats.mapping.rules import LinkRole, LinkRule
from annotator.formats.mapping.survey import quote, shortened
from annotator.text.span import Span
from annotator.vocabulary import ClaimForm, Kind, MentionForm, Origin, Status

_ORDER = (LinkRole.STANCE_OF, LinkRole.HOLDER, LinkRole.REPORTER, LinkRole.TARGET)
"""Who holds a cue's claim is only known when it is known which claim that is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where annotations belong, and whose they are."""

    document_id: int
    layer_id: int
    author_id: int


@dataclass(frozen=True, slots=True)
class Converter:
    """Makes the annotations of documents, with the actors and the codebook that are known."""

    reader: Reader
    cast: Cast
    codebook: Codebook
    new_id: NewId
    now: datetime

    def content(self, document: ForeignDocument, place: Place) -> LayerContent:
        """What a foreign document says, as the content of a layer."""
        annotations = tuple(_Layer(self, document, place).annotations())
        return LayerContent(
            layer_id=place.layer_id,
            status=_status(document, annotations),
            annotations=annotations,
        )


def _status(document: ForeignDocument, annotations: Sequence[Annotation]) -> Status:
    said = document.draft.extra.get("status", "")
    if said in tuple(Status):
        return Status(said)
    if not annotations:
        return Status.NOTHING_HERE if document.done else Status.TODO
    return Status.DONE if document.done else Status.IN_PROGRESS


class _Layer:
    """Makes the annotations of one document."""

    def __init__(self, converter: Converter, document: ForeignDocument, place: Place) -> None:
        self._by = converter
        self._guesses = converter.reader.guesses
        self._document = document
        self._text = document.draft.text
        self._place = place
        self._spans = {span.id: span for span in document.spans}
        parts = converter.reader.read(document)
        self._nodes = {key: self._node(part) for key, part in parts.items()}
        self._lone: list[tuple[Node, Side]] = []

    def annotations(self) -> Iterator[Annotation]:
        """All annotations, those of a span together."""
        self._link()
        for node in self._nodes.values():
            self._add_named_parties(node)
        for node in self._nodes.values():
            node.give_sides_to_claims()
        for node in self._nodes.values():
            yield from self._of(node)
        for holder, side in self._lone:
            yield self._stance(side, holders=(Party(mention_id=holder.id),))

    def _node(self, part: Part) -> Node:
        node = Node(self._by.new_id(), part)
        if node.takes_sides:
            node.sides = self._sides(part)
        node.jotter.extend(part.facts.notes)
        return node

    def _sides(self, part: Part) -> list[Side]:
        """The stances that a claim or a cue has by itself, one for each target."""
        facts, is_cue = part.facts, part.is_cue
        if not (is_cue or facts.has_stance):
            return []
        issues = [Towards(issue_id=self._by.codebook.issue_id(path)) for path in facts.issues]
        actors = [Towards(actor_id=self._actor(name)) for name in facts.targets]
        return [
            Side(
                cues=part.pieces if is_cue and facts.has_cues else (),
                towards=towards,
                polarity=facts.polarity,
                intensity=facts.intensity,
                is_plain=not facts.has_stance,
                discuss=is_cue and facts.discuss,
                confidence=facts.confidence if is_cue else None,
            )
            for towards in (issues + actors or [NOWHERE])
        ]

    def _actor(self, name: str) -> int:
        return self._by.cast.actor_id(named(name).key)

    # --- links

    def _link(self) -> None:
        rules = [(link, self._by.reader.mapping.link(link.label)) for link in self._document.links]
        for role in _ORDER:
            for link, rule in rules:
                if rule.becomes is role and not self._become(link, rule):
                    self._keep(link)
        for link, rule in rules:
            if rule.becomes is LinkRole.KEEP or self._is_stray(link, rule):
                self._keep(link)

    def _become(self, link: ForeignLink, rule: LinkRule) -> bool:
        """Make of a link what its rule says; whether it could be done."""
        source, target = self._nodes.get(link.source), self._nodes.get(link.target)
        if source is None or target is None:
            return False
        become: Mapping[LinkRole, Callable[[Node, Node], bool]] = {
            LinkRole.STANCE_OF: lambda one, other: one.join(other) or other.join(one),
            LinkRole.HOLDER: _hold,
            LinkRole.REPORTER: _report,
            LinkRole.TARGET: lambda one, other: self._aim(one, other, rule),
        }
        return become[rule.becomes](source, target)

    def _aim(self, source: Node, target: Node, rule: LinkRule) -> bool:
        if rule.reversed or (target.part.is_cue and not source.part.is_cue):
            source, target = target, source
        towards = self._towards(target)
        if towards is None or source is target:
            return False
        if not source.part.is_mention:
            return source.aim(towards, rule.polarity)
        # The words that name the holder are all that there is of such a stance.
        self._lone.append((source, Side(source.part.pieces, towards, rule.polarity)))
        return True

    def _towards(self, target: Node) -> Towards | None:
        if target.part.is_claim:
            return Towards(claim_id=target.id)
        whom = target.part.named
        return Towards(actor_id=self._by.cast.actor_id(whom.key)) if whom else None

    def _is_stray(self, link: ForeignLink, rule: LinkRule) -> bool:
        """Whether a link between the mentions of an actor leads elsewhere."""
        ends = [self._nodes.get(link.source), self._nodes.get(link.target)]
        among_mentions = all(node is not None and node.part.is_mention for node in ends)
        return rule.becomes is LinkRole.SAME_ACTOR and not among_mentions

    def _keep(self, link: ForeignLink) -> None:
        """Note a link at its source; at its target, where the source is left out."""
        for here, there in ((link.source, link.target), (link.target, link.source)):
            if here in self._nodes:
                other = self._spans.get(there)
                words = quote(other, self._text) if other else there
                self._nodes[here].jotter.append(f"{link.label} → “{shortened(words)}”")
                return

    def _add_named_parties(self, node: Node) -> None:
        """Holders and reporters that are not mentioned come after those that are."""
        facts = node.part.facts
        holders = facts.holders or facts.affiliations
        for bearer in node.bearers if node.takes_sides else ():
            bearer.holders |= {Party(actor_id=self._actor(name)): None for name in holders}
            bearer.reporters |= {
                Party(actor_id=self._actor(name)): None for name in facts.reporters
            }

    # --- annotations

    def _of(self, node: Node) -> Iterator[Annotation]:
        part = node.part
        if part.is_mention:
            yield self._mention(node)
        elif part.is_claim:
            yield self._claim(node)
            for side in node.sides:
                yield self._stance(side, claim_id=node.id)
        elif not part.is_cue:
            yield self._label(node)
        elif not node.claims:
            for side in node.sides:
                side.cues = side.cues or part.pieces
                yield self._stance(
                    side, holders=tuple(node.holders), reporters=tuple(node.reporters)
                )

    def _mention(self, node: Node) -> Annotation:
        part, whom = node.part, node.part.named
        form = part.facts.form
        if form not in tuple(MentionForm):
            names = [whom.name or part.quote] if whom else None
            form = self._guesses.mention_form(part.quote, names)
        actor_id = self._by.cast.actor_id(whom.key) if whom else None
        return self._make(node, Kind.MENTION, form=_text(form), actor_id=actor_id)

    def _claim(self, node: Node) -> Annotation:
        form = node.part.facts.form
        if form not in tuple(ClaimForm):
            form = self._guesses.claim_form(self._text, node.part.pieces)
        return self._make(
            node,
            Kind.CLAIM,
            form=_text(form),
            holders=tuple(node.holders),
            reporters=tuple(node.reporters),
        )

    def _label(self, node: Node) -> Annotation:
        label_id = self._by.codebook.label_id(node.part.span.label)
        return self._make(node, Kind.LABEL, label_id=label_id, value=node.part.facts.value)

    def _make(self, node: Node, kind: Kind, **fields: Any) -> Annotation:
        facts = node.part.facts
        return self._annotation(
            node.id,
            kind,
            node.part.pieces,
            notes=node.notes,
            discuss=facts.discuss,
            confidence=facts.confidence,
            **fields,
        )

    def _stance(self, side: Side, **fields: Any) -> Annotation:
        return self._annotation(
            self._by.new_id(),
            Kind.STANCE,
            side.cues,
            notes=side.notes,
            issue_id=side.towards.issue_id,
            target_claim_id=side.towards.claim_id,
            target_actor_id=side.towards.actor_id,
            polarity=side.polarity,
            intensity=side.intensity,
            discuss=side.discuss,
            confidence=side.confidence,
            **fields,
        )

    def _annotation(
        self, number: int, kind: Kind, pieces: Iterable[Span], notes: list[str], **fields: Any
    ) -> Annotation:
        return Annotation(
            id=number,
            document_id=self._place.document_id,
            layer_id=self._place.layer_id,
            kind=kind,
            fragments=tuple(Fragment(one.start, one.end, one.of(self._text)) for one in pieces),
            note="\n".join(notes) or None,
            origin=Origin.IMPORT,
            author_id=self._place.author_id,
            created=self._by.now,
            updated=self._by.now,
            **fields,
        )


def _hold(one: Node, other: Node) -> bool:
    return _attribute(one, other, "holders")


def _report(one: Node, other: Node) -> bool:
    return _attribute(one, other, "reporters")


def _attribute(one: Node, other: Node, role: str) -> bool:
    """Put a mention behind a claim or a cue, whichever of the two is which; whether it can be."""
    mention, bearer = (one, other) if one.part.is_mention else (other, one)
    if not (mention.part.is_mention and bearer.takes_sides):
        return False
    for node in bearer.bearers:
        getattr(node, role)[Party(mention_id=mention.id)] = None
    return True


def _text(word: str | None) -> str | None:
    return str(word) if word else None
