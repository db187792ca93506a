"""PDF: paragraphs, running heads, hyphens; scans and passwords are told."""

import pytest
from tiny_pdf import column, pdf

from annotator.errors import InputError
from annotator.formats.base import TextOptions
from annotator.formats.pdf import read_articles

PLAIN = TextOptions()


@pytest.fixture
def document(tmp_path):
    def read(*pages, title="", options=PLAIN):
        path = tmp_path / "article.pdf"
        path.write_bytes(pdf(pages, title))
        (draft,) = read_articles(path, options)
        return draft

    return read


LONG = (
    "The mayor said on Monday that nothing at all was decided about the fer-",
    "ry, which has served the islands for longer than anybody remembers, but",
    "the harbour board found her words reckless.",
)


def test_lines_and_broken_words_are_joined(document) -> None:
    draft = document(column(LONG))
    assert draft.text == (
        "The mayor said on Monday that nothing at all was decided about the ferry, which has "
        "served the islands for longer than anybody remembers, but the harbour board found her "
        "words reckless."
    )


def test_paragraphs_are_found_by_indent_gap_and_short_lines(document) -> None:
    second = column([LONG[1]], left=85, top=700 - 3 * 14.3) + column(LONG[2:], top=700 - 4 * 14.3)
    last = column(["After a gap comes one more paragraph of the same article here."], top=600)
    text = document([*column(LONG), *second, *last]).text
    assert [line[:12] for line in text.split("\n")] == [
        "The mayor sa",
        "ry, which ha",
        "After a gap ",
    ]


def test_running_heads_and_page_numbers_go(document) -> None:
    pages = [
        [
            (70, 800, 9, f"The Courier, 14 March 2024, page {number}"),
            *column([f"Page {word} begins here and its text goes on and on and on,", *LONG[1:]]),
            (290, 30, 9, f"- {number} -"),
        ]
        for number, word in enumerate(("one", "two", "three"), start=1)
    ]
    text = document(*pages).text
    assert "Courier" not in text
    assert "-" not in text
    assert text.count("begins here") == 3


def test_a_text_goes_on_over_pages_and_columns(document) -> None:
    page = column(["This column ends in the middle of a sen-"], top=300)
    page += column(["tence, and goes on above, to the end of the page, where nothing"], left=300)
    text = document(page, column(["stops it. Then it is over."])).text
    assert text == (
        "This column ends in the middle of a sentence, and goes on above, to the end of the page, "
        "where nothing stops it. Then it is over."
    )


def test_a_compound_keeps_its_hyphen(document) -> None:
    lines = [
        "A long-term plan, said the mayor of the town, is a plan for the long-",
        "term. Really.",
    ]
    assert document(column(lines)).text.endswith("a plan for the long-term. Really.")


def test_what_the_properties_say(document) -> None:
    draft = document(column(LONG), title="The last ferry")
    assert (draft.title, draft.author) == ("The last ferry", None)
    assert draft.extra["file author"] == "Ada"
    assert document(column(LONG), title="Microsoft Word - x.doc").title == "article"


def test_pages_without_text_are_told(document) -> None:
    assert document(column(LONG), [], column(LONG)).extra["pages without text"] == "2"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n1 0 obj\n", "not a PDF document, or damaged"),
        (b"Hello", "not a PDF document"),
        (b"", "not a PDF document"),
        (pdf([[]]), "There is no text"),
    ],
)
def test_what_is_no_article_is_refused(tmp_path, data, reason) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(data)
    with pytest.raises(InputError, match=reason) as caught:
        list(read_articles(path, PLAIN))
    assert str(path) in caught.value.message
    with pytest.raises(InputError, match="not a file"):
        list(read_articles(tmp_path, PLAIN))


@pytest.fixture(scope="module")
def documents(shared_data):
    return shared_data / "documents"


def text_of(path) -> str:
    (draft,) = read_articles(path, PLAIN)
    return draft.text


def test_scans_are_recognised(documents) -> None:
    scans = [
        documents / "textract/tests/pdf/ocr_text.pdf",
        documents / "pdf-samples/019-grayscale-image/grayscale-image.pdf",
        *(documents / "pdf-samples/007-imagemagick-images").glob("imagemagick-[ACl]*.pdf"),
    ]
    assert len(scans) == 5
    for path in scans:
        with pytest.raises(InputError, match=r"pictures \(a scan\)") as caught:
            text_of(path)
        assert "OCR" in caught.value.hint


def test_a_password_is_named(documents) -> None:
    path = documents / "pdf-samples/005-libreoffice-writer-password/libreoffice-writer-password.pdf"
    with pytest.raises(InputError, match="protected by a password"):
        text_of(path)


def test_real_documents_have_their_paragraphs(documents) -> None:
    text = text_of(documents / "textract/tests/pdf/raw_text.pdf")
    expected = (documents / "textract/tests/docx/raw_text.txt").read_text("utf-8")
    assert text.split("\n") == [
        " ".join(one.split()) for one in expected.split("\n") if one.strip()
    ]


def test_real_columns_are_joined(documents) -> None:
    folder = documents / "pdf-samples"
    text = text_of(folder / "026-latex-multicolumn/multicolumn.pdf")
    assert "consectetuer adipiscing elit. Ut purus elit" in text
    assert "\n2\n" not in text
    nature = text_of(documents / "textract/tests/pdf/two_column.pdf")
    assert "is a matter ofimportance to academic, business and governmental" in nature
    assert "Macmillan Publishers" not in nature
