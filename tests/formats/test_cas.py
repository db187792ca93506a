"""UIMA CAS in JSON and XMI: real files, the reader of DKPro, and everything there and back."""

import io
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from foreign_data import members, zipped
from foreign_shapes import mutations, outward, quotes, reads_or_refuses, shape, written
from hypothesis import given, settings
from strategies import bundles

from annotator.errors import InputError
from annotator.formats import cas_json, cas_xmi
from annotator.formats.base import Format
from annotator.formats.foreign import ForeignDocument
from annotator.formats.parts.cas_types import own_types, read_types, write_types
from annotator.formats.parts.pieces import in_pieces

FORMATS = {"json": cas_json.FORMAT, "xmi": cas_xmi.FORMAT}
both = pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("cas")


@pytest.fixture(scope="module")
def files(shared_data) -> Path:
    return shared_data / "cas" / "tests" / "test_files"


def read_one(form: Format, path: Path) -> ForeignDocument:
    assert form.read_foreign is not None
    (document,) = form.read_foreign(path).documents
    return document


def links(document: ForeignDocument) -> set[tuple[str, str, str]]:
    words = dict(zip((span.id for span in document.spans), quotes(document), strict=True))
    return {(link.label, words[link.source][1], words[link.target][1]) for link in document.links}


# --- real files ---


def test_slots(files) -> None:
    folder = files / "json" / "fs_as_array" / "one-way" / "tsv3-testSimpleSlotFeature"
    for document in (
        read_one(cas_json.FORMAT, folder / "data.json"),
        read_one(cas_json.FORMAT, folder / "data-ref.json"),
        read_one(cas_xmi.FORMAT, folder / "debug.xmi"),
    ):
        assert sorted(quotes(document)) == [
            *(("SimpleLinkHost", "This"), ("SimpleSpan", "a"), ("SimpleSpan", "is")),
        ]
        assert links(document) == {("p1", "This", "is"), ("p2", "This", "a")}


def test_offsets_are_utf16(files) -> None:
    folder = files / "json" / "fs_as_array" / "ser-ref" / "casWithEmojiUnicodeTextAndAnnotations"
    in_json = read_one(cas_json.FORMAT, folder / "data.json")
    in_xmi = read_one(cas_xmi.FORMAT, folder / "debug.xmi")
    words = [quote for _, quote in quotes(in_json)]
    assert words == ["🥳", "This", "👳🏻\u200d♀️", "is", "✆", "a", "🧔🏾\u200d♂️", "test", "👻"]
    assert quotes(in_xmi) == quotes(in_json)


def test_all_files_are_read_or_refused_for_want_of_text(files) -> None:
    paths = [*files.rglob("*.xmi"), *(files / "json").rglob("*.json")]
    outcomes = {path: outcome(path) for path in paths}
    refused = {path: error for path, error in outcomes.items() if isinstance(error, InputError)}
    assert (len(outcomes), len(refused)) == (43, 14)
    assert all(f"{path}: there is no text in it" in str(why) for path, why in refused.items())


def outcome(path: Path) -> ForeignDocument | InputError:
    try:
        return read_one(FORMATS[path.suffix.removeprefix(".")], path)
    except InputError as error:
        return error


def test_references_with_and_without_a_type_system(files, tmp_path) -> None:
    plain = files / "xmi" / "cas_with_references.xmi"
    document = read_one(cas_xmi.FORMAT, plain)
    assert {link.label for link in document.links} == {"Bar", "Baz"}
    (tmp_path / "a.xmi").write_bytes(plain.read_bytes())
    system = files / "typesystems" / "inception_typesystem.xml"
    (tmp_path / "TypeSystem.xml").write_bytes(system.read_bytes())
    typed = read_one(cas_xmi.FORMAT, tmp_path / "a.xmi")
    assert links(typed) == links(document)


def test_the_suite_of_inception_is_read(shared_data) -> None:
    folder = shared_data / "webanno_tsv" / "tsv3-suite"
    documents = {path.parent.name: read_one(cas_xmi.FORMAT, path) for path in folder.rglob("*.xmi")}
    assert len(documents) == 73
    relation = documents["testSingleNonMultiTokenRelationWithMultipleFeatureValues"]
    assert links(relation) == {("nsubj", "This is", "a test")}
    assert relation.spans[0].note == "nsubj: boolValue = true\nnsubj: intValue = 42"
    chain = documents["testSimpleChain"]
    assert links(chain) == {("next", "This", "is"), ("next", "is", "a")}
    token = documents["testSingleTokenRelationWithoutFeatureValue"]
    assert ("Token", "This") in quotes(token)
    assert [label for label, *_ in links(token)] == ["Relation"]


