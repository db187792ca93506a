"""REFI-QDA: a real project, ours there and back, what the schema says, broken files."""

from collections import Counter
from pathlib import Path

import pytest
from foreign_data import members, zipped
from foreign_shapes import documents, mutations, outward, quotes, reads_or_refuses, shape, written
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from strategies import bundles

from annotator.errors import InputError
from annotator.formats.refi_qda import FORMAT

NS = "{urn:QDA-XML:project:1.0}"
USER, CODE, SOURCE = (f"0000000{n}-0000-0000-0000-000000000000" for n in range(3))
STATES = "names of layers and states of work"


def project(sources: str, before: str = "", after: str = "") -> str:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Harbour">
<Users><User guid="{{{USER}}}" name="Ann"/></Users>
<CodeBook><Codes><Code guid="{CODE}" name="risk" isCodable="true" color="#ff0000">
<Description>What may go wrong.</Description></Code></Codes></CodeBook>
{before}<Sources>{sources}</Sources>{after}</Project>"""


def source(*places: tuple[int, int, str], path: str = "internal://a.txt") -> str:
    selections = "".join(
        f'<PlainTextSelection guid="{number:08x}-1111-0000-0000-000000000000" name="{name}" '
        f'startPosition="{start}" endPosition="{end}" creatingUser="{USER}">'
        f'<Coding guid="{number:08x}-2222-0000-0000-000000000000">'
        f'<CodeRef targetGUID="{CODE}"/></Coding></PlainTextSelection>'
        for number, (start, end, name) in enumerate(places)
    )
    return (
        f'<TextSource guid="{SOURCE}" name="Minutes" plainTextPath="{path}">'
        f"{selections}</TextSource>"
    )


def saved(folder: Path, qde: str, text: bytes = b"The quay is a risk, they said.") -> Path:
    path = folder / "a.qdpx"
    path.write_bytes(zipped({"project.qde": qde, "Sources/A.txt": text}))
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("refi")


def test_a_real_project(shared_data) -> None:
    read = FORMAT.read_foreign(shared_data / "refi" / "demo.qdpx")
    board, admin = read.documents
    assert (read.name, len(read.labels), read.notes) == ("qc project", 262, ())
    assert (board.draft.title, board.annotator, len(board.spans)) == ("board_2017", "cp", 205)
    assert (admin.draft.title, len(admin.spans)) == ("admin-1", 0)
    assert quotes(board)[0] == (
        "fun",
        "This district goal is engage every student in joyful, purposeful learning that \n",
    )
    names = {label.name: label for label in read.labels}
    assert names["computational_thinking"].parent == "practices"
    assert names["computational_literacy (practices)"].parent == "practices"


def test_a_small_project(tmp_path) -> None:
    note = (
        f'<Notes><Note guid="{CODE[:-1]}9"><PlainTextContent>Ask them.</PlainTextContent></Note>'
        '</Notes><Sets><Set guid="1" name="mine"/></Sets>'
    )
    one = source((12, 18, "")).replace(
        "<Coding", f'<Description>twice</Description><NoteRef targetGUID="{CODE[:-1]}9"/><Coding'
    )
    read = FORMAT.read_foreign(saved(tmp_path, project(one, after=note)))
    (document,) = read.documents
    assert quotes(document) == [("risk", "a risk")]
    assert (document.annotator, document.spans[0].note) == ("Ann", "twice\n\nAsk them.")
    assert (read.labels[0].colour, read.labels[0].definition) == ("#ff0000", "What may go wrong.")
    assert read.notes == ("Left out: sets (1).",)


@pytest.mark.parametrize("start", [10, 11, 9])
def test_the_words_tell_what_offsets_count(tmp_path, start) -> None:
    """Code points of the file, as the standard says; UTF-16; after CR LF became LF."""
    text = "🙂 one\r\nis a risk\r\n".encode("utf-8-sig")
    path = saved(tmp_path, project(source((start, start + 6, "a risk"))), text)
    assert quotes(documents(FORMAT, path)[0]) == [("risk", "a risk")]


def test_variables_and_cases_are_facts(tmp_path) -> None:
    variables = (
        '<Variables><Variable guid="7" name="source" typeOfVariable="Text"/></Variables>'
        f'<Cases><Case guid="8" name="Town"><SourceRef targetGUID="{SOURCE}"/></Case></Cases>'
    )
    value = (
        '<VariableValue><VariableRef targetGUID="7"/><TextValue>Courier</TextValue>'
        "</VariableValue></TextSource>"
    )
    one = source((12, 18, "a risk")).replace("</TextSource>", value)
    (document,) = documents(FORMAT, saved(tmp_path, project(one, before=variables)))
    assert (document.draft.source, document.draft.extra) == ("Courier", {"case": "Town"})


@settings(max_examples=40)
@given(bundles())
def test_everything_but_states_of_work_is_read_back(folder, bundle) -> None:
    given_, before = outward(bundle)
    report = written(FORMAT, bundle, folder / "b.qdpx")
    known = [one for one in given_ if one.spans]
    read = [one for one in documents(FORMAT, folder / "b.qdpx") if one.spans]
    assert [simple(one) for one in read] == [simple(one) for one in known]
    states = report.lost.pop(STATES, 0)
    assert states == sum(one.annotator is not None for one in given_)
    before.lost.pop("definitions of issues", None)
    assert report == before


def simple(document) -> dict:
    """A document without what belongs to a layer, in any order of spans and links."""
    found = shape(document, "annotator", "done", "links")
    for name in ("layer", "status"):
        found["facts"].pop(name, None)
    places = {span.id: number for number, span in enumerate(document.spans)}
    links = Counter((one.label, places[one.source], places[one.target]) for one in document.links)
    return {**found, "links": links}


@pytest.fixture(scope="module")
def schema(shared_data) -> etree.XMLSchema:
    schemas = shared_data / "refi" / "schema" / "docs" / "schemas"
    return etree.XMLSchema(etree.parse(schemas / "project" / "v1.0" / "Project.xsd"))


@settings(max_examples=25)
@given(bundle=bundles())
def test_our_projects_are_valid(schema, folder, bundle) -> None:
    written(FORMAT, bundle, folder / "c.qdpx")
    files = members(folder / "c.qdpx")
    root = etree.fromstring(files.pop("project.qde"))
    schema.assertValid(root)
    guids = [one.get("guid") for one in root.iter() if one.get("guid")]
    names = [code.get("name") for code in root.iter(f"{NS}Code")]
    assert len(set(guids)) == len(guids)
    assert len(set(names)) == len(names)
    for one in root.iter(f"{NS}TextSource"):
        text = files[one.get("plainTextPath").replace("internal://", "sources/")].decode()
        for selection in one.iter(f"{NS}PlainTextSelection"):
            start, end = (int(selection.get(f"{edge}Position")) for edge in ("start", "end"))
            assert text[start:end] == selection.get("name")


def test_passages_are_found_by_actor_issue_and_polarity(village, tmp_path) -> None:
    written(FORMAT, village, tmp_path / "a.qdpx")
    root = etree.fromstring(members(tmp_path / "a.qdpx")["project.qde"])
    names = {code.get("guid"): code.get("name") for code in root.iter(f"{NS}Code")}
    coded = [
        (names[coding[0].get("targetGUID")], selection.get("name"))
        for selection in root.iter(f"{NS}PlainTextSelection")
        for coding in selection.iter(f"{NS}Coding")
    ]
    codes = [code for code, quote in coded if quote == "The ferry must stay"]
    assert codes == ["Claim", "Harbour board", "Ada Holm", "supports", "Keep the ferry"]


@pytest.mark.parametrize(
    ("qde", "reason"),
    [
        ("<Project", "line 1 is not well-formed"),
        ("<Other/>", "this is no REFI-QDA project"),
        (project(source((5, 99, ""))), r"\[5, 99\) is no place"),
        (project(source((5, 9, "")).replace('"5"', '"x"')), "a passage without a place"),
        (project(source((5, 9, "")).replace(f'"{CODE}"', '"0"')), "names a code that there is not"),
        (project("").replace("<Code ", "<X ").replace("</Code>", "</X>"), "neither texts nor"),
        ('<!DOCTYPE a [<!ENTITY e "x">]><Project name="&e;"/>', "entities"),
    ],
)
def test_what_is_wrong_is_named(tmp_path, qde, reason) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        FORMAT.read_foreign(saved(tmp_path, qde))
    assert "a.qdpx" in caught.value.message


def test_a_source_that_is_not_there_is_told(tmp_path) -> None:
    path = saved(tmp_path, project(source(path="internal://../../etc/passwd")))
    read = FORMAT.read_foreign(path)
    assert list(read.documents) == []
    assert read.notes == ("Left out: sources whose text is not in the file (1).",)


@settings(max_examples=80)
@given(data=st.data())
def test_damaged_files_are_read_or_refused(folder, data) -> None:
    qde = project(source((12, 18, "a risk"), (0, 8, ""))).encode()
    path = saved(folder, data.draw(mutations(qde)).decode("utf-8", "replace"))
    if data.draw(st.booleans()):
        path.write_bytes(data.draw(mutations(path.read_bytes())))
    assert reads_or_refuses(FORMAT.read_foreign, path) in {True, False}
