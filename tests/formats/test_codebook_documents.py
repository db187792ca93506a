"""The codebook for readers: HTML as lxml reads it, Word documents as python-docx does."""

from dataclasses import replace
from pathlib import Path

import pytest
from foreign_shapes import written
from hypothesis import given, settings
from lxml import html
from strategies import bundles

from annotator.formats import codebook_docx, codebook_html
from annotator.formats.base import TextOptions
from annotator.formats.docx import read_articles

FORMS = (codebook_html.FORMAT, codebook_docx.FORMAT)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("codebook")


def page(path: Path) -> list[tuple[str, str]]:
    """The headings and paragraphs of a page."""
    root = html.document_fromstring(path.read_bytes().decode())
    return [
        (str(one.tag), one.text_content()) for one in root.iter("h1", "h2", "h3", "h4", "h5", "p")
    ]


def word(path: Path) -> list[tuple[str, str]]:
    docx = pytest.importorskip("docx", reason="needs python-docx")
    return [(one.style.name, one.text) for one in docx.Document(str(path)).paragraphs]


def test_a_page_of_the_codebook(village, tmp_path) -> None:
    written(codebook_html.FORMAT, village, tmp_path / "a.html")
    assert page(tmp_path / "a.html") == [
        ("h1", "Codebook: Village"),
        ("h2", "Issues"),
        ("h3", "Traffic"),
        ("h4", "Keep the ferry"),
        ("p", "The ferry should go on running."),
        ("h2", "Labels"),
        ("h3", "Frame"),
        ("p", "Values: economic"),
    ]


def test_a_document_of_the_codebook(village, tmp_path) -> None:
    report = written(codebook_docx.FORMAT, village, tmp_path / "a.docx")
    assert word(tmp_path / "a.docx") == [
        ("Title", "Codebook: Village"),
        ("Heading 1", "Issues"),
        ("Heading 2", "■ Traffic"),
        ("Heading 3", "■ Keep the ferry"),
        ("Normal", "The ferry should go on running."),
        ("Heading 1", "Labels"),
        ("Heading 2", "■ Frame"),
        ("Normal", "Values: economic"),
    ]
    assert str(report) == "Written: 2 issues, 1 label."


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_an_empty_codebook_says_so(form, village, tmp_path) -> None:
    empty = replace(village, header=replace(village.header, issues=(), labels=()))
    path = tmp_path / f"a{form.extensions[0]}"
    assert str(written(form, empty, path)) == "Written: nothing."
    read = page(path) if form is codebook_html.FORMAT else word(path)
    assert read[1][1] == "There are no issues and no labels."


@settings(max_examples=25)
@given(bundles(max_documents=0))
def test_everything_about_every_entry_is_there(folder, bundle) -> None:
    header = bundle.header
    written(codebook_html.FORMAT, bundle, folder / "b.html")
    written(codebook_docx.FORMAT, bundle, folder / "b.docx")
    whole = "\n".join(text for _, text in page(folder / "b.html"))
    document = "\n".join(text for _, text in word(folder / "b.docx"))
    texts = [entry.name for entry in (*header.issues, *header.labels)]
    texts += [entry.definition for entry in (*header.issues, *header.labels) if entry.definition]
    texts += [text for one in header.issues for text in (one.examples, one.counterexamples) if text]
    texts += [value for label in header.labels for value in label.values]
    for text in texts:
        assert text in whole
        assert text in document


def test_our_own_importer_reads_the_document(village, tmp_path) -> None:
    written(codebook_docx.FORMAT, village, tmp_path / "a.docx")
    (draft,) = read_articles(tmp_path / "a.docx", TextOptions())
    assert "The ferry should go on running." in draft.text


def test_markup_in_names_stays_text(village, tmp_path) -> None:
    issue = replace(village.header.issues[0], name="<script>alert(1)</script> & co")
    evil = replace(village, header=replace(village.header, issues=(issue,)))
    written(codebook_html.FORMAT, evil, tmp_path / "a.html")
    root = html.document_fromstring((tmp_path / "a.html").read_bytes().decode())
    assert root.findall(".//script") == []
    assert ("h3", "<script>alert(1)</script> & co") in page(tmp_path / "a.html")
