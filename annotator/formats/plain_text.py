"""Plain text: one article in a file, or pasted; or a download from a press archive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from annotator.formats import press_archive
from annotator.formats.base import Draft, Format, TextOptions
from annotator.formats.metadata import Metadata
from annotator.formats.parts.decoding import decode, read_bytes
from annotator.formats.parts.drafts import file_draft, make_draft


def read_articles(path: Path, options: TextOptions) -> Iterator[Draft]:
    """The one article of a text file, or the many of a download."""
    text, encoding = _read(path, options)
    yield from press_archive.drafts(path, text, options) or [_draft(path, text, encoding, options)]


def preview(path: Path, options: TextOptions) -> Draft:
    """The whole of a text file as one article."""
    return _draft(path, *_read(path, options), options)


def read_text(text: str, options: TextOptions, origin: str = "pasted text") -> Draft:
    """The article of a text that does not come from a file."""
    return make_draft(text, Metadata(), options, origin)


def _read(path: Path, options: TextOptions) -> tuple[str, str]:
    return decode(read_bytes(path), str(path), options.encoding)


def _draft(path: Path, text: str, encoding: str, options: TextOptions) -> Draft:
    found = Metadata(extra={} if encoding == "utf-8" else {"encoding": encoding})
    return file_draft(path, text, found, options)


FORMAT = Format(
    id="text",
    name="Plain text",
    extensions=(".txt", ".text"),
    carries="One article per file; title, source and date from its first lines or its name.",
    read_articles=read_articles,
)
