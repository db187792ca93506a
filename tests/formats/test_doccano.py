"""doccano: its own samples, our projects there and back, and files that are none."""

from pathlib import Path

import orjson
import pytest
from foreign_shapes import (
    details,
    documents,
    mutations,
    outward,
    quotes,
    reads_or_refuses,
    shape,
    written,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import bundles

from annotator.errors import InputError
from annotator.formats.doccano import FORMAT
from annotator.formats.standpoint_jsonl import FORMAT as STANDPOINT

IMPORTED = "doccano/backend/data_import"
EXPORTED = "doccano/backend/data_export"

# What doccano's own importer asks for, as its source says.
SCHEMA = {
    "type": "object",
    "required": ["text", "entities", "relations"],
    "properties": {
        "text": {"type": "string", "minLength": 1},
        "entities": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "label", "start_offset", "end_offset"],
                "additionalProperties": False,
                "properties": {
                    "id": {"type": "integer"},
                    "label": {"type": "string", "minLength": 1},
                    "start_offset": {"type": "integer", "minimum": 0},
                    "end_offset": {"type": "integer", "minimum": 1},
                },
            },
        },
        "relations": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["from_id", "to_id", "type"],
                "properties": {
                    "from_id": {"type": "integer"},
                    "to_id": {"type": "integer"},
                    "type": {"type": "string", "minLength": 1},
                },
            },
        },
    },
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("doccano")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            f"{EXPORTED}/pipeline/examples/sequence_labeling/example.jsonl",
            [
                [("ORG", "EU"), ("MISC", "German")],
                [("PERSON", "Peter Blackburn")],
                [("PERSON", "Obama")],
            ],
        ),
        (
            f"{EXPORTED}/pipeline/examples/intent_detection/example.jsonl",
            [
                [("City", "Find a flight from Memphis"), ("City", "Tacoma")],
                [("City", "Los Angeles")],
            ],
        ),
        (
            f"{IMPORTED}/tests/data/sequence_labeling/example_overlapping.jsonl",
            [[("LOC", "e")] * 2],
        ),
    ],
)
def test_spans_of_its_samples(shared_data, name, expected) -> None:
    read = documents(FORMAT, shared_data / name)
    assert [quotes(document) for document in read] == expected


@pytest.mark.parametrize(
    "name",
    [
        f"{IMPORTED}/tests/data/relation_extraction/example.jsonl",
        f"{IMPORTED}/pipeline/examples/relation_extraction/example.jsonl",
        f"{EXPORTED}/pipeline/examples/relation_extraction/example.jsonl",
    ],
)
def test_relations_of_its_samples(shared_data, name) -> None:
    (document,) = documents(FORMAT, shared_data / name)
    assert quotes(document) == [
        ("ORG", "Google"),
        ("DATE", "September 4, 1998"),
        ("PERSON", "Larry Page"),
        ("PERSON", "Sergey Brin"),
    ]
    links = [(link.label, link.source, link.target) for link in document.links]
    assert links == [("foundedAt", "0", "1"), ("foundedBy", "0", "2"), ("foundedBy", "0", "3")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            f"{EXPORTED}/pipeline/examples/text_classification/example.json",
            [("negative",), ("positive",), ("positive",)],
        ),
        (
            f"{IMPORTED}/tests/data/text_classification/example.jsonl",
            [("positive",), ("positive", "negative"), ()],
        ),
    ],
)
def test_labels_of_whole_texts(shared_data, name, expected) -> None:
    assert [one.tags for one in documents(FORMAT, shared_data / name)] == expected


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("intent/example.jsonl", "line 5"),
        ("sequence_labeling/example.jsonl", "line 3"),
        ("text_classification/example.json", "item 4"),
        ("seq2seq/example.json", "item 3"),
    ],
)
def test_its_samples_without_a_text_are_left_out(shared_data, name, line) -> None:
    project = FORMAT.read_foreign(shared_data / IMPORTED / "tests/data" / name)
    assert list(project.documents)
    flaw, *_ = project.flaws
    assert f"{line}: there is no text" in flaw.message


def test_without_any_text_there_is_nothing(tmp_path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "", "label": []}\n' * 3, "utf-8")
    with pytest.raises(InputError, match="line 1: there is no text"):
        FORMAT.read_foreign(path)


def test_a_damaged_line_refuses_the_file(tmp_path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"text": "One.", "label": []}\n{"text": "Two.", "label": [[0, 9, "A"]]}\n', "utf-8"
    )
    with pytest.raises(InputError, match="line 2"):
        list(FORMAT.read_foreign(path).documents)


def test_every_sample_is_read_or_refused_with_a_reason(shared_data) -> None:
    paths = [*shared_data.glob("doccano/**/*.json"), *shared_data.glob("doccano/**/*.jsonl")]
    read = [path for path in paths if reads_or_refuses(FORMAT.read_foreign, path)]
    assert (len(paths), len(read)) == (29, 19)
    texts = [path for path in read if FORMAT.recognises(path)]
    assert len(texts) == 17  # the others define labels, each with a text


@settings(max_examples=50)
@given(bundles())
def test_what_is_written_is_read_back_but_for_what_the_report_says(folder, bundle) -> None:
    path = folder / "a.jsonl"
    given, before = outward(bundle)
    report = written(FORMAT, bundle, path)
    but = ("attributes", "entity", "note")
    read = documents(FORMAT, path)
    assert [shape(one, *but) for one in read] == [shape(one, *but) for one in given]
    lost = details(span for one in given for span in one.spans)
    kept = details(span for one in read for span in one.spans)
    assert kept.keys() <= {"attribute “polarity”"}
    assert report.lost - before.lost == lost - kept
    assert report.annotations == sum(len(one.spans) for one in given)


