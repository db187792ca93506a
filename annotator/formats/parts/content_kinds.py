"""What a file without an ending would be called by what is in it."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.parts.archives import open_zip
from annotator.formats.parts.decoding import decode
from annotator.formats.parts.json_input import head

# A comment once read is not read in another way: each could reach over the next, in 2ⁿ ways.
_PROLOGUE = rb"\s*(<\?xml[^>]*>\s*)?(?>(?><!--.*?-->)\s*)*+"
_BEGINNINGS = (
    (re.compile(rb"%PDF-"), ".pdf"),
    (re.compile(rb"\{\\rtf"), ".rtf"),
    (re.compile(rb"WARC/\d"), ".warc"),
    (re.compile(rb"PAR1"), ".parquet"),
    (re.compile(rb'\s*\{\s*"@context"'), ".jsonld"),
    (re.compile(rb'\s*\{\s*"'), ".jsonl"),
    (re.compile(rb"\s*\[\s*\{"), ".json"),
    (re.compile(_PROLOGUE + rb"<!doctype html|\s*<html\b", re.I | re.S), ".html"),
    (re.compile(_PROLOGUE + rb"<(rss|feed|rdf:RDF)\b", re.I | re.S), ".xml"),
)
_MEMBERS = (
    ("word/document.xml", ".docx"),
    ("xl/workbook.xml", ".xlsx"),
    ("META-INF/container.xml", ".epub"),
    ("content.xml", ".odt"),
    ("project.qde", ".qdpx"),
)
_ZIP = b"PK\x03\x04"
_MARK = b"\xef\xbb\xbf"
_UNFINISHED = 4
"""The end of what is looked at may lie within a letter of so many bytes."""


def likely_ending(path: Path) -> str | None:
    """The ending that a file's content stands for, `.txt` for any text; None for nothing known."""
    start = head(path)
    if start.startswith(_ZIP):
        return _of_archive(path)
    for sign, ending in _BEGINNINGS:
        if sign.match(start.removeprefix(_MARK)):
            return ending
    return ".txt" if start and _is_text(start, path) else None


def _of_archive(path: Path) -> str | None:
    try:
        with open_zip(path) as archive:
            names = frozenset(archive.names)
    except InputError:
        return None
    return next((ending for member, ending in _MEMBERS if member in names), None)


def _is_text(start: bytes, path: Path) -> bool:
    for cut in range(_UNFINISHED):
        try:
            decode(start[: len(start) - cut], str(path))
        except InputError:
            continue
        return True
    return False
