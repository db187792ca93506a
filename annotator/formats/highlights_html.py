"""Articles with their annotations as one page of HTML, for reading and printing.

Claims have the colour of their issue, actors are underlined, words that show a stance dotted,
labels dashed; numbers lead to the list of statements below. Nothing in it needs the network.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

from annotator.analysis.statements import Card, cards, party_name
from annotator.formats.base import (
    POLARITY_LABELS,
    ExportOptions,
    Format,
    LossReport,
    Progress,
    Undecided,
    lose_registry,
    text_id,
)
from annotator.formats.bundle import Annotation, Bundle, Document, Entry, LayerContent, Party
from annotator.formats.files import atomic_output
from annotator.formats.names import Names
from annotator.formats.parts.highlights import Piece, pieces
from annotator.formats.parts.hues import COLOURS, hue_of
from annotator.vocabulary import Kind

_STYLE = """
body { max-width: 44em; margin: 3em auto; padding: 0 1em; font: 1.05em/1.7 Georgia, serif;
  color: #22262b; background: #fff; }
article { break-after: page; margin-bottom: 5em; }
h1, h2 { line-height: 1.25; break-after: avoid; }
h2 { font-size: 1.1em; margin-top: 2em; }
.about { color: #59606a; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
.claim { background: color-mix(in srgb, var(--hue, #59606a) 20%, #fff); }
.mention { border-bottom: 0.1em solid #22262b; }
.stance { text-decoration: underline dotted 0.14em; text-underline-offset: 0.25em; }
.label { outline: 0.08em dashed var(--edge, #59606a); }
sup { font: 0.65em sans-serif; } sup a { color: inherit; }
.statements { font-size: 0.9em; line-height: 1.45; }
.statements li { margin: 0.5em 0; break-inside: avoid; }
.side { font-weight: bold; } .note { color: #59606a; white-space: pre-wrap; }
* { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
"""

_EDGE = "edge-"
"""Before the hue of a label: a passage may be a claim too, with a hue of its own."""


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write the articles of a bundle, each with all of its layers."""
    report = LossReport()
    names = Names.of(bundle.header)
    with atomic_output(path) as file:
        file.write(_head(bundle.header.name).encode())
        for entry in bundle.entries:
            page = _Article(entry, names, options.undecided, report)
            file.writelines(f"{line}\n".encode() for line in page.lines())
            report.documents += 1
            report.lose("further facts of documents", len(entry.document.extra))
            progress(report.documents)
        file.write(b"</body>\n</html>\n")
    lose_registry(report, bundle.header)
    return report


def _head(title: str) -> str:
    hues = "\n".join(
        f".{name} {{ --hue: {colour}; }} .{_EDGE}{name} {{ --edge: {colour}; }}"
        for name, colour in COLOURS.items()
    )
    return (
        f'<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f"<style>{_STYLE}{hues}\n</style>\n</head>\n<body>\n"
    )


class _Article:
    """One article of the page."""

    def __init__(
        self, entry: Entry, names: Names, undecided: Undecided, report: LossReport
    ) -> None:
        self._entry = entry
        self._names = names
        self._undecided = undecided
        self._report = report

    def lines(self) -> Iterator[str]:
        document = self._entry.document
        language = f' lang="{escape(document.language)}"' if document.language else ""
        yield f'<article id="{text_id("d", document.id)}"{language}>'
        yield f'<h1 dir="auto">{escape(document.title)}</h1>'
        if about := _about(document):
            yield f'<p class="about" dir="auto">{escape(about)}</p>'
        for content in self._entry.layers:
            yield from self._layer(content)
        if not self._entry.layers:
            yield f'<div class="text">{escape(self._entry.text)}</div>'
        yield "</article>"

    def _layer(self, content: LayerContent) -> Iterator[str]:
        layer = self._names.layers[content.layer_id]
        owner = self._names.annotator(layer.id).name
        name = owner if owner == layer.name else f"{owner}, {layer.name}"
        kept = [one for one in content.annotations if not self._is_dropped(one)]
        self._report.lose("stances left out as undecided", len(content.annotations) - len(kept))
        self._report.annotations += len(kept)
        status = content.status.value.replace("_", " ").replace("todo", "to do")
        yield f"<section>\n<h2>{escape(name)} ({status})</h2>"
        yield from _Layer(kept, self._names, self._undecided, self._report).lines(self._entry.text)
        yield "</section>"

    def _is_dropped(self, one: Annotation) -> bool:
        is_undecided = one.kind is Kind.STANCE and one.polarity is None
        return is_undecided and self._undecided is Undecided.DROP


class _Layer:
    """The text as one layer has it, and its statements."""

    def __init__(
        self,
        annotations: list[Annotation],
        names: Names,
        undecided: Undecided,
        report: LossReport,
    ) -> None:
        self._annotations = annotations
        self._by_id = {one.id: one for one in annotations}
        self._names = names
        self._undecided = undecided
        self._cards = cards(annotations)
        self._numbers = self._numbered()
        self._hues = self._claim_hues()
        report.statements += sum(len(card.bearer.holders) or 1 for card in self._cards)

    def lines(self, text: str) -> Iterator[str]:
        marked = "".join(self._marked(piece) for piece in pieces(text, self._annotations))
        yield f'<div class="text">{marked}</div>'
        if self._cards:
            yield '<ol class="statements">'
            yield from map(self._statement, self._cards)
            yield "</ol>"

    def _numbered(self) -> Mapping[int, list[int]]:
        """The numbers of the statements that are about each claim or lone stance."""
        numbers = dict[int, list[int]]()
        for number, card in enumerate(self._cards, start=1):
            numbers.setdefault(card.bearer.id, []).append(number)
        return numbers

    def _claim_hues(self) -> Mapping[int, str]:
        """The hue of each claim: of the first issue that is at stake."""
        issues = self._names.registry.issues
        hues = dict[int, str]()
        for card in self._cards:
            if card.claim and card.stance and card.stance.issue_id is not None:
                hues.setdefault(card.claim.id, hue_of(issues[card.stance.issue_id]))
        return hues

    def _marked(self, piece: Piece) -> str:
        text = escape(piece.text)
        if piece.covering:
            classes = dict.fromkeys(name for one in piece.covering for name in self._classes(one))
            about = "; ".join(self._title(one) for one in piece.covering)
            text = f'<span class="{" ".join(classes)}" title="{escape(about)}">{text}</span>'
        numbers = [n for one in piece.ended for n in self._numbers.get(one.id, ())]
        return text + "".join(
            f'<sup><a href="#{self._anchor(number)}">{number}</a></sup>' for number in numbers
        )

    def _classes(self, one: Annotation) -> Iterator[str]:
        yield one.kind.value
        if one.kind is Kind.CLAIM and one.id in self._hues:
            yield self._hues[one.id]
        if one.label_id is not None:
            yield _EDGE + hue_of(self._names.registry.labels[one.label_id])

    def _title(self, one: Annotation) -> str:
        """What a reader is told about an annotation."""
        registry = self._names.registry
        actor = registry.actors.get(one.actor_id or 0)
        label = registry.labels.get(one.label_id or 0)
        about = (label.name if label else one.kind.value, one.form, one.value)
        words = " ".join(word for word in about if word)
        return f"{words}: {actor.name}" if actor else words

    def _anchor(self, number: int) -> str:
        return text_id(self._cards[number - 1].main.kind[0], self._cards[number - 1].id)

    def _statement(self, card: Card) -> str:
        bearer, stance = card.bearer, card.stance
        anchor = text_id(card.main.kind[0], card.id)
        parts = [f'<li id="{anchor}" dir="auto">{escape(self._parties(bearer.holders))}']
        if bearer.reporters:
            parts.append(f"(reported by {escape(self._parties(bearer.reporters))})")
        if stance:
            side = POLARITY_LABELS[self._undecided.polarity(stance)]
            strength = f" ({stance.intensity} of 3)" if stance.intensity else ""
            parts.append(f'<span class="side">{side}{strength}</span>')
            parts.append(escape(self._target(stance)))
        if bearer.fragments:
            parts.append(f"“{escape(bearer.quote)}”")
        notes = [one.note for one in (card.claim, stance) if one and one.note]
        discuss = any(one.discuss for one in (card.claim, stance) if one)
        remarks = [*(["to discuss"] if discuss else []), *notes]
        if remarks:
            parts.append(f'<span class="note">[{escape("; ".join(remarks))}]</span>')
        return " ".join(part for part in parts if part) + "</li>"

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


def _about(document: Document) -> str:
    day = document.published.isoformat() if document.published else None
    facts = (document.source, document.author, day, document.url)
    return " · ".join(fact for fact in facts if fact)


FORMAT = Format(
    id="highlights-html",
    name="Articles with highlights (HTML)",
    extensions=(".html",),
    carries="The articles with everything that is marked in them, for reading and printing.",
    write=write,
)
