"""Annotated data of other tools, and export profiles, from the command line."""

import json
from pathlib import Path

import pytest
from cli.conftest import Standpoint

from annotator.services import Project
from annotator.vocabulary import Kind


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder of brat."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text("Ada Holm said the ferry must stay.\n", "utf-8")
    (folder / "a.ann").write_text("T1\tActor 0 8\tAda Holm\nT2\tMood 9 13\tsaid\n", "utf-8")
    return folder


def kinds(file: Path) -> list[Kind]:
    with Project.open(file) as project, project.transfer.bundle() as bundle:
        contents = [content for entry in bundle.entries for content in entry.layers]
        return sorted(one.kind for content in contents for one in content.annotations)


def test_the_guessed_mapping_can_be_edited_and_used(
    standpoint: Standpoint, file: Path, corpus: Path, tmp_path: Path
) -> None:
    done = standpoint("mapping", corpus)
    assert (done.code, done.err) == (0, "")
    mapping = json.loads(done.out)
    assert mapping["spans"] == {"Actor": {"becomes": "mention"}, "Mood": {"becomes": "label"}}
    mapping["spans"]["Mood"] = {"becomes": "cue", "polarity": -1}
    (tmp_path / "m.json").write_text(json.dumps(mapping), "utf-8")
    done = standpoint("import", file, corpus, "--mapping", "m.json", "--as", "brat")
    assert (done.code, done.err) == (0, "")
    assert "1 actor, 1 article, 1 mention, 1 stance; 1 articles are new" in done.out
    assert kinds(file) == [Kind.MENTION, Kind.STANCE]


def test_annotated_data_is_recognised(standpoint: Standpoint, file: Path, corpus: Path) -> None:
    assert standpoint("import", file, corpus).code == 0
    assert kinds(file) == [Kind.LABEL, Kind.MENTION]


def test_of_a_folder_the_good_ones_come_in_and_the_damaged_ones_are_named(
    standpoint: Standpoint, file: Path, corpus: Path
) -> None:
    (corpus / "b.txt").write_text("short", "utf-8")
    (corpus / "b.ann").write_text("T1\tClaim 0 400\tlong\n", "utf-8")
    done = standpoint("import", file, corpus)
    assert done.code == 1
    assert "1 articles are new" in done.out
    assert "b.ann" in done.err
    assert kinds(file) == [Kind.LABEL, Kind.MENTION]


def test_a_wrong_mapping_is_refused(
    standpoint: Standpoint, file: Path, corpus: Path, tmp_path: Path
) -> None:
    (tmp_path / "m.json").write_text('{"spans": {}}', "utf-8")
    standpoint("import", file, corpus, "--mapping", "m.json").check_refused("m.json", "format")
    standpoint("import", file, corpus, "--as", "text").check_refused("no annotations")
    standpoint("mapping", tmp_path / "m.json", "--as", "text").check_refused("m.json")
    assert kinds(file) == []


def test_an_export_is_done_again_by_its_profile(
    standpoint: Standpoint, filled: Path, tmp_path: Path
) -> None:
    choices = ("--format", "statements-csv", "--undecided", "drop", "--layer", "Ada")
    assert standpoint("export", filled, "a.out", *choices, "--save-profile", "For R").code == 0
    assert standpoint("export", filled, "b.out", "--profile", "For R").code == 0
    assert (tmp_path / "a.out").read_bytes() == (tmp_path / "b.out").read_bytes()
    assert standpoint("export", filled, "c.out", "--profile", "For R", "--bom").code == 0
    assert (tmp_path / "c.out").read_bytes().startswith(b"\xef\xbb\xbf")
    standpoint("export", filled, "d.out", "--profile", "no").check_refused("no profile “no”")
