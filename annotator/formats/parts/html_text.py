"""The text of HTML: block elements become lines. What an article is in it is for others to say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from annotator.text.offsets import canonical

_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd"),
        *("details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer"),
        *("form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html"),
        *("legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table"),
        *("tbody", "tfoot", "thead", "tr", "ul"),
    }
)
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset(
    {
        *("head", "script", "style", "template", "noscript", "svg", "math", "object", "iframe"),
        *("audio", "video", "canvas", "map", "select", "button", "textarea", "datalist", "rt"),
        "rp",
    }
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_LINE, _CELL = "\n", "\t"


def html_text(markup: str) -> str:
    """The text of a page or a fragment, a line for each block; empty when there is none."""
    root = parse_html(markup)
    return "" if root is None else element_text(root)


def parse_html(markup: str) -> html.HtmlElement | None:
    """The root of a page, however wrong its markup is, without what is hidden from readers.

    None when there is nothing in it.
    """
    parser = html.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, huge_tree=False, remove_comments=True
    )
    data = canonical(markup).encode()
    try:
        root = etree.fromstring(data, parser)
    except etree.ParserError:
        return None
    for element in list(root.iterdescendants()) if root is not None else ():
        if _is_hidden(element):
            element.drop_tree()
    return root


def element_text(root: etree._Element) -> str:
    """The text of an element: a line for each block, white space collapsed except in `pre`."""
    lines = "".join(_pieces(root)).split(_LINE)
    return "\n".join(line for line in map(_tidy, lines) if line)


def _is_hidden(element: etree._Element) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(str(element.get("style", ""))))


def _pieces(root: etree._Element) -> Iterator[str]:
    """Text and line ends in reading order."""
    unseen = preformatted = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else None
        step = 1 if event == "start" else -1
        if tag in _UNSEEN:
            unseen += step
        if tag == "pre":
            preformatted += step
        if not unseen:
            yield _mark(tag, event)
            text = element.text if event == "start" else None
            yield _collapsed(text, preformatted > 0)
        if event != "start" and element is not root and not unseen:
            yield _collapsed(element.tail, preformatted > 0)


def _mark(tag: str | None, event: str) -> str:
    if tag in _BLOCKS or (tag == "br" and event == "start"):
        return _LINE
    return _CELL if tag in _CELLS and event == "end" else ""


def _collapsed(text: str | None, preformatted: bool) -> str:
    if not text:
        return ""
    return str(text) if preformatted else _SPACES.sub(" ", text)


def _tidy(line: str) -> str:
    cells = [cell.strip(" ") for cell in line.split(_CELL)]
    return _CELL.join(cells).strip() if any(cells) else ""