def test_types_are_read(files) -> None:
    data = (files / "typesystems" / "inception_typesystem.xml").read_bytes()
    system = read_types(data, "types")
    entity = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
    assert system.is_a(entity, "uima.tcas.Annotation")
    assert not system.refers(entity, "value")
    assert system.refers("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token", "lemma")
    assert read_types(write_types(own_types()), "ours") == own_types()


# --- projects of INCEpTION ---


def test_the_layout_of_a_project_says_who_and_what(files, tmp_path) -> None:
    xmi = (files / "xmi" / "cas_with_inheritance.xmi").read_bytes()
    path = tmp_path / "project.zip"
    path.write_bytes(
        zipped(
            {
                "exportedproject.json": "{}",
                "annotation/a.txt/ann.zip": zipped({"ann.xmi": xmi, "TypeSystem.xml": "<x/>"}),
                "annotation/a.txt/INITIAL_CAS.zip": zipped({"INITIAL_CAS.xmi": xmi}),
                "annotation/b.txt/INITIAL_CAS.xmi": xmi,
                "curation/a.txt/CURATION_USER.xmi": xmi,
                "loose.xmi": xmi,
            }
        )
    )
    documents = cas_xmi.read_foreign(path).documents
    found = [(document.draft.title, document.annotator) for document in documents]
    assert found == [
        *(("a.txt", "ann"), ("a.txt", None), ("a.txt", "curation")),
        *(("b.txt", None), ("loose", None)),
    ]
    assert cas_xmi.FORMAT.recognises(path)
    assert not cas_json.FORMAT.recognises(path)


# --- there and back ---


@both
@given(bundle=bundles())
@settings(max_examples=60)
def test_there_and_back(form, folder, bundle) -> None:
    ours, before = outward(bundle)
    path = folder / f"{form.id}.zip"
    report = written(form, bundle, path)
    theirs = list(form.read_foreign(path).documents) if ours else []
    found = [shape(document, "annotator", "done") for document in theirs]
    assert found == [shape(document, "annotator", "done") for document in ours]
    assert report == before
    people = {(one.annotator, one.draft.extra["layer"]) for one in ours if one.annotator}
    assert len({one.annotator for one in theirs if one.annotator}) == len(people)


@given(bundle=bundles())
@settings(max_examples=40)
def test_dkpro_reads_the_same(folder, bundle) -> None:
    cassis = pytest.importorskip("cassis", reason="pip install --group formats")
    written(cas_json.FORMAT, bundle, folder / "j.zip")
    written(cas_xmi.FORMAT, bundle, folder / "x.zip")
    in_json, in_xmi = members(folder / "j.zip"), members(folder / "x.zip")
    system = cassis.load_typesystem(io.BytesIO(in_xmi.pop("TypeSystem.xml")))
    read_xmi = partial(cassis.load_cas_from_xmi, typesystem=system)
    ours, _ = outward(bundle)
    for document, json, xmi in zip(ours, in_json.values(), in_xmi.values(), strict=True):
        for cas in (cassis.load_cas_from_json(io.BytesIO(json)), read_xmi(io.BytesIO(xmi))):
            check_with_dkpro(cas, document)


def check_with_dkpro(cas: Any, document: ForeignDocument) -> None:
    assert cas.sofa_string == document.draft.text
    pieces = in_pieces(document)
    names = ("Actor", "Claim", "Stance", "Label")
    spans = [one for name in names for one in cas.select(f"webanno.custom.{name}")]
    places = Counter((one.begin, one.end, one.get_covered_text()) for one in spans)
    text = document.draft.text
    assert places == Counter(
        (place.start, place.end, place.of(text))
        for span in pieces.spans
        for place in span.fragments
    )
    slots = ("holders", "reporters", "claims", "targets", "continues")
    arrays = [getattr(one, slot, None) for one in spans for slot in slots]
    found = [link for array in arrays if array for link in array.elements]
    assert Counter(link.role for link in found) == Counter(link.label for link in pieces.links)
    assert all(link.target in spans for link in found)
    tokens = cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")
    covered = "".join(one.get_covered_text() for one in tokens)
    assert covered == "".join(text.split())


