"""RTF: the text of a rich text document, without its formatting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from annotator.errors import InputError
from annotator.formats import press_archive
from annotator.formats.base import Draft, Format, TextOptions
from annotator.formats.parts.decoding import read_bytes
from annotator.formats.parts.drafts import file_draft, file_properties
from annotator.formats.parts.rtf_text import rtf_text
from annotator.language import tr


def read_articles(path: Path, options: TextOptions) -> Iterator[Draft]:
    """The article of a document, or the many of a download from a press archive."""
    data = read_bytes(path)
    if not data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf"):
        raise InputError(
            tr("{path}: this is not a rich text document.", path=path), tr("Save it as RTF.")
        )
    text, info = rtf_text(data)
    found = file_properties(
        {
            "title": info.get("title"),
            "file author": info.get("author"),
            "subject": info.get("subject"),
            "keywords": info.get("keywords"),
        }
    )
    yield from press_archive.drafts(path, text, options) or [file_draft(path, text, found, options)]


FORMAT = Format(
    id="rtf",
    name="Rich text (RTF)",
    extensions=(".rtf",),
    carries="The text of a document; or the articles of a Factiva or Nexis download.",
    read_articles=read_articles,
)
