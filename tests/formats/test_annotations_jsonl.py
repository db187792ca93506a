"""The export for training: every span is where it says, and every relation leads somewhere."""

from pathlib import Path

import orjson
import pytest
from hypothesis import given
from strategies import bundles

from annotator.errors import InputError
from annotator.formats.annotations_jsonl import write
from annotator.formats.base import ExportOptions, Undecided, no_progress
from annotator.formats.bundle import Bundle
from annotator.formats.standpoint_jsonl import read_bundle


def export(bundle: Bundle, path: Path, undecided: Undecided = Undecided.KEEP) -> list[dict]:
    write(bundle, path, ExportOptions(undecided=undecided), no_progress)
    return [orjson.loads(line) for line in path.read_bytes().splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("jsonl")


@given(bundles())
def test_spans_are_where_they_say(folder, bundle) -> None:
    lines = export(bundle, folder / "a.jsonl")
    assert len(lines) == len(bundle.entries)
    for line, entry in zip(lines, bundle.entries, strict=True):
        annotations = [a for content in entry.layers for a in content.annotations]
        assert len(line["spans"]) == len(annotations)
        for span, annotation in zip(line["spans"], annotations, strict=True):
            quotes = [line["text"][start:end] for start, end in span["fragments"]]
            assert quotes == [fragment.quote for fragment in annotation.fragments]
            assert span["text"] == " … ".join(quotes)


@given(bundles())
def test_relations_lead_to_what_is_in_the_line(folder, bundle) -> None:
    for undecided in Undecided:
        for line in export(bundle, folder / "a.jsonl", undecided):
            spans = {span["id"]: span["kind"] for span in line["spans"]}
            ends = {one["id"] for name in ("actors", "issues") for one in line[name]}
            layers = {layer["id"] for layer in line["layers"]}
            for relation in line["relations"]:
                assert spans[relation["from"]] in {"claim", "stance"}
                assert relation["to"] in spans or relation["to"] in ends
            assert all(span["actor"] in {None, *ends} for span in line["spans"])
            assert all(span["layer"] in layers for span in line["spans"])
            assert len(spans) == len(line["spans"])


@given(bundles())
def test_attributions_are_complete_and_in_order(folder, bundle) -> None:
    for line, entry in zip(export(bundle, folder / "a.jsonl"), bundle.entries, strict=True):
        expected = [
            (role, annotation.id, party.mention_id or party.actor_id, order)
            for content in entry.layers
            for annotation in content.annotations
            for role, parties in (
                ("holder", annotation.holders),
                ("reporter", annotation.reporters),
            )
            for order, party in enumerate(parties)
        ]
        found = [
            (one["type"], int(one["from"][1:]), int(one["to"][1:]), one["order"])
            for one in line["relations"]
            if one["type"] in {"holder", "reporter"}
        ]
        assert found == expected


def test_a_line_is_laid_out_by_hand(village, tmp_path) -> None:
    (line,) = export(village, tmp_path / "a.jsonl")
    spans = {span["id"]: span for span in line["spans"]}
    assert spans["c201"]["fragments"] == [[3, 22], [59, 84]]
    assert (spans["m105"]["label"], spans["m105"]["actor"]) == ("pronoun", "a21")
    assert (spans["s301"]["label"], spans["s301"]["polarity"]) == ("supports", 1)
    assert (spans["s303"]["label"], spans["s303"]["polarity"]) == ("undecided", None)
    assert (spans["l401"]["label"], spans["l401"]["value"]) == ("Frame", "economic")
    links = {(one["type"], one["from"], one["to"]) for one in line["relations"]}
    assert links == {
        ("holder", "c201", "m101"),
        ("holder", "c201", "a22"),
        ("stance_of", "s301", "c201"),
        ("target", "s301", "i32"),
        ("holder", "s302", "m103"),
        ("reporter", "s302", "m102"),
        ("target", "s302", "c201"),
        ("holder", "s303", "m104"),
    }
    assert line["issues"] == [
        {"id": "i32", "name": "Keep the ferry", "path": ["Traffic", "Keep the ferry"]}
    ]
    assert [layer["annotator"] for layer in line["layers"]] == ["Ann", "finder"]


def test_undecided_stances_are_left_out_or_neutral(village, tmp_path) -> None:
    (line,) = export(village, tmp_path / "a.jsonl", Undecided.DROP)
    assert "s303" not in {span["id"] for span in line["spans"]}
    (line,) = export(village, tmp_path / "a.jsonl", Undecided.NEUTRAL)
    spans = {span["id"]: span for span in line["spans"]}
    assert (spans["s303"]["label"], spans["s303"]["polarity"]) == ("neutral", 0)
    assert spans["c202"]["polarity"] is None


def test_the_report_counts_what_is_lost(village, tmp_path) -> None:
    options = ExportOptions(undecided=Undecided.DROP)
    report = write(village, tmp_path / "a.jsonl", options, no_progress)
    assert (report.documents, report.annotations) == (1, 11)
    assert report.lost == {
        "stances left out as undecided": 1,
        "further facts of articles": 2,
        "aliases of actors": 2,
        "affiliations of actors": 1,
        "definitions of issues": 1,
    }


def test_it_is_not_read_back(village, tmp_path) -> None:
    export(village, tmp_path / "a.jsonl")
    with pytest.raises(InputError, match="cannot be read back"):
        read_bundle(tmp_path / "a.jsonl")
