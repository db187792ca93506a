"""The colours can be read, by everybody: WCAG contrast, and distance under colour blindness."""

import math
from itertools import combinations, product

import pytest
from PySide6.QtGui import QColor

from annotator.ui.theme import (
    FAMILIES,
    MIXED,
    PLAIN,
    THEMES,
    UNKNOWN_ACTOR,
    Theme,
    family,
    hue_of,
    mix,
)
from annotator.vocabulary import ActorKind

themes = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)

# Linear RGB as seen with full vision, protanopia, deuteranopia, tritanopia (Machado et al. 2009).
VISION = (
    ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
    (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.3039),
    ),
)


def linear(colour: str | QColor) -> list[float]:
    values = QColor(colour).getRgbF()[:3]
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]


def contrast(first: str | QColor, second: str | QColor) -> float:
    light, dark = sorted(
        (sum(w * v for w, v in zip((0.2126, 0.7152, 0.0722), linear(each), strict=True)))
        for each in (first, second)
    )[::-1]
    return (light + 0.05) / (dark + 0.05)


def seen(colour: str | QColor, vision: tuple) -> tuple[float, float, float]:
    """OKLab of a colour as seen with a kind of vision."""
    rgb = linear(colour)
    r, g, b = (max(0.0, sum(w * v for w, v in zip(row, rgb, strict=True))) for row in vision)
    long, mid, short = (
        math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b),
        math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b),
        math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b),
    )
    return (
        0.2104542553 * long + 0.793617785 * mid - 0.0040720468 * short,
        1.9779984951 * long - 2.428592205 * mid + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * mid - 0.808675766 * short,
    )


def smallest_distance(colours: list[str]) -> float:
    return min(
        math.dist(seen(a, vision), seen(b, vision))
        for (a, b), vision in product(combinations(colours, 2), VISION)
    )


STANCES = ("1", "-1", "0", MIXED)
"""How claims are coloured by stance."""


def styles(theme: Theme) -> list[str]:
    """All that the colours of claims may stand for."""
    return [*theme.hues, *theme.actors, *STANCES]


@themes
def test_words_can_be_read(theme: Theme) -> None:
    assert contrast(theme.ink, theme.paper) >= 12
    for grey, ground in product((theme.ink2, theme.ink3), (theme.paper, theme.panel, theme.card)):
        assert contrast(grey, ground) >= 4.5
    for style, emphasised in product(styles(theme), (False, True)):
        assert contrast(theme.ink, theme.tint(style, emphasised=emphasised)) >= 4.5
    assert contrast(theme.ink, mix(theme.paper, theme.selection, 0.8)) >= 4.5
    assert contrast(theme.accent, theme.paper) >= 4.5


@themes
def test_signs_can_be_seen(theme: Theme) -> None:
    for polarity in (-1, 0, 1, None):
        assert contrast(theme.stance(polarity), theme.paper) >= 4.5
        assert contrast(theme.on_colour, theme.stance(polarity)) >= 4.5
    for style in styles(theme):
        assert contrast(theme.hue(style), theme.paper) >= 3


@themes
def test_neighbours_differ_for_everybody(theme: Theme) -> None:
    hues = [theme.hues[name] for name in FAMILIES]
    kinds = [theme.actors[kind] for kind in ActorKind]
    stances = [theme.support, theme.oppose, theme.neutral]
    assert smallest_distance(hues) >= 0.05
    assert smallest_distance(kinds) >= 0.07
    assert smallest_distance(stances) >= 0.075
    assert smallest_distance([theme.hue(style) for style in STANCES]) >= 0.075
    assert smallest_distance([theme.tints[name] for name in FAMILIES]) >= 0.02
    for group in (STANCES, theme.actors):
        assert smallest_distance([theme.tint(style) for style in group]) >= 0.018


@themes
def test_cues_are_seen_on_claims_in_the_colour_of_their_stance(theme: Theme) -> None:
    for style, polarity in product(STANCES, (-1, 0, 1)):
        assert contrast(theme.stance(polarity), theme.tint(style)) >= 3


@themes
def test_every_role_has_its_colours(theme: Theme) -> None:
    assert set(theme.hues) == set(theme.tints) == {*FAMILIES, PLAIN}
    assert set(theme.actors) == {*ActorKind, UNKNOWN_ACTOR}


def test_an_entry_always_has_the_same_hue() -> None:
    assert family("sky", 7) == "sky"
    assert family(None, 7) == family("no such hue", 7) in FAMILIES
    assert {family(None, number) for number in range(100)} == set(FAMILIES)
    assert hue_of(None) == PLAIN
