"""The manners of the command line: help, wrong usage, our own mistakes, the demonstration."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli.conftest import ROOT, Standpoint
from typer.main import get_command

from annotator import __version__
from annotator.cli.commands import COMMANDS, application

BUG = """
from annotator.cli import commands, main
def mistaken() -> None:
    raise LookupError("the reason")
commands.COMMANDS["mistaken"] = mistaken
main()
"""


def test_the_version(standpoint: Standpoint) -> None:
    said = standpoint("--version")
    assert (said.code, said.out, said.err) == (0, f"standpoint {__version__}\n", "")


def test_the_help_names_all_commands(standpoint: Standpoint) -> None:
    said = standpoint("--help")
    assert said.code == 0
    assert all(name in said.out for name in COMMANDS)
    assert "70" in said.out
    assert "130" in said.out


@pytest.mark.parametrize("name", COMMANDS)
def test_all_arguments_and_options_are_explained(name: str) -> None:
    command = get_command(application()).commands[name]
    assert command.help
    assert [option.name for option in command.params if not option.help] == []


@pytest.mark.parametrize(
    "arguments",
    [["fly"], ["info"], ["info", "--loud", "p.standpoint"]],
    ids=" ".join,
)
def test_wrong_usage(arguments: list[str], standpoint: Standpoint) -> None:
    said = standpoint(*arguments)
    assert (said.code, said.out) == (2, "")
    assert "Usage: " in said.err


def mistake() -> subprocess.CompletedProcess[str]:
    """What happens when there is a mistake in a command."""
    return subprocess.run(
        [sys.executable, "-c", BUG, "mistaken"], capture_output=True, encoding="utf-8", timeout=60
    )


def test_a_mistake_of_ours_is_said_in_short_and_reported_in_the_log(
    environment: None, home: Path
) -> None:
    done = mistake()
    log = home / "standpoint" / "log" / "standpoint.log"
    assert (done.returncode, done.stdout) == (70, "")
    assert "Traceback" not in done.stderr
    assert "LookupError: the reason" in done.stderr
    assert str(log) in done.stderr
    report = log.read_text("utf-8")
    assert f"Standpoint {__version__}" in report
    assert "Traceback" in report
    assert report.count("LookupError: the reason") == 1


def test_without_a_log_the_report_is_shown(
    environment: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a file"
    blocked.touch()
    monkeypatch.setenv("STANDPOINT_HOME", str(blocked))
    done = mistake()
    assert done.returncode == 70
    assert "Traceback" in done.stderr


def test_a_home_that_cannot_be_written_does_not_matter(
    standpoint: Standpoint, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a file"
    blocked.touch()
    monkeypatch.setenv("STANDPOINT_HOME", str(blocked))
    said = standpoint("check", file)
    assert (said.code, said.out, said.err) == (0, "Everything is in order.\n", "")
    standpoint("demo").check_refused(str(blocked))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="There is no such device here.")
def test_results_that_cannot_be_written(environment: None, file: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "annotator", "info", file],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            cwd=ROOT,
        )
    assert done.returncode == 1
    assert done.stderr.startswith("Error: The results cannot be written")


def test_a_terminal_that_cannot_show_all_letters(
    standpoint: Standpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    said = standpoint("new", "p.standpoint", "--name", "Zürich 🙂")
    assert said.code == 0
    assert r"Created \u201cZ\xfcrich \U0001f642\u201d in " in said.out


@pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere there is always a screen.")
@pytest.mark.parametrize("platform", ["", "offscreen"])
def test_the_demonstration_without_a_screen(
    platform: str,
    standpoint: Standpoint,
    tmp_path: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if platform:
        monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    said = standpoint("demo", "--folder", "made/here")
    assert (said.code, said.err) == (0, "")
    assert "no screen" in said.out
    folder = tmp_path / "made" / "here"
    picture, dataset = folder / "standpoint.png", folder / "sample-statements.csv"
    assert str(picture) in said.out
    assert str(dataset) in said.out
    image = picture.read_bytes()
    assert image.startswith(b"\x89PNG")
    assert [int.from_bytes(image[at : at + 4], "big") for at in (16, 20)] == [2800, 1800]
    assert len(image) > 100_000
    assert list(home.glob("standpoint/state/*.json")) == []
    assert len(list(csv.DictReader(dataset.read_text("utf-8").splitlines()))) > 50


def test_the_demonstration_in_a_folder_that_cannot_be(
    standpoint: Standpoint, tmp_path: Path
) -> None:
    (tmp_path / "taken").touch()
    if os.name == "posix":
        standpoint("demo", "--folder", "taken/here").check_refused("taken")
    assert (tmp_path / "taken").read_bytes() == b""
