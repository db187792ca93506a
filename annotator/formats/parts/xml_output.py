"""XML that is written piece by piece, with nothing in it that XML cannot say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

_UNSAYABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def sayable(text: str) -> str:
    """The text with U+FFFD for the control characters that XML has no way to write."""
    return _UNSAYABLE.sub("\ufffd", text)


def element(
    name: str, attributes: Mapping[str, str | None], *children: etree._Element
) -> etree._Element:
    """An element with those of the attributes that have a value."""
    made = etree.Element(
        name, {key: sayable(value) for key, value in attributes.items() if value is not None}
    )
    made.extend(children)
    return made


def text_element(name: str, text: str) -> etree._Element:
    """An element with a text."""
    made = etree.Element(name)
    made.text = sayable(text)
    return made


def markup(made: etree._Element) -> bytes:
    """An element as UTF-8, on a line of its own."""
    return etree.tostring(made, encoding="utf-8") + b"\n"
