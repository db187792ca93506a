"""spaCy: its own reader gets our spans, its documents come in, damaged files do no harm."""

import struct
import zlib
from pathlib import Path

import pytest
from foreign_shapes import documents, mutations, outward, quotes, reads_or_refuses, shape, written
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import bundles

from annotator.errors import InputError
from annotator.formats.parts.pieces import in_pieces
from annotator.formats.spacy_docbin import FORMAT

spacy = pytest.importorskip("spacy", reason="the optional library spacy is not installed")

from spacy.tokens import Doc, DocBin, Span  # noqa: E402 - only where spaCy is
from spacy.vocab import Vocab  # noqa: E402
from srsly import msgpack  # noqa: E402


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("spacy")


def read_by_spacy(path: Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(Vocab()))


def read_ours(path: Path, expected: int) -> list:
    return documents(FORMAT, path) if expected else []


@settings(max_examples=50)
@given(bundles())
def test_everything_is_read_back(folder, bundle) -> None:
    given_, before = outward(bundle)
    report = written(FORMAT, bundle, folder / "a.spacy")
    read = read_ours(folder / "a.spacy", len(given_))
    assert [shape(one) for one in read] == [shape(one) for one in given_]
    assert report == before


@settings(max_examples=30)
@given(bundles())
def test_spacy_reads_texts_and_spans(folder, bundle) -> None:
    given_, _ = outward(bundle)
    written(FORMAT, bundle, folder / "b.spacy")
    for doc, document in zip(read_by_spacy(folder / "b.spacy"), given_, strict=True):
        assert doc.text == document.draft.text
        pieces = in_pieces(document).spans
        found = [(one.id_, one.start_char, one.end_char, one.kb_id_) for one in doc.spans["sc"]]
        assert found == [
            (one.id, one.fragments[0].start, one.fragments[0].end, one.entity or "")
            for one in pieces
        ]


def test_a_document_is_laid_out_by_hand(village, tmp_path) -> None:
    written(FORMAT, village, tmp_path / "a.spacy")
    ann, finder = read_by_spacy(tmp_path / "a.spacy")
    labels = {span.id_: (span.label_, span.text) for span in ann.spans["sc"]}
    assert labels["c201"] == ("Claim", "The ferry must stay")
    assert labels["c201.2"] == ("Claim", "islanders have no choice.")
    assert labels["s301"] == ("Stance:supports", "must")
    ours = ann.user_data["standpoint"]
    assert ours["annotator"] == "Ann"
    assert ours["spans"]["c201"] == {
        "attributes": {"form": "direct", "holder": "Harbour board"},
        "note": "split",
    }
    assert ("holder", "c201", "m101") in ours["links"]
    assert [span.text for span in finder.spans["sc"]] == ["Ada Holm"]


def others(path: Path) -> Path:
    """A document as other people make them: entities, groups, categories, an extension."""
    doc = Doc(
        Vocab(), words=["Ann", "Lee", "said", "🙂", "so", "."], spaces=[True] * 4 + [False] * 2
    )
    doc.ents = [Span(doc, 0, 2, label="PERSON", kb_id="Q1"), Span(doc, 4, 5, label="X")]
    doc.spans["coref_clusters_1"] = [Span(doc, 0, 2), Span(doc, 4, 5)]
    doc.cats = {"calm": 1.0, "wry": 0.2}
    doc.user_data["section"] = "Local"
    doc.user_data[("._.", "rating", None, None)] = 3
    DocBin(store_user_data=True, docs=[doc]).to_disk(path)
    return path


def test_documents_of_others(tmp_path) -> None:
    (document,) = documents(FORMAT, others(tmp_path / "a.spacy"))
    assert document.draft.text == "Ann Lee said 🙂 so."
    assert quotes(document) == [
        ("coref_clusters_1", "Ann Lee"),
        ("coref_clusters_1", "so"),
        ("PERSON", "Ann Lee"),
        ("X", "so"),
    ]
    assert document.spans[2].entity == "Q1"
    assert document.tags == ("calm",)
    assert document.draft.extra == {"section": "Local"}


def test_no_more_is_unpacked_than_is_sane(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("annotator.formats.parts.docbin_message.LARGEST", 1_000)
    (tmp_path / "bomb.spacy").write_bytes(zlib.compress(bytes(10_000)))
    with pytest.raises(InputError, match=r"bomb\.spacy: it would unpack to more than"):
        FORMAT.read_foreign(tmp_path / "bomb.spacy")


def repacked(path: Path, **changes: object) -> Path:
    message = msgpack.unpackb(zlib.decompress(path.read_bytes()), raw=False)
    path.write_bytes(zlib.compress(msgpack.packb({**message, **changes}, use_bin_type=True)))
    return path


def spans_of(start: int, end: int, label: int = 0) -> list[bytes]:
    span = struct.pack(">QQQllll", 0, 0, label, start, end, 0, 0)
    group = msgpack.packb({"name": "sc", "attrs": {}, "spans": [span]}, use_bin_type=True)
    return [msgpack.packb([group], use_bin_type=True)]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"span_groups": spans_of(2, 99)}, "document 1: a span has no place"),
        ({"span_groups": spans_of(-3, 2)}, "document 1: a span has no place"),
        ({"span_groups": spans_of(0, 1, label=7**20)}, "document 1: a word is missing"),
        ({"span_groups": [b"\xc1"]}, "document 1: this is not a DocBin"),
        ({"strings": []}, "document 1: a word is missing"),
        ({"lengths": struct.pack("i", 1_000)}, "this is not a DocBin"),
        ({"lengths": struct.pack("ii", 12, -6)}, "this is not a DocBin"),
        ({"tokens": b""}, "this is not a DocBin"),
        ({"attrs": []}, "this is not a DocBin"),
        ({"cats": []}, "this is not a DocBin"),
        ({"attrs": "no"}, "attrs: "),
        ({"user_data": [b"\xc1"]}, "document 1: this is not a DocBin"),
    ],
)
def test_contradictions_are_refused(tmp_path, changes, reason) -> None:
    path = repacked(others(tmp_path / "wrong.spacy"), **changes)
    with pytest.raises(InputError, match=reason) as caught:
        list(FORMAT.read_foreign(path).documents)
    assert "wrong.spacy" in caught.value.message


@pytest.mark.parametrize("data", [b"", b"\0" * 50, b"not spaCy", zlib.compress(b"\xc1")])
def test_other_files_are_refused(tmp_path, data) -> None:
    (tmp_path / "wrong.spacy").write_bytes(data)
    with pytest.raises(InputError, match=r"wrong\.spacy: this is not a DocBin"):
        FORMAT.read_foreign(tmp_path / "wrong.spacy")


@settings(max_examples=150)
@given(data=st.data())
def test_damaged_files_are_read_or_refused(folder, data) -> None:
    good = zlib.decompress(others(folder / "good.spacy").read_bytes())
    path = folder / "c.spacy"
    path.write_bytes(zlib.compress(data.draw(mutations(good))))
    assert reads_or_refuses(FORMAT.read_foreign, path) in {True, False}
