"""The rows of a dataset for machine learning: of articles with spans, and of statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from annotator.formats.annotations_jsonl import record
from annotator.formats.base import POLARITY_LABELS, LossReport, Undecided
from annotator.formats.bundle import Entry
from annotator.formats.names import Names
from annotator.formats.parts.extras import optional
from annotator.formats.parts.parquet_files import EXTRA, arrow_schema
from annotator.formats.parts.project_rows import Row, typed
from annotator.formats.parts.project_schema import STATEMENTS
from annotator.formats.parts.statement_rows import statement_rows

CLASSES = tuple(POLARITY_LABELS[number] for number in (-1, 0, 1))
"""The classes of `label` in a row of statements, by their numbers; undecided is null."""

_LAYER = ("id", "name", "kind", "annotator", "status")
_ACTOR = ("id", "name", "kind")
_SPAN_TEXTS = ("id", "layer", "kind", "label", "text", "actor", "value", "note", "origin")


def schemas() -> dict[str, Any]:
    """The Arrow schemas of both tables, by their names."""
    arrow = optional("pyarrow", EXTRA)
    text, number = arrow.string(), arrow.int64()

    def records(*fields: tuple[str, Any]) -> Any:
        return arrow.list_(arrow.struct(fields))

    spans = records(
        *((name, text) for name in _SPAN_TEXTS),
        *(("starts", arrow.list_(number)), ("ends", arrow.list_(number))),
        *(("polarity", number), ("intensity", number)),
        *(("discuss", arrow.bool_()), ("confidence", arrow.float64())),
    )
    documents = arrow.schema(
        [
            *((name, text) for name in ("id", "title", "source", "author")),
            ("published", arrow.date32()),
            *((name, text) for name in ("url", "language", "text")),
            ("layers", records(*((name, text) for name in _LAYER))),
            ("actors", records(*((name, text) for name in _ACTOR))),
            ("issues", records(("id", text), ("name", text), ("path", arrow.list_(text)))),
            ("spans", spans),
            ("relations", records(("type", text), ("from", text), ("to", text), ("order", number))),
        ]
    )
    statements = arrow.schema(
        [
            ("context", text),
            ("context_start", number),
            ("label", number),
            *arrow_schema(STATEMENTS).remove_metadata(),
        ]
    )
    return {"documents": documents, "statements": statements}


def document_row(entry: Entry, names: Names, undecided: Undecided) -> dict[str, Any]:
    """An article with its spans and relations; offsets are code points of its text."""
    line = record(entry, names, undecided)
    return {
        **line["document"],
        "text": line["text"],
        **{name: line[name] for name in ("layers", "actors", "issues", "relations")},
        "spans": [_span(span) for span in line["spans"]],
    }


def _span(span: Mapping[str, Any]) -> dict[str, Any]:
    fragments = span["fragments"]
    return {
        **{key: value for key, value in span.items() if key != "fragments"},
        "starts": [start for start, _ in fragments],
        "ends": [end for _, end in fragments],
    }


def dataset_statements(
    entry: Entry, names: Names, undecided: Undecided, report: LossReport
) -> Iterator[dict[str, Any]]:
    """The statements of an article, each with the paragraphs that it stands in."""
    counts = LossReport()
    for cells in statement_rows(entry, names, undecided, counts):
        row = typed({**cells, "discuss": cells["discuss"] == "true"})
        polarity = row.get("polarity")
        start, end = _paragraphs(entry.text, _places(row))
        yield {
            **row,
            "context": entry.text[start:end] or None,
            "context_start": start if end > start else None,
            "label": polarity + 1 if isinstance(polarity, int) else None,
        }
    report.statements += counts.statements


def _places(row: Row) -> list[int]:
    """Where the fragments of a claim and its cues start and end."""
    written = [str(row.get(name) or "") for name in ("claim_fragments", "cue_fragments")]
    pieces = [piece for places in written for piece in places.split(";") if piece]
    return [int(place) for piece in pieces for place in piece.split("..")]


def _paragraphs(text: str, places: list[int]) -> tuple[int, int]:
    if not places:
        return 0, 0
    end = text.find("\n", max(places) - 1)
    return text.rfind("\n", 0, min(places)) + 1, end if end >= 0 else len(text)
