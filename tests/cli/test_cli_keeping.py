"""Backups, restoring and recovering from the command line."""

import json
from pathlib import Path

from cli.conftest import Standpoint, names

from annotator.services import Project


def test_backups_are_made_listed_and_restored(standpoint: Standpoint, filled: Path) -> None:
    assert "There are no backups" in standpoint("backups", filled).out
    made = standpoint("backups", filled, "--now")
    assert (made.code, made.err) == (0, "")
    now, first, file = made.out.splitlines()
    assert now.startswith("now ")
    assert now[20:] == first[20:]
    with Project.open(filled) as project:
        project.rename("Renamed")
    (listed,) = json.loads(standpoint("backups", filled, "--json").out)["backups"]
    assert listed["file"] == file.strip()
    assert listed["articles"] == 2
    restored = standpoint("restore", filled, "--from", listed["made"][:10])
    assert (restored.code, restored.err) == (0, "")
    assert "What it was before is kept: " in restored.out
    with Project.open(filled) as project:
        assert project.name == "Test"
    standpoint("restore", filled, "--from", "last")
    with Project.open(filled) as project:
        assert project.name == "Renamed"
    assert names(filled.parent) == {filled.name}


def test_what_cannot_be_restored_is_said(standpoint: Standpoint, filled: Path) -> None:
    standpoint("restore", filled).check_refused("no backup")
    standpoint("backups", filled, "--now")
    standpoint("restore", filled, "--from", "the other day").check_refused("the other day")
    standpoint("restore", "postgresql://host/db").check_refused("exports")


def test_a_project_that_was_deleted_comes_back(standpoint: Standpoint, filled: Path) -> None:
    standpoint("backups", filled, "--now")
    filled.unlink()
    assert standpoint("restore", filled).code == 0
    assert standpoint("check", filled).code == 0


def test_a_damaged_project_is_recovered(standpoint: Standpoint, filled: Path) -> None:
    standpoint("backups", filled, "--now")
    filled.write_bytes(filled.read_bytes()[:100] + b"\xa5" * 50_000)
    refused = standpoint("info", filled)
    assert "standpoint recover" in refused.err
    recovered = standpoint("recover", filled)
    assert recovered.code == 1, recovered
    assert "what was done since then is lost" in recovered.out
    assert recovered.out.endswith("Not everything could be saved.\n")
    assert standpoint("check", filled).out == "Everything is in order.\n"
    kept = names(filled.parent) - {filled.name}
    assert len(kept) == 1
    assert kept.pop().startswith("p.damaged-")
