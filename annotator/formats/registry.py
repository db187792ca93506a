"""The formats that there are, in two explicit tuples: a new one is one file, and one line here."""

from __future__ import annotations

from pathlib import Path

from annotator.errors import InputError
from annotator.formats import annotations_jsonl, plain_text, standpoint_jsonl, statements_csv
from annotator.formats.base import Format

IMPORTERS: tuple[Format, ...] = (plain_text.FORMAT, standpoint_jsonl.FORMAT)
EXPORTERS: tuple[Format, ...] = (
    standpoint_jsonl.FORMAT,
    statements_csv.FORMAT,
    annotations_jsonl.FORMAT,
)


def importer_for(path: Path) -> Format:
    """The format that a file name says; `InputError` when none reads such files."""
    for known in IMPORTERS:
        if path.name.lower().endswith(known.extensions):
            return known
    endings = ", ".join(ending for known in IMPORTERS for ending in known.extensions)
    raise InputError(
        f"{path}: files of this kind cannot be imported.", f"Choose one that ends in {endings}."
    )


def importer(format_id: str) -> Format:
    """The importer with an id."""
    return _by_id(IMPORTERS, format_id, "imported")


def exporter(format_id: str) -> Format:
    """The exporter with an id."""
    return _by_id(EXPORTERS, format_id, "exported")


def _by_id(formats: tuple[Format, ...], format_id: str, verb: str) -> Format:
    for known in formats:
        if known.id == format_id:
            return known
    ids = ", ".join(known.id for known in formats)
    raise InputError(f"“{format_id}” cannot be {verb}.", f"Choose one of: {ids}.")
