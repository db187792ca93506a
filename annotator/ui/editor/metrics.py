"""The sizes of the reading view: the width of the column, the pitch of the lines, the lane."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from annotator.ui import fonts

LANE_WIDTH = 262
LANE_GAP = 44
MARGIN = 64  # left of the text: room for paragraph numbers
RIGHT = 20
NARROWEST = 45  # characters a line, before the lane is given up

_WORD_AIR = 4 / 3  # between words, as a multiple of what is added between letters (WCAG 1.4.12)
_SAMPLE = "The minister rejected the proposal on Thursday, arguing that officials said so again."


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader has chosen.

    Font size in pixels, characters a line, line height in em, the family (empty: the packaged one),
    and how much air there is between letters, in per cent of the size.
    """

    font_px: float = 19.0
    measure: float = 73.5
    line_height: float = 1.70
    family: str = ""
    air: float = 0.0

    def font(self, px: float, weight: int = 400, *, word_air: float = 0.0) -> QFont:
        """The reader's font in a size; `word_air` is more space between words, in em."""
        font = QFont(fonts.font(fonts.reading_family(self.family), px, weight))
        font.setWordSpacing(px * (word_air + self.air / 100 * _WORD_AIR))
        if self.air:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, px * self.air / 100)
        return font


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes in whole pixels, but for the mean width of a character.

    `line` is the pitch of the lines and `base` the baseline within it; a tint reaches from
    `box_up` above the baseline to `box_down` below. `lane_left` is None where there is no room.
    """

    reading: Reading
    font: QFont
    view_width: int
    character: float
    left: int
    width: int
    line: int
    gap: int
    ascent: float
    base: int
    box_up: int
    box_down: int
    underline: int
    lane_left: int | None

    @property
    def right(self) -> int:
        """The right edge of the text column."""
        return self.left + self.width

    @property
    def blank(self) -> int:
        """The height of an empty paragraph: with the gap before it, one line."""
        return self.line - self.gap

    def line_count(self, length: int) -> int:
        """About how many lines `length` code points fill."""
        return max(1, math.ceil(length * self.character / (self.width * 0.97)))


def measured(reading: Reading, view_width: int) -> Metrics:
    """The sizes for a reader's choice in a viewport of a width."""
    px = reading.font_px
    font = reading.font(px, word_air=0.055)  # a little air for the bars that open a claim
    shape = QFontMetricsF(font)
    character = shape.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    left, width, lane_left = _columns(view_width, character, reading.measure)
    line = round(px * reading.line_height)
    return Metrics(
        reading=reading,
        font=font,
        view_width=view_width,
        character=character,
        left=left,
        width=width,
        line=line,
        gap=round(line * 0.62),
        ascent=shape.ascent(),
        base=round((line - shape.height()) / 2 + shape.ascent()),
        box_up=round(px * 0.93),
        box_down=round(px * 0.37),
        underline=round(px * 0.29),
        lane_left=lane_left,
    )


def _columns(view_width: int, character: float, measure: float) -> tuple[int, int, int | None]:
    """Left and width of the text, left of the lane: the measure gives way first, then the lane."""
    wanted, least = round(character * measure), round(character * min(measure, NARROWEST))
    beside = LANE_GAP + LANE_WIDTH
    room = view_width - MARGIN - beside - RIGHT
    if room >= least:
        width = min(wanted, room)
        left = max(MARGIN, (view_width - width - beside) // 2 - 6)
        return left, width, left + width + LANE_GAP
    width = max(round(character * 8), min(wanted, view_width - MARGIN - RIGHT))
    return max(MARGIN, (view_width - width) // 2), width, None
