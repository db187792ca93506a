"""The dataset for machine learning, as `datasets` and `mlcroissant` read it."""

import hashlib
import json
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from strategies import bundles

from annotator.formats.base import ExportOptions, LossReport, Undecided, no_progress
from annotator.formats.bundle import Bundle, Entry
from annotator.formats.dataset import write
from annotator.formats.parts.dataset_files import Shards
from annotator.formats.parts.splits import Split

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")

ALL_FOR_TRAINING = Split(validation=0, test=0)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("dataset")


@pytest.fixture
def load(home, monkeypatch) -> Callable:
    """`datasets.load_dataset`, with no network and its cache in the test's home."""
    for name in ("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("HF_HOME", str(home / "hf"))
    datasets = pytest.importorskip("datasets", reason="datasets is not installed")
    datasets.disable_progress_bars()
    return lambda *args: datasets.load_dataset(*args, cache_dir=str(home / "cache"))


def export(bundle: Bundle, path: Path, **options) -> LossReport:
    return write(bundle, path, ExportOptions(**options), no_progress)


def rows(path: Path, table: str) -> list[dict]:
    files = sorted((path / table).glob("*.parquet"))
    return [row for file in files for row in pq.read_table(file).to_pylist()]


def copies(bundle: Bundle, count: int) -> Bundle:
    """A bundle of many articles with different texts."""
    (entry,) = bundle.entries

    def copy(number: int) -> Entry:
        text = f"{entry.text}{number}"
        checksum = hashlib.sha256(text.encode()).hexdigest()
        document = replace(entry.document, id=number, sha256=checksum, length=len(text))
        layers = tuple(
            replace(
                content,
                annotations=tuple(replace(a, document_id=number) for a in content.annotations),
            )
            for content in entry.layers
        )
        return Entry(document=document, text=text, layers=layers)

    return replace(bundle, entries=tuple(copy(number) for number in range(1, count + 1)))


@given(bundles())
@settings(max_examples=25)
def test_spans_and_relations_are_all_there(folder, bundle) -> None:
    path = folder / f"{len(list(folder.iterdir()))}"
    report = export(bundle, path, split=ALL_FOR_TRAINING)
    found = rows(path, "documents")
    given_annotations = [
        [a for content in entry.layers for a in content.annotations] for entry in bundle.entries
    ]
    assert [row["text"] for row in found] == [entry.text for entry in bundle.entries]
    assert [[span["id"] for span in row["spans"]] for row in found] == [
        [f"{a.kind[0]}{a.id}" for a in some] for some in given_annotations
    ]
    for row, some in zip(found, given_annotations, strict=True):
        for span, annotation in zip(row["spans"], some, strict=True):
            places = list(zip(span["starts"], span["ends"], strict=True))
            assert places == [(f.start, f.end) for f in annotation.fragments]
            assert (span["polarity"], span["note"]) == (annotation.polarity, annotation.note)
            quotes = [row["text"][start:end] for start, end in places]
            assert quotes == [f.quote for f in annotation.fragments]
        assert len(row["relations"]) == sum(
            len(a.holders)
            + len(a.reporters)
            + (a.claim_id is not None)
            + any((a.issue_id, a.target_claim_id, a.target_actor_id))
            for a in some
        )
    assert report.annotations == sum(map(len, given_annotations))
    assert report.statements == len(rows(path, "statements"))
    extras = sum(len(entry.document.extra) for entry in bundle.entries)
    assert report.lost["further facts of articles"] == extras


@given(bundles())
@settings(max_examples=15)
def test_the_context_of_a_statement_holds_its_words(folder, bundle) -> None:
    path = folder / f"{len(list(folder.iterdir()))}"
    export(bundle, path, split=ALL_FOR_TRAINING)
    texts = {f"d{entry.document.id}": entry.text for entry in bundle.entries}
    for row in rows(path, "statements"):
        pieces = [one for one in (row["claim_text"], row["cues"]) if one]
        if not pieces:
            assert row["context"] is None
            continue
        words = " … ".join(pieces).split(" … ")
        assert all(word in row["context"] for word in words)
        start, text = row["context_start"], texts[row["document_id"]]
        assert text[start : start + len(row["context"])] == row["context"]
        assert text[:start][-1:] in ("", "\n")


def test_datasets_loads_both_tables(village, tmp_path, load) -> None:
    export(village, tmp_path / "d", split=ALL_FOR_TRAINING)
    documents = load(str(tmp_path / "d"), "documents")["train"]
    assert documents.num_rows == 1
    row = documents[0]
    assert row == rows(tmp_path / "d", "documents")[0]
    claim = next(span for span in row["spans"] if span["id"] == "c201")
    assert [row["text"][s:e] for s, e in zip(claim["starts"], claim["ends"], strict=True)] == [
        *("The ferry must stay", "islanders have no choice."),
    ]
    statements = load(str(tmp_path / "d"), "statements")["train"]
    label = statements.features["label"]
    assert label.names == ["opposes", "neutral", "supports"]
    named = [None if one is None else label.int2str(one) for one in statements["label"]]
    assert named == ["supports", "supports", None, "opposes", None]
    assert statements[3]["context"].startswith("🙂 “The ferry must stay") is False
    assert statements[0]["context"].endswith("“islanders have no choice.”")


def test_datasets_loads_the_splits(village, tmp_path, load) -> None:
    export(copies(village, 60), tmp_path / "d", split=Split(validation=0.2, test=0.2))
    loaded = load(str(tmp_path / "d"), "documents")
    assert set(loaded) == {"train", "validation", "test"}
    assert sum(split.num_rows for split in loaded.values()) == 60
    places = {name: set(split["id"]) for name, split in loaded.items()}
    for name, split in load(str(tmp_path / "d"), "statements").items():
        assert set(split["document_id"]) == places[name]


def test_huggingface_reads_the_card(village, tmp_path) -> None:
    hub = pytest.importorskip("huggingface_hub", reason="huggingface_hub is not installed")
    odd = replace(village, header=replace(village.header, name="A: “b” #c\n|d| \x85\U0001f642 {e}"))
    export(odd, tmp_path / "d")
    card = hub.DatasetCard.load(tmp_path / "d" / "README.md")
    assert card.data.pretty_name == odd.header.name
    assert card.data.language == ["en"]
    assert card.data.size_categories == ["n<1K"]
    assert card.data.annotations_creators == ["expert-generated", "machine-generated"]
    assert "Traffic \\> Keep the ferry" in card.text
    assert "| Ann's | manual | Ann |" in card.text


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_mlcroissant_reads_every_record(village, tmp_path) -> None:
    mlc = pytest.importorskip("mlcroissant", reason="mlcroissant is not installed")
    logging.getLogger("absl").setLevel(logging.ERROR)
    export(copies(village, 20), tmp_path / "d")
    dataset = mlc.Dataset(jsonld=str(tmp_path / "d" / "croissant.json"))
    assert not dataset.metadata.ctx.issues.errors
    described = json.loads((tmp_path / "d" / "croissant.json").read_bytes())
    found = 0
    for records in described["recordSet"]:
        if records["@id"].startswith("documents/"):
            for record in dataset.records(records["@id"]):
                text = record[f"{records['@id']}/text"]
                assert text.decode().startswith("🙂 “The ferry must stay,”")
                spans = f"{records['@id']}/spans"
                claim = next(s for s in record[spans] if s[f"{spans}/id"] == b"c201")
                assert (claim[f"{spans}/starts"], claim[f"{spans}/ends"]) == ([3, 59], [22, 84])
                found += 1
    assert found == 20
    for file in described["distribution"]:
        data = (tmp_path / "d" / file["contentUrl"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == file["sha256"]


def test_undecided_statements_can_be_left_out(village, tmp_path) -> None:
    report = export(village, tmp_path / "d", undecided=Undecided.DROP)
    (path,) = (tmp_path / "d" / "statements").glob("*.parquet")
    assert [row["label"] for row in pq.read_table(path).to_pylist()] == [2, 2, 0]
    assert report.lost["stances left out as undecided"] == 1


def test_large_tables_have_several_files(tmp_path) -> None:
    (tmp_path / "t").mkdir()
    shards = Shards(tmp_path, "t", "train", pa.schema([("text", pa.string())]), largest=100)
    for number in range(10):
        shards.write({"text": f"{number}" * 60})
    shards.close()
    finished = list(shards.finish())
    assert [one.path for one in finished] == [f"t/train-{i:05}-of-00005.parquet" for i in range(5)]
    assert sum(one.rows for one in finished) == 10
    assert {path.name for path in (tmp_path / "t").iterdir()} == {
        one.path.removeprefix("t/") for one in finished
    }


def test_a_dataset_without_articles_has_a_card(village, tmp_path) -> None:
    export(replace(village, entries=()), tmp_path / "d")
    assert (tmp_path / "d" / "README.md").read_text().startswith("---\npretty_name: Village")
