"""EPUB: the chapters of an electronic book or magazine, one after the other, as one article."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from annotator.errors import InputError
from annotator.formats.base import Draft, Format, TextOptions
from annotator.formats.metadata import Metadata
from annotator.formats.parts.archives import Archive, open_zip
from annotator.formats.parts.dates import parse_date
from annotator.formats.parts.drafts import file_draft
from annotator.formats.parts.html_text import html_text
from annotator.formats.parts.xml_input import children, descendants, parse_xml, text_of
from annotator.formats.web_page import page_markup
from annotator.language import tr
from annotator.text.offsets import canonical

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = {"application/xhtml+xml", "text/html", "application/x-dtbook+xml"}

Element = etree._Element


def read_articles(path: Path, options: TextOptions) -> Iterator[Draft]:
    """The text of a book, in the order of reading."""
    with open_zip(path) as archive:
        name = _package_name(archive, path)
        package = parse_xml(archive.read(name), f"{path} > {name}")
        pages = _pages(package, posixpath.dirname(name))
        _refuse_protected(archive, path, pages)
        texts = [_page_text(archive, page) for page in pages if page in archive.names]
    text = "\n".join(page for page in texts if page)
    yield file_draft(path, text, _metadata(package), options)


def _package_name(archive: Archive, path: Path) -> str:
    """The member that says what the book consists of."""
    if _CONTAINER in archive.names:
        root = parse_xml(archive.read(_CONTAINER), f"{path} > {_CONTAINER}")
        for file in descendants(root, "rootfile"):
            name = posixpath.normpath(unquote(str(file.get("full-path", ""))))
            if name in archive.names:
                return name
    raise InputError(tr("{path}: this is not an EPUB book.", path=path), tr("Use another copy."))


def _pages(package: Element, folder: str) -> list[str]:
    """The members to read, in order; a table of contents is none of them."""
    items = {str(item.get("id")): item for item in descendants(package, "item")}
    pages = list[str]()
    for spine in children(package, "spine"):
        for reference in children(spine, "itemref"):
            item = items.get(str(reference.get("idref")))
            if item is None or reference.get("linear") == "no":
                continue
            is_contents = "nav" in str(item.get("properties", "")).split()
            if item.get("media-type") in _PAGES and not is_contents:
                href = unquote(str(item.get("href", "")))
                pages.append(posixpath.normpath(posixpath.join(folder, href)))
    return list(dict.fromkeys(pages))


def _refuse_protected(archive: Archive, path: Path, pages: list[str]) -> None:
    """`InputError` when pages are encrypted; fonts may be."""
    if _ENCRYPTION not in archive.names:
        return
    root = parse_xml(archive.read(_ENCRYPTION), f"{path} > {_ENCRYPTION}")
    encrypted = {unquote(str(one.get("URI", ""))) for one in descendants(root, "CipherReference")}
    if encrypted & set(pages):
        raise InputError(
            tr("{path}: it is protected against copying.", path=path),
            tr("Use an unprotected copy."),
        )


def _page_text(archive: Archive, name: str) -> str:
    return html_text(page_markup(archive.read(name), archive.origin_of(name)))


def _metadata(package: Element) -> Metadata:
    root = next(children(package, "metadata"), package)
    values = {
        name: canonical(text_of(root, name) or "") or None
        for name in ("title", "creator", "publisher", "language", "date")
    }
    return Metadata(
        title=values["title"],
        author=values["creator"],
        source=values["publisher"],
        language=values["language"],
        published=parse_date(values["date"] or ""),
    )


FORMAT = Format(
    id="epub",
    name="Electronic book (EPUB)",
    extensions=(".epub",),
    carries="The whole text of a book or magazine as one article.",
    read_articles=read_articles,
)
