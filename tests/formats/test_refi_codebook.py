"""REFI-QDA codebooks: ours there and back, what the schema says, broken files."""

from pathlib import Path

import pytest
from foreign_shapes import mutations, reads_or_refuses, written
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from strategies import bundles

from annotator.errors import InputError
from annotator.formats.refi_codebook import FORMAT

CODEBOOK = """<?xml version="1.0"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Other"><Codes>
<Code guid="1" name="harm" isCodable="false"><Code guid="2" name="noise" isCodable="true"/></Code>
<Code guid="3" name="noise" isCodable="true"><Description>A din.</Description></Code>
</Codes><Sets><Set guid="4" name="mine"/></Sets></CodeBook>"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("codebook")


@pytest.fixture(scope="module")
def schema(shared_data) -> etree.XMLSchema:
    schemas = shared_data / "refi" / "schema" / "docs" / "schemas"
    return etree.XMLSchema(etree.parse(schemas / "codebook" / "v1.0" / "Codebook.xsd"))


def test_the_tree_and_what_it_says_are_read(tmp_path) -> None:
    path = tmp_path / "a.qdc"
    path.write_text(CODEBOOK)
    read = FORMAT.read_foreign(path)
    assert [(one.name, one.parent, one.definition) for one in read.labels] == [
        ("harm", None, None),
        ("noise", "harm", None),
        ("noise (2)", None, "A din."),
    ]
    assert (read.name, read.notes) == ("Other", ("Left out: sets (1).",))
    assert list(read.documents) == []


def test_ours_is_read_back(village, tmp_path) -> None:
    report = written(FORMAT, village, tmp_path / "a.qdc")
    labels = {one.name: one for one in FORMAT.read_foreign(tmp_path / "a.qdc").labels}
    assert labels["Keep the ferry"].parent == "Traffic"
    assert labels["Keep the ferry"].definition == "The ferry should go on running."
    assert labels["Traffic"].parent == "Issue"
    assert labels["Frame"].parent is None
    assert list(labels) == ["Issue", "Traffic", "Keep the ferry", "Frame"]
    assert report.lost == {"values of labels": 1}


@settings(max_examples=25)
@given(bundle=bundles(max_documents=0))
def test_our_codebooks_are_valid(schema, folder, bundle) -> None:
    written(FORMAT, bundle, folder / "b.qdc")
    root = etree.parse(folder / "b.qdc")
    schema.assertValid(root)
    assert len(FORMAT.read_foreign(folder / "b.qdc").labels) == 1 + len(
        [*bundle.header.issues, *bundle.header.labels]
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [("<a/>", "no REFI-QDA codebook"), ("<CodeBook/>", "no codes"), ("", "the file is empty")],
)
def test_what_is_wrong_is_named(tmp_path, content, reason) -> None:
    path = tmp_path / "a.qdc"
    path.write_text(content)
    with pytest.raises(InputError, match=reason):
        FORMAT.read_foreign(path)


@settings(max_examples=60)
@given(data=st.data())
def test_damaged_files_are_read_or_refused(folder, data) -> None:
    path = folder / "c.qdc"
    path.write_bytes(data.draw(mutations(CODEBOOK.encode())))
    assert reads_or_refuses(FORMAT.read_foreign, path) in {True, False}
