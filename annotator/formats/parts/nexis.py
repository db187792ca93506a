"""Downloads from Nexis: numbered (`1 of 50 DOCUMENTS`), or since 2019 up to `End of Document`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from annotator.formats.metadata import Metadata
from annotator.formats.parts.press_fields import author_of, date_in, language_code

_NUMBER = re.compile(
    r"^[^\S\n]*\d+ (?:of|von|de|van|di) \d+ (?:DO[CK]UMENT\w*|documents?|Dokumente?n?)[^\S\n]*$",
    re.MULTILINE,
)
_END = re.compile(
    r"^[^\S\n]*(?:End of Document|Ende des Dokuments|Fin du document)[^\S\n]*$", re.MULTILINE
)
_LABEL = re.compile(r"(?P<name>[A-ZÄÖÜ][\wÄÖÜäöüé/-]*(?: [A-ZÄÖÜ][\w-]+)?): ?(?P<value>.*)")
_EDITION = re.compile(r"(?i)(?:.* )?(?:edition|ausgabe)(?: \d+)?[;,]?|edition \d.*")
_BODY = {"body", "text", "textkörper", "corps"}
_AFTER = {"classification", "klassifizierung", "graphic", "grafik"}
_REMARKS = {"correction appended"}
_ENGLISH = {
    "autor": "byline",
    "rubrik": "section",
    "länge": "length",
    "update": "load-date",
    "sprache": "language",
    "grafik": "graphic",
    "zeitungs-code": "journal-code",
    "auteur": "byline",
}
_BEFORE_THE_TEXT = {
    *("byline", "section", "length", "highlight", "dateline", "series", "column", "source"),
}
_AFTER_THE_TEXT = {
    *("load-date", "language", "publication-type", "graphic", "journal-code", "subject", "notes"),
    *("company", "organization", "person", "geographic", "city", "country", "state", "type"),
    *("correction-date", "correction", "document-type", "industry", "ticker", "acc-no", "url"),
    *("pub-type", "classification", "category"),
}
_KEPT = {"section", "dateline", "highlight", "subject", "publication-type", "graphic", "series"}
_WITHIN = 12
"""Lines at the beginning of an article among which its date must stand."""

Labels = dict[str, str]


def is_classic(text: str) -> bool:
    """Whether the articles are numbered, `1 of 50 DOCUMENTS`."""
    return _NUMBER.search(text) is not None


def split(text: str) -> list[tuple[Metadata, str]]:
    """What a download says of each article, and its text; none when it is no such download."""
    if is_classic(text):
        parts = _NUMBER.split(text)[1:]
        articles = [_classic(part) for part in parts]
    else:
        *parts, _ = _END.split(text)
        articles = [_modern(_lines(part)) for part in parts]
    known = [article for article in articles if article[0].published or article[0].extra]
    return articles if 2 * len(known) > len(articles) else []


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _classic(text: str) -> tuple[Metadata, str]:
    """Source, date and edition centred; the title; labels; the text; labels; the copyright."""
    indented = [line for line in text.split("\n") if line.strip()]
    lines = [line.strip() for line in indented]
    place, day = _date_line(lines[:_WITHIN])
    source = lines[0] if place else None
    start = place + 1 if day else 0
    while start < len(lines) and (_is_centred(indented[start]) or _is_edition(lines, start)):
        start += 1
    labels, body = _labels_and_text(lines[start:])
    title = labels.pop("", "") or None
    return _metadata(labels, title, source, day), "\n".join(body)


def _is_centred(line: str) -> bool:
    return line.startswith("        ")


def _is_edition(lines: Sequence[str], place: int) -> bool:
    """Whether a line tells the edition and the title is still to come."""
    is_last = place + 1 >= len(lines) or _label(lines[place + 1]) is not None
    return not is_last and _EDITION.fullmatch(lines[place]) is not None


def _labels_and_text(lines: Sequence[str]) -> tuple[Labels, list[str]]:
    """The labels by name, with the title under the empty name, and the lines between them."""
    labels, title, start = Labels(), list[str](), 0
    while start < len(lines) and _label(lines[start]) is None:
        title.append(lines[start])
        start += 1
    if start == len(lines):  # no labels at all
        return Labels({"": title[0]} if title else {}), title[1:]
    while start < len(lines) and (found := _label(lines[start])) and not _is_after(lines[start]):
        labels[found[0]] = found[1]
        start += 1
    end = next((i for i in range(start, len(lines)) if _is_after(lines[i])), len(lines))
    labels |= _labels(lines[end:])
    if len(title) > 1 and start == end:  # the text came without labels before it
        return labels | {"": title[0]}, title[1:]
    return labels | {"": " ".join(title)}, list(lines[start:end])


def _modern(lines: Sequence[str]) -> tuple[Metadata, str]:
    """The title, source, date and copyright; labels; `Body`; the text; more labels."""
    body = next((i for i, line in enumerate(lines) if line.lower() in _BODY), None)
    if body is None:
        body = max((i for i, line in enumerate(lines) if _is_before(line)), default=0)
    end = next((i for i in range(body + 1, len(lines)) if _is_after(lines[i])), len(lines))
    head = [line for line in lines[:body] if line.lower() not in _REMARKS]
    place, day = _date_line(head, backwards=True)
    if day is None:
        place = next((i for i, line in enumerate(head) if line.startswith("Copyright")), 0)
    labels = _labels([*head[place:], *lines[end:]])
    title, source = _title_and_source(head[:place])
    return _metadata(labels, title, source, day), "\n".join(lines[body + 1 : end])


def _title_and_source(lines: Sequence[str]) -> tuple[str | None, str | None]:
    """The last two lines; a column in brackets may stand below the source."""
    if len(lines) > 2 and lines[-1].startswith("("):
        lines = lines[:-1]
    return (lines[-2], lines[-1].rstrip(".")) if len(lines) > 1 else (None, None)


def _date_line(lines: Sequence[str], *, backwards: bool = False) -> tuple[int, date | None]:
    """The first line that tells a date and is no label, and the date; else 0 and None."""
    places = range(len(lines))
    for place in reversed(places) if backwards else places:
        if _label(lines[place]) is None and (day := date_in(lines[place])):
            return place, day
    return 0, None


def _label(line: str) -> tuple[str, str] | None:
    """The label at the beginning of a line, in English and lower case, and its value."""
    match = _LABEL.fullmatch(line)
    if match is None:
        return None
    name = match["name"].lower()
    name = _ENGLISH.get(name, name)
    is_known = name in _BEFORE_THE_TEXT or name in _AFTER_THE_TEXT
    return (name, match["value"].strip()) if is_known else None


def _is_before(line: str) -> bool:
    found = _label(line)
    return found is not None and found[0] in _BEFORE_THE_TEXT


def _is_after(line: str) -> bool:
    found = _label(line)
    return line.lower() in _AFTER or (found is not None and found[0] in _AFTER_THE_TEXT)


def _labels(lines: Iterable[str]) -> Labels:
    return Labels(found for line in lines if (found := _label(line)))


def _metadata(labels: Labels, title: str | None, source: str | None, day: date | None) -> Metadata:
    return Metadata(
        title=title,
        source=source,
        author=author_of(labels.get("byline", "")),
        published=day,
        language=language_code(labels.get("language", "")),
        extra={name: value for name, value in labels.items() if name in _KEPT and value},
    )
