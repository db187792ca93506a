"""CoNLL-2003: samples of several schemes, our spans as other readers see them, broken files."""

from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pytest
from foreign_shapes import details, documents, mutations, outward, quotes, reads_or_refuses, written
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import bundles

from annotator.errors import InputError
from annotator.formats.conll2003 import FORMAT
from annotator.formats.parts.facts import facts_of
from annotator.formats.parts.outward import with_polarity

SAMPLES = "doccano/backend/data_import/tests/data/sequence_labeling"
KINDS = {"Actor": "actors", "Claim": "claims", "Stance": "stances"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("conll")


def saved(tmp_path: Path, text: str, name: str = "a.conll") -> Path:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_samples_of_doccano(shared_data) -> None:
    (document,) = documents(FORMAT, shared_data / SAMPLES / "example.conll")
    assert document.draft.text == "JAPAN GET\nNadim Ladki\n"
    assert quotes(document) == [("LOC", "JAPAN"), ("PER", "Nadim Ladki")]
    (document,) = documents(FORMAT, shared_data / SAMPLES / "labeling.trailing.conll")
    assert document.draft.text == "SOCCER - JAPAN GET LUCKY WIN, CHINA IN SURPRISE DEFEAT.\n"
    assert quotes(document) == [("LOC", "JAPAN"), ("PER", "CHINA")]


def test_an_invalid_sample_of_doccano_is_refused(shared_data) -> None:
    with pytest.raises(InputError, match=r"labeling\.invalid\.conll, line 1: a token and a tag"):
        FORMAT.read_foreign(shared_data / SAMPLES / "labeling.invalid.conll")


@pytest.mark.parametrize(
    "tags",
    [
        "B-PER I-PER O B-ORG B-ORG O",  # IOB2
        "I-PER I-PER O I-ORG B-ORG O",  # IOB1
        "B-PER E-PER O S-ORG S-ORG O",  # IOBES
        "B-PER L-PER O U-ORG U-ORG O",  # BILOU
    ],
)
def test_all_schemes_are_understood(tmp_path, tags) -> None:
    words = ["Ann", "Lee", "joined", "Acme", "Bolt", "."]
    rows = (f"{word} NNP I-NP {tag}\n" for word, tag in zip(words, tags.split(), strict=True))
    text = (
        "-DOCSTART- -X- O O\n\n" + "".join(rows) + "\n-DOCSTART- -X- O O\n\n(\tO\nUN\tB-ORG\n)\tO\n"
    )
    path = saved(tmp_path, text)
    first, second = documents(FORMAT, path)
    assert first.draft.text == "Ann Lee joined Acme Bolt.\n"
    assert quotes(first) == [("PER", "Ann Lee"), ("ORG", "Acme"), ("ORG", "Bolt")]
    assert (second.draft.text, quotes(second)) == ("(UN)\n", [("ORG", "UN")])
    project = FORMAT.read_foreign(path)
    assert project.notes == ("Left out: parts of speech and chunks (6).",)
    assert [label.name for label in project.labels] == ["PER", "ORG"]


def kept(spans, lost: Counter[str]) -> list[tuple[str, int, int]]:
    """What one file can say of these spans: the first, of those the longest."""
    pieces = [
        (f.start, -f.end, with_polarity(span).label) for span in spans for f in span.fragments
    ]
    chosen, end = [], 0
    for start, minus_end, label in sorted(pieces, key=lambda piece: piece[:2]):
        if start < end:
            lost["spans that overlap others of their kind"] += 1
        else:
            chosen.append(("_".join(label.split()), start, -minus_end))
            lost["names of labels with white space"] += label != chosen[-1][0]
            end = -minus_end
    lost["spans in pieces, written as several"] += sum(len(one.fragments) > 1 for one in spans)
    return chosen


def expected(given_, lost: Counter[str]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Text and spans, both without white space, of each document, counting what goes."""
    result = []
    for document in given_:
        text, found = document.draft.text, []
        for name in ("actors", "claims", "stances", "labels"):
            spans = [one for one in document.spans if KINDS.get(one.label, "labels") == name]
            found += [(label, text[a:b]) for label, a, b in kept(spans, lost)]
        lost["facts about articles"] += len(facts_of(document.draft))
        lost["white space of texts"] += " ".join(text.split(" ")) != " ".join(text.split())
        lost.update(f"links “{link.label}”" for link in document.links)
        result.append((bare(text), sorted((label, bare(quote)) for label, quote in found)))
    lost.update(details(with_polarity(span) for one in given_ for span in one.spans))
    return result


def bare(text: str) -> str:
    return "".join(one for one in text if one not in INVISIBLE and not one.isspace())


INVISIBLE = "\u200b\u2060\ufeff"


@settings(max_examples=50)
@given(bundles())
def test_what_is_written_is_read_back_but_for_what_the_report_says(folder, bundle) -> None:
    given_, before = outward(bundle)
    report = written(FORMAT, bundle, folder / "a.zip")
    lost = Counter[str]()
    wanted = expected(given_, lost)
    assert report.lost - before.lost == +lost
    read = documents(FORMAT, folder / "a.zip")
    found = [
        (
            bare(one.draft.text),
            sorted(
                (with_polarity(span).label, bare(quote))
                for span, (_, quote) in zip(one.spans, quotes(one), strict=True)
            ),
        )
        for one in read
    ]
    assert sorted(found) == sorted(wanted)


@settings(max_examples=30)
@given(bundles())
def test_every_span_begins_with_b(folder, bundle) -> None:
    written(FORMAT, bundle, folder / "b.zip")
    for text in members(folder / "b.zip").values():
        before = "O"
        for line in text.splitlines():
            columns = line.split(" ")
            assert len(columns) in {1, 4}
            tag = columns[-1] or "O"
            if tag.startswith("I-"):
                assert before[2:] == tag[2:]
            before = tag


def members(path: Path) -> dict[str, str]:
    with ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_an_archive_is_laid_out_by_hand(village, tmp_path) -> None:
    written(FORMAT, village, tmp_path / "a.zip")
    files = members(tmp_path / "a.zip")
    names = ("actors", "claims", "stances", "labels")
    assert list(files) == [f"{who}/{name}.conll" for who in ("Ann", "finder") for name in names]
    assert files["Ann/stances.conll"].startswith(
        "-DOCSTART- -X- O O\n\n🙂 -X- O O\n“ -X- O O\nThe -X- O O\nferry -X- O O\n"
        "must -X- O B-Stance:supports\n"
    )
    claims = files["Ann/claims.conll"]
    assert claims.count("B-Claim") == 2
    assert "islanders -X- O B-Claim\nhave -X- O I-Claim\n" in claims


def test_spacy_reads_the_same_spans(village, tmp_path) -> None:
    reason = "the reference reader spacy is not installed"
    converters = pytest.importorskip("spacy.training.converters", reason=reason)
    written(FORMAT, village, tmp_path / "a.zip")
    text = members(tmp_path / "a.zip")["Ann/actors.conll"]
    (doc,) = converters.conll_ner_to_docs(text, no_print=True)
    assert [(one.label_, one.text) for one in doc.ents] == [
        ("Actor", "Mayor Ada Holm"),
        ("Actor", "The Courier"),
        ("Actor", "the harbour board"),
        ("Actor", "her"),
        ("Actor", "Many shopkeepers"),
    ]


def test_seqeval_counts_the_same_spans(village, tmp_path) -> None:
    reason = "the reference reader seqeval is not installed"
    labelling = pytest.importorskip("seqeval.metrics.sequence_labeling", reason=reason)
    written(FORMAT, village, tmp_path / "a.zip")
    for text in members(tmp_path / "a.zip").values():
        tags = [line.split(" ")[-1] or "O" for line in text.splitlines()]
        entities = labelling.get_entities(tags)
        assert len(entities) == sum(tag.startswith("B-") for tag in tags)


def test_files_of_one_folder_with_other_texts_are_documents_of_their_own(tmp_path) -> None:
    saved(tmp_path, "Ann B-PER\n", "ann/a.conll")
    saved(tmp_path, "Bob B-PER\n", "ann/b.conll")
    saved(tmp_path, "junk", "ann/.hidden.conll")
    found = documents(FORMAT, tmp_path)
    assert [(one.annotator, quotes(one)) for one in found] == [
        ("ann", [("PER", "Ann")]),
        ("ann", [("PER", "Bob")]),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ann B-PER\nBob\n", "line 2: a token and a tag"),
        ("Ann B-\n", "line 1: a token and a tag"),
        ("Ann B\n", "line 1: a token and a tag"),
        ("Ann O-PER\n", "line 1: a token and a tag"),
        ("\n\n", "there are no such files"),
        ("PK\x03\x04", "not plain text"),
        ("Ann\0B-PER", "not a text file"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path, text, reason) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        FORMAT.read_foreign(saved(tmp_path, text, "wrong.conll"))
    assert "wrong.conll" in caught.value.message


@settings(max_examples=60)
@given(data=st.data())
def test_damaged_files_are_read_or_refused(folder, data) -> None:
    path = folder / "c.conll"
    good = "-DOCSTART- -X- O O\n\nAnn N O B-PER\nLee N O I-PER\n\n🙂 N O S-X\n. N O O\n"
    path.write_bytes(data.draw(mutations(good.encode())))
    assert reads_or_refuses(FORMAT.read_foreign, path) in {True, False}
