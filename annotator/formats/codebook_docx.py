"""The codebook as a Word document, for reading, printing and discussing."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.parts.archives import atomic_zip
from annotator.formats.parts.codebook_outline import Item, Section, outline
from annotator.formats.parts.xml_output import sayable

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LEVELS = 9
"""Word has so many levels of headings."""

_TITLE, _NORMAL = "Title", "Normal"
_CONTENT_TYPES = f"""{_HEAD}<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>
</Types>"""


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write the codebook of a bundle; its articles are not read."""
    report = LossReport()
    document = _document(bundle.header.name, outline(bundle.header, report))
    with atomic_zip(path) as archive:
        archive.add("[Content_Types].xml", _CONTENT_TYPES)
        archive.add("_rels/.rels", _relationship("officeDocument", "word/document.xml"))
        archive.add("word/_rels/document.xml.rels", _relationship("styles", "styles.xml"))
        archive.add("word/styles.xml", _styles())
        archive.add("word/document.xml", _HEAD.encode() + etree.tostring(document))
    return report


def _relationship(kind: str, target: str) -> str:
    return f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>"""


def _styles() -> str:
    headings = (
        _style(f"heading {level}", max(22, 34 - 2 * level), level)
        for level in range(1, _LEVELS + 1)
    )
    known = "".join((_style(_NORMAL, 22), _style(_TITLE, 40), *headings))
    return f'{_HEAD}<w:styles xmlns:w="{_W}">{known}</w:styles>'


def _style(name: str, size: int, level: int = 0) -> str:
    """A style of paragraphs; `size` in half points, `level` of a heading."""
    flag = ' w:default="1"' if name == _NORMAL else ""
    base = "" if name == _NORMAL else f'<w:basedOn w:val="{_NORMAL}"/>'
    outlined = f'<w:outlineLvl w:val="{level - 1}"/>' if level else ""
    keep = "<w:keepNext/>" if level else ""
    bold = "" if name == _NORMAL else "<w:b/>"
    return (
        f'<w:style w:type="paragraph"{flag} w:styleId="{_style_id(name)}">'
        f'<w:name w:val="{name}"/>{base}'
        f'<w:pPr>{keep}<w:spacing w:before="{size * 5}" w:after="80"/>{outlined}</w:pPr>'
        f'<w:rPr>{bold}<w:sz w:val="{size}"/></w:rPr></w:style>'
    )


def _style_id(name: str) -> str:
    return name.title().replace(" ", "")


def _document(project: str, sections: list[Section]) -> etree._Element:
    root = etree.Element(_w("document"), nsmap={"w": _W})
    body = etree.SubElement(root, _w("body"))
    body.append(_paragraph(_TITLE, f"Codebook: {project}"))
    if not sections:
        body.append(_paragraph(_NORMAL, "There are no issues and no labels."))
    for section in sections:
        body.append(_paragraph(_style_id("heading 1"), section.title))
        for item in section.items:
            body.extend(_item(item))
    return root


def _item(item: Item) -> list[etree._Element]:
    level = min(2 + item.depth, _LEVELS)
    heading = _paragraph(_style_id(f"heading {level}"), item.name)
    heading.insert(1, _run("■ ", color=item.colour.removeprefix("#")))
    about = [_paragraph(_NORMAL, item.definition)] if item.definition else []
    return [heading, *about, *(_paragraph(_NORMAL, text, name) for name, text in item.facts)]


def _paragraph(style: str, text: str, name: str = "") -> etree._Element:
    """A paragraph of a text, with its name in bold before it."""
    paragraph = etree.Element(_w("p"))
    properties = etree.SubElement(paragraph, _w("pPr"))
    etree.SubElement(properties, _w("pStyle"), {_w("val"): style})
    if name:
        paragraph.append(_run(f"{name}: ", b="1"))
    paragraph.append(_run(text))
    return paragraph


def _run(text: str, **properties: str) -> etree._Element:
    run = etree.Element(_w("r"))
    if properties:
        about = etree.SubElement(run, _w("rPr"))
        for name, value in properties.items():
            etree.SubElement(about, _w(name), {_w("val"): value})
    for number, line in enumerate(text.split("\n")):
        if number:
            etree.SubElement(run, _w("br"))
        words = etree.SubElement(run, _w("t"))
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        words.text = sayable(line)
    return run


def _w(name: str) -> str:
    return f"{{{_W}}}{name}"


FORMAT = Format(
    id="codebook-docx",
    name="Codebook (Word document)",
    extensions=(".docx",),
    carries="Issues and labels with their definitions and examples, for reading and printing.",
    write=write,
    is_codebook=True,
)
