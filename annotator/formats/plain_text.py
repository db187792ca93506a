"""Plain text: one article in a file, or pasted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.base import Draft, Format, TextOptions
from annotator.formats.decoding import decode, read_bytes
from annotator.formats.metadata import Metadata, body, one_line
from annotator.text.offsets import canonical

LONGEST_TITLE = 200
"""A first line of up to so many characters is taken for a title."""


def read_articles(path: Path, options: TextOptions) -> Iterator[Draft]:
    """The one article of a text file."""
    yield preview(path, options)


def preview(path: Path, options: TextOptions) -> Draft:
    """The article of a text file, just as it would be imported."""
    text, encoding = decode(read_bytes(path), str(path), options.encoding)
    stem = canonical(path.stem)
    fallback = Metadata(title=stem, extra={} if encoding == "utf-8" else {"encoding": encoding})
    try:
        named = options.name.read(stem) if options.name else Metadata()
        return _draft(text, options, named, fallback, str(path))
    except InputError as error:
        raise InputError(f"{path}: {error.message}", error.hint) from error


def read_text(text: str, options: TextOptions, origin: str = "pasted text") -> Draft:
    """The article of a text that does not come from a file."""
    return _draft(text, options, Metadata(), Metadata(), origin)


def _draft(
    raw: str, options: TextOptions, named: Metadata, fallback: Metadata, origin: str
) -> Draft:
    metadata, text = options.header.read(canonical(raw), options.strip_header)
    given = Metadata(source=options.source, language=options.language)
    metadata = metadata.or_else(named).or_else(given)
    if options.header.is_auto and not metadata.title:
        metadata, text = _with_first_line_as_title(metadata, text, options.strip_header)
    if not text.strip():
        raise InputError("There is no text.", "Leave it out.")
    found = metadata.or_else(fallback)
    return Draft(
        text=text,
        title=found.title or _shortened(text),
        source=found.source,
        author=found.author,
        published=found.published,
        url=found.url,
        language=found.language,
        extra={**fallback.extra, **metadata.extra},
        origin=origin,
    )


def _with_first_line_as_title(metadata: Metadata, text: str, strip: bool) -> tuple[Metadata, str]:
    """A short first line that more text follows becomes the title; it stays in the text."""
    first, _, rest = text.lstrip().partition("\n")
    title = one_line(first)
    if not rest.strip() or not title or len(title) > LONGEST_TITLE:
        return metadata, text
    return Metadata(title=title).or_else(metadata), body(rest) if strip else text


def _shortened(text: str, length: int = 80) -> str:
    line = one_line(text.lstrip().partition("\n")[0])
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"


FORMAT = Format(
    id="text",
    name="Plain text",
    extensions=(".txt", ".text"),
    carries="One article per file; title, source and date from its first lines or its name.",
    read_articles=read_articles,
)
