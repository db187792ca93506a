"""ODT: the text of an OpenDocument text, zipped or flat, with all tracked changes accepted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import etree

from annotator.errors import InputError
from annotator.formats.base import Draft, Format, TextOptions
from annotator.formats.metadata import Metadata
from annotator.formats.parts.archives import open_zip
from annotator.formats.parts.decoding import read_bytes
from annotator.formats.parts.drafts import file_draft, file_properties
from annotator.formats.parts.office import row_lines
from annotator.formats.parts.xml_input import attribute, descendants, local_name, parse_xml, text_of
from annotator.language import tr

_PARAGRAPHS = {"p", "h"}
_LEFT_OUT = frozenset(
    {
        *("tracked-changes", "annotation", "annotation-end", "sequence-decls", "variable-decls"),
        *("user-field-decls", "forms", "ruby-text", "note-citation", "script", "desc", "title"),
        *("hidden-text", "hidden-paragraph", "index-title-template", "table-of-content-source"),
    }
)
_ROWS = {"table-row"}
_BOXES = {"frame", "custom-shape", "rect"}  # what is anchored in a paragraph, and has paragraphs
_SPACES = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 1000

Element = etree._Element


def read_articles(path: Path, options: TextOptions) -> Iterator[Draft]:
    """The article of a document."""
    content, meta = _parts(path)
    bodies = [body for body in descendants(content, "text") if _is_body(body)]
    if not bodies:
        raise InputError(
            tr("{path}: this is not a text document.", path=path), tr("Save it as ODT.")
        )
    notes = list[str]()
    lines = [line for body in bodies[:1] for line in _lines(body, notes)]
    text = "\n".join(line for line in [*lines, *notes] if line.strip())
    yield file_draft(path, text, _properties(meta), options)


def _parts(path: Path) -> tuple[Element, Element | None]:
    """The roots of the content and of the metadata."""
    if path.suffix.lower() == ".fodt":
        root = parse_xml(read_bytes(path), str(path))
        return root, root
    with open_zip(path) as archive:
        parts = dict[str, Element]()
        for name in ("META-INF/manifest.xml", "content.xml", "meta.xml"):
            if name not in archive.names:
                continue
            try:
                parts[name] = parse_xml(archive.read(name), f"{path} > {name}")
            except InputError:
                if name == "meta.xml":
                    continue
                raise
            if name.startswith("META-INF") and _is_encrypted(parts[name]):
                reason = tr("{path}: it is protected by a password.", path=path)
                raise InputError(reason, tr("Remove the password first."))
    if "content.xml" not in parts:
        raise InputError(
            tr("{path}: this is not an OpenDocument text.", path=path), tr("Save it as ODT.")
        )
    return parts["content.xml"], parts.get("meta.xml")


def _is_encrypted(manifest: Element) -> bool:
    return next(descendants(manifest, "encryption-data"), None) is not None


def _is_body(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and local_name(parent) == "body"


def _lines(elements: Iterable[Element], notes: list[str]) -> Iterator[str]:
    """The paragraphs in order; those of foot- and endnotes are collected."""
    for element in elements:
        name = local_name(element)
        if name in _LEFT_OUT:
            continue
        if name in _PARAGRAPHS:
            yield from _paragraph(element, notes)
        elif name in _ROWS:
            yield from row_lines(list(_lines(cell, notes)) for cell in element)
        else:
            yield from _lines(element, notes)


def _paragraph(element: Element, notes: list[str]) -> Iterator[str]:
    """The text of a paragraph, then the paragraphs of frames that are anchored in it."""
    boxes = list[Element]()
    text = "".join(_pieces(element, boxes, notes))
    # White space in the file is one blank; blanks and tabs that count have elements of their own.
    yield _SPACES.sub(" ", text).strip(" ").translate({0xE000: " ", 0xE001: "\t", 0xE002: "\n"})
    for box in boxes:
        yield from _lines(box, notes)


def _pieces(element: Element, boxes: list[Element], notes: list[str]) -> Iterator[str]:
    """Text as it stands; U+E000 to U+E002 for blanks, tabs and line ends that count."""
    yield _plain(element.text)
    for child in element:
        name = local_name(child)
        if name == "s":
            yield "\ue000" * _count(child)
        elif name == "tab":
            yield "\ue001"
        elif name == "line-break":
            yield "\ue002"
        elif name == "note":
            notes += _lines(child, notes)
        elif name in _BOXES:
            boxes.append(child)
        elif name and name not in _LEFT_OUT:
            yield from _pieces(child, boxes, notes)
        yield _plain(child.tail)


def _plain(text: str | None) -> str:
    return re.sub("[\ue000-\ue002]", "\ufffd", str(text)) if text else ""


def _count(element: Element) -> int:
    number = attribute(element, "c") or "1"
    return min(int(number), _MOST_SPACES) if number.isdecimal() else 1


def _properties(root: Element | None) -> Metadata:
    if root is None:
        return Metadata()
    meta = next(descendants(root, "meta"), root)
    return file_properties(
        {
            "title": text_of(meta, "title"),
            "file author": text_of(meta, "initial-creator") or text_of(meta, "creator"),
            "language": text_of(meta, "language"),
            "subject": text_of(meta, "subject"),
            "file created": text_of(meta, "creation-date"),
        }
    )


FORMAT = Format(
    id="odt",
    name="OpenDocument text (ODT)",
    extensions=(".odt", ".fodt", ".ott"),
    carries="The text of a document, with its notes.",
    read_articles=read_articles,
)
