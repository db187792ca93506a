"""An article as a text document of Qt that is ready to be cut into pages.

Claims are tinted in the colour of their issue, and darker where they are nested; actors underlined,
words that show a stance dotted, labels dashed. It stays legible in grey: numbers tell them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from annotator.formats.bundle import Annotation
from annotator.formats.parts.hues import COLOURS, GREY
from annotator.formats.parts.readings import ArticleReading, LayerReading, Mark, StatementWords
from annotator.language import quoted, tr
from annotator.ui.fonts import interface_family, reading_family
from annotator.ui.theme import mix
from annotator.vocabulary import Kind

INK, QUIET, PAPER = QColor("#1F2429"), QColor("#565D66"), QColor("#FFFFFF")
_TINT = 0.22
"""How much of its hue a claim has: enough to be seen as grey too."""

_TITLE, _HEADING, _TEXT, _LIST, _SMALL = 17.0, 10.5, 10.5, 9.5, 8.5
"""Sizes in points."""

_LEADING = 118.0
_INDENT = 20.0
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value

_LINES = {
    Kind.MENTION: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Kind.STANCE: QTextCharFormat.UnderlineStyle.DotLine,
    Kind.LABEL: QTextCharFormat.UnderlineStyle.DashUnderline,
}
"""How kinds are underlined; where several meet, the first of these is seen."""


def compose(article: ArticleReading, unit: float, *, legend: bool) -> QTextDocument:
    """The article with all of its layers, not yet cut into pages. `unit` are the pixels of a point.

    All sizes are in pixels of the device, since Qt scales only some of those that are in points.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    writer = _Writer(document, _Looks(unit))
    writer.head(article, legend)
    text = article.text.rstrip()
    for layer in article.layers:
        writer.layer(layer, text)
    if not article.layers:
        writer.text([Mark(text, (), ())], None)
    return document


def printed_font(family: str, pixels: float) -> QFont:
    """A font for paper, without letters that depend on others: they cannot be searched for."""
    font = QFont(family)
    font.setPixelSize(round(pixels))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("calt"), 0)
    return font


class _Looks:
    """The formats of paragraphs and characters, sized in points."""

    def __init__(self, unit: float) -> None:
        self._unit = unit

    def block(
        self, *, before: float = 0, after: float = 0, leading: float = 100, hanging: bool = False
    ) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setTopMargin(before * self._unit)
        block.setBottomMargin(after * self._unit)
        block.setLineHeight(leading, _PROPORTIONAL)
        if hanging:
            indent = _INDENT * self._unit
            block.setLeftMargin(indent)
            block.setTextIndent(-indent)
            block.setTabPositions([QTextOption.Tab(indent, QTextOption.TabType.LeftTab)])
        return block

    def characters(
        self, size: float, colour: QColor = INK, *, bold: bool = False, sans: bool = False
    ) -> QTextCharFormat:
        family = interface_family() if sans else reading_family()
        font = printed_font(family, size * self._unit)
        font.setBold(bold)
        characters = QTextCharFormat()
        characters.setFont(font)
        characters.setForeground(colour)
        return characters

    def marked(self, covering: Sequence[Annotation], layer: LayerReading | None) -> QTextCharFormat:
        """How a piece of the text looks; what covers it comes from outside in."""
        characters = self.characters(_TEXT)
        if layer is None:
            return characters
        claims = [layer.claim_hue(one) for one in covering if one.kind is Kind.CLAIM]
        if claims:
            characters.setBackground(_tint(claims))
        for kind, line in _LINES.items():
            if found := [one for one in covering if one.kind is kind]:
                hue = layer.label_hue(found[-1])
                characters.setUnderlineStyle(line)
                characters.setUnderlineColor(QColor(COLOURS[hue]) if hue else INK)
                break
        return characters

    def raised(self) -> QTextCharFormat:
        """The number of a statement, where it ends in the text."""
        characters = self.characters(_LIST, QUIET, sans=True)
        characters.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        return characters

    def chip(self, hue: str | None) -> QTextCharFormat:
        """The number of a statement in the list, on the tint that its claim has in the text."""
        characters = self.characters(_LIST, bold=True)
        characters.setBackground(_tint([hue]))
        return characters


def _tint(hues: Iterable[str | None]) -> QColor:
    """One tint over the other, as ink is."""
    tint = PAPER
    for hue in hues:
        tint = mix(tint, COLOURS.get(hue or "", GREY), _TINT)
    return tint


class _Writer:
    """Writes the parts of an article, one below the other."""

    def __init__(self, document: QTextDocument, looks: _Looks) -> None:
        self._cursor = QTextCursor(document)
        self._looks = looks
        self._is_empty = True

    def head(self, article: ArticleReading, legend: bool) -> None:
        looks = self._looks
        title = article.document.title or tr("Untitled")
        self._paragraph(title, looks.characters(_TITLE, bold=True), looks.block(after=4))
        small = looks.characters(_SMALL, QUIET, sans=True)
        if article.about:
            self._paragraph(article.about, small, looks.block(after=6))
        if legend:
            self._paragraph(_legend(), small, looks.block(after=6))

    def layer(self, layer: LayerReading, text: str) -> None:
        looks = self._looks
        heading = looks.characters(_HEADING, bold=True, sans=True)
        self._paragraph(layer.heading, heading, looks.block(before=8, after=5))
        self.text(layer.marks(text), layer)
        if statements := layer.statements():
            self._paragraph(tr("Statements"), heading, looks.block(before=12, after=3))
            for words in statements:
                self._statement(words)

    def text(self, marks: Iterable[Mark], layer: LayerReading | None) -> None:
        self._begin(self._looks.block(after=5, leading=_LEADING))
        for mark in marks:
            self._cursor.insertText(mark.text, self._looks.marked(mark.covering, layer))
            if mark.numbers:
                self._cursor.insertText(",".join(map(str, mark.numbers)), self._looks.raised())

    def _statement(self, words: StatementWords) -> None:
        self._begin(self._looks.block(before=2, hanging=True))
        plain = self._looks.characters(_LIST)
        bold = self._looks.characters(_LIST, bold=True)
        said = tr("(reported by {names})", names=words.reporters) if words.reporters else ""
        parts = (
            (words.holders, plain),
            (said, plain),
            (words.side, bold),
            (words.target, plain),
            (quoted(words.quote) if words.quote else "", plain),
            (f"[{words.remarks}]" if words.remarks else "", self._looks.characters(_LIST, QUIET)),
        )
        self._cursor.insertText(str(words.number), self._looks.chip(words.hue))
        self._cursor.insertText("\t", plain)
        for place, (text, looks) in enumerate(part for part in parts if part[0]):
            self._cursor.insertText(f" {text}" if place else text, looks)

    def _paragraph(self, text: str, characters: QTextCharFormat, block: QTextBlockFormat) -> None:
        self._begin(block)
        self._cursor.insertText(text, characters)

    def _begin(self, block: QTextBlockFormat) -> None:
        if self._is_empty:
            self._cursor.setBlockFormat(block)
            self._is_empty = False
        else:
            self._cursor.insertBlock(block)


def _legend() -> str:
    return tr(
        "Tinted: a claim, with the number of its statement. Underlined: an actor. "
        "Dotted: words that show a stance. Dashed: a label."
    )
