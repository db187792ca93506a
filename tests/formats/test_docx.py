"""DOCX: the text as it would be printed, checked against python-docx."""

import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.formats.base import TextOptions
from annotator.formats.docx import read_articles

PLAIN = TextOptions()
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def write(path, body: str, **parts: str):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr(
            "word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>"
        )
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return path


@pytest.fixture
def text(tmp_path):
    def read(body: str, **parts: str) -> str:
        (draft,) = read_articles(write(tmp_path / "x.docx", body, **parts), PLAIN)
        return draft.text

    return read


SHOWN = '<w:rPr><w:vanish w:val="0"/></w:rPr>'


def run(words: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def test_tracked_changes_are_accepted(text) -> None:
    body = (
        f"<w:p>{run('The ferry ')}<w:ins>{run('must ')}</w:ins>"
        "<w:del><w:r><w:delText>may </w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('here ')}</w:moveFrom><w:moveTo>{run('stay.')}</w:moveTo></w:p>"
    )
    assert text(body) == "The ferry must stay."


def test_what_is_not_text_is_left_out(text) -> None:
    body = (
        f"<w:p>{run('One')}<w:r><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>"
        "<w:r><w:instrText>HYPERLINK</w:instrText></w:r>"
        f"{run('secret', '<w:rPr><w:vanish/></w:rPr>')}"
        f"{run('!', SHOWN)}"
        '<w:r><w:noBreakHyphen/><w:sym w:char="F0E0"/><w:sym w:char="2192"/></w:r></w:p>'
    )
    assert text(body) == "One\ttwo\nthree!\u2011→"


def test_tables_boxes_and_notes(text) -> None:
    cells = "".join(f"<w:tc><w:p>{run(word)}</w:p></w:tc>" for word in "ab")
    box = f"<w:txbxContent><w:p>{run('In a box')}</w:p></w:txbxContent>"
    anchor = f"<w:r><w:drawing>{box}</w:drawing></w:r>"
    body = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl><w:p>{run('After')}{anchor}</w:p>"
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator"><w:p>{run("---")}</w:p></w:footnote>'
        f"<w:footnote><w:p>{run('A note.')}</w:p></w:footnote></w:footnotes>"
    )
    assert text(body, footnotes=notes) == "a\tb\nAfter\nIn a box\nA note."


WORDS = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp", "Zs", "Cf")
    ),
    min_size=1,
)


@settings(max_examples=25)
@given(paragraphs=st.lists(WORDS, min_size=1, max_size=5))
def test_documents_of_python_docx_are_read(tmp_path_factory, paragraphs) -> None:
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    path = tmp_path_factory.mktemp("docx") / "x.docx"
    document.save(str(path))
    (draft,) = read_articles(path, PLAIN)
    assert draft.text == "\n".join(paragraphs)


def test_properties(tmp_path) -> None:
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    document = docx.Document()
    document.add_paragraph("Words.")
    document.core_properties.title, document.core_properties.author = "The last ferry", "Ada"
    document.save(str(tmp_path / "x.docx"))
    (draft,) = read_articles(tmp_path / "x.docx", PLAIN)
    assert (draft.title, draft.author) == ("The last ferry", None)
    assert draft.extra["file author"] == "Ada"


def test_front_matter_counts_here_too(text, tmp_path) -> None:
    body = "".join(f"<w:p>{run(line)}</w:p>" for line in ("Title: A", "Date: 2024-03-14"))
    assert text(body) == "Title: A\nDate: 2024-03-14"  # nothing follows: it is the text


@pytest.fixture(scope="module")
def documents(shared_data):
    return shared_data / "documents"


def text_or_reason(path) -> str:
    try:
        (draft,) = read_articles(path, PLAIN)
    except InputError as error:
        return str(error)  # a picture, an empty document
    return draft.text


def test_all_real_documents_have_the_text_that_python_docx_finds(documents) -> None:
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    paths, missing = sorted(documents.rglob("*.docx")), []
    for path in paths:
        text = text_or_reason(path)
        if path.name == "strict-format.docx":
            continue  # python-docx does not open it
        words = " ".join(one.text for one in docx.Document(str(path)).paragraphs).split()
        missing += [(path.name, word) for word in words if word not in text]
    assert len(paths) == 65
    assert not missing


def test_real_texts_are_as_expected(documents) -> None:
    for name in ("raw_text", "paragraphs_and_tables"):
        folder = documents / "textract" / "tests" / "docx"
        (draft,) = read_articles(folder / f"{name}.docx", PLAIN)
        assert draft.text.split() == (folder / f"{name}.txt").read_text("utf-8").split()


def bomb(path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", b" " * 30_000_000)


def entities(path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (bomb, "swell"),
        (entities, "XML entities"),
        (lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0 old"), "older Word"),
        (
            lambda path: path.write_bytes(
                b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")
            ),
            "protected by a password",
        ),
        (lambda path: path.write_bytes(b"Hello"), "not a ZIP archive"),
        (lambda path: write(path, "<w:p>"), r"word/document.xml: line 1 is not well-formed"),
        (lambda path: zipfile.ZipFile(path, "w").close(), "not a Word document"),
    ],
)
def test_hostile_and_wrong_files_are_refused_by_name(tmp_path, make, reason) -> None:
    path = tmp_path / "x.docx"
    make(path)
    with pytest.raises(InputError, match=reason) as caught:
        list(read_articles(path, PLAIN))
    assert str(path) in caught.value.message
