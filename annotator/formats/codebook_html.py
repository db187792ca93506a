"""The codebook as a page of HTML, for reading and printing; nothing in it needs the network."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.files import atomic_output
from annotator.formats.parts.codebook_outline import Item, Section, outline

_STYLE = """
body { max-width: 42em; margin: 3em auto; padding: 0 1em; font: 1.05em/1.5 Georgia, serif;
  color: #22262b; background: #fff; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 0.3em; break-after: avoid; }
p { margin: 0.3em 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.item { padding-left: 0.8em; border-left: 0.35em solid; break-inside: avoid; margin-top: 1.2em; }
.item :is(h3, h4, h5, h6) { margin-top: 0; }
.name { font-weight: bold; }
"""
_DEEPEST = 6
"""HTML has no more levels of headings."""


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write the codebook of a bundle; its articles are not read."""
    report = LossReport()
    sections = outline(bundle.header, report)
    with atomic_output(path) as file:
        file.writelines(f"{line}\n".encode() for line in _page(bundle.header.name, sections))
    return report


def _page(project: str, sections: list[Section]) -> Iterator[str]:
    title = escape(f"Codebook: {project}")
    yield f'<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>{title}</title>'
    yield f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>"
    if not sections:
        yield "<p>There are no issues and no labels.</p>"
    for section in sections:
        yield f"<h2>{section.title}</h2>"
        for item in section.items:
            yield from _item(item)
    yield "</body>\n</html>"


def _item(item: Item) -> Iterator[str]:
    level = min(3 + item.depth, _DEEPEST)
    look = f"margin-left: {item.depth * 1.5}em; border-color: {item.colour}"
    yield f'<div class="item" style="{look}">'
    yield f"<h{level}>{escape(item.name)}</h{level}>"
    if item.definition:
        yield f"<p>{escape(item.definition)}</p>"
    for name, text in item.facts:
        yield f'<p><span class="name">{name}:</span> {escape(text)}</p>'
    yield "</div>"


FORMAT = Format(
    id="codebook-html",
    name="Codebook (HTML)",
    extensions=(".html",),
    carries="Issues and labels with their definitions and examples, for reading and printing.",
    write=write,
    is_codebook=True,
)
