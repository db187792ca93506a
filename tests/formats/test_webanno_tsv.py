"""WebAnno TSV 3: the suite of INCEpTION, the GUM corpus, and everything there and back."""

from collections import Counter
from pathlib import Path

import pytest
from foreign_data import members
from foreign_shapes import mutations, outward, quotes, reads_or_refuses, shape, span_shape, written
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import bundles

from annotator.errors import InputError
from annotator.formats import cas_xmi
from annotator.formats.foreign import ForeignDocument
from annotator.formats.parts.webanno_columns import escape_value, keyed, parts, unescape
from annotator.formats.webanno_tsv import FORMAT, read_foreign

# In the XMI of these, annotations or the text end in white space, which has no row in a table.
WHITE = {
    "testAnnotationWithLeadingWhitespace",
    "testAnnotationWithLeadingWhitespaceAtStart",
    "testAnnotationWithTrailingWhitespace",
    "testAnnotationWithTrailingWhitespaceAtEnd",
    "testZeroWidthAnnotationBeyondLastTokenIsMovedToEndOfLastToken",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("tsv")


def read_one(path: Path) -> ForeignDocument:
    (document,) = read_foreign(path).documents
    return document


def read_lines(folder: Path, *lines: str) -> ForeignDocument:
    path = folder / "a.tsv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return read_one(path)


def named_links(document: ForeignDocument) -> list[tuple[str, str, str]]:
    words = dict(zip((span.id for span in document.spans), quotes(document), strict=True))
    return [(link.label, words[link.source][1], words[link.target][1]) for link in document.links]


# --- the suite of INCEpTION ---


def in_common(document: ForeignDocument) -> tuple:
    """What the two files of a case share; the TSV has other types in place of named entities."""
    values = Counter(
        value
        for span in document.spans
        for value in (*span.attributes.values(), span.label)
        if span.label not in {"Span", "NamedEntity", "POS", "POS_NOUN", "Token"}
        or value not in {"Span", "NamedEntity", "POS", "POS_NOUN", "Token"}
    )
    places = Counter(span.fragments for span in document.spans if span.label != "Token")
    return document.draft.text, places, sorted(named_links(document)), values


@pytest.fixture(scope="module")
def suite(shared_data) -> dict[str, Path]:
    folder = shared_data / "webanno_tsv" / "tsv3-suite"
    return {path.name: path for path in sorted(folder.iterdir()) if path.is_dir()}


def test_every_case_says_the_same_as_its_xmi(suite) -> None:
    compared = 0
    for name, path in suite.items():
        document = read_one(path / "reference.tsv")
        if name in WHITE or not (path / "reference.xmi").exists():
            continue
        (other,) = cas_xmi.read_foreign(path / "reference.xmi").documents
        assert in_common(document) == in_common(other), name
        compared += 1
    assert (len(suite), compared) == (75, 68)


def test_cases_by_hand(suite) -> None:
    read = {name: read_one(path / "reference.tsv") for name, path in suite.items()}
    assert quotes(read["testSentenceWithEmoji"]) == [("Span", "😊")]
    assert read["testSentenceWithLineBreak"].draft.text == "This is\na test ."
    assert read["testSentenceWithTab"].draft.text == "This is\ta test ."
    assert read["testTwoSentencesWithNoSpaceInBetween"].draft.text == "onetwo"
    assert quotes(read["testSubTokenPrefix"])[0][0] == "Span"
    special = read["testTokenBoundedSpanWithSpecialSymbolsValue"].spans[0]
    assert special.attributes["value"] == "#*'\"`´\t:;{}|[ ]()\\§$%?=&_\n"
    stacked = read["testMultiTokenStackedSlotFeature"]
    assert named_links(stacked) == [("p1", "This", "is a"), ("p2", "This", "is a")]
    chain = read["testStackedChain"]
    assert len(chain.links) == 4


def test_news_of_gum(shared_data) -> None:
    paths = sorted((shared_data / "gum" / "tsv").glob("*.tsv"))
    documents = {path.stem: read_one(path) for path in paths}
    assert len(documents) == 24
    assert sum(len(document.spans) for document in documents.values()) == 5018
    assert sum(len(document.links) for document in documents.values()) == 2535
    afghan = documents["GUM_news_afghan"]
    words = dict(zip(quotes(afghan), afghan.spans, strict=True))
    team = words["Referent", "all - girl Afghan team"]
    assert team.attributes["entity"] == "organization"
    assert team.attributes["identity"] == "Afghan_Girls_Robotics_Team"
    assert ("Referent", "visa snags") in words
    assert ("Referent", "visa") in words
    assert afghan.draft.extra["Summary1"].startswith("(human1) A team of six Afghan")


def test_a_folder_of_files(shared_data) -> None:
    project = read_foreign(shared_data / "gum" / "tsv")
    assert [label.name for label in project.labels] == ["Referent"]
    titles = [document.draft.title for document in project.documents]
    assert titles[0] == "GUM_news_afghan"
    assert FORMAT.recognises(shared_data / "gum" / "tsv")


# --- there and back ---


def unordered(document: ForeignDocument) -> tuple:
    """A document without the order of its spans; the links of a kind from one span keep theirs."""
    shaped = shape(document, "annotator", "done")
    spans = {span.id: repr(span_shape(span)) for span in document.spans}
    targets = dict[tuple[str, str], list[str]]()
    for link in document.links:
        targets.setdefault((link.source, link.label), []).append(spans[link.target])
    links = Counter((spans[key], label, *ends) for (key, label), ends in targets.items())
    return shaped["text"], shaped["facts"], Counter(spans.values()), links


@given(bundles())
def test_there_and_back(folder, bundle) -> None:
    ours, before = outward(bundle)
    report = written(FORMAT, bundle, folder / "b.zip")
    theirs = list(read_foreign(folder / "b.zip").documents) if ours else []
    assert list(map(unordered, theirs)) == list(map(unordered, ours))
    assert report == before


@given(st.text("aZ\\[]|_->;*\t\n\f ", max_size=8), st.sampled_from("|;"))
def test_values_are_escaped(value, separator) -> None:
    escaped = escape_value(value)
    assert "\t" not in escaped
    assert "\n" not in escaped
    cell = f"{escaped}[7]{separator}{escaped}[8_0]"
    first, second = parts(cell, separator)
    assert [keyed(first), keyed(second)] == [(escaped, "7"), (escaped, "8_0")]
    assert unescape(escaped) == value


def test_an_export_is_laid_out_by_hand(village, tmp_path) -> None:
    report = written(FORMAT, village, tmp_path / "v.zip")
    files = {name: data.decode() for name, data in members(tmp_path / "v.zip").items()}
    assert list(files) == [
        "TypeSystem.xml",
        "annotation/The-last-ferry/Ann.tsv",
        "annotation/The-last-ferry/finder.tsv",
    ]
    lines = files["annotation/The-last-ferry/finder.tsv"].splitlines()
    assert lines[:4] == [
        *("#FORMAT=WebAnno TSV 3.3", "#T_SP=webanno.custom.Actor|form", "", ""),
    ]
    assert lines[4].startswith('#Article={"title":"The last ferry"')
    assert lines[5].startswith("#Text=🙂 “The ferry must stay,” Mayor Ada Holm said, adding")
    assert lines[7:9] == ["1-1\t0-2\t🙂\t_\t", "1-2\t3-4\t“\t_\t"]
    (ada,) = [line for line in lines if "\tAda\t" in line]
    assert ada.split("\t")[3].startswith("name[")
    assert (report.documents, report.annotations) == (1, 12)


def test_parts_of_tokens_and_white_space_before_the_text(village, tmp_path) -> None:
    from dataclasses import replace

    from annotator.formats.bundle import Annotation, Bundle, Fragment

    def moved(one: Annotation) -> Annotation:
        places = [Fragment(f.start + 1, f.end + 1, f.quote) for f in one.fragments]
        return replace(one, fragments=tuple(places))

    (entry,) = village.entries
    layers = [
        replace(content, annotations=tuple(map(moved, content.annotations)))
        for content in entry.layers
    ]
    text = f"\n{entry.text}"
    entry = replace(entry, text=text, layers=tuple(layers))
    report = written(FORMAT, Bundle(village.header, (entry,)), tmp_path / "v.zip")
    ann, _ = read_foreign(tmp_path / "v.zip").documents
    assert report.lost["white space before a text"] == 2
    assert ann.draft.text == f" {text[1:]}"
    assert ("Frame", "choice") in quotes(ann)
    assert ("Stance", "must") in quotes(ann)


# --- hostile input ---

LINES = (
    "#FORMAT=WebAnno TSV 3.3",
    "#T_SP=webanno.custom.Claim|form|ROLE_webanno.custom.Claim:holders_L|webanno.custom.Actor",
    "#T_SP=webanno.custom.Actor|identifier",
    "#T_CH=webanno.custom.C|referenceType|referenceRelation",
    "#T_RL=webanno.custom.R|value|BT_webanno.custom.Actor",
    "",
    "",
    "#Text=🙂 Ada met Bo.",
    "1-1\t0-2\t🙂\t_\t_\t_\t_\tx[1]\tr->1-1\t_\t_\t",
    "1-2\t3-6\tAda\tdirect[1]\tholder\t1-2\tAda\\_L\t_\t_\t_\t_\t",
    "1-3\t7-10\tmet\tdirect[1]|*[2]\t_\t*\t_\tx[1]\tr->1-2\t_\t_\t",
    "1-4\t11-13\tBo\t_\t_\t_\t*\t_\t_\tknows\t1-2\t",
    "1-4.1\t11-12\tB\t_\t_\t_\tB[9]\t_\t_\t_\t_\t",
    "1-5\t13-14\t.\t_\t_\t_\t_\t_\t_\t_\t_\t",
    "",
)


def test_all_sorts_of_columns(tmp_path) -> None:
    document = read_lines(tmp_path, *LINES)
    assert document.draft.text == "🙂 Ada met Bo."
    assert Counter(quotes(document)) == Counter(
        [
            *(("C", "🙂"), ("Claim", "Ada met"), ("Actor", "Ada"), ("Claim", "met")),
            *(("C", "met"), ("Actor", "Bo"), ("Actor", "B")),
        ]
    )
    assert Counter(named_links(document)) == Counter(
        [("holder", "Ada met", "Ada"), ("r", "🙂", "met"), ("knows", "Ada", "Bo")]
    )
    ada = next(span for span in document.spans if span.label == "Actor")
    assert ada.entity == "Ada_L"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("TSV 3.3", "TSV 2.0", "this is not WebAnno TSV 3"),
        ("#T_SP=webanno.custom.Claim", "#T_XX=webanno", "line 2: this does not declare a layer"),
        ("7-10", "seven", "line 11: there are .* or no place"),
        ("1-4\t11-13\tBo\t_\t_\t_", "1-4\t11-13\tBo\t_", "line 12: there are"),
        ("7-10\tmet", "7-10\tate", "line 11: the text there is “met”, not “ate”"),
        ("7-10\tmet", "7-99\tmet", "line 11: the text there is “”, not “met”"),
        ("1-1\t0-2", "1-1\t999999999-999999999", "the sentence does not begin at 999999999"),
        ("knows\t1-2", "knows\t4-7", r"line 12: there is no annotation 4-7\[\]"),
        ("holder\t1-2", "holder\t1-2[8]", r"line 10: there is no annotation 1-2\[8\]"),
        ("#Text=🙂 Ada met Bo.", "#Text=", "the text there is “”"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path, old, new, reason) -> None:
    lines = "\n".join(LINES).replace(old, new, 1).split("\n")
    with pytest.raises(InputError, match=reason):
        read_lines(tmp_path, *lines)


@given(mutations("\n".join(LINES).encode()))
@settings(max_examples=400)
def test_damaged_files_are_read_or_refused(folder, data) -> None:
    path = folder / "damaged.tsv"
    path.write_bytes(data)
    assert reads_or_refuses(read_foreign, path) in {True, False}
