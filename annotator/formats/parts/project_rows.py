"""The rows of the tables of `project_schema`, from a bundle: streamed, with what they leave out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime

import orjson

from annotator.formats.base import (
    POLARITY_LABELS,
    ExportOptions,
    LossReport,
    Progress,
    Undecided,
    text_id,
)
from annotator.formats.bundle import Annotation, Bundle, Entry, Header, LayerContent, Party
from annotator.formats.names import Names
from annotator.formats.parts.project_schema import (
    ACTORS,
    AFFILIATIONS,
    ANNOTATIONS,
    ASSIGNMENTS,
    DOCUMENTS,
    ISSUES,
    LABELS,
    STATEMENTS,
    Sheet,
)
from annotator.formats.parts.statement_rows import Cell, places, statement_rows
from annotator.language import tr
from annotator.vocabulary import Kind

Value = Cell | bool | datetime
Row = dict[str, Value]
"""The cells by column. Those that are left out, None or empty texts are empty."""

Write = Callable[[Sheet, Row], None]


def write_rows(
    bundle: Bundle, options: ExportOptions, progress: Progress, report: LossReport, write: Write
) -> None:
    """Give every row of every table to `write`, those of one table in order."""
    _lose_header(bundle.header, report)
    for sheet, row in _header_rows(bundle.header):
        write(sheet, row)
    names = Names.of(bundle.header)
    for entry in bundle.entries:
        for sheet, row in _entry_rows(entry, names, options.undecided, report):
            write(sheet, row)
        report.documents += 1
        progress(report.documents)


def _lose_header(header: Header, report: LossReport) -> None:
    report.lose(tr("facts of the project"), len(header.meta))
    used = {layer.annotator_id for layer in header.layers}
    idle = sum(annotator.id not in used for annotator in header.annotators)
    report.lose(tr("annotators without a layer"), idle)


def _header_rows(header: Header) -> Iterator[tuple[Sheet, Row]]:
    names = Names.of(header)
    for actor in header.actors:
        aliases = _list(actor.aliases)
        row = _same(actor, ACTORS)
        yield ACTORS, {**row, "actor_id": text_id("a", actor.id), "aliases": aliases}
        yield from ((AFFILIATIONS, row) for row in _affiliations(actor.id, names))
    for issue in header.issues:
        yield (
            ISSUES,
            {
                **_same(issue, ISSUES),
                "issue_id": text_id("i", issue.id),
                "parent_id": text_id("i", issue.parent_id),
                "path": " > ".join(names.issue_path(issue.id)),
            },
        )
    for label in header.labels:
        row = _same(label, LABELS)
        yield LABELS, {**row, "label_id": text_id("k", label.id), "values": _list(label.values)}


def _same(record: object, sheet: Sheet) -> Row:
    """The cells of the columns that are called like the fields of a record."""
    return {name: getattr(record, name) for name in sheet.names if hasattr(record, name)}


def _affiliations(actor_id: int, names: Names) -> Iterator[Row]:
    actors = names.registry.actors
    for one in actors[actor_id].affiliations:
        organisation = actors[one.organisation_id].name if one.organisation_id else None
        yield {
            "affiliation_id": text_id("f", one.id),
            "actor_id": text_id("a", actor_id),
            "organisation_id": text_id("a", one.organisation_id),
            "organisation": organisation,
            "role": one.role,
            "start": one.start,
            "end": one.end,
        }


def _entry_rows(
    entry: Entry, names: Names, undecided: Undecided, report: LossReport
) -> Iterator[tuple[Sheet, Row]]:
    yield DOCUMENTS, _document(entry)
    for content in entry.layers:
        kept = [one for one in content.annotations if not _is_dropped(one, undecided)]
        report.lose(tr("stances left out as undecided"), len(content.annotations) - len(kept))
        report.annotations += len(kept)
        yield ASSIGNMENTS, _assignment(entry, content, names, len(kept))
        yield from ((ANNOTATIONS, _annotation(one, names, undecided)) for one in kept)
    # What statements leave out stands in the other tables; only their number is of interest here.
    counts = LossReport()
    for row in statement_rows(entry, names, undecided, counts):
        yield STATEMENTS, {**row, "discuss": row["discuss"] == "true"}
    report.statements += counts.statements


def _is_dropped(annotation: Annotation, undecided: Undecided) -> bool:
    is_undecided = annotation.kind is Kind.STANCE and annotation.polarity is None
    return is_undecided and undecided is Undecided.DROP


def _document(entry: Entry) -> Row:
    document = entry.document
    extra = orjson.dumps(dict(document.extra), option=orjson.OPT_SORT_KEYS).decode()
    return {
        **_same(document, DOCUMENTS),
        "document_id": text_id("d", document.id),
        "extra": extra if document.extra else None,
        "text": entry.text,
    }


def _assignment(entry: Entry, content: LayerContent, names: Names, count: int) -> Row:
    layer = names.layers[content.layer_id]
    return {
        "document_id": text_id("d", entry.document.id),
        "layer": layer.name,
        "layer_kind": layer.kind.value,
        "annotator": names.annotator(layer.id).name,
        "status": content.status.value,
        "annotations": count,
        "active_seconds": sum(stretch.seconds for stretch in content.activity),
    }


def _annotation(one: Annotation, names: Names, undecided: Undecided) -> Row:
    layer = names.layers[one.layer_id]
    author = names.annotators.get(one.author_id or 0)
    label = names.registry.labels.get(one.label_id or 0)
    is_stance = one.kind is Kind.STANCE
    polarity = undecided.polarity(one) if is_stance else None
    return {
        "annotation_id": text_id(one.kind[0], one.id),
        "document_id": text_id("d", one.document_id),
        "layer": layer.name,
        "annotator": names.annotator(layer.id).name,
        "kind": one.kind.value,
        "form": one.form,
        "label_id": text_id("k", one.label_id),
        "label": label.name if label else None,
        "value": one.value,
        "start": one.start if one.fragments else None,
        "end": one.end if one.fragments else None,
        "fragments": places(one),
        "text": one.quote,
        "actor_id": text_id("a", one.actor_id),
        "claim_id": text_id("c", one.claim_id),
        "issue_id": text_id("i", one.issue_id),
        "target_claim_id": text_id("c", one.target_claim_id),
        "target_actor_id": text_id("a", one.target_actor_id),
        "polarity": polarity,
        "polarity_label": POLARITY_LABELS[polarity] if is_stance else None,
        "intensity": one.intensity,
        "holders": _parties(one.holders),
        "reporters": _parties(one.reporters),
        "discuss": one.discuss,
        "note": one.note,
        "confidence": one.confidence,
        "origin": one.origin.value,
        "author": author.name if author else None,
        "created": one.created.astimezone(UTC),
        "updated": one.updated.astimezone(UTC),
    }


def _parties(parties: Iterable[Party]) -> str:
    return ";".join(
        text_id("m", party.mention_id) or text_id("a", party.actor_id) for party in parties
    )


def _list(values: tuple[str, ...]) -> str | None:
    return orjson.dumps(values).decode() if values else None


def typed(row: Row) -> Row:
    """The row with null for what is empty, as tables with types have it."""
    return {name: None if value == "" else value for name, value in row.items()}
