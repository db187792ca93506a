"""Articles as they are read on a page: marked pieces of the text, and the statements in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from annotator.analysis.statements import Card, cards, party_name
from annotator.formats.base import POLARITY_LABELS, LossReport, Undecided, text_id
from annotator.formats.bundle import Annotation, Document, Entry, LayerContent, Party
from annotator.formats.names import Names
from annotator.formats.parts.highlights import pieces
from annotator.formats.parts.hues import hue_of
from annotator.language import tr
from annotator.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of the text, what covers it, and the numbers of the statements that end with it."""

    text: str
    covering: tuple[Annotation, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementWords:
    """A statement in words; what it does not have is empty. `anchor` is a name of its own.

    `hue` is that of its issue, None where it is about something else.
    """

    number: int
    anchor: str
    holders: str
    reporters: str
    side: str
    target: str
    quote: str
    remarks: str
    hue: str | None


class LayerReading:
    """The text as one layer has it, and its statements."""

    def __init__(
        self, heading: str, annotations: list[Annotation], names: Names, undecided: Undecided
    ) -> None:
        self.heading = heading
        self._annotations = annotations
        self._by_id = {one.id: one for one in annotations}
        self._names = names
        self._undecided = undecided
        self._cards = cards(annotations)
        self._numbers = self._numbered()
        self._hues = self._claim_hues()

    def marks(self, text: str) -> Iterator[Mark]:
        """The whole text in pieces."""
        for piece in pieces(text, self._annotations):
            numbers = tuple(n for one in piece.ended for n in self._numbers.get(one.id, ()))
            yield Mark(piece.text, piece.covering, numbers)

    def statements(self) -> list[StatementWords]:
        """The statements in the order of the text."""
        return [self._statement(n, card) for n, card in enumerate(self._cards, start=1)]

    def count(self) -> int:
        """The number of statements, one for each holder."""
        return sum(len(card.bearer.holders) or 1 for card in self._cards)

    def anchor(self, number: int) -> str:
        """What the statement of a number is called."""
        card = self._cards[number - 1]
        return text_id(card.main.kind[0], card.id)

    def claim_hue(self, claim: Annotation) -> str | None:
        """The hue of a claim: of the first issue that is at stake."""
        return self._hues.get(claim.id)

    def label_hue(self, one: Annotation) -> str | None:
        """The hue of an annotation's label."""
        return hue_of(self._names.registry.labels[one.label_id]) if one.label_id else None

    def _numbered(self) -> Mapping[int, list[int]]:
        """The numbers of the statements that are about each claim or lone stance."""
        numbers = dict[int, list[int]]()
        for number, card in enumerate(self._cards, start=1):
            numbers.setdefault(card.bearer.id, []).append(number)
        return numbers

    def _claim_hues(self) -> Mapping[int, str]:
        hues = dict[int, str]()
        for card in self._cards:
            if card.claim and (hue := self._hue(card.stance)):
                hues.setdefault(card.claim.id, hue)
        return hues

    def _hue(self, stance: Annotation | None) -> str | None:
        if stance is None or stance.issue_id is None:
            return None
        return hue_of(self._names.registry.issues[stance.issue_id])

    def _statement(self, number: int, card: Card) -> StatementWords:
        bearer, stance = card.bearer, card.stance
        both = [one for one in (card.claim, stance) if one]
        notes = [one.note for one in both if one.note]
        discuss = ["to discuss"] if any(one.discuss for one in both) else []
        return StatementWords(
            number=number,
            anchor=self.anchor(number),
            holders=self._parties(bearer.holders),
            reporters=self._parties(bearer.reporters) if bearer.reporters else "",
            side=self._side(stance) if stance else "",
            target=self._target(stance) if stance else "",
            quote=bearer.quote if bearer.fragments else "",
            remarks="; ".join([*discuss, *notes]),
            hue=self._hue(stance),
        )

    def _side(self, stance: Annotation) -> str:
        strength = f" ({stance.intensity} of 3)" if stance.intensity else ""
        return f"{POLARITY_LABELS[self._undecided.polarity(stance)]}{strength}"

    def _parties(self, parties: Iterable[Party]) -> str:
        names = [party_name(party, self._by_id, self._names.registry) for party in parties]
        return ", ".join(names) or "nobody named"

    def _target(self, stance: Annotation) -> str:
        registry = self._names.registry
        if stance.issue_id is not None:
            return " > ".join(self._names.issue_path(stance.issue_id))
        if stance.target_claim_id is not None:
            return f"the claim “{self._by_id[stance.target_claim_id].quote}”"
        if stance.target_actor_id is not None:
            return registry.actors[stance.target_actor_id].name
        return ""


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """An article with all of its layers; without any, there is only the text."""

    document: Document
    text: str
    layers: tuple[LayerReading, ...]

    @property
    def about(self) -> str:
        """Source, author, date and address, as far as they are known."""
        document = self.document
        day = document.published.isoformat() if document.published else None
        facts = (document.source, document.author, day, document.url)
        return " · ".join(fact for fact in facts if fact)


def read_entry(
    entry: Entry, names: Names, undecided: Undecided, report: LossReport
) -> ArticleReading:
    """An entry as it is read; the report is told what is in it, and what is not."""
    layers = tuple(_layer(content, names, undecided, report) for content in entry.layers)
    report.documents += 1
    report.lose(tr("further facts of articles"), len(entry.document.extra))
    return ArticleReading(entry.document, entry.text, layers)


def _layer(
    content: LayerContent, names: Names, undecided: Undecided, report: LossReport
) -> LayerReading:
    layer = names.layers[content.layer_id]
    owner = names.annotator(layer.id).name
    name = owner if owner == layer.name else f"{owner}, {layer.name}"
    status = content.status.value.replace("_", " ").replace("todo", "to do")
    kept = [one for one in content.annotations if not _is_dropped(one, undecided)]
    report.lose(tr("stances left out as undecided"), len(content.annotations) - len(kept))
    report.annotations += len(kept)
    reading = LayerReading(f"{name} ({status})", kept, names, undecided)
    report.statements += reading.count()
    return reading


def _is_dropped(one: Annotation, undecided: Undecided) -> bool:
    is_undecided = one.kind is Kind.STANCE and one.polarity is None
    return is_undecided and undecided is Undecided.DROP
