"""W3C Web Annotation: the working group's assertions and samples, our projects there and back."""

import json
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest
from foreign_shapes import documents, mutations, outward, quotes, reads_or_refuses, shape, written
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import bundles

from annotator.errors import InputError
from annotator.formats.label_studio import FORMAT as LABEL_STUDIO
from annotator.formats.web_annotation import CONTEXT, FORMAT

SAMPLES = "w3c/tools/samples/correct"


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("w3c")


@settings(max_examples=60)
@given(bundles())
def test_everything_is_read_back(folder, bundle) -> None:
    given_, before = outward(bundle)
    report = written(FORMAT, bundle, folder / "a.jsonld")
    read = documents(FORMAT, folder / "a.jsonld") if given_ else []
    assert [shape(one) for one in read] == [shape(one) for one in given_]
    assert report == before


@settings(max_examples=20)
@given(bundles())
def test_every_annotation_is_where_it_says_and_counted(folder, bundle) -> None:
    written(FORMAT, bundle, folder / "b.jsonld")
    whole = orjson.loads((folder / "b.jsonld").read_bytes())
    items = whole["first"]["items"]
    assert whole["total"] == len(items) == len({one["id"] for one in items})
    texts = {
        one["target"]: one["body"][0]["value"] for one in items if one["motivation"] == "describing"
    }
    for target in (each for one in items for each in places(one)):
        position, quote = target["selector"]
        text, start, end = texts[target["source"]], position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])


def places(annotation: dict) -> Iterator[dict]:
    target = annotation["target"]
    for one in target if isinstance(target, list) else [target]:
        if isinstance(one, dict):
            yield one


@pytest.fixture(scope="module")
def validators(shared_data):
    """The assertions that an annotation must satisfy, as W3C's test suite has them."""
    reason = "the reference reader jsonschema is not installed"
    jsonschema = pytest.importorskip("jsonschema", reason=reason)
    referencing = pytest.importorskip("referencing", reason=reason)
    root = shared_data / "w3c"
    # The files speak of each other by their `id`, which no web server has to be asked for.
    definitions = [json.loads(one.read_text()) for one in (root / "definitions").glob("*.json")]
    draft = referencing.jsonschema.DRAFT4
    registry = referencing.Registry().with_resources(
        (one["id"], draft.create_resource(one)) for one in definitions
    )
    names = json.loads((root / "annotations/annotationMusts.test").read_text())["assertions"]
    return {
        name: (
            schema := json.loads((root / name).read_text()),
            jsonschema.Draft4Validator(schema, registry=registry),
        )
        for name in names
    }


def broken(validators, annotation: dict) -> list[str]:
    """The assertions that do not hold; a few are there to fail, as they say themselves."""
    return [
        name
        for name, (schema, validator) in validators.items()
        if validator.is_valid(annotation) != (schema.get("expectedResult", "valid") == "valid")
    ]


def test_all_assertions_of_w3c_hold(village, tmp_path, validators) -> None:
    written(FORMAT, village, tmp_path / "a.jsonld")
    items = orjson.loads((tmp_path / "a.jsonld").read_bytes())["first"]["items"]
    assert len(validators) == 54
    assert len(items) == 1 + 2 + 12 + 6  # the text, the layers, the spans, the links
    for item in items:
        assert broken(validators, {"@context": CONTEXT, **item}) == []


def test_the_assertions_notice_what_is_wrong(village, tmp_path, validators) -> None:
    written(FORMAT, village, tmp_path / "a.jsonld")
    items = orjson.loads((tmp_path / "a.jsonld").read_bytes())["first"]["items"]
    span = next(one for one in items if one["motivation"] == "classifying")
    span["target"]["selector"][0]["start"] = -1
    del span["target"]["selector"][1]["exact"]
    assert len(broken(validators, {"@context": CONTEXT, **span})) >= 2


