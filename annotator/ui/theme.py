"""The colours of the program by role, in light and dark, and how one derives from another.

The palettes were searched for the largest smallest OKLab distance under normal, protan, deutan and
tritan vision, then softened by eye: neighbouring families differ in lightness, not only in hue.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtGui import QColor

from annotator.formats.bundle import Issue, Label
from annotator.vocabulary import ActorKind

FAMILIES = ("teal", "amber", "violet", "rose", "sky", "olive", "moss", "plum")
"""The hue families that an issue or a label may have, in the order of choice."""

PLAIN = "slate"
"""The grey family of what has no issue."""

MIXED = "amber"
"""The hue family of a claim that supports one thing and opposes another, where stances colour."""

UNKNOWN_ACTOR = "unknown"
"""The key in `Theme.actors` for a mention of nobody in the registry."""


def mix(first: str | QColor, second: str | QColor, share: float) -> QColor:
    """The colour at `share` (0 to 1) of the way from the first to the second."""
    a, b = QColor(first), QColor(second)
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    )


def faded(colour: str | QColor, alpha: float) -> QColor:
    """The colour with an opacity of `alpha` (0 to 1)."""
    result = QColor(colour)
    result.setAlphaF(alpha)
    return result


def family(colour: str | None, entry_id: int) -> str:
    """The hue family of a codebook entry: the named one, else one that its id always leads to."""
    return colour if colour in FAMILIES else FAMILIES[entry_id % len(FAMILIES)]


def hue_of(entry: Issue | Label | None) -> str:
    """The hue family in which an issue or a label is shown; grey for none."""
    return family(entry.colour, entry.id) if entry else PLAIN


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role, as `#RRGGBB`."""

    name: str
    dark: bool
    paper: str
    panel: str
    card: str
    line: str
    ink: str
    ink2: str
    ink3: str
    on_colour: str
    accent: str
    selection: str
    support: str
    oppose: str
    neutral: str
    hues: Mapping[str, str]
    tints: Mapping[str, str]
    actors: Mapping[str, str]
    soften: float
    thin: float

    def tint(self, style: str, *, emphasised: bool = False) -> QColor:
        """The background of a claim: of a hue family, a kind of actor, or a polarity in words."""
        strong = self.hue(style)
        full = QColor(self.tints.get(style) or mix(self.paper, strong, self.thin))
        if emphasised:
            return mix(full, strong, 0.10 if self.dark else 0.20)
        return mix(full, self.paper, self.soften)

    def hue(self, style: str) -> QColor:
        """The strong colour of the same: bars, swatches, ticks."""
        if style in self.hues:
            return QColor(self.hues[style])
        return self.actor(style) if style in self.actors else self.stance(int(style))

    def stance(self, polarity: int | None) -> QColor:
        """The colour of a polarity; grey where it is neutral or not decided."""
        return QColor({1: self.support, -1: self.oppose}.get(polarity or 0, self.neutral))

    def actor(self, kind: str) -> QColor:
        """The underline of a mention, by the kind of its actor or `UNKNOWN_ACTOR`."""
        return QColor(self.actors[kind])


LIGHT = Theme(
    name="light",
    dark=False,
    paper="#FCFBF8",
    panel="#F5F3EE",
    card="#FFFFFF",
    line="#E5E1D8",
    ink="#1F2429",
    ink2="#565D66",
    ink3="#6A7079",
    on_colour="#FFFFFF",
    accent="#2B5C8A",
    selection="#B9D2EE",
    support="#1F6FB0",
    oppose="#C04A1B",
    neutral="#6B7179",
    hues=MappingProxyType(
        {
            "teal": "#2A9D8A",
            "amber": "#C47C12",
            "violet": "#8A72DC",
            "rose": "#84324F",
            "sky": "#1158A1",
            "olive": "#726C1B",
            "moss": "#1F4A0C",
            "plum": "#5E1A59",
            PLAIN: "#59606A",
        }
    ),
    tints=MappingProxyType(
        {
            "teal": "#D7F2E7",
            "amber": "#FBE8B4",
            "violet": "#CBCDFD",
            "rose": "#F8C6CF",
            "sky": "#C0E2F8",
            "olive": "#DAD69E",
            "moss": "#B6D3A6",
            "plum": "#E8BEDC",
            PLAIN: "#DBDEE3",
        }
    ),
    actors=MappingProxyType(
        {
            ActorKind.PERSON: "#1D2F80",
            ActorKind.ORGANISATION: "#5F2507",
            ActorKind.GROUP: "#347921",
            ActorKind.STATE: "#3583F0",
            ActorKind.MEDIA: "#9F60B4",
            ActorKind.OTHER: "#6B26BE",
            UNKNOWN_ACTOR: "#80868F",
        }
    ),
    soften=0.28,
    thin=0.32,
)

DARK = Theme(
    name="dark",
    dark=True,
    paper="#17191D",
    panel="#1D2025",
    card="#22262C",
    line="#2C3037",
    ink="#DADCE0",
    ink2="#A5ABB4",
    ink3="#868D97",
    on_colour="#14161A",
    accent="#7FB2E5",
    selection="#33557D",
    support="#5AA5E6",
    oppose="#EE8355",
    neutral="#9AA1AB",
    hues=MappingProxyType(
        {
            "teal": "#5CE5CC",
            "amber": "#FAC257",
            "violet": "#7A80DE",
            "rose": "#C0708A",
            "sky": "#74B1E0",
            "olive": "#A6A11E",
            "moss": "#4F8A2C",
            "plum": "#9C4F94",
            PLAIN: "#C9CDD3",
        }
    ),
    tints=MappingProxyType(
        {
            "teal": "#25463F",
            "amber": "#5E441B",
            "violet": "#464470",
            "rose": "#4B1A30",
            "sky": "#0E3054",
            "olive": "#373708",
            "moss": "#12260A",
            "plum": "#3A0F38",
            PLAIN: "#3A3E45",
        }
    ),
    actors=MappingProxyType(
        {
            ActorKind.PERSON: "#9093C4",
            ActorKind.ORGANISATION: "#CF8843",
            ActorKind.GROUP: "#9EE6A0",
            ActorKind.STATE: "#3E8CE8",
            ActorKind.MEDIA: "#E1B0FF",
            ActorKind.OTHER: "#F2EE6B",
            UNKNOWN_ACTOR: "#747B85",
        }
    ),
    soften=0.20,
    thin=0.27,
)

THEMES = (LIGHT, DARK)
