"""The table of statements, read back by another reader and reckoned in another way."""

import csv
from collections import Counter
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from strategies import bundles

from annotator.formats.base import ExportOptions, LossReport, Undecided, no_progress
from annotator.formats.bundle import Bundle
from annotator.formats.statements_csv import write
from annotator.vocabulary import Kind


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def export(bundle: Bundle, path: Path, **options) -> tuple[list[dict[str, str]], LossReport]:
    report = write(bundle, path, ExportOptions(**options), no_progress)
    return table(path), report


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("csv")


def reckoned(bundle: Bundle) -> list[tuple]:
    """Holder x stance, by asking every claim and stance of every layer: slow and plain."""
    rows = []
    for entry, layer in product(bundle.entries, bundle.header.layers):
        found = [a for c in entry.layers if c.layer_id == layer.id for a in c.annotations]
        claims = [a for a in found if a.kind == Kind.CLAIM]
        stances = [a for a in found if a.kind == Kind.STANCE]
        pairs = [(c, s) for c, s in product(claims, stances) if s.claim_id == c.id]
        pairs += [(c, None) for c in claims if not any(s.claim_id == c.id for s in stances)]
        pairs += [(None, s) for s in stances if s.claim_id is None]
        for claim, stance in pairs:
            for holder in (claim or stance).holders or [None]:
                quotes = {a.id: " … ".join(f.quote for f in a.fragments) for a in found}
                rows.append(
                    (
                        f"d{entry.document.id}",
                        f"c{claim.id}" if claim else "",
                        f"s{stance.id}" if stance else "",
                        quotes[holder.mention_id] if holder and holder.mention_id else "",
                        str(claim.fragments[0].start) if claim else "",
                        "" if stance is None or stance.polarity is None else str(stance.polarity),
                        ";".join(f"{f.start}..{f.end}" for f in stance.fragments) if stance else "",
                    )
                )
    return rows


@given(bundles())
def test_every_statement_has_its_row(folder, bundle) -> None:
    rows, report = export(bundle, folder / "t.csv")
    columns = (
        *("document_id", "claim_id", "stance_id", "holder_quote", "claim_start", "polarity"),
        "cue_fragments",
    )
    unguarded = [{key: cell.removeprefix("'") for key, cell in row.items()} for row in rows]
    found = Counter(tuple(row[column] for column in columns) for row in unguarded)
    expected = [tuple(cell.removeprefix("'") for cell in row) for row in reckoned(bundle)]
    assert found == Counter(expected)
    assert report.statements == len(rows)


@given(bundles())
def test_no_cell_starts_a_formula(folder, bundle) -> None:
    rows, _ = export(bundle, folder / "t.csv")
    risky = [
        (column, cell)
        for row in rows
        for column, cell in row.items()
        if cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    ]
    assert all((column, cell) == ("polarity", "-1") for column, cell in risky)


@given(bundles())
def test_what_is_written_and_what_is_lost_are_all(folder, bundle) -> None:
    _, report = export(bundle, folder / "t.csv")
    given = [a for entry in bundle.entries for c in entry.layers for a in c.annotations]
    unseen = report.lost["mentions that stand in no statement"] + report.lost["labels"]
    assert report.annotations + unseen == len(given)


@given(bundles())
def test_policies_for_undecided_polarity(folder, bundle) -> None:
    kept, _ = export(bundle, folder / "t.csv")
    neutral, _ = export(bundle, folder / "t.csv", undecided=Undecided.NEUTRAL)
    decided, _ = export(bundle, folder / "t.csv", undecided=Undecided.DROP)
    assert decided == [row for row in kept if row["polarity"]]
    for row, other in zip(kept, neutral, strict=True):
        expected = row["polarity"] or ("0" if row["stance_id"] else "")
        assert other["polarity"] == expected


def test_rows_are_laid_out_by_hand(village, tmp_path) -> None:
    rows, report = export(village, tmp_path / "t.csv")
    first = rows[0]
    assert [row["holder"] for row in rows] == [
        *("Ada Holm", "Harbour board", "", "Harbour board", "Many shopkeepers"),
    ]
    assert first["claim_text"] == "The ferry must stay … islanders have no choice."
    assert first["claim_fragments"] == "3..22;59..84"
    assert first["issue_path"] == "Traffic > Keep the ferry"
    assert (first["target_kind"], first["target"], first["target_id"]) == (
        *("issue", "Keep the ferry", "i32"),
    )
    assert (first["polarity"], first["polarity_label"], first["intensity"]) == (
        "1",
        "supports",
        "3",
    )
    assert (first["layer"], first["annotator"], first["status"]) == ("Ann's", "Ann", "done")
    assert (first["published"], first["language"]) == ("2025-03-14", "en")
    reported = rows[3]
    assert reported["reporters"] == "'=The Courier"
    assert reported["target"] == first["claim_text"]
    assert (reported["note"], reported["discuss"], reported["confidence"]) == (
        *("'-quoted", "true", "0.5"),
    )
    assert rows[4]["polarity_label"] == "undecided"
    assert rows[4]["holder_actor_id"] == ""
    assert str(report) == (
        "Written: 1 article, 9 annotations, 5 statements. Not carried: cells that could have been"
        " formulas, written with an apostrophe (2), mentions that stand in no statement (2), labels"
        " (1), aliases of actors (2), affiliations of actors (1), definitions of issues (1)."
    )


def test_left_out_statements_are_counted(village, tmp_path) -> None:
    _, report = export(village, tmp_path / "t.csv", undecided=Undecided.DROP)
    assert report.statements == 3
    assert report.lost["claims left out as undecided"] == 1
    assert report.lost["stances left out as undecided"] == 1


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_formulas_get_an_apostrophe(village_with, tmp_path, start) -> None:
    evil = f'{start}cmd|"/C calc"!A0,\n2'
    rows, _ = export(village_with(301, note=evil), tmp_path / "t.csv")
    assert rows[1]["note"] == f"split\n{evil}"
    rows, _ = export(village_with(303, note=evil), tmp_path / "t.csv")
    assert rows[4]["note"] == f"'{evil}"


def test_excel_gets_its_mark_only_on_request(village, tmp_path) -> None:
    plain, marked = tmp_path / "plain.csv", tmp_path / "marked.csv"
    export(village, plain)
    export(village, marked, bom=True)
    assert marked.read_bytes() == b"\xef\xbb\xbf" + plain.read_bytes()
    assert plain.read_bytes().startswith(b"document_id,")
    assert plain.read_bytes().count(b"\r\n") == 6
