"""Tables of articles as JSONL, told from the other formats with that ending."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from table_shapes import (
    COLUMNS,
    HOME,
    articles,
    as_rows,
    damaged,
    expected_rows,
    is_read_or_refused,
    nasty_rows,
)

from annotator.errors import InputError
from annotator.formats.base import ExportOptions, no_progress
from annotator.formats.jsonl_table import READER
from annotator.formats.parts.columns import ColumnMapping
from annotator.formats.registry import importer_for
from annotator.formats.standpoint_jsonl import write as write_bundle

RECORD = {
    "title": "The ferry",
    "body": "Stay, he said.",
    "meta": {"date": 1710408600, "source": "Courier", "deep": {"er": {"x": [1, None]}}},
    "authors": ["Ada Holm", "Bo Lind"],
    "scores": [1, 2],
    "empty": [],
    "sure": True,
    "n": 2.0,
}


def write(path: Path, *records: object) -> Path:
    path.write_text("\n".join(json.dumps(record) for record in records), "utf-8")
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("jsonl")


def test_each_line_is_an_article(tmp_path) -> None:
    path = write(tmp_path / "t.jsonl", RECORD, {"body": "More", "late": "x"})
    first, second = articles(READER, path)
    assert (first.title, first.text, first.source) == ("The ferry", "Stay, he said.", "Courier")
    assert (first.author, first.published) == ("Ada Holm; Bo Lind", date(2024, 3, 14))
    assert first.extra == {
        "meta.deep.er": '{"x":[1,null]}',
        "scores": "[1,2]",
        "sure": "true",
        "n": "2",
    }
    assert (second.extra, second.origin) == ({"late": "x"}, f"{path}, line 2")


def test_a_mapping_may_name_what_the_first_lines_lack(tmp_path) -> None:
    path = write(tmp_path / "t.jsonl", RECORD)
    (draft,) = articles(READER, path, ColumnMapping(text="body", author="byline"))
    assert draft.author is None
    with pytest.raises(InputError, match="no column “text”"):
        articles(READER, path, ColumnMapping(text="text"))


@given(rows=nasty_rows)
@settings(max_examples=50)
def test_what_is_written_is_read(folder, rows) -> None:
    path = write(folder / "t.jsonl", *(dict(zip(COLUMNS, row, strict=True)) for row in rows))
    assert as_rows(articles(READER, path, HOME)) == list(expected_rows(rows))


def test_formats_of_one_ending_are_told_apart(village, tmp_path) -> None:
    project = tmp_path / "project.jsonl"
    write_bundle(village, project, ExportOptions(), no_progress)
    assert importer_for(project).id == "standpoint-jsonl"
    assert importer_for(write(tmp_path / "table.jsonl", RECORD)).id == "jsonl"
    assert importer_for(write(tmp_path / "table.ndjson", RECORD)).id == "jsonl"
    assert importer_for(tmp_path / "missing.jsonl").id == "jsonl"
    exported = write(tmp_path / "e.jsonl", {"format": "annotations-jsonl", "version": 1})
    with pytest.raises(InputError, match="which cannot be read back"):
        importer_for(exported).read_bundle(exported)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no rows"),
        (b"\n\n", "no rows"),
        (b"{}\n", "no rows"),
        (b'{"text": "a"}\n{"text": "b\n', "line 2: this is not JSON"),
        (b'{"text": "a"}\n["b"]\n', "line 2: this is not an object"),
        (b'{"text": "\xe4"}\n', "line 1: this is not JSON"),
        (b'{"text": NaN}\n', "line 1: this is not JSON"),
        (b'{"text": "a", "x": ' + b"[" * 900 + b"]" * 900 + b"}\n", "line 1: this is not JSON"),
        (b'{"text": "a", "x": ' + b"[" * 9000 + b"]" * 9000 + b"}\n", "line 1: this is not JSON"),
        (b'{"text": "a", "x": ' + b'{"x":' * 999 + b"1" + b"}" * 1000, "line 1: this is not JSON"),
        (b"text\0", "line 1: this is not JSON"),
        (b"{%s}" % b",".join(b'"%d":1' % i for i in range(20_000)), "20,000 columns are too many"),
        (b'{"text": "%s"}' % (b"a" * 21_000_000), "a line is too long"),
    ],
)
def test_what_is_not_a_table_is_refused(tmp_path, data, reason) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(data)
    with pytest.raises(InputError, match=rf"t\.jsonl.*{reason}"):
        articles(READER, path)


def test_a_mark_of_utf_8_is_taken_off(tmp_path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "a"}')
    assert [draft.text for draft in articles(READER, path)] == ["a"]


@given(st.data())
@settings(max_examples=100)
def test_damaged_files_never_crash(folder, data) -> None:
    path = folder / "fuzz.jsonl"
    path.write_bytes(damaged(data, json.dumps(RECORD).encode()))
    assert is_read_or_refused(READER, path)


LIMITED = """
import resource, sys
from pathlib import Path
from annotator.formats.base import TextOptions
from annotator.formats.jsonl_table import READER
resource.setrlimit(resource.RLIMIT_AS, (160_000_000, 160_000_000))
print(sum(1 for _ in READER.articles(Path(sys.argv[1]), TextOptions())))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Memory cannot be limited here.")
def test_a_large_file_does_not_fill_the_memory(tmp_path) -> None:
    path = tmp_path / "t.jsonl"
    line = json.dumps({"text": "An article. " * 80_000}).encode() + b"\n"
    with path.open("wb") as file:
        file.writelines(line for _ in range(150))
    outcome = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True, check=False
    )
    assert (outcome.stdout.strip(), outcome.stderr) == ("150", "")