@settings(max_examples=50)
@given(bundles())
def test_offsets_are_utf16_and_the_lines_fit_the_schema(folder, bundle) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    written(FORMAT, bundle, folder / "b.jsonl")
    lines = [orjson.loads(line) for line in (folder / "b.jsonl").read_bytes().splitlines()]
    given, _ = outward(bundle)
    for line, document in zip(lines, given, strict=True):
        jsonschema.validate(line, SCHEMA)
        units = line["text"].encode("utf-16-le")
        found = [
            units[2 * one["start_offset"] : 2 * one["end_offset"]].decode("utf-16-le")
            for one in line["entities"]
        ]
        pieces = [line["text"][f.start : f.end] for span in document.spans for f in span.fragments]
        assert found == pieces


def test_a_line_is_laid_out_by_hand(village, tmp_path) -> None:
    written(FORMAT, village, tmp_path / "a.jsonl")
    first = orjson.loads((tmp_path / "a.jsonl").read_bytes().splitlines()[0])
    by_id = {one["id"]: one for one in first["entities"]}
    assert by_id[6] == {"id": 6, "label": "Claim", "start_offset": 4, "end_offset": 23}
    assert "Stance:supports" in {one["label"] for one in first["entities"]}
    assert {"from_id": 7, "to_id": 6, "type": "continues"} in first["relations"]
    assert first["meta"]["title"] == "The last ferry"
    assert first["annotator"] == "Ann"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (
            b'{"text": "abc", "label": [[0, 4, "X"]]}',
            r"line 1: \[0, 4\) is no place in a text of 3",
        ),
        (b'{"text": "abc", "label": [[2, 2, "X"]]}', r"\[2, 2\) is no place"),
        (b'{"text": "abc", "label": [[-1, 2, "X"]]}', r"\[-1, 2\) is no place"),
        (b'{"text": "abc", "label": [["a", 2, "X"]]}', r"line 1: label"),
        (b'{"text": "abc"', r"line 1: this is not JSON"),
        (b'{"text": "\\ud83d"}', r"line 1: this is not JSON"),
        (b"\0\0\0", r"line 1: this is not JSON"),
        (b"[1, 2]", r"item 1: "),
        (b"", r"there are no articles"),
        (
            b'{"text": "abc", "relations": [{"from_id": 1, "to_id": 2, "type": ""}]}',
            r"a relation leads to 1, which is no entity",
        ),
        (
            b'{"text": "abc", "entities": [%s, %s]}'
            % ((b'{"id": 1, "label": "", "start_offset": 0, "end_offset": 1}',) * 2),
            r"two entities have the same id",
        ),
        (b'{"text": "a", "meta": {"b": ' + b"[" * 500 + b"]" * 500 + b"}}", r"nested too deeply"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path, line, reason) -> None:
    path = tmp_path / "wrong.jsonl"
    path.write_bytes(line)
    with pytest.raises(InputError, match=reason) as caught:
        list(FORMAT.read_foreign(path).documents)
    assert "wrong.jsonl" in caught.value.message


def test_crlf_and_marks_move_the_offsets(tmp_path) -> None:
    path = tmp_path / "a.jsonl"
    raw = "\ufeff🙂 One\r\nTwo three"
    start = len(raw[: raw.index("three")]) + 1
    path.write_bytes(orjson.dumps({"text": raw, "label": [[start, start + 5, "X"]]}))
    (document,) = documents(FORMAT, path)
    assert document.draft.text == "🙂 One\nTwo three"
    assert quotes(document) == [("X", "three")]


def test_files_of_other_formats_are_not_taken_for_it(village, tmp_path) -> None:
    written(STANDPOINT, village, tmp_path / "a.jsonl")
    assert not FORMAT.recognises(tmp_path / "a.jsonl")
    (tmp_path / "b.jsonl").write_text('{"text": "An article", "title": "Only that"}\n')
    assert not FORMAT.recognises(tmp_path / "b.jsonl")
    assert not FORMAT.recognises(tmp_path / "missing.jsonl")


def test_texts_are_read_one_by_one(tmp_path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "One", "label": []}\n{"text": "Two", "label": []}\n{"te')
    stream = iter(FORMAT.read_foreign(path).documents)
    assert [next(stream).draft.text, next(stream).draft.text] == ["One", "Two"]
    with pytest.raises(InputError, match="line 3"):
        next(stream)


@settings(max_examples=60)
@given(data=st.data())
def test_damaged_files_are_read_or_refused(folder, data) -> None:
    path = folder / "c.jsonl"
    if not (folder / "good.jsonl").exists():
        lines = [
            {"text": "🙂 Ann said so.", "label": [[3, 6, "Actor"]], "meta": {"a": [1]}},
            {
                "text": "She said",
                "entities": [{"id": 1, "label": "A", "start_offset": 0, "end_offset": 3}],
                "relations": [{"from_id": 1, "to_id": 1, "type": "x"}],
                "cats": ["x"],
            },
        ]
        (folder / "good.jsonl").write_bytes(b"\n".join(map(orjson.dumps, lines)))
    path.write_bytes(data.draw(mutations((folder / "good.jsonl").read_bytes())))
    assert reads_or_refuses(FORMAT.read_foreign, path) in {True, False}
