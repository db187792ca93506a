"""Any colour as one of the few hues that issues and labels may have."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping

from annotator.vocabulary import HUES

_ANGLES: Mapping[str, int] = {
    "rose": 345,
    "amber": 33,
    "olive": 57,
    "moss": 110,
    "teal": 172,
    "sky": 211,
    "violet": 252,
    "plum": 303,
}
"""Where the hues lie on the circle of colours, in degrees."""

_COLOUR = re.compile(r"#?([0-9a-fA-F]{6})(?:[0-9a-fA-F]{2})?")
_GREY = 0.12
"""What has less saturation than this has no hue."""


def nearest_hue(colour: str | None) -> str | None:
    """The name of the hue that is nearest to a colour `#RRGGBB`; None for a grey, or no colour."""
    match = _COLOUR.fullmatch((colour or "").strip())
    if match is None:
        return None
    red, green, blue = (byte / 255 for byte in bytes.fromhex(match[1]))
    hue, saturation, _ = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _GREY:
        return None

    def distance(name: str) -> float:
        apart = abs(_ANGLES[name] - hue * 360)
        return min(apart, 360 - apart)

    return min(HUES, key=distance)