TERMS = {  # of W3C's context, those that we use
    **dict.fromkeys(("id", "type"), None),
    "Annotation": "oa:Annotation",
    "TextualBody": "oa:TextualBody",
    "SpecificResource": "oa:SpecificResource",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "Person": "foaf:Person",
    "Software": "as:Application",
    **{name: f"oa:{name}" for name in ("describing", "classifying", "identifying", "commenting")},
    **{name: f"oa:{name}" for name in ("linking", "tagging", "assessing")},
    **{name: f"oa:{name}" for name in ("start", "end", "exact", "prefix", "suffix")},
    "format": "dc:format",
    "language": "dc:language",
    "value": "rdf:value",
    "label": "rdfs:label",
    "name": "foaf:name",
    "total": "as:totalItems",
    "startIndex": "as:startIndex",
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "creator": {"@type": "@id", "@id": "dcterms:creator"},
    "first": {"@type": "@id", "@id": "as:first"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
}
NAMESPACES = {
    "oa": "http://www.w3.org/ns/oa#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
}


def keys(found: object) -> Iterator[str]:
    if isinstance(found, dict):
        for key, value in found.items():
            yield key
            yield from keys(value)
    elif isinstance(found, list):
        for one in found:
            yield from keys(one)


def test_no_key_is_unknown_to_linked_data(village, tmp_path) -> None:
    reason = "the reference reader pyld is not installed"
    jsonld = pytest.importorskip("pyld.jsonld", reason=reason)
    written(FORMAT, village, tmp_path / "a.jsonld")
    whole = orjson.loads((tmp_path / "a.jsonld").read_bytes())
    assert whole.pop("@context") == CONTEXT
    assert set(keys(whole)) <= TERMS.keys()
    own = {"id": "@id", "type": "@type", **{key: one for key, one in TERMS.items() if one}}
    (expanded,) = jsonld.expand({"@context": {**NAMESPACES, **own}, **whole})
    page = expanded[f"{NAMESPACES['as']}first"][0][f"{NAMESPACES['as']}items"][0]["@list"]
    assert len(page) == whole["total"]
    claim = next(one for one in page if one["@id"] == "urn:standpoint:c201")
    assert claim["@type"] == ["http://www.w3.org/ns/oa#Annotation"]
    assert len(claim["http://www.w3.org/ns/oa#hasTarget"]) == 2


def test_the_samples_of_w3c_have_no_texts(shared_data) -> None:
    paths = sorted((shared_data / SAMPLES).glob("*.json"))
    assert len(paths) == 45
    assert not any(reads_or_refuses(FORMAT.read_foreign, path) for path in paths)
    with pytest.raises(InputError, match=r"the text of http://example\.com/page1 is not in the"):
        FORMAT.read_foreign(shared_data / SAMPLES / "anno1.json")
    with pytest.raises(InputError, match=r"the text of http://example\.com/page1 is not in the"):
        FORMAT.read_foreign(shared_data / SAMPLES / "collection1.json")


def annotation(number: int, motivation: str, target: object, *bodies: object) -> dict:
    start = {"@context": CONTEXT, "id": f"http://a/{number}", "type": "Annotation"}
    return {**start, "motivation": motivation, "target": target, "body": list(bodies)}


def text_body(value: str, **more: str) -> dict:
    return {"type": "TextualBody", "value": value, **more}


def quoted(exact: str, **more: str) -> dict:
    return {
        "source": "http://b/1",
        "selector": {"type": "TextQuoteSelector", "exact": exact, **more},
    }


ANNOTATIONS = [
    annotation(1, "describing", "http://b/1", text_body("🙂 Ann said: Bob said so.")),
    annotation(2, "tagging", quoted("said", prefix="Bob "), text_body("cue"), text_body("verb")),
    annotation(3, "commenting", quoted("Ann"), text_body("Which one?")),
    annotation(4, "highlighting", quoted("so")),
    annotation(5, "linking", "http://a/2", "http://a/3"),
    annotation(6, "tagging", "http://b/1", text_body("calm")),
    annotation(7, "tagging", "http://b/2", text_body("of another")),
    annotation(8, "linking", "http://a/2", "http://a/9"),
]


def saved(tmp_path: Path, annotations: object) -> Path:
    path = tmp_path / "notes.jsonld"
    path.write_bytes(orjson.dumps(annotations))
    return path


def test_annotations_of_others(tmp_path) -> None:
    project = FORMAT.read_foreign(saved(tmp_path, ANNOTATIONS))
    (document,) = project.documents
    assert quotes(document) == [("cue", "said"), ("commenting", "Ann"), ("highlighting", "so")]
    assert document.spans[0].fragments[0].start == 16
    assert document.spans[0].attributes == {"tags": "verb"}
    assert document.spans[1].note == "Which one?"
    (link,) = document.links
    assert (link.label, link.source, link.target) == ("linking", "http://a/2", "http://a/3")
    assert document.tags == ("calm",)
    assert project.notes == (
        "Left out: annotations of what is not in the file (1).",
        "Left out: links to what is not in the file (1).",
    )


@pytest.mark.parametrize(
    ("annotations", "reason"),
    [
        ([], "there are no annotations"),
        ([{"type": "Other"}], "item 1: this is no annotation"),
        ([1], "item 1: this is no annotation"),
        ([ANNOTATIONS[0]] * 2, "http://a/1: this article comes twice"),
        ([*ANNOTATIONS, ANNOTATIONS[2]], "http://a/3: this annotation comes twice"),
        ([ANNOTATIONS[0], annotation(2, "", quoted("Cem"))], "http://a/2: it has no place"),
        (
            [ANNOTATIONS[0], annotation(2, "", [quoted("Ann said"), quoted("Ann")])],
            "http://a/2: its targets overlap",
        ),
        (
            [
                ANNOTATIONS[0],
                annotation(
                    2,
                    "",
                    {
                        "source": "http://b/1",
                        "selector": {"type": "TextPositionSelector", "start": 1, "end": 99},
                    },
                ),
            ],
            r"\[1, 99\) is no place",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_annotation(tmp_path, annotations, reason) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        list(FORMAT.read_foreign(saved(tmp_path, annotations)).documents)
    assert "notes.jsonld" in caught.value.message


def test_it_is_told_from_other_json(village, tmp_path) -> None:
    written(FORMAT, village, tmp_path / "a.json")
    written(LABEL_STUDIO, village, tmp_path / "b.json")
    assert FORMAT.recognises(tmp_path / "a.json")
    assert not FORMAT.recognises(tmp_path / "b.json")
    assert not LABEL_STUDIO.recognises(tmp_path / "a.json")


@settings(max_examples=80)
@given(data=st.data())
def test_damaged_files_are_read_or_refused(folder, data) -> None:
    path = folder / "c.jsonld"
    path.write_bytes(data.draw(mutations(orjson.dumps(ANNOTATIONS))))
    assert reads_or_refuses(FORMAT.read_foreign, path) in {True, False}
