"""Where Standpoint keeps its own files."""

from pathlib import Path

import pytest

from annotator import paths

FOLDERS = [paths.config, paths.data, paths.state, paths.log]


def test_all_folders_lie_in_the_home_that_is_set(home: Path) -> None:
    for folder in FOLDERS:
        assert folder().is_dir()
        assert folder().is_relative_to(home / "standpoint")


def test_without_it_the_folders_are_those_of_the_system(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("STANDPOINT_HOME")
    for folder in FOLDERS:
        assert folder().is_relative_to(home)
        assert "Standpoint" in folder().parts


def test_a_folder_that_cannot_be_made_is_no_reason_to_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way")
    monkeypatch.setenv("STANDPOINT_HOME", str(blocked))
    assert [folder().parent for folder in FOLDERS] == [blocked] * 4


def test_what_comes_with_the_program_is_found() -> None:
    assert (paths.resources() / "sample" / "sample.json").is_file()
