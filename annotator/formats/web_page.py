"""Web pages: HTML files as browsers save them, with or without their pictures in one file."""

from __future__ import annotations

import codecs
import email
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from annotator.errors import InputError
from annotator.formats import press_archive
from annotator.formats.base import Draft, Format, TextOptions
from annotator.formats.metadata import Metadata
from annotator.formats.parts.dates import parse_date
from annotator.formats.parts.decoding import decode, read_bytes
from annotator.formats.parts.drafts import file_draft, make_draft
from annotator.formats.parts.html_text import element_text, html_text, parse_html
from annotator.language import tr
from annotator.text.offsets import canonical

if TYPE_CHECKING:
    from trafilatura.settings import Document

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE
)
_DECLARED_WITHIN = 4096
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+)\s*-->")
_PARTS_OF_A_PAGE = {".mht", ".mhtml"}
# What pages that name these encodings are really in: the larger one that browsers take.
_LARGER = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "shift_jis": "cp932"}

for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())  # they tell of every odd page


def read_articles(path: Path, options: TextOptions) -> Iterator[Draft]:
    """The article of a saved page, or the many of a download from a press archive."""
    data, url = read_bytes(path), None
    if path.suffix.lower() in _PARTS_OF_A_PAGE:
        data, url = _main_part(path, data)
    markup = page_markup(data, str(path), options.encoding)
    yield from press_archive.drafts(path, html_text(markup), options) or [
        file_draft(path, *_article(markup, url), options)
    ]


def page_draft(
    data: bytes, options: TextOptions, url: str, charset: str | None = None, origin: str = ""
) -> Draft:
    """The article of a page that came from `url`; `InputError` when there is no text in it.

    `charset` is the encoding that the server named.
    """
    origin = origin or url
    markup = page_markup(data, origin, options.encoding, charset)
    try:
        return make_draft(*_article(markup, url), options, origin)
    except InputError as error:
        raise InputError(
            tr("{origin}: {message}", origin=origin, message=error.message), error.hint
        ) from error


def page_markup(
    data: bytes, origin: str, encoding: str | None = None, charset: str | None = None
) -> str:
    """The characters of a page: in the encoding given, or else that of the server or the page."""
    if encoding or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data, origin, encoding)[0]
    inside = _DECLARED.search(data[:_DECLARED_WITHIN])
    for name in (charset, inside and inside[1].decode("ascii", "replace")):
        if name and (text := _decoded(data, name)) is not None:
            return text
    return decode(data, origin)[0]


def _decoded(data: bytes, name: str) -> str | None:
    """The text, when the encoding is known and all or nearly all of it is right."""
    try:
        codec = codecs.lookup(name).name
        text = data.decode(_LARGER.get(codec, codec), errors="replace")
    except (LookupError, UnicodeError):  # not known, or not of text
        return None
    return text if text.count("\ufffd") * 500 <= len(text) else None


def _main_part(path: Path, data: bytes) -> tuple[bytes, str | None]:
    """The page itself, of a file that holds its pictures too, and its URL."""
    for part in email.message_from_bytes(data).walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                charset = part.get_content_charset()
                text = _decoded(content, charset) if charset else None
                url = _web_address(str(part.get("Content-Location") or ""))
                return (text.encode() if text else content), url
    raise InputError(
        tr("{path}: there is no web page in it.", path=path), tr("Save the page again, as HTML.")
    )


def _article(markup: str, url: str | None) -> tuple[str, Metadata]:
    """The text of the article in a page and what is known of it; the whole text if it has none."""
    import trafilatura

    tree = parse_html(markup)
    if tree is None:
        return "", Metadata(url=url)
    whole = element_text(tree)
    saved = _SAVED_FROM.search(markup[:_DECLARED_WITHIN])
    url = url or (saved[1] if saved else None)
    language = str(tree.get("lang") or tree.get("xml:lang") or "").split("-")[0].lower() or None
    found = trafilatura.bare_extraction(
        tree,
        url=url,
        favor_recall=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if found is None or isinstance(found, dict):
        return whole, Metadata(url=url, language=language)
    return found.text or whole, _metadata(found, url, language)


def _metadata(found: Document, url: str | None, language: str | None) -> Metadata:
    extra = {"description": found.description, "tags": "; ".join(found.tags or ())}
    address = _web_address(url or found.url or "")
    host = urlsplit(address).hostname if address else found.hostname
    return Metadata(
        title=_line(found.title),
        source=_line(found.sitename) or host,
        author=_line(found.author),
        published=parse_date(found.date or ""),
        url=address,
        language=language,
        extra={name: line for name, value in extra.items() if (line := _line(value))},
    )


def _line(value: str | None) -> str | None:
    return " ".join(canonical(value or "").split()) or None


def _web_address(text: str) -> str | None:
    try:
        return text if urlsplit(text).scheme in {"http", "https"} else None
    except ValueError:
        return None


FORMAT = Format(
    id="html",
    name="Web page (HTML)",
    extensions=(".html", ".htm", ".xhtml", ".mhtml", ".mht"),
    carries="The article of a saved web page, without what surrounds it; title, author, date.",
    read_articles=read_articles,
)
