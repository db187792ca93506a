"""QualCoder: projects with the tables of its version 3, what offsets count, broken files."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from foreign_shapes import documents, quotes, reads_or_refuses
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.formats.opening import open_foreign, sort_out
from annotator.formats.qualcoder import FORMAT
from annotator.formats.registry import importer_for

TABLES = """
CREATE TABLE project (databaseversion text, date text, memo text, about text);
CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text,
  owner text, date text, av_text_id integer, risid integer, unique(name));
CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text,
  supercatid integer, unique(name));
CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text,
  date text, color text, unique(name));
CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text,
  pos0 integer, pos1 integer, owner text, date text, memo text, avid integer, important integer,
  unique(cid, fid, pos0, pos1, owner));
CREATE TABLE code_image (imid integer primary key, id integer, cid integer);
CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer,
  memo text, owner text, date text, unique(fid, pos0, pos1, owner));
CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text,
  id integer, date text, owner text, unique(name, attr_type, id));
INSERT INTO source (id, name, fulltext, memo) VALUES
  (1, 'Minutes', '🙂 The quay is a risk, they said.', ''), (2, 'photo.png', NULL, '');
INSERT INTO code_cat (catid, name, memo, supercatid) VALUES
  (1, 'harm', '', NULL), (2, 'noise', 'A din.', 1);
INSERT INTO code_name (cid, name, memo, catid, color) VALUES
  (1, 'risk', 'What may go wrong.', 1, '#F5D76E'), (2, 'noise', '', 2, '#AEC6CF');
INSERT INTO code_text (cid, fid, seltext, pos0, pos1, owner, memo) VALUES
  (1, 1, 'a risk', 14, 20, 'ann', 'twice'), (2, 1, 'they', 22, 26, 'bob', '');
INSERT INTO annotation (fid, pos0, pos1, memo, owner) VALUES (1, 2, 5, 'Which?', 'ann');
INSERT INTO attribute (name, attr_type, value, id) VALUES
  ('source', 'file', 'Courier', 1), ('age', 'case', '44', 1);
INSERT INTO code_image (id, cid) VALUES (2, 1);
"""


@pytest.fixture
def project(tmp_path) -> Path:
    (tmp_path / "harbour.qda").mkdir()
    change(tmp_path / "harbour.qda", TABLES)
    return tmp_path / "harbour.qda"


def change(project: Path, script: str) -> None:
    with closing(sqlite3.connect(project / "data.qda")) as file:
        file.executescript(script)


def test_a_project(project) -> None:
    read = FORMAT.read_foreign(project)
    ann, bob = read.documents
    assert (read.name, read.notes) == ("harbour", ("Left out: codings of pictures (1).",))
    assert quotes(ann) == [("annotation", "The"), ("risk", "a risk")]
    assert [span.note for span in ann.spans] == ["Which?", "twice"]
    assert quotes(bob) == [("noise", "they")]
    assert (ann.annotator, bob.annotator) == ("ann", "bob")
    assert (ann.draft.title, ann.draft.source, ann.draft.extra) == ("Minutes", "Courier", {})


def test_the_tree_of_codes(project) -> None:
    labels = FORMAT.read_foreign(project).labels
    assert [(one.name, one.parent, one.colour, one.definition) for one in labels] == [
        ("harm", None, None, None),
        ("noise (category)", "harm", None, "A din."),
        ("risk", "harm", "#F5D76E", "What may go wrong."),
        ("noise", "noise (category)", "#AEC6CF", None),
    ]


def test_codings_from_the_window_count_utf16(project) -> None:
    change(project, "UPDATE code_text SET pos0 = pos0 + 1, pos1 = pos1 + 1; DELETE FROM annotation")
    ann, bob = FORMAT.read_foreign(project).documents
    assert quotes(ann) + quotes(bob) == [("risk", "a risk"), ("noise", "they")]


def test_the_database_alone_can_be_chosen(project) -> None:
    assert len(documents(FORMAT, project / "data.qda")) == 2
    assert FORMAT.read_foreign(project / "data.qda").name == "harbour"


def test_nothing_is_changed(project) -> None:
    before = (project / "data.qda").read_bytes()
    documents(FORMAT, project)
    assert [one.name for one in project.iterdir()] == ["data.qda"]
    assert (project / "data.qda").read_bytes() == before


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        ("UPDATE code_text SET pos1 = 999", r"source Minutes: \[14, 999\) is no place"),
        ("UPDATE code_text SET pos0 = 'x'", "start"),
        ("DROP TABLE code_cat", "the table code_cat has no"),
        ("UPDATE source SET fulltext = NULL", "there are no articles"),
    ],
)
def test_what_is_wrong_is_named(project, damage, reason) -> None:
    change(project, damage)
    with pytest.raises(InputError, match=reason) as caught:
        list(FORMAT.read_foreign(project).documents)
    assert "harbour.qda" in caught.value.message


def test_a_folder_without_a_database_is_refused(tmp_path) -> None:
    with pytest.raises(InputError, match=r"there is no data\.qda in it"):
        FORMAT.read_foreign(tmp_path)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_damaged_files_are_read_or_refused(project, data) -> None:
    damaged = bytearray((project / "data.qda").read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    path = project / "damaged.qda"
    path.write_bytes(damaged)
    assert reads_or_refuses(FORMAT.read_foreign, path) in {True, False}


def test_the_folder_is_recognised_whatever_it_is_called(project, tmp_path) -> None:
    other = tmp_path / "copy of harbour"
    project.rename(other)
    assert importer_for(other) is FORMAT
    assert sort_out([tmp_path]).annotated == [[other]]
    assert open_foreign(other).name == "copy of harbour"
