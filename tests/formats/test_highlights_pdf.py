"""Articles with highlights as PDF, as pdfium reads and draws it."""

import re
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from strategies import bundles

from annotator.errors import InputError
from annotator.formats.base import ExportOptions, Undecided, no_progress
from annotator.formats.bundle import Bundle
from annotator.formats.highlights_pdf import write
from annotator.formats.parts import paper


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("pages")


def export(bundle: Bundle, path: Path, **options) -> list[str]:
    """The text of each page."""
    write(bundle, path, ExportOptions(**options), no_progress)
    with closing(pdfium.PdfDocument(path)) as document:
        texts = []
        for page in document:
            with closing(page.get_textpage()) as text:
                texts.append(text.get_text_range())
        return texts


def words(text: str) -> list[str]:
    """The words of a text; a number that is raised behind a word is none of its letters."""
    return re.findall(r"[^\W\d]+", text)


def test_the_text_stands_in_order_with_title_source_and_date(village, tmp_path) -> None:
    (entry,) = village.entries
    (page,) = export(village, tmp_path / "a.pdf")
    assert page.startswith("The last ferry\r\nCourier · 2025-03-14")
    expected, found = words(entry.text), words(page)
    start = next(n for n in range(len(found)) if found[n : n + len(expected)] == expected)
    assert start < 60
    assert page.rstrip().endswith("1")


def test_statements_are_listed_with_their_numbers(village, tmp_path) -> None:
    (page,) = export(village, tmp_path / "a.pdf")
    said = " ".join(page.split("Statements")[1].split())
    assert re.search(r"1 .*supports", said)
    assert re.search(r"opposes", said)
    dropped = export(village, tmp_path / "b.pdf", undecided=Undecided.DROP)
    assert "undecided" in said
    assert "undecided" not in dropped[0]


def test_the_same_project_gives_the_same_bytes_without_a_date(village, tmp_path) -> None:
    for name in ("a.pdf", "b.pdf"):
        export(village, tmp_path / name)
    data = (tmp_path / "a.pdf").read_bytes()
    assert data == (tmp_path / "b.pdf").read_bytes()
    assert b"CreationDate" not in data
    assert b"CreateDate" not in data


def test_each_article_begins_a_page_and_pages_are_numbered(village, tmp_path) -> None:
    (entry,) = village.entries
    long = replace(entry, text=entry.text + " word" * 3000, layers=())
    pages = export(replace(village, entries=(long, entry, long)), tmp_path / "a.pdf")
    titles = [number for number, page in enumerate(pages) if page.startswith("The last ferry\r\nC")]
    assert len(titles) == 3
    assert titles[0] == 0
    assert len(pages) > titles[2] + 2
    assert [int(words_of(page)[-1]) for page in pages] == list(range(1, len(pages) + 1))
    assert Counter(words(" ".join(pages)))["word"] == 6000


def words_of(page: str) -> list[str]:
    return page.split()


def test_marks_are_seen_in_colour_and_in_grey(village, tmp_path) -> None:
    """Tints differ from paper by some levels of grey, and are lighter than the ink on them."""
    export(village, tmp_path / "a.pdf")
    with closing(pdfium.PdfDocument(tmp_path / "a.pdf")) as document:
        pixels = document[0].render(grayscale=True).buffer
        levels = Counter(bytes(pixels))
    (paper_level, _), (tint, _) = levels.most_common(2)
    assert paper_level == 255
    assert 200 < tint < 240


def test_any_project_can_be_put_on_pages(folder) -> None:
    seen = 0

    @given(bundles())
    @settings(max_examples=25)
    def check(bundle: Bundle) -> None:
        nonlocal seen
        pages = export(bundle, folder / "any.pdf")
        assert len(pages) >= max(1, len(list(bundle.entries)))
        seen += 1

    check()
    assert seen >= 25


def test_long_words_and_right_to_left_text_stay_on_the_page(village, tmp_path) -> None:
    (entry,) = village.entries
    text = "x" * 2000 + "\nהמעבורת תיפסק במאי\nДальше 🚢"  # any machine has fonts for these
    odd = replace(entry, text=text, layers=())
    (page,) = export(replace(village, entries=(odd,)), tmp_path / "a.pdf")
    assert page.count("x") == 2000
    assert "המעבורת" in page
    assert "Дальше" in page


def test_without_a_shell_it_is_refused(village, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(paper, "_draw", None)
    with pytest.raises(InputError, match="window"):
        export(village, tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []
