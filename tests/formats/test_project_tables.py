"""All tables of a project, as every program for tables reads them back."""

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from strategies import bundles
from table_programs import EVERY_FORMAT, Tables, exported, plain

from annotator.formats import tables_csv
from annotator.formats.base import ExportOptions, Format, LossReport, Undecided, no_progress
from annotator.formats.bundle import Annotation, Bundle, Party
from annotator.formats.parts.project_schema import SHEETS, STATEMENTS
from annotator.formats.parts.statement_rows import COLUMNS
from annotator.formats.statements_csv import write as write_statements
from annotator.vocabulary import Kind


@pytest.fixture
def export(tmp_path) -> Callable[..., tuple[Tables, LossReport]]:
    return lambda *args, **options: exported(tmp_path, *args, **options)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("tables")


def facts(form: Format, one: Annotation, undecided: Undecided = Undecided.KEEP) -> list[str]:
    """What is said of an annotation, told from the bundle."""

    def ids(parties: tuple[Party, ...]) -> str:
        return ";".join(
            f"m{party.mention_id}" if party.mention_id else f"a{party.actor_id}"
            for party in parties
        )

    truth = one.discuss if form.extra != "statistics" else int(one.discuss)
    return [
        plain(value)
        for value in (
            one.kind[0] + str(one.id),
            one.form,
            one.value,
            one.fragments[0].start if one.fragments else None,
            ";".join(f"{piece.start}..{piece.end}" for piece in one.fragments),
            " … ".join(piece.quote for piece in one.fragments),
            one.actor_id and f"a{one.actor_id}",
            one.claim_id and f"c{one.claim_id}",
            one.issue_id and f"i{one.issue_id}",
            one.target_claim_id and f"c{one.target_claim_id}",
            one.target_actor_id and f"a{one.target_actor_id}",
            one.label_id and f"k{one.label_id}",
            one.polarity,
            one.intensity,
            ids(one.holders),
            ids(one.reporters),
            truth,
            one.note,
            one.confidence,
            one.origin,
        )
    ]


FACTS = (
    *("annotation_id", "form", "value", "start", "fragments", "text", "actor_id", "claim_id"),
    *("issue_id", "target_claim_id", "target_actor_id", "label_id", "polarity", "intensity"),
    *("holders", "reporters", "discuss", "note", "confidence", "origin"),
)


def annotations(bundle: Bundle) -> Iterator[Annotation]:
    for entry in bundle.entries:
        for content in entry.layers:
            yield from content.annotations


@EVERY_FORMAT
@given(bundle=bundles())
@settings(max_examples=10)
def test_annotations_are_all_there(folder, form, bundle) -> None:
    tables, report = exported(folder, form, bundle)
    found = [[plain(row[name]) for name in FACTS] for row in tables["annotations"]]
    expected = [facts(form, one) for one in annotations(bundle)]
    if form is tables_csv.FORMAT:
        expected = [[cell.removeprefix("'") for cell in row] for row in expected]
    assert found == expected
    assert report.annotations == len(found)
    assert report.statements == len(tables["statements"])
    assert report.documents == len(tables["documents"])


@EVERY_FORMAT
@given(bundle=bundles())
@settings(max_examples=10)
def test_ids_lead_from_table_to_table(folder, form, bundle) -> None:
    tables, _ = exported(folder, form, bundle)
    keys = {
        sheet.name: {row[sheet.key] for row in tables[sheet.name]} for sheet in SHEETS if sheet.key
    }
    for sheet in SHEETS:
        assert sheet.key is None or len(keys[sheet.name]) == len(tables[sheet.name])
        for column in (one for one in sheet.columns if one.refers_to):
            there = {plain(row[column.name]) for row in tables[sheet.name]} - {""}
            assert there <= keys[column.refers_to]


