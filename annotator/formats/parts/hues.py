"""The hues of issues and labels as colours, for files that other programs show on white."""

from __future__ import annotations

from annotator.formats.bundle import Issue, Label
from annotator.vocabulary import HUES

COLOURS = {
    "teal": "#2A9D8A",
    "amber": "#C47C12",
    "violet": "#8A72DC",
    "rose": "#84324F",
    "sky": "#1158A1",
    "olive": "#726C1B",
    "moss": "#1F4A0C",
    "plum": "#5E1A59",
}
"""Each hue as `#RRGGBB`."""


GREY = "#59606A"
"""The colour of what has no hue."""


def hue_of(entry: Issue | Label) -> str:
    """The hue of an entry of the codebook: the one it has, else the one that the window shows."""
    return entry.colour if entry.colour in COLOURS else HUES[entry.id % len(HUES)]


def colour_of(entry: Issue | Label) -> str:
    """The colour of an entry of the codebook, as `#RRGGBB`."""
    return COLOURS[hue_of(entry)]
