"""DOCX: the text of a Word document as it would be printed, with all tracked changes accepted."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import etree

from annotator.errors import InputError
from annotator.formats import press_archive
from annotator.formats.base import Draft, Format, TextOptions
from annotator.formats.metadata import Metadata
from annotator.formats.parts.archives import Archive, open_zip
from annotator.formats.parts.drafts import file_draft, file_properties
from annotator.formats.parts.office import refuse_old_office, row_lines
from annotator.formats.parts.xml_input import attribute, children, local_name, parse_xml, text_of
from annotator.language import tr

_MAIN = "officeDocument"  # how the type of the relationship to the main part ends
_NOTES = ("footnotes", "endnotes")
_DELETED = frozenset({"del", "moveFrom", "instrText", "delText", "delInstrText"})
_BESIDE_THE_TEXT = frozenset({"pPr", "rPr", "sectPr", "tblPr", "rubyPr", "rt", "Fallback", "pict"})
_LEFT_OUT = _DELETED | _BESIDE_THE_TEXT
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_PRIVATE_USE = range(0xE000, 0xF900)
_NO_TEXT = {"separator", "continuationSeparator", "continuationNotice"}

Element = etree._Element


def read_articles(path: Path, options: TextOptions) -> Iterator[Draft]:
    """The article of a document, or the many of a download from a press archive."""
    refuse_old_office(path, "Word")
    with open_zip(path) as archive:
        text, found = _text(archive, path), _properties(archive, path)
    yield from press_archive.drafts(path, text, options) or [file_draft(path, text, found, options)]


def _text(archive: Archive, path: Path) -> str:
    main = _main_part(archive, path)
    root = parse_xml(archive.read(main), f"{path} > {main}")
    lines = [*_lines(child for body in children(root, "body") for child in body)]
    folder = posixpath.dirname(main)
    for kind in _NOTES:
        name = posixpath.join(folder, f"{kind}.xml")
        if name in archive.names:
            notes = parse_xml(archive.read(name), f"{path} > {name}")
            lines += _lines(note for note in notes if attribute(note, "type") not in _NO_TEXT)
    return "\n".join(line for line in lines if line.strip())


def _main_part(archive: Archive, path: Path) -> str:
    name = "_rels/.rels"
    if name not in archive.names:
        raise InputError(
            tr("{path}: this is not a Word document.", path=path), tr("Save it as DOCX.")
        )
    for relation in parse_xml(archive.read(name), f"{path} > {name}"):
        if str(relation.get("Type", "")).endswith(f"/{_MAIN}"):
            main = posixpath.normpath(str(relation.get("Target", ""))).lstrip("/")
            if main in archive.names and main.endswith(".xml") and "word" in main.lower():
                return main
    raise InputError(
        tr("{path}: there is no text document in it.", path=path), tr("Save it as DOCX.")
    )


def _lines(elements: Iterable[Element]) -> Iterator[str]:
    """The paragraphs of a part in order; a row of a table with one paragraph a cell is one line."""
    for element in elements:
        name = local_name(element)
        if name in _LEFT_OUT:
            continue
        if name == "p":
            yield from _paragraph(element)
        elif name == "tr":
            yield from row_lines(list(_lines(cell)) for cell in element if local_name(cell) != "")
        else:
            yield from _lines(element)


def _paragraph(element: Element) -> Iterator[str]:
    """The text of a paragraph, then the paragraphs of text boxes that are anchored in it."""
    boxes = list[Element]()
    yield "".join(_pieces(element, boxes)).strip()
    for box in boxes:
        yield from _lines(box)


def _pieces(element: Element, boxes: list[Element]) -> Iterator[str]:
    for child in element:
        name = local_name(child)
        if name == "t":
            yield str(child.text or "")
        elif name in _CHARACTERS:
            yield _CHARACTERS[name]
        elif name == "sym":
            yield _symbol(child)
        elif name == "txbxContent":
            boxes.append(child)
        elif name == "r" and _is_hidden(child):
            continue
        elif name not in _LEFT_OUT:
            yield from _pieces(child, boxes)


def _symbol(element: Element) -> str:
    """A character by its number; those that only mean something in one font are left out."""
    try:
        number = int(attribute(element, "char") or "", 16)
    except ValueError:
        return ""
    return chr(number) if 0x20 <= number <= 0xFFFF and number not in _PRIVATE_USE else ""


def _is_hidden(run: Element) -> bool:
    return any(
        attribute(mark, "val") not in {"0", "false", "off"}
        for properties in children(run, "rPr")
        for mark in children(properties, "vanish")
    )


def _properties(archive: Archive, path: Path) -> Metadata:
    name = "docProps/core.xml"
    if name not in archive.names:
        return Metadata()
    root = parse_xml(archive.read(name), f"{path} > {name}")
    return file_properties(
        {
            "title": text_of(root, "title"),
            "file author": text_of(root, "creator"),
            "language": text_of(root, "language"),
            "subject": text_of(root, "subject"),
            "keywords": text_of(root, "keywords"),
            "file created": text_of(root, "created"),
        }
    )


FORMAT = Format(
    id="docx",
    name="Word document (DOCX)",
    extensions=(".docx", ".docm"),
    carries="The text of a document, with its notes; or the articles of a Nexis download.",
    read_articles=read_articles,
)
