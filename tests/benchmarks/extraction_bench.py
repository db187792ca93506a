"""How well and how fast the article in a web page is found, beside trafilatura as it comes."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from annotator.formats.base import TextOptions
from annotator.formats.parts.html_text import html_text
from annotator.formats.web_page import read_articles
from benchmarks.table import Row, compared, cpu_ms

PAGES = Path(__file__).parents[3] / "shared" / "data" / "html" / "test" / "test-pages"


def run() -> list[Row]:
    """One row; the note tells the mean token F1 of both. None without the pages."""
    pages = sorted(PAGES.iterdir()) if PAGES.is_dir() else []
    if not pages:
        return []
    scores = f"token F1 {mean_f1(pages, ours):.3f}, trafilatura {mean_f1(pages, theirs):.3f}"
    took = cpu_ms(lambda: [ours(page) for page in pages])
    baseline = cpu_ms(lambda: [theirs(page) for page in pages])
    return [compared(f"article of {len(pages)} web pages", took, baseline, "1.5", scores)]


def ours(page: Path) -> str:
    """The text that the importer of web pages finds."""
    (draft,) = read_articles(page / "source.html", TextOptions())
    return draft.text


def theirs(page: Path) -> str:
    """The text that trafilatura finds with its defaults."""
    import trafilatura

    found = trafilatura.bare_extraction((page / "source.html").read_bytes(), with_metadata=True)
    return found.text or "" if found else ""


def mean_f1(pages: Iterable[Path], extract: Callable[[Path], str]) -> float:
    """The mean token F1 over pages whose article is known."""
    scores = [
        token_f1(extract(page), html_text((page / "expected.html").read_text("utf-8")))
        for page in pages
    ]
    return sum(scores) / len(scores)


def token_f1(found: str, expected: str) -> float:
    """How well the words of two texts agree, whatever their order."""
    a, b = (Counter(re.findall(r"\w+", text.lower())) for text in (found, expected))
    common = sum((a & b).values())
    return 2 * common / (a.total() + b.total()) if common else float(a == b)
