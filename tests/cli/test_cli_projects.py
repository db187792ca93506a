"""The commands about whole projects, on good places and on bad ones."""

import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cli.conftest import Standpoint, names, sql

from annotator.services import Project
from annotator.vocabulary import Status


def test_a_new_project_can_be_looked_at_and_checked(standpoint: Standpoint, tmp_path: Path) -> None:
    place = tmp_path / "élections 2025.standpoint"
    made = standpoint("new", place.name, "--name", "Élections", "-a", "Ada")
    assert (made.code, made.out, made.err) == (0, f"Created “Élections” in {place}\n", "")
    said = standpoint("info", place)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[:4] == [
        "name        Élections",
        f"place       {place}",
        "annotator   Ada",
        "articles    0",
    ]
    checked = standpoint("check", place)
    assert (checked.code, checked.out) == (0, "Everything is in order.\n")
    assert standpoint("migrate", place).out == f"{place} is up to date.\n"
    assert names(tmp_path) == {place.name}


def test_information_for_scripts(standpoint: Standpoint, filled: Path) -> None:
    facts = json.loads(standpoint("info", filled, "--json").out)
    assert (facts["name"], facts["annotator"], facts["articles"]) == ("Test", "Ada", 2)
    assert facts["statuses"] == {"in_progress": 1, "todo": 1}
    assert (facts["actors"], facts["issues"], facts["labels"]) == (3, 2, 2)


def test_check_names_what_is_wrong(standpoint: Standpoint, filled: Path) -> None:
    sql(filled, "UPDATE fragment SET quote = 'other words' WHERE quote = 'Olaf Scholz'")
    checked = standpoint("check", filled)
    assert checked.code == 1
    assert checked.out.endswith("1 problems found.\n")
    (problem,) = json.loads(standpoint("check", filled, "--json").out)["problems"]
    assert f"{problem['where']}: {problem['what']}" == checked.out.splitlines()[0]


def test_a_project_comes_back_from_its_backup(
    standpoint: Standpoint, filled: Path, tmp_path: Path
) -> None:
    backup, again = tmp_path / "backup.jsonl.gz", tmp_path / "again.jsonl.gz"
    assert standpoint("export", filled, backup).code == 0
    restored = standpoint("new", "copy.standpoint", "--from", backup)
    assert (restored.code, restored.err) == (0, "")
    assert restored.out.startswith("Restored “Test” with 2 articles in ")
    assert standpoint("export", "copy.standpoint", again).code == 0
    assert again.read_bytes() == backup.read_bytes()
    renamed = standpoint("new", "other.standpoint", "--from", backup, "--name", "Other")
    assert renamed.out.startswith("Restored “Other” with 2 articles in ")


def test_a_backup_that_is_cut_off_or_none_leaves_nothing_behind(
    standpoint: Standpoint, filled: Path, tmp_path: Path
) -> None:
    backup, article = tmp_path / "backup.jsonl", tmp_path / "article.txt"
    with Project.open(filled) as project:
        project.transfer.export("standpoint-jsonl", backup)
    *lines, _ = backup.read_bytes().splitlines(keepends=True)
    backup.write_bytes(b"".join(lines))
    article.write_text("He said so.")
    before = names(tmp_path)
    standpoint("new", "copy.standpoint", "--from", backup).check_refused("cut off")
    standpoint("new", "copy.standpoint", "--from", article).check_refused("not a standpoint-jsonl")
    standpoint("new", "copy.standpoint", "--from", "no.jsonl").check_refused("no such file")
    assert names(tmp_path) == before


def test_nothing_that_is_there_is_overwritten(standpoint: Standpoint, file: Path) -> None:
    before = file.read_bytes()
    standpoint("new", file).check_refused(str(file), "exists")
    assert file.read_bytes() == before
    assert names(file.parent) == {file.name}


@pytest.mark.parametrize("place", ["no/such/folder.standpoint", "mysql://host/db"])
def test_a_project_cannot_be_made_everywhere(
    place: str, standpoint: Standpoint, tmp_path: Path
) -> None:
    standpoint("new", place).check_refused(place.split("/")[0].rstrip(":"))
    assert names(tmp_path) == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["import", "no.standpoint", "."],
        ["export", "no.standpoint", "x.csv"],
        ["info", "no.standpoint"],
        ["check", "no.standpoint"],
        ["migrate", "no.standpoint"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_no_command_makes_a_project_that_is_not_there(
    arguments: list[str], standpoint: Standpoint, tmp_path: Path
) -> None:
    standpoint(*arguments).check_refused("There is no project at", "no.standpoint")
    assert names(tmp_path) == set()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _damage(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100] + b"\xa5" * 50_000)


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "a folder": (_folder, "is a folder"),
    "text": (lambda path: path.write_text("An article."), "not a Standpoint project"),
    "damaged": (_damage, "damaged"),
    "newer": (lambda path: sql(path, "UPDATE meta SET value=999 WHERE key='schema'"), "newer"),
}


@pytest.mark.parametrize("what", BAD)
def test_what_is_no_project_of_this_version_is_named(
    what: str, standpoint: Standpoint, file: Path
) -> None:
    spoil, word = BAD[what]
    spoil(file)
    before = file.read_bytes() if file.is_file() else None
    standpoint("info", file).check_refused(str(file), word)
    assert (file.read_bytes() if file.is_file() else None) == before
    assert names(file.parent) == {file.name}


def test_a_project_that_may_not_be_written(standpoint: Standpoint, file: Path) -> None:
    file.chmod(0o400)
    if os.access(file, os.W_OK):
        pytest.skip("Whoever runs this test may write everything.")
    assert "articles" in standpoint("info", file).out
    standpoint("import", file, __file__).check_refused(str(file), "read-only")


def test_the_password_of_a_server_is_never_said(standpoint: Standpoint, home: Path) -> None:
    pytest.importorskip("psycopg")
    url = "postgresql://ada:geheim@127.0.0.1:1/nothing"
    said = standpoint("info", url)
    said.check_refused("cannot be reached", "ada:***@127.0.0.1")
    log = (home / "standpoint" / "log" / "standpoint.log").read_text("utf-8")
    assert "cannot be reached" in log
    assert "geheim" not in said.err + log


@pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere there is always a screen.")
@pytest.mark.parametrize("arguments", [[], ["p.standpoint"], ["open", "p.standpoint"]])
def test_without_a_screen_no_window_is_opened(arguments: list[str], standpoint: Standpoint) -> None:
    standpoint(*arguments).check_refused("no screen")


def test_information_tells_how_far_each_annotator_is(standpoint: Standpoint, filled: Path) -> None:
    with Project.open(filled) as project:
        document = project.documents.ids()[0]
        project.documents.set_status(document, Status.DONE)
        project.progress.spend(document, datetime.now(UTC), 300)
        project.progress.spend(document, datetime(2024, 3, 1, tzinfo=UTC), 600)
    said = standpoint("info", filled).out.splitlines()
    assert said[-1] == "Ada (Ada): 1 of 2 finished, 3 statements, 5 min today, 15 min in all"
    (layer,) = json.loads(standpoint("info", filled, "--json").out)["progress"]
    assert layer["statuses"] == {"done": 1, "todo": 1}
    assert (layer["statements"], layer["statements_per_done_article"]) == (3, 3)
    assert (layer["minutes_today"], layer["minutes"]) == (5, 15)
