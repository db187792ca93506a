"""Articles with their annotations as one page of HTML, for reading and printing.

Claims have the colour of their issue, actors are underlined, words that show a stance dotted,
labels dashed; numbers lead to the list of statements below. Nothing in it needs the network.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from annotator.formats.base import (
    ExportOptions,
    Format,
    LossReport,
    Progress,
    lose_registry,
    text_id,
)
from annotator.formats.bundle import Annotation, Bundle
from annotator.formats.files import atomic_output
from annotator.formats.names import Names
from annotator.formats.parts.hues import COLOURS
from annotator.formats.parts.readings import (
    ArticleReading,
    LayerReading,
    Mark,
    StatementWords,
    read_entry,
)
from annotator.vocabulary import Kind

_STYLE = """
body { max-width: 44em; margin: 3em auto; padding: 0 1em; font: 1.05em/1.7 Georgia, serif;
  color: #22262b; background: #fff; }
article { break-after: page; margin-bottom: 5em; }
h1, h2 { line-height: 1.25; break-after: avoid; }
h2 { font-size: 1.1em; margin-top: 2em; }
.about { color: #59606a; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
.claim { background: color-mix(in srgb, var(--hue, #59606a) 20%, #fff); }
.mention { border-bottom: 0.1em solid #22262b; }
.stance { text-decoration: underline dotted 0.14em; text-underline-offset: 0.25em; }
.label { outline: 0.08em dashed var(--edge, #59606a); }
sup { font: 0.65em sans-serif; } sup a { color: inherit; }
.statements { font-size: 0.9em; line-height: 1.45; }
.statements li { margin: 0.5em 0; break-inside: avoid; }
.side { font-weight: bold; } .note { color: #59606a; white-space: pre-wrap; }
* { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
"""

_EDGE = "edge-"
"""Before the hue of a label: a passage may be a claim too, with a hue of its own."""


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write the articles of a bundle, each with all of its layers."""
    report = LossReport()
    names = Names.of(bundle.header)
    with atomic_output(path) as file:
        file.write(_head(bundle.header.name).encode())
        for entry in bundle.entries:
            reading = read_entry(entry, names, options.undecided, report)
            file.writelines(f"{line}\n".encode() for line in _article(reading, names))
            progress(report.documents)
        file.write(b"</body>\n</html>\n")
    lose_registry(report, bundle.header)
    return report


def _head(title: str) -> str:
    hues = "\n".join(
        f".{name} {{ --hue: {colour}; }} .{_EDGE}{name} {{ --edge: {colour}; }}"
        for name, colour in COLOURS.items()
    )
    return (
        f'<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f"<style>{_STYLE}{hues}\n</style>\n</head>\n<body>\n"
    )


def _article(reading: ArticleReading, names: Names) -> Iterator[str]:
    document = reading.document
    language = f' lang="{escape(document.language)}"' if document.language else ""
    yield f'<article id="{text_id("d", document.id)}"{language}>'
    yield f'<h1 dir="auto">{escape(document.title)}</h1>'
    if reading.about:
        yield f'<p class="about" dir="auto">{escape(reading.about)}</p>'
    for layer in reading.layers:
        yield f"<section>\n<h2>{escape(layer.heading)}</h2>"
        yield from _Layer(layer, names).lines(reading.text)
        yield "</section>"
    if not reading.layers:
        yield f'<div class="text">{escape(reading.text)}</div>'
    yield "</article>"


class _Layer:
    """One layer's text and statements as HTML."""

    def __init__(self, reading: LayerReading, names: Names) -> None:
        self._reading = reading
        self._names = names

    def lines(self, text: str) -> Iterator[str]:
        marked = "".join(map(self._marked, self._reading.marks(text)))
        yield f'<div class="text">{marked}</div>'
        if statements := self._reading.statements():
            yield '<ol class="statements">'
            yield from map(_statement, statements)
            yield "</ol>"

    def _marked(self, mark: Mark) -> str:
        text = escape(mark.text)
        if mark.covering:
            classes = dict.fromkeys(name for one in mark.covering for name in self._classes(one))
            about = "; ".join(self._title(one) for one in mark.covering)
            text = f'<span class="{" ".join(classes)}" title="{escape(about)}">{text}</span>'
        return text + "".join(
            f'<sup><a href="#{self._reading.anchor(number)}">{number}</a></sup>'
            for number in mark.numbers
        )

    def _classes(self, one: Annotation) -> Iterator[str]:
        yield one.kind.value
        if one.kind is Kind.CLAIM and (hue := self._reading.claim_hue(one)):
            yield hue
        if hue := self._reading.label_hue(one):
            yield _EDGE + hue

    def _title(self, one: Annotation) -> str:
        """What a reader is told about an annotation."""
        registry = self._names.registry
        actor = registry.actors.get(one.actor_id or 0)
        label = registry.labels.get(one.label_id or 0)
        about = (label.name if label else one.kind.value, one.form, one.value)
        words = " ".join(word for word in about if word)
        return f"{words}: {actor.name}" if actor else words


def _statement(words: StatementWords) -> str:
    parts = [f'<li id="{words.anchor}" dir="auto">{escape(words.holders)}']
    if words.reporters:
        parts.append(f"(reported by {escape(words.reporters)})")
    if words.side:
        parts.append(f'<span class="side">{words.side}</span>')
    parts.append(escape(words.target))
    if words.quote:
        parts.append(f"“{escape(words.quote)}”")
    if words.remarks:
        parts.append(f'<span class="note">[{escape(words.remarks)}]</span>')
    return " ".join(part for part in parts if part) + "</li>"


FORMAT = Format(
    id="highlights-html",
    name="Articles with highlights (HTML)",
    extensions=(".html",),
    carries="The articles with everything that is marked in them, for reading and printing.",
    write=write,
)
