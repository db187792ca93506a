"""Statements as rows of a table, for every format that is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from annotator.analysis.statements import Statement, actor_of, party_name, statements
from annotator.formats.base import POLARITY_LABELS, LossReport, Undecided, text_id
from annotator.formats.bundle import Annotation, Document, Entry, LayerContent
from annotator.formats.names import Names
from annotator.language import mark, tr
from annotator.vocabulary import Kind

Cell = str | int | float | date | None

COLUMNS = (
    *("document_id", "document_title", "source", "author", "published", "url", "language"),
    *("layer", "annotator", "status", "claim_id", "stance_id"),
    *("holder", "holder_kind", "holder_actor_id", "holder_quote"),
    *("holder_start", "holder_end", "holder_form", "reporters"),
    *("claim_form", "claim_text", "claim_start", "claim_end", "claim_fragments"),
    *("issue", "issue_path", "issue_id", "target_kind", "target", "target_id"),
    *("polarity", "polarity_label", "intensity", "cues", "cue_fragments"),
    *("discuss", "note", "confidence", "origin"),
)
"""The columns of a table of statements. Offsets are code points, half-open: `3..22;59..84`."""

_UNUSED = {
    Kind.MENTION: mark("mentions that stand in no statement"),
    Kind.CLAIM: mark("claims left out as undecided"),
    Kind.STANCE: mark("stances left out as undecided"),
    Kind.LABEL: mark("labels"),
}


class _Rows:
    """Makes the rows of one layer of one document."""

    def __init__(self, content: LayerContent, names: Names, undecided: Undecided) -> None:
        self._content = content
        self._names = names
        self._undecided = undecided
        self._by_id = {annotation.id: annotation for annotation in content.annotations}

    def row(self, statement: Statement) -> dict[str, Cell]:
        """The cells of a statement by column; those that are left out are empty."""
        parts = [part for part in (statement.claim, statement.stance) if part]
        return {
            **_document_cells(statement.document),
            **self._layer_cells(),
            **self._holder_cells(statement),
            **_claim_cells(statement.claim),
            **self._stance_cells(statement.stance),
            **_common_cells(parts),
        }

    def _layer_cells(self) -> dict[str, Cell]:
        layer_id = self._content.layer_id
        return {
            "layer": self._names.layers[layer_id].name,
            "annotator": self._names.annotator(layer_id).name,
            "status": self._content.status.value,
        }

    def _holder_cells(self, statement: Statement) -> dict[str, Cell]:
        registry = self._names.registry
        reporters = (party_name(party, self._by_id, registry) for party in statement.reporters)
        cells: dict[str, Cell] = {"reporters": " > ".join(reporters)}
        holder = statement.holder
        if holder is None:
            return cells
        cells["holder"] = party_name(holder, self._by_id, registry)
        if actor := registry.actors.get(actor_of(holder, self._by_id) or 0):
            cells |= {"holder_kind": actor.kind.value, "holder_actor_id": text_id("a", actor.id)}
        if mention := self._by_id.get(holder.mention_id or 0):
            cells |= {
                "holder_quote": mention.quote,
                "holder_start": mention.start,
                "holder_end": mention.end,
                "holder_form": mention.form,
            }
        return cells

    def _stance_cells(self, stance: Annotation | None) -> dict[str, Cell]:
        if stance is None:
            return {}
        polarity = self._undecided.polarity(stance)
        return {
            "stance_id": text_id("s", stance.id),
            **self._target_cells(stance),
            "polarity": polarity,
            "polarity_label": POLARITY_LABELS[polarity],
            "intensity": stance.intensity,
            "cues": stance.quote,
            "cue_fragments": places(stance),
        }

    def _target_cells(self, stance: Annotation) -> dict[str, Cell]:
        registry = self._names.registry
        if stance.issue_id is not None:
            name, key = registry.issues[stance.issue_id].name, text_id("i", stance.issue_id)
            path = " > ".join(self._names.issue_path(stance.issue_id))
            return {
                "issue": name,
                "issue_path": path,
                "issue_id": key,
                **_target("issue", name, key),
            }
        if stance.target_claim_id is not None:
            claim = self._by_id[stance.target_claim_id]
            return _target("claim", claim.quote, text_id("c", claim.id))
        if stance.target_actor_id is not None:
            actor = registry.actors[stance.target_actor_id]
            return _target("actor", actor.name, text_id("a", actor.id))
        return {}


def _target(kind: str, name: str, key: str) -> dict[str, Cell]:
    return {"target_kind": kind, "target": name, "target_id": key}


def _document_cells(document: Document) -> dict[str, Cell]:
    return {
        "document_id": text_id("d", document.id),
        "document_title": document.title,
        "source": document.source,
        "author": document.author,
        "published": document.published,
        "url": document.url,
        "language": document.language,
    }


def _claim_cells(claim: Annotation | None) -> dict[str, Cell]:
    if claim is None:
        return {}
    return {
        "claim_id": text_id("c", claim.id),
        "claim_form": claim.form,
        "claim_text": claim.quote,
        "claim_start": claim.start,
        "claim_end": claim.end,
        "claim_fragments": places(claim),
    }


def _common_cells(parts: Iterable[Annotation]) -> dict[str, Cell]:
    """What a claim and its stance both have: of two notes both, of other things the stance's."""
    parts = list(parts)
    main = parts[-1]
    return {
        "discuss": "true" if any(part.discuss for part in parts) else "false",
        "note": "\n".join(part.note for part in parts if part.note),
        "confidence": main.confidence,
        "origin": main.origin.value,
    }


def places(annotation: Annotation) -> str:
    """The places of an annotation's fragments: `3..22;59..84`."""
    # Two dots: a spreadsheet would read 3-12 as a date and 3:12 as a time.
    return ";".join(f"{fragment.start}..{fragment.end}" for fragment in annotation.fragments)


def statement_rows(
    entry: Entry, names: Names, undecided: Undecided, report: LossReport
) -> Iterator[dict[str, Cell]]:
    """The rows of a document; the report is told what they show, and what they do not."""
    before = report.statements
    for content in entry.layers:
        found = [
            statement
            for statement in statements(entry.document, content.annotations)
            if undecided is not Undecided.DROP or statement.polarity is not None
        ]
        yield from map(_Rows(content, names, undecided).row, found)
        _count(content, found, report)
    report.lose(tr("articles without a statement"), int(report.statements == before))


def _count(content: LayerContent, written: list[Statement], report: LossReport) -> None:
    used = {part for statement in written for part in _parts(statement)}
    report.statements += len(written)
    report.annotations += len(used)
    unused = Counter(one.kind for one in content.annotations if one.id not in used)
    for kind, count in unused.items():
        report.lose(tr(_UNUSED[kind]), count)


def _parts(statement: Statement) -> Iterator[int]:
    """The ids of the annotations that a statement shows."""
    yield from (part.id for part in (statement.claim, statement.stance) if part)
    parties = (statement.holder, *statement.reporters)
    yield from (party.mention_id for party in parties if party and party.mention_id is not None)
