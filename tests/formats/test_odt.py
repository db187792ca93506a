"""ODT: the text of OpenDocument texts, checked against odfpy."""

import zipfile

import pytest

from annotator.errors import InputError
from annotator.formats.base import TextOptions
from annotator.formats.odt import read_articles

PLAIN = TextOptions()
NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for name, long in {
        "office": "office",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "meta": "meta",
        "m": "manifest",
    }.items()
)


def content(body: str) -> str:
    return (
        f"<office:document-content {NAMES}><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )


def write(path, **parts: str):
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", data)
    return path


@pytest.fixture
def read(tmp_path):
    def read(body: str, **parts: str):
        (draft,) = read_articles(write(tmp_path / "x.odt", content=content(body), **parts), PLAIN)
        return draft

    return read


def test_white_space_counts_only_where_it_has_an_element(read) -> None:
    body = (
        '<text:p>One  \n two<text:s text:c="3"/>three<text:tab/>four<text:line-break/>five</text:p>'
    )
    assert read(body).text == "One two   three\tfour\nfive"


def test_changes_comments_and_notes(read) -> None:
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        "<text:h>Title</text:h><text:p>Text<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
        "<office:annotation><text:p>A comment.</text:p></office:annotation>"
        ' goes <text:span>on</text:span>.<text:change text:change-id="c"/></text:p>'
    )
    assert read(body).text == "Title\nText goes on.\nA note."


def test_lists_tables_and_frames(read) -> None:
    cells = "".join(
        f"<table:table-cell><text:p>{word}</text:p></table:table-cell>" for word in "ab"
    )
    body = (
        "<text:list><text:list-item><text:p>Item</text:p></text:list-item></text:list>"
        f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
        "<text:p>Before<draw:frame><draw:text-box><text:p>Inside</text:p></draw:text-box>"
        "</draw:frame> after</text:p>"
    )
    assert read(body).text == "Item\na\tb\nBefore after\nInside"


def test_a_flat_file_with_properties(tmp_path) -> None:
    path = tmp_path / "x.fodt"
    path.write_text(
        f'<office:document {NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        "<dc:title>The last ferry</dc:title><dc:creator>Ada</dc:creator></office:meta>"
        "<office:body><office:text><text:p>Words.</text:p></office:text></office:body>"
        "</office:document>"
    )
    (draft,) = read_articles(path, PLAIN)
    assert (draft.text, draft.title) == ("Words.", "The last ferry")
    assert draft.extra == {"file author": "Ada"}


MANIFEST = f"<m:manifest {NAMES}><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"META-INF__manifest": MANIFEST, "content": "garbled"}, "protected by a password"),
        ({"mimetype": "x"}, "not an OpenDocument text"),
        ({"content": "<a/>"}, "not a text document"),
        ({"content": content("<text:p>")}, r"content\.xml: line 1 is not well-formed"),
        ({"content": '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'}, "XML entities"),
        ({"content": content(" ")}, "There is no text"),
    ],
)
def test_wrong_files_are_refused_by_name(tmp_path, parts, reason) -> None:
    path = write(tmp_path / "x.odt", **parts)
    with pytest.raises(InputError, match=reason) as caught:
        list(read_articles(path, PLAIN))
    assert str(path) in caught.value.message


def test_documents_of_odfpy_are_read(tmp_path) -> None:
    odf = pytest.importorskip("odf.opendocument", reason="odfpy is not installed")
    from odf.teletype import addTextToElement
    from odf.text import H, P

    paragraphs = ["🙂 “Stay,” she  said.", "One\ttwo   three", "Ärger & <Mühe>"]
    document = odf.OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text="The last ferry"))
    for words in paragraphs:
        paragraph = P()
        addTextToElement(paragraph, words)
        document.text.addElement(paragraph)
    document.save(str(tmp_path / "x.odt"))
    (draft,) = read_articles(tmp_path / "x.odt", PLAIN)
    assert draft.text.split("\n") == ["The last ferry", *paragraphs]


def test_real_documents(shared_data) -> None:
    folder = shared_data / "documents" / "textract" / "tests"
    (draft,) = read_articles(folder / "odt" / "raw_text.odt", PLAIN)
    assert draft.text == (folder / "odt" / "raw_text.txt").read_text("utf-8").strip()
    for name in ("odt/standardized_text.odt", "doc/standardized_text_1.odt"):
        (draft,) = read_articles(folder / name, PLAIN)
        assert " ".join(draft.text.split()) == "the quick brown fox jumps over the lazy dog"
