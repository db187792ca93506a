"""XML from files that nobody vouches for: no entities, no network, no giant trees."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from annotator.errors import InputError
from annotator.language import tr

LARGEST = 100_000_000
"""Bytes of XML that are read as one tree; it takes about ten times as much memory."""


def parse_xml(data: bytes, origin: str) -> etree._Element:
    """The root element; `InputError` with the line when it is not well-formed, or too large.

    Entities that a document defines itself are refused: articles have no use for them, bombs do.
    """
    if len(data) > LARGEST:
        raise InputError(
            tr(
                "{origin}: {count:.0f} MB of XML are too much.",
                origin=origin,
                count=len(data) / 1000000.0,
            ),
            tr("Split it."),
        )
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(
            tr(
                "{origin}: line {lineno} is not well-formed XML, or damaged ({msg}).",
                origin=origin,
                lineno=error.lineno,
                msg=error.msg,
            ),
            tr("Use another copy."),
        ) from error
    subset = root.getroottree().docinfo.internalDTD
    if subset is not None and subset.entities():  # type: ignore[union-attr]  # not in the stubs
        raise InputError(
            tr("{origin}: it defines XML entities, which is not safe.", origin=origin),
            tr("Leave it out."),
        )
    return root


def local_name(element: etree._Element) -> str:
    """The tag without its namespace; empty for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str | None:
    """The value of an attribute, whatever its namespace."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The child elements of a local name."""
    return (child for child in element if local_name(child) == name)


def descendants(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """All elements below of a local name, in document order."""
    return (found for found in element.iter() if local_name(found) == name)


def text_of(root: etree._Element, name: str) -> str | None:
    """The text of the first element of a local name, on one line; None when there is none."""
    for found in descendants(root, name):
        words = "".join(str(part) for part in found.itertext()).split()
        if words:
            return " ".join(words)
    return None