@both
def test_an_export_is_laid_out_by_hand(form, village, tmp_path) -> None:
    report = written(form, village, tmp_path / "v.zip")
    ending = form.extensions[1]
    names = [
        f"annotation/The-last-ferry/Ann{ending}",
        f"annotation/The-last-ferry/finder{ending}",
    ]
    assert [name for name in members(tmp_path / "v.zip") if name != "TypeSystem.xml"] == names
    ann, finder = form.read_foreign(tmp_path / "v.zip").documents
    assert (ann.annotator, finder.annotator) == ("Ann", "finder")
    assert (ann.draft.title, ann.draft.source) == ("The last ferry", "Courier")
    assert ann.draft.extra["section"] == "Local"
    assert ("Claim", "The ferry must stay … islanders have no choice.") in quotes(ann)
    assert ("holder", "The ferry must stay … islanders have no choice.", "Mayor Ada Holm") in links(
        ann
    )
    assert (report.documents, report.annotations) == (1, 12)


def test_xml_has_no_control_characters(village_with, tmp_path) -> None:
    report = written(cas_xmi.FORMAT, village_with(301, note="a\x0bb"), tmp_path / "v.zip")
    assert report.lost["control characters, which XML does not have"] == 1
    ann, _ = cas_xmi.read_foreign(tmp_path / "v.zip").documents
    assert "a\ufffdb" in [span.note for span in ann.spans]


# --- hostile input ---

JSON = (
    b'{"%TYPES": {"webanno.custom.X": {"%NAME": "webanno.custom.X", "%SUPER_TYPE":'
    b' "uima.tcas.Annotation"}}, "%FEATURE_STRUCTURES": [{"%ID": 1, "%TYPE": "uima.cas.Sofa",'
    b' "sofaID": "_InitialView", "sofaString": "Ada met \\ud83d\\ude42 Bo"}, {"%ID": 2, "%TYPE":'
    b' "webanno.custom.X", "@sofa": 1, "begin": 0, "end": 3, "value": true, "@links": 4}, {"%ID":'
    b' 3, "%TYPE": "L", "role": "r", "@target": 2}, {"%ID": 4, "%TYPE": "L[]", "%ELEMENTS": [3]}],'
    b' "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": [2]}}}'
)
XMI = (
    b'<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"'
    b' xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">'
    b'<custom:X xmi:id="2" sofa="1" begin="0" end="3" value="v" links="3"/>'
    b'<custom:L xmi:id="3" role="r" target="2"/><cas:Sofa xmi:id="1" sofaID="_InitialView"'
    b' sofaString="Ada met &#128578; Bo"/></xmi:XMI>'
)


@pytest.mark.parametrize(("form", "data"), [(cas_json.FORMAT, JSON), (cas_xmi.FORMAT, XMI)])
def test_damaged_files_are_read_or_refused(form, data, folder) -> None:
    path = folder / f"damaged{form.extensions[1]}"

    @given(mutations(data))
    @settings(max_examples=300)
    def check(damaged: bytes) -> None:
        path.write_bytes(damaged)
        assert reads_or_refuses(form.read_foreign, path) in {True, False}

    path.write_bytes(data)
    assert links(read_one(form, path)) == {("r", "Ada", "Ada")}
    check()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (b'"begin": 0', b'"begin": -1', r"\[-1, 3\) is no place"),
        (b'"end": 3', b'"end": 99', r"\[0, 99\) is no place"),
        (b'"end": 3', b'"end": "3"', "end is not as it should be"),
        (b'"%ID": 2', b'"%ID": true', "%ID is not as it should be"),
        (b'"%TYPES": {', b'"%TYPES": 1, "x": {', "%TYPES is not as it should be"),
        (b"[{", b"[1, {", "a feature structure is not as it should be"),
        (b'"%VIEWS"', b'"views"', "no such files"),
        (b"]}}}", b"]}}", "this is not JSON"),
        (b"Ada met", b"\\ud800", "this is not JSON"),
    ],
)
def test_what_is_wrong_with_json_is_said(tmp_path, old, new, reason) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(JSON.replace(old, new, 1))
    with pytest.raises(InputError, match=reason):
        cas_json.read_foreign(path)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (b'begin="0"', b'begin="x"', "line 1: “x” is no number"),
        (b'end="3"', b'end="0003000"', "is no place"),
        (b'xmi:id="2"', b'xmi:id="two"', "line 1: “two” is no number"),
        (b"</xmi:XMI>", b"", "not well-formed"),
        (b"<xmi:XMI", b'<!DOCTYPE x [<!ENTITY e "boom">]><xmi:XMI', "XML entities"),
    ],
)
def test_what_is_wrong_with_xmi_is_said(tmp_path, old, new, reason) -> None:
    path = tmp_path / "a.xmi"
    path.write_bytes(XMI.replace(old, new, 1))
    with pytest.raises(InputError, match=reason):
        cas_xmi.read_foreign(path)
