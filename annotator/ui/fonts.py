"""The fonts of the program: which families are there, and ready fonts in pixels."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import as_file, files

from PySide6.QtGui import QFont, QFontDatabase

READING = (
    "Source Serif 4",
    "Source Serif Pro",
    "Charter",
    "Georgia",
    "Noto Serif",
    "DejaVu Serif",
)
INTERFACE = ("Inter", "Inter Variable", "Noto Sans")
_PACKAGED = tuple(f"SourceSerifPro-{style}.ttf" for style in ("Regular", "It", "Semibold", "Bold"))


@cache
def load_packaged_fonts() -> None:
    """Make the packaged reading font known to Qt. Needs a QGuiApplication; done once."""
    folder = files("font_source_serif_pro") / "files"
    for name in _PACKAGED:
        with as_file(folder / name) as path:
            QFontDatabase.addApplicationFont(str(path))


@cache
def reading_family(chosen: str = "") -> str:
    """The family for article text: the chosen one, else the first preference that is there."""
    load_packaged_fonts()
    return _first_of((chosen, *READING)) or QFont("serif").defaultFamily()


def offered_families() -> list[str]:
    """The families in which articles can be set: the preferences first, then all that are there."""
    load_packaged_fonts()
    there = [
        name
        for name in QFontDatabase.families()
        if QFontDatabase.isSmoothlyScalable(name) and not QFontDatabase.isPrivateFamily(name)
    ]
    first = [reading_family(), interface_family()]
    return list(dict.fromkeys([*(name for name in first if name in there), *there]))


@cache
def interface_family() -> str:
    """The family for everything but article text: Inter if it is there, else the system's own."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return _first_of((INTERFACE[0], INTERFACE[1], system, *INTERFACE[2:])) or system


@lru_cache(maxsize=128)
def font(
    name: str, size: float, weight: int = 400, *, spacing: float = 100, italic: bool = False
) -> QFont:
    """A font of `size` pixels without hinting; `spacing` is the letter spacing in per cent."""
    result = QFont(name)
    result.setPixelSize(max(1, round(size)))
    result.setWeight(QFont.Weight(weight))
    result.setItalic(italic)
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing != 100:
        result.setLetterSpacing(QFont.SpacingType.PercentageSpacing, spacing)
    return result


def interface_font(size: float, weight: int = 400, *, spacing: float = 100) -> QFont:
    """An interface font of `size` pixels."""
    return font(interface_family(), size, weight, spacing=spacing)


def _first_of(names: tuple[str, ...]) -> str | None:
    there = set(QFontDatabase.families())
    return next((name for name in names if name in there), None)
