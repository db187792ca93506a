"""Label Studio: the SDK's samples and validation, our projects there and back, broken files."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from foreign_shapes import documents, mutations, outward, quotes, reads_or_refuses, shape, written
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import bundles

from annotator.errors import InputError
from annotator.formats.label_studio import FORMAT
from annotator.vocabulary import LayerKind

SAMPLES = "labelstudio/sdk/tests/custom/converter/data"


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("label_studio")


def test_answers_of_its_samples(shared_data) -> None:
    (document,) = documents(FORMAT, shared_data / SAMPLES / "test_export_csv/csv_test_history.json")
    assert document.draft.text.startswith("Calif. wildfires signal the arrival of a planetary")
    assert document.tags == ("Positive",)
    mixed = shared_data / SAMPLES / "test_export_csv/csv_test_colliding_keys_mixed.json"
    assert [one.tags for one in documents(FORMAT, mixed)] == [("positive",), ()]


def test_every_sample_is_read_or_refused_with_a_reason(shared_data) -> None:
    paths = sorted((shared_data / SAMPLES).glob("*/*.json"))
    refused = {path for path in paths if not reads_or_refuses(FORMAT.read_foreign, path)}
    about_pictures = {"data", "data_repeater", "label_config_repeater"}
    assert {path.stem for path in refused} == about_pictures
    assert (len(paths), len(refused)) == (10, 4)


def entity_as_attribute(document):
    """Label Studio has no registry: the actor of a mention is one of its attributes."""
    spans = [
        replace(
            span,
            entity=None,
            attributes={**({"actor": span.entity} if span.entity else {}), **span.attributes},
        )
        for span in document.spans
    ]
    return replace(document, spans=tuple(spans))


@settings(max_examples=40)
@given(bundles(max_documents=1))
def test_everything_is_read_back(folder, bundle) -> None:
    path = folder / "a.json"
    given, before = outward(bundle)
    report = written(FORMAT, bundle, path)
    found = [shape(one) for one in documents(FORMAT, path)]
    golden = [one["facts"].pop("ground truth", None) for one in found]
    assert found == by_layer(bundle, [shape(entity_as_attribute(one)) for one in given])
    gold = {layer.name for layer in bundle.header.layers if layer.kind is LayerKind.GOLD}
    assert [one["facts"].get("layer") in gold for one in found] == [bool(one) for one in golden]
    assert report == before


def by_layer(bundle, shapes):
    """Tasks give the layers of models last."""
    machine = {one.name for one in bundle.header.layers if one.kind is LayerKind.MACHINE}
    return sorted(shapes, key=lambda one: one["facts"].get("layer") in machine)


@settings(max_examples=40)
@given(bundles(max_documents=1))
def test_regions_say_where_and_what_they_are(folder, bundle) -> None:
    written(FORMAT, bundle, folder / "b.json")
    for task in orjson.loads((folder / "b.json").read_bytes()):
        for annotation in task["annotations"] + task["predictions"]:
            values = [one["value"] for one in annotation["result"] if one["type"] == "labels"]
            for value in values:
                assert task["data"]["text"][value["start"] : value["end"]] == value["text"]


@settings(max_examples=40)
@given(bundles(max_documents=1))
def test_the_configuration_knows_every_name_that_is_used(folder, bundle) -> None:
    written(FORMAT, bundle, folder / "c.json")
    config = ET.fromstring((folder / "c.config.xml").read_text())
    names = {one.get("name"): {each.get("value") for each in one.iter()} for one in config}
    for task in orjson.loads((folder / "c.json").read_bytes()):
        for annotation in task["annotations"] + task["predictions"]:
            for one in annotation["result"]:
                if one["type"] in ("labels", "choices"):
                    assert names[one["from_name"]] >= set(one["value"][one["type"]])
                elif one["type"] == "taxonomy":
                    assert names["issue"] >= set(one["value"]["taxonomy"][0])
                elif one["type"] != "relation":
                    assert one["from_name"] in names


def test_the_sdk_accepts_it(village, tmp_path) -> None:
    reason = "the reference reader label-studio-sdk is not installed"
    interface = pytest.importorskip("label_studio_sdk.label_interface", reason=reason)
    written(FORMAT, village, tmp_path / "a.json")
    checker = interface.LabelInterface((tmp_path / "a.config.xml").read_text())
    (task,) = orjson.loads((tmp_path / "a.json").read_bytes())
    assert checker.validate_annotation(task["annotations"][0])
    assert checker.validate_prediction(task["predictions"][0])
    task["annotations"][0]["result"][3]["value"]["labels"] = ["Nonsense"]
    assert not checker.validate_annotation(task["annotations"][0])


def test_a_task_is_laid_out_by_hand(village, tmp_path) -> None:
    written(FORMAT, village, tmp_path / "a.json")
    (task,) = orjson.loads((tmp_path / "a.json").read_bytes())
    results = [one for one in task["annotations"][0]["result"] if one.get("id") == "c201"]
    assert results == [
        {
            "id": "c201",
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {"start": 3, "end": 22, "text": "The ferry must stay", "labels": ["Claim"]},
            "meta": {"text": ["split"]},
        },
        {
            "id": "c201",
            "from_name": "form",
            "to_name": "text",
            "type": "choices",
            "value": {"start": 3, "end": 22, "text": "The ferry must stay", "choices": ["direct"]},
        },
        {
            "id": "c201",
            "from_name": "holder",
            "to_name": "text",
            "type": "textarea",
            "value": {"start": 3, "end": 22, "text": ["Harbour board"]},
        },
    ]
    assert task["predictions"][0]["model_version"] == "finder"
    assert (tmp_path / "a.config.xml").read_text().count('<Choice value="Keep the ferry"') == 1


def one_task(result: list[dict], text: str = "🙂 Ann said so.") -> list[dict]:
    return [
        {"id": 1, "data": {"text": text}, "annotations": [{"completed_by": 7, "result": result}]}
    ]


def region(start: object, end: object, **value: object) -> dict:
    return {
        "id": "a",
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {"start": start, "end": end, "labels": ["PER"], **value},
    }


def saved(tmp_path: Path, tasks: object) -> Path:
    path = tmp_path / "tasks.json"
    path.write_bytes(orjson.dumps(tasks))
    return path


def test_both_units_are_understood(tmp_path) -> None:
    for start in (2, 3):
        path = saved(tmp_path, one_task([region(start, start + 3, text="Ann")]))
        (document,) = documents(FORMAT, path)
        assert quotes(document) == [("PER", "Ann")]
        assert (document.annotator, document.done) == ("7", True)


def test_a_region_with_two_labels_is_two_spans(tmp_path) -> None:
    path = saved(tmp_path, one_task([region(2, 5, labels=["PER", "Source"])]))
    assert quotes(documents(FORMAT, path)[0]) == [("PER", "Ann"), ("Source", "Ann")]


def test_results_that_are_not_about_text_are_said(tmp_path) -> None:
    shape_ = {"id": "x", "type": "rectanglelabels", "value": {"x": 1}}
    project = FORMAT.read_foreign(saved(tmp_path, one_task([shape_, region(2, 5)])))
    assert project.notes == ("Results of type “rectanglelabels” were left out: 1.",)


def test_answers_about_the_whole_text(tmp_path) -> None:
    answers = [
        {"id": "x", "from_name": "tone", "type": "choices", "value": {"choices": ["calm", "wry"]}},
        {"id": "y", "from_name": "remark", "type": "textarea", "value": {"text": ["see page 3"]}},
    ]
    (document,) = documents(FORMAT, saved(tmp_path, one_task(answers)))
    assert document.tags == ("calm", "wry")
    assert document.draft.extra["remark"] == "see page 3"


@pytest.mark.parametrize(
    ("tasks", "reason"),
    [
        (one_task([region(2, 5, text="Bob")]), "item 1: the text at 2 is not “Bob”"),
        (one_task([region(2, 50)]), r"item 1: \[2, 50\) is no place"),
        (one_task([region("/p[1]/text()[1]", 5)]), "item 1: start: "),
        (one_task([region(2, 5), region(6, 10)]), "comes twice"),
        (one_task([{"type": "relation", "from_id": "a", "to_id": "b"}]), "a relation leads to a"),
        ([{"data": {"image": 1}, "annotations": []}], "item 1: there is no text"),
        ([{"annotations": []}], "item 1: data: Field required"),
        ([], "there are no articles"),
        ([[]], "item 1: "),
    ],
)
def test_what_is_wrong_is_named_with_its_task(tmp_path, tasks, reason) -> None:
    path = saved(tmp_path, tasks)
    with pytest.raises(InputError, match=reason) as caught:
        list(FORMAT.read_foreign(path).documents)
    assert "tasks.json" in caught.value.message


def test_a_file_that_is_cut_off_is_refused(village, tmp_path) -> None:
    written(FORMAT, village, tmp_path / "a.json")
    whole = (tmp_path / "a.json").read_bytes()
    (tmp_path / "a.json").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(InputError, match=r"a\.json: this is not JSON"):
        FORMAT.read_foreign(tmp_path / "a.json")


@settings(max_examples=60)
@given(data=st.data())
def test_damaged_files_are_read_or_refused(folder, data) -> None:
    path = folder / "d.json"
    tasks = one_task(
        [
            region(2, 5, text="Ann"),
            {"id": "a", "from_name": "n", "type": "taxonomy", "value": {"taxonomy": [["x", "y"]]}},
            {"type": "relation", "from_id": "a", "to_id": "a", "labels": ["same"]},
        ]
    )
    path.write_bytes(data.draw(mutations(orjson.dumps(tasks))))
    assert reads_or_refuses(FORMAT.read_foreign, path) in {True, False}
