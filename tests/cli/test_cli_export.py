"""Datasets on their way out, from the command line."""

import csv
import json
import os
from pathlib import Path

import pytest
from cli.conftest import Standpoint, limit_files, names

from annotator.formats.registry import EXPORTERS
from annotator.services import Project


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    return list(csv.DictReader(path.read_text("utf-8").splitlines()))


def test_every_format_is_named_in_the_help_and_can_be_written(
    standpoint: Standpoint, filled: Path, tmp_path: Path
) -> None:
    text = standpoint("export", "--help").out
    with Project.open(filled) as project:
        for known in EXPORTERS:
            assert known.id in text
            target = tmp_path / known.id / f"x{known.extensions[0]}"
            target.parent.mkdir()
            report = project.transfer.export(known.id, target)
            assert report.issues if known.is_codebook else report.documents


def test_the_ending_says_which_format(standpoint: Standpoint, filled: Path, tmp_path: Path) -> None:
    done = standpoint("export", filled, "statements.csv")
    assert done.code == 0
    assert done.out.startswith("statements.csv: Written: 2 documents, ")
    assert done.err == ""
    assert "Send troops" in {row["issue"] for row in rows(tmp_path / "statements.csv")}
    assert standpoint("export", filled, "p.jsonl").code == 0
    first, *_ = (tmp_path / "p.jsonl").read_text("utf-8").splitlines()
    assert json.loads(first)["format"] == "standpoint-jsonl"


def test_a_part_of_the_project(standpoint: Standpoint, filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.out"
    for options, count in (
        (["--status", "in_progress", "--status", "done"], 1),
        (["--layer", "Ada"], 2),
    ):
        done = standpoint("export", filled, target, "-f", "annotations-jsonl", *options)
        assert done.code == 0
        assert len(target.read_text("utf-8").splitlines()) == count


def test_stances_that_are_not_decided(standpoint: Standpoint, filled: Path, tmp_path: Path) -> None:
    found = {}
    for choice in ("neutral", "drop"):
        assert standpoint("export", filled, "s.csv", "--undecided", choice, "--bom").code == 0
        data = (tmp_path / "s.csv").read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        found[choice] = len(data.splitlines())
    assert found["drop"] < found["neutral"]


def test_what_is_there_is_replaced(standpoint: Standpoint, filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "s.csv"
    target.write_text("old")
    assert standpoint("export", filled, target).code == 0
    assert rows(target)
    assert names(tmp_path) == {target.name, filled.name}


def test_what_was_asked_for_is_not_there(
    standpoint: Standpoint, filled: Path, tmp_path: Path
) -> None:
    standpoint("export", filled, "x.csv", "-f", "parchment").check_refused("parchment")
    standpoint("export", filled, "x.out").check_refused("x.out", "ending")
    standpoint("export", filled, "x.csv", "--layer", "Grace").check_refused("Grace")
    wrong = standpoint("export", filled, "x.csv", "--status", "unknown")
    assert (wrong.code, wrong.out) == (2, "")
    assert "nothing_here" in wrong.err
    assert names(tmp_path) == {filled.name}


def test_a_place_that_cannot_be_written(
    standpoint: Standpoint, filled: Path, tmp_path: Path
) -> None:
    (tmp_path / "folder.csv").mkdir()
    standpoint("export", filled, "folder.csv").check_refused("folder.csv", "not a file")
    standpoint("export", filled, "no/x.csv").check_refused("no such file or folder")
    if os.name == "posix":
        standpoint("export", filled, "/dev/full", "-f", "statements-csv").check_refused(
            "not a file"
        )
    assert names(tmp_path) == {"folder.csv", filled.name}


def test_the_project_itself_is_never_replaced(standpoint: Standpoint, filled: Path) -> None:
    before = filled.read_bytes()
    link = filled.parent / "link.jsonl"
    link.symlink_to(filled)
    for target in (filled, link):
        said = standpoint("export", filled, target, "-f", "standpoint-jsonl")
        said.check_refused("is the project itself")
    assert filled.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="The size of files cannot be limited here.")
def test_a_full_disk(standpoint: Standpoint, file: Path, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("he said so. " * 100_000)
    assert standpoint("import", file, article).code == 0
    target = tmp_path / "x.jsonl"
    target.write_text("what was there before")
    said = standpoint("export", file, target, before=limit_files)
    said.check_refused("x.jsonl", "larger than this disk allows")
    assert target.read_text() == "what was there before"
    assert names(tmp_path) == {article.name, target.name, file.name}
