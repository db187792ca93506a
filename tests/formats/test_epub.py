"""EPUB: the pages of a book in the order of reading."""

import zipfile
from datetime import date

import pytest

from annotator.errors import InputError
from annotator.formats.base import TextOptions
from annotator.formats.epub import read_articles

PLAIN = TextOptions()
CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>'
PACKAGE = """<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
<dc:title>The last ferry</dc:title><dc:creator>Ada Holm</dc:creator>
<dc:publisher>Courier Press</dc:publisher><dc:language>en</dc:language>
<dc:date>2024-03-14</dc:date></metadata><manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="two" href="text/2.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="text/chapter%201.xhtml" media-type="application/xhtml+xml"/>
<item id="pic" href="p.png" media-type="image/png"/>
<item id="ad" href="ad.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/><itemref idref="pic"/>
<itemref idref="ad" linear="no"/><itemref idref="none"/></spine></package>"""
PAGES = {
    "OEBPS/nav.xhtml": "<p>Contents</p>",
    "OEBPS/text/chapter 1.xhtml": "<html><head><title>no</title></head><p>One&nbsp;“…”</p></html>",
    "OEBPS/text/2.xhtml": '<?xml version="1.0" encoding="utf-8"?><html><p>Two 🙂</p></html>',
    "OEBPS/ad.xhtml": "<p>Buy!</p>",
}
BOOK = {"META-INF/container.xml": CONTAINER, "OEBPS/a.opf": PACKAGE, **PAGES}
ENCRYPTED = '<encryption><CipherReference URI="OEBPS/text/2.xhtml"/></encryption>'


@pytest.fixture
def book(tmp_path):
    def write(parts):
        path = tmp_path / "x.epub"
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
        return path

    return write


def test_a_book_is_read_in_its_order(book) -> None:
    (draft,) = read_articles(book(BOOK), PLAIN)
    assert draft.text == "One\xa0“…”\nTwo 🙂"
    assert (draft.title, draft.author) == ("The last ferry", "Ada Holm")
    assert (draft.source, draft.language) == ("Courier Press", "en")
    assert draft.published == date(2024, 3, 14)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({}, "not an EPUB"),
        ({"META-INF/container.xml": CONTAINER}, "not an EPUB"),
        (BOOK | {"OEBPS/a.opf": "<package"}, r"a\.opf: line 1 is not well-formed"),
        (BOOK | {"META-INF/encryption.xml": ENCRYPTED}, "protected against copying"),
        (BOOK | {"OEBPS/a.opf": "<package/>"}, "no text"),
    ],
)
def test_wrong_files_are_refused_by_name(book, parts, reason) -> None:
    path = book(parts)
    with pytest.raises(InputError, match=reason) as caught:
        list(read_articles(path, PLAIN))
    assert str(path) in caught.value.message


def test_a_path_out_of_the_archive_leads_nowhere(book) -> None:
    package = PACKAGE.replace("text/2.xhtml", "../../../../etc/hostname")
    (draft,) = read_articles(book(BOOK | {"OEBPS/a.opf": package}), PLAIN)
    assert draft.text == "One\xa0“…”"


def test_real_books(shared_data) -> None:
    folder = shared_data / "documents" / "textract" / "tests" / "epub"
    (draft,) = read_articles(folder / "raw_text.epub", PLAIN)
    assert (draft.title, draft.author) == ("Testing Epub", "Florian Strzelecki")
    assert draft.text.split() == (folder / "raw_text.txt").read_text("utf-8").split()
