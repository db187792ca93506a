"""Tables of articles as Parquet."""

from datetime import UTC, date, datetime
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

from annotator.errors import InputError, UserError
from annotator.formats.parquet_table import READER

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")


def write(path: Path, *records: dict[str, object]) -> Path:
    pq.write_table(pa.Table.from_pylist(list(records)), path)
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("parquet")


def test_each_row_is_an_article(tmp_path) -> None:
    path = write(
        tmp_path / "t.parquet",
        {
            "title": "The ferry",
            "text": "Stay, he said.",
            "image": b"\0\1",
            "n": 3,
            "published": datetime(2024, 3, 14, 9, tzinfo=UTC),
            "meta": {"source": "Courier"},
            "labels": [1, 2],
        },
        {"title": None, "text": "Second", "published": None, "meta": None},
    )
    first, second = articles(READER, path)
    assert (first.title, first.text, first.published) == (
        *("The ferry", "Stay, he said.", date(2024, 3, 14)),
    )
    assert (first.source, first.extra) == ("Courier", {"n": "3", "labels": "[1,2]"})
    assert (second.title, second.origin) == ("Second", f"{path}, row 2")


@given(rows=nasty_rows)
@settings(max_examples=40)
def test_what_is_written_is_read(folder, rows) -> None:
    path = write(folder / "t.parquet", *(dict(zip(COLUMNS, row, strict=True)) for row in rows))
    assert as_rows(articles(READER, path, HOME)) == list(expected_rows(rows))


def test_other_files_are_refused(tmp_path) -> None:
    for data in (b"", b"id,text", b"PAR1", b"PAR1" + b"\0" * 90 + b"PAR1"):
        path = tmp_path / "t.parquet"
        path.write_bytes(data)
        with pytest.raises(UserError, match=r"t\.parquet"):
            articles(READER, path)
    with pytest.raises(InputError, match="no rows"):
        READER.table(write(tmp_path / "empty.parquet", {}))


@given(st.data())
@settings(max_examples=100)
def test_damaged_files_never_crash(folder, data) -> None:
    source = folder / "source.parquet"
    if not source.exists():
        write(source, {"text": "One", "day": date(2024, 3, 14), "n": 1.5, "m": {"a": [1]}})
    path = folder / "fuzz.parquet"
    path.write_bytes(damaged(data, source.read_bytes()))
    assert is_read_or_refused(READER, path)
