"""Downloads from Nexis and Factiva: recognised in all their formats, and split into articles."""

import html
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from press_samples import FACTIVA, FACTIVA_CODED, NEXIS, NEXIS_WRAPPED

from annotator.errors import InputError
from annotator.formats.base import TextOptions
from annotator.formats.metadata import HeaderPattern
from annotator.formats.press_archive import split
from annotator.formats.registry import importer_for

PLAIN = TextOptions()
MONDAY = "The mayor said on Monday that nothing was decided"


def test_nexis_until_2019() -> None:
    (first, text), (second, german) = split(NEXIS_WRAPPED)
    assert text.split("\n") == [
        f"{MONDAY} about the ferry. “Stay,” she said.",
        "The harbour board found her words reckless.",
    ]
    assert first.title == "The last ferry leaves: Ada Holm and the end of an age"
    assert (first.source, first.author) == ("The Courier (London)", "Ada Holm")
    assert (first.published, first.language) == (date(2024, 3, 14), "en")
    assert first.extra == {"section": "NEWS; Pg. 12", "publication-type": "Newspaper"}
    assert german == "Der Bürgermeister widersprach."
    assert (second.title, second.source, second.author, second.published, second.language) == (
        *("Die letzte Fähre", "Der Kurier", "Bo Lund", date(2024, 3, 15), "de"),
    )


def test_nexis_since_2019() -> None:
    (first, text), (second, islands) = split(NEXIS)
    assert text == f"{MONDAY}.\n“Stay,” she said. 🙂"
    assert (first.title, first.source) == ("The last ferry", "The Courier (London)")
    assert (first.author, first.published) == ("Ada Holm", date(2024, 3, 14))
    assert first.language == "en"
    assert first.extra["section"] == "NEWS; Version:1"
    assert first.extra["highlight"] == "A farewell."
    assert islands == "Islands have no choice."
    assert (second.title, second.source, second.published) == (
        *("Islands", "The New Courier", date(2024, 3, 15)),
    )


def test_factiva() -> None:
    (first, text), (second, german) = split(FACTIVA)
    assert text == f"{MONDAY}.\n“Stay,” she said. 🙂"
    assert (first.title, first.author, first.source) == (
        *("The last ferry", "Ada Holm", "The Courier"),
    )
    assert (first.published, first.language) == (date(2024, 3, 14), "en")
    assert first.extra == {"section": "News", "accession number": "COUR000020240314ek3e0001a"}
    assert german == "Der Bürgermeister widersprach."
    assert (second.title, second.author, second.published, second.language) == (
        *("Die letzte Fähre", "Bo Lund", date(2024, 3, 15), "de"),
    )


def test_factiva_with_codes() -> None:
    ((found, text),) = split(FACTIVA_CODED)
    assert text == f"{MONDAY}.\n“Stay,” she said. 🙂"
    assert (found.title, found.author, found.source) == (
        *("The last ferry", "Ada Holm", "The Courier"),
    )
    assert (found.published, found.language) == (date(2024, 3, 14), "en")
    assert found.extra["section"] == "News"


def as_text(path, lines) -> None:
    path.write_text("\n".join(lines), "utf-8")


def as_html(path, lines) -> None:
    body = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    path.write_text(f"<meta charset=utf-8><body>{body}", "utf-8")


def as_rtf(path, lines) -> None:
    def escaped(line: str) -> str:
        units = line.encode("utf-16-be")
        pairs = zip(units[::2], units[1::2], strict=True)
        return "".join(f"\\u{256 * high + low}?" for high, low in pairs)

    path.write_text("{\\rtf1 " + "\\par ".join(map(escaped, lines)) + "}")


def as_docx(path, lines) -> None:
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))


@pytest.mark.parametrize(
    ("name", "write"),
    [("x.txt", as_text), ("x.html", as_html), ("x.rtf", as_rtf), ("x.docx", as_docx)],
)
@pytest.mark.parametrize("download", [NEXIS, FACTIVA])
def test_downloads_are_split_in_all_their_formats(tmp_path, name, write, download) -> None:
    path = tmp_path / name
    write(path, download.split("\n"))
    drafts = list(importer_for(path).read_articles(path, TextOptions(language="xx")))
    assert [draft.text for draft in drafts] == [text for _, text in split(download)]
    assert [draft.title for draft in drafts] == [found.title for found, _ in split(download)]
    assert drafts[0].language == "en"
    assert drafts[1].origin == f"{path}, article 2"


def test_a_header_of_the_users_says_that_it_is_none(tmp_path) -> None:
    path = tmp_path / "x.txt"
    as_text(path, FACTIVA.split("\n"))
    (whole,) = importer_for(path).read_articles(path, TextOptions(header=HeaderPattern("none")))
    assert whole.text == FACTIVA


def test_a_download_without_texts_is_refused(tmp_path) -> None:
    path = tmp_path / "x.txt"
    as_text(path, ["HD x", "PD 1 March 2024", "SN y", "Document ABCDEFGHIJ"])
    with pytest.raises(InputError, match=r"x\.txt: none of its 1 articles"):
        list(importer_for(path).read_articles(path, PLAIN))


@pytest.mark.parametrize(
    "text",
    [
        "Document A1 was signed.\nThe mayor said so.",
        "This is the end of document\nprocessing.",
        "On page 1 of 2 documents were missing.",
        "Document COUR000020240314ek3e0001a\nNothing before it.",
        "",
    ],
)
def test_other_texts_are_no_downloads(text) -> None:
    assert split(text) == []


PIECES = st.sampled_from([*NEXIS.split("\n"), *FACTIVA.split("\n"), *NEXIS_WRAPPED.split("\n")])


@given(st.lists(PIECES, max_size=40))
def test_any_order_of_such_lines_is_split_or_not(lines) -> None:
    words = set(" ".join(lines).split())
    for found, text in split("\n".join(lines)):
        assert set(text.split()) <= words
        assert found.title is None or found.title.strip()


@pytest.mark.parametrize(
    "text",
    [
        "Document " + "A" * 200_000 + " !",
        "A" * 50_000 + "\n12 words\n1 March 2024\nX\nDocument ABCDEFGHIJ",
        ("Aa Bb " * 9_000) + "\n12 words\n1 March 2024\nX\nDocument ABCDEFGHIJ",
        "1 of 2 DOCUMENTS\n" * 5_000,
        "\nEnd of Document" * 5_000,
    ],
)
def test_odd_lines_take_no_time(text) -> None:
    assert len(split(text)) <= 5_000
