"""The codebook as a table: there and back, from a spreadsheet, and what is refused."""

from pathlib import Path

import pytest
from foreign_shapes import written
from hypothesis import given, settings
from strategies import bundles

from annotator.errors import InputError
from annotator.formats.bundle import Header
from annotator.formats.codebook_csv import FORMAT
from annotator.formats.registry import importer_for
from annotator.services import Project

TABLE = """kind;level;name;definition;values
issue;1;Traffic;"How people
move";
issue;2;Keep the ferry;;
Issue;2;'=Bridge;;
label;;Frame;;"loss
cost"
;;;;
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("codebook_csv")


def said(header: Header) -> list[tuple]:
    """What the table says of the issues, without ids and times."""
    names = {issue.id: issue.name for issue in header.issues}
    return [
        (
            issue.name,
            names.get(issue.parent_id),
            issue.definition,
            issue.examples,
            issue.counterexamples,
            issue.colour,
            issue.key,
            issue.retired,
        )
        for issue in sorted(header.issues, key=lambda issue: issue.name)
    ]


def test_ours_is_read_back(village, tmp_path) -> None:
    written(FORMAT, village, tmp_path / "a.csv")
    read = importer_for(tmp_path / "a.csv").read_bundle(tmp_path / "a.csv").header
    assert said(read) == said(village.header)
    assert [(one.name, one.values, one.key) for one in read.labels] == [
        (one.name, one.values, one.key) for one in village.header.labels
    ]


@settings(max_examples=25)
@given(bundle=bundles(max_documents=0))
def test_every_codebook_is_written_and_none_of_it_is_lost(folder, bundle) -> None:
    written(FORMAT, bundle, folder / "b.csv")
    read = FORMAT.read_bundle(folder / "b.csv").header
    assert len(read.issues) == len(bundle.header.issues)
    assert len(read.labels) == len(bundle.header.labels)
    written(FORMAT, FORMAT.read_bundle(folder / "b.csv"), folder / "c.csv")
    again = FORMAT.read_bundle(folder / "c.csv").header
    assert said(again) == said(read)


def test_what_a_spreadsheet_saved_is_read(tmp_path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(TABLE, encoding="utf-8-sig")
    assert importer_for(path) is FORMAT
    header = FORMAT.read_bundle(path).header
    traffic, ferry, bridge = header.issues
    assert (traffic.name, traffic.definition) == ("Traffic", "How people\nmove")
    assert (ferry.parent_id, bridge.parent_id, bridge.name) == (traffic.id, traffic.id, "=Bridge")
    (frame,) = header.labels
    assert frame.values == ("loss", "cost")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("issue,2,A\n", "row 2: the level “2”"),
        ("issue,1,A\nissue,3,B\n", "row 3: the level “3”"),
        ("issue,x,A\n", "the level “x”"),
        ("issue,1,\n", "row 2: the name is missing"),
        ("actor,1,A\n", "“actor” is no kind"),
    ],
)
def test_rows_that_do_not_fit_are_named(tmp_path, rows: str, words: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"kind,level,name\n{rows}")
    with pytest.raises(InputError, match=words) as caught:
        FORMAT.read_bundle(path)
    assert caught.value.hint


def test_a_table_of_something_else_is_no_codebook(tmp_path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("title,text\nA,B\n")
    assert importer_for(path) is not FORMAT
    with pytest.raises(InputError, match="no codebook"):
        FORMAT.read_bundle(path)


def test_a_codebook_is_added_to_that_of_a_project(tmp_path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(TABLE)
    with Project.create(tmp_path / "p.standpoint", annotator="Ada") as project:
        project.issues.add("Traffic", definition="Ours.")
        project.transfer.import_bundle(path)
        project.transfer.import_bundle(path)
        names = [(issue.name, issue.definition) for issue in project.issues.all()]
        assert names == [("Traffic", "Ours."), ("Keep the ferry", None), ("=Bridge", None)]
        assert [label.name for label in project.labels.all()] == ["Frame"]
        assert project.check() == []
