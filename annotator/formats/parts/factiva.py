"""Downloads from Factiva: each article ends with `Document` and its number.

The lines before the text either have codes (`HD`, `PD`, `SN`), or stand in a fixed order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from annotator.formats.metadata import Metadata
from annotator.formats.parts.press_fields import author_of, date_in, language_code

_END = re.compile(
    r"^[^\S\n]*(?:Document|Dokument|Documento|Документ|文件|文档|ドキュメント) ?"
    r"([A-Z][A-Z0-9]{7}\w*)[^\S\n]*$",
    re.MULTILINE,
)
_CODES = (
    *("SE", "HD", "CR", "BY", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP"),
    *("TD", "RF", "CO", "IN", "NS", "RE", "PUB", "AN", "IPC", "IPD", "ART", "CLM", "DLN", "CT"),
)
_CODE = re.compile(rf"(?P<code>{'|'.join(_CODES)})(?:\s+(?P<value>.*))?")
_LENGTH = re.compile(r"\d[\d.,\s]*\s?[^\W\d]+")
_TIME = re.compile(r"\d{1,2}:\d{2}.*")
_SOURCE_CODE = re.compile(r"[A-Z0-9]{2,10}")
_COPYRIGHT = re.compile(r"(?i)(?:\(c\)|©|copyright|版权|版權)")
_BYLINE = re.compile(r"(?i)(?:by|von|par|por)\s.{1,150}")
_WORD = r"(?:(?:and|und|et|y|von|de|van|der) )*[^\W\d_a-z][\w.'’-]*"
_NAME = re.compile(rf"{_WORD}(?:[ ,;]+{_WORD}){{1,5}}|[\u4e00-\u9fff\uac00-\ud7af]{{2,4}}")
_NUMBER = re.compile(r"\d+\) ")
_PREAMBLE = {"factiva", "dow jones"}
_LONGEST_IMPRINT = 80
_WITHIN = 14
"""Lines after the length of an article among which its copyright must stand."""


def split(text: str) -> list[tuple[Metadata, str]]:
    """What a download says of each article, and its text; none when it is no such download."""
    *parts, _ = _END.split(text)
    numbered = zip(parts[::2], parts[1::2], strict=True)
    articles = [_article(part, number) for part, number in numbered]
    known = [article for article in articles if article[0].published]
    return _without_imprints(articles) if 2 * len(known) > len(articles) else []


def _without_imprints(articles: Sequence[tuple[Metadata, str]]) -> list[tuple[Metadata, str]]:
    """The articles without the name of the publisher, with which several of them end."""
    last = Counter(text.rpartition("\n")[2] for _, text in articles)
    imprints = {line for line, count in last.items() if count > 1 and len(line) < _LONGEST_IMPRINT}
    return [
        (metadata, text.rpartition("\n")[0] if text.rpartition("\n")[2] in imprints else text)
        for metadata, text in articles
    ]


def _article(text: str, number: str) -> tuple[Metadata, str]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    coded = _coded(lines)
    metadata, body = coded if coded else _ordered(lines)
    return Metadata(extra={**metadata.extra, "accession number": number}).or_else(metadata), body


def _coded(lines: Sequence[str]) -> tuple[Metadata, str] | None:
    """An article whose lines have codes; None when they have not."""
    values = dict[str, list[str]]()
    code = ""
    for line in lines:
        match = _CODE.fullmatch(line)
        if match:
            code = match["code"]
        values.setdefault(code, []).append((match["value"] or "") if match else line)
    if not {"HD", "PD", "SN"} <= values.keys():
        return None
    said = {code: " ".join(filter(None, parts)) for code, parts in values.items()}
    metadata = Metadata(
        title=said["HD"] or None,
        source=said["SN"] or None,
        author=author_of(said.get("BY", "")),
        published=date_in(said["PD"]),
        language=language_code(said.get("LA", "")),
        extra={"section": said["SE"]} if said.get("SE") else {},
    )
    body = [*values.get("LP", ()), *values.get("TD", ())]
    return metadata, "\n".join(filter(None, body))


def _ordered(lines: Sequence[str]) -> tuple[Metadata, str]:
    """Section, title, author; length, date, time, source, code, page, language, copyright; text."""
    length = next((i for i in range(len(lines) - 1) if _is_length(lines, i)), None)
    if length is None:
        return Metadata(), "\n".join(lines)
    head = [line for line in lines[:length] if line.lower() not in _PREAMBLE]
    title, author = _without_byline(head)
    about = list(lines[length + 1 : length + _WITHIN])
    end = _end_of(about)
    rest = [line for line in about[1:end] if not _TIME.fullmatch(line)]
    metadata = Metadata(
        title=_NUMBER.sub("", title[-1]) if title else None,
        source=rest[0] if rest else None,
        author=author_of(author),
        published=date_in(about[0]),
        language=next(filter(None, map(language_code, rest[1:])), None),
        extra={"section": title[-2]} if len(title) > 1 else {},
    )
    return metadata, "\n".join(lines[length + 1 + end :])


def _is_length(lines: Sequence[str], place: int) -> bool:
    """Whether a line tells how many words there are: a date follows it."""
    return _LENGTH.fullmatch(lines[place]) is not None and date_in(lines[place + 1]) is not None


def _without_byline(head: Sequence[str]) -> tuple[Sequence[str], str]:
    """The lines up to the title, and the byline below it or nothing."""
    for place in range(1, len(head)):
        if _BYLINE.fullmatch(head[place]):
            return head[:place], head[place]
    if len(head) > 1 and _NAME.fullmatch(head[-1]):
        return head[:-1], head[-1]
    return head, ""


def _end_of(about: Sequence[str]) -> int:
    """How many lines tell of the article: up to its copyright, else its language or its code."""
    for is_last in (_COPYRIGHT.match, language_code, _SOURCE_CODE.fullmatch):
        place = next((i for i, line in enumerate(about) if is_last(line)), None)
        if place is not None:
            return place + 1
    return 1
