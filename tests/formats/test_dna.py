"""Discourse Network Analyzer: a hard database, our statements there and back, broken files."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from foreign_shapes import documents, quotes, reads_or_refuses, written
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import bundles

from annotator.analysis.statements import party_name, statements
from annotator.errors import InputError
from annotator.formats.base import ExportOptions, Undecided, no_progress
from annotator.formats.bundle import Affiliation, Bundle, Registry
from annotator.formats.dna import FORMAT
from annotator.vocabulary import ActorKind


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("dna")


@pytest.fixture
def village_dna(village, tmp_path) -> Path:
    written(FORMAT, village, tmp_path / "a.dna")
    return tmp_path / "a.dna"


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        for statement in statements:
            file.execute(statement)


def test_a_hard_database(shared_data) -> None:
    path = shared_data / "dna" / "edge.dna"
    before = path.read_bytes()
    read = FORMAT.read_foreign(path)
    found = list(read.documents)
    assert [(one.name, one.colour) for one in read.labels] == [("DNA Statement", "#efd033")]
    assert Counter(one.annotator for one in found) == {"Coder 1": 6, "Coder 2": 6}
    assert sum(len(one.spans) for one in found) == 59
    first = found[0]
    assert (first.draft.source, str(first.draft.published)) == ("Times", "2019-01-06")
    assert first.spans[0].attributes == {
        "actor": "Bo",
        "claim": "tax",
        "frame": "economy",
        "stance": "2",
        "agree": "false",
        "note": 'note "q"; 1',
    }
    assert path.read_bytes() == before


def test_offsets_count_utf16_after_line_ends_were_made_one(shared_data) -> None:
    emoji = [
        one
        for one in documents(FORMAT, shared_data / "dna" / "edge.dna")
        if one.draft.title == "Emoji 😀 doc"
    ]
    assert [quote for one in emoji for _, quote in quotes(one)][:3] == [
        "Line one",
        "lo.\nSeco",
        "Müller s",
    ]
    assert emoji[0].draft.extra["time"] == "12:00"


def test_a_statement_of_ours_as_dna_shows_it(village_dna) -> None:
    (ann,) = documents(FORMAT, village_dna)
    assert ann.annotator == "Ann"
    decided = [one for one in ann.spans if one.label == "DNA Statement"]
    assert [(one.attributes["concept"], one.attributes["agreement"]) for one in decided] == [
        ("Traffic > Keep the ferry", "true")
    ] * 2
    assert decided[0].attributes["person"] == "Ada Holm"
    assert decided[0].attributes["persons: Alias"] == "Mayor Holm; A. Holm"
    assert decided[1].attributes["organization"] == "Harbour board"
    others = [one.attributes for one in ann.spans if one.label == "Other statement"]
    assert {one.get("towards claim", "")[:19] for one in others} == {"", "The ferry must stay"}
    assert {one.get("reporter") for one in others} == {None, "=The Courier"}


def test_what_dna_needs_is_there(village_dna) -> None:
    with closing(sqlite3.connect(village_dna)) as file:
        (version,) = file.execute("SELECT Value FROM SETTINGS WHERE Property = 'version'")
        empty = file.execute("SELECT count(*) FROM ENTITIES WHERE Value = ''").fetchone()
        short = file.execute("SELECT count(*) FROM VARIABLES WHERE DataType = 'short text'")
        coders = file.execute("SELECT Name, length(Password) FROM CODERS ORDER BY ID").fetchall()
        relations = file.execute("SELECT count(*) FROM CODERRELATIONS").fetchone()
        broken = file.execute("PRAGMA foreign_key_check").fetchall()
        sound = file.execute("PRAGMA integrity_check").fetchone()
        assert version[0].startswith("3.")
        assert empty == short.fetchone()
        assert coders == [("Admin", 64), ("Ann", 64), ("finder", 64)]
        assert relations == (6,)
        assert (broken, sound) == ([], ("ok",))
        # Every statement has a value for every variable of its type.
        missing = file.execute(
            "SELECT s.ID, v.Variable FROM STATEMENTS s JOIN VARIABLES v USING (StatementTypeId) "
            "WHERE NOT EXISTS (SELECT 1 FROM (SELECT StatementId, VariableId FROM DATABOOLEAN "
            "UNION ALL SELECT StatementId, VariableId FROM DATALONGTEXT "
            "UNION ALL SELECT StatementId, VariableId FROM DATASHORTTEXT) d "
            "WHERE d.StatementId = s.ID AND d.VariableId = v.ID)"
        ).fetchall()
        assert missing == []


def told(bundle, lost: Counter) -> Counter:
    """Our statements as DNA can show them: place, side, holder. Counts those without a place."""
    registry, found = Registry.of(bundle.header), Counter()
    for entry in bundle.entries:
        for content in entry.layers:
            by_id = {one.id: one for one in content.annotations}
            for one in statements(entry.document, content.annotations):
                bearer = one.claim or one.stance
                if not bearer.fragments:
                    lost["stances without a place in the text"] += 1
                    continue
                is_decided = one.polarity and one.stance.issue_id
                side = ("false", None, "true")[one.polarity + 1] if is_decided else None
                holder = party_name(one.holder, by_id, registry) if one.holder else ""
                quote = entry.text[bearer.start : bearer.end]
                found[entry.text, quote, side, holder] += 1
    return found


@settings(max_examples=40)
@given(bundles())
def test_all_statements_are_read_back(folder, bundle) -> None:
    report = written(FORMAT, bundle, folder / "b.dna")
    lost = Counter()
    expected = told(bundle, lost)
    read = Counter()
    for document in documents(FORMAT, folder / "b.dna") if bundle.entries else ():
        for span, (_, quote) in zip(document.spans, quotes(document), strict=True):
            known = span.attributes
            # Who is no person is an organization; of a person it is where they belong.
            holder = known.get("person") or known.get("organization", "")
            read[document.draft.text, quote, known.get("agreement"), holder] += 1
    assert read == expected
    assert report.statements == expected.total()
    assert report.lost["stances without a place in the text"] == lost.total()


def test_undecided_statements_can_be_left_out(village, tmp_path) -> None:
    options = ExportOptions(undecided=Undecided.DROP)
    report = FORMAT.write(village, tmp_path / "a.dna", options, no_progress)
    assert report.statements == 3
    assert report.lost["statements left out as undecided"] == 2


def test_a_person_stands_with_the_organisation_of_the_day(village, tmp_path) -> None:
    def with_affiliation(start: date) -> list[str | None]:
        actors = [
            replace(
                one, affiliations=(Affiliation(id=9, organisation_id=22, role="", start=start),)
            )
            if one.kind is ActorKind.PERSON
            else one
            for one in village.header.actors
        ]
        header = replace(village.header, actors=tuple(actors))
        written(FORMAT, Bundle(header, village.entries), tmp_path / "b.dna")
        spans = documents(FORMAT, tmp_path / "b.dna")[0].spans
        return [
            one.attributes.get("organization")
            for one in spans
            if one.attributes.get("person") == "Ada Holm"
        ]

    assert with_affiliation(date(2020, 1, 1)) == ["Harbour board"]
    assert with_affiliation(date(2025, 4, 1)) == [None]


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        ("UPDATE STATEMENTS SET Stop = 99999", r"document 1: \[\d+, 99999\) is no place"),
        ("DROP TABLE DATAINTEGER", "the table DATAINTEGER has no"),
        ("UPDATE DOCUMENTS SET Text = ''", "document 1: there is no text"),
        ("UPDATE DOCUMENTS SET Text = x'ff00ff'", "text"),
        ("UPDATE DOCUMENTS SET Title = NULL", "title"),
        ("UPDATE DOCUMENTS SET Date = 99999999999999", "date is not possible"),
        ("DELETE FROM DOCUMENTS", "there are no articles"),
    ],
)
def test_what_is_wrong_is_named(village_dna, damage, reason) -> None:
    # Without its constraints, so that there can be anything in it.
    change(village_dna, "CREATE TABLE loose AS SELECT * FROM DOCUMENTS", "DROP TABLE DOCUMENTS")
    change(village_dna, "ALTER TABLE loose RENAME TO DOCUMENTS", damage)
    with pytest.raises(InputError, match=reason) as caught:
        list(FORMAT.read_foreign(village_dna).documents)
    assert "a.dna" in caught.value.message


def test_a_view_that_never_ends_is_not_followed(village_dna) -> None:
    change(
        village_dna,
        "DROP TABLE CODERRELATIONS",
        "DROP TABLE DATAINTEGER",
        "CREATE VIEW DATAINTEGER AS WITH RECURSIVE n(StatementId) AS "
        "(SELECT 1 UNION ALL SELECT StatementId FROM n) "
        "SELECT StatementId, 1 AS VariableId, 1 AS Value FROM n",
    )
    with pytest.raises(InputError, match="the table DATAINTEGER has no"):
        FORMAT.read_foreign(village_dna)


def test_entities_in_a_circle_are_read(village_dna) -> None:
    change(village_dna, "UPDATE ENTITIES SET ChildOf = ID")
    assert len(documents(FORMAT, village_dna)[0].spans) == 5


def test_other_files_are_refused(tmp_path) -> None:
    path = tmp_path / "a.dna"
    path.write_text("no database")
    with pytest.raises(InputError, match="this is no database"):
        FORMAT.read_foreign(path)


def test_a_database_that_is_open_elsewhere_is_refused(village_dna) -> None:
    village_dna.with_name("a.dna-journal").write_text("rollback")
    with pytest.raises(InputError, match="another program has it open"):
        FORMAT.read_foreign(village_dna)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_damaged_files_are_read_or_refused(village_dna, data) -> None:
    damaged = bytearray(village_dna.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    if data.draw(st.booleans()):
        del damaged[data.draw(st.integers(0, len(damaged))) :]
    path = village_dna.with_name("damaged.dna")
    path.write_bytes(damaged)
    assert reads_or_refuses(FORMAT.read_foreign, path) in {True, False}
