"""RSS and Atom: the entries of a feed, as far as they hold a text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

from lxml import etree

from annotator.errors import InputError
from annotator.formats.base import Draft, Format, TextOptions
from annotator.formats.metadata import Metadata, one_line
from annotator.formats.parts.dates import parse_date
from annotator.formats.parts.decoding import read_bytes
from annotator.formats.parts.drafts import make_draft
from annotator.formats.parts.html_text import html_text
from annotator.formats.parts.xml_input import (
    attribute,
    children,
    descendants,
    local_name,
    parse_xml,
)
from annotator.language import tr
from annotator.text.offsets import canonical

_FEEDS = {"rss", "RDF", "feed"}
_ENTRIES = {"item", "entry"}
_TEXTS = ("encoded", "content", "description", "summary")  # the first that is there is the longest
_DATES = ("pubDate", "published", "date", "issued", "updated", "modified")
_LOOKED_AT = 2000

Element = etree._Element


def read_articles(path: Path, options: TextOptions) -> Iterator[Draft]:
    """The entries of a feed in its order; those without any text are left out."""
    root = parse_xml(read_bytes(path).lstrip(), str(path))
    if local_name(root) not in _FEEDS:
        raise InputError(
            tr("{path}: this is not an RSS or Atom feed.", path=path), tr("Choose another file.")
        )
    channel = next(descendants(root, "channel"), root)
    whole = Metadata(source=_child(channel, "title"), language=_language(channel))
    found = False
    for number, entry in enumerate(_entries(root), start=1):
        text = _text(entry)
        if text:
            found = True
            known = _metadata(entry).or_else(whole)
            yield make_draft(text, known, options, f"{path}, entry {number}")
    if not found:
        raise InputError(
            tr("{path}: no entry of this feed holds a text.", path=path), tr("Leave it out.")
        )


def recognises(path: Path) -> bool:
    """Whether a file begins like a feed: many other things are XML too."""
    try:
        with path.open("rb") as file:
            head = file.read(_LOOKED_AT)
    except OSError:  # reading will tell
        return False
    return any(mark in head for mark in (b"<rss", b"<feed", b"purl.org/rss", b":RDF"))


def _entries(root: Element) -> Iterator[Element]:
    return (element for element in root.iter() if local_name(element) in _ENTRIES)


def _text(entry: Element) -> str:
    for name in _TEXTS:
        for element in children(entry, name):
            if text := _content(element):
                return text
    return ""


def _content(element: Element) -> str:
    """The text of an element that holds HTML, escaped or not."""
    if len(element):  # XHTML
        markup = str(etree.tostring(element, encoding="unicode", with_tail=False))
        return html_text(_without_prefixes(markup))
    text = str(element.text or "")
    return canonical(text).strip() if element.get("type") == "text" else html_text(text)


def _without_prefixes(markup: str) -> str:
    return markup.replace("<xhtml:", "<").replace("</xhtml:", "</")


def _metadata(entry: Element) -> Metadata:
    tags = [_line(tag.text) or attribute(tag, "term") for tag in children(entry, "category")]
    joined = "; ".join(filter(None, tags))
    return Metadata(
        title=_child(entry, "title"),
        author=_author(entry),
        published=next(filter(None, (_date(_child(entry, name)) for name in _DATES)), None),
        url=_link(entry),
        language=_language(entry),
        extra={"tags": joined} if joined else {},
    )


def _child(element: Element, name: str) -> str | None:
    """The text of a child on one line, without the markup that some put into titles."""
    for child in children(element, name):
        if line := _line(_content(child)):
            return line
    return None


def _author(entry: Element) -> str | None:
    names = [_child(author, "name") for author in children(entry, "author")]
    return "; ".join(filter(None, names)) or _child(entry, "creator") or _child(entry, "author")


def _link(entry: Element) -> str | None:
    for link in children(entry, "link"):
        href = link.get("href") or link.text
        if href and link.get("rel", "alternate") == "alternate":
            return _line(str(href))
    return None


def _language(element: Element) -> str | None:
    name = element.get("{http://www.w3.org/XML/1998/namespace}lang") or _child(element, "language")
    return str(name).split("-")[0].lower() if name else None


def _date(text: str | None) -> date | None:
    """The day of a time as RSS (RFC 822) or Atom (ISO 8601) write it, where it was written."""
    if not text:
        return None
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return read(text).date()
        except ValueError:
            continue
    return parse_date(text)


def _line(text: str | None) -> str | None:
    return one_line(canonical(str(text or ""))) or None


FORMAT = Format(
    id="feed",
    name="News feed (RSS, Atom)",
    extensions=(".rss", ".atom", ".rdf", ".xml"),
    carries="The entries of a feed with title, author, date and URL, as far as they hold text.",
    read_articles=read_articles,
    recognises=recognises,
)
