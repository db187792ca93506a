"""From what an importer found in a document to a draft: one way for all formats of articles."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.base import Draft, TextOptions
from annotator.formats.metadata import Metadata, body, one_line
from annotator.language import tr
from annotator.text.offsets import canonical

LONGEST_TITLE = 200
"""A first line of up to so many characters is taken for a title."""

# What programs write into the title by themselves.
_NO_TITLE = re.compile(
    r"^(?:microsoft |untitled|unbenannt|word document|powerpoint |layout ?\d)|"
    r"\.(?:docx?|odt|rtf|indd|qx[dp]|pdf|pages|txt|dvi|tex|tiff?|jpe?g|png)$",
    re.IGNORECASE,
)


def file_draft(path: Path, raw: str, found: Metadata, options: TextOptions) -> Draft:
    """The article of a file. What the user says of file names goes before what was found."""
    stem = canonical(path.stem)
    try:
        named = options.name.read(stem) if options.name else Metadata()
        known = replace(named.or_else(found), extra=found.extra)
        return make_draft(raw, known, options, str(path), fallback=stem)
    except InputError as error:
        raise InputError(
            tr("{path}: {message}", path=path, message=error.message), error.hint
        ) from error


def make_draft(
    raw: str, found: Metadata, options: TextOptions, origin: str, fallback: str | None = None
) -> Draft:
    """An article of which something may be known already.

    Its header, if the options see one, goes before `found`, and the options' source and language
    come last. Without any title, a short first line is one, then `fallback`, then its beginning.
    """
    metadata, text = options.header.read(canonical(raw), options.strip_header)
    given = Metadata(source=options.source, language=options.language)
    known = metadata.or_else(found).or_else(given)
    if options.header.is_auto and not known.title:
        known, text = _with_first_line_as_title(known, text, options.strip_header)
    if not text.strip():
        raise InputError(tr("There is no text."), tr("Leave it out."))
    return Draft(
        text=text,
        title=known.title or fallback or _shortened(text),
        source=known.source,
        author=known.author,
        published=known.published,
        url=known.url,
        language=known.language,
        extra={**found.extra, **metadata.extra},
        origin=canonical(origin),
    )


def file_properties(values: Mapping[str, str | None]) -> Metadata:
    """What the properties of an office document say: its title; the rest is kept as extra.

    Who saved a file, and when, is neither the author of the article nor its date.
    """
    known = {key: canonical(one_line(value)) for key, value in values.items() if value}
    title, language = known.pop("title", ""), known.pop("language", "")
    return Metadata(
        title=None if _NO_TITLE.search(title) else title or None,
        language=language or None,
        extra={key: value for key, value in known.items() if value},
    )


def _with_first_line_as_title(metadata: Metadata, text: str, strip: bool) -> tuple[Metadata, str]:
    """A short first line that more text follows becomes the title; it stays in the text."""
    first, _, rest = text.lstrip().partition("\n")
    title = one_line(first)
    if not rest.strip() or not title or len(title) > LONGEST_TITLE:
        return metadata, text
    return replace(metadata, title=title), body(rest) if strip else text


def _shortened(text: str, length: int = 80) -> str:
    line = one_line(text.lstrip().partition("\n")[0])
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"