@EVERY_FORMAT
@given(bundle=bundles())
@settings(max_examples=10)
def test_actors_and_codebook_are_all_there(folder, form, bundle) -> None:
    tables, report = exported(folder, form, bundle)
    header = bundle.header

    def names(table: str, column: str = "name") -> list[str]:
        # The reader of CSV takes one apostrophe away: it may be the guard against formulas.
        return [plain(row[column]).lstrip("'") for row in tables[table]]

    def told(records, column: str = "name") -> list[str]:
        return [plain(getattr(record, column)).lstrip("'") for record in records]

    assert names("actors") == told(header.actors)
    assert names("actors", "kind") == told(header.actors, "kind")
    assert names("issues") == told(header.issues)
    assert names("issues", "definition") == told(header.issues, "definition")
    assert names("labels") == told(header.labels)
    roles = [one for actor in header.actors for one in actor.affiliations]
    assert names("affiliations", "role") == told(roles, "role")
    aliases = [row["aliases"] for row in tables["actors"]]
    assert [json.loads(cell) if cell else [] for cell in aliases] == [
        list(actor.aliases) for actor in header.actors
    ]
    statuses = [c.status for entry in bundle.entries for c in entry.layers]
    assert names("assignments", "status") == statuses
    used = {layer.annotator_id for layer in header.layers}
    assert report.lost["annotators without a layer"] == len(
        {annotator.id for annotator in header.annotators} - used
    )


def test_statements_have_the_columns_that_they_have_everywhere() -> None:
    assert STATEMENTS.names == COLUMNS


@EVERY_FORMAT
def test_statements_are_those_of_the_table_of_statements(form, village, export, tmp_path) -> None:
    tables, _ = export(form, village)
    write_statements(village, tmp_path / "s.csv", ExportOptions(), no_progress)
    with (tmp_path / "s.csv").open(encoding="utf-8", newline="") as file:
        expected = list(csv.DictReader(file))
    truth = {"true": "1", "false": "0"} if form.extra == "statistics" else {}
    for row, other in zip(tables["statements"], expected, strict=True):
        for name, cell in other.items():
            wanted = truth.get(cell, cell) if name == "discuss" else cell
            if name == "confidence" and cell:
                wanted = plain(float(cell))
            assert plain(row[name]).lstrip("'") == wanted.lstrip("'").rstrip()


@EVERY_FORMAT
def test_the_village_by_hand(form, village, export) -> None:
    tables, report = export(form, village)
    (document,) = tables["documents"]
    assert (document["document_id"], document["title"]) == ("d1", "The last ferry")
    assert plain(document["published"]) == "2025-03-14"
    assert json.loads(str(document["extra"])) == {"page": 3, "section": "Local"}
    assert [plain(row["annotations"]) for row in tables["assignments"]] == ["11", "1"]
    assert [row["status"] for row in tables["assignments"]] == ["done", "todo"]
    assert [row["path"] for row in tables["issues"]] == ["Traffic", "Traffic > Keep the ferry"]
    assert tables["issues"][1]["parent_id"] == "i31"
    (role,) = tables["affiliations"]
    assert (role["actor_id"], role["role"], plain(role["start"])) == ("a21", "Mayor", "2020-01-01")
    assert report.lost["facts of the project"] == 1
    assert plain(tables["annotations"][0]["created"]).startswith("2025-03-14T12:00:00")
    if form.extra == "statistics":
        assert "text" not in document
        assert report.lost["texts of articles"] == 1
    else:
        assert str(document["text"]).startswith("🙂 “The ferry must stay,” Mayor")
        assert report.lost["texts of articles"] == 0


@EVERY_FORMAT
def test_undecided_stances_can_be_left_out(form, village, export) -> None:
    tables, report = export(form, village, undecided=Undecided.DROP)
    assert report.lost["stances left out as undecided"] == 1
    stances = [row for row in tables["annotations"] if row["kind"] == Kind.STANCE]
    assert [plain(row["polarity"]) for row in stances] == ["1", "-1"]
    assert len(tables["statements"]) == report.statements == 3
    tables, _ = export(form, village, undecided=Undecided.NEUTRAL)
    stances = [row for row in tables["annotations"] if row["kind"] == Kind.STANCE]
    assert [row["polarity_label"] for row in stances] == ["supports", "opposes", "neutral"]
