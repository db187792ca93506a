"""Markdown: the text without its markup. A header between `---` lines tells the metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from annotator.formats.base import Draft, Format, TextOptions
from annotator.formats.metadata import Metadata, front_matter
from annotator.formats.parts.decoding import decode, read_bytes
from annotator.formats.parts.drafts import file_draft
from annotator.formats.parts.html_text import html_text
from annotator.text.offsets import canonical

_HEADER = re.compile(
    r"---[^\S\n]*\n(?=[A-Za-z][\w-]*:)(?P<lines>.*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL
)
_KEY_VALUE = re.compile(r"[A-Za-z][\w-]*:(?:\s.*)?")


def read_articles(path: Path, options: TextOptions) -> Iterator[Draft]:
    """The article of a file."""
    from markdown_it import MarkdownIt

    text, _ = decode(read_bytes(path), str(path), options.encoding)
    found, text = _header(canonical(text))
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    yield file_draft(path, html_text(parser.render(text)), found, options)


def _header(text: str) -> tuple[Metadata, str]:
    """What the lines between `---` say, and the text below them."""
    match = _HEADER.match(text) if text.startswith("---") else front_matter(text)
    if match is None:
        return Metadata(), text
    if isinstance(match, tuple):
        return match
    lines = [_unquoted(line) for line in match["lines"].split("\n") if _KEY_VALUE.fullmatch(line)]
    known = sorted(lines, key=lambda line: not line.startswith("title:"))  # any order will do
    found = front_matter("\n".join(known) + "\n\n")
    return (found[0] if found else Metadata()), text[match.end() :]


def _unquoted(line: str) -> str:
    key, _, value = line.partition(":")
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return f"{key.lower()}: {value}"


FORMAT = Format(
    id="markdown",
    name="Markdown",
    extensions=(".md", ".markdown"),
    carries="One article per file, without its markup; title, source and date from its header.",
    read_articles=read_articles,
)
