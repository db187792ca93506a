"""The pages of the guide: which there are, in which order, and where they come from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale

from annotator import paths

PAGES = (
    "first-steps",
    "importing",
    "annotating",
    "attribution",
    "finding",
    "actors",
    "codebook",
    "statements",
    "notes",
    "progress",
    "correcting",
    "exporting",
    "teams",
    "backups",
    "command-line",
    "keys",
    "settings",
)
"""The names of the pages, as one would read them one after the other."""

LANGUAGES = ("en", "de")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its name, its title, and its Markdown with placeholders."""

    name: str
    title: str
    source: str


def folder(language: str) -> Path:
    """Where the pages of a language lie."""
    return paths.resources() / "help" / language


def spoken() -> str:
    """The language of the guide that fits the language of the window."""
    code = QLocale().name().partition("_")[0]
    return code if code in LANGUAGES else LANGUAGES[0]


def read_pages(language: str) -> tuple[Page, ...]:
    """All pages in one language. The first line of each is its title."""
    return tuple(_read(name, folder(language) / f"{name}.md") for name in PAGES)


def _read(name: str, path: Path) -> Page:
    source = path.read_text(encoding="utf-8")
    return Page(name, source.partition("\n")[0].removeprefix("# ").strip(), source)
