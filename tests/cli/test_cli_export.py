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
    assert done.out.startswith("statements.csv: Written: 2 articles, ")
    assert done.err == ""
    assert "Send troops" in {row["issue"] for row in rows(tmp_path / "statements.csv")}
    assert standpoint("export", filled, "p.jsonl").code == 0
    first, *_ = (tmp_path / "p.jsonl").read_text("utf-8").splitlines()
    assert json.loads(first)["format"] == "standpoint-jsonl"


def test_an_ending_of_several_formats_is_asked_about(
    standpoint: Standpoint, filled: Path, tmp_path: Path
) -> None:
    for target in ("x.zip", "x.json", "x.html"):
        asked = standpoint("export", filled, target)
        asked.check_refused(target, "several formats")
        candidates = asked.err.split("one of: ")[1].rstrip(".\n").split(", ")
        assert len(candidates) > 1
        for known in EXPORTERS:
            assert (known.id in candidates) == target.endswith(known.extensions)
    assert names(tmp_path) == {filled.name}


def test_the_formats_are_listed(standpoint: Standpoint) -> None:
    listed = standpoint("export", "--formats")
    assert listed.code == 0
    lines = listed.out.splitlines()
    assert [line.split()[0] for line in lines] == [known.id for known in EXPORTERS]
    assert all(known.carries in line for known, line in zip(EXPORTERS, lines, strict=True))


def test_a_dataset_is_split_as_asked_and_as_its_profile_says(
    standpoint: Standpoint, filled: Path, tmp_path: Path
) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    asked = ("--split", "0/0/100", "--group-by", "source", "--seed", "7", "--save-profile", "ml")
    first = standpoint("export", filled, "a.zip", "-f", "dataset", *asked)
    assert "Articles by split: train 0, validation 0, test 2." in first.out
    again = standpoint("export", filled, "b.zip", "--profile", "ml")
    assert again.out.split(": ", 1)[1] == first.out.split(": ", 1)[1]
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    other = standpoint("export", filled, "c.zip", "--profile", "ml", "--split", "1/0/0")
    assert "train 2, validation 0, test 0" in other.out


def test_a_split_is_for_formats_that_split(
    standpoint: Standpoint, filled: Path, tmp_path: Path
) -> None:
    said = standpoint("export", filled, "x.csv", "--seed", "7")
    said.check_refused("statements-csv does not split")
    assert "dataset" in said.err
    wrong = standpoint("export", filled, "x.zip", "-f", "dataset", "--split", "80/20")
    wrong.check_refused("80/20")
    assert names(tmp_path) == {filled.name}


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
