"""Downloads from press archives: many articles in one file, each with lines about itself.

They come as DOCX, RTF, HTML and plain text, whose importers all ask here once they have the text.
"""

from __future__ import annotations

import re
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.base import Draft, TextOptions
from annotator.formats.metadata import NONE, HeaderPattern, Metadata
from annotator.formats.parts import factiva, nexis
from annotator.formats.parts.drafts import make_draft
from annotator.language import tr
from annotator.text.offsets import canonical

_WIDEST_WRAPPED = 100


def drafts(path: Path, text: str, options: TextOptions) -> list[Draft]:
    """The articles of a download; none when the text is something else.

    A header pattern of the user's says that it is not one. Articles without text are left out.
    """
    if not options.header.is_auto:
        return []
    articles = split(text)
    known = TextOptions(
        header=HeaderPattern(NONE), source=options.source, language=options.language
    )
    found = [
        make_draft(body, metadata, known, f"{path}, article {number}")
        for number, (metadata, body) in enumerate(articles, start=1)
        if body.strip()
    ]
    if articles and not found:
        raise InputError(
            tr("{path}: none of its {count} articles has a text.", path=path, count=len(articles)),
            tr("Download the articles again, with their full texts."),
        )
    return found


def split(text: str) -> list[tuple[Metadata, str]]:
    """What a download says of each article, and its text; none when it is no download."""
    text = canonical(text).replace("\xa0", " ")
    return nexis.split(_unwrapped(text)) or factiva.split(text)


def _unwrapped(text: str) -> str:
    """Paragraphs on one line each, where all lines were broken to fit a narrow page."""
    lines = text.split("\n")
    if not nexis.is_classic(text) or max(map(len, lines)) > _WIDEST_WRAPPED:
        return text
    paragraphs = re.split(r"\n[^\S\n]*\n", text)
    return "\n".join(_joined(paragraph) for paragraph in paragraphs)


def _joined(paragraph: str) -> str:
    """One line, but what is centred stays as it is: it is not running text."""
    if paragraph.strip("\n").startswith("        "):
        return paragraph
    return " ".join(paragraph.split())
