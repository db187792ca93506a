"""CoNLL-U Plus: PARSEME's and IOB columns, our projects there and back, broken files."""

from pathlib import Path

import pytest
from foreign_shapes import documents, mutations, outward, quotes, reads_or_refuses, shape, written
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import bundles

from annotator.errors import InputError
from annotator.formats.conllu_plus import FORMAT

CUPT = """# global.columns = ID FORM LEMMA MISC PARSEME:MWE X:NER X:ROLE
# newdoc id = One
# meta::author = Ann Lee
# newpar
# sent_id = 1
1\tShe\t_\t_\t*\tO\t_
2\tgave\t_\t_\t1:VID\tO\tA
3\tit\t_\t_\t*\tO\t_
4-5\tuptotal\t_\tSpaceAfter=No\t*\tO\t_
4\tup\t_\t_\t1;2:LVC\tB-X\t_
5\ttotal\t_\t_\t2\tI-X\t_
5.1\t_\t_\t_\t*\tO\t_
6\t.\t_\t_\t*\tO\t_

# newpar
1\t🙂\t_\t_\t1:VID\tB-X\t_

# newdoc id = Two
1\tYes\t_\t_\t*\tI-X\t_
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("conllu")


def saved(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "a.cupt"
    path.write_text(text, encoding="utf-8")
    return path


def test_columns_of_others(tmp_path) -> None:
    one, two = documents(FORMAT, saved(tmp_path, CUPT))
    assert one.draft.text == "She gave it uptotal.\n🙂 "
    assert quotes(one) == [
        ("VID", "gave … uptotal"),
        ("X:ROLE=A", "gave"),
        ("LVC", "uptotal"),
        ("X", "uptotal"),
        ("VID", "🙂"),
        ("X", "🙂"),
    ]
    assert (one.draft.title, one.draft.author) == ("One", "Ann Lee")
    assert (two.draft.title, quotes(two)) == ("Two", [("X", "Yes")])


@settings(max_examples=60)
@given(bundles())
def test_everything_is_read_back(folder, bundle) -> None:
    given_, before = outward(bundle)
    report = written(FORMAT, bundle, folder / "a.conllup")
    read = documents(FORMAT, folder / "a.conllup") if given_ else []
    assert [shape(one) for one in read] == [shape(one) for one in given_]
    assert report == before


@settings(max_examples=30)
@given(bundles())
def test_the_reference_reader_gets_the_same(folder, bundle) -> None:
    conllu = pytest.importorskip("conllu", reason="the reference reader conllu is not installed")
    given_, _ = outward(bundle)
    written(FORMAT, bundle, folder / "b.conllup")
    read = conllu.parse((folder / "b.conllup").read_text(encoding="utf-8"))
    sentences = [one for one in read if one]  # without documents it gives an empty one
    assert sum("newdoc id" in one.metadata for one in sentences) == len(given_)
    text = "".join(one.draft.text for one in given_)
    for sentence in sentences:
        assert sentence.metadata["text"] in text
        assert [word["id"] for word in sentence] == list(range(1, len(sentence) + 1))
        assert all(word["form"] in sentence.metadata["text"] for word in sentence)
    firsts = [
        part.partition(":")[2]
        for sentence in sentences
        for word in sentence
        for part in word["standpoint:spans"].split(";")
        if ":" in part
    ]
    assert len(firsts) == sum(len(one.spans) for one in given_)


def test_a_sentence_is_laid_out_by_hand(village, tmp_path) -> None:
    written(FORMAT, village, tmp_path / "a.conllup")
    lines = (tmp_path / "a.conllup").read_text(encoding="utf-8").split("\n")
    assert lines[:2] == ["# global.columns = ID FORM MISC STANDPOINT:SPANS", "# newdoc id = d1"]
    assert '# standpoint_link = ["holder",6,1]' in lines
    start = lines.index("# sent_id = d1-1")
    assert lines[start + 1 : start + 8] == [
        "# text = 🙂 “The ferry must stay,” Mayor Ada Holm said, adding that “islanders have no"
        " choice.”",
        "1\t🙂\t_\t*",
        "2\t“\tSpaceAfter=No\t*",
        "3\tThe\t_\t6:Claim",
        "4\tferry\t_\t6",
        "5\tmust\t_\t6;8:Stance",
        "6\tstay\tSpaceAfter=No\t6",
    ]
    assert "have\t_\t6\n" in "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1\tShe\n", "line 1: this should be"),
        ("# global.columns = ID LEMMA\n", "there is no column FORM"),
        (CUPT + "1\tShe\n", "line 20: there are 2 columns instead of 7"),
        (CUPT + "1\t\t\t\t\t\t\n", "line 20: a token without a form"),
        (CUPT + '# standpoint_span = {"number": ', "line 20: this is not JSON"),
        (
            CUPT + '# standpoint_span = {"number": 5}',
            "line 18: span 5 of this document has no",
        ),
        (CUPT + '# standpoint_span = {"number": "x"}', "line 20: number: "),
        (CUPT + '# standpoint_link = ["a", 1, 2]', "line 18: a link of this document leads to no"),
        (CUPT + "# standpoint_link = 1", "line 20: label: Field required"),
        ("# global.columns = ID FORM\n\n", "there are no articles"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path, text, reason) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        list(FORMAT.read_foreign(saved(tmp_path, text)).documents)
    assert "a.cupt" in caught.value.message


def test_other_encodings_are_refused(tmp_path) -> None:
    path = tmp_path / "a.cupt"
    path.write_bytes(CUPT.encode() + "# Müller".encode("cp1252"))
    with pytest.raises(InputError, match="line 20: this is not UTF-8"):
        list(FORMAT.read_foreign(path).documents)


@settings(max_examples=80)
@given(data=st.data())
def test_damaged_files_are_read_or_refused(folder, data) -> None:
    path = folder / "c.cupt"
    path.write_bytes(data.draw(mutations(CUPT.encode())))
    assert reads_or_refuses(FORMAT.read_foreign, path) in {True, False}
