"""Prodigy: lines as its documentation shows them, our projects there and back, broken files."""

from itertools import pairwise
from pathlib import Path

import orjson
import pytest
from foreign_shapes import documents, mutations, outward, quotes, reads_or_refuses, shape, written
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import bundles

from annotator.errors import InputError
from annotator.formats.prodigy import FORMAT

TEXT = "My mother’s name is Sasha Smith. 🙂 She likes dogs."
SPANS = [
    {"start": 20, "end": 31, "token_start": 5, "token_end": 6, "label": "PERSON"},
    {"start": 35, "end": 38, "token_start": 9, "token_end": 9, "label": "REF"},
]
LINE = {
    "text": TEXT,
    "_input_hash": 1,
    "_task_hash": 2,
    "tokens": [
        {"text": "dogs", "start": 45, "end": 49, "id": 0, "ws": False},
    ],
    "spans": SPANS,
    "relations": [
        {"head": 9, "child": 6, "head_span": SPANS[1], "child_span": SPANS[0], "label": "COREF"},
        {"head": 0, "child": 6, "child_span": SPANS[0], "label": "OBJECT"},
    ],
    "answer": "accept",
    "_session_id": "news-ann",
    "meta": {"source": "Courier"},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("prodigy")


def saved(folder: Path, *lines: dict) -> Path:
    path = folder / "tasks.jsonl"
    path.write_bytes(b"\n".join(map(orjson.dumps, lines)))
    return path


def test_a_task_with_relations(tmp_path) -> None:
    (document,) = documents(FORMAT, saved(tmp_path, LINE))
    assert quotes(document) == [("PERSON", "Sasha Smith"), ("REF", "She"), ("span", "dogs")]
    assert [(one.label, one.source, one.target) for one in document.links] == [
        ("COREF", "s1", "s0"),
        ("OBJECT", "s2", "s0"),
    ]
    assert (document.annotator, document.done) == ("news-ann", True)
    assert document.draft.source == "Courier"
    assert document.draft.extra == {}


def test_what_was_not_accepted_has_no_spans(tmp_path) -> None:
    (document,) = documents(FORMAT, saved(tmp_path, {**LINE, "answer": "reject"}))
    assert (document.spans, document.links, document.done) == ((), (), False)
    assert document.draft.extra == {"answer": "reject"}


def test_choices_are_labels_of_the_text(tmp_path) -> None:
    line = {"text": "A text", "_view_id": "choice", "accept": ["calm", 3], "label": "NEWS"}
    assert documents(FORMAT, saved(tmp_path, line))[0].tags == ("NEWS", "calm", "3")


@settings(max_examples=50)
@given(bundles())
def test_everything_is_read_back(folder, bundle) -> None:
    given_, before = outward(bundle)
    report = written(FORMAT, bundle, folder / "a.jsonl")
    read = documents(FORMAT, folder / "a.jsonl")
    assert [shape(one) for one in read] == [shape(one) for one in given_]
    assert report == before


@settings(max_examples=50)
@given(bundles())
def test_spans_and_relations_fit_the_tokens(folder, bundle) -> None:
    written(FORMAT, bundle, folder / "b.jsonl")
    for raw in (folder / "b.jsonl").read_bytes().splitlines():
        line = orjson.loads(raw)
        tokens, spans = line["tokens"], line["spans"]
        assert [token["id"] for token in tokens] == list(range(len(tokens)))
        for one, following in pairwise(tokens):
            assert following["start"] == one["end"] + one["ws"]
        for span in spans:
            assert tokens[span["token_start"]]["start"] == span["start"]
            assert tokens[span["token_end"]]["end"] == span["end"]
        for relation in line["relations"]:
            assert relation["head"] == relation["head_span"]["token_end"]
            assert {**relation["child_span"]}.items() <= {
                pair
                for span in spans
                if span["id"] == relation["child_span"]["id"]
                for pair in span.items()
                if pair[0] != "attributes"
            }


def test_a_span_is_laid_out_by_hand(village, tmp_path) -> None:
    written(FORMAT, village, tmp_path / "a.jsonl")
    line = orjson.loads((tmp_path / "a.jsonl").read_bytes().splitlines()[0])
    spans = {span["id"]: span for span in line["spans"]}
    assert spans["s301"]["label"] == "Stance:supports"
    assert spans["s301"]["attributes"] == {"intensity": "3", "issue": "Traffic > Keep the ferry"}
    assert spans["m101"]["kb_id"] == "Ada Holm"
    assert (line["answer"], line["_session_id"]) == ("accept", "Ann")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({**LINE, "spans": [{"start": 0, "end": 99, "label": "X"}]}, r"line 1: \[0, 99\) is no"),
        ({**LINE, "spans": [{"start": 0, "end": 2, "text": "Me"}]}, "text at 0 is not “Me”"),
        ({**LINE, "relations": [{"head": 7, "child": 0}]}, "a relation leads to token 7"),
        ({**LINE, "spans": [{"start": 0, "end": 2, "id": 1}] * 2}, "two spans have the id 1"),
        ({**LINE, "text": ""}, "line 1: there is no text"),
        ({"html": "<b>", "_input_hash": 1}, "line 1: text: Field required"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path, line, reason) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        list(FORMAT.read_foreign(saved(tmp_path, line)).documents)
    assert "tasks.jsonl" in caught.value.message


def test_articles_without_spans_are_not_taken_for_it(tmp_path) -> None:
    assert not FORMAT.recognises(saved(tmp_path, {"text": "An article", "title": "Only that"}))


@settings(max_examples=60)
@given(data=st.data())
def test_damaged_files_are_read_or_refused(folder, data) -> None:
    path = folder / "c.jsonl"
    path.write_bytes(data.draw(mutations(orjson.dumps(LINE))))
    assert reads_or_refuses(FORMAT.read_foreign, path) in {True, False}
